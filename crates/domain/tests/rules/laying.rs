//! Laying the programme: sessions, note-takers, what to look at again, and what runs now.

use crate::world::{LEADER, MEMBER, OUTSIDER, Situation, USER, day, id, line, person, session, signed};
use chrono::NaiveTime;
use domain::id::{PersonId, SessionId};
use domain::programme::{Kind, Programme, Session, SessionPlan, Warning};
use domain::refusal::Refusal;

fn team() -> [PersonId; 3] {
    [LEADER, MEMBER, USER].map(person)
}

fn at(session: Session, hour: u32, minute: u32) -> Session {
    Session { starts: NaiveTime::from_hms_opt(hour, minute, 0).unwrap(), ..session }
}

fn plan(number: u128, kind: Kind, takers: &[u128]) -> SessionPlan {
    session(number, kind, takers).into()
}

fn ids(programme: &Programme) -> Vec<SessionId> {
    programme.sessions.iter().map(|session| session.id).collect()
}

/// Dinner the evening before, then a meeting that MEMBER takes notes in, then a group with USER and LEADER.
fn programme() -> Programme {
    let mut programme = Situation::NoteTakersAssigned.visit().programme;
    programme.sessions[2] = at(programme.sessions[2].clone(), 11, 0);
    programme
}

#[test]
fn a_template_is_laid_out_once_and_in_order() {
    let mut programme = Programme::default();
    let tour = at(session(2, Kind::Tour, &[]), 9, 0);
    let dinner = at(session(1, Kind::Dinner, &[]), 19, 0);
    assert_eq!(programme.start_from(vec![tour.clone(), dinner]), Ok(()));
    assert_eq!(ids(&programme), [id(1), id(2)]);
    assert_eq!(programme.start_from(vec![tour]), Err(Refusal::ProgrammeIsBegun));
    assert_eq!(programme.sessions.len(), 2);
}

#[test]
fn a_session_is_added_in_its_place_and_its_note_takers_are_told() {
    let mut programme = programme();
    let tour: SessionPlan = at(session(0, Kind::Tour, &[MEMBER]), 8, 0).into();
    assert_eq!(programme.add(id(400), tour, &team()), Ok(vec![person(MEMBER)]));
    assert_eq!(ids(&programme), [id(300), id(400), id(301), id(302)]);
}

#[test]
fn the_very_same_session_sent_twice_is_one() {
    let mut programme = programme();
    let tour: SessionPlan = at(session(0, Kind::Tour, &[MEMBER]), 8, 0).into();
    programme.add(id(400), tour.clone(), &team()).unwrap();
    assert_eq!(programme.add(id(401), tour, &team()), Ok(Vec::new()));
    assert_eq!(programme.sessions.len(), 4);
}

#[test]
fn a_programme_does_not_grow_without_end() {
    let mut programme = Programme::default();
    for n in 0..u128::try_from(Programme::MOST).unwrap() {
        let plan = SessionPlan { title: line(&format!("Session {n}")), ..plan(0, Kind::Break, &[]) };
        programme.add(id(n), plan, &team()).unwrap();
    }
    assert_eq!(programme.add(id(999), plan(0, Kind::Tour, &[]), &team()), Err(Refusal::ProgrammeIsFull));
}

#[test]
fn only_the_team_leads_and_takes_notes() {
    let mut programme = programme();
    let lead = SessionPlan { lead: Some(person(OUTSIDER)), ..plan(0, Kind::Tour, &[]) };
    assert_eq!(programme.add(id(400), lead, &team()), Err(Refusal::NotInTheTeam));
    let refused = programme.change(id(301), plan(0, Kind::Tour, &[OUTSIDER]), &team());
    assert_eq!(refused, Err(Refusal::NotInTheTeam));
    assert_eq!(programme.assign(id(301), &[person(OUTSIDER)], &team()), Err(Refusal::NotInTheTeam));
    assert_eq!(programme, self::programme());
}

#[test]
fn a_changed_session_moves_and_only_new_note_takers_are_told() {
    let mut programme = programme();
    let later: SessionPlan = at(session(0, Kind::Management, &[MEMBER, USER]), 15, 0).into();
    assert_eq!(programme.change(id(301), later, &team()), Ok(vec![person(USER)]));
    assert_eq!(ids(&programme), [id(300), id(302), id(301)]);
    let unknown = programme.change(id(999), plan(0, Kind::Tour, &[]), &team());
    assert_eq!(unknown, Err(Refusal::NoSuchSession));
}

#[test]
fn whoever_has_handed_in_stays_a_note_taker_and_the_session_stays_what_it_is() {
    let mut programme = programme();
    programme.hand_in(id(302), signed(USER)).unwrap();
    let other_kind = programme.change(id(302), plan(0, Kind::Tour, &[USER]), &team());
    assert_eq!(other_kind, Err(Refusal::SessionHasNotes));
    assert_eq!(programme.assign(id(302), &[person(MEMBER)], &team()), Ok(vec![person(MEMBER)]));
    let takers = &programme.session(id(302)).unwrap().note_takers;
    assert_eq!(takers, &[person(USER), person(MEMBER)]);
    assert_eq!(programme.remove(id(302), false), Err(Refusal::SessionHasNotes));
}

#[test]
fn a_session_keeps_at_least_one_note_taker() {
    let mut programme = programme();
    assert_eq!(programme.assign(id(301), &[], &team()), Err(Refusal::NeedsANoteTaker));
    assert_eq!(programme.assign(id(300), &[person(USER)], &team()), Ok(vec![person(USER)]));
    assert_eq!(programme.assign(id(300), &[], &team()), Ok(Vec::new()));
}

#[test]
fn a_session_without_notes_is_taken_out() {
    let mut programme = programme();
    assert_eq!(programme.remove(id(301), true), Err(Refusal::SessionHasNotes));
    assert_eq!(programme.remove(id(301), false), Ok(()));
    assert_eq!(programme.remove(id(301), false), Err(Refusal::NoSuchSession));
    assert_eq!(ids(&programme), [id(300), id(302)]);
}

#[test]
fn sessions_that_run_at_the_same_time_are_pointed_out_with_those_needed_in_both() {
    let mut programme = programme();
    assert_eq!(programme.warnings(&[person(USER)]), []);
    let mut split = at(session(303, Kind::FocusPatients, &[USER]), 11, 30);
    split.lead = Some(person(MEMBER));
    programme.sessions.push(split);
    let overlap = Warning::Overlap { first: id(302), second: id(303), people: vec![person(USER)] };
    assert_eq!(programme.warnings(&[person(USER)]), [overlap]);
}

#[test]
fn sessions_that_follow_each_other_do_not_overlap_even_across_midnight() {
    let mut dinner = at(session(1, Kind::Dinner, &[]), 23, 30);
    let early = at(session(2, Kind::Break, &[]), 0, 15);
    let mut programme = Programme { sessions: vec![dinner.clone(), early.clone()], ..Programme::default() };
    assert_eq!(programme.warnings(&[]), []);
    dinner.minutes = 60;
    programme.sessions = vec![dinner, early];
    assert_eq!(programme.warnings(&[]).len(), 1);
}

#[test]
fn notes_that_nobody_or_one_person_alone_takes_are_pointed_out() {
    let mut programme = Programme {
        sessions: vec![at(session(1, Kind::Tour, &[]), 8, 0), at(session(2, Kind::Management, &[]), 9, 0)],
        ..Programme::default()
    };
    let nobody = [Warning::NoNoteTaker(id(1)), Warning::NoNoteTaker(id(2))];
    assert_eq!(programme.warnings(&[person(USER)]), nobody, "before anyone is assigned, no one is left out");
    for session in &mut programme.sessions {
        session.note_takers = vec![person(MEMBER)];
    }
    let one = [Warning::OneTakesAll(person(MEMBER)), Warning::NoneFor(person(USER))];
    assert_eq!(programme.warnings(&[person(USER)]), one);
}

#[test]
fn a_moment_lies_in_what_runs_and_before_what_comes() {
    let programme = programme();
    let at = |offset, hour, minute| day(offset).and_hms_opt(hour, minute, 0).unwrap();
    let told = |moment| {
        let now = programme.at(day(0), moment);
        let ids = |sessions: Vec<&Session>| sessions.iter().map(|s| s.id).collect::<Vec<SessionId>>();
        (ids(now.running), ids(now.next))
    };
    assert_eq!(told(at(-3, 12, 0)), (vec![], vec![id(300)]));
    assert_eq!(told(at(0, 9, 0)), (vec![id(301)], vec![id(302)]));
    assert_eq!(told(at(0, 9, 45)), (vec![], vec![id(302)]));
    assert_eq!(told(at(0, 11, 44)), (vec![id(302)], vec![]));
    assert_eq!(told(at(0, 11, 45)), (vec![], vec![]));
}
