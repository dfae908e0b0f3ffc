//! Signing in, staying signed in, and opening an account by a one-time link.

use crate::change::log;
use crate::{App, AppError, Me, Problems};
use chrono::Duration;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::{Person, Signature};
use domain::text::Email;
use serde::Serialize;
use store::accounts::PersonKey;
use store::keys::SignedIn;
use vault::{ExposeSecret, Identity, Passphrase, Recipient, Slot, Token};

mod first;
mod invitations;
mod profile;

use first::{first_administrator, weakness};

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum AccountEvent {
    SignedIn,
    AccountOpened,
    Invited { person: PersonId },
    LinkShown { person: PersonId },
    ConflictsDeclared,
    PassphraseChanged,
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
        let key = match &person {
            Some(person) => store::accounts::key(&self.store, person.id).await?,
            None => None,
        };
        let identity = self.unlock(key, passphrase).await?;
        let (Some(person), Some(identity)) = (person, identity) else { return Err(wrong()) };
        self.begin_session(person, &identity).await
    }

    async fn unlock(
        &self,
        key: Option<PersonKey>,
        passphrase: Passphrase,
    ) -> Result<Option<Identity>, AppError> {
        let permit = self.derivations.acquire().await.map_err(|_| AppError::Fault("stopping"))?;
        let app = self.clone();
        let unlocked = tokio::task::spawn_blocking(move || {
            let Some(key) = key else {
                vault::unlock_nothing(&passphrase, app.work);
                return None;
            };
            vault::unlock(&Slot::from(key.slot), &passphrase, &app.pepper, app.work).ok()
        });
        let unlocked = unlocked.await.map_err(|_| AppError::Fault("key derivation"))?;
        drop(permit);
        Ok(unlocked)
    }

    async fn begin_session(&self, person: Person, identity: &Identity) -> Result<(String, Me), AppError> {
        let (token, now) = (Token::fresh(), self.now());
        let kept = vault::keep(identity, &token)?;
        let new = SignedIn { person: person.id, kept: kept.clone(), began: now, seen: now };
        store::keys::sign_in(&self.store, &token.hash(), new).await?;
        let tx = self.store.begin().await?;
        log(&tx, Signature { by: person.id, at: now }, None, &AccountEvent::SignedIn).await?;
        tx.commit().await?;
        let me = Me { person, token: token.clone(), kept };
        self.share_keys_of_my_visits(&me).await?;
        Ok((token.expose().expose_secret().to_owned(), me))
    }

    /// The person behind a cookie, unless her time is over or her account is closed.
    pub async fn recognise(&self, cookie: &str) -> Result<Option<Me>, AppError> {
        let Ok(token) = Token::parse(cookie) else { return Ok(None) };
        let hash = token.hash();
        let Some(known) = store::keys::signed_in(&self.store, &hash).await? else { return Ok(None) };
        let now = self.now();
        let idle = Duration::minutes(self.settings.session.idle_minutes);
        if now - known.seen > idle
            || now - known.began > Duration::hours(self.settings.session.absolute_hours)
        {
            store::keys::sign_out(&self.store, &hash).await?;
            return Ok(None);
        }
        if now - known.seen > Duration::minutes(1) {
            store::keys::seen(&self.store, &hash, now).await?;
        }
        let person = store::people::find(&self.store, known.person).await?;
        Ok(person.filter(|person| person.active).map(|person| Me { person, token, kept: known.kept }))
    }

    /// Signs out: the cookie and the key sealed under it are forgotten.
    pub async fn sign_out(&self, me: &Me) -> Result<(), AppError> {
        Ok(store::keys::sign_out(&self.store, &me.token.hash()).await?)
    }

    /// Forgets everyone whose time is over.
    pub async fn forget_old_sessions(&self) -> Result<(), AppError> {
        let (now, session) = (self.now(), &self.settings.session);
        let idle = now - Duration::minutes(session.idle_minutes);
        Ok(store::keys::forget_old(&self.store, idle, now - Duration::hours(session.absolute_hours)).await?)
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
        let identity = self.make_account(token, &person, passphrase).await?;
        self.begin_session(person, &identity).await
    }

    async fn make_account(
        &self,
        token: &str,
        person: &Person,
        passphrase: Passphrase,
    ) -> Result<Identity, AppError> {
        let (identity, slot) = self.lock_fresh(passphrase).await?;
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
        let key = PersonKey {
            person: person.id,
            recipient: identity.recipient().to_string(),
            slot: slot.into_bytes(),
        };
        store::accounts::save_key(&tx, &key, by.at).await?;
        log(&tx, by, None, &AccountEvent::AccountOpened).await?;
        tx.commit().await?;
        self.make_missing_keys(person.id).await?;
        Ok(identity)
    }

    async fn lock_fresh(&self, passphrase: Passphrase) -> Result<(Identity, Slot), AppError> {
        let identity = Identity::generate();
        let slot = self.lock_again(identity.clone(), passphrase).await?;
        Ok((identity, slot))
    }

    async fn lock_again(&self, identity: Identity, passphrase: Passphrase) -> Result<Slot, AppError> {
        let permit = self.derivations.acquire().await.map_err(|_| AppError::Fault("stopping"))?;
        let (pepper, work): (Recipient, _) = (self.pepper.recipient(), self.work);
        let made = tokio::task::spawn_blocking(move || vault::lock(&identity, &passphrase, &pepper, work));
        let made = made.await.map_err(|_| AppError::Fault("key derivation"))?;
        drop(permit);
        Ok(made?)
    }
}
