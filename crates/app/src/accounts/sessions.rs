//! Being signed in, and having one's keys unlocked: two things. Keys are forgotten sooner.

use super::AccountEvent;
use crate::change::log;
use crate::log::Try;
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Duration, Utc};
use domain::person::{Person, Signature};
use domain::policy::NetworkAction;
use store::sessions::{SignedIn, Unlocked};
use vault::{Bundle, ExposeSecret, Passphrase, Token};

impl App {
    /// Begins a session under a fresh cookie, with her keys in it when they were opened.
    pub(super) async fn begin_session(
        &self,
        person: Person,
        bundle: Option<&Bundle>,
    ) -> Result<(String, Me), AppError> {
        let (token, now) = (Token::fresh(), self.now());
        let kept = bundle.map(|bundle| vault::keep(bundle, &token)).transpose()?;
        let unlocked = kept.clone().map(|kept| Unlocked { kept, at: now, used: now });
        let new = SignedIn { person: person.id, began: now, seen: now, unlocked, unsettled: false };
        store::sessions::begin(&self.store, &token.hash(), new).await?;
        let me = Me { person, token: token.clone(), kept };
        self.log_account(&me, &AccountEvent::SignedIn).await?;
        if !me.is_locked() {
            self.settle(&me).await?;
        }
        Ok((token.expose().expose_secret().to_owned(), me))
    }

    async fn log_account(&self, me: &Me, event: &AccountEvent) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        log(&tx, Signature { by: me.id(), at: self.now() }, None, event).await?;
        Ok(tx.commit().await?)
    }

    /// The person behind a cookie, unless her time is over or her account is closed. Her keys are forgotten when they
    /// have not been used for a while, and what waits for them is done when they are there.
    pub async fn recognise(&self, cookie: &str) -> Result<Option<Me>, AppError> {
        let Ok(token) = Token::parse(cookie) else { return Ok(None) };
        let hash = token.hash();
        let Some(known) = store::sessions::find(&self.store, &hash).await? else { return Ok(None) };
        let now = self.now();
        if self.is_over(&known, now) {
            self.warm.cool(&hash);
            store::sessions::end(&self.store, &hash).await?;
            return Ok(None);
        }
        let kept = self.still_unlocked(&hash, known.unlocked, now).await?;
        if now - known.seen > Duration::minutes(1) {
            store::sessions::seen(&self.store, &hash, now).await?;
        }
        let person = store::people::find(&self.store, known.person).await?;
        let Some(person) = person.filter(|person| person.active) else { return Ok(None) };
        let me = Me { person, token, kept };
        if known.unsettled && !me.is_locked() {
            self.settle_now(&me, &hash).await?;
        }
        Ok(Some(me))
    }

    /// Does what waits for her keys. What cannot be done now waits for her next request, and she is not kept from her page.
    async fn settle_now(&self, me: &Me, hash: &str) -> Result<(), AppError> {
        // first, so that what is asked for meanwhile is not forgotten
        store::sessions::settled(&self.store, hash).await?;
        if let Err(error) = self.settle(me).await {
            tracing::error!(%error, "what waits for someone's keys could not be done");
            store::sessions::unsettle_one(&self.store, hash).await?;
        }
        Ok(())
    }

    fn is_over(&self, known: &SignedIn, now: DateTime<Utc>) -> bool {
        let session = &self.settings.session;
        now - known.seen > Duration::minutes(session.idle_minutes)
            || now - known.began > Duration::hours(session.absolute_hours)
    }

    async fn still_unlocked(
        &self,
        hash: &str,
        unlocked: Option<Unlocked>,
        now: DateTime<Utc>,
    ) -> Result<Option<Vec<u8>>, AppError> {
        let Some(keys) = unlocked else { return Ok(None) };
        let session = &self.settings.session;
        let over = now - keys.used > Duration::minutes(session.unlock_idle_minutes)
            || now - keys.at > Duration::hours(session.unlock_hours);
        if over {
            self.warm.cool(hash);
            store::sessions::lock(&self.store, hash).await?;
            return Ok(None);
        }
        Ok(Some(keys.kept))
    }

    /// Opens her keys for this session only. The answer to a wrong passphrase takes as long as the right one.
    pub async fn unlock(&self, me: &Me, passphrase: &str) -> Result<(), AppError> {
        let wrong = || AppError::Invalid(Problems::one("passphrase", "unlock-wrong"));
        let passphrase = Passphrase::typed(passphrase).map_err(|_| wrong())?;
        let slot = self.passphrase_slot(me.id()).await?;
        let opened = self.open_slot(slot, passphrase).await?;
        let hers = match opened {
            Some(bundle) if self.are_hers(me.id(), &bundle).await? => Some(bundle),
            _ => None,
        };
        let Some(bundle) = hers else {
            self.log.refusals.count(Try::Unlock, Some(me.id()), self.now());
            return Err(wrong());
        };
        self.cancel_recovery_of(me.id()).await?;
        self.keep_unlocked(me, &bundle).await
    }

    /// Keeps her opened keys in this session, and does what waited for them.
    pub(super) async fn keep_unlocked(&self, me: &Me, bundle: &Bundle) -> Result<(), AppError> {
        let (kept, at) = (vault::keep(bundle, &me.token)?, self.now());
        let keys = Unlocked { kept: kept.clone(), at, used: at };
        store::sessions::unlock(&self.store, &me.token.hash(), keys).await?;
        let me = Me { kept: Some(kept), ..me.clone() };
        self.log_account(&me, &AccountEvent::Unlocked).await?;
        self.settle(&me).await
    }

    /// Forgets her keys; she stays signed in.
    pub async fn lock(&self, me: &Me) -> Result<(), AppError> {
        self.warm.cool(&me.token.hash());
        store::sessions::lock(&self.store, &me.token.hash()).await?;
        self.log_account(me, &AccountEvent::Locked).await
    }

    /// Forgets everyone's keys at once: for the privacy officer, when something is wrong. How many were unlocked.
    pub async fn lock_everyone(&self, me: &Me) -> Result<u64, AppError> {
        Self::permit_in_network(me, NetworkAction::LockEveryone)?;
        self.warm.cool_all();
        let sessions = store::sessions::lock_all(&self.store, None).await?;
        self.log_account(me, &AccountEvent::AllLocked { sessions }).await?;
        Ok(sessions)
    }

    /// Signs out: the cookie and the keys sealed under it are forgotten.
    pub async fn sign_out(&self, me: &Me) -> Result<(), AppError> {
        self.warm.cool(&me.token.hash());
        store::sessions::end(&self.store, &me.token.hash()).await?;
        self.log_account(me, &AccountEvent::SignedOut).await
    }

    /// Forgets everyone whose time is over, and keys that were not used for a while.
    pub async fn forget_old_sessions(&self) -> Result<(), AppError> {
        let (now, session) = (self.now(), &self.settings.session);
        let idle = now - Duration::minutes(session.unlock_idle_minutes);
        store::sessions::lock_old(&self.store, idle, now - Duration::hours(session.unlock_hours)).await?;
        let idle = now - Duration::minutes(session.idle_minutes);
        let absolute = now - Duration::hours(session.absolute_hours);
        Ok(store::sessions::forget_old(&self.store, idle, absolute).await?)
    }
}
