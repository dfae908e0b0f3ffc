//! Who has a part in a case, how it goes up its ladder, who lets a network leader in, and how it ends.

use crate::world::{
    ADMIN, KEY_STAFF, LEADER, MEMBER, NETWORK, OFFICER, OUTSIDER, Situation, UNIT_LEADER, USER, actor, day,
    id, number, person, signed, who,
};
use chrono::Duration;
use domain::actor::{Actor, Role};
use domain::concern::call::CALL_DAYS;
use domain::concern::{Call, Concern, MOST, Part, Rung, Standing};
use domain::person::Signature;
use domain::refusal::Refusal;
use domain::visit::Visit;

/// What people sign; the domain does not read it.
const DEED: &str = "signed";

const PARTS: [Part; 4] = [Part::VisitLeader, Part::Opener, Part::Team, Part::NetworkLeader];

fn visit() -> Visit {
    Situation::PapersSigned.visit()
}

/// A case the member opened.
fn heard() -> Concern {
    Concern::open(id(900), id(200), signed(MEMBER))
}

/// As `heard`, taken up to a rung one rung after another.
fn at(rung: Rung) -> Concern {
    let mut concern = heard();
    for step in Rung::ALL.into_iter().filter(|step| *step <= rung) {
        match step {
            Rung::Heard => {}
            Rung::Team | Rung::LeaderTold => concern.climb(Part::Opener, step, signed(MEMBER), None).unwrap(),
            Rung::LeaderWithTeam => concern.climb(Part::VisitLeader, step, signed(LEADER), None).unwrap(),
            Rung::NetworkLeader => call_in(&mut concern),
            Rung::HostLeader => concern.climb(Part::NetworkLeader, step, signed(NETWORK), None).unwrap(),
        }
    }
    concern
}

fn call_in(concern: &mut Concern) {
    let asked = signed(LEADER);
    concern.make_call(Part::VisitLeader, person(NETWORK), asked, &visit(), DEED.to_owned()).unwrap();
    concern.approve_call(signed(MEMBER), &visit(), asked.at.timestamp_micros(), DEED.to_owned()).unwrap();
}

fn after(number: u128, days: i64) -> Signature {
    let signed = signed(number);
    Signature { at: signed.at + Duration::days(days), ..signed }
}

/// Everyone the case exists for.
fn readers(concern: &Concern) -> Vec<u128> {
    let visit = visit();
    let reads = |role: &Role| concern.part(&actor(*role, &visit)).is_some();
    Role::ALL.into_iter().filter(reads).map(number).collect()
}

#[test]
fn it_exists_for_its_opener_and_the_visit_leader_then_the_team_then_whoever_was_called() {
    for rung in [Rung::Heard, Rung::Team, Rung::LeaderTold] {
        assert_eq!(readers(&at(rung)), [LEADER, MEMBER], "{rung:?}");
    }
    assert_eq!(readers(&at(Rung::LeaderWithTeam)), [LEADER, MEMBER, USER]);
    assert_eq!(readers(&at(Rung::NetworkLeader)), [LEADER, MEMBER, USER, NETWORK]);
    assert_eq!(readers(&at(Rung::HostLeader)), [LEADER, MEMBER, USER, NETWORK]);
}

#[test]
fn to_the_host_the_administrator_the_privacy_officer_and_outsiders_it_never_exists() {
    let visit = visit();
    for rung in Rung::ALL {
        for never in [UNIT_LEADER, KEY_STAFF, ADMIN, OFFICER, OUTSIDER] {
            assert_eq!(at(rung).part(&Actor::on(who(never), &visit)), None, "{rung:?} {never}");
        }
    }
}

#[test]
fn a_network_leader_nobody_called_has_no_part_and_neither_has_another_one() {
    let visit = visit();
    let other = domain::actor::Who { id: person(77), ..who(NETWORK) };
    assert_eq!(at(Rung::LeaderWithTeam).part(&actor(Role::NetworkLeader, &visit)), None);
    assert_eq!(at(Rung::NetworkLeader).part(&Actor::on(other, &visit)), None);
    assert_eq!(at(Rung::NetworkLeader).part(&actor(Role::NetworkLeader, &visit)), Some(Part::NetworkLeader));
}

#[test]
fn whoever_left_the_team_has_no_part_not_even_in_what_she_opened() {
    let mut visit = visit();
    let concern = at(Rung::LeaderWithTeam);
    let chosen = [
        (LEADER, domain::visit::team::Function::VisitLeader),
        (USER, domain::visit::team::Function::UserRepresentative),
    ];
    let chosen = chosen.map(|(number, function)| (person(number), function));
    let team = domain::visit::team::Team::parse(visit.host.unit, &chosen, &crate::world::people(), None);
    visit.choose_team(team.unwrap());
    assert_eq!(concern.part(&Actor::on(who(MEMBER), &visit)), None);
    assert_eq!(concern.readers(&visit), [person(LEADER), person(USER)]);
}

#[test]
fn it_goes_up_one_rung_or_several_and_never_down() {
    for from in Rung::ALL {
        for to in Rung::ALL {
            for part in PARTS {
                let concern = at(from);
                let may = concern.may_climb(part, to);
                if to <= from {
                    assert_eq!(may, Err(Refusal::ConcernIsFurtherOn), "{from:?} {to:?} {part:?}");
                } else if may.is_ok() {
                    let mut next = concern.clone();
                    next.climb(part, to, signed(LEADER), None).unwrap();
                    assert_eq!(next.rung(), to, "{from:?} {part:?}");
                } else {
                    assert_eq!(may, Err(reason(part, to, &concern)), "{from:?} {to:?} {part:?}");
                }
            }
        }
    }
}

/// Why someone with this part does not take it there.
fn reason(part: Part, to: Rung, concern: &Concern) -> Refusal {
    match to {
        Rung::NetworkLeader => Refusal::ConcernNeedsTwo,
        Rung::LeaderWithTeam => Refusal::ForTheVisitLeader,
        Rung::HostLeader if matches!(concern.call, Call::Answered { .. }) => Refusal::ForTheNetworkLeader,
        Rung::HostLeader => Refusal::ConcernNotCalled,
        Rung::Heard | Rung::Team | Rung::LeaderTold => {
            assert_eq!(part, Part::NetworkLeader);
            Refusal::ForTheTeam
        }
    }
}

#[test]
fn in_haste_the_team_is_passed_by_and_is_not_let_in() {
    let mut concern = heard();
    call_in(&mut concern);
    assert_eq!(concern.rung(), Rung::NetworkLeader);
    assert_eq!(readers(&concern), [LEADER, MEMBER, NETWORK]);
    assert_eq!(concern.climbed_to(Rung::LeaderWithTeam), None);
}

#[test]
fn taking_the_same_step_twice_is_taking_it_once() {
    let mut concern = at(Rung::Team);
    concern.climb(Part::Opener, Rung::Team, after(MEMBER, 1), None).unwrap();
    assert_eq!(concern, at(Rung::Team));
    let other = concern.climb(Part::VisitLeader, Rung::Team, signed(LEADER), None);
    assert_eq!(other, Err(Refusal::ConcernIsFurtherOn));
}

#[test]
fn one_alone_calls_nobody_in_and_neither_does_the_same_person_twice() {
    let (visit, mut concern) = (visit(), at(Rung::LeaderWithTeam));
    let asked = signed(LEADER);
    concern.make_call(Part::VisitLeader, person(NETWORK), asked, &visit, DEED.to_owned()).unwrap();
    assert_eq!(concern.call.answered_by(), None);
    let micros = asked.at.timestamp_micros();
    assert_eq!(
        concern.approve_call(signed(LEADER), &visit, micros, DEED.to_owned()),
        Err(Refusal::AnotherMustConfirm)
    );
    for outside in [NETWORK, UNIT_LEADER, OUTSIDER, ADMIN] {
        let refused = concern.approve_call(signed(outside), &visit, micros, DEED.to_owned());
        assert_eq!(refused, Err(Refusal::ForTheVisitLeader), "{outside}");
    }
    assert_eq!(
        concern.approve_call(signed(USER), &visit, micros + 1, DEED.to_owned()),
        Err(Refusal::ConcernNotAsked)
    );
    assert_eq!(concern.approve_call(signed(USER), &visit, micros, DEED.to_owned()), Ok(person(NETWORK)));
    assert_eq!(
        concern.approve_call(signed(MEMBER), &visit, micros, DEED.to_owned()),
        Err(Refusal::ConcernNotAsked)
    );
}

#[test]
fn one_of_the_two_leads_the_visit() {
    let (visit, mut concern) = (visit(), at(Rung::LeaderWithTeam));
    let asked = signed(MEMBER);
    concern.make_call(Part::Opener, person(NETWORK), asked, &visit, DEED.to_owned()).unwrap();
    assert_eq!(concern.may_approve(person(USER), &visit, asked.at), Err(Refusal::ForTheVisitLeader));
    assert_eq!(concern.may_approve(person(LEADER), &visit, asked.at), Ok(()));
    let again = concern.may_call(Part::VisitLeader, person(LEADER), &visit, asked.at);
    assert_eq!(again, Err(Refusal::DestructionIsAsked), "one waits already");
}

#[test]
fn a_visit_leader_who_heard_it_herself_takes_it_to_the_team_first() {
    let (visit, mut concern) = (visit(), Concern::open(id(900), id(200), signed(LEADER)));
    let now = signed(LEADER).at;
    let alone = concern.may_call(Part::VisitLeader, person(LEADER), &visit, now);
    assert_eq!(alone, Err(Refusal::ConcernTeamFirst));
    concern.climb(Part::VisitLeader, Rung::LeaderWithTeam, signed(LEADER), None).unwrap();
    assert_eq!(concern.may_call(Part::VisitLeader, person(LEADER), &visit, now), Ok(()));
}

#[test]
fn a_call_nobody_answers_is_void_after_seven_days() {
    let (visit, mut concern) = (visit(), at(Rung::LeaderWithTeam));
    let asked = signed(LEADER);
    concern.make_call(Part::VisitLeader, person(NETWORK), asked, &visit, DEED.to_owned()).unwrap();
    let late = after(MEMBER, CALL_DAYS);
    let micros = asked.at.timestamp_micros();
    assert_eq!(concern.approve_call(late, &visit, micros, DEED.to_owned()), Err(Refusal::ConcernNotAsked));
    concern
        .make_call(Part::VisitLeader, person(NETWORK), after(LEADER, CALL_DAYS), &visit, DEED.to_owned())
        .unwrap();
    assert_eq!(
        concern.approve_call(late, &visit, micros, DEED.to_owned()),
        Err(Refusal::ConcernNotAsked),
        "replayed"
    );
}

#[test]
fn it_is_closed_by_a_leader_and_then_stands_still() {
    let mut concern = at(Rung::NetworkLeader);
    assert_eq!(concern.may_close(Part::Opener), Err(Refusal::ForTheLeaders));
    assert_eq!(concern.may_close(Part::Team), Err(Refusal::ForTheLeaders));
    assert_eq!(concern.close(Part::NetworkLeader, signed(NETWORK)), Ok(2));
    let closed = Err(Refusal::ConcernIsClosed);
    assert_eq!(concern.close(Part::VisitLeader, signed(LEADER)).map(drop), closed);
    assert_eq!(concern.write().map(drop), closed);
    assert_eq!(concern.may_climb(Part::NetworkLeader, Rung::HostLeader), closed);
    assert_eq!(concern.may_call(Part::VisitLeader, person(LEADER), &visit(), signed(LEADER).at), closed);
    assert!(concern.report("ukom".to_owned(), day(0), signed(MEMBER)).is_ok(), "one may still report");
}

#[test]
fn it_is_destroyed_when_its_time_is_over_and_once() {
    let mut concern = at(Rung::Team);
    assert!(concern.ends(365).is_none() && !concern.end(after(LEADER, 5000).at, 365));
    concern.close(Part::VisitLeader, signed(LEADER)).unwrap();
    assert!(!concern.end(after(LEADER, 364).at, 365) && concern.has_key());
    assert!(concern.end(after(LEADER, 365).at, 365) && !concern.has_key());
    assert!(!concern.end(after(LEADER, 366).at, 365), "once");
    assert!(matches!(concern.standing, Standing::Destroyed { .. }));
    assert_eq!(concern.write(), Err(Refusal::ConcernIsDestroyed));
    let late = concern.report("ukom".to_owned(), day(0), signed(MEMBER));
    assert_eq!(late, Err(Refusal::ConcernIsDestroyed));
}

#[test]
fn it_holds_so_much_and_no_more_and_always_an_outcome() {
    let mut concern = heard();
    for number in 2..=MOST {
        assert_eq!(concern.write(), Ok(number));
        concern.report(number.to_string(), day(0), signed(MEMBER)).unwrap();
    }
    concern.report("once".to_owned(), day(0), signed(MEMBER)).unwrap();
    concern.report("once".to_owned(), day(0), after(MEMBER, 1)).unwrap();
    assert_eq!(concern.reported.len(), MOST as usize, "saying it twice is saying it once");
    assert_eq!(concern.write(), Err(Refusal::ConcernIsFull));
    assert_eq!(concern.report("more".to_owned(), day(0), signed(MEMBER)), Err(Refusal::ConcernIsFull));
    assert!(concern.close(Part::VisitLeader, signed(LEADER)).is_ok());
}

#[test]
fn what_waits_for_whom_follows_the_ladder() {
    let (visit, now) = (visit(), signed(LEADER).at);
    let waits = |concern: &Concern| {
        let waits = |role: &Role| concern.waits_for(&actor(*role, &visit), &visit, now);
        Role::ALL.into_iter().filter(waits).map(number).collect::<Vec<_>>()
    };
    assert_eq!(waits(&heard()), [LEADER]);
    assert_eq!(waits(&at(Rung::LeaderTold)), Vec::<u128>::new());
    let mut asked = at(Rung::LeaderWithTeam);
    asked.make_call(Part::VisitLeader, person(NETWORK), signed(LEADER), &visit, DEED.to_owned()).unwrap();
    assert_eq!(waits(&asked), [MEMBER, USER]);
    let mut called = at(Rung::NetworkLeader);
    assert_eq!(waits(&called), [NETWORK]);
    called.close(Part::VisitLeader, signed(LEADER)).unwrap();
    assert_eq!(waits(&called), Vec::<u128>::new());
}

#[test]
fn a_stored_case_is_read_as_it_was_and_holds_no_text() {
    let mut concern = at(Rung::HostLeader);
    concern.report("ukom".to_owned(), day(0), signed(MEMBER)).unwrap();
    concern.close(Part::NetworkLeader, signed(NETWORK)).unwrap();
    let stored = serde_json::to_string(&concern).unwrap();
    assert_eq!(serde_json::from_str::<Concern>(&stored).unwrap(), concern);
    assert!(!stored.contains("outcome"), "the outcome is sealed: {stored}");
}
