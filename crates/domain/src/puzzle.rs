//! The year's puzzle: what does not fit together in a cycle, told while it can still be mended.

use crate::id::{PersonId, UnitId, VisitId};
use crate::person::Person;
use crate::report::approval::Desk;
use crate::visit::Visit;
use crate::visit::team::{Function, TeamProblem, misfit};
use chrono::{Datelike, Days, NaiveDate};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Visits a reviewer goes on in a year before it is said to be many.
pub const MANY_VISITS: usize = 2;

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Clash {
    /// A unit nobody visits this year.
    WithoutVisit(UnitId),
    /// A visit without a team.
    WithoutTeam(VisitId),
    /// A team without a user representative.
    WithoutUserRepresentative(VisitId),
    /// A person has a part in several visits in the week that begins on `monday`.
    TwiceInAWeek {
        /// Who.
        person: PersonId,
        /// The Monday of the week.
        monday: NaiveDate,
        /// Which visits.
        visits: Vec<VisitId>,
    },
    /// A reviewer goes on more than [`MANY_VISITS`] visits.
    ManyVisits {
        /// Who.
        person: PersonId,
        /// How many.
        count: usize,
    },
    /// A member who was chosen, but would not be taken any more.
    NoLongerFits {
        /// On which visit.
        visit: VisitId,
        /// Why.
        problem: TeamProblem,
    },
}

/// Every clash among the visits of a cycle. Days that have passed and reports that are begun cannot be planned anew and
/// are left alone.
pub fn clashes(units: &[UnitId], visits: &[Visit], people: &[Person], today: NaiveDate) -> Vec<Clash> {
    let hosts: BTreeSet<UnitId> = visits.iter().map(|visit| visit.host.unit).collect();
    let alone = units.iter().filter(|unit| !hosts.contains(unit)).map(|unit| Clash::WithoutVisit(*unit));
    let known: HashMap<PersonId, &Person> = people.iter().map(|person| (person.id, person)).collect();
    let mut found: Vec<Clash> = alone.collect();
    for visit in visits.iter().filter(|visit| can_be_planned(visit)) {
        found.extend(in_the_team(visit, &known));
    }
    found.extend(twice_in_a_week(visits, today));
    found.extend(many_visits(visits));
    found
}

fn can_be_planned(visit: &Visit) -> bool {
    match visit.report.approval.desk() {
        Desk::NotBegun => visit.closed.is_none(),
        Desk::Drafting
        | Desk::WithTeam
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::AwaitingAcceptance
        | Desk::Accepted => false,
    }
}

fn in_the_team(visit: &Visit, people: &HashMap<PersonId, &Person>) -> Vec<Clash> {
    let Some(team) = &visit.team else { return vec![Clash::WithoutTeam(visit.id)] };
    let mut found = Vec::new();
    if !team.members().iter().any(|member| member.function == Function::UserRepresentative) {
        found.push(Clash::WithoutUserRepresentative(visit.id));
    }
    for member in team.members() {
        let problem = match people.get(&member.person) {
            Some(person) => misfit(visit.host.unit, person, member.function),
            None => Some(TeamProblem::Unknown(member.person)),
        };
        found.extend(problem.map(|problem| Clash::NoLongerFits { visit: visit.id, problem }));
    }
    found
}

fn twice_in_a_week(visits: &[Visit], today: NaiveDate) -> Vec<Clash> {
    let mut weeks: BTreeMap<(NaiveDate, PersonId), Vec<VisitId>> = BTreeMap::new();
    for visit in visits {
        let Some(day) = visit.day().filter(|day| *day >= today) else { continue };
        for person in visit.people() {
            let visits = weeks.entry((monday(day), person)).or_default();
            if !visits.contains(&visit.id) {
                visits.push(visit.id);
            }
        }
    }
    let several = weeks.into_iter().filter(|(_, visits)| visits.len() > 1);
    several.map(|((monday, person), visits)| Clash::TwiceInAWeek { person, monday, visits }).collect()
}

fn monday(day: NaiveDate) -> NaiveDate {
    let since = Days::new(u64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_days(since).unwrap_or(day)
}

fn many_visits(visits: &[Visit]) -> Vec<Clash> {
    let mut counts: BTreeMap<PersonId, usize> = BTreeMap::new();
    for person in visits.iter().flat_map(Visit::team_ids) {
        *counts.entry(person).or_default() += 1;
    }
    let many = counts.into_iter().filter(|(_, count)| *count > MANY_VISITS);
    many.map(|(person, count)| Clash::ManyVisits { person, count }).collect()
}
