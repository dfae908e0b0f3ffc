//! What follows for the visit when its consents change: the keeper's count, and what someone said who has no consent any
//! more. Her words are locked, and their authors asked to take them out.

use super::Said;
use crate::AppError;
use crate::change::{Change, log_by, queue};
use chrono::{DateTime, Utc};
use domain::consent::{Consent, tallies};
use domain::id::PersonId;
use domain::letter::Letter;
use domain::visit::{Place, Visit, WithdrawnWords};
use store::Tx;
use store::letters::Queued;

/// The visit in a change follows its consents; `changed` is the request somebody just changed.
pub(super) async fn visit_follows(
    change: &mut Change<'_>,
    changed: Option<&Consent>,
) -> Result<(), AppError> {
    let mut visit = change.visit.clone();
    follow(change.tx(), &mut visit, changed, change.by.at).await?;
    change.alter(|held, _| {
        *held = *visit;
        Ok(())
    })
}

/// The same where nobody is signed in. The visit is held, and for the caller to save.
pub(super) async fn follow(
    tx: &Tx,
    visit: &mut Visit,
    changed: Option<&Consent>,
    at: DateTime<Utc>,
) -> Result<(), AppError> {
    visit.consents = tallies(&store::consents::of_visit(tx, visit.id).await?);
    let Some(consent) = changed.filter(|consent| consent.standing().permission().is_none()) else {
        return Ok(());
    };
    let notes = store::notes::with_speaker(tx, visit.id, &consent.label).await?;
    let new = visit.speaker_withdrew(&consent.label, &notes);
    if new.is_empty() {
        return Ok(());
    }
    for person in asked(visit, &new) {
        let once = format!("words:{}:{person}", consent.id);
        let (letter, visit) = (Letter::SomethingWaits, Some(visit.id));
        queue(tx, Queued { id: vault::fresh_id(), person, letter, visit, once, at, attempts: 0 }).await?;
    }
    let locked = Said::ConsentWordsLocked { consent: consent.id, places: new.len() };
    log_by(tx, at, None, Some(visit.id), &locked)
}

/// Who takes these words out. Each is told once; the letter says nothing of what it is about.
fn asked(visit: &Visit, words: &[WithdrawnWords]) -> Vec<PersonId> {
    let who = |words: &WithdrawnWords| match words.place {
        Place::Note { author, .. } => visit.takes_words_out(author),
        Place::Report => visit.leader(),
    };
    let mut people: Vec<PersonId> = words.iter().filter_map(who).collect();
    people.sort_unstable();
    people.dedup();
    people
}
