//! Oral accounts of the interviews.

use crate::world::{LEADER, MEMBER, Situation, id, person, signed};
use domain::programme::Kind;
use domain::refusal::Refusal;

#[test]
fn only_whoever_was_there_tells_of_an_interview_and_the_first_time_stands() {
    let mut visit = Situation::NotesHandedIn.visit();
    let day = visit.day().unwrap();
    let group = visit.programme.interviews().first().map(|session| session.id).unwrap();
    let teller = visit.programme.session(group).unwrap().tellers()[0];
    let stranger = visit.hear_account(group, id(9_999), signed(LEADER), day);
    assert_eq!(stranger, Err(Refusal::NotAssigned));
    let early = visit.hear_account(group, teller, signed(LEADER), day.pred_opt().unwrap());
    assert!(matches!(early, Err(Refusal::NotBeforeTheDay(_))));
    visit.hear_account(group, teller, signed(LEADER), day).unwrap();
    visit.hear_account(group, teller, signed(MEMBER), day).unwrap();
    assert_eq!(visit.programme.accounts.len(), 1);
    assert_eq!(visit.programme.account_of(group).unwrap().heard.by, person(LEADER));
    visit.unhear_account(group).unwrap();
    assert_eq!(visit.programme.account_of(group), None);
}

#[test]
fn interviews_are_the_focus_groups_and_the_meeting_with_management() {
    let interviews: Vec<Kind> = Kind::ALL.into_iter().filter(|kind| kind.is_interview()).collect();
    assert_eq!(interviews, [Kind::Management, Kind::FocusStaff, Kind::FocusPatients, Kind::FocusRelatives]);
    // nobody tells the others of what one person said alone
    let groups = Kind::ALL.into_iter().filter(|kind| kind.is_focus_group() && *kind != Kind::Conversation);
    for kind in groups {
        assert!(kind.is_interview(), "{kind:?}");
    }
}
