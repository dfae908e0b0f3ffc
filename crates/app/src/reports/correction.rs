//! A correction of an accepted report, and accepted editions as they were.

use super::reading::Rows;
use super::sealing::{reason_place, scope_at, sealed_section};
use super::signing::{digest, typed};
use super::{Whole, agree, comments::stage};
use crate::keys::{KeyEvent, Scope};
use crate::log::Read;
use crate::saved::{about_comment, vouch};
use crate::{App, AppError, Change, Me};
use chrono::{Days, NaiveDate};
use domain::content::{SectionTemplate, Source};
use domain::event::Event;
use domain::id::{CommentId, VisitId};
use domain::policy::{Action, Decision};
use domain::refusal::Refusal;
use domain::report::Report;
use domain::report::approval::Desk;
use domain::report::section::{Body, Progress};
use domain::text::Prose;
use domain::visit::Visit;
use store::sections::Version;

/// An accepted edition that this one corrects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Previous {
    /// Which edition.
    pub edition: u32,
    /// The digest of its words, 64 hexadecimal digits.
    pub words: String,
    /// Whether its words are still those that were accepted, and this edition's answers name them.
    pub holds: bool,
}

impl App {
    /// The network leader begins a correction, and says why. The accepted edition stands until the new one is accepted.
    pub async fn correct_report(&self, me: &Me, visit: VisitId, reason: &str) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::CorrectReport).await?;
        let (edition, report) = (self.edition(change.visit.edition).await?, change.visit.report.clone());
        let opened = self.opened(me, &change, &edition).await?;
        let keys = self.report_keys(me, visit).await?;
        let sections = typed(opened.iter().map(|(row, _)| row), &keys)?;
        let sections = sections.ok_or(AppError::Denied(Refusal::KeysAreMissing))?;
        let words = digest(visit, report.known_as(), report.lang, &sections);
        let id = vault::fresh_id();
        let days = Days::new(u64::from(self.settings.report.correction_days));
        let due = self.today().checked_add_days(days).unwrap_or(NaiveDate::MAX);
        change.apply(Event::ReportCorrected, |visit, by| visit.report.correct(by, words, id, due))?;
        self.keep_reason(me, &change, id, Desk::Accepted, reason).await?;
        change.commit().await
    }

    /// The network leader withdraws a correction; every section says again what it said in the accepted edition.
    pub async fn withdraw_correction(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::WithdrawCorrection).await?;
        let (edition, keys) = (self.edition(change.visit.edition).await?, self.report_keys(me, visit).await?);
        let opened = self.opened(me, &change, &edition).await?;
        let accepted = change.visit.report.accepted_edition().ok_or(AppError::Hidden)?;
        let then = store::sections::as_of(change.tx(), visit, accepted).await?;
        change.apply(Event::CorrectionWithdrawn, |visit, by| {
            visit.report.withdraw_correction(by).map(|_| ())
        })?;
        for (row, now) in opened {
            let Some(template) = edition.format.section(&row.section) else { continue };
            let before = then.iter().find(|one| one.section == row.section);
            let (words, progress) = match before {
                Some(one) => (keys.current(one, &edition)?, one.progress),
                None => (Body::empty(template), Progress::Empty),
            };
            if words != now {
                self.put_back(me, &change, (row, before), (&words, progress)).await?;
            }
        }
        change.commit().await
    }

    /// A section as it was, in the name of whoever had written it.
    async fn put_back(
        &self,
        me: &Me,
        change: &Change<'_>,
        (row, before): (Version, Option<&Version>),
        (words, progress): (&Body, Progress),
    ) -> Result<(), AppError> {
        let (by, at) = before.map_or((change.by.by, change.by.at), |one| (one.by, one.at));
        let sealer = self.seal_key(change.tx(), me, row.visit, Scope::Report).await?.for_author(by);
        let (version, after) = (row.version + 1, Some(agree::digest(&row)));
        let sealed = sealed_section(&sealer, row.visit, &row.section, version, after.clone(), words)?;
        let (edition, scope) = (change.visit.report.edition, sealer.scope());
        agree::put(change, Version { version, edition, scope, progress, sealed, by, at, ..row }, after).await
    }

    /// Keeps why a report took a step, sealed for those who read it where it lay.
    pub(super) async fn keep_reason(
        &self,
        me: &Me,
        change: &Change<'_>,
        id: CommentId,
        desk: Desk,
        reason: &str,
    ) -> Result<(), AppError> {
        let mut problems = crate::Problems::default();
        let reason = problems.take("reason", Prose::parse(reason));
        problems.check()?;
        let visit = change.visit.id;
        let sealer = self.seal_key(change.tx(), me, visit, scope_at(desk)).await?;
        let reason = reason.map(|reason| reason.to_string()).unwrap_or_default();
        let kept = store::comments::Comment {
            id,
            visit,
            section: String::new(),
            stage: stage(desk).to_owned(),
            scope: sealer.scope(),
            sealed: sealer.seal(reason_place(visit, id), None, reason.as_bytes())?,
            by: me.id(),
            at: change.by.at,
            answer: None,
            resolved: Some(change.by),
        };
        let about = (about_comment(id), 1);
        vouch(change.tx(), visit, change.by, about, (me.id(), &kept.sealed)).await?;
        Ok(store::comments::add(change.tx(), kept).await?)
    }

    /// An accepted edition as it was accepted, to read or to print.
    pub async fn accepted_edition(&self, me: &Me, visit: VisitId, edition: u32) -> Result<Whole, AppError> {
        let mut visit = self.look(me, visit, Action::ReadReport).await?;
        self.log_read(me, Some(visit.id), &Read::Report).await?;
        let then = visit.report.as_accepted(edition).ok_or(AppError::Hidden)?;
        let now: Report = std::mem::replace(&mut visit.report, then);
        let current = store::sections::as_of(&self.store, visit.id, edition).await?;
        let keys = self.report_keys(me, visit.id).await?;
        if typed(current.iter(), &keys).is_err() {
            self.alarm(visit.id, KeyEvent::TextForged { texts: vec![format!("edition {edition}")] });
            return Err(AppError::Denied(Refusal::TextsDoNotAgree));
        }
        let rows = Rows { current, before: Vec::new(), comments: Vec::new() };
        self.put_together(me, visit, &now, rows, None).await
    }
}

/// In a correction the recommendations stay: the host works on them.
pub(super) fn leaves(visit: &Visit, section: &SectionTemplate) -> Decision {
    let corrects = visit.report.correction.is_some() && section.source == Source::Recommendations;
    if corrects { Decision::Denied(Refusal::RecommendationsAreTheHosts) } else { Decision::Allowed }
}
