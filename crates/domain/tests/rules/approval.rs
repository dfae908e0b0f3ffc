//! The chain of approval: every arrow, and every pair that is none.

use crate::world::{CHOSEN, LEADER, MEMBER, NETWORK, Situation, UNIT_LEADER, USER, id, person, seal, signed};
use domain::id::PersonId;
use domain::refusal::Refusal;
use domain::report::approval::{Approval, Desk, Seal, missing_words};

fn team() -> Vec<PersonId> {
    CHOSEN.map(|(number, _)| person(number)).to_vec()
}

/// The report as it lies in each stage; at the team's, every word is given.
fn at(desk: Desk) -> Approval {
    let situation = match desk {
        Desk::NotBegun => Situation::NotesHandedIn,
        Desk::Drafting => Situation::Drafting,
        Desk::WithTeam => Situation::WithTeam,
        Desk::WithHost => Situation::WithHost,
        Desk::WithNetworkLeader => Situation::WithNetworkLeader,
        Desk::AwaitingAcceptance => Situation::AwaitingAcceptance,
        Desk::Accepted => Situation::Accepted,
    };
    let approval = situation.visit().report.approval;
    if desk == Desk::WithTeam { with_words(approval) } else { approval }
}

fn with_words(approval: Approval) -> Approval {
    CHOSEN
        .into_iter()
        .try_fold(approval, |approval, (number, _)| approval.give_word(seal(number, 1)))
        .unwrap()
}

const DESKS: [Desk; 7] = [
    Desk::NotBegun,
    Desk::Drafting,
    Desk::WithTeam,
    Desk::WithHost,
    Desk::WithNetworkLeader,
    Desk::AwaitingAcceptance,
    Desk::Accepted,
];

type Step = fn(Approval) -> Result<Approval, Refusal>;

const STEPS: [(&str, Step); 8] = [
    ("begin", |now| now.begin(seal(LEADER, 1))),
    ("send_to_team", |now| now.send_to_team(seal(LEADER, 1))),
    ("give_word", |now| now.give_word(seal(MEMBER, 1))),
    ("send_to_host", |now| now.send_to_host(seal(LEADER, 1), &team())),
    ("send_to_network_leader", |now| now.send_to_network_leader(seal(UNIT_LEADER, 1))),
    ("send_to_acceptance", |now| now.send_to_acceptance(seal(NETWORK, 1))),
    ("accept", |now| now.accept(seal(UNIT_LEADER, 1))),
    ("send_back", |now| now.send_back(seal(UNIT_LEADER, 1))),
];

/// The arrows of the diagram.
const ARROWS: [(Desk, &str, Desk); 11] = [
    (Desk::NotBegun, "begin", Desk::Drafting),
    (Desk::Drafting, "send_to_team", Desk::WithTeam),
    (Desk::WithTeam, "give_word", Desk::WithTeam),
    (Desk::WithTeam, "send_to_host", Desk::WithHost),
    (Desk::WithHost, "send_to_network_leader", Desk::WithNetworkLeader),
    (Desk::WithNetworkLeader, "send_to_acceptance", Desk::AwaitingAcceptance),
    (Desk::AwaitingAcceptance, "accept", Desk::Accepted),
    (Desk::WithTeam, "send_back", Desk::Drafting),
    (Desk::WithHost, "send_back", Desk::Drafting),
    (Desk::WithNetworkLeader, "send_back", Desk::Drafting),
    (Desk::AwaitingAcceptance, "send_back", Desk::WithNetworkLeader),
];

#[test]
fn every_pair_of_stage_and_step_is_an_arrow_or_says_where_the_report_lies() {
    for desk in DESKS {
        for (name, step) in STEPS {
            let arrow = ARROWS.iter().find(|(from, by, _)| *from == desk && *by == name);
            match (step(at(desk)), arrow) {
                (Ok(next), Some((_, _, to))) => assert_eq!(next.desk(), *to, "{desk:?} {name}"),
                (Err(refusal), None) if name == "begin" => assert_eq!(refusal, Refusal::ReportIsBegun),
                (Err(refusal), None) => assert_eq!(refusal, at(desk).where_it_is(), "{desk:?} {name}"),
                (outcome, arrow) => panic!("{desk:?} {name}: {outcome:?}, drawn as {arrow:?}"),
            }
        }
    }
}

#[test]
fn the_diagram_in_the_source_draws_these_arrows_and_no_others() {
    let source = include_str!("../../src/report/approval.rs");
    let drawn: Vec<String> = source
        .lines()
        .filter_map(|line| line.strip_prefix("//!     ").filter(|line| line.contains(" --> ")))
        .filter(|line| !line.starts_with("[*]"))
        .map(|line| line.split(" (").next().unwrap().to_owned())
        .collect();
    let arrows = ARROWS.map(|(from, by, to)| format!("{from:?} --> {to:?}: {by}"));
    assert_eq!(drawn, arrows);
}

#[test]
fn begin_leads_from_not_begun_to_drafting() {
    let since = seal(LEADER, 1);
    assert_eq!(at(Desk::NotBegun).begin(since), Ok(Approval::Drafting { since }));
}

#[test]
fn send_to_team_leads_from_drafting_to_the_team_and_no_word_is_given() {
    let sent = seal(LEADER, 2);
    assert_eq!(at(Desk::Drafting).send_to_team(sent), Ok(Approval::WithTeam { sent, words: Vec::new() }));
}

#[test]
fn give_word_stays_with_the_team_and_a_later_word_replaces_an_earlier_one() {
    let once = Situation::WithTeam.visit().report.approval.give_word(seal(MEMBER, 1)).unwrap();
    let twice = once.give_word(seal(MEMBER, 2)).unwrap();
    let Approval::WithTeam { words, .. } = twice else { panic!("{twice:?}") };
    assert_eq!(words, [seal(MEMBER, 2)]);
}

#[test]
fn send_to_host_leads_from_the_team_to_the_host_with_every_word() {
    let Ok(Approval::WithHost { words, team: by }) =
        at(Desk::WithTeam).send_to_host(seal(LEADER, 1), &team())
    else {
        panic!("not with the host")
    };
    assert_eq!(by, seal(LEADER, 1));
    assert_eq!(words.len(), 3);
}

#[test]
fn send_to_host_is_refused_while_a_word_is_missing_and_says_whose() {
    let some = Situation::WithTeam.visit().report.approval.give_word(seal(LEADER, 1)).unwrap();
    let missing = vec![person(MEMBER), person(USER)];
    assert_eq!(some.send_to_host(seal(LEADER, 1), &team()), Err(Refusal::WordsAreMissing(missing)));
}

#[test]
fn a_word_on_an_older_edition_does_not_count() {
    let words = [seal(LEADER, 2), seal(MEMBER, 1), seal(USER, 2)];
    assert_eq!(missing_words(&words, 2, &team()), [person(MEMBER)]);
    let refused = at(Desk::WithTeam).send_to_host(seal(LEADER, 2), &team());
    assert_eq!(refused, Err(Refusal::WordsAreMissing(team())));
}

#[test]
fn a_word_of_somebody_outside_the_team_does_not_count() {
    let words = [seal(LEADER, 1), seal(UNIT_LEADER, 1), seal(USER, 1)];
    assert_eq!(missing_words(&words, 1, &team()), [person(MEMBER)]);
}

#[test]
fn send_to_network_leader_leads_from_the_host_to_the_network_leader_and_keeps_the_words() {
    let next = at(Desk::WithHost).send_to_network_leader(seal(UNIT_LEADER, 1)).unwrap();
    let Approval::WithNetworkLeader { words, team, host } = next else { panic!("{next:?}") };
    assert_eq!((words.len(), team, host), (3, seal(LEADER, 1), seal(UNIT_LEADER, 1)));
}

#[test]
fn send_to_acceptance_leads_from_the_network_leader_to_the_final_approval() {
    let next = at(Desk::WithNetworkLeader).send_to_acceptance(seal(NETWORK, 2)).unwrap();
    let Approval::AwaitingAcceptance { network, host, .. } = next else { panic!("{next:?}") };
    assert_eq!((network, host), (seal(NETWORK, 2), seal(UNIT_LEADER, 1)));
}

#[test]
fn accept_leads_from_the_final_approval_to_accepted_with_all_evidence() {
    let next = at(Desk::AwaitingAcceptance).accept(seal(UNIT_LEADER, 2)).unwrap();
    let Approval::Accepted { words, team, host, network, acceptance } = next else { panic!("{next:?}") };
    assert_eq!(words.len(), 3);
    let by: [Seal; 4] = [team, host, network, acceptance];
    let expected = [seal(LEADER, 1), seal(UNIT_LEADER, 1), seal(NETWORK, 1), seal(UNIT_LEADER, 2)];
    assert_eq!(by, expected);
}

#[test]
fn send_back_leads_from_team_host_and_network_leader_to_drafting() {
    for desk in [Desk::WithTeam, Desk::WithHost, Desk::WithNetworkLeader] {
        let since = seal(UNIT_LEADER, 1);
        assert_eq!(at(desk).send_back(since), Ok(Approval::Drafting { since }));
    }
}

#[test]
fn send_back_leads_from_the_final_approval_to_the_network_leader_alone() {
    let back = at(Desk::AwaitingAcceptance).send_back(seal(UNIT_LEADER, 1)).unwrap();
    assert_eq!(back, at(Desk::WithNetworkLeader));
}

#[test]
fn going_back_keeps_every_passage_with_its_reason() {
    let mut report = Situation::WithHost.visit().report;
    let before = report.passages.clone();
    assert_eq!(
        before.iter().map(|p| p.to).collect::<Vec<_>>(),
        [Desk::Drafting, Desk::WithTeam, Desk::WithHost]
    );
    report.step(signed(UNIT_LEADER), Some(id(700)), Approval::send_back).unwrap();
    assert_eq!(report.passages[..3], before[..]);
    assert_eq!((report.passages[3].to, report.passages[3].reason), (Desk::Drafting, Some(id(700))));
}

#[test]
fn a_word_is_no_passage() {
    let mut report = Situation::WithTeam.visit().report;
    report.step(signed(MEMBER), None, Approval::give_word).unwrap();
    assert_eq!(report.passages.len(), 2);
}

#[test]
fn a_refused_step_changes_nothing() {
    let mut report = Situation::WithTeam.visit().report;
    let before = report.clone();
    assert!(report.step(signed(UNIT_LEADER), None, Approval::accept).is_err());
    assert_eq!(report, before);
}

#[test]
fn only_the_edition_on_the_page_and_in_the_log_of_readings_can_be_answered_for() {
    let mut report = Situation::WithTeam.visit().report;
    assert_eq!(report.require_read(1, Some(1)), Ok(()));
    assert_eq!(report.require_read(1, None), Err(Refusal::EditionNotRead));
    assert_eq!(report.touch(), 2);
    assert_eq!(report.require_read(1, Some(1)), Err(Refusal::AnotherEdition));
    assert_eq!(report.require_read(2, Some(1)), Err(Refusal::EditionNotRead));
}

#[test]
fn open_comments_are_counted_in_the_refusal() {
    let mut report = Situation::WithTeam.visit().report;
    assert_eq!(report.require_no_open_comments(), Ok(()));
    report.open_comments = 2;
    assert_eq!(report.require_no_open_comments(), Err(Refusal::CommentsAreOpen(2)));
}
