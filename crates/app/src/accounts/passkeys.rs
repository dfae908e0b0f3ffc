//! Passkeys: more ways to a person's keys. The passphrase stays the one that is always there.

use super::AccountEvent;
use crate::change::{log, queue};
use crate::log::Try;
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Utc};
use domain::id::SlotId;
use domain::letter::Letter;
use domain::person::{Person, Signature};
use domain::text::Line;
use store::accounts::{PASSKEY, StoredSlot};
use store::letters::Queued;
use vault::{Bundle, PasskeyOutput, Slot};

/// Passkeys a person may have.
const MOST: usize = 10;
/// Characters of a passkey's id in base64url, at least and at most: 16 to 1,023 bytes.
const ID: std::ops::RangeInclusive<usize> = 22..=1364;

/// One of a person's passkeys, as she sees it.
#[derive(Debug, Clone)]
pub struct Passkey {
    /// Its slot.
    pub id: SlotId,
    /// What she calls it.
    pub name: String,
    /// The id her browser knows it by, in base64url.
    pub credential: String,
    /// Since when she has it.
    pub made: DateTime<Utc>,
    /// When she last came in with it.
    pub used: Option<DateTime<Utc>>,
}

impl From<StoredSlot> for Passkey {
    fn from(slot: StoredSlot) -> Self {
        let StoredSlot { id, label, public, made, used, .. } = slot;
        Self { id, name: label, credential: public, made, used }
    }
}

impl App {
    /// Her passkeys, the oldest first.
    pub async fn passkeys(&self, me: &Me) -> Result<Vec<Passkey>, AppError> {
        let slots = store::accounts::slots(&self.store, me.id()).await?;
        Ok(slots.into_iter().filter(|slot| slot.kind == PASSKEY).map(Passkey::from).collect())
    }

    /// Locks the keys that are open in her session for a passkey too: its id in base64url, and its output. She gets
    /// a letter, for whoever finds her machine unlocked could do this.
    pub async fn add_passkey(
        &self,
        me: &Me,
        name: &str,
        credential: &str,
        output: &str,
    ) -> Result<(), AppError> {
        let bundle = me.bundle()?;
        let mut problems = Problems::default();
        let name = problems.take("passkey", Line::parse(name));
        let output = PasskeyOutput::parse(output).ok().filter(|_| is_id(credential));
        if output.is_none() {
            problems.add("", "passkey-without");
        }
        let (Some(name), Some(output)) = (name, output) else { return Err(AppError::Invalid(problems)) };
        let slot = vault::lock_for_passkey(&bundle, &output, &self.pepper.recipient())?.into_bytes();
        let (id, label, public) = (vault::fresh_id(), name.to_string(), credential.to_owned());
        let (kind, made) = (PASSKEY.to_owned(), self.now());
        let new = StoredSlot { id, person: me.id(), kind, label, public, slot, made, used: None };
        self.save_passkey(new).await
    }

    async fn save_passkey(&self, new: StoredSlot) -> Result<(), AppError> {
        let (person, passkey, at) = (new.person, new.id, new.made);
        let no = |text| AppError::Invalid(Problems::one("", text));
        let tx = self.store.begin().await?;
        store::people::hold(&tx, person).await?.ok_or(AppError::Hidden)?;
        let slots = store::accounts::slots(&tx, person).await?;
        if slots.iter().filter(|slot| slot.kind == PASSKEY).count() >= MOST {
            return Err(no("passkeys-too-many"));
        }
        if store::accounts::passkey(&tx, &new.public).await?.is_some() {
            return Err(no("passkey-there"));
        }
        store::accounts::add_slot(&tx, new).await?;
        let (letter, once) = (Letter::PasskeyAdded, format!("passkey:{passkey}"));
        queue(&tx, Queued { id: vault::fresh_id(), person, letter, visit: None, once, at, attempts: 0 })
            .await?;
        log(&tx, Signature { by: person, at }, None, &AccountEvent::PasskeyAdded { passkey }).await?;
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    /// Takes one of her passkeys away, and signs her out everywhere else: the machine it lay on may be lost.
    pub async fn remove_passkey(&self, me: &Me, passkey: SlotId) -> Result<(), AppError> {
        me.bundle()?;
        let hers = self.passkeys(me).await?;
        hers.iter().find(|one| one.id == passkey).ok_or(AppError::Hidden)?;
        let (tx, by) = (self.store.begin().await?, Signature { by: me.id(), at: self.now() });
        if !store::accounts::remove_slot(&tx, me.id(), passkey).await? {
            return Err(AppError::Hidden);
        }
        log(&tx, by, None, &AccountEvent::PasskeyRemoved { passkey }).await?;
        tx.commit().await?;
        store::sessions::end_others(&self.store, me.id(), &me.token.hash()).await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    /// Signs in; gives the cookie's value. A passkey nobody has and one with another's output are answered alike.
    pub async fn sign_in_by_passkey(&self, credential: &str, output: &str) -> Result<(String, Me), AppError> {
        let (person, bundle) = self.open_by_passkey(credential, output, None).await?;
        self.begin_session(person, Some(&bundle)).await
    }

    /// Opens her keys for this session only, with a passkey of her own.
    pub async fn unlock_by_passkey(&self, me: &Me, credential: &str, output: &str) -> Result<(), AppError> {
        let (_, bundle) = self.open_by_passkey(credential, output, Some(me)).await?;
        self.keep_unlocked(me, &bundle).await
    }

    /// Whose passkey it is, and her keys; of nobody but `only`, if told. The same sentence whatever is wrong.
    async fn open_by_passkey(
        &self,
        credential: &str,
        output: &str,
        only: Option<&Me>,
    ) -> Result<(Person, Bundle), AppError> {
        let wrong = || AppError::Invalid(Problems::one("", "passkey-wrong"));
        let output = PasskeyOutput::parse(output).ok().filter(|_| is_id(credential)).ok_or_else(wrong)?;
        let found = store::accounts::passkey(&self.store, credential).await?;
        let bundle = if let Some(found) = &found {
            vault::unlock_by_passkey(&Slot::from(found.slot.clone()), &output, &self.pepper).ok()
        } else {
            vault::unlock_no_passkey(&output);
            None
        };
        let owner = only.map(Me::id).or(found.as_ref().map(|found| found.person));
        let refused = || {
            let what = if only.is_some() { Try::Unlock } else { Try::SignIn };
            self.log.refusals.count(what, owner, self.now());
            wrong()
        };
        let (Some(found), Some(bundle)) = (found, bundle) else { return Err(refused()) };
        let person = store::people::find(&self.store, found.person).await?;
        let person = person.filter(|person| person.active).ok_or_else(refused)?;
        let hers = self.are_hers(person.id, &bundle).await?;
        if !hers || only.is_some_and(|me| me.id() != person.id) {
            return Err(refused());
        }
        self.cancel_recovery_of(person.id).await?;
        let tx = self.store.begin().await?;
        store::accounts::used_passkey(&tx, found.id, self.now()).await?;
        tx.commit().await?;
        Ok((person, bundle))
    }
}

/// Whether a text can be a passkey's id: base64url, as long as such ids are.
fn is_id(text: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    ID.contains(&text.len()) && text.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_can_be_a_passkeys_id_is_taken() {
        for text in ["k".repeat(22), "A-_9".repeat(300)] {
            assert!(is_id(&text));
        }
        for text in
            ["", "k", &"k".repeat(21), &"k".repeat(1365), &"k=".repeat(20), &"å".repeat(30), &"k ".repeat(20)]
        {
            assert!(!is_id(text), "{text}");
        }
    }
}
