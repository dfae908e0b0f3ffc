//! One visit with a person for every role, built by the same steps as a real one.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::actor::{Actor, Role, Who};
use domain::id::{PersonId, SessionId, UnitId};
use domain::lang::Lang;
use domain::person::{Experience, Home, NetworkRole, Person, Signature, UnitRole};
use domain::programme::{Kind, Session};
use domain::report::SectionTask;
use domain::report::approval::{Approval, Seal};
use domain::schedule::Milestone;
use domain::text::{Email, Line, Prose};
use domain::visit::team::{Function, Papers, Team};
use domain::visit::{Host, Visit};
use std::collections::BTreeMap;
use uuid::Uuid;

pub(crate) const LEADER: u128 = 1;
pub(crate) const MEMBER: u128 = 2;
pub(crate) const USER: u128 = 3;
pub(crate) const UNIT_LEADER: u128 = 4;
pub(crate) const KEY_STAFF: u128 = 5;
pub(crate) const NETWORK: u128 = 6;
pub(crate) const ADMIN: u128 = 7;
pub(crate) const OUTSIDER: u128 = 8;
pub(crate) const KEEPER: u128 = 11;
pub(crate) const OFFICER: u128 = 9;

/// An id from a small number.
pub(crate) fn id<T: From<Uuid>>(number: u128) -> T {
    Uuid::from_u128(number).into()
}

pub(crate) fn person(number: u128) -> PersonId {
    id(number)
}

pub(crate) fn host_unit() -> UnitId {
    id(100)
}

pub(crate) fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

pub(crate) fn prose(text: &str) -> Prose {
    Prose::parse(text).unwrap()
}

/// Days from the visit day, Tuesday 10 March 2026.
pub(crate) fn day(offset: i64) -> NaiveDate {
    let day = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap();
    let days = Days::new(offset.unsigned_abs());
    if offset < 0 { day - days } else { day + days }
}

pub(crate) fn signed(number: u128) -> Signature {
    let at: DateTime<Utc> = "2026-03-10T09:00:00Z".parse().unwrap();
    Signature { by: person(number), at }
}

pub(crate) fn seal(number: u128, edition: u32) -> Seal {
    Seal { signed: signed(number), edition }
}

/// A colleague from a unit that is not the host.
pub(crate) fn colleague(number: u128) -> Person {
    Person {
        id: person(number),
        name: line(&format!("Person {number}")),
        email: Email::parse(&format!("p{number}@example.no")).unwrap(),
        lang: Lang::Nb,
        home: Home::Unit(id(101), UnitRole::Staff),
        profession: None,
        experience: Experience::Some,
        network: Vec::new(),
        conflicts: Vec::new(),
        active: true,
    }
}

/// One person for every role.
pub(crate) fn people() -> Vec<Person> {
    let home = |number, home| Person { home, ..colleague(number) };
    let network = |number, role| Person { network: vec![role], home: Home::Network, ..colleague(number) };
    vec![
        colleague(LEADER),
        colleague(MEMBER),
        home(USER, Home::UserOrganisation(line("Voksne for Barn"))),
        home(UNIT_LEADER, Home::Unit(host_unit(), UnitRole::UnitLeader)),
        home(KEY_STAFF, Home::Unit(host_unit(), UnitRole::KeyStaff)),
        home(KEEPER, Home::Unit(host_unit(), UnitRole::Staff)),
        network(NETWORK, NetworkRole::NetworkLeader),
        network(ADMIN, NetworkRole::Administrator),
        network(OFFICER, NetworkRole::PrivacyOfficer),
        colleague(OUTSIDER),
    ]
}

pub(crate) fn who(number: u128) -> Who {
    Who {
        id: person(number),
        network_leader: number == NETWORK,
        administrator: number == ADMIN,
        custodian: false,
        privacy_officer: number == OFFICER,
    }
}

/// The person who holds a role, as every test knows her.
pub(crate) fn number(role: Role) -> u128 {
    match role {
        Role::VisitLeader => LEADER,
        Role::Member => MEMBER,
        Role::UserRepresentative => USER,
        Role::UnitLeader => UNIT_LEADER,
        Role::KeyStaff => KEY_STAFF,
        Role::ConsentKeeper => KEEPER,
        Role::NetworkLeader => NETWORK,
        Role::PrivacyOfficer => OFFICER,
        Role::Administrator => ADMIN,
        Role::Outsider => OUTSIDER,
    }
}

pub(crate) fn actor(role: Role, visit: &Visit) -> Actor {
    Actor::on(who(number(role)), visit)
}

pub(crate) const CHOSEN: [(u128, Function); 3] =
    [(LEADER, Function::VisitLeader), (MEMBER, Function::Member), (USER, Function::UserRepresentative)];

pub(crate) fn team() -> Team {
    let chosen = CHOSEN.map(|(number, function)| (person(number), function));
    Team::parse(host_unit(), &chosen, &people(), None).unwrap()
}

pub(crate) fn papers(number: u128) -> Papers {
    Papers { secrecy: "1".to_owned(), consent: "1".to_owned(), named_in_report: true, signed: signed(number) }
}

pub(crate) fn session(number: u128, kind: Kind, takers: &[u128]) -> Session {
    Session {
        id: id::<SessionId>(number),
        kind,
        title: line("Session"),
        day_offset: if kind == Kind::Dinner { -1 } else { 0 },
        starts: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
        minutes: 45,
        room: None,
        lead: None,
        note_takers: takers.iter().map(|taker| person(*taker)).collect(),
    }
}

/// The network's usual calendar.
pub(crate) fn offsets() -> BTreeMap<Milestone, i64> {
    BTreeMap::from([
        (Milestone::DatesOffered, -84),
        (Milestone::EvaluationOpens, -56),
        (Milestone::EvaluationDue, -21),
        (Milestone::TeamMeeting, -14),
        (Milestone::ProgrammeFinal, -7),
        (Milestone::Dinner, -1),
        (Milestone::VisitDay, 0),
        (Milestone::NotesDue, 1),
        (Milestone::DraftToTeam, 10),
        (Milestone::ToHost, 14),
        (Milestone::ToNetworkLeader, 21),
        (Milestone::HostAcceptance, 28),
        (Milestone::ActionPlan, 42),
        (Milestone::Status3, 91),
        (Milestone::Status6, 182),
        (Milestone::Status12, 365),
    ])
}

/// How far a visit has come, each situation the one before it and one step more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Situation {
    Planned,
    TeamChosen,
    DatesOffered,
    DateLocked,
    PapersSigned,
    EvaluationSubmitted,
    NoteTakersAssigned,
    NotesHandedIn,
    Drafting,
    WithTeam,
    WithHost,
    WithNetworkLeader,
    AwaitingAcceptance,
    Accepted,
    Closed,
}

impl Situation {
    pub(crate) const ALL: [Self; 15] = [
        Self::Planned,
        Self::TeamChosen,
        Self::DatesOffered,
        Self::DateLocked,
        Self::PapersSigned,
        Self::EvaluationSubmitted,
        Self::NoteTakersAssigned,
        Self::NotesHandedIn,
        Self::Drafting,
        Self::WithTeam,
        Self::WithHost,
        Self::WithNetworkLeader,
        Self::AwaitingAcceptance,
        Self::Accepted,
        Self::Closed,
    ];

    /// The visit in this situation.
    pub(crate) fn visit(self) -> Visit {
        let host =
            Host { unit: host_unit(), unit_leader: person(UNIT_LEADER), key_staff: vec![person(KEY_STAFF)] };
        let mut visit = Visit::plan(id(200), id(201), id(202), host, None);
        for step in Self::ALL.into_iter().filter(|step| *step <= self) {
            step.take(&mut visit);
        }
        visit
    }

    /// The step that leads into it.
    fn take(self, visit: &mut Visit) {
        match self {
            Self::Planned => {}
            Self::TeamChosen => {
                visit.choose_team(team());
                let keeper = people().into_iter().find(|one| one.id == person(KEEPER)).unwrap();
                visit.choose_keeper(&keeper).unwrap();
            }
            Self::DatesOffered => {
                let days = [day(0), day(1), day(2)];
                visit.offer_dates(days, day(-90), signed(UNIT_LEADER)).unwrap();
            }
            Self::DateLocked => visit.lock_date(day(0), &offsets(), signed(LEADER)).unwrap(),
            Self::PapersSigned => {
                for (number, _) in CHOSEN {
                    visit.sign_papers(papers(number)).unwrap();
                }
            }
            Self::EvaluationSubmitted => {
                (visit.evaluation.answered, visit.evaluation.asked) = (40, 40);
                visit.evaluation.submit(signed(UNIT_LEADER), 0).unwrap();
            }
            Self::NoteTakersAssigned => {
                let talk = session(301, Kind::Management, &[MEMBER]);
                let group = session(302, Kind::FocusStaff, &[USER, LEADER]);
                visit.programme.sessions = vec![session(300, Kind::Dinner, &[]), talk, group];
            }
            Self::NotesHandedIn => {
                for (number, by) in [(301, MEMBER), (302, USER), (302, LEADER)] {
                    visit.programme.hand_in(id(number), signed(by)).unwrap();
                }
            }
            Self::Drafting
            | Self::WithTeam
            | Self::WithHost
            | Self::WithNetworkLeader
            | Self::AwaitingAcceptance
            | Self::Accepted => self.take_report(visit),
            Self::Closed => visit.close(signed(NETWORK)).unwrap(),
        }
    }

    fn take_report(self, visit: &mut Visit) {
        let team = visit.team_ids();
        let report = &mut visit.report;
        match self {
            Self::Drafting => {
                report.tasks = vec![SectionTask {
                    written: false,
                    section: "strengths".to_owned(),
                    writer: Some(person(MEMBER)),
                    due: None,
                }];
                report.step(signed(LEADER), None, Approval::begin).unwrap();
                report.touch();
            }
            Self::WithTeam => report.step(signed(LEADER), None, Approval::send_to_team).unwrap(),
            Self::WithHost => {
                for (number, _) in CHOSEN {
                    report.step(signed(number), None, Approval::give_word).unwrap();
                }
                report.step(signed(LEADER), None, |now, by| now.send_to_host(by, &team)).unwrap();
            }
            Self::WithNetworkLeader => {
                report.step(signed(UNIT_LEADER), None, Approval::send_to_network_leader).unwrap();
            }
            Self::AwaitingAcceptance => {
                report.step(signed(NETWORK), None, Approval::send_to_acceptance).unwrap();
            }
            Self::Accepted => {
                report.step(signed(UNIT_LEADER), None, Approval::accept).unwrap();
                visit.measures = (1, 3);
            }
            Self::Planned
            | Self::TeamChosen
            | Self::DatesOffered
            | Self::DateLocked
            | Self::PapersSigned
            | Self::EvaluationSubmitted
            | Self::NoteTakersAssigned
            | Self::NotesHandedIn
            | Self::Closed => {}
        }
    }
}
