//! One-time links: made, shown or sent once, kept nowhere.

use super::AccountEvent;
use crate::change::{log, queue};
use crate::{App, AppError, Me, Problems};
use chrono::Duration;
use domain::id::PersonId;
use domain::letter::Letter;
use domain::person::{NetworkRole, Signature};
use domain::policy::NetworkAction;
use domain::refusal::Refusal;
use store::letters::Queued;
use vault::{ExposeSecret, Token};

impl App {
    /// A fresh one-time link for a person. It is shown once and kept nowhere.
    pub async fn invitation_link(&self, me: &Me, person: PersonId) -> Result<String, AppError> {
        self.may_invite(me, person).await?;
        let link = self.make_link(Some(person)).await?;
        let tx = self.store.begin().await?;
        let by = Signature { by: me.id(), at: self.now() };
        log(&tx, by, None, &AccountEvent::LinkShown { person }).await?;
        tx.commit().await?;
        Ok(link)
    }

    /// Whoever holds a link can open the account, so a link to an administrator's is for administrators.
    async fn may_invite(&self, me: &Me, person: PersonId) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::KeepPeople)?;
        let person = store::people::find(&self.store, person).await?.ok_or(AppError::Hidden)?;
        if person.holds(NetworkRole::Administrator) && !me.who().administrator {
            return Err(AppError::Denied(Refusal::ForTheAdministrator));
        }
        if !person.active {
            return Err(AppError::Invalid(Problems::one("", "invitation-account-is-closed")));
        }
        if store::accounts::key(&self.store, person.id).await?.is_some() {
            return Err(AppError::Invalid(Problems::one("", "invitation-account-is-open")));
        }
        Ok(())
    }

    pub(crate) async fn make_link(&self, person: Option<PersonId>) -> Result<String, AppError> {
        let token = Token::fresh();
        let expires = self.now() + Duration::days(self.settings.session.invitation_days);
        let tx = self.store.begin().await?;
        store::accounts::invite(&tx, &token.hash(), person, expires).await?;
        tx.commit().await?;
        Ok(format!("{}/invitations/{}", self.settings.base_url, token.expose().expose_secret()))
    }

    /// Queues the letter that carries a person's link, at most one a day; the link itself is made when it is sent.
    pub async fn invite(&self, me: &Me, person: PersonId) -> Result<(), AppError> {
        self.may_invite(me, person).await?;
        let by = Signature { by: me.id(), at: self.now() };
        let (letter, once) = (Letter::Invitation, format!("invitation:{person}:{}", self.today()));
        let tx = self.store.begin().await?;
        let letter =
            Queued { id: vault::fresh_id(), person, letter, visit: None, once, at: by.at, attempts: 0 };
        queue(&tx, letter).await?;
        log(&tx, by, None, &AccountEvent::Invited { person }).await?;
        Ok(tx.commit().await?)
    }
}
