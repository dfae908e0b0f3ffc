//! What is written in a case, before it is sealed: also what sort of text it is, and what came of it.

use crate::text::Prose;
use serde::{Deserialize, Serialize};

/// What a text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// What was heard or seen.
    Heard,
    /// What was done or agreed.
    Done,
    /// What came of it.
    Outcome(Outcome),
}

impl Word {
    /// What may be written while a case goes on.
    pub const WRITTEN: [Self; 2] = [Self::Done, Self::Heard];

    /// Its name in forms and in `config/texts`: `concern-word-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Done => "done",
            Self::Outcome(_) => "outcome",
        }
    }

    /// What may be written, by this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::WRITTEN.into_iter().find(|word| word.key() == key)
    }
}

/// What came of a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was cleared up, and was not serious.
    ClearedUp,
    /// The host unit sees to it.
    HostFollowsUp,
    /// It was reported where the law says.
    Reported,
    /// The network sees to it.
    NetworkFollowsUp,
    /// Something else.
    Other,
}

impl Outcome {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 5] =
        [Self::Reported, Self::HostFollowsUp, Self::NetworkFollowsUp, Self::ClearedUp, Self::Other];

    /// Its name in forms and in `config/texts`: `concern-outcome-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::ClearedUp => "cleared-up",
            Self::HostFollowsUp => "host-follows-up",
            Self::Reported => "reported",
            Self::NetworkFollowsUp => "network-follows-up",
            Self::Other => "other",
        }
    }

    /// The outcome with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.key() == key)
    }
}

/// A text in its author's words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// What it tells.
    pub word: Word,
    /// The words.
    pub text: Prose,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Words(..)")
    }
}
