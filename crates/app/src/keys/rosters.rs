//! Whom a visit's key may be wrapped for, signed by whoever leads; and the wraps themselves.

use super::{KeyEvent, Known, Scope, entitled, signed_ahead};
use crate::change::log;
use crate::{App, AppError, Me};
use domain::id::PersonId;
use domain::person::Signature;
use domain::visit::Visit;
use store::visit_keys::{StoredKey, StoredWrap};
use store::{Db, Tx};
use vault::{Appointment, Card, Deed, ExposeSecret, Identity, Recipient, Roster, Stated};

impl App {
    /// The first generation of a key, made by whoever signs for it. Nothing is made without her.
    pub(super) async fn first_key(
        &self,
        tx: &Tx,
        me: &Me,
        visit: &Visit,
        scope: Scope,
        appointment: &Appointment,
    ) -> Result<(), AppError> {
        let key = Identity::generate();
        let cards = self.roster_cards(tx, visit, scope, appointment).await?;
        let roster = Roster {
            visit: visit.id,
            scope: scope.name().into_owned(),
            epoch: 1,
            serial: 1,
            recipient: key.recipient(),
            cards,
            former: Vec::new(),
        };
        self.sign_roster(tx, me, &roster, false).await?;
        self.wrap_for_roster(tx, me, &roster, &key, &[]).await
    }

    /// The cards of everyone a key is for, as far as they have opened their accounts.
    pub(super) async fn roster_cards(
        &self,
        db: &impl Db,
        visit: &Visit,
        scope: Scope,
        appointment: &Appointment,
    ) -> Result<Vec<Card>, AppError> {
        let roots: Vec<PersonId> = self.roots().await?.into_iter().map(|(person, _)| person).collect();
        let leaders = self.network_leaders(db).await?;
        let roots: Vec<PersonId> = roots.into_iter().filter(|root| leaders.contains(root)).collect();
        let people = match scope {
            Scope::Notes | Scope::Report | Scope::Consents => entitled(visit, appointment, scope, &roots),
            Scope::Concern(concern) => self.readers_of(db, visit, concern, appointment, &roots).await?,
        };
        let mut cards = self.cards(db, &people).await?;
        cards.sort_unstable_by_key(|card| card.person);
        Ok(cards)
    }

    /// Signs a roster, and remembers that there is no older one any more.
    pub(super) async fn sign_roster(
        &self,
        tx: &Tx,
        me: &Me,
        roster: &Roster,
        retiring: bool,
    ) -> Result<(), AppError> {
        let deed = roster.sign(&me.bundle()?.signer)?;
        self.save_roster(tx, me, roster, &deed, retiring).await
    }

    pub(super) async fn save_roster(
        &self,
        tx: &Tx,
        me: &Me,
        roster: &Roster,
        deed: &Deed,
        retiring: bool,
    ) -> Result<(), AppError> {
        let (scope, epoch) = (roster.scope.clone(), i32::try_from(roster.epoch).unwrap_or(i32::MAX));
        let deed = serde_json::to_string(deed);
        let key = StoredKey {
            epoch,
            recipient: roster.recipient.to_string(),
            roster: deed.map_err(|_| AppError::Fault("visit_keys"))?,
            retiring,
        };
        store::visit_keys::save(tx, roster.visit, &scope, key).await?;
        let people = roster.cards.len();
        let event = KeyEvent::RosterSigned { scope: scope.into(), epoch, serial: roster.serial, people };
        log(tx, Signature { by: me.id(), at: self.now() }, Some(roster.visit), &event).await
    }

    /// Whoever leads signs who has joined; what somebody who left has signed still counts. `None` when nothing
    /// changed.
    pub(super) async fn renewed(
        &self,
        db: &impl Db,
        visit: &Visit,
        scope: Scope,
        known: &Known,
    ) -> Result<Option<Roster>, AppError> {
        let mut wanted = self.roster_cards(db, visit, scope, &known.appointment).await?;
        wanted.extend(self.cards(db, &signed_ahead(visit, &known.appointment, scope)).await?);
        let mut next = known.roster.clone();
        for card in wanted {
            match next.card(card.person) {
                None => next.cards.push(card),
                Some(signed) if *signed == card => {}
                // a signed card is never replaced by what a row says
                Some(signed) => self.alarm(visit.id, KeyEvent::CardForged { person: signed.person }),
            }
        }
        next.cards.sort_unstable_by_key(|card| card.person);
        if next == known.roster && !known.founding {
            return Ok(None);
        }
        next.serial = next.serial.saturating_add(1);
        Ok(Some(next))
    }

    /// Wraps a key for everyone on its roster who lacks a wrap.
    pub(super) async fn wrap_for_roster(
        &self,
        tx: &Tx,
        me: &Me,
        roster: &Roster,
        key: &Identity,
        holders: &[PersonId],
    ) -> Result<(), AppError> {
        let lacking: Vec<&Card> =
            roster.cards.iter().filter(|card| !holders.contains(&card.person)).collect();
        if lacking.is_empty() {
            return Ok(());
        }
        let (scope, epoch) = (roster.scope.as_str(), i32::try_from(roster.epoch).unwrap_or(i32::MAX));
        let shred = self.shred(roster.visit, scope, epoch).await?;
        for card in lacking {
            let wrap = StoredWrap {
                visit: roster.visit,
                scope: scope.to_owned(),
                epoch,
                person: card.person,
                suite: vault::SUITE.to_owned(),
                wrap: vault::wrap(key, &card.recipient, &shred)?.into_bytes(),
            };
            store::visit_keys::add_wrap(tx, wrap).await?;
            let event = KeyEvent::Wrapped { scope: scope.to_owned().into(), epoch, person: card.person };
            log(tx, Signature { by: me.id(), at: self.now() }, Some(roster.visit), &event).await?;
        }
        Ok(())
    }

    async fn shred(
        &self,
        visit: domain::id::VisitId,
        scope: &str,
        epoch: i32,
    ) -> Result<Recipient, AppError> {
        let fresh = Identity::generate().expose().expose_secret().to_owned();
        let secret = store::keys::shred_secret(&self.store, visit, scope, epoch, fresh).await?;
        Ok(Identity::parse(&secret)?.recipient())
    }
}
