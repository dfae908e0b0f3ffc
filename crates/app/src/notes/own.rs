//! One's own notes, on every visit, for taking along.

use super::open::open_each;
use super::{Draft, OpenNote};
use crate::keys::Scope;
use crate::saved::LastSaved;
use crate::{App, AppError, Me};
use domain::id::VisitId;
use domain::refusal::Refusal;
use std::collections::BTreeMap;
use store::notes::StoredNote;

/// What one has written, opened where one's keys open it.
#[derive(Debug, Default)]
pub(crate) struct Own {
    /// Notes, with the visit each is from.
    pub(crate) notes: Vec<(VisitId, OpenNote)>,
    /// Notes being written.
    pub(crate) drafts: Vec<(VisitId, Draft)>,
    /// How many did not open: locked, destroyed, or of a visit one has left.
    pub(crate) closed: usize,
}

/// Far above what anyone writes.
const MOST: u64 = 5_000;

impl App {
    /// Everything this person has written that still exists.
    pub(crate) async fn own_notes(&self, me: &Me) -> Result<Own, AppError> {
        let mut by_visit: BTreeMap<VisitId, Vec<StoredNote>> = BTreeMap::new();
        for note in store::notes::of_person(&self.store, me.id(), MOST).await? {
            by_visit.entry(note.visit).or_default().push(note);
        }
        let mut own = Own::default();
        // a key is opened for each visit, of which a person is on one or two at a time
        for (visit, notes) in by_visit {
            let all = notes.len();
            let key = match self.open_key(me, visit, Scope::Notes).await {
                Ok(key) => key,
                Err(
                    AppError::Locked | AppError::Denied(Refusal::KeysAreMissing | Refusal::KeysDoNotAgree),
                ) => {
                    own.closed += all;
                    continue;
                }
                Err(error) => return Err(error),
            };
            let shelf = open_each(&key, &LastSaved::default(), notes);
            own.closed += shelf.damaged;
            own.notes.extend(shelf.notes.into_iter().map(|note| (visit, note)));
            own.drafts.extend(shelf.drafts.into_iter().map(|draft| (visit, draft)));
        }
        Ok(own)
    }
}
