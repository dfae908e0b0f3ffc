//! What a visit lacks, its calendar, and what comes after the report.

use crate::world::{KEY_STAFF, LEADER, MEMBER, NETWORK, Situation, USER, actor, day, signed};
use domain::actor::Role;
use domain::desk::{DeadlineState, Lack, Waiting, before_closing, deadlines, missing};
use domain::policy::{Action, Decision, decide};
use domain::refusal::Refusal;
use domain::schedule::Milestone;
use domain::visit::Visit;

fn lacks(situation: Situation, offset: i64) -> Vec<(&'static str, Waiting)> {
    missing(&situation.visit(), day(offset)).into_iter().map(|one| (one.what.key(), one.who)).collect()
}

#[test]
fn every_open_visit_says_what_is_missing_and_who_sees_to_it() {
    use Waiting::{Host, NetworkLeader, Team, VisitLeader};
    assert_eq!(lacks(Situation::Planned, -90), [("team", NetworkLeader), ("dates", Host)]);
    assert_eq!(lacks(Situation::TeamChosen, -90), [("dates", Host)]);
    assert_eq!(lacks(Situation::DatesOffered, -90), [("locked-date", VisitLeader)]);
    let dated = [("answers", Host), ("papers", Team), ("programme", VisitLeader)];
    assert_eq!(lacks(Situation::DateLocked, -30), dated);
    assert_eq!(lacks(Situation::EvaluationSubmitted, -10), [("programme", VisitLeader)]);
    assert_eq!(lacks(Situation::NoteTakersAssigned, -1), []);
    assert_eq!(lacks(Situation::NoteTakersAssigned, 1), [("notes", Team)]);
    assert_eq!(lacks(Situation::NotesHandedIn, 1), [("report", VisitLeader)]);
    assert_eq!(lacks(Situation::Drafting, 5), [("draft", Team)]);
    assert_eq!(lacks(Situation::WithTeam, 12), [("words", Team)]);
    assert_eq!(lacks(Situation::WithHost, 15), [("host-reading", Host)]);
    assert_eq!(lacks(Situation::WithNetworkLeader, 22), [("last-reading", NetworkLeader)]);
    assert_eq!(lacks(Situation::AwaitingAcceptance, 25), [("acceptance", Host)]);
    assert_eq!(lacks(Situation::Accepted, 30), [("measures", Host), ("feedback", Team)]);
    assert_eq!(lacks(Situation::Closed, 60), []);
}

#[test]
fn what_is_missing_has_its_deadline() {
    let found = missing(&Situation::WithHost.visit(), day(15));
    assert_eq!(found[0].due, Some(day(21)));
}

#[test]
fn when_all_is_in_only_the_closing_is_left() {
    let mut visit = Situation::Accepted.visit();
    visit.measures = (3, 3);
    for member in [LEADER, MEMBER, USER] {
        assert!(visit.give_feedback(signed(member)));
    }
    assert_eq!(before_closing(&visit), []);
    let left = missing(&visit, day(50));
    assert_eq!(left.iter().map(|one| one.what).collect::<Vec<_>>(), [Lack::Closing]);
}

#[test]
fn feedback_amended_counts_once() {
    let mut visit = Situation::Accepted.visit();
    assert!(visit.give_feedback(signed(MEMBER)));
    assert!(!visit.give_feedback(signed(MEMBER)));
    assert_eq!(visit.feedback_from.len(), 1);
}

#[test]
fn feedback_is_the_teams_until_the_visit_is_closed() {
    let may = |role, visit: &Visit| decide(&actor(role, visit), Action::GiveFeedback, visit);
    let (open, closed) = (Situation::Accepted.visit(), Situation::Closed.visit());
    assert_eq!(may(Role::Member, &open), Decision::Allowed);
    assert_eq!(may(Role::Member, &closed), Decision::Denied(Refusal::VisitIsClosed));
    assert_eq!(may(Role::KeyStaff, &open), Decision::Denied(Refusal::ForTheTeam));
}

#[test]
fn the_calendar_tells_done_past_late_and_ahead() {
    let state = |situation: Situation, milestone, today| {
        let all = deadlines(&situation.visit(), day(today));
        all.into_iter().find(|one| one.milestone == milestone).unwrap().state
    };
    assert_eq!(deadlines(&Situation::DatesOffered.visit(), day(-90)), []);
    assert_eq!(state(Situation::DateLocked, Milestone::EvaluationDue, -30), DeadlineState::Ahead);
    assert_eq!(state(Situation::DateLocked, Milestone::EvaluationDue, -21), DeadlineState::Ahead);
    assert_eq!(state(Situation::DateLocked, Milestone::EvaluationDue, -20), DeadlineState::Late);
    assert_eq!(state(Situation::EvaluationSubmitted, Milestone::EvaluationDue, -20), DeadlineState::Done);
    assert_eq!(state(Situation::WithHost, Milestone::ToHost, 3), DeadlineState::Done);
    assert_eq!(state(Situation::WithHost, Milestone::Dinner, 3), DeadlineState::Past);
    assert_eq!(state(Situation::Accepted, Milestone::ActionPlan, 43), DeadlineState::Late);
    assert_eq!(state(Situation::Accepted, Milestone::Status12, 43), DeadlineState::Ahead);
    assert_eq!(deadlines(&Situation::Accepted.visit(), day(43)).len(), 16);
}

#[test]
fn only_the_network_leader_closes_and_only_once() {
    let mut visit = Situation::Accepted.visit();
    let may = |role, visit: &Visit| decide(&actor(role, visit), Action::CloseVisit, visit).is_allowed();
    assert!(may(Role::NetworkLeader, &visit));
    assert!(!may(Role::UnitLeader, &visit) && !may(Role::VisitLeader, &visit));
    visit.close(signed(NETWORK)).unwrap();
    assert!(!may(Role::NetworkLeader, &visit));
    assert_eq!(visit.close(signed(NETWORK)), Err(Refusal::VisitIsClosed));
}

#[test]
fn the_host_records_measures_also_after_the_closing() {
    let visit = Situation::Closed.visit();
    let host = actor(Role::KeyStaff, &visit);
    assert_eq!(host.id, crate::world::person(KEY_STAFF));
    assert!(decide(&host, Action::RecordMeasures, &visit).is_allowed());
}
