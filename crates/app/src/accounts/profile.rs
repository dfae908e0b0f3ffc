//! What a person changes about herself: conflicts of interest, her language and her passphrase.

use super::{AccountEvent, PASSPHRASE, passphrase_slot, weakness};
use crate::change::log;
use crate::log::Try;
use crate::{App, AppError, Me, Problems};
use domain::id::UnitId;
use domain::lang::Lang;
use domain::person::Signature;
use vault::Passphrase;

impl App {
    /// Declares conflicts of interest with these units and withdraws all others. One's own unit need not be declared.
    pub async fn declare_conflicts(&self, me: &Me, units: &[UnitId]) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        let mut person = store::people::hold(&tx, me.id()).await?.ok_or(AppError::Hidden)?;
        let known = store::units::all(&tx).await?;
        if units.iter().any(|unit| known.iter().all(|one| one.id != *unit)) {
            return Err(AppError::Invalid(Problems::one("conflicts", "problem-choose")));
        }
        let mut units: Vec<UnitId> =
            units.iter().copied().filter(|unit| person.unit() != Some(*unit)).collect();
        units.sort_unstable();
        units.dedup();
        person.conflicts = units;
        store::people::save(&tx, &person).await?;
        let by = Signature { by: me.id(), at: self.now() };
        log(&tx, by, None, &AccountEvent::ConflictsDeclared).await?;
        Ok(tx.commit().await?)
    }

    /// Chooses the language of one's pages and letters.
    pub async fn choose_language(&self, me: &Me, lang: Lang) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        let mut person = store::people::find(&tx, me.id()).await?.ok_or(AppError::Hidden)?;
        person.lang = lang;
        store::people::save(&tx, &person).await?;
        log(&tx, Signature { by: me.id(), at: self.now() }, None, &AccountEvent::LanguageChosen).await?;
        Ok(tx.commit().await?)
    }

    /// Locks the person's key behind another passphrase, and signs her out everywhere else. The key stays the same.
    pub async fn change_passphrase(&self, me: &Me, current: &str, new: &str) -> Result<(), AppError> {
        let mut problems = Problems::default();
        let current = Passphrase::typed(current);
        if current.is_err() {
            problems.add("current", "profile-passphrase-wrong");
        }
        let new = Passphrase::parse(new).map_err(|weak| problems.add("new", weakness(weak)));
        let (Ok(current), Ok(new)) = (current, new) else { return Err(AppError::Invalid(problems)) };
        let slot = self.passphrase_slot(me.id()).await?.ok_or(AppError::Hidden)?;
        let Some(bundle) = self.open_slot(Some(slot), current).await? else {
            self.log.refusals.count(Try::Unlock, Some(me.id()), self.now());
            return Err(AppError::Invalid(Problems::one("current", "profile-passphrase-wrong")));
        };
        let slot = self.lock_bundle(bundle, new).await?;
        self.cancel_recovery_of(me.id()).await?;
        // First the others, so that a crash in between leaves nobody signed in with a passphrase that was changed.
        store::sessions::end_others(&self.store, me.id(), &me.token.hash()).await?;
        let (tx, by) = (self.store.begin().await?, Signature { by: me.id(), at: self.now() });
        store::accounts::remove_slots(&tx, me.id(), PASSPHRASE).await?;
        store::accounts::add_slot(&tx, passphrase_slot(me.id(), slot, by.at)).await?;
        log(&tx, by, None, &AccountEvent::PassphraseChanged).await?;
        Ok(tx.commit().await?)
    }
}
