//! What waits for keys, asked without writing: whether someone can do something now, and who waits for whom.

use super::settle::{leads, scopes};
use super::{Scope, entitled, signers};
use crate::{App, AppError, Me};
use domain::id::{PersonId, UnitId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::HashSet;
use vault::Appointment;

/// A key of a visit that a person has a part in and cannot use yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The visit.
    pub visit: VisitId,
    /// Its host unit.
    pub unit: UnitId,
    /// Whether it is the key of the names behind the consents; otherwise that of the notes.
    pub of_consents: bool,
    /// Names of those who can give her the key at their next unlock; any one of them is enough.
    pub givers: Vec<String>,
}

/// The visits whose keys someone holds.
#[derive(Debug, Default)]
pub(crate) struct Held {
    /// Of the notes.
    pub(crate) notes: HashSet<VisitId>,
    /// Of the names behind the consents.
    pub(crate) consents: HashSet<VisitId>,
}

impl App {
    /// Whether this person can do anything for the keys of a visit now. Most often not, and then nothing is written.
    pub(super) async fn can_settle(&self, me: &Me, visit: &Visit) -> Result<bool, AppError> {
        let Some(found) = store::appointments::find(&self.store, visit.id).await? else { return Ok(false) };
        let appointment = match self.appointment(visit.id, found.by, &found.deed).await {
            Ok(appointment) => appointment,
            // settling raises the alarm
            Err(AppError::Refused(Refusal::KeysDoNotAgree)) => return Ok(true),
            Err(error) => return Err(error),
        };
        for scope in scopes(&self.store, visit.id).await? {
            match self.can_settle_key(me, visit, scope, &appointment).await {
                Ok(true) => return Ok(true),
                Ok(false) | Err(AppError::Denied(Refusal::KeysDoNotAgree | Refusal::KeysAreMissing)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(false)
    }

    async fn can_settle_key(
        &self,
        me: &Me,
        visit: &Visit,
        scope: Scope,
        appointment: &Appointment,
    ) -> Result<bool, AppError> {
        if scope == Scope::Notes && visit.destruction.is_begun() {
            return Ok(false);
        }
        let (db, leads) = (&self.store, leads(me, appointment, scope)?);
        let Some(known) = self.visit_key(db, visit.id, scope, Some(me.id())).await? else {
            return Ok(leads && scope.is_made_for(visit));
        };
        let holds = known.wrap.is_some();
        if leads && (known.retiring && holds || self.renewed(db, visit, scope, &known).await?.is_some()) {
            return Ok(true);
        }
        if !holds {
            return Ok(false);
        }
        let holders = store::visit_keys::holders(db, visit.id, &scope.name(), known.epoch).await?;
        let holders = self.holders_and_leavers(db, visit, scope, &known, holders).await?;
        Ok(known.roster.cards.iter().any(|card| !holders.contains(&card.person)))
    }

    /// The keys this person waits for on these visits.
    pub(crate) async fn waits_for_keys(
        &self,
        me: &Me,
        visits: &[Visit],
        held: &Held,
    ) -> Result<Vec<Waits>, AppError> {
        let mut waits = Vec::new();
        // hardly ever one, and then one only
        for visit in visits.iter().filter(|visit| visit.closed.is_none()) {
            let has_part = !visit.destruction.is_begun() && visit.team_ids().contains(&me.id());
            if has_part && !held.notes.contains(&visit.id) {
                waits.extend(self.waits_for(me, visit, Scope::Notes).await?);
            }
            let keeps = visit.keeper() == me.id() && visit.takes_words().is_ok();
            if keeps && !held.consents.contains(&visit.id) && self.names_are_sealed(visit).await? {
                waits.extend(self.waits_for(me, visit, Scope::Consents).await?);
            }
        }
        Ok(waits)
    }

    /// The keys of one visit this person waits for.
    pub(crate) async fn waits_on(&self, me: &Me, visit: &Visit) -> Result<Vec<Waits>, AppError> {
        let held = store::visit_keys::scopes_held(&self.store, visit.id, me.id()).await?;
        let only = |scope: Scope| held.iter().any(|it| *it == scope.name()).then_some(visit.id);
        let held = Held {
            notes: only(Scope::Notes).into_iter().collect(),
            consents: only(Scope::Consents).into_iter().collect(),
        };
        self.waits_for_keys(me, std::slice::from_ref(visit), &held).await
    }

    async fn waits_for(&self, me: &Me, visit: &Visit, scope: Scope) -> Result<Option<Waits>, AppError> {
        let givers = self.givers(me, visit, scope).await?;
        let of_consents = scope == Scope::Consents;
        Ok(givers.map(|givers| Waits { visit: visit.id, unit: visit.host.unit, of_consents, givers }))
    }

    /// Who can give her the key: whoever has it once it was signed that she shall, and whoever signs until then. `None`
    /// where her own next unlock is enough, and when the keys are not what was signed, which is another story.
    async fn givers(&self, me: &Me, visit: &Visit, scope: Scope) -> Result<Option<Vec<String>>, AppError> {
        let known = match self.visit_key(&self.store, visit.id, scope, Some(me.id())).await {
            Ok(known) => known,
            Err(AppError::Denied(Refusal::KeysDoNotAgree)) => return Ok(None),
            Err(error) => return Err(error),
        };
        if known.is_none() && self.makes(me, visit, scope).await? {
            return Ok(None);
        }
        let signed = known.filter(|known| {
            entitled(visit, &known.appointment, scope, &[]).contains(&me.id())
                && known.roster.card(me.id()).is_some()
        });
        let mut people: Vec<PersonId> = match (signed, scope) {
            (Some(known), _) => {
                store::visit_keys::holders(&self.store, visit.id, &scope.name(), known.epoch).await?
            }
            (None, Scope::Consents) => vec![visit.host.unit_leader],
            (None, Scope::Notes | Scope::Report | Scope::Concern(_)) => visit.leader().into_iter().collect(),
        };
        people.retain(|person| *person != me.id());
        if people.is_empty() {
            people = self.network_leaders(&self.store).await?;
        }
        let names = self.names(&people).await?;
        let mut names: Vec<String> = names.into_values().map(|person| person.name.to_string()).collect();
        names.sort_unstable();
        Ok(Some(names))
    }

    /// Whether the first key is made at her own next unlock: the network leader has signed that she signs for it.
    async fn makes(&self, me: &Me, visit: &Visit, scope: Scope) -> Result<bool, AppError> {
        let Some(found) = store::appointments::find(&self.store, visit.id).await? else { return Ok(false) };
        match self.appointment(visit.id, found.by, &found.deed).await {
            Ok(appointment) => Ok(signers(&appointment, scope)
                .is_some_and(|signers| signers.leader == me.id() && signers.card.is_some())),
            Err(AppError::Refused(Refusal::KeysDoNotAgree)) => Ok(false),
            Err(error) => Err(error),
        }
    }
}
