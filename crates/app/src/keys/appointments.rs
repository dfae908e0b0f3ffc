//! Who belongs to a visit, signed by the network leader who chose them.

use crate::{App, AppError, Me};
use domain::id::{PersonId, VisitId};
use domain::person::{Person, Signature};
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::appointments::StoredAppointment;
use store::{Db, Tx};
use vault::{Appointment, Card, Hosts, Stated};

use super::KeyEvent;
use super::settle::scopes;
use crate::change::log;

/// Appointments completed at one unlock.
const AT_ONCE: u64 = 50;

impl App {
    /// Signs who belongs to a visit. Without a team there is nothing to sign.
    pub(crate) async fn appoint(&self, tx: &Tx, me: &Me, visit: &Visit) -> Result<(), AppError> {
        let Some(leader) = visit.leader() else { return Ok(()) };
        self.see_rosters(tx, visit.id).await?;
        let stored = store::appointments::find(tx, visit.id).await?;
        let serial = stored.as_ref().map_or(0, |before| before.serial).saturating_add(1);
        let before = match stored {
            Some(stored) => self.appointment(visit.id, stored.by, &stored.deed).await.ok(),
            None => None,
        };
        let cards = self.cards(tx, &[leader, visit.host.unit_leader]).await?;
        let card = |person: PersonId| cards.iter().find(|card| card.person == person).cloned();
        let mut host = hosts(visit, &store::people::all(tx).await?);
        host.card = card(host.leader);
        let (mut now, mut former) = (card(leader), Vec::new());
        if let Some(before) = before {
            (now, former) = followed(now, before.card, before.former, leader);
            if let Some(before) = before.host {
                (host.card, host.former) = followed(host.card, before.card, before.former, host.leader);
            }
        }
        let (team, host) = (visit.team_ids(), Some(host));
        let it = Appointment { visit: visit.id, serial, leader, card: now, team, former, host };
        self.sign_appointment(tx, me, it).await
    }

    /// Reads the rosters of a visit's keys before somebody else may sign them: from now on, whoever signed them counts as
    /// far as they were seen, and no farther.
    async fn see_rosters(&self, tx: &Tx, visit: VisitId) -> Result<(), AppError> {
        for scope in scopes(tx, visit).await? {
            match self.visit_key(tx, visit, scope, None).await {
                Ok(_) | Err(AppError::Denied(Refusal::KeysDoNotAgree)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn sign_appointment(&self, tx: &Tx, me: &Me, it: Appointment) -> Result<(), AppError> {
        let deed = serde_json::to_string(&it.sign(&me.bundle()?.signer)?);
        let new = StoredAppointment {
            visit: it.visit,
            by: me.id(),
            leader: it.leader,
            serial: it.serial,
            complete: it.card.is_some(),
            host_leader: it.host.as_ref().map(|host| host.leader),
            host_complete: it.host.is_some_and(|host| host.card.is_some()),
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
        let of = |card: &Option<Card>, person| card.as_ref().is_none_or(|card| card.person == person);
        let right = it.visit == visit
            && of(&it.card, it.leader)
            && it.host.as_ref().is_none_or(|host| of(&host.card, host.leader));
        if right { Ok(it) } else { Err(forged()) }
    }

    /// At a network leader's unlock: leaders who have opened their accounts meanwhile get their cards signed, and the
    /// host's people are named where they were not yet. A card that is signed already stays.
    pub(super) async fn complete_appointments(&self, me: &Me) -> Result<Vec<PersonId>, AppError> {
        if !me.who().network_leader || self.root(me.id()).await?.is_none() {
            return Ok(Vec::new());
        }
        let mut leaders = Vec::new();
        let incomplete = store::appointments::incomplete(&self.store, AT_ONCE).await?;
        let visits: Vec<VisitId> = incomplete.iter().map(|found| found.visit).collect();
        let visits = store::visits::some(&self.store, &visits).await?;
        let people = if visits.is_empty() { Vec::new() } else { store::people::all(&self.store).await? };
        for found in incomplete {
            let Some(visit) = visits.iter().find(|visit| visit.id == found.visit) else { continue };
            let Ok(mut it) = self.appointment(found.visit, found.by, &found.deed).await else { continue };
            let mut host = it.host.take().unwrap_or_else(|| hosts(visit, &people));
            let cards = self.cards(&self.store, &[it.leader, host.leader]).await?;
            let card = |person: PersonId| cards.iter().find(|card| card.person == person).cloned();
            it.card = it.card.or_else(|| card(it.leader));
            host.card = host.card.or_else(|| card(host.leader));
            it.serial = it.serial.saturating_add(1);
            leaders.extend([it.leader, host.leader]);
            it.host = Some(host);
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

/// The host's people as they are now, and everyone else of the unit who has an account or an invitation: any of them may
/// come to keep its consents.
fn hosts(visit: &Visit, all: &[Person]) -> Hosts {
    let of_unit = |person: &&Person| person.active && person.unit() == Some(visit.host.unit);
    let mut people = visit.host_ids();
    people.extend(all.iter().filter(of_unit).map(|person| person.id));
    people.sort_unstable();
    people.dedup();
    Hosts { leader: visit.host.unit_leader, card: None, people, former: Vec::new() }
}

/// The card of whoever signs from now on, and of those before her: hers from before when she has none now, so that nobody
/// gets rid of a signer by taking a row away.
fn followed(
    now: Option<Card>,
    before: Option<Card>,
    mut former: Vec<Card>,
    leader: PersonId,
) -> (Option<Card>, Vec<Card>) {
    let now = now.or_else(|| before.clone().filter(|before| before.person == leader));
    former.extend(before);
    let mut kept: Vec<Card> = Vec::with_capacity(former.len());
    for card in former {
        if Some(&card) != now.as_ref() && !kept.contains(&card) {
            kept.push(card);
        }
    }
    (now, kept)
}
