//! Who is told what.

use crate::world::{KEY_STAFF, LEADER, MEMBER, NETWORK, Situation, UNIT_LEADER, USER, id, person, signed};
use domain::event::Event;
use domain::letter::{Addressee, Letter};
use domain::report::approval::Approval;
use domain::visit::Visit;

const TEAM: [u128; 3] = [LEADER, MEMBER, USER];
const HOST: [u128; 2] = [UNIT_LEADER, KEY_STAFF];
const EVERYONE: [u128; 5] = [LEADER, MEMBER, USER, UNIT_LEADER, KEY_STAFF];

/// The people written to, with the network leaders as the last; every letter must be the expected one.
fn told(event: &Event, visit: &Visit, letter: Letter) -> Vec<u128> {
    let letters = event.letters(visit);
    assert!(letters.iter().all(|(_, sent)| *sent == letter), "{event:?} {letters:?}");
    letters.into_iter().map(|(addressee, _)| number(addressee)).collect()
}

fn number(addressee: Addressee) -> u128 {
    match addressee {
        Addressee::Person(one) => EVERYONE.into_iter().find(|number| person(*number) == one).unwrap(),
        Addressee::NetworkLeaders => NETWORK,
    }
}

#[test]
fn planning_asks_the_unit_leader_for_dates() {
    let visit = Situation::Planned.visit();
    assert_eq!(told(&Event::VisitPlanned, &visit, Letter::DatesWanted), [UNIT_LEADER]);
}

#[test]
fn offered_dates_go_to_the_visit_leader_and_the_network() {
    let visit = Situation::DatesOffered.visit();
    assert_eq!(told(&Event::DatesOffered, &visit, Letter::DatesOffered), [LEADER, NETWORK]);
    let mut without = visit;
    without.team = None;
    assert_eq!(told(&Event::DatesOffered, &without, Letter::DatesOffered), [NETWORK]);
}

#[test]
fn a_new_team_and_a_locked_date_are_told_to_those_concerned() {
    let visit = Situation::DateLocked.visit();
    assert_eq!(told(&Event::TeamChosen, &visit, Letter::InTheTeam), TEAM);
    assert_eq!(told(&Event::DateLocked, &visit, Letter::DateLocked), EVERYONE);
    assert_eq!(told(&Event::ConflictDeclared, &visit, Letter::ConflictDeclared), [NETWORK]);
}

#[test]
fn the_self_evaluation_goes_to_the_team_and_comes_back_to_the_host() {
    let visit = Situation::EvaluationSubmitted.visit();
    assert_eq!(told(&Event::EvaluationSubmitted, &visit, Letter::EvaluationSubmitted), TEAM);
    assert_eq!(told(&Event::EvaluationReopened, &visit, Letter::EvaluationReopened), HOST);
}

#[test]
fn note_takers_and_writers_hear_of_their_own_work() {
    let visit = Situation::NoteTakersAssigned.visit();
    let people = vec![person(MEMBER), person(USER)];
    let assigned = Event::NoteTakersAssigned { people: people.clone() };
    assert_eq!(told(&assigned, &visit, Letter::NoteTaking), [MEMBER, USER]);
    assert_eq!(told(&Event::SectionsGiven { people }, &visit, Letter::SectionGiven), [MEMBER, USER]);
    let reminded = Event::NotesReminded { person: person(USER) };
    assert_eq!(told(&reminded, &visit, Letter::NotesMissing), [USER]);
    let handed_in = Event::NotesHandedIn { session: id(301) };
    assert_eq!(told(&handed_in, &visit, Letter::NotesHandedIn), [LEADER]);
}

#[test]
fn each_stage_of_the_report_is_told_to_whose_turn_it_is() {
    let stages = [
        (Event::ReportSentToTeam, Situation::WithTeam, Letter::ReportWithTeam, &TEAM[..]),
        (Event::ReportSentToHost, Situation::WithHost, Letter::ReportWithHost, &HOST[..]),
        (
            Event::ReportSentToNetworkLeader,
            Situation::WithNetworkLeader,
            Letter::ReportWithNetworkLeader,
            &[NETWORK],
        ),
        (
            Event::ReportSentToAcceptance,
            Situation::AwaitingAcceptance,
            Letter::ReportAwaitsAcceptance,
            &[UNIT_LEADER],
        ),
    ];
    for (event, situation, letter, people) in stages {
        assert_eq!(told(&event, &situation.visit(), letter), people);
    }
}

#[test]
fn acceptance_is_told_to_everyone_and_the_network() {
    let visit = Situation::Accepted.visit();
    let all: Vec<u128> = EVERYONE.into_iter().chain([NETWORK]).collect();
    assert_eq!(told(&Event::ReportAccepted, &visit, Letter::ReportAccepted), all);
    assert_eq!(told(&Event::FeedbackGiven, &visit, Letter::FeedbackGiven), [NETWORK]);
    assert_eq!(told(&Event::VisitClosed, &visit, Letter::VisitClosed), EVERYONE);
}

#[test]
fn a_report_sent_back_is_told_to_whom_it_came_back() {
    let back = |situation: Situation| {
        let mut visit = situation.visit();
        visit.report.step(signed(UNIT_LEADER), Some(id(700)), Approval::send_back).unwrap();
        told(&Event::ReportSentBack, &visit, Letter::ReportSentBack)
    };
    assert_eq!(back(Situation::WithHost), TEAM);
    assert_eq!(back(Situation::WithNetworkLeader), TEAM);
    assert_eq!(back(Situation::AwaitingAcceptance), [NETWORK]);
}

#[test]
fn small_steps_send_no_letter() {
    let visit = Situation::Drafting.visit();
    let quiet = [
        Event::AnswersSaved,
        Event::ContributorsChanged,
        Event::FileAttached,
        Event::PapersSigned,
        Event::ProgrammeChanged,
        Event::NoteWritten { text: None },
        Event::NoteDeleted { about: None },
        Event::NotesExcused { session: id(301) },
        Event::AccountHeard { session: id(301) },
        Event::ReportBegun,
        Event::SectionWritten { text: None },
        Event::CommentMade,
        Event::CommentResolved,
        Event::WordGiven,
        Event::MeasureRecorded,
    ];
    for event in quiet {
        assert_eq!(event.letters(&visit), [], "{event:?}");
    }
}

#[test]
fn no_letter_goes_to_an_administrator() {
    let visit = Situation::Accepted.visit();
    let letters = [Event::DateLocked, Event::ReportAccepted, Event::VisitClosed];
    let admin = Addressee::Person(person(crate::world::ADMIN));
    assert!(letters.iter().flat_map(|event| event.letters(&visit)).all(|(to, _)| to != admin));
}

#[test]
fn every_letter_has_a_name_of_its_own() {
    let names: std::collections::BTreeSet<String> =
        Letter::ALL.iter().map(|letter| serde_json::to_string(letter).unwrap()).collect();
    assert_eq!(names.len(), Letter::ALL.len());
    assert!(names.contains("\"report-with-network-leader\""));
}

#[test]
fn an_event_in_the_log_is_read_back() {
    let event = Event::NotesHandedIn { session: id(301) };
    let stored = serde_json::to_string(&event).unwrap();
    assert!(stored.starts_with(r#"{"event":"notes_handed_in""#), "{stored}");
    assert_eq!(serde_json::from_str::<Event>(&stored).unwrap(), event);
}
