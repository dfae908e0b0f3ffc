//! Writing in a section: every save is a new version, and a new edition of the report.

use super::sealing::{scope_at, sealed_section};
use super::words::{cleaned, in_their_areas, require_known_standards, require_nameable};
use super::{Section, agree, sealing};
use crate::change::permit;
use crate::log::Read;
use crate::{App, AppError, Change, Me};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::content::{Edition, SectionTemplate, Source, Writer};
use domain::event::Event;
use domain::id::{PersonId, VisitId};
use domain::person::Signature;
use domain::policy::{Action, Decision, decide};
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::report::section::{self, Body, Held, Progress};
use domain::visit::Visit;
use std::sync::Arc;
use store::Db;
use store::sections::Version;

/// A section that was saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Saved {
    /// Its version.
    pub version: u32,
    /// Whether anything changed.
    pub changed: bool,
}

/// A version a section has had.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// Which version.
    pub version: u32,
    /// The edition of the report it came with.
    pub edition: u32,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// Its words; `None` where this person never held the key, or the key is destroyed.
    pub text: Option<String>,
}

/// Versions shown of one section.
const VERSIONS: u64 = 30;

/// Why a person may not write in a section, or nothing when she may: the page's button and the server ask this.
pub fn may_write(me: &Me, visit: &Visit, section: &SectionTemplate) -> Decision {
    let actor = Actor::on(me.who(), visit);
    match decide(&actor, writing(section, visit), visit) {
        Decision::Allowed => {}
        no => return no,
    }
    match section::may_write(actor.role, section, visit.report.desk()) {
        Ok(()) => super::correction::leaves(visit, section),
        Err(refusal) => Decision::Denied(refusal),
    }
}

/// The host's own sections are the host's to write while it has the report.
fn writing(section: &SectionTemplate, visit: &Visit) -> Action {
    let with_host = visit.report.desk() == Desk::WithHost;
    if with_host && section.writer == Writer::Host { Action::WriteHostSections } else { Action::WriteReport }
}

impl App {
    /// One section with its comments, to read or to write.
    pub async fn section(
        &self,
        me: &Me,
        visit: VisitId,
        key: &str,
    ) -> Result<(Visit, Arc<Edition>, Section), AppError> {
        let visit = self.look(me, visit, Action::ReadReport).await?;
        let edition = self.edition(visit.edition).await?;
        let template = stored(&edition, key)?;
        self.log_read(me, Some(visit.id), &Read::Report).await?;
        let row = store::sections::find(&self.store, visit.id, key).await?;
        self.require_newest_sections(visit.id, &[key.to_owned()], row.as_slice()).await?;
        let comments = store::comments::of_visit(&self.store, visit.id).await?;
        self.require_newest_comments(&visit, &comments).await?;
        let keys = self.report_keys(me, visit.id).await?;
        let body = match &row {
            Some(row) => keys.current(row, &edition)?,
            None => Body::empty(&template),
        };
        let comments = comments.iter().filter(|comment| comment.section == key);
        let comments = comments.map(|it| keys.comment(it)).collect::<Result<Vec<_>, _>>()?;
        let section = Section {
            template,
            body,
            version: row.as_ref().map_or(0, |row| row.version),
            by: row.as_ref().map(|row| row.by),
            at: row.as_ref().map(|row| row.at),
            before: None,
            held: held(&self.store, row.as_ref(), me, self.now()).await?,
            comments: comments.into_iter().flatten().collect(),
        };
        Ok((visit, edition, section))
    }

    /// Saves a section over the version `seen`. What is the same as before makes no new version; a version saved by script
    /// is `passing`, and gives way to the next one of the same writer.
    pub async fn write_section(
        &self,
        me: &Me,
        visit: VisitId,
        key: &str,
        seen: u32,
        body: Body,
        passing: bool,
    ) -> Result<Saved, AppError> {
        let mut change = self.begin(me, visit, Action::ReadReport).await?;
        let edition = self.edition(change.visit.edition).await?;
        let template = stored(&edition, key)?;
        permit(may_write(me, &change.visit, &template))?;
        let body = cleaned(&template, body)?;
        require_known_standards(&edition, &body)?;
        require_nameable(&change.visit.told_groups(self.small_group()), &body)?;
        let body = in_their_areas(&edition, body);
        let row = store::sections::find(change.tx(), visit, key).await?;
        self.require_newest_in(&change, &[key.to_owned()], row.as_slice()).await?;
        let version = row.as_ref().map_or(0, |row| row.version);
        if let Some(row) = &row {
            let keys = self.report_keys(me, visit).await?;
            if keys.current(row, &edition)? == body {
                if !passing {
                    self.settle_task(change, row, &body).await?;
                }
                return Ok(Saved { version, changed: false });
            }
        }
        if held(change.tx(), row.as_ref(), me, change.by.at).await?.is_some() {
            return Err(AppError::Refused(Refusal::SomeoneWritesHere));
        }
        if version != seen {
            return Err(AppError::Stale);
        }
        self.put(me, &mut change, row, key, &body, passing).await?;
        change.commit().await?;
        Ok(Saved { version: version + 1, changed: true })
    }

    /// The button is pressed on what stands there already: no new version, but the section is free, and the task is done.
    async fn settle_task(&self, mut change: Change<'_>, row: &Version, body: &Body) -> Result<(), AppError> {
        store::sections::keep(change.tx(), row).await?;
        let mut after = change.visit.report.clone();
        after.saved(&row.section, &body.readable());
        if after != change.visit.report {
            change.apply(Event::SectionWritten { text: None }, |visit, _| {
                visit.report = after;
                Ok(())
            })?;
        }
        change.commit().await.map(|_| ())
    }

    async fn put(
        &self,
        me: &Me,
        change: &mut Change<'_>,
        row: Option<Version>,
        key: &str,
        body: &Body,
        passing: bool,
    ) -> Result<(), AppError> {
        let visit = change.visit.id;
        let since = change.visit.report.passages.last().map_or(0, |passage| passage.seal.edition);
        if let Some(row) = &row {
            store::sections::forget_passing(change.tx(), row, change.by.by, since).await?;
        }
        let scope = scope_at(change.visit.report.desk());
        let sealer = self.seal_key(change.tx(), me, visit, scope).await?;
        let (version, after) =
            (row.as_ref().map_or(0, |row| row.version) + 1, row.as_ref().map(agree::digest));
        let mut new = Version {
            visit,
            section: key.to_owned(),
            version,
            edition: change.visit.report.edition,
            scope: sealer.scope(),
            progress: Progress::of(&body.readable(), false),
            sealed: sealed_section(&sealer, visit, key, version, after.clone(), body)?,
            by: change.by.by,
            at: change.by.at,
        };
        let text = Some(agree::saved(&new, after));
        new.edition = change.apply(Event::SectionWritten { text }, |visit, _| {
            if !passing {
                visit.report.saved(key, &body.readable());
            }
            Ok(visit.report.touch())
        })?;
        Ok(store::sections::put(change.tx(), new, passing).await?)
    }

    /// The versions a section has had, the newest first.
    pub async fn section_versions(
        &self,
        me: &Me,
        visit: VisitId,
        key: &str,
    ) -> Result<(Visit, SectionTemplate, Vec<Earlier>), AppError> {
        let visit = self.look(me, visit, Action::ReadReport).await?;
        let edition = self.edition(visit.edition).await?;
        let template = stored(&edition, key)?;
        let rows = store::sections::versions(&self.store, visit.id, key, VERSIONS).await?;
        let keys = self.report_keys(me, visit.id).await?;
        let visible = sealing::visible_to(me, &visit);
        let open = move || {
            let one = |row: &Version| {
                let body =
                    if visible.contains(&row.scope.as_str()) { keys.version(row, &edition)? } else { None };
                let text = body.map(|body| body.readable());
                Ok(Earlier { version: row.version, edition: row.edition, by: row.by, at: row.at, text })
            };
            rows.iter().map(one).collect::<Result<Vec<_>, AppError>>()
        };
        let opened = tokio::task::spawn_blocking(open).await;
        Ok((visit, template, opened.map_err(|_| AppError::Fault("opening versions"))??))
    }
}

/// Who else writes in a section now.
async fn held(
    db: &impl Db,
    row: Option<&Version>,
    me: &Me,
    now: DateTime<Utc>,
) -> Result<Option<Held>, AppError> {
    let Some(row) = row.filter(|row| row.by != me.id()) else { return Ok(None) };
    let passing = store::sections::is_passing(db, row).await?;
    Ok(Held::of(Signature { by: row.by, at: row.at }, passing, now))
}

/// The section with this key, if somebody writes it.
fn stored(edition: &Edition, key: &str) -> Result<SectionTemplate, AppError> {
    let section = edition.format.section(key).filter(|section| section.source != Source::Generated);
    section.cloned().ok_or(AppError::Hidden)
}
