//! The programme: note-takers, handing in, excusing.

use crate::world::{LEADER, MEMBER, Situation, USER, day, id, person, session, signed};
use chrono::NaiveTime;
use domain::note::Excuse;
use domain::programme::{Kind, Programme, Settled};
use domain::refusal::Refusal;

fn programme() -> Programme {
    Situation::NoteTakersAssigned.visit().programme
}

/// Who is still awaited, as small numbers: session, person.
fn awaited(programme: &Programme) -> Vec<(u128, u128)> {
    let known = [300, 301, 302].into_iter().flat_map(|s| [LEADER, MEMBER, USER].map(|p| (s, p)));
    let is_awaited = |(s, p): &(u128, u128)| {
        programme.awaited().iter().any(|(session, taker)| session.id == id(*s) && *taker == person(*p))
    };
    known.filter(is_awaited).collect()
}

#[test]
fn every_note_taker_is_awaited_until_she_hands_in() {
    let mut programme = programme();
    assert_eq!(awaited(&programme), [(301, MEMBER), (302, LEADER), (302, USER)]);
    assert_eq!(programme.hand_in(id(302), signed(USER)), Ok(()));
    assert_eq!(awaited(&programme), [(301, MEMBER), (302, LEADER)]);
    let handed_in = Settled::HandedIn { signed: signed(USER) };
    assert_eq!(programme.settled(id(302), person(USER)), Some(&handed_in));
    assert_eq!(programme.settled(id(302), person(LEADER)), None);
}

#[test]
fn only_who_is_assigned_hands_in_and_only_once() {
    let mut programme = programme();
    assert_eq!(programme.hand_in(id(301), signed(USER)), Err(Refusal::NotAssigned));
    assert_eq!(programme.hand_in(id(999), signed(MEMBER)), Err(Refusal::NoSuchSession));
    assert_eq!(programme.hand_in(id(301), signed(MEMBER)), Ok(()));
    assert_eq!(programme.hand_in(id(301), signed(MEMBER)), Err(Refusal::AlreadyHandedIn));
}

#[test]
fn an_excused_note_taker_is_no_longer_awaited_and_the_reason_is_kept() {
    let mut programme = programme();
    let excuse = |programme: &mut Programme, session: u128, taker| {
        programme.excuse(id(session), person(taker), signed(LEADER), Excuse::Covered)
    };
    assert_eq!(excuse(&mut programme, 301, USER), Err(Refusal::NotAssigned));
    assert_eq!(excuse(&mut programme, 301, MEMBER), Ok(()));
    assert_eq!(excuse(&mut programme, 301, MEMBER), Err(Refusal::AlreadyHandedIn));
    assert_eq!(programme.hand_in(id(301), signed(MEMBER)), Err(Refusal::AlreadyHandedIn));
    let Some(Settled::Excused { reason, signed }) = programme.settled(id(301), person(MEMBER)) else {
        panic!("not excused")
    };
    assert_eq!((*reason, signed.by), (Excuse::Covered, person(LEADER)));
}

#[test]
fn sessions_that_take_notes_and_have_nobody_are_found() {
    let mut programme = programme();
    assert!(programme.without_note_taker().is_empty(), "a dinner needs nobody");
    for kind in Kind::ALL {
        programme.sessions.push(session(400, kind, &[]));
    }
    let kinds: Vec<Kind> = programme.without_note_taker().iter().map(|session| session.kind).collect();
    let noted: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.takes_notes()).collect();
    assert_eq!(kinds, noted);
    assert_eq!(kinds.len(), 7);
}

#[test]
fn focus_groups_are_three_with_a_conversation_in_place_of_one_and_all_take_notes() {
    let groups: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.is_focus_group()).collect();
    assert_eq!(groups, [Kind::FocusStaff, Kind::FocusPatients, Kind::FocusRelatives, Kind::Conversation]);
    assert!(groups.iter().all(|kind| kind.takes_notes()));
}

#[test]
fn a_session_has_a_start_and_an_end_and_the_dinner_lies_the_evening_before() {
    let (starts, ends) = session(1, Kind::Tour, &[]).span(day(0));
    assert_eq!(starts, day(0).and_hms_opt(9, 0, 0).unwrap());
    assert_eq!(ends, day(0).and_hms_opt(9, 45, 0).unwrap());
    let mut dinner = session(1, Kind::Dinner, &[]);
    dinner.starts = NaiveTime::from_hms_opt(23, 30, 0).unwrap();
    let (starts, ends) = dinner.span(day(0));
    assert_eq!((starts.date(), ends), (day(-1), day(0).and_hms_opt(0, 15, 0).unwrap()));
}
