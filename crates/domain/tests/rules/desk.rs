//! Desks: what waits for whom, and when.

use crate::world::{
    KEY_STAFF, LEADER, MEMBER, NETWORK, Situation, UNIT_LEADER, USER, actor, day, number, person, seal, who,
};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::desk::{Group, StepState, Task, TaskState, Waiting, first_due, road, tasks, when};
use domain::policy::decide;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};

/// The keys of a person's tasks; those that wait for others in brackets.
fn keys(number: u128, visit: &Visit, today: NaiveDate) -> Vec<String> {
    let key = |task: Task| {
        let key = task.kind.key().to_owned();
        if task.is_waiting() { format!("({key})") } else { key }
    };
    tasks(who(number), visit, today).into_iter().map(key).collect()
}

fn task(number: u128, visit: &Visit, today: NaiveDate, key: &str) -> Task {
    tasks(who(number), visit, today).into_iter().find(|task| task.kind.key() == key).unwrap()
}

/// Every situation on days around the visit.
fn moments() -> impl Iterator<Item = (Situation, Visit, NaiveDate)> {
    let days = [-90, -30, -21, -7, -1, 0, 1, 2, 10, 20, 40, 100];
    Situation::ALL
        .into_iter()
        .flat_map(move |situation| days.map(|offset| (situation, situation.visit(), day(offset))))
}

#[test]
fn a_desk_never_offers_what_policy_refuses() {
    let mut looked_at = 0;
    for (situation, visit, today) in moments() {
        for role in Role::ALL {
            for task in tasks(who(number(role)), &visit, today) {
                let decision = decide(&actor(role, &visit), task.kind.action(), &visit);
                assert!(
                    task.is_waiting() || decision.is_allowed(),
                    "{situation:?} {today} {role:?} {task:?}"
                );
                looked_at += 1;
            }
        }
    }
    assert!(looked_at > 200, "only {looked_at}");
}

#[test]
fn administrators_and_outsiders_have_nothing_waiting() {
    for (_, visit, today) in moments() {
        for role in [Role::Administrator, Role::Outsider] {
            assert_eq!(tasks(who(number(role)), &visit, today), []);
        }
    }
}

#[test]
fn somebody_can_always_move_an_open_visit_on() {
    for (situation, visit, _) in moments() {
        let today = day(30);
        let anybody = Role::ALL
            .into_iter()
            .any(|role| tasks(who(number(role)), &visit, today).iter().any(|task| !task.is_waiting()));
        assert!(anybody, "{situation:?}");
    }
}

#[test]
fn tasks_lie_by_date_and_the_undated_last() {
    for (_, visit, today) in moments() {
        for role in Role::ALL {
            let groups: Vec<_> =
                tasks(who(number(role)), &visit, today).iter().map(|task| when(task.due, today)).collect();
            assert!(groups.is_sorted(), "{groups:?}");
        }
    }
}

#[test]
fn the_host_offers_dates_and_one_is_locked() {
    let visit = Situation::Planned.visit();
    assert_eq!(keys(UNIT_LEADER, &visit, day(-90)), ["offer-dates"]);
    assert_eq!(keys(NETWORK, &visit, day(-90)), ["choose-team"]);
    let visit = Situation::TeamChosen.visit();
    assert_eq!(keys(LEADER, &visit, day(-90)), ["(lock-date)", "sign-papers"]);
    assert_eq!(keys(MEMBER, &visit, day(-90)), ["sign-papers"]);
    let visit = Situation::DatesOffered.visit();
    assert_eq!(keys(UNIT_LEADER, &visit, day(-90)), ["(offer-dates)"]);
    assert_eq!(keys(LEADER, &visit, day(-90)), ["lock-date", "sign-papers"]);
    assert_eq!(keys(NETWORK, &visit, day(-90)), Vec::<String>::new());
}

#[test]
fn without_a_visit_leader_the_network_leader_locks_the_date() {
    let mut visit = Situation::DatesOffered.visit();
    visit.team = None;
    assert_eq!(keys(NETWORK, &visit, day(-90)), ["choose-team", "lock-date"]);
    let offered = task(UNIT_LEADER, &visit, day(-90), "offer-dates");
    assert_eq!(offered.state, TaskState::Waiting(Waiting::NetworkLeader));
}

#[test]
fn the_self_evaluation_is_filled_in_by_all_and_submitted_by_the_unit_leader() {
    let mut visit = Situation::DateLocked.visit();
    visit.evaluation.asked = 40;
    let fill_in = task(KEY_STAFF, &visit, day(-40), "fill-in-evaluation");
    assert_eq!((fill_in.due, fill_in.state), (Some(day(-21)), TaskState::NotStarted));
    visit.evaluation.answered = 12;
    assert_eq!(task(KEY_STAFF, &visit, day(-40), "fill-in-evaluation").state, TaskState::Started);
    visit.evaluation.answered = 40;
    assert_eq!(keys(UNIT_LEADER, &visit, day(-40)), ["submit-evaluation"]);
    assert_eq!(keys(KEY_STAFF, &visit, day(-40)), Vec::<String>::new());
}

#[test]
fn the_preparation_waits_for_the_host_and_lasts_until_the_day() {
    let visit = Situation::PapersSigned.visit();
    assert_eq!(keys(USER, &visit, day(-20)), ["(read-preparation)"]);
    let visit = Situation::EvaluationSubmitted.visit();
    assert_eq!(keys(USER, &visit, day(0)), ["read-preparation"]);
    assert_eq!(keys(USER, &visit, day(1)), Vec::<String>::new());
}

#[test]
fn the_visit_leader_lays_the_programme_and_assigns_note_takers() {
    let mut visit = Situation::EvaluationSubmitted.visit();
    assert_eq!(keys(LEADER, &visit, day(-9)), ["set-programme", "read-preparation"]);
    visit.programme = Situation::NoteTakersAssigned.visit().programme;
    assert_eq!(keys(LEADER, &visit, day(-9)), ["read-preparation", "take-notes"]);
    visit.programme.sessions[1].note_takers.clear();
    let assign = task(LEADER, &visit, day(-9), "assign-note-takers");
    assert_eq!((assign.due, assign.state), (Some(day(-7)), TaskState::Started));
}

#[test]
fn notes_are_taken_on_the_day_and_handed_in_by_the_next() {
    let visit = Situation::NoteTakersAssigned.visit();
    assert_eq!(keys(MEMBER, &visit, day(-1)), ["read-preparation", "take-notes"]);
    assert_eq!(keys(MEMBER, &visit, day(0)), ["read-preparation", "take-notes", "hand-in-notes"]);
    assert_eq!(keys(MEMBER, &visit, day(1)), ["hand-in-notes"]);
    assert_eq!(task(MEMBER, &visit, day(5), "hand-in-notes").due, Some(day(1)));
    assert_eq!(keys(MEMBER, &Situation::NotesHandedIn.visit(), day(1)), Vec::<String>::new());
}

#[test]
fn the_visit_leader_follows_the_notes_of_others_and_not_her_own() {
    let visit = Situation::NoteTakersAssigned.visit();
    let after = ["follow-missing-notes", "hand-in-notes", "(begin-report)"];
    assert_eq!(keys(LEADER, &visit, day(1)), after);
    let follow = task(LEADER, &visit, day(1), "follow-missing-notes").kind;
    assert_eq!(follow, domain::desk::TaskKind::FollowMissingNotes { count: 2 });
    assert_eq!(keys(LEADER, &visit, day(2)), ["follow-missing-notes", "hand-in-notes", "begin-report"]);
}

#[test]
fn the_report_lies_on_one_desk_at_a_time() {
    let today = day(12);
    let at = |situation: Situation| {
        let visit = situation.visit();
        [LEADER, MEMBER, UNIT_LEADER, NETWORK].map(|number| keys(number, &visit, today).join(" "))
    };
    assert_eq!(at(Situation::NotesHandedIn), ["begin-report", "", "", ""]);
    assert_eq!(at(Situation::Drafting), ["send-to-team", "write-section", "", ""]);
    assert_eq!(at(Situation::WithTeam), ["(send-to-host) give-word", "give-word", "", ""]);
    assert_eq!(at(Situation::WithHost), ["give-feedback", "give-feedback", "read-as-host", ""]);
    assert_eq!(
        at(Situation::WithNetworkLeader),
        ["give-feedback", "give-feedback", "(accept-report)", "read-as-network-leader"]
    );
    assert_eq!(at(Situation::AwaitingAcceptance), ["give-feedback", "give-feedback", "accept-report", ""]);
    assert_eq!(
        at(Situation::Accepted),
        ["give-feedback", "give-feedback", "record-measures", "(close-visit)"]
    );
    assert_eq!(at(Situation::Closed), ["", "", "record-measures", ""]);
}

#[test]
fn a_word_given_is_off_the_desk_until_the_text_changes() {
    let mut visit = Situation::WithTeam.visit();
    visit.report.approval = visit.report.approval.clone().give_word(seal(MEMBER, 1)).unwrap();
    assert_eq!(keys(MEMBER, &visit, day(12)), Vec::<String>::new());
    visit.report.touch();
    assert_eq!(keys(MEMBER, &visit, day(12)), ["give-word"]);
}

#[test]
fn closing_waits_for_measures_and_then_for_feedback() {
    let mut visit = Situation::Accepted.visit();
    let state = |visit: &Visit| task(NETWORK, visit, day(50), "close-visit").state;
    assert_eq!(state(&visit), TaskState::Waiting(Waiting::Host));
    visit.measures = (3, 3);
    assert_eq!(state(&visit), TaskState::Waiting(Waiting::Team));
    visit.feedback_from = [LEADER, MEMBER, USER].map(person).to_vec();
    assert_eq!(state(&visit), TaskState::NotStarted);
}

#[test]
fn weeks_end_on_sunday() {
    // The visit day is a Tuesday.
    let today = day(0);
    assert_eq!(when(None, today), Group::Undated);
    assert_eq!(when(Some(day(-30)), today), Group::Today);
    assert_eq!(when(Some(today), today), Group::Today);
    assert_eq!(when(Some(day(1)), today), Group::ThisWeek);
    assert_eq!(when(Some(day(5)), today), Group::ThisWeek);
    assert_eq!(when(Some(day(6)), today), Group::Later);
    assert_eq!(when(Some(day(6)), day(5)), Group::Later);
    assert_eq!(when(Some(NaiveDate::MAX), NaiveDate::MAX), Group::Today);
}

#[test]
fn the_longest_overdue_milestone_is_named() {
    let late =
        |situation: Situation, offset| first_due(&situation.visit()).filter(|(_, due)| *due < day(offset));
    assert_eq!(late(Situation::TeamChosen, 0), None);
    assert_eq!(late(Situation::PapersSigned, -21), None);
    assert_eq!(late(Situation::PapersSigned, -20), Some((Milestone::EvaluationDue, day(-21))));
    assert_eq!(late(Situation::EvaluationSubmitted, 0), Some((Milestone::ProgrammeFinal, day(-7))));
    assert_eq!(late(Situation::NoteTakersAssigned, 2), Some((Milestone::NotesDue, day(1))));
    assert_eq!(late(Situation::NotesHandedIn, 11), Some((Milestone::DraftToTeam, day(10))));
    assert_eq!(late(Situation::Drafting, 11), Some((Milestone::DraftToTeam, day(10))));
    assert_eq!(late(Situation::WithTeam, 15), Some((Milestone::ToHost, day(14))));
    assert_eq!(late(Situation::WithHost, 22), Some((Milestone::ToNetworkLeader, day(21))));
    assert_eq!(late(Situation::AwaitingAcceptance, 29), Some((Milestone::HostAcceptance, day(28))));
    assert_eq!(late(Situation::Accepted, 43), Some((Milestone::ActionPlan, day(42))));
    assert_eq!(late(Situation::Closed, 100), None);
}

#[test]
fn the_road_has_seven_steps_and_one_is_current() {
    for (situation, visit, today) in moments() {
        let road = road(&visit, today);
        assert_eq!(road.len(), 7);
        let current = road.iter().filter(|(_, state)| *state == StepState::Current).count();
        assert_eq!(current, usize::from(situation != Situation::Closed));
        assert!(road.iter().all(|(stage, _)| *stage != Stage::Closed));
    }
    let road = road(&Situation::NotesHandedIn.visit(), day(3));
    assert_eq!(road[4], (Stage::Notes, StepState::Done));
    assert_eq!(road[5], (Stage::Report, StepState::Current));
    assert_eq!(road[6], (Stage::FollowUp, StepState::Later));
}
