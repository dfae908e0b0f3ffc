//! Reading the whole report: who has read which edition, and what may give someone away.

use super::sealing::Keys;
use super::{Comment, Section, Whole, agree, generated, sealing};
use crate::log::Read;
use crate::{App, AppError, Me};
use domain::content::{Edition, SectionTemplate, Source};
use domain::id::{CommentId, VisitId};
use domain::policy::Action;
use domain::report::Report;
use domain::report::approval::Desk;
use domain::report::section::Body;
use domain::visit::Visit;
use std::collections::HashMap;
use std::sync::Arc;
use store::readings::Reading;
use store::sections::Version;

/// A section's row with its words.
pub(super) type Opened = (Version, Body);

/// Rows that a page of the whole report is made of.
pub(super) struct Rows {
    pub(super) current: Vec<Version>,
    pub(super) before: Vec<Version>,
    pub(super) comments: Vec<store::comments::Comment>,
}

/// What those rows say.
struct Words {
    bodies: HashMap<String, Opened>,
    before: HashMap<String, String>,
    comments: Vec<(String, Comment)>,
}

impl App {
    /// The whole report, to be read from beginning to end: the edition counts as read.
    pub async fn read_report(&self, me: &Me, visit: VisitId) -> Result<Whole, AppError> {
        let visit = self.look(me, visit, Action::ReadReport).await?;
        self.log_read(me, Some(visit.id), &Read::Report).await?;
        let reading = self.note_reading(me, &visit).await?;
        let mut whole = self.whole(me, visit, Some(reading.before).filter(|before| *before > 0)).await?;
        whole.stood = self.names_that_left(me, &whole.visit).await?;
        Ok(whole)
    }

    /// The whole report on paper or in a file.
    pub async fn printed_report(&self, me: &Me, visit: VisitId) -> Result<Whole, AppError> {
        let visit = self.look(me, visit, Action::ReadReport).await?;
        self.log_read(me, Some(visit.id), &Read::Report).await?;
        self.whole(me, visit, None).await
    }

    async fn note_reading(&self, me: &Me, visit: &Visit) -> Result<Reading, AppError> {
        let known = store::readings::find(&self.store, visit.id, me.id()).await?;
        let edition = visit.report.edition;
        if let Some(known) = known.filter(|known| known.edition >= edition) {
            return Ok(known);
        }
        let reading = Reading { edition, before: known.map_or(0, |known| known.edition) };
        let tx = self.store.begin().await?;
        store::readings::save(&tx, visit.id, me.id(), reading, self.now()).await?;
        tx.commit().await?;
        Ok(reading)
    }

    pub(super) async fn whole(&self, me: &Me, visit: Visit, before: Option<u32>) -> Result<Whole, AppError> {
        let rows = Rows {
            current: store::sections::of_visit(&self.store, visit.id).await?,
            before: match before {
                Some(before) => store::sections::as_of(&self.store, visit.id, before).await?,
                None => Vec::new(),
            },
            comments: store::comments::of_visit(&self.store, visit.id).await?,
        };
        let edition = self.edition(visit.edition).await?;
        self.require_newest_sections(visit.id, &agree::keys(&edition), &rows.current).await?;
        self.require_newest_comments(&visit, &rows.comments).await?;
        let now = visit.report.clone();
        self.put_together(me, visit, &now, rows, before).await
    }

    /// A report of these rows; `now` is how it stands, where `visit` holds it as it was.
    pub(super) async fn put_together(
        &self,
        me: &Me,
        visit: Visit,
        now: &Report,
        rows: Rows,
        before: Option<u32>,
    ) -> Result<Whole, AppError> {
        let edition = self.edition(visit.edition).await?;
        let keys = self.report_keys(me, visit.id).await?;
        let (visible, content) = (sealing::visible_to(me, &visit), Arc::clone(&edition));
        let (ledger, app) = (self.ledger(&visit).await?, self.clone());
        let open = move || {
            let words = opened(&rows, &keys, visible, &content)?;
            let previous = ledger.previous(&keys, &content, &app.seen);
            Ok::<_, AppError>((words, ledger.check(&rows.current, &keys, &content, &app.seen), previous))
        };
        let opened = tokio::task::spawn_blocking(open).await;
        let (words, mut signed, mut previous) = opened.map_err(|_| AppError::Fault("opening a report"))??;
        self.tell_of_broken(&visit, now, (&mut signed, &mut previous)).await?;
        let (unit, people) = (self.unit(visit.host.unit).await?, self.report_people(&visit).await?);
        let snapshot = self.snapshot_of(visit.id).await?;
        let facts = generated::Facts {
            visit: &visit,
            edition: &edition,
            unit: &unit,
            people: &people,
            snapshot: snapshot.as_ref(),
        };
        let (reasons, words) = words.without_reasons();
        let sections = edition.format.report.iter().map(|template| words.section(template, &facts)).collect();
        let kept = self.kept_names(me, &visit).await?;
        Ok(Whole {
            kept,
            stood: Vec::new(),
            sections,
            reasons,
            unit,
            people,
            before,
            signed,
            previous,
            visit,
            edition: Arc::clone(&edition),
        })
    }
}

impl Words {
    fn without_reasons(mut self) -> (HashMap<CommentId, String>, Self) {
        let (reasons, comments) = self.comments.into_iter().partition(|(section, _)| section.is_empty());
        let reasons: Vec<(String, Comment)> = reasons;
        self.comments = comments;
        (reasons.into_iter().map(|(_, comment)| (comment.id, comment.text)).collect(), self)
    }

    fn section(&self, template: &SectionTemplate, facts: &generated::Facts<'_>) -> Section {
        let found = self.bodies.get(&template.key);
        let body = match (template.source, found) {
            // what is generated is kept from the acceptance on, until it is corrected
            (Source::Generated, _) if facts.visit.report.desk() != Desk::Accepted => {
                Body::Text(generated::section(&template.key, facts))
            }
            (Source::Generated, None) => Body::Text(generated::section(&template.key, facts)),
            (_, Some((_, body))) => body.clone(),
            (Source::Prose | Source::Points | Source::Recommendations, None) => Body::empty(template),
        };
        let now = body.readable();
        let found = found.filter(|_| template.source != Source::Generated);
        let of_section = self.comments.iter().filter(|(section, _)| *section == template.key);
        Section {
            template: template.clone(),
            version: found.map_or(0, |(row, _)| row.version),
            by: found.map(|(row, _)| row.by),
            at: found.map(|(row, _)| row.at),
            before: self.before.get(&template.key).filter(|before| **before != now).cloned(),
            held: None,
            comments: of_section.map(|(_, comment)| comment.clone()).collect(),
            body,
        }
    }
}

fn opened(rows: &Rows, keys: &Keys, visible: &[&str], edition: &Edition) -> Result<Words, AppError> {
    let mut words = Words { bodies: HashMap::new(), before: HashMap::new(), comments: Vec::new() };
    for row in &rows.current {
        words.bodies.insert(row.section.clone(), (row.clone(), keys.current(row, edition)?));
    }
    for row in rows.before.iter().filter(|row| visible.contains(&row.scope.as_str())) {
        // one that was changed since is told of by its signatures
        if let Ok(Some(body)) = keys.version(row, edition) {
            words.before.insert(row.section.clone(), body.readable());
        }
    }
    for row in rows.comments.iter().filter(|row| visible.contains(&row.scope.as_str())) {
        words.comments.extend(keys.comment(row)?.map(|comment| (row.section.clone(), comment)));
    }
    Ok(words)
}
