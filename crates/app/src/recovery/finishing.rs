//! The last step: she signs in with her new passphrase, and her keys are locked behind it.

use super::{PASSPHRASE, RecoveryEvent};
use crate::accounts::passphrase_slot;
use crate::change::log;
use crate::{App, AppError};
use domain::id::PersonId;
use domain::letter::Letter;
use domain::person::Signature;
use store::recovery::{APPROVED, FINISHED, StoredRecovery};
use vault::{Bundle, Passphrase, Sealed};

impl App {
    /// The request two custodians have approved: then her new passphrase opens the one-time key, and nothing else is
    /// tried, so that signing in costs one derivation as ever.
    pub(crate) async fn approved_recovery(
        &self,
        person: PersonId,
    ) -> Result<Option<StoredRecovery>, AppError> {
        Ok(self.open_recovery(&self.store, person).await?.filter(|found| found.state == APPROVED))
    }

    /// Opens her keys with the one-time key and locks them behind the new passphrase. `None` when the row was altered.
    pub(crate) async fn finish_recovery(
        &self,
        found: &StoredRecovery,
        once: &Bundle,
        passphrase: Passphrase,
    ) -> Result<Option<Bundle>, AppError> {
        let Ok(renewal) = self.renewal(found) else { return Ok(None) };
        let card = self.cards(&self.store, &[found.person]).await?.into_iter().next();
        let (Some(card), Some(sealed)) = (card, found.sealed.clone()) else { return Ok(None) };
        let opened = vault::recover(&Sealed::from(sealed), &once.identity, &card);
        let (true, Ok(bundle)) = (renewal.recipient == once.identity.recipient(), opened) else {
            tracing::error!(person = %found.person, "recovered keys are not those she made");
            return Ok(None);
        };
        let slot = self.lock_bundle(bundle.clone(), passphrase).await?;
        store::sessions::end_all(&self.store, found.person).await?;
        let (tx, at) = (self.store.begin().await?, self.now());
        if !store::recovery::end(&tx, found.id, FINISHED).await? {
            return Ok(None);
        }
        store::accounts::use_all_invitations(&tx, found.person, at).await?;
        store::accounts::remove_slots(&tx, found.person, PASSPHRASE).await?;
        // whoever lost her passphrase may have lost the machine her passkeys lie on
        store::accounts::remove_slots(&tx, found.person, store::accounts::PASSKEY).await?;
        store::accounts::add_slot(&tx, passphrase_slot(found.person, slot, at)).await?;
        let event = RecoveryEvent::RecoveryFinished { request: found.id };
        log(&tx, Signature { by: found.person, at }, None, &event).await?;
        self.write(&tx, found.person, Letter::RecoveryEnded, format!("{}:ended", found.id)).await?;
        self.write_to_watchers(&tx, found.id, found.person, Letter::RecoveryEnded).await?;
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(Some(bundle))
    }
}
