//! A forgotten passphrase: asked for by a one-time link, approved by two custodians, finished by signing in.
//!
//! ```text
//! ask      anyone types an address; whoever has it gets a link               `ask_recovery`
//! choose   she chooses a new passphrase; a one-time key is locked behind it  `choose_recovery`
//! wait     everyone concerned is told; she can take it back                  `cancel_recovery`
//! approve  one custodian takes a layer off, another seals it to that key     `approve_recovery`
//! finish   she signs in with the new passphrase                              `finish_recovery`
//! ```
//!
//! Her keys are never to be seen by anyone on the way, and stay the same.

use crate::accounts::PASSPHRASE;
use crate::change::{log, queue};
use crate::{App, AppError, Problems};
use chrono::{DateTime, Duration, Utc};
use domain::id::{PersonId, RecoveryId};
use domain::letter::Letter;
use domain::person::{NetworkRole, Person, Signature};
use domain::text::Email;
use serde::Serialize;
use store::letters::Queued;
use store::recovery::{CANCELLED, StoredRecovery, WAITING};
use store::{Db, Tx};
use vault::{Bundle, ExposeSecret, Passphrase, Renewal, Stated, Token};

mod approving;
mod custodians;
mod finishing;

pub use approving::Waiting;
pub use custodians::Keeper;

/// The kind of a slot that two custodians open.
pub(crate) const RECOVERY: &str = "recovery";
/// The kind of a slot that only the network's offline key opens.
const OFFLINE: &str = "recovery_offline";

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum RecoveryEvent {
    CustodianConfirmed { person: PersonId },
    RecoveryLocked { slots: usize },
    RecoveryLinkAsked,
    RecoveryAsked { request: RecoveryId, recipient: String },
    RecoveryPeeled { request: RecoveryId, person: PersonId },
    RecoveryApproved { request: RecoveryId, person: PersonId },
    RecoveryCancelled { request: RecoveryId },
    RecoveryFinished { request: RecoveryId },
}

/// What a recovery link opens.
#[derive(Debug, Clone)]
pub struct Recovery {
    /// Whose it is.
    pub person: Person,
    /// When two custodians may approve, if she has chosen a new passphrase already.
    pub ready: Option<DateTime<Utc>>,
}

impl App {
    /// Sends a link to whoever has this address. Nothing tells whether anyone has: the answer does not wait for it.
    pub fn ask_recovery(&self, email: &str) {
        let Ok(email) = Email::parse(email) else { return };
        let app = self.clone();
        tokio::spawn(async move {
            if let Err(error) = app.queue_recovery_link(&email).await {
                tracing::error!(%error, "a recovery link was not queued");
            }
        });
    }

    async fn queue_recovery_link(&self, email: &Email) -> Result<(), AppError> {
        let person = store::people::by_email(&self.store, email).await?.filter(|person| person.active);
        let Some(person) = person else { return Ok(()) };
        if store::accounts::key(&self.store, person.id).await?.is_none() {
            return Ok(());
        }
        let at = self.now();
        let once = format!("recovery-link:{}:{}", person.id, at.format("%Y-%m-%dT%H"));
        let tx = self.store.begin().await?;
        self.write(&tx, person.id, Letter::RecoveryLink, once).await?;
        log(&tx, Signature { by: person.id, at }, None, &RecoveryEvent::RecoveryLinkAsked).await?;
        Ok(tx.commit().await?)
    }

    /// Made when its letter is sent, so that its token never lies in the outbox.
    pub(crate) async fn make_recovery_link(&self, person: PersonId, days: i64) -> Result<String, AppError> {
        let token = Token::fresh();
        let tx = self.store.begin().await?;
        let expires = self.now() + Duration::days(days);
        store::accounts::invite(&tx, &token.hash(), Some(person), expires).await?;
        tx.commit().await?;
        Ok(format!("{}/recovery/link/{}", self.settings.base_url, token.expose().expose_secret()))
    }

    /// What a recovery link opens; `Hidden` when it is unknown, used or too old.
    pub async fn recovery(&self, token: &str) -> Result<Recovery, AppError> {
        let token = Token::parse(token).map_err(|_| AppError::Hidden)?;
        let found = store::accounts::invitation(&self.store, &token.hash(), self.now()).await?;
        let person = found.flatten().ok_or(AppError::Hidden)?;
        let person = store::people::find(&self.store, person).await?;
        let person = person.filter(|person| person.active).ok_or(AppError::Hidden)?;
        // Without a key this is an invitation to open the account: another thing.
        store::accounts::key(&self.store, person.id).await?.ok_or(AppError::Hidden)?;
        let open = self.open_recovery(&self.store, person.id).await?;
        Ok(Recovery { person, ready: open.map(|open| open.ready) })
    }

    /// She chooses her new passphrase. A one-time key is locked behind it; nothing else changes yet.
    pub async fn choose_recovery(&self, token: &str, passphrase: &str) -> Result<(), AppError> {
        let Recovery { person, ready } = self.recovery(token).await?;
        if ready.is_some() {
            return Err(AppError::Stale);
        }
        let passphrase = Passphrase::parse(passphrase);
        let passphrase = passphrase.map_err(|weak| {
            AppError::Invalid(Problems::one("passphrase", crate::accounts::weakness(weak)))
        })?;
        let slots = store::accounts::slots(&self.store, person.id).await?;
        if !slots.iter().any(|slot| slot.kind == RECOVERY) {
            return Err(AppError::Invalid(Problems::one("", "recovery-no-custodians")));
        }
        let once = Bundle::generate();
        let recipient = once.identity.recipient();
        let slot = self.lock_bundle(once, passphrase).await?.into_bytes();
        let (id, asked) = (vault::fresh_id::<RecoveryId>(), self.now());
        let (wait, last) = (&self.settings.recovery.wait_hours, &self.settings.recovery.expires_days);
        let (ready, expires) = (asked + Duration::hours(*wait), asked + Duration::days(*last));
        let renewal = Renewal {
            request: id.to_string(),
            person: person.id,
            recipient: recipient.clone(),
            ready: ready.timestamp(),
            expires: expires.timestamp(),
        };
        let deed = serde_json::to_string(&renewal.sign(&self.signer)?);
        let deed = deed.map_err(|_| AppError::Fault("recovery_requests"))?;
        let (state, first, sealed) = (WAITING.to_owned(), None, None);
        let new =
            StoredRecovery { id, person: person.id, deed, slot, state, asked, ready, expires, first, sealed };
        self.add_recovery(token, new, recipient.to_string()).await
    }

    async fn add_recovery(
        &self,
        token: &str,
        new: StoredRecovery,
        recipient: String,
    ) -> Result<(), AppError> {
        let (request, person, at) = (new.id, new.person, new.asked);
        let hash = Token::parse(token).map_err(|_| AppError::Hidden)?.hash();
        let tx = self.store.begin().await?;
        store::people::hold(&tx, person).await?;
        let other = self.open_recovery(&tx, person).await?.is_some();
        if other || !store::accounts::use_invitation(&tx, &hash, at).await? {
            return Err(AppError::Hidden);
        }
        store::accounts::use_all_invitations(&tx, person, at).await?;
        store::recovery::add(&tx, new).await?;
        let event = RecoveryEvent::RecoveryAsked { request, recipient };
        log(&tx, Signature { by: person, at }, None, &event).await?;
        self.write(&tx, person, Letter::RecoveryBegan, format!("{request}:began")).await?;
        self.write_to_watchers(&tx, request, person, Letter::RecoveryAsked).await?;
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    /// Takes her request back by the link of her letter.
    pub async fn cancel_recovery(&self, token: &str) -> Result<(), AppError> {
        let person = self.recovery(token).await?.person.id;
        self.cancel_recovery_of(person).await
    }

    /// Takes a person's request back if there is one: she has her passphrase after all.
    pub(crate) async fn cancel_recovery_of(&self, person: PersonId) -> Result<(), AppError> {
        let Some(found) = self.open_recovery(&self.store, person).await? else { return Ok(()) };
        let (tx, at) = (self.store.begin().await?, self.now());
        if !store::recovery::end(&tx, found.id, CANCELLED).await? {
            return Ok(());
        }
        store::accounts::use_all_invitations(&tx, person, at).await?;
        let event = RecoveryEvent::RecoveryCancelled { request: found.id };
        log(&tx, Signature { by: person, at }, None, &event).await?;
        self.write(&tx, person, Letter::RecoveryEnded, format!("{}:ended", found.id)).await?;
        self.write_to_watchers(&tx, found.id, person, Letter::RecoveryEnded).await?;
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    async fn open_recovery(
        &self,
        db: &impl Db,
        person: PersonId,
    ) -> Result<Option<StoredRecovery>, AppError> {
        Ok(store::recovery::open(db, Some(person), self.now()).await?.into_iter().next())
    }

    /// What was asked for, as the server signed it: a row altered since is refused.
    fn renewal(&self, found: &StoredRecovery) -> Result<Renewal, AppError> {
        let renewal: Renewal = self.seen.verify(&found.deed, &self.signer.verifier())?;
        let right = renewal.request == found.id.to_string() && renewal.person == found.person;
        if right { Ok(renewal) } else { Err(vault::VaultError::Forged.into()) }
    }

    async fn write(&self, tx: &Tx, person: PersonId, letter: Letter, once: String) -> Result<(), AppError> {
        let (id, at) = (vault::fresh_id(), self.now());
        queue(tx, Queued { id, person, letter, visit: None, once, at, attempts: 0 }).await
    }

    /// Writes to the custodians and the network leaders.
    async fn write_to_watchers(
        &self,
        tx: &Tx,
        request: RecoveryId,
        person: PersonId,
        letter: Letter,
    ) -> Result<(), AppError> {
        let watches = |one: &Person| {
            let told = one.holds(NetworkRole::Custodian) || one.holds(NetworkRole::NetworkLeader);
            one.active && one.id != person && told
        };
        for one in store::people::all(tx).await?.iter().filter(|one| watches(one)) {
            self.write(tx, one.id, letter, format!("{request}:{letter:?}:{}", one.id)).await?;
        }
        Ok(())
    }
}
