//! The people and units of every world. Anyone is called by her first name in lower case.
//!
//! | who | what |
//! |---|---|
//! | arne | administrator, the first to open an account |
//! | nina | network leader |
//! | pia | privacy officer |
//! | hanne, kjell, kaja | unit leader and key staff of Vestfjord, the host |
//! | vidar | from Nordlia; leads the visit |
//! | mona, magnus | from Sørvik; members of the team |
//! | ulla | user representative in the team |
//! | leif, sara | unit leaders of Nordlia and Sørvik |
//! | otto, rolf | a colleague from Sørvik and a user representative; no part in the visit |

use domain::id::{PersonId, UnitId};
use domain::lang::Lang;
use domain::person::{Experience, Home, NetworkRole, Person, Unit, UnitRole};
use domain::text::{Email, Line};

/// Everyone's passphrase.
pub const PASSPHRASE: &str = "fire grønne epler på bordet";

/// The administrator's name.
pub(crate) const ADMINISTRATOR: &str = "Arne Aas";

const UNITS: [(&str, &str); 3] = [("Vestfjord", "Vestby"), ("Nordlia", "Nordby"), ("Sørvik", "Sørby")];

enum At {
    Network(NetworkRole),
    Unit(usize, UnitRole),
    Organisation(&'static str),
}

const PEOPLE: [(&str, At); 14] = [
    ("Nina Nes", At::Network(NetworkRole::NetworkLeader)),
    ("Pia Pettersen", At::Network(NetworkRole::PrivacyOfficer)),
    ("Hanne Holm", At::Unit(0, UnitRole::UnitLeader)),
    ("Kjell Krogh", At::Unit(0, UnitRole::KeyStaff)),
    ("Kaja Kvam", At::Unit(0, UnitRole::KeyStaff)),
    ("Leif Lie", At::Unit(1, UnitRole::UnitLeader)),
    ("Vidar Vik", At::Unit(1, UnitRole::Staff)),
    ("Sara Sand", At::Unit(2, UnitRole::UnitLeader)),
    ("Mona Moe", At::Unit(2, UnitRole::Staff)),
    ("Magnus Myhre", At::Unit(2, UnitRole::Staff)),
    ("Otto Olsen", At::Unit(2, UnitRole::Staff)),
    ("Ulla Ulv", At::Organisation("Stemmen")),
    ("Rolf Rud", At::Organisation("Pårørende i nord")),
    ("Nils Nygård", At::Unit(0, UnitRole::Staff)),
];

pub(crate) fn units() -> Vec<Unit> {
    let unit = |(name, place): (&str, &str)| Unit {
        id: vault::fresh_id::<UnitId>(),
        name: line(name),
        trust: Some(line("Helse Fjell")),
        place: Some(line(place)),
        notes_may_wait: true,
    };
    UNITS.map(unit).into()
}

pub(crate) fn people(units: &[Unit]) -> Vec<Person> {
    PEOPLE.iter().map(|(name, at)| person(name, at, units)).collect()
}

fn person(name: &str, at: &At, units: &[Unit]) -> Person {
    let home = match at {
        At::Network(_) => Home::Network,
        At::Unit(unit, role) => Home::Unit(units[*unit].id, *role),
        At::Organisation(name) => Home::UserOrganisation(line(name)),
    };
    let network = match at {
        At::Network(role) => vec![*role],
        At::Unit(..) | At::Organisation(_) => Vec::new(),
    };
    Person {
        id: vault::fresh_id::<PersonId>(),
        name: line(name),
        email: Email::parse(&email(name)).unwrap(),
        lang: Lang::Nb,
        home,
        profession: Some(line("psykolog")),
        experience: Experience::Some,
        network,
        conflicts: Vec::new(),
        active: true,
    }
}

fn line(text: &str) -> Line {
    Line::parse(text).unwrap()
}

/// The first name in lower case: how tests call a person.
pub(crate) fn called(name: &str) -> String {
    name.split(' ').next().unwrap_or(name).to_lowercase()
}

pub(crate) fn email(name: &str) -> String {
    format!("{}@example.no", called(name))
}
