//! What waits for keys, asked without writing: whether someone can do something now, and who waits for whom.

use super::settle::{leads, scopes};
use super::{Scope, entitled};
use crate::{App, AppError, Me};
use domain::id::{PersonId, UnitId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use vault::Appointment;

/// A visit whose notes a person cannot open yet, though she belongs to its team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The visit.
    pub visit: VisitId,
    /// Its host unit.
    pub unit: UnitId,
    /// Names of those who can give her the key at their next unlock; any one of them is enough.
    pub givers: Vec<String>,
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

    /// The visits among these whose notes this person waits for.
    pub async fn waits_for_keys(&self, me: &Me, visits: &[Visit]) -> Result<Vec<Waits>, AppError> {
        let hers = |visit: &&Visit| {
            visit.closed.is_none() && !visit.destruction.is_begun() && visit.team_ids().contains(&me.id())
        };
        let hers: Vec<&Visit> = visits.iter().filter(hers).collect();
        let ids: Vec<VisitId> = hers.iter().map(|visit| visit.id).collect();
        let held = store::visit_keys::held_by(&self.store, me.id(), &Scope::Notes.name(), &ids).await?;
        let mut waits = Vec::new();
        // hardly ever one, and then one only
        for visit in hers.into_iter().filter(|visit| !held.contains(&visit.id)) {
            if let Some(givers) = self.givers(me, visit).await? {
                waits.push(Waits { visit: visit.id, unit: visit.host.unit, givers });
            }
        }
        Ok(waits)
    }

    /// Who can give her the key: whoever has it once the visit leader has signed for her, and the leader herself until
    /// then. `None` when the keys are not what was signed, which is another story.
    async fn givers(&self, me: &Me, visit: &Visit) -> Result<Option<Vec<String>>, AppError> {
        let scope = Scope::Notes;
        let known = match self.visit_key(&self.store, visit.id, scope, Some(me.id())).await {
            Ok(known) => known,
            Err(AppError::Denied(Refusal::KeysDoNotAgree)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let signed = known.filter(|known| {
            entitled(visit, &known.appointment, scope, &[]).contains(&me.id())
                && known.roster.card(me.id()).is_some()
        });
        let mut people: Vec<PersonId> = match signed {
            Some(known) => {
                store::visit_keys::holders(&self.store, visit.id, &scope.name(), known.epoch).await?
            }
            None => visit.leader().into_iter().collect(),
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
}
