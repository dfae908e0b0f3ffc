//! Who stands in for whoever has the report.

use crate::keys::Scope;
use crate::{App, AppError, Me};
use domain::event::Event;
use domain::id::{PersonId, VisitId};
use domain::person::Person;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::HashMap;
use store::Db;

/// Someone who may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MayStandIn {
    /// Who.
    pub person: PersonId,
    /// Whether she has the keys that the stage asks for; without them she could not take its steps.
    pub has_keys: bool,
}

/// Who stands in, and who may.
#[derive(Debug, Clone)]
pub struct StandIns {
    /// The visit.
    pub visit: Visit,
    /// Those who may be named.
    pub people: Vec<MayStandIn>,
    /// Their names.
    pub names: HashMap<PersonId, Person>,
}

impl App {
    /// Who may stand in for whoever has the report, as she sees it herself.
    pub async fn stand_ins(&self, me: &Me, visit: VisitId) -> Result<StandIns, AppError> {
        let visit = self.look(me, visit, Action::NameStandIn).await?;
        let people = self.may_stand_in(&self.store, &visit).await?;
        let names = self.report_people(&visit).await?;
        Ok(StandIns { visit, people, names })
    }

    /// Whoever has the report names her stand-in. What the stage needs signed is signed now: she may be away later.
    pub async fn name_stand_in(&self, me: &Me, visit: VisitId, person: PersonId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::NameStandIn).await?;
        let people = self.may_stand_in(change.tx(), &change.visit).await?;
        let chosen = people.iter().find(|one| one.person == person);
        if !chosen.ok_or(AppError::Refused(Refusal::CannotStandIn))?.has_keys {
            return Err(AppError::Refused(Refusal::StandInHasNoKey));
        }
        change.apply(Event::StandInNamed { person }, |visit, by| visit.name_stand_in(by, person))?;
        self.settle_visit(change.tx(), me, &change.visit).await?;
        change.commit().await
    }

    /// Takes it back.
    pub async fn take_back_stand_in(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::NameStandIn).await?;
        let stand_in = change.visit.report.stand_in.ok_or(AppError::Refused(Refusal::NoStandIn))?;
        let event = Event::StandInTakenBack { person: stand_in.person };
        change.apply(event, |visit, _| visit.report.take_back_stand_in())?;
        change.commit().await
    }

    async fn may_stand_in(&self, db: &impl Db, visit: &Visit) -> Result<Vec<MayStandIn>, AppError> {
        let of_team = visit.report_owner() == visit.leader();
        let scopes: &[Scope] = if of_team { &[Scope::Notes, Scope::Report] } else { &[Scope::Report] };
        let mut people: Vec<MayStandIn> =
            visit.may_stand_in().into_iter().map(|person| MayStandIn { person, has_keys: true }).collect();
        for scope in scopes {
            let known = self.visit_key(db, visit.id, *scope, None).await?;
            let holders = match known {
                Some(known) => store::visit_keys::holders(db, visit.id, &scope.name(), known.epoch).await?,
                None => Vec::new(),
            };
            for one in &mut people {
                one.has_keys &= holders.contains(&one.person);
            }
        }
        Ok(people)
    }
}
