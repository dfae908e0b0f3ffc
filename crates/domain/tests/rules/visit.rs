//! A visit's dates, stages, self-evaluation and closing.

use crate::world::{
    KEY_STAFF, LEADER, MEMBER, NETWORK, Situation, UNIT_LEADER, USER, day, offsets, person, prose, signed,
};
use domain::evaluation::Standing;
use domain::refusal::Refusal;
use domain::report::approval::Desk;
use domain::schedule::Milestone;
use domain::visit::Stage;
use domain::visit::dates::{DateProblem, three_days};

#[test]
fn dates_are_offered_again_until_one_is_locked() {
    let mut visit = Situation::DatesOffered.visit();
    let later = [day(7), day(8), day(9)];
    assert_eq!(visit.offer_dates(later, day(-90), signed(UNIT_LEADER)), Ok(()));
    assert_eq!(visit.lock_date(day(0), &offsets(), signed(LEADER)), Err(Refusal::NotAnOfferedDate));
    assert_eq!(visit.lock_date(day(8), &offsets(), signed(LEADER)), Ok(()));
    assert_eq!(visit.offer_dates(later, day(-90), signed(UNIT_LEADER)), Err(Refusal::DateIsLocked));
    assert_eq!(visit.lock_date(day(9), &offsets(), signed(LEADER)), Err(Refusal::DateIsLocked));
    assert_eq!(visit.day(), Some(day(8)));
}

#[test]
fn no_date_is_locked_before_some_are_offered() {
    let mut visit = Situation::TeamChosen.visit();
    assert_eq!(visit.lock_date(day(0), &offsets(), signed(LEADER)), Err(Refusal::NoDatesOffered));
    let past = visit.offer_dates([day(0), day(1), day(2)], day(0), signed(UNIT_LEADER));
    assert_eq!(past, Err(Refusal::Dates(DateProblem::NotAhead(day(0)))));
    assert_eq!(visit, Situation::TeamChosen.visit());
}

#[test]
fn days_may_lie_two_years_ahead_and_no_further() {
    assert!(three_days([day(0), day(1), day(728)], day(-1)).is_ok());
    let beyond = three_days([day(0), day(1), day(735)], day(-1));
    assert_eq!(beyond, Err(DateProblem::NotAhead(day(735))));
}

#[test]
fn locking_the_date_sets_every_deadline() {
    let visit = Situation::DateLocked.visit();
    assert_eq!(visit.due(Milestone::EvaluationDue), Some(day(-21)));
    assert_eq!(visit.due(Milestone::Status12), Some(day(365)));
    assert_eq!(visit.schedule.days().len(), 16);
    assert!(visit.schedule.days().is_sorted_by_key(|(_, day)| *day));
    assert_eq!(Situation::DatesOffered.visit().due(Milestone::NotesDue), None);
}

#[test]
fn the_stage_follows_from_the_facts_and_the_day() {
    let stage = |situation: Situation, offset| situation.visit().stage(day(offset));
    assert_eq!(stage(Situation::DatesOffered, 5), Stage::Plan);
    assert_eq!(stage(Situation::DateLocked, -30), Stage::SelfEvaluation);
    assert_eq!(stage(Situation::EvaluationSubmitted, -1), Stage::Prepare);
    assert_eq!(stage(Situation::DateLocked, 0), Stage::Day);
    assert_eq!(stage(Situation::NoteTakersAssigned, 1), Stage::Notes);
    assert_eq!(stage(Situation::NotesHandedIn, 1), Stage::Report);
    assert_eq!(stage(Situation::Drafting, 0), Stage::Day);
    assert_eq!(stage(Situation::WithTeam, 0), Stage::Report);
    assert_eq!(stage(Situation::AwaitingAcceptance, 400), Stage::Report);
    assert_eq!(stage(Situation::Accepted, 40), Stage::FollowUp);
    assert_eq!(stage(Situation::Closed, 40), Stage::Closed);
}

#[test]
fn stages_never_go_back_as_days_pass() {
    let days: Vec<_> = (-100..100).map(day).collect();
    for situation in Situation::ALL {
        let visit = situation.visit();
        assert!(days.is_sorted_by_key(|today| visit.stage(*today)), "{situation:?}");
    }
}

#[test]
fn stages_never_go_back_as_the_work_goes_on() {
    for offset in -100..100 {
        let stages = Situation::ALL.map(|situation| (situation, situation.visit().stage(day(offset))));
        // Notes are awaited only from note-takers, so assigning one late opens that stage again.
        let late =
            |(situation, _): &&(Situation, Stage)| *situation < Situation::NoteTakersAssigned && offset > 0;
        let stages: Vec<Stage> = stages.iter().filter(|one| !late(one)).map(|(_, stage)| *stage).collect();
        assert!(stages.is_sorted(), "{offset}: {stages:?}");
    }
}

#[test]
fn the_phase_is_the_same_on_every_day() {
    let phases = Situation::ALL.map(|situation| situation.visit().phase_key());
    let expected = "planned planned planned dated dated submitted submitted submitted drafting with_team with_host \
        with_network_leader awaiting_acceptance accepted closed";
    assert_eq!(phases.join(" "), expected);
}

#[test]
fn stage_keys_are_kebab_case_and_differ() {
    let keys: std::collections::BTreeSet<_> = Stage::ALL.map(Stage::key).into();
    assert_eq!(keys.len(), 8);
    assert!(keys.iter().all(|key| key.chars().all(|c| c.is_ascii_lowercase() || c == '-')));
}

#[test]
fn everyone_with_a_part_is_listed_the_team_first() {
    let visit = Situation::TeamChosen.visit();
    assert_eq!(visit.people(), [LEADER, MEMBER, USER, UNIT_LEADER, KEY_STAFF].map(person));
    assert_eq!(visit.host_ids(), [UNIT_LEADER, KEY_STAFF].map(person));
    assert_eq!(Situation::Planned.visit().team_ids(), []);
    assert_eq!(Situation::Planned.visit().leader(), None);
}

#[test]
fn a_visit_is_closed_once_and_only_when_accepted() {
    for situation in Situation::ALL {
        let mut visit = situation.visit();
        let expected = match visit.report.approval.desk() {
            _ if situation == Situation::Closed => Err(Refusal::VisitIsClosed),
            Desk::Accepted => Ok(()),
            _ => Err(Refusal::ReportNotAccepted),
        };
        assert_eq!(visit.close(signed(NETWORK)), expected, "{situation:?}");
    }
}

#[test]
fn the_self_evaluation_is_submitted_when_nothing_is_missing() {
    let mut evaluation = Situation::DateLocked.visit().evaluation;
    assert_eq!(evaluation.submit(signed(UNIT_LEADER), 3), Err(Refusal::AnswersMissing(3)));
    assert!(!evaluation.is_submitted());
    assert_eq!(evaluation.submit(signed(UNIT_LEADER), 0), Ok(1));
    assert_eq!(evaluation.submit(signed(UNIT_LEADER), 0), Err(Refusal::EvaluationIsSubmitted));
}

#[test]
fn opening_again_keeps_the_reason_and_the_next_snapshot_gets_a_number_of_its_own() {
    let mut evaluation = Situation::EvaluationSubmitted.visit().evaluation;
    assert_eq!(evaluation.reopen(signed(NETWORK), prose("Two wards were merged.")), Ok(()));
    assert_eq!(evaluation.reopen(signed(NETWORK), prose("Again.")), Err(Refusal::EvaluationNotSubmitted));
    assert_eq!(evaluation.submit(signed(UNIT_LEADER), 0), Ok(2));
    assert_eq!(evaluation.reopenings.len(), 1);
    assert_eq!(evaluation.standing, Standing::Submitted { signed: signed(UNIT_LEADER), snapshot: 2 });
}
