//! Whatever people try, in whatever order: nothing is accepted without every signature.

use crate::world::{
    ADMIN, KEY_STAFF, LEADER, MEMBER, NETWORK, OUTSIDER, Situation, UNIT_LEADER, USER, person, signed, who,
};
use domain::actor::Actor;
use domain::policy::{Action, decide};
use domain::report::approval::{Approval, Desk, Seal};
use domain::visit::Visit;
use proptest::prelude::*;

const PEOPLE: [u128; 8] = [LEADER, MEMBER, USER, UNIT_LEADER, KEY_STAFF, NETWORK, ADMIN, OUTSIDER];

const STEPS: [Action; 9] = [
    Action::BeginReport,
    Action::WriteReport,
    Action::SendToTeam,
    Action::GiveWord,
    Action::SendToHost,
    Action::SendToNetworkLeader,
    Action::SendToAcceptance,
    Action::AcceptReport,
    Action::SendBackReport,
];

/// The way to acceptance, the furthest step first, so that who has given her word goes on instead of giving it again.
const FORWARD: [Action; 7] = [
    Action::AcceptReport,
    Action::SendToAcceptance,
    Action::SendToNetworkLeader,
    Action::SendToHost,
    Action::GiveWord,
    Action::SendToTeam,
    Action::BeginReport,
];

/// Asks policy, then takes the step, as a use case does. Whether it was taken.
fn attempt(visit: &mut Visit, by: u128, action: Action) -> bool {
    if !decide(&Actor::on(who(by), visit), action, visit).is_allowed() {
        return false;
    }
    let team = visit.team_ids();
    let report = &mut visit.report;
    let mut step = |step: &dyn Fn(Approval, Seal) -> _| report.step(signed(by), None, step).is_ok();
    match action {
        Action::BeginReport => step(&Approval::begin),
        Action::WriteReport => report.touch() > 0,
        Action::SendToTeam => step(&Approval::send_to_team),
        Action::GiveWord => step(&Approval::give_word),
        Action::SendToHost => step(&|now, seal| now.send_to_host(seal, &team)),
        Action::SendToNetworkLeader => step(&Approval::send_to_network_leader),
        Action::SendToAcceptance => step(&Approval::send_to_acceptance),
        Action::AcceptReport => step(&Approval::accept),
        Action::SendBackReport => step(&Approval::send_back),
        other => panic!("{} is no step of the chain", other.name()),
    }
}

/// A step that was taken: who, what, and the edition it was taken on.
type Taken = (u128, Action, u32);

/// One attempt: somebody does something, or takes the furthest step forward she can.
#[derive(Debug, Clone, Copy)]
enum Try {
    Anything(usize, usize),
    Forward(usize),
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let anything = (0..PEOPLE.len(), 0..STEPS.len()).prop_map(|(by, step)| Try::Anything(by, step));
    let forward = (0..PEOPLE.len()).prop_map(Try::Forward);
    prop::collection::vec(prop_oneof![3 => anything, 2 => forward], 0..150)
}

/// Plays the attempts and returns the steps that were taken.
fn play(visit: &mut Visit, tries: &[Try]) -> Vec<Taken> {
    let mut log = Vec::new();
    for &one in tries {
        let (by, steps) = match one {
            Try::Anything(by, step) => (PEOPLE[by], &STEPS[step..=step]),
            Try::Forward(by) => (PEOPLE[by], &FORWARD[..]),
        };
        let taken = steps.iter().find(|action| attempt(visit, by, **action));
        log.extend(taken.map(|action| (by, *action, visit.report.edition)));
    }
    log
}

/// The last time a step was taken before `end`: where in the log, and the step.
fn last(log: &[Taken], end: usize, action: Action) -> (usize, Taken) {
    let at = log[..end].iter().rposition(|(_, taken, _)| *taken == action);
    let at = at.unwrap_or_else(|| panic!("{} was never taken", action.name()));
    (at, log[at])
}

/// Reads the log backwards, knowing nothing of the states between.
fn every_signature_is_there(log: &[Taken]) {
    let (at, accepted) = last(log, log.len(), Action::AcceptReport);
    assert_eq!(accepted.0, UNIT_LEADER);
    let (at, network) = last(log, at, Action::SendToAcceptance);
    assert_eq!(network.0, NETWORK);
    let (at, host) = last(log, at, Action::SendToNetworkLeader);
    assert_eq!(host.0, UNIT_LEADER);
    let (at, sent) = last(log, at, Action::SendToHost);
    assert_eq!((sent.0, sent.2), (LEADER, host.2), "the host read what the team sent");
    let (since, _) = last(log, at, Action::SendToTeam);
    for member in [LEADER, MEMBER, USER] {
        assert!(log[since..at].contains(&(member, Action::GiveWord, sent.2)), "no word of {member}");
    }
}

/// The same, from the evidence the state carries.
fn the_evidence_is_whole(visit: &Visit) {
    let Approval::Accepted { words, team, host, network, acceptance } = &visit.report.approval else {
        panic!("not accepted")
    };
    for member in [LEADER, MEMBER, USER] {
        let given = |word: &&Seal| word.signed.by == person(member) && word.edition == team.edition;
        assert_eq!(words.iter().filter(given).count(), 1);
    }
    let by = [team, host, network, acceptance].map(|seal| seal.signed.by);
    assert_eq!(by, [LEADER, UNIT_LEADER, NETWORK, UNIT_LEADER].map(person));
}

proptest! {
    #[test]
    fn nothing_is_accepted_without_every_signature_in_order(tries in tries()) {
        let mut visit = Situation::NotesHandedIn.visit();
        let log = play(&mut visit, &tries);
        if visit.report.approval.desk() == Desk::Accepted {
            every_signature_is_there(&log);
            the_evidence_is_whole(&visit);
        }
    }

    #[test]
    fn the_history_only_grows_and_an_accepted_report_does_not_change(tries in tries()) {
        let mut visit = Situation::NotesHandedIn.visit();
        for one in tries {
            let before = visit.report.clone();
            play(&mut visit, &[one]);
            let after = &visit.report;
            prop_assert!(after.edition >= before.edition);
            prop_assert_eq!(&after.passages[..before.passages.len()], &before.passages[..]);
            let moved = usize::from(after.approval.desk() != before.approval.desk());
            prop_assert_eq!(after.passages.len(), before.passages.len() + moved);
            if before.approval.desk() == Desk::Accepted {
                prop_assert_eq!(after, &before);
            }
        }
    }

    #[test]
    fn who_has_no_part_never_moves_the_report(tries in prop::collection::vec((4..8_usize, 0..STEPS.len()), 0..50)) {
        for situation in Situation::ALL {
            let mut visit = situation.visit();
            for (by, step) in &tries {
                let (by, action) = (PEOPLE[*by], STEPS[*step]);
                if by != NETWORK {
                    prop_assert!(!attempt(&mut visit, by, action), "{} {:?}", by, action);
                }
            }
        }
    }
}

#[test]
fn the_random_walks_do_reach_acceptance() {
    let everyone: Vec<Try> = (0..PEOPLE.len()).cycle().take(80).map(Try::Forward).collect();
    let mut visit = Situation::NotesHandedIn.visit();
    let log = play(&mut visit, &everyone);
    assert_eq!(visit.report.approval.desk(), Desk::Accepted);
    every_signature_is_there(&log);
    the_evidence_is_whole(&visit);
}

#[test]
fn a_change_of_text_in_the_team_asks_for_every_word_again() {
    let mut visit = Situation::WithTeam.visit();
    for member in [LEADER, MEMBER, USER] {
        assert!(attempt(&mut visit, member, Action::GiveWord));
    }
    assert!(attempt(&mut visit, MEMBER, Action::WriteReport));
    assert!(!attempt(&mut visit, LEADER, Action::SendToHost));
    for member in [LEADER, MEMBER, USER] {
        assert!(attempt(&mut visit, member, Action::GiveWord));
    }
    assert!(attempt(&mut visit, LEADER, Action::SendToHost));
}

#[test]
fn who_has_not_signed_her_papers_gives_no_word() {
    let mut visit = Situation::TeamChosen.visit();
    visit.report = Situation::WithTeam.visit().report;
    assert!(!attempt(&mut visit, USER, Action::GiveWord));
}
