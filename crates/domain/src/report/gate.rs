//! Gates of quality on the report's way to the host. Pure: what the report holds comes in as [`Facts`], what a network asks
//! for as [`Rules`], and what goes out is what to do about it.
//!
//! A gate stops or warns, as the network chooses. What stops may be let through by two of the team together, with a reason;
//! that holds for the edition both had before them.

use super::point::Point;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod tone;
mod way_through;

pub use tone::{Harsh, Tone};
pub use way_through::{Override, Why};

/// What a report is held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// Strengths and challenges are in balance.
    Balance,
    /// Every challenge comes with a suggestion.
    Suggestions,
    /// The host has heard every point.
    NoSurprises,
    /// Every earlier recommendation has a status.
    FollowUp,
    /// Every session's notes are in, or excused.
    Notes,
    /// The user representative has written her section.
    UserView,
    /// No word of inspection or blame.
    Tone,
}

impl Gate {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 7] = [
        Self::Balance,
        Self::Suggestions,
        Self::NoSurprises,
        Self::FollowUp,
        Self::Notes,
        Self::UserView,
        Self::Tone,
    ];

    /// Its name in addresses and in `config/texts`: `gate-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Balance => "balance",
            Self::Suggestions => "suggestions",
            Self::NoSurprises => "no-surprises",
            Self::FollowUp => "follow-up",
            Self::Notes => "notes",
            Self::UserView => "user-view",
            Self::Tone => "tone",
        }
    }

    /// The gate with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gate| gate.key() == key)
    }
}

/// What a gate does with what it finds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// Nothing: the network does not use it.
    Off,
    /// It is pointed out.
    #[default]
    Warns,
    /// The report goes no further with it.
    Stops,
}

/// What a network asks for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// What each gate does; one that is not named warns.
    pub weight: BTreeMap<Gate, Weight>,
    /// The fewest and the most challenges to a hundred strengths.
    pub balance: (usize, usize),
}

impl Rules {
    /// What a gate does.
    pub fn weight_of(&self, gate: Gate) -> Weight {
        self.weight.get(&gate).copied().unwrap_or_default()
    }
}

/// What the report holds, and what is known around it.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The strengths; `None` where an older format has prose there.
    pub strengths: Option<&'a [Point]>,
    /// The challenges.
    pub challenges: Option<&'a [Point]>,
    /// Earlier recommendations nobody has given a status.
    pub without_status: usize,
    /// Note-takers whose notes are neither in nor excused.
    pub notes_awaited: usize,
    /// Whether the user representative's section has words in it; `None` without such a section.
    pub user_view: Option<bool>,
    /// Words of inspection or blame that were found.
    pub harsh: &'a [Harsh],
}

/// What was found, with as much as its sentence needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// So many of each.
    OutOfBalance {
        /// Strengths.
        strengths: usize,
        /// Challenges.
        challenges: usize,
    },
    /// So many challenges without a suggestion.
    WithoutSuggestion(usize),
    /// So many points the host has not heard.
    Unheard(usize),
    /// So many recommendations without a status.
    WithoutStatus(usize),
    /// So many note-takers are awaited.
    NotesAwaited(usize),
    /// Her section is empty.
    NoUserView,
    /// These words.
    Harsh(Vec<Harsh>),
}

/// Something a gate found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Which gate.
    pub gate: Gate,
    /// What it does about it.
    pub weight: Weight,
    /// What it found.
    pub what: What,
}

/// What every gate that is in use finds, in their order.
pub fn findings(facts: &Facts<'_>, rules: &Rules) -> Vec<Finding> {
    let found = |gate| {
        let weight = rules.weight_of(gate);
        let what = (weight != Weight::Off).then(|| facts.found(gate, rules)).flatten()?;
        Some(Finding { gate, weight, what })
    };
    Gate::ALL.into_iter().filter_map(found).collect()
}

impl Facts<'_> {
    fn found(&self, gate: Gate, rules: &Rules) -> Option<What> {
        let some = |count: usize, what: fn(usize) -> What| (count > 0).then(|| what(count));
        let challenges = self.challenges.unwrap_or_default();
        match gate {
            Gate::Balance => self.out_of_balance(rules.balance),
            Gate::Suggestions => {
                let bare = challenges.iter().filter(|point| point.suggestion.is_none());
                some(bare.count(), What::WithoutSuggestion)
            }
            Gate::NoSurprises => {
                let all = self.strengths.unwrap_or_default().iter().chain(challenges);
                some(all.filter(|point| point.said.is_none()).count(), What::Unheard)
            }
            Gate::FollowUp => some(self.without_status, What::WithoutStatus),
            Gate::Notes => some(self.notes_awaited, What::NotesAwaited),
            Gate::UserView => (self.user_view == Some(false)).then_some(What::NoUserView),
            Gate::Tone => (!self.harsh.is_empty()).then(|| What::Harsh(self.harsh.to_vec())),
        }
    }

    fn out_of_balance(&self, (fewest, most): (usize, usize)) -> Option<What> {
        let (strengths, challenges) = (self.strengths?.len(), self.challenges?.len());
        let within = strengths * fewest <= challenges * 100 && challenges * 100 <= strengths * most;
        (!within).then_some(What::OutOfBalance { strengths, challenges })
    }
}

#[cfg(test)]
mod tests;
