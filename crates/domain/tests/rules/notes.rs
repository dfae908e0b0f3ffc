//! Notes: who writes, when a session's notes are in, and who can be reminded.

use crate::world::{LEADER, MEMBER, Situation, USER, day, id, person, signed};
use chrono::Duration;
use domain::note::{Excuse, NoteKind, enough};
use domain::programme::Settled;
use domain::refusal::Refusal;

#[test]
fn a_kind_is_found_by_its_own_key_and_by_no_other() {
    for kind in NoteKind::ALL {
        assert_eq!(NoteKind::from_key(kind.key()), Some(kind));
    }
    assert_eq!(NoteKind::from_key("draft"), None, "a draft is not a note");
    assert_eq!(NoteKind::from_key(""), None);
}

#[test]
fn a_session_without_notes_is_handed_in_only_when_there_was_nothing_to_note() {
    assert!(enough(1, false) && enough(0, true));
    assert!(!enough(0, false));
}

#[test]
fn only_those_assigned_write_in_a_session() {
    let programme = Situation::NoteTakersAssigned.visit().programme;
    assert!(programme.noted_by(id(301), person(MEMBER)).is_ok());
    assert_eq!(programme.noted_by(id(301), person(USER)), Err(Refusal::NotAssigned));
    assert_eq!(programme.noted_by(id(999), person(MEMBER)), Err(Refusal::NoSuchSession));
    let of_leader: Vec<_> = programme.sessions_of(person(LEADER)).iter().map(|session| session.id).collect();
    assert_eq!(of_leader, [id(302)]);
}

#[test]
fn notes_are_handed_in_from_the_day_of_the_session_on() {
    let mut visit = Situation::NoteTakersAssigned.visit();
    let early = visit.hand_in_notes(id(301), signed(MEMBER), day(-1));
    assert_eq!(early, Err(Refusal::NotBeforeTheDay(day(0))));
    assert_eq!(visit.hand_in_notes(id(301), signed(USER), day(0)), Err(Refusal::NotAssigned));
    assert_eq!(visit.programme.settled_of_all(), (0, 3));
    assert_eq!(visit.hand_in_notes(id(301), signed(MEMBER), day(0)), Ok(()));
    assert_eq!(visit.hand_in_notes(id(301), signed(MEMBER), day(1)), Err(Refusal::AlreadyHandedIn));
    assert_eq!(visit.programme.settled_of_all(), (1, 3));
}

#[test]
fn whoever_is_awaited_is_reminded_from_the_day_of_her_first_session_on() {
    let mut visit = Situation::NoteTakersAssigned.visit();
    assert_eq!(visit.may_remind(person(MEMBER), day(-1)), Err(Refusal::NotBeforeTheDay(day(0))));
    assert_eq!(visit.may_remind(person(MEMBER), day(1)), Ok(()));
    assert_eq!(visit.may_remind(person(99), day(1)), Err(Refusal::NotAssigned));
    visit.hand_in_notes(id(301), signed(MEMBER), day(1)).unwrap();
    assert_eq!(visit.may_remind(person(MEMBER), day(1)), Err(Refusal::AlreadyHandedIn));
}

#[test]
fn what_is_written_after_the_hand_in_is_amended() {
    let by = signed(MEMBER);
    let handed_in = Settled::HandedIn { signed: by };
    assert!(!handed_in.amended(by.at), "written with the hand-in itself");
    assert!(handed_in.amended(by.at + Duration::seconds(1)));
    let excused = Settled::Excused { signed: by, reason: Excuse::Absent };
    assert!(!excused.amended(by.at + Duration::days(1)));
}
