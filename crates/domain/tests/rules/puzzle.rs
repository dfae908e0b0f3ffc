//! The year's puzzle, and what lists keep of a visit in plain columns.

use crate::world::{LEADER, MEMBER, Situation, UNIT_LEADER, USER, day, host_unit, id, people, person};
use domain::id::{UnitId, VisitId};
use domain::person::{Home, Person, UnitRole};
use domain::puzzle::{Clash, clashes};
use domain::visit::team::TeamProblem;
use domain::visit::{Stage, Visit};

const WELL_BEFORE: i64 = -80;

fn found(units: &[UnitId], visits: &[Visit], people: &[Person]) -> Vec<Clash> {
    clashes(units, visits, people, day(WELL_BEFORE))
}

/// The same visit, hosted by another unit.
fn elsewhere(visit: &Visit, number: u128) -> Visit {
    let mut other = visit.clone();
    other.id = id::<VisitId>(number);
    other.host.unit = id(number);
    other.host.unit_leader = person(number);
    other.host.key_staff = Vec::new();
    other
}

#[test]
fn a_unit_nobody_visits_is_told() {
    let clashes = found(&[host_unit(), id(101)], &[Situation::DateLocked.visit()], &people());
    assert_eq!(clashes, [Clash::WithoutVisit(id(101))]);
}

#[test]
fn a_visit_without_a_team_is_told() {
    let visit = Situation::Planned.visit();
    assert_eq!(found(&[], std::slice::from_ref(&visit), &people()), [Clash::WithoutTeam(visit.id)]);
}

#[test]
fn a_person_with_two_visits_in_a_week_is_told_until_the_week_has_passed() {
    let visit = Situation::DateLocked.visit();
    let visits = [visit.clone(), elsewhere(&visit, 300)];
    let twice = |number| Clash::TwiceInAWeek {
        person: person(number),
        monday: day(-1),
        visits: vec![visit.id, id(300)],
    };
    assert_eq!(found(&[], &visits, &people()), [twice(LEADER), twice(MEMBER), twice(USER)]);
    assert_eq!(clashes(&[], &visits, &people(), day(7)), []);
}

#[test]
fn three_visits_in_a_year_are_many() {
    let visit = Situation::TeamChosen.visit();
    let visits = [visit.clone(), elsewhere(&visit, 300), elsewhere(&visit, 301)];
    let many = |number| Clash::ManyVisits { person: person(number), count: 3 };
    assert_eq!(found(&[], &visits, &people()), [many(LEADER), many(MEMBER), many(USER)]);
    assert_eq!(found(&[], &visits[..2], &people()), []);
}

#[test]
fn a_member_who_declares_a_conflict_or_goes_over_to_the_host_is_told() {
    let mut people = people();
    people[0].conflicts = vec![host_unit()];
    people[1].home = Home::Unit(host_unit(), UnitRole::Staff);
    people[2].active = false;
    let visit = Situation::TeamChosen.visit();
    let clash = |problem| Clash::NoLongerFits { visit: visit.id, problem };
    let expected = [
        clash(TeamProblem::ConflictOfInterest(person(LEADER))),
        clash(TeamProblem::FromTheHost(person(MEMBER))),
        clash(TeamProblem::Unknown(person(USER))),
    ];
    assert_eq!(found(&[], std::slice::from_ref(&visit), &people), expected);
    assert_eq!(found(&[], &[Situation::Drafting.visit()], &people), []);
}

#[test]
fn the_hosts_people_are_taken_anew_without_those_in_the_team() {
    let mut visit = Situation::TeamChosen.visit();
    visit.choose_host(person(20), vec![person(21), person(MEMBER)]);
    assert_eq!((visit.host.unit_leader, visit.host.key_staff.as_slice()), (person(20), &[person(21)][..]));
    assert_ne!(person(UNIT_LEADER), visit.host.unit_leader);
}

#[test]
fn plain_columns_tell_the_stage_of_any_day() {
    for situation in Situation::ALL {
        let visit = situation.visit();
        let (before, after) = visit.stages_around_the_day();
        for offset in [-90, -1, 0, 1, 2, 400] {
            let today = day(offset);
            let told = Stage::between(before, after, visit.day(), today);
            assert_eq!(told, visit.stage(today), "{situation:?} {offset}");
        }
    }
}

#[test]
fn a_stage_is_found_by_its_name() {
    for stage in Stage::ALL {
        assert_eq!(Stage::from_key(stage.key()), Some(stage));
    }
    assert_eq!(Stage::from_key("nowhere"), None);
}
