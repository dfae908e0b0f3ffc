//! What someone said, and the evidence for it.

use super::{Group, Voice};
use crate::id::PersonId;
use crate::lang::Lang;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Yes or no, and what the yes is to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// She does not want to.
    No,
    /// She wants to.
    Yes(Yes),
}

/// What a yes is to. Each is a question of its own; one that was skipped is not answered with yes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Yes {
    /// She would rather talk alone than in a group. The person's own choice; a guardian is not asked.
    pub alone: bool,
    /// What she says may be told in other words, without saying who said it.
    pub paraphrase: bool,
    /// It may be told which profession said it; asked of staff only.
    pub attribution: bool,
}

impl Yes {
    /// What this voice was asked, and nothing more.
    pub(super) fn within(self, group: Group, voice: Voice) -> Self {
        Self {
            alone: self.alone && voice == Voice::Own,
            paraphrase: self.paraphrase,
            attribution: self.attribution && group == Group::Staff,
        }
    }
}

/// How a word was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// On a device of her own.
    OwnDevice,
    /// On a tablet in the unit.
    Tablet,
    /// On paper; the keeper wrote it down here.
    Paper,
    /// Aloud, with a witness; the keeper wrote it down here.
    Spoken,
}

impl How {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::OwnDevice, Self::Tablet, Self::Paper, Self::Spoken];

    /// Its name in forms and in `config/texts`: `consent-how-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::OwnDevice => "own-device",
            Self::Tablet => "tablet",
            Self::Paper => "paper",
            Self::Spoken => "spoken",
        }
    }

    /// The way with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|how| how.key() == key)
    }
}

/// What is kept to show that a word was given, and on which text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which version of the text.
    pub version: String,
    /// In which language.
    pub lang: Lang,
    /// SHA-256 of exactly what was shown, in hexadecimal digits.
    pub hash: String,
    /// How it was given.
    pub how: How,
    /// When.
    pub at: DateTime<Utc>,
    /// The keeper who wrote it down, when it was on paper or spoken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<PersonId>,
}

/// A yes that was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// When.
    pub at: DateTime<Utc>,
    /// The keeper who wrote it down, when it was said to her.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<PersonId>,
}

/// A word that was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    /// What was said.
    pub said: Said,
    /// On which text, how and when.
    pub evidence: Evidence,
    /// Taken back since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn: Option<Withdrawal>,
}

impl Word {
    /// The yes, while it holds.
    pub fn yes(&self) -> Option<Yes> {
        match self.said {
            Said::Yes(yes) if self.withdrawn.is_none() => Some(yes),
            Said::Yes(_) | Said::No => None,
        }
    }

    /// Whether it is a yes that holds.
    pub fn is_yes(&self) -> bool {
        self.yes().is_some()
    }
}
