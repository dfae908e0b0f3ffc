//! People, their units and what they bring to a visit.

use crate::id::{PersonId, UnitId};
use crate::lang::Lang;
use crate::text::{Email, Line};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub mod erasure;
pub mod keeping;

/// Who did something, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signature {
    /// The person.
    pub by: PersonId,
    /// The moment, UTC.
    pub at: DateTime<Utc>,
}

/// What a person does for the whole network.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NetworkRole {
    /// Lays the year's cycle and reads every report last.
    NetworkLeader,
    /// Invites people and looks after accounts; reads no content.
    Administrator,
    /// Looks after everyone's privacy: reads the log, no content.
    PrivacyOfficer,
    /// Helps, together with another, whoever forgot her passphrase; reads no content.
    Custodian,
}

/// What a person does in her own unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitRole {
    /// Answers for the unit: submits, corrects and finally approves.
    UnitLeader,
    /// Fills in the self-evaluation together with the leader.
    KeyStaff,
    /// Works in the unit; goes on visits to others.
    Staff,
}

/// How many visits a reviewer has been on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Experience {
    /// None yet.
    #[default]
    New,
    /// A few.
    Some,
    /// Many; fit to lead.
    Experienced,
}

/// Where a person comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Home {
    /// A unit of the network, and the person's place in it.
    Unit(UnitId, UnitRole),
    /// A user organisation; such a person is a user representative.
    UserOrganisation(Line),
    /// The network itself.
    Network,
}

/// A person with, or invited to, an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Her id.
    pub id: PersonId,
    /// Full name.
    pub name: Line,
    /// Address she signs in with.
    pub email: Email,
    /// The language her pages and letters come in.
    pub lang: Lang,
    /// Unit, user organisation or network.
    pub home: Home,
    /// Profession, as she puts it.
    pub profession: Option<Line>,
    /// Visits she has been on.
    pub experience: Experience,
    /// Network-wide roles.
    pub network: Vec<NetworkRole>,
    /// Units she has declared a conflict of interest with.
    pub conflicts: Vec<UnitId>,
    /// False when the account is closed.
    pub active: bool,
}

impl Person {
    /// The unit she works in, if she comes from one.
    pub fn unit(&self) -> Option<UnitId> {
        match self.home {
            Home::Unit(unit, _) => Some(unit),
            Home::UserOrganisation(_) | Home::Network => None,
        }
    }

    /// Whether she speaks for users and relatives.
    pub fn is_user_representative(&self) -> bool {
        match self.home {
            Home::UserOrganisation(_) => true,
            Home::Unit(..) | Home::Network => false,
        }
    }

    /// Whether she holds a role in the network.
    pub fn holds(&self, role: NetworkRole) -> bool {
        self.network.contains(&role)
    }
}

/// A unit of psychiatric health care that takes part in the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// Its id.
    pub id: UnitId,
    /// Its name.
    pub name: Line,
    /// The trust or hospital it belongs to.
    pub trust: Option<Line>,
    /// The town it lies in.
    pub place: Option<Line>,
    /// Whether notes from a visit may wait on a device, encrypted, while there is no network.
    #[serde(default = "yes", skip_serializing_if = "is_yes")]
    pub notes_may_wait: bool,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
fn is_yes(answer: &bool) -> bool {
    *answer
}

/// One year's round of visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cycle {
    /// Its id.
    pub id: crate::id::CycleId,
    /// The calendar year.
    pub year: i32,
    /// The content new visits of this cycle are frozen to.
    pub edition: crate::id::EditionId,
}
