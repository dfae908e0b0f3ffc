//! Who is asked: which group she belongs to, how old she is, and whose voice it is.

use crate::programme::Kind;
use serde::{Deserialize, Serialize};

/// The group a person would speak in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Patients of the unit.
    Patients,
    /// Relatives of patients.
    Relatives,
    /// People who work in the unit.
    Staff,
}

impl Group {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Patients, Self::Relatives, Self::Staff];

    /// Its name in forms and in `config/texts`: `consent-group-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Patients => "patients",
            Self::Relatives => "relatives",
            Self::Staff => "staff",
        }
    }

    /// The group with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }

    /// The group that speaks in a session of this kind; `None` when it is no focus group.
    pub fn of(kind: Kind) -> Option<Self> {
        match kind {
            Kind::FocusPatients => Some(Self::Patients),
            Kind::FocusRelatives => Some(Self::Relatives),
            Kind::FocusStaff => Some(Self::Staff),
            Kind::Dinner
            | Kind::Tour
            | Kind::Management
            | Kind::Conversation
            | Kind::TeamTime
            | Kind::SummingUp
            | Kind::Break => None,
        }
    }

    /// The ages there are in it.
    pub fn ages(self) -> &'static [AgeBand] {
        match self {
            Self::Patients | Self::Relatives => &AgeBand::ALL,
            Self::Staff => &[AgeBand::Adult],
        }
    }
}

/// Whether someone of this group, who would rather talk `alone` or not, speaks in a session of this kind.
pub fn speaks_in(kind: Kind, group: Group, alone: bool) -> bool {
    if alone { kind == Kind::Conversation } else { Group::of(kind) == Some(group) }
}

/// How old a person is. A birth date is never asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum AgeBand {
    /// Below 12.
    #[serde(rename = "under_12")]
    Under12,
    /// 12 to 15.
    #[serde(rename = "from_12_to_15")]
    From12To15,
    /// 16 or 17.
    #[serde(rename = "from_16_to_17")]
    From16To17,
    /// 18 and above.
    #[serde(rename = "adult")]
    Adult,
}

impl AgeBand {
    /// All of them, the youngest first.
    pub const ALL: [Self; 4] = [Self::Under12, Self::From12To15, Self::From16To17, Self::Adult];

    /// Its name in forms and in `config/texts`: `consent-age-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Under12 => "under-12",
            Self::From12To15 => "from-12-to-15",
            Self::From16To17 => "from-16-to-17",
            Self::Adult => "adult",
        }
    }

    /// The band with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|age| age.key() == key)
    }
}

/// Whose word it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Voice {
    /// The person herself.
    Own,
    /// One holder of parental responsibility.
    FirstGuardian,
    /// The other one.
    SecondGuardian,
}

impl Voice {
    /// All of them, the person herself first.
    pub const ALL: [Self; 3] = [Self::Own, Self::FirstGuardian, Self::SecondGuardian];

    /// Its name in forms, tables and `config/texts`: `consent-voice-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Own => "own",
            Self::FirstGuardian => "first-guardian",
            Self::SecondGuardian => "second-guardian",
        }
    }

    /// The voice with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|voice| voice.key() == key)
    }
}
