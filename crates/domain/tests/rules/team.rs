//! Who can form a team, and what becomes of a team that changes.

use crate::world::{
    CHOSEN, LEADER, MEMBER, NETWORK, OUTSIDER, Situation, UNIT_LEADER, USER, colleague, host_unit, papers,
    people, person, signed, team,
};
use domain::person::Person;
use domain::refusal::Refusal;
use domain::visit::Visit;
use domain::visit::team::{Function, Team, TeamProblem};

/// The usual team, with one more.
fn with(number: u128, function: Function) -> Vec<(u128, Function)> {
    CHOSEN.into_iter().chain([(number, function)]).collect()
}

fn problems(chosen: &[(u128, Function)], people: &[Person]) -> Vec<TeamProblem> {
    let chosen: Vec<_> = chosen.iter().map(|(number, function)| (person(*number), *function)).collect();
    Team::parse(host_unit(), &chosen, people, None).map_or_else(|problems| problems, |_| Vec::new())
}

#[test]
fn a_leader_a_member_and_a_user_representative_form_a_team() {
    assert_eq!(problems(&CHOSEN, &people()), []);
    assert_eq!(team().leader(), Some(person(LEADER)));
    assert_eq!(team().members().len(), 3);
}

#[test]
fn a_team_has_exactly_one_visit_leader() {
    assert_eq!(problems(&CHOSEN[1..], &people()), [TeamProblem::NoVisitLeader]);
    let two = with(OUTSIDER, Function::VisitLeader);
    assert_eq!(problems(&two, &people()), [TeamProblem::NoVisitLeader]);
}

#[test]
fn a_team_has_a_user_representative() {
    assert_eq!(problems(&CHOSEN[..2], &people()), [TeamProblem::NoUserRepresentative]);
    let all = [TeamProblem::NoVisitLeader, TeamProblem::NoUserRepresentative];
    assert_eq!(problems(&[], &people()), all);
}

#[test]
fn nobody_from_the_host_is_in_the_team() {
    let chosen = with(UNIT_LEADER, Function::Member);
    assert_eq!(problems(&chosen, &people()), [TeamProblem::FromTheHost(person(UNIT_LEADER))]);
}

#[test]
fn nobody_is_in_the_team_twice() {
    let chosen = with(MEMBER, Function::Member);
    assert_eq!(problems(&chosen, &people()), [TeamProblem::Twice(person(MEMBER))]);
}

#[test]
fn nobody_with_a_conflict_of_interest_is_in_the_team() {
    let mut people = people();
    people[1].conflicts = vec![host_unit()];
    assert_eq!(problems(&CHOSEN, &people), [TeamProblem::ConflictOfInterest(person(MEMBER))]);
}

#[test]
fn who_reads_every_report_last_writes_none() {
    let chosen = with(NETWORK, Function::Member);
    assert_eq!(problems(&chosen, &people()), [TeamProblem::ReadsLast(person(NETWORK))]);
}

#[test]
fn a_user_representative_comes_from_a_user_organisation_and_leads_no_visit() {
    let colleague_as_user = with(OUTSIDER, Function::UserRepresentative);
    let wrong = TeamProblem::NotAUserRepresentative(person(OUTSIDER));
    assert_eq!(problems(&colleague_as_user, &people()), [wrong]);
    let leads = [(USER, Function::VisitLeader), (MEMBER, Function::Member)];
    let wrong = [TeamProblem::NoUserRepresentative, TeamProblem::NotAUserRepresentative(person(USER))];
    assert_eq!(problems(&leads, &people()), wrong);
}

#[test]
fn a_closed_or_unknown_account_is_not_in_the_team() {
    let mut people = people();
    people[0].active = false;
    assert_eq!(problems(&CHOSEN, &people), [TeamProblem::Unknown(person(LEADER))]);
    let stranger = with(77, Function::Member);
    assert_eq!(problems(&stranger, &self::people()), [TeamProblem::Unknown(person(77))]);
}

#[test]
fn every_problem_is_named_at_once() {
    let mut chosen = with(UNIT_LEADER, Function::Member);
    chosen.push((77, Function::Member));
    assert_eq!(problems(&chosen, &people()).len(), 2);
}

#[test]
fn signed_papers_are_kept_by_those_who_stay() {
    let before = Situation::PapersSigned.visit().team.unwrap();
    let chosen = [
        (person(OUTSIDER), Function::VisitLeader),
        (person(MEMBER), Function::Member),
        (person(USER), Function::UserRepresentative),
    ];
    let after = Team::parse(host_unit(), &chosen, &people(), Some(&before)).unwrap();
    assert!(after.member(person(OUTSIDER)).unwrap().papers.is_none());
    assert_eq!(after.member(person(MEMBER)).unwrap().papers, Some(papers(MEMBER)));
    assert!(after.member(person(LEADER)).is_none());
}

#[test]
fn who_leaves_the_team_leaves_note_taking_and_sections_too() {
    let mut visit = Situation::Drafting.visit();
    visit.programme.sessions[1].lead = Some(person(MEMBER));
    let chosen = [(person(LEADER), Function::VisitLeader), (person(USER), Function::UserRepresentative)];
    visit.choose_team(Team::parse(host_unit(), &chosen, &people(), None).unwrap());
    assert_eq!(visit.programme.sessions[1].note_takers, []);
    assert_eq!(visit.programme.sessions[1].lead, None);
    assert_eq!(visit.programme.sessions[2].note_takers, [person(USER), person(LEADER)]);
    assert_eq!(visit.report.tasks[0].writer, None);
}

#[test]
fn only_members_sign_papers() {
    let mut visit = Situation::TeamChosen.visit();
    assert_eq!(visit.sign_papers(papers(UNIT_LEADER)), Err(Refusal::ForTheTeam));
    assert_eq!(visit.sign_papers(papers(USER)), Ok(()));
    assert!(visit.is_user_representative(person(USER)) && !visit.is_user_representative(person(MEMBER)));
}

#[test]
fn a_person_is_a_user_representative_by_her_organisation() {
    let of = |number: u128| people().into_iter().find(|one| one.id == person(number)).unwrap();
    assert!(of(USER).is_user_representative() && of(USER).unit().is_none());
    assert!(!colleague(9).is_user_representative() && of(NETWORK).unit().is_none());
}

#[test]
fn the_same_papers_signed_twice_keep_their_first_date() {
    let mut visit = Situation::PapersSigned.visit();
    let mut later = papers(MEMBER);
    later.signed.at += chrono::Duration::days(1);
    visit.sign_papers(later.clone()).unwrap();
    let kept = |visit: &Visit| visit.team.as_ref().unwrap().member(person(MEMBER)).unwrap().papers.clone();
    assert_eq!(kept(&visit), Some(papers(MEMBER)));
    later.secrecy = "2".to_owned();
    visit.sign_papers(later.clone()).unwrap();
    assert_eq!(kept(&visit), Some(later));
}

#[test]
fn whether_a_name_may_stand_in_the_report_is_said_anew_at_any_time() {
    let mut visit = Situation::TeamChosen.visit();
    assert_eq!(visit.name_in_report(person(MEMBER), true), Err(Refusal::SignPapersFirst));
    visit.sign_papers(papers(MEMBER)).unwrap();
    visit.name_in_report(person(MEMBER), false).unwrap();
    let team = visit.team.unwrap();
    assert!(!team.member(person(MEMBER)).unwrap().papers.as_ref().unwrap().named_in_report);
}

#[test]
fn a_conflict_of_interest_undoes_the_signature_and_stops_the_next() {
    let mut visit = Situation::PapersSigned.visit();
    assert_eq!(visit.declare_conflict(signed(OUTSIDER)), Err(Refusal::ForTheTeam));
    visit.declare_conflict(signed(MEMBER)).unwrap();
    visit.declare_conflict(signed(MEMBER)).unwrap();
    assert_eq!(visit.sign_papers(papers(MEMBER)), Err(Refusal::ConflictDeclared));
    let team = visit.team.unwrap();
    assert!(team.has_conflict() && team.member(person(MEMBER)).unwrap().papers.is_none());
    assert!(team.member(person(LEADER)).unwrap().papers.is_some());
}
