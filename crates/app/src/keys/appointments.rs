//! Who belongs to a visit, signed by the network leader who chose them.

use crate::{App, AppError, Me};
use domain::id::{PersonId, VisitId};
use domain::person::Signature;
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::appointments::StoredAppointment;
use store::{Db, Tx};
use vault::{Appointment, Card, Stated};

use super::KeyEvent;
use crate::change::log;

/// Appointments completed at one unlock.
const AT_ONCE: u64 = 50;

impl App {
    /// Signs who belongs to a visit. Without a team there is nothing to sign.
    pub(crate) async fn appoint(&self, tx: &Tx, me: &Me, visit: &Visit) -> Result<(), AppError> {
        let Some(leader) = visit.leader() else { return Ok(()) };
        let before = store::appointments::find(tx, visit.id).await?;
        let serial = before.map_or(0, |before| before.serial).saturating_add(1);
        let team = visit.team_ids();
        self.sign_appointment(tx, me, Appointment { visit: visit.id, serial, leader, card: None, team }).await
    }

    async fn sign_appointment(&self, tx: &Tx, me: &Me, mut it: Appointment) -> Result<(), AppError> {
        it.card = self.cards(tx, &[it.leader]).await?.into_iter().next();
        let deed = serde_json::to_string(&it.sign(&me.bundle()?.signer)?);
        let new = StoredAppointment {
            visit: it.visit,
            by: me.id(),
            leader: it.leader,
            serial: it.serial,
            complete: it.card.is_some(),
            deed: deed.map_err(|_| AppError::Fault("appointments"))?,
        };
        store::appointments::save(tx, new).await?;
        let by = Signature { by: me.id(), at: self.now() };
        log(tx, by, Some(it.visit), &KeyEvent::Appointed { serial: it.serial }).await
    }

    /// An appointment as it was signed by someone who counts.
    pub(super) async fn appointment(
        &self,
        visit: VisitId,
        by: PersonId,
        deed: &str,
    ) -> Result<Appointment, AppError> {
        let forged = || AppError::Refused(Refusal::KeysDoNotAgree);
        let key = self.root(by).await?.ok_or_else(forged)?;
        let it: Appointment = self.seen.verify(deed, &key).map_err(|_| forged())?;
        let right = it.visit == visit && it.card.as_ref().is_none_or(|card| card.person == it.leader);
        if right { Ok(it) } else { Err(forged()) }
    }

    /// At a network leader's unlock: visit leaders who have opened their accounts meanwhile get their cards signed.
    pub(super) async fn complete_appointments(&self, me: &Me) -> Result<Vec<PersonId>, AppError> {
        if !me.who().network_leader || self.root(me.id()).await?.is_none() {
            return Ok(Vec::new());
        }
        let mut leaders = Vec::new();
        for found in store::appointments::incomplete(&self.store, AT_ONCE).await? {
            let Ok(mut it) = self.appointment(found.visit, found.by, &found.deed).await else { continue };
            it.serial = it.serial.saturating_add(1);
            leaders.push(it.leader);
            let tx = self.store.begin().await?;
            self.sign_appointment(&tx, me, it).await?;
            tx.commit().await?;
        }
        Ok(leaders)
    }

    /// The public keys of these people, those only that are what they made; others raise the alarm.
    pub(crate) async fn cards(&self, db: &impl Db, people: &[PersonId]) -> Result<Vec<Card>, AppError> {
        let now = store::accounts::keys_of(db, people).await?;
        let made = store::keys::cards(&self.store, people).await?;
        let mut cards = Vec::with_capacity(now.len());
        for key in now {
            if !made.contains(&key) {
                self.alarm(None, KeyEvent::CardForged { person: key.person });
                continue;
            }
            let recipient = key.recipient.parse().map_err(|_| AppError::Fault("person_keys"))?;
            let verifier = key.verifier.parse().map_err(|_| AppError::Fault("person_keys"))?;
            cards.push(Card { person: key.person, recipient, verifier });
        }
        Ok(cards)
    }
}
