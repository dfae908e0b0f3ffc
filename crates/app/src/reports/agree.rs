//! Sections held against the log: each must be the one that was saved last, and none may be missing.

use crate::change::log;
use crate::keys::KeyEvent;
use crate::saved::{LastSaved, Standing, Texts};
use crate::{App, AppError, Change};
use domain::content::Edition;
use domain::event::SavedText;
use domain::id::VisitId;
use domain::refusal::Refusal;
use std::ops::Bound;
use store::log::Stretch;
use store::sections::Version;

/// The digest of a version, for the one that follows it.
pub(super) fn digest(row: &Version) -> String {
    vault::digest(&row.sealed)
}

/// A section as the log is to vouch for it.
pub(super) fn saved(row: &Version, after: Option<String>) -> SavedText {
    SavedText {
        about: row.section.clone(),
        session: None,
        author: row.by,
        version: row.version,
        sealed: digest(row),
        after,
    }
}

/// The keys of every section a report can have.
pub(super) fn keys(edition: &Edition) -> Vec<String> {
    edition.format.report.iter().map(|section| section.key.clone()).collect()
}

impl App {
    /// Refuses to show sections that are not what was saved last, or a report one was taken out of.
    pub(super) async fn require_newest_sections(
        &self,
        visit: VisitId,
        keys: &[String],
        rows: &[Version],
    ) -> Result<(), AppError> {
        let end = |key: Option<&String>| key.map_or(Bound::Unbounded, |key| Bound::Included(key.clone()));
        let stretch = Stretch { from: end(keys.iter().min()), to: end(keys.iter().max()) };
        let last = LastSaved::of(&self.store, visit, &stretch).await?;
        let rows: Vec<Standing> = rows.iter().map(Standing::from).collect();
        let suspected = last.differing(&rows, |text| keys.contains(&text.about));
        if self.not_as_saved(visit, Texts::Sections, &suspected).await?.is_empty() {
            Ok(())
        } else {
            Err(AppError::Denied(Refusal::TextsDoNotAgree))
        }
    }

    /// The same in a change.
    pub(super) async fn require_newest_in(
        &self,
        change: &Change<'_>,
        keys: &[String],
        rows: &[Version],
    ) -> Result<(), AppError> {
        let rows: Vec<Standing> = rows.iter().map(Standing::from).collect();
        self.require_as_saved(change.tx(), change.visit.id, keys, &rows).await.map(|_| ())
    }
}

/// Puts a version that came with something larger, and has the log vouch for it.
pub(super) async fn put(change: &Change<'_>, row: Version, after: Option<String>) -> Result<(), AppError> {
    let event = KeyEvent::TextSealed(saved(&row, after));
    store::sections::put(change.tx(), row, false).await?;
    log(change.tx(), change.by, Some(change.visit.id), &event).await
}
