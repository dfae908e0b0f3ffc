//! Who can be in a visit team, and why not.

use crate::{App, AppError, Me, Problems};
use domain::id::{PersonId, UnitId, VisitId};
use domain::person::Person;
use domain::policy::Action;
use domain::visit::team::{Function, TeamProblem, misfit};
use std::collections::HashMap;

/// Someone who can be chosen, or the reason why not.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Who.
    pub person: Person,
    /// Why she cannot be in this team.
    pub problem: Option<TeamProblem>,
    /// Other visits she goes on this year.
    pub visits: i64,
    /// Where she works or whom she speaks for.
    pub from: String,
}

impl App {
    /// Everyone with an account or an invitation, by name: those from units first as members, user representatives as such.
    pub async fn candidates(&self, me: &Me, visit: VisitId) -> Result<Vec<Candidate>, AppError> {
        let visit = self.look(me, visit, Action::ChooseTeam).await?;
        let loads = store::visits::loads(&self.store, visit.cycle).await?;
        let units = store::units::all(&self.store).await?;
        let units: HashMap<UnitId, String> =
            units.into_iter().map(|unit| (unit.id, unit.name.to_string())).collect();
        let team = visit.team_ids();
        let people = self.people().await?.into_iter().filter(|person| person.active);
        let candidate = |person: Person| {
            let here = i64::from(team.contains(&person.id));
            Candidate {
                problem: misfit(visit.host.unit, &person, usual(&person)),
                visits: loads.get(&person.id).map_or(0, |count| count - here),
                from: from(&person, &units),
                person,
            }
        };
        Ok(people.map(candidate).collect())
    }
}

/// What a person would be in a team.
fn usual(person: &Person) -> Function {
    if person.is_user_representative() { Function::UserRepresentative } else { Function::Member }
}

fn from(person: &Person, units: &HashMap<UnitId, String>) -> String {
    use domain::person::Home;
    match &person.home {
        Home::Unit(unit, _) => units.get(unit).cloned().unwrap_or_default(),
        Home::UserOrganisation(name) => name.to_string(),
        Home::Network => String::new(),
    }
}

/// The key of the sentence for a problem, and whom it is about; the sentence takes her `name`.
pub fn why_not(problem: &TeamProblem) -> (&'static str, Option<PersonId>) {
    match problem {
        TeamProblem::NoVisitLeader => ("team-no-visit-leader", None),
        TeamProblem::NoUserRepresentative => ("team-no-user-representative", None),
        TeamProblem::FromTheHost(id) => ("team-from-the-host", Some(*id)),
        TeamProblem::Twice(id) => ("team-twice", Some(*id)),
        TeamProblem::ConflictOfInterest(id) => ("team-conflict-of-interest", Some(*id)),
        TeamProblem::ReadsLast(id) => ("team-reads-last", Some(*id)),
        TeamProblem::NotAUserRepresentative(id) => ("team-not-a-user-representative", Some(*id)),
        TeamProblem::Unknown(id) => ("team-unknown", Some(*id)),
    }
}

/// Every problem beside the field it comes from.
pub(super) fn problems(
    found: &[TeamProblem],
    chosen: &[(PersonId, Function)],
    people: &[Person],
) -> Problems {
    let mut problems = Problems::default();
    for problem in found {
        let (text, about) = why_not(problem);
        let name =
            people.iter().find(|person| Some(person.id) == about).map(|person| person.name.to_string());
        let function = chosen.iter().rfind(|(id, _)| Some(*id) == about).map(|(_, function)| *function);
        problems.add_with(field(problem, function), text, vec![("name", name.unwrap_or_default())]);
    }
    problems
}

fn field(problem: &TeamProblem, function: Option<Function>) -> &'static str {
    match (problem, function) {
        (TeamProblem::NoVisitLeader, _) | (_, Some(Function::VisitLeader)) => "leader",
        (TeamProblem::NoUserRepresentative, _) | (_, Some(Function::UserRepresentative)) => "representatives",
        (_, Some(Function::Member) | None) => "members",
    }
}
