//! What waits for someone in cases: that it does, and nothing of what it is.

use crate::{App, AppError, Me};
use domain::actor::Actor;
use domain::concern::Concern;
use domain::id::{ConcernId, UnitId, VisitId};
use domain::policy::{Action, decide};
use domain::visit::Visit;
use std::collections::HashMap;

/// Something on a visit waits for her.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The visit.
    pub visit: VisitId,
    /// Where.
    pub concern: ConcernId,
    /// The host unit's name.
    pub unit: String,
}

impl App {
    /// What waits for this person, on these visits and wherever she was called in. Nothing costs one question.
    pub async fn concerns_waiting(&self, me: &Me, visits: &[&Visit]) -> Result<Vec<Waiting>, AppError> {
        if visits.is_empty() && !me.who().network_leader {
            return Ok(Vec::new());
        }
        let ids: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
        let found = store::concerns::open_for(&self.store, &ids, me.id()).await?;
        if found.is_empty() {
            return Ok(Vec::new());
        }
        let elsewhere: Vec<VisitId> =
            found.iter().map(|concern| concern.visit).filter(|visit| !ids.contains(visit)).collect();
        let others = store::visits::some(&self.store, &elsewhere).await?;
        let known: HashMap<VisitId, &Visit> =
            visits.iter().copied().chain(&others).map(|visit| (visit.id, visit)).collect();
        let waits = |concern: &Concern| {
            let visit = *known.get(&concern.visit)?;
            self.waits(me, visit, concern).then_some((concern.id, visit))
        };
        let waiting: Vec<(ConcernId, &Visit)> = found.iter().filter_map(waits).collect();
        let hosts: Vec<UnitId> = waiting.iter().map(|(_, visit)| visit.host.unit).collect();
        let units = store::units::some(&self.store, &hosts).await?;
        let unit = |id: UnitId| units.iter().find(|unit| unit.id == id).map(|unit| unit.name.to_string());
        let told = |(concern, visit): (ConcernId, &Visit)| Waiting {
            visit: visit.id,
            concern,
            unit: unit(visit.host.unit).unwrap_or_default(),
        };
        Ok(waiting.into_iter().map(told).collect())
    }

    fn waits(&self, me: &Me, visit: &Visit, concern: &Concern) -> bool {
        let actor = Actor::on(me.who(), visit);
        decide(&actor, Action::SeeConcerns, visit).is_allowed()
            && concern.waits_for(&actor, visit, self.now())
    }
}
