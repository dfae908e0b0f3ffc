//! Signing in, staying signed in, and opening an account by a one-time link.

use crate::change::log;
use crate::line::Line;
use crate::log::Try;
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, SlotId};
use domain::person::{Person, Signature};
use domain::text::Email;
use domain::visit::Visit;
use serde::Serialize;
use std::num::NonZero;
use std::sync::LazyLock;
use std::thread::available_parallelism;
use store::accounts::{PersonKey, StoredSlot};
use store::recovery::StoredRecovery;
use vault::{Bundle, Passphrase, Recipient, Slot, Token};

mod first;
mod invitations;
mod passkeys;
mod profile;
mod sessions;

use first::first_administrator;
pub(crate) use first::weakness;
pub use passkeys::Passkey;

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum AccountEvent {
    SignedIn,
    SignedOut,
    Unlocked,
    Locked,
    AllLocked { sessions: u64 },
    AccountOpened,
    Invited { person: PersonId },
    LinkShown { person: PersonId },
    ConflictsDeclared,
    PassphraseChanged,
    PasskeyAdded { passkey: SlotId },
    PasskeyRemoved { passkey: SlotId },
    LanguageChosen,
}

/// What a one-time link opens.
#[derive(Debug, Clone)]
pub enum Invitation {
    /// The first administrator says who she is.
    FirstAdministrator,
    /// This person chooses her passphrase.
    Person(Box<Person>),
}

impl App {
    /// Signs in; gives the cookie's value. The answer to a wrong address and to a wrong passphrase is the same, and takes the same time.
    pub async fn sign_in(&self, email: &str, passphrase: &str) -> Result<(String, Me), AppError> {
        let wrong = || AppError::Invalid(Problems::one("", "sign-in-wrong"));
        let Ok(passphrase) = Passphrase::typed(passphrase) else { return Err(wrong()) };
        let person = match Email::parse(email) {
            Ok(email) => store::people::by_email(&self.store, &email).await?,
            Err(_) => None,
        };
        let person = person.filter(|person| person.active);
        let (slot, recovery) = match &person {
            Some(person) => self.way_in(person.id).await?,
            None => (None, None),
        };
        let opened = self.open_slot(slot, passphrase.clone()).await?;
        let (id, bundle) = (person.as_ref().map(|person| person.id), opened.zip(person.as_ref()));
        let bundle = match (bundle, recovery) {
            (Some((bundle, _)), Some(found)) => self.finish_recovery(&found, &bundle, passphrase).await?,
            (Some((bundle, person)), None) if self.are_hers(person.id, &bundle).await? => {
                self.cancel_recovery_of(person.id).await?;
                Some(bundle)
            }
            _ => None,
        };
        let (Some(person), Some(bundle)) = (person, bundle) else {
            self.log.refusals.count(Try::SignIn, id, self.now());
            return Err(wrong());
        };
        self.begin_session(person, Some(&bundle)).await
    }

    /// The slot her passphrase opens: her own, or that of a request two custodians have approved.
    async fn way_in(&self, person: PersonId) -> Result<(Option<Slot>, Option<StoredRecovery>), AppError> {
        match self.approved_recovery(person).await? {
            Some(found) => Ok((Some(Slot::from(found.slot.clone())), Some(found))),
            None => Ok((self.passphrase_slot(person).await?, None)),
        }
    }

    pub(crate) async fn passphrase_slot(&self, person: PersonId) -> Result<Option<Slot>, AppError> {
        let slots = store::accounts::slots(&self.store, person).await?;
        let mine = slots.into_iter().find(|slot| slot.kind == PASSPHRASE);
        Ok(mine.map(|slot| Slot::from(slot.slot)))
    }

    /// Derives the key of a slot; without one, as long for nothing.
    pub(crate) async fn open_slot(
        &self,
        slot: Option<Slot>,
        passphrase: Passphrase,
    ) -> Result<Option<Bundle>, AppError> {
        let app = self.clone();
        let unlock = move || {
            let Some(slot) = slot else {
                vault::unlock_nothing(&passphrase, app.work);
                return None;
            };
            vault::unlock(&slot, &passphrase, &app.pepper, app.work).ok()
        };
        DERIVATIONS.run(unlock).await
    }

    /// Whether these are the keys this person made: a slot that was moved to somebody else's name lets nobody in.
    async fn are_hers(&self, person: PersonId, bundle: &Bundle) -> Result<bool, AppError> {
        let card = bundle.card(person);
        let (recipient, verifier) = (card.recipient.to_string(), card.verifier.to_string());
        let opened = PersonKey { person, recipient, verifier };
        let hers = store::keys::cards(&self.store, &[person]).await?.contains(&opened);
        if !hers {
            tracing::error!(%person, "a slot holds keys of somebody else");
        }
        Ok(hers)
    }

    /// A link for the first administrator, while nobody is there.
    pub async fn first_administrator_link(&self) -> Result<Option<String>, AppError> {
        if store::people::count(&self.store).await? > 0 {
            return Ok(None);
        }
        Ok(Some(self.make_link(None).await?))
    }

    /// What a one-time link opens; `Hidden` when it is unknown, used or expired.
    pub async fn invitation(&self, token: &str) -> Result<Invitation, AppError> {
        let token = Token::parse(token).map_err(|_| AppError::Hidden)?;
        let found = store::accounts::invitation(&self.store, &token.hash(), self.now()).await?;
        match found.ok_or(AppError::Hidden)? {
            None => Ok(Invitation::FirstAdministrator),
            Some(person) => {
                let person = store::people::find(&self.store, person).await?;
                let person = person.filter(|person| person.active).ok_or(AppError::Hidden)?;
                // An open account has a passphrase; an old letter must not give it another.
                match store::accounts::key(&self.store, person.id).await? {
                    Some(_) => Err(AppError::Hidden),
                    None => Ok(Invitation::Person(Box::new(person))),
                }
            }
        }
    }

    /// Opens an account with a passphrase and signs in. `name` and `email` count for the first administrator only.
    pub async fn open_account(
        &self,
        token: &str,
        passphrase: &str,
        name: &str,
        email: &str,
    ) -> Result<(String, Me), AppError> {
        let invitation = self.invitation(token).await?;
        let mut problems = Problems::default();
        let person = match invitation {
            Invitation::Person(person) => Some(*person),
            Invitation::FirstAdministrator => first_administrator(name, email, &mut problems),
        };
        let passphrase = match Passphrase::parse(passphrase) {
            Ok(passphrase) => Some(passphrase),
            Err(weak) => {
                problems.add("passphrase", weakness(weak));
                None
            }
        };
        let (Some(person), Some(passphrase)) = (person, passphrase) else {
            return Err(AppError::Invalid(problems));
        };
        let bundle = self.make_account(token, &person, passphrase).await?;
        self.begin_session(person, Some(&bundle)).await
    }

    async fn make_account(
        &self,
        token: &str,
        person: &Person,
        passphrase: Passphrase,
    ) -> Result<Bundle, AppError> {
        let bundle = Bundle::generate();
        let slot = self.lock_bundle(bundle.clone(), passphrase).await?;
        let by = Signature { by: person.id, at: self.now() };
        let hash = Token::parse(token).map_err(|_| AppError::Hidden)?.hash();
        let tx = self.store.begin().await?;
        store::people::hold(&tx, person.id).await?;
        let opened = store::accounts::key(&tx, person.id).await?.is_some();
        if opened || !store::accounts::use_invitation(&tx, &hash, by.at).await? {
            return Err(AppError::Hidden);
        }
        store::accounts::use_all_invitations(&tx, person.id, by.at).await?;
        store::people::save(&tx, person).await?;
        let card = bundle.card(person.id);
        let (recipient, verifier) = (card.recipient.to_string(), card.verifier.to_string());
        let key = PersonKey { person: person.id, recipient, verifier };
        store::accounts::save_key(&tx, &key, by.at).await?;
        store::accounts::add_slot(&tx, passphrase_slot(person.id, slot, by.at)).await?;
        log(&tx, by, None, &AccountEvent::AccountOpened).await?;
        store::keys::remember_card(&self.store, &key).await?;
        tx.commit().await?;
        self.ask_all_to_settle(person.id).await?;
        Ok(bundle)
    }

    /// Those who can sign and wrap for someone who has just opened her account do it at their next request.
    async fn ask_all_to_settle(&self, person: PersonId) -> Result<(), AppError> {
        let visits = store::visits::of_person(&self.store, person).await?;
        let mut people: Vec<PersonId> = visits.iter().flat_map(Visit::team_ids).collect();
        people.extend(self.network_leaders(&self.store).await?);
        people.sort_unstable();
        people.dedup();
        Ok(store::sessions::unsettle(&self.store, &people).await?)
    }

    pub(crate) async fn lock_bundle(&self, bundle: Bundle, passphrase: Passphrase) -> Result<Slot, AppError> {
        let (pepper, work): (Recipient, _) = (self.pepper.recipient(), self.work);
        let lock = move || vault::lock(&bundle, &passphrase, &pepper, work);
        Ok(DERIVATIONS.run(lock).await??)
    }
}

/// A key derivation takes 128 MiB; as many run at once as there are processors.
static DERIVATIONS: LazyLock<Line> =
    LazyLock::new(|| Line::of(available_parallelism().map_or(2, NonZero::get)));

pub(crate) const PASSPHRASE: &str = "passphrase";

pub(crate) fn passphrase_slot(person: PersonId, slot: Slot, made: DateTime<Utc>) -> StoredSlot {
    let (kind, label, public) = (PASSPHRASE.to_owned(), String::new(), String::new());
    StoredSlot {
        id: vault::fresh_id(),
        person,
        kind,
        label,
        public,
        slot: slot.into_bytes(),
        made,
        used: None,
    }
}
