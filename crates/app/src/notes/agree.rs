//! Notes held against the log: each must be the one that was saved last, and none may be missing.

use crate::saved::{LastSaved, Standing, Texts};
use crate::{App, AppError};
use domain::event::SavedText;
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use std::ops::Bound;
use store::Tx;
use store::log::Stretch;
use store::notes::StoredNote;

/// The notes a page shows: from the one before it, itself not included, to its last when there are more beyond.
pub(super) fn stretch(begin: Option<NoteId>, last: Option<NoteId>, newest_first: bool) -> Stretch {
    let begin = begin.map_or(Bound::Unbounded, |begin| Bound::Excluded(begin.to_string()));
    let last = last.map_or(Bound::Unbounded, |last| Bound::Included(last.to_string()));
    if newest_first { Stretch { from: last, to: begin } } else { Stretch { from: begin, to: last } }
}

/// A note as the log is to vouch for it.
pub(super) fn saved(
    (note, session, author): (NoteId, SessionId, PersonId),
    version: u32,
    sealed: &[u8],
    after: Option<String>,
) -> SavedText {
    let (about, session) = (note.to_string(), Some(session));
    SavedText { about, session, author, version, sealed: vault::digest(sealed), after }
}

impl App {
    /// Takes out of what was found the notes that are not what was saved last; how many, with those that are missing.
    pub(super) async fn take_rolled_back(
        &self,
        visit: VisitId,
        last: &LastSaved,
        found: &mut Vec<StoredNote>,
        expected: impl Fn(&SavedText) -> bool,
    ) -> Result<usize, AppError> {
        let rows: Vec<Standing> = found.iter().map(Standing::from).collect();
        let suspected = last.differing(&rows, expected);
        let wrong = self.not_as_saved(visit, Texts::Notes, &suspected).await?;
        found.retain(|note| !wrong.contains(&note.id.to_string()));
        Ok(wrong.len())
    }

    /// Refuses when the log knows a note by this id that is not deleted: a new one cannot take its place.
    pub(super) async fn require_new(&self, tx: &Tx, visit: VisitId, note: NoteId) -> Result<(), AppError> {
        self.require_as_saved(tx, visit, &[note.to_string()], &[]).await.map(|_| ())
    }

    /// Refuses when the version a change stands on is not the one that was saved last. `Stale` when it was only sealed
    /// anew meanwhile.
    pub(super) async fn require_newest(
        &self,
        tx: &Tx,
        visit: VisitId,
        before: &StoredNote,
    ) -> Result<(), AppError> {
        let (about, row) = (before.id.to_string(), Standing::from(before));
        if LastSaved::of(tx, visit, &Stretch::one(&about)).await?.agrees(&row) {
            return Ok(());
        }
        let now = store::notes::find(tx, visit, before.id).await?;
        let rows: Vec<Standing> = now.iter().map(Standing::from).collect();
        self.require_as_saved(tx, visit, &[about], &rows).await?;
        Err(AppError::Stale)
    }
}
