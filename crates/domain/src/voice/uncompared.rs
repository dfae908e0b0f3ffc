//! Going on without comparing words with the names behind consents, when whoever keeps the names does not come to it.

use crate::person::Signature;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Why the keeper has not compared. A closed list: what is written freely may tell of her health.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotCompared {
    /// The keeper is away and cannot be reached.
    Away,
    /// The keeper cannot open her keys.
    Locked,
    /// The keeper has left the unit.
    Left,
}

impl NotCompared {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Away, Self::Locked, Self::Left];

    /// Its name in forms and in `config/texts`: `bench-not-compared-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Away => "away",
            Self::Locked => "locked",
            Self::Left => "left",
        }
    }

    /// The reason with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.key() == key)
    }
}

/// The visit leader went on without the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoneOn {
    /// Who, and when.
    pub by: Signature,
    /// Why.
    pub why: NotCompared,
}

impl GoneOn {
    /// Whether it holds for words that were asked about then. What is written afterwards waits anew.
    pub fn covers(&self, asked: DateTime<Utc>) -> bool {
        asked <= self.by.at
    }
}
