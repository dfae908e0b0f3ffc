//! Who may take the steps in somebody's place, and when that ends.

use crate::world::{
    ADMIN, KEEPER, KEY_STAFF, LEADER, MEMBER, NETWORK, OFFICER, OUTSIDER, Situation, UNIT_LEADER, USER, day,
    person, signed, who,
};
use domain::actor::Actor;
use domain::desk::{TaskKind, tasks};
use domain::grace::Grace;
use domain::letter::{Addressee, Letter};
use domain::policy::{Action, decide};
use domain::refusal::Refusal;
use domain::reminder;
use domain::report::approval::{Approval, Desk};
use domain::schedule::Milestone;
use domain::visit::Visit;

/// The steps of whoever has the report.
const STEPS: [Action; 5] = [
    Action::SendToTeam,
    Action::SendToHost,
    Action::SendToNetworkLeader,
    Action::AcceptReport,
    Action::SendBackReport,
];

fn may(visit: &Visit, number: u128) -> Vec<Action> {
    let actor = Actor::on(who(number), visit);
    STEPS.into_iter().filter(|step| decide(&actor, *step, visit).is_allowed()).collect()
}

#[test]
fn a_stand_in_may_take_exactly_the_steps_of_whom_she_stands_in_for() {
    for (situation, owner, other) in [
        (Situation::Drafting, LEADER, MEMBER),
        (Situation::WithTeam, LEADER, MEMBER),
        (Situation::WithHost, UNIT_LEADER, KEY_STAFF),
        (Situation::AwaitingAcceptance, UNIT_LEADER, KEY_STAFF),
    ] {
        let mut visit = situation.visit();
        assert!(!may(&visit, owner).is_empty() && may(&visit, other).is_empty(), "{situation:?}");
        visit.name_stand_in(signed(owner), person(other)).unwrap();
        assert_eq!(may(&visit, other), may(&visit, owner), "{situation:?}");
        visit.report.take_back_stand_in().unwrap();
        assert!(may(&visit, other).is_empty(), "{situation:?}");
        assert_eq!(visit.report.take_back_stand_in(), Err(Refusal::NoStandIn));
    }
}

#[test]
fn nobody_is_named_who_is_not_of_the_same_kind() {
    for situation in Situation::ALL {
        let (visit, everyone) = (
            situation.visit(),
            [LEADER, MEMBER, USER, UNIT_LEADER, KEY_STAFF, NETWORK, ADMIN, OFFICER, KEEPER, OUTSIDER],
        );
        let able: Vec<u128> = everyone
            .into_iter()
            .filter(|number| visit.clone().name_stand_in(signed(LEADER), person(*number)).is_ok())
            .collect();
        let expected: &[u128] = match situation {
            Situation::Drafting | Situation::WithTeam => &[MEMBER],
            Situation::WithHost | Situation::AwaitingAcceptance => &[KEY_STAFF],
            _ => &[],
        };
        assert_eq!(able, expected, "{situation:?}");
    }
    let mut unsigned = Situation::WithTeam.visit();
    unsigned.team = Some(crate::world::team());
    assert_eq!(unsigned.name_stand_in(signed(LEADER), person(MEMBER)), Err(Refusal::CannotStandIn));
}

#[test]
fn only_whoever_has_the_report_names_one() {
    for situation in Situation::ALL {
        let visit = situation.visit();
        let names = |number: &u128| {
            decide(&Actor::on(who(*number), &visit), Action::NameStandIn, &visit).is_allowed()
        };
        let able: Vec<u128> = [LEADER, MEMBER, USER, UNIT_LEADER, KEY_STAFF, NETWORK, ADMIN]
            .into_iter()
            .filter(names)
            .collect();
        let owner: Vec<u128> = match situation {
            Situation::Drafting | Situation::WithTeam => vec![LEADER],
            Situation::WithHost | Situation::AwaitingAcceptance => vec![UNIT_LEADER],
            _ => Vec::new(),
        };
        assert_eq!(able, owner, "{situation:?}");
    }
}

#[test]
fn it_stays_within_a_stage_and_ends_with_it_and_what_was_signed_says_for_whom() {
    let mut visit = Situation::Drafting.visit();
    visit.name_stand_in(signed(LEADER), person(MEMBER)).unwrap();
    visit.report.step(signed(MEMBER), None, Approval::send_to_team).unwrap();
    assert!(visit.stands_in(person(MEMBER)), "the team still has it");
    for number in [LEADER, MEMBER, USER] {
        visit.report.step(signed(number), None, Approval::give_word).unwrap();
    }
    let team = visit.team_ids();
    visit.report.step(signed(MEMBER), None, |now, by| now.send_to_host(by, &team)).unwrap();
    assert_eq!((visit.report.approval.desk(), visit.report.stand_in), (Desk::WithHost, None));
    let signed_for: Vec<_> = visit.report.passages.iter().map(|passage| passage.instead_of).collect();
    assert_eq!(signed_for, [None, Some(person(LEADER)), Some(person(LEADER))]);
    visit.report.step(signed(UNIT_LEADER), None, Approval::send_back).unwrap();
    assert!(may(&visit, MEMBER).is_empty(), "back with the team, she is named anew or not at all");
}

#[test]
fn another_leader_or_a_stand_in_who_has_left_ends_it_too() {
    let mut visit = Situation::WithHost.visit();
    visit.name_stand_in(signed(UNIT_LEADER), person(KEY_STAFF)).unwrap();
    let mut other = visit.clone();
    other.choose_host(person(KEEPER), vec![person(KEY_STAFF)]);
    assert!(may(&other, KEY_STAFF).is_empty());
    visit.choose_host(person(UNIT_LEADER), Vec::new());
    assert!(may(&visit, KEY_STAFF).is_empty());
}

#[test]
fn a_stand_in_meets_the_work_on_her_desk_and_is_reminded() {
    let mut visit = Situation::WithHost.visit();
    let has = |visit: &Visit| {
        let found = tasks(who(KEY_STAFF), visit, day(20));
        found.iter().any(|task| task.kind == TaskKind::ReadAsHost)
    };
    let to = |visit: &Visit| {
        let today = visit.due(Milestone::ToNetworkLeader).unwrap();
        let found = reminder::due(visit, today, &[0], &Grace::default());
        let late = found.into_iter().filter(|one| one.letter == Letter::ReportLate);
        late.map(|one| one.to).collect::<Vec<_>>()
    };
    assert!(!has(&visit));
    assert_eq!(to(&visit), [Addressee::Person(person(UNIT_LEADER))]);
    visit.name_stand_in(signed(UNIT_LEADER), person(KEY_STAFF)).unwrap();
    assert!(has(&visit));
    assert_eq!(to(&visit), [UNIT_LEADER, KEY_STAFF].map(|one| Addressee::Person(person(one))));
}
