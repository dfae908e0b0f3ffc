//! A person as she stands towards one visit.

use crate::id::PersonId;
use crate::person::{NetworkRole, Person};
use crate::visit::Visit;
use crate::visit::team::Function;

/// A signed-in person and her network-wide roles.
#[expect(clippy::struct_excessive_bools, reason = "one may hold any of the network's roles, and several")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Who {
    /// Who.
    pub id: PersonId,
    /// Reads every report last and lays the cycle.
    pub network_leader: bool,
    /// Looks after accounts.
    pub administrator: bool,
    /// Reads the log.
    pub privacy_officer: bool,
    /// Helps whoever forgot her passphrase.
    pub custodian: bool,
}

impl From<&Person> for Who {
    fn from(person: &Person) -> Self {
        Self {
            id: person.id,
            network_leader: person.holds(NetworkRole::NetworkLeader),
            administrator: person.holds(NetworkRole::Administrator),
            privacy_officer: person.holds(NetworkRole::PrivacyOfficer),
            custodian: person.holds(NetworkRole::Custodian),
        }
    }
}

/// The one role a person holds on a visit. The part in the visit goes before the network's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Role {
    /// Leads the visit.
    VisitLeader,
    /// A colleague in the team.
    Member,
    /// A user representative in the team.
    UserRepresentative,
    /// Leads the host unit.
    UnitLeader,
    /// Key staff of the host unit.
    KeyStaff,
    /// Works in the host unit and keeps the consents; has no other part in the visit.
    ConsentKeeper,
    /// Leads the network.
    NetworkLeader,
    /// Sees that what is promised of privacy is kept.
    PrivacyOfficer,
    /// Looks after accounts.
    Administrator,
    /// Has no part in this visit.
    Outsider,
}

impl Role {
    /// Every role, in the order of the access table.
    pub const ALL: [Self; 10] = [
        Self::VisitLeader,
        Self::Member,
        Self::UserRepresentative,
        Self::UnitLeader,
        Self::KeyStaff,
        Self::ConsentKeeper,
        Self::NetworkLeader,
        Self::PrivacyOfficer,
        Self::Administrator,
        Self::Outsider,
    ];

    /// Whether the role is one of the visit team.
    pub fn in_team(self) -> bool {
        match self {
            Self::VisitLeader | Self::Member | Self::UserRepresentative => true,
            Self::UnitLeader
            | Self::KeyStaff
            | Self::ConsentKeeper
            | Self::NetworkLeader
            | Self::PrivacyOfficer
            | Self::Administrator
            | Self::Outsider => false,
        }
    }

    /// Whether the role is one of the host unit.
    pub fn in_host(self) -> bool {
        match self {
            Self::UnitLeader | Self::KeyStaff => true,
            Self::ConsentKeeper
            | Self::VisitLeader
            | Self::Member
            | Self::UserRepresentative
            | Self::NetworkLeader
            | Self::PrivacyOfficer
            | Self::Administrator
            | Self::Outsider => false,
        }
    }
}

/// A person on a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Actor {
    /// Who.
    pub id: PersonId,
    /// As what.
    pub role: Role,
    /// Whether her papers for this visit are signed; only asked of the team.
    pub papers_signed: bool,
}

impl Actor {
    /// What `who` is on `visit`.
    pub fn on(who: Who, visit: &Visit) -> Self {
        let member = visit.team.as_ref().and_then(|team| team.member(who.id));
        Self { id: who.id, role: role(who, visit), papers_signed: member.is_some_and(|m| m.papers.is_some()) }
    }
}

fn role(who: Who, visit: &Visit) -> Role {
    match visit.team.as_ref().and_then(|team| team.member(who.id)).map(|member| member.function) {
        Some(Function::VisitLeader) => Role::VisitLeader,
        Some(Function::Member) => Role::Member,
        Some(Function::UserRepresentative) => Role::UserRepresentative,
        None if visit.host.unit_leader == who.id => Role::UnitLeader,
        None if visit.host.key_staff.contains(&who.id) => Role::KeyStaff,
        None if visit.keeper() == who.id => Role::ConsentKeeper,
        None if who.network_leader => Role::NetworkLeader,
        None if who.privacy_officer => Role::PrivacyOfficer,
        None if who.administrator => Role::Administrator,
        None => Role::Outsider,
    }
}
