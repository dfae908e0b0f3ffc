//! What was stored by an earlier version is still read. Change a fixture only together with a migration of stored rows.

use crate::world::{Situation, signed};
use domain::note::Excuse;
use domain::report::approval::Approval;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use serde_json::Value;
use std::collections::BTreeMap;

const APPROVALS: &str = include_str!("../fixtures/approval.json");
const VISIT: &str = include_str!("../fixtures/visit.json");

/// A visit with every part filled in.
fn full() -> Visit {
    let mut visit = Situation::Closed.visit();
    visit.programme.settled.pop();
    let excused = visit.programme.sessions[2].note_takers[1];
    let session = visit.programme.sessions[2].id;
    visit.programme.excuse(session, excused, signed(1), Excuse::Absent).unwrap();
    visit.feedback_from = visit.team_ids();
    visit
}

fn approvals() -> BTreeMap<String, Approval> {
    let desks = [
        Situation::NotesHandedIn,
        Situation::Drafting,
        Situation::WithTeam,
        Situation::WithHost,
        Situation::WithNetworkLeader,
        Situation::AwaitingAcceptance,
        Situation::Accepted,
    ];
    desks
        .into_iter()
        .map(|situation| situation.visit().report.approval)
        .map(|approval| (format!("{:?}", approval.desk()), approval))
        .collect()
}

#[test]
#[ignore = "writes the fixtures anew: only for a new kind of stored row"]
#[expect(clippy::disallowed_methods, reason = "writes the fixtures when asked to")]
fn write_the_fixtures() {
    let write = |name: &str, value: &Value| {
        let path = format!("{}/tests/fixtures/{name}.json", env!("CARGO_MANIFEST_DIR"));
        std::fs::write(path, serde_json::to_string_pretty(value).unwrap() + "\n").unwrap();
    };
    write("approval", &serde_json::to_value(approvals()).unwrap());
    write("visit", &serde_json::to_value(full()).unwrap());
}

#[test]
fn every_stage_of_approval_is_read_as_it_was_stored() {
    let stored: BTreeMap<String, Approval> = serde_json::from_str(APPROVALS).unwrap();
    assert_eq!(stored.len(), 7);
    assert_eq!(stored, approvals());
}

#[test]
fn a_whole_visit_is_read_as_it_was_stored() {
    let stored: Visit = serde_json::from_str(VISIT).unwrap();
    assert_eq!(stored, full());
}

#[test]
fn a_visit_in_any_situation_survives_storing() {
    for situation in Situation::ALL {
        let visit = situation.visit();
        let stored = serde_json::to_string(&visit).unwrap();
        assert_eq!(serde_json::from_str::<Visit>(&stored).unwrap(), visit, "{situation:?}");
    }
}

#[test]
fn a_stage_that_does_not_exist_is_not_read() {
    assert!(serde_json::from_str::<Approval>(r#"{"stage":"approved"}"#).is_err());
    assert!(serde_json::from_str::<Approval>(r#"{"stage":"with_host","words":[]}"#).is_err());
}

#[test]
fn words_used_in_columns_and_settings_stay_as_they_are() {
    let word = |value: Value| value.as_str().unwrap().to_owned();
    let stages = Stage::ALL.map(|stage| word(serde_json::to_value(stage).unwrap()));
    assert_eq!(
        stages,
        ["plan", "self_evaluation", "prepare", "day", "notes", "report", "follow_up", "closed"]
    );
    let milestones = Milestone::ALL.map(|milestone| word(serde_json::to_value(milestone).unwrap()));
    assert_eq!(milestones.join(" "), MILESTONES);
}

const MILESTONES: &str = "dates_offered evaluation_opens evaluation_due team_meeting programme_final dinner visit_day \
    notes_due draft_to_team to_host to_network_leader host_acceptance action_plan status_3 status_6 status_12";
