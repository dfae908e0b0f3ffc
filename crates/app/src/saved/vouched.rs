//! Texts that have no event of their own kind to be vouched for in: comments with their answers, feedback, concerns, the
//! names behind consents. They get a leaf beside the event.

use super::{LastSaved, Standing, Texts, about_comment};
use crate::change::log;
use crate::keys::KeyEvent;
use crate::{App, AppError};
use domain::event::SavedText;
use domain::id::{PersonId, VisitId};
use domain::person::Signature;
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::ops::Bound;
use store::Tx;
use store::comments::Comment;
use store::log::Stretch;

/// Has the log vouch for a sealed text by this name.
pub(crate) async fn vouch(
    tx: &Tx,
    visit: VisitId,
    by: Signature,
    (about, version): (String, u32),
    (author, sealed): (PersonId, &[u8]),
) -> Result<(), AppError> {
    let sealed = vault::digest(sealed);
    let text = SavedText { about, session: None, author, version, sealed, after: None };
    log(tx, by, Some(visit), &KeyEvent::TextSealed(text)).await
}

/// Has the log say that a text was taken away.
pub(crate) async fn vouch_gone(
    tx: &Tx,
    visit: VisitId,
    by: Signature,
    about: String,
) -> Result<(), AppError> {
    log(tx, by, Some(visit), &KeyEvent::TextRemoved { about }).await
}

impl App {
    /// Those of a family of texts that are not what was saved last, or are gone; the alarm is raised for them. `family`
    /// is how the log calls them all, up to the last dash.
    pub(crate) async fn not_as_vouched(
        &self,
        visit: VisitId,
        (texts, family): (Texts, &str),
        rows: &[Standing],
        kept: impl Fn(&str) -> bool,
    ) -> Result<Vec<String>, AppError> {
        let (from, to) = (format!("{family}-0"), format!("{family}-z"));
        let stretch = Stretch { from: Bound::Included(from), to: Bound::Included(to) };
        let last = LastSaved::of(&self.store, visit, &stretch).await?;
        let mut suspected = last.differing(rows, |text| text.about.starts_with(family));
        suspected.retain(|about| kept(about));
        self.not_as_saved(visit, texts, &suspected).await
    }

    /// Refuses to show comments that are not what was saved last, or among which one is missing. Those that were
    /// destroyed with the notes are.
    pub(crate) async fn require_newest_comments(
        &self,
        visit: &Visit,
        comments: &[Comment],
    ) -> Result<(), AppError> {
        let rows: Vec<Standing> = comments.iter().flat_map(Standing::of_comment).collect();
        let erased = |about: &str| {
            let is_it = |comment: &&Comment| about.starts_with(&about_comment(comment.id));
            comments.iter().find(is_it).is_some_and(|comment| comment.sealed.is_empty())
        };
        let kept = |about: &str| !(visit.destruction.is_begun() && erased(about));
        let wrong = self.not_as_vouched(visit.id, (Texts::Comments, "comment"), &rows, kept).await?;
        if wrong.is_empty() { Ok(()) } else { Err(AppError::Denied(Refusal::TextsDoNotAgree)) }
    }
}
