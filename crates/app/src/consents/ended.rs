//! Words that are over stay over when an older backup is put back: `keys`, which no backup has, remembers them, and the
//! next start ends them again. A request that was erased is erased again, and a slip that was lost stays void.
//!
//! Which of the three it was, a no, a yes taken back or a request cancelled, is not remembered there.

use super::Said;
use super::withdrawing::follow;
use crate::change::log_by;
use crate::{App, AppError};
use chrono::{DateTime, Utc};
use domain::consent::{Consent, Voice};
use domain::id::ConsentId;
use store::keys::Gone;

/// What is over, and since when.
type Ended = (Gone, DateTime<Utc>);

impl App {
    /// Remembers that these voices' words are over; written before it is saved, so that nothing is forgotten in between.
    pub(super) async fn remember_ended(&self, consent: ConsentId, voices: &[Voice]) -> Result<(), AppError> {
        for voice in voices {
            store::keys::remember_gone(&self.store, Gone::Word(consent, *voice), self.now()).await?;
        }
        Ok(())
    }

    /// Ends every word that is over and stands again, and erases every request that was erased and is there again.
    pub(crate) async fn end_words_again(&self) -> Result<(), AppError> {
        self.void_again().await?;
        let ended = store::keys::gone_consents(&self.store).await?;
        let mut ids: Vec<ConsentId> = ended.iter().filter_map(|(one, _)| of(*one)).collect();
        ids.dedup();
        let mut again = 0;
        for mut consent in store::consents::some(&self.store, &ids).await? {
            let mine: Vec<Ended> =
                ended.iter().filter(|(one, _)| of(*one) == Some(consent.id)).copied().collect();
            let done = if mine.iter().any(|(one, _)| matches!(one, Gone::Consent(_))) {
                self.erase_again(consent.id).await?
            } else {
                end(&mut consent, &mine) && self.end_again(consent.id, &mine).await?
            };
            again += usize::from(done);
        }
        if again > 0 {
            tracing::warn!(consents = again, "consents that were over had come back, and were ended again");
        }
        Ok(())
    }

    /// Codes of slips that were lost open nothing, in whatever backup they still stand.
    async fn void_again(&self) -> Result<(), AppError> {
        let void = store::keys::void(&self.store).await?;
        if !void.is_empty() {
            let tx = self.store.begin().await?;
            store::consents::forget_hashes(&tx, &void).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    async fn end_again(&self, consent: ConsentId, mine: &[Ended]) -> Result<bool, AppError> {
        let tx = self.store.begin().await?;
        let Some(mut consent) = store::consents::find(&tx, consent).await? else { return Ok(false) };
        let visit = store::visits::hold(&tx, consent.visit).await?;
        let mut visit = visit.ok_or(AppError::Fault("consents"))?;
        end(&mut consent, mine);
        store::consents::save(&tx, &consent).await?;
        for voice in mine.iter().filter_map(|(one, _)| voice_of(*one)) {
            store::consents::forget_codes(&tx, consent.id, Some(voice)).await?;
        }
        follow(&tx, &mut visit, Some(&consent), self.now()).await?;
        store::visits::save(&tx, &visit).await?;
        log_by(&tx, self.now(), None, Some(visit.id), &Said::ConsentWord { consent: consent.id })?;
        tx.commit().await?;
        Ok(true)
    }
}

/// Ends in a request what is over; whether that changes anything.
fn end(consent: &mut Consent, mine: &[Ended]) -> bool {
    let mut changed = false;
    for (one, at) in mine {
        changed |= voice_of(*one).is_some_and(|voice| consent.end_again(voice, *at));
    }
    changed
}

fn of(one: Gone) -> Option<ConsentId> {
    match one {
        Gone::Word(consent, _) | Gone::Consent(consent) => Some(consent),
        Gone::Person(_) | Gone::Notes(_) => None,
    }
}

fn voice_of(one: Gone) -> Option<Voice> {
    match one {
        Gone::Word(_, voice) => Some(voice),
        Gone::Consent(_) | Gone::Person(_) | Gone::Notes(_) => None,
    }
}
