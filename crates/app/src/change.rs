//! The one door for writes: begin, load, decide, change, save, log, queue letters, commit.
//!
//! A [`Change`] that is dropped leaves no trace: the transaction rolls back.

use crate::log::Kind;
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::actor::Actor;
use domain::event::Event;
use domain::id::{LetterId, PersonId, VisitId};
use domain::letter::{Addressee, Letter};
use domain::person::{NetworkRole, Signature};
use domain::policy::{Action, Decision, NetworkAction, decide, decide_in_network};
use domain::refusal::Refusal;
use domain::visit::Visit;
use serde::Serialize;
use store::letters::Queued;
use store::log::Leaf;
use store::{Db, Tx};

/// A visit being changed.
#[derive(Debug)]
pub struct Change<'a> {
    app: &'a App,
    tx: Tx,
    /// The visit as it stands; boxed, because a change is moved about and a visit is large.
    pub visit: Box<Visit>,
    /// Who changes it, and when.
    pub by: Signature,
    changed: bool,
    events: Vec<Event>,
}

impl App {
    /// Whether the person may do `action` on the visit; the visit when she may.
    pub async fn look(&self, me: &Me, visit: VisitId, action: Action) -> Result<Visit, AppError> {
        let visit = store::visits::find(&self.store, visit).await?.ok_or(AppError::Hidden)?;
        if let Err(refused) = permit(decide(&Actor::on(me.who(), &visit), action, &visit)) {
            self.log_refused(me, visit.id, action).await?;
            return Err(refused);
        }
        Ok(visit)
    }

    /// Whether the person may do `action` in the network.
    pub fn permit_in_network(me: &Me, action: NetworkAction) -> Result<(), AppError> {
        permit(decide_in_network(me.who(), action))
    }

    pub(crate) async fn begin(
        &self,
        me: &Me,
        visit: VisitId,
        action: Action,
    ) -> Result<Change<'_>, AppError> {
        let tx = self.store.begin().await?;
        let visit = store::visits::hold(&tx, visit).await?.ok_or(AppError::Hidden)?;
        if let Err(refused) = permit(decide(&Actor::on(me.who(), &visit), action, &visit)) {
            drop(tx);
            self.log_refused(me, visit.id, action).await?;
            return Err(refused);
        }
        Ok(self.change(tx, visit, me.id()))
    }

    pub(crate) fn change(&self, tx: Tx, visit: Visit, by: PersonId) -> Change<'_> {
        let by = Signature { by, at: self.now() };
        Change { app: self, tx, visit: Box::new(visit), by, changed: false, events: Vec::new() }
    }
}

pub(crate) fn permit(decision: Decision) -> Result<(), AppError> {
    match decision {
        Decision::Allowed => Ok(()),
        Decision::Denied(refusal) => Err(AppError::Denied(refusal)),
        Decision::Hidden => Err(AppError::Hidden),
    }
}

impl Change<'_> {
    pub(crate) fn tx(&self) -> &Tx {
        &self.tx
    }

    /// Applies a transition; `event` is what happened when it went through.
    pub(crate) fn apply<T>(
        &mut self,
        event: Event,
        transition: impl FnOnce(&mut Visit, Signature) -> Result<T, Refusal>,
    ) -> Result<T, AppError> {
        let done = self.alter(transition)?;
        self.events.push(event);
        Ok(done)
    }

    /// Changes the visit where what happened is logged by whoever changes it.
    pub(crate) fn alter<T>(
        &mut self,
        transition: impl FnOnce(&mut Visit, Signature) -> Result<T, Refusal>,
    ) -> Result<T, AppError> {
        let done = transition(&mut self.visit, self.by)?;
        self.changed = true;
        Ok(done)
    }

    /// Records something that happened in rows beside the visit.
    pub(crate) fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// Queues one more letter; two with the same `once` are one.
    pub(crate) async fn write_to(
        &self,
        person: PersonId,
        letter: Letter,
        once: String,
    ) -> Result<(), AppError> {
        let visit = Some(self.visit.id);
        queue(
            &self.tx,
            Queued { id: vault::fresh_id(), person, letter, visit, once, at: self.by.at, attempts: 0 },
        )
        .await
    }

    /// Saves the visit, its log and its letters, and makes all of it durable.
    pub(crate) async fn commit(self) -> Result<Visit, AppError> {
        if self.changed {
            store::visits::save(&self.tx, &self.visit).await?;
        }
        for event in &self.events {
            log(&self.tx, self.by, Some(self.visit.id), event).await?;
            for (addressee, letter) in event.letters(&self.visit) {
                for person in self.app.addressed(&self.tx, addressee).await? {
                    if person != self.by.by {
                        self.write_to(person, letter, vault::fresh_id::<LetterId>().to_string()).await?;
                    }
                }
            }
        }
        self.tx.commit().await?;
        if self.events.contains(&Event::ReportAccepted) {
            self.app.checkpoint_at_once().await;
        }
        Ok(*self.visit)
    }
}

impl App {
    async fn addressed(&self, db: &impl Db, addressee: Addressee) -> Result<Vec<PersonId>, AppError> {
        match addressee {
            Addressee::Person(person) => Ok(vec![person]),
            Addressee::NetworkLeaders => self.network_leaders(db).await,
        }
    }

    pub(crate) async fn network_leaders(&self, db: &impl Db) -> Result<Vec<PersonId>, AppError> {
        let people = store::people::all(db).await?;
        let leads =
            |person: &domain::person::Person| person.active && person.holds(NetworkRole::NetworkLeader);
        Ok(people.into_iter().filter(leads).map(|person| person.id).collect())
    }
}

pub(crate) async fn queue(tx: &Tx, letter: Queued) -> Result<(), AppError> {
    Ok(store::letters::queue(tx, letter).await?)
}

/// Adds a leaf to the log when the transaction commits: ids and counts, never names or text.
pub(crate) async fn log<E: Serialize>(
    tx: &Tx,
    by: Signature,
    visit: Option<VisitId>,
    event: &E,
) -> Result<(), AppError> {
    log_by(tx, by.at, Some(by.by), visit, event)
}

/// The same for what may happen by itself.
pub(crate) fn log_by<E: Serialize>(
    tx: &Tx,
    at: DateTime<Utc>,
    by: Option<PersonId>,
    visit: Option<VisitId>,
    event: &E,
) -> Result<(), AppError> {
    #[derive(Serialize)]
    struct Line<'a, E> {
        at: DateTime<Utc>,
        by: Option<PersonId>,
        visit: Option<VisitId>,
        #[serde(flatten)]
        event: &'a E,
    }
    let leaf = serde_json::to_string(&Line { at, by, visit, event });
    let leaf = leaf.map_err(|_| AppError::Fault("log"))?;
    let Kind { event, about } = Kind::of(&leaf).ok_or(AppError::Fault("log"))?;
    store::log::append(tx, Leaf { at, person: by, visit, kind: event, about, leaf });
    Ok(())
}
