//! The access table: who may do what in every situation of a visit, kept as a text to read.
//!
//! `KVIP_WRITE=1 cargo test -p kvip-domain access` writes it anew; read the difference before you commit it.

use crate::world::{Situation, actor, number, who};
use domain::actor::Role;
use domain::policy::{Action, Decision, NetworkAction, decide, decide_in_network};
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::fmt::Write;

const KEPT: &str = include_str!("../access.txt");

const INTRODUCTION: &str = "\
Who may do what. One line per action: whose answer is yes, who is told which reason, and to whom the thing does not exist.
Every situation is the one before it and one step more. The visit leader, the member and the user representative sign
their papers in PapersSigned.
";

fn name(role: Role) -> &'static str {
    match role {
        Role::VisitLeader => "visit leader",
        Role::Member => "member",
        Role::UserRepresentative => "user representative",
        Role::UnitLeader => "unit leader",
        Role::KeyStaff => "key staff",
        Role::ConsentKeeper => "consent keeper",
        Role::NetworkLeader => "network leader",
        Role::PrivacyOfficer => "privacy officer",
        Role::Administrator => "administrator",
        Role::Outsider => "outsider",
    }
}

fn answer(decision: &Decision) -> String {
    match decision {
        Decision::Allowed => "yes".to_owned(),
        Decision::Denied(refusal) => format!("{refusal:?}"),
        Decision::Hidden => "hidden".to_owned(),
    }
}

/// The roles by answer, in the order the answers first come.
fn row(action: &str, answer_for: impl Fn(Role) -> String) -> String {
    let mut groups: Vec<(String, Vec<&str>)> = Vec::new();
    for role in Role::ALL {
        let answer = answer_for(role);
        match groups.iter_mut().find(|(given, _)| *given == answer) {
            Some((_, roles)) => roles.push(name(role)),
            None => groups.push((answer, vec![name(role)])),
        }
    }
    groups.sort_by_key(|(answer, _)| match answer.as_str() {
        "yes" => 0,
        "hidden" => 2,
        _ => 1,
    });
    let told = groups.iter().map(|(answer, roles)| format!("{answer}: {}", roles.join(", ")));
    format!("{action:20}{}\n", told.collect::<Vec<_>>().join(" | "))
}

fn table() -> String {
    let mut text = INTRODUCTION.to_owned();
    text.push_str("\nIn the network\n");
    for action in NetworkAction::ALL {
        let answer_for = |role| answer(&decide_in_network(who(number(role)), *action));
        text.push_str(&row(action.name(), answer_for));
    }
    for situation in Situation::ALL {
        write!(text, "\n{situation:?}\n").unwrap();
        let visit = situation.visit();
        for action in Action::ALL {
            text.push_str(&row(action.name(), |role| answer(&decide(&actor(role, &visit), *action, &visit))));
        }
    }
    text
}

#[test]
#[expect(clippy::disallowed_methods, reason = "writes the kept table when asked to")]
fn the_access_table_is_the_one_that_was_read_and_kept() {
    let now = table();
    if std::env::var_os("KVIP_WRITE").is_some() {
        std::fs::write(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/access.txt"), &now).unwrap();
        return;
    }
    let changed: Vec<_> = KEPT.lines().zip(now.lines()).filter(|(kept, now)| kept != now).take(10).collect();
    assert_eq!(changed, [], "kept on the left, now on the right");
    assert_eq!(KEPT.lines().count(), now.lines().count());
}

fn every() -> impl Iterator<Item = (Situation, Visit, Role, Action)> {
    let actions = |role| Action::ALL.iter().map(move |action| (role, *action));
    let pairs = move || Role::ALL.into_iter().flat_map(actions);
    Situation::ALL.into_iter().flat_map(move |situation| {
        pairs().map(move |(role, action)| (situation, situation.visit(), role, action))
    })
}

#[test]
fn to_an_outsider_nothing_exists_and_an_administrator_sees_only_that_it_does() {
    for (situation, visit, role, action) in every() {
        let decision = decide(&actor(role, &visit), action, &visit);
        match (role, action) {
            (Role::Administrator, Action::SeeVisit) => assert_eq!(decision, Decision::Allowed),
            (Role::PrivacyOfficer, Action::SeeVisit | Action::SeeDestruction) => {
                assert_eq!(decision, Decision::Allowed);
            }
            (Role::PrivacyOfficer, Action::ConfirmDestruction) => assert_ne!(decision, Decision::Hidden),
            (Role::PrivacyOfficer | Role::Administrator | Role::Outsider, _) => {
                assert_eq!(decision, Decision::Hidden, "{situation:?} {action:?}");
            }
            _ => {}
        }
    }
}

#[test]
fn nobody_outside_the_team_ever_reads_or_writes_notes() {
    let notes = [Action::ReadNotes, Action::WriteNotes, Action::FollowNotes, Action::Prepare];
    for (situation, visit, role, action) in every().filter(|(_, _, _, action)| notes.contains(action)) {
        let actor = actor(role, &visit);
        if !actor.role.in_team() {
            assert_eq!(decide(&actor, action, &visit), Decision::Hidden, "{situation:?} {role:?} {action:?}");
        }
    }
}

#[test]
fn content_is_closed_to_a_member_who_has_not_signed() {
    let content = [
        Action::ReadEvaluation,
        Action::Prepare,
        Action::ReadNotes,
        Action::WriteNotes,
        Action::WriteReport,
        Action::WeighReport,
        Action::ReadReport,
        Action::CommentOnReport,
        Action::ResolveComment,
        Action::GiveWord,
    ];
    for (situation, mut visit, role, action) in every().filter(|(_, _, _, action)| content.contains(action)) {
        visit.team = visit.team.is_some().then(crate::world::team);
        let actor = actor(role, &visit);
        if actor.role.in_team() {
            assert!(!decide(&actor, action, &visit).is_allowed(), "{situation:?} {role:?} {action:?}");
        }
    }
}

#[test]
fn each_step_of_the_chain_is_one_role_s_alone() {
    let owners = [
        (Action::SendToTeam, Role::VisitLeader),
        (Action::SendToHost, Role::VisitLeader),
        (Action::SendToNetworkLeader, Role::UnitLeader),
        (Action::SendToAcceptance, Role::NetworkLeader),
        (Action::AcceptReport, Role::UnitLeader),
    ];
    for (action, owner) in owners {
        let allowed: Vec<Role> = every()
            .filter(|(_, _, _, tried)| *tried == action)
            .filter(|(_, visit, role, _)| decide(&actor(*role, visit), action, visit).is_allowed())
            .map(|(_, _, role, _)| role)
            .collect();
        assert_eq!(allowed, [owner], "{}", action.name());
    }
}

#[test]
fn no_report_is_begun_before_the_date_is_locked() {
    let mut visit = Situation::PapersSigned.visit();
    let leader = actor(Role::VisitLeader, &visit);
    assert_eq!(decide(&leader, Action::BeginReport, &visit), Decision::Allowed);
    visit.dates = Situation::DatesOffered.visit().dates;
    assert_eq!(decide(&leader, Action::BeginReport, &visit), Decision::Denied(Refusal::NoDateYet));
}

#[test]
fn an_evaluation_left_open_is_closed_by_the_acceptance() {
    let mut visit = Situation::Accepted.visit();
    visit.evaluation = Situation::DateLocked.visit().evaluation;
    for action in [Action::AnswerEvaluation, Action::SubmitEvaluation] {
        let decision = decide(&actor(Role::UnitLeader, &visit), action, &visit);
        assert_eq!(decision, Decision::Denied(Refusal::ReportIsAccepted));
    }
}

#[test]
fn a_decision_becomes_a_permit_a_reason_or_silence() {
    assert_eq!(Decision::Allowed.permit(), Ok(()));
    assert_eq!(Decision::Denied(Refusal::ForTheHost).permit(), Err(Some(Refusal::ForTheHost)));
    assert_eq!(Decision::Hidden.permit(), Err(None));
}
