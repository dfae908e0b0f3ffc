//! The parts of a self-evaluation, and how far each has come.

use std::fmt;

/// A part that is answered on a page of its own.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Part {
    /// Facts about the unit.
    Unit,
    /// The leader's introduction.
    Introduction,
    /// Function areas to go into, and own questions.
    Focus,
    /// The standards of one function area, by its code.
    Area(String),
    /// What became of last year's recommendations.
    FollowUp,
}

/// Answers asked for in a part, and given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Complete answers.
    pub answered: u32,
    /// Answers asked for; those that may be left open do not count.
    pub asked: u32,
    /// Whether anything at all is written.
    pub begun: bool,
}

/// How far a part has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartState {
    /// Nothing is written.
    NotStarted,
    /// Something is missing.
    Started,
    /// Everything asked for is there.
    Done,
}

impl Part {
    /// The part with this name in an address.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "unit" => Some(Self::Unit),
            "introduction" => Some(Self::Introduction),
            "focus" => Some(Self::Focus),
            "follow-up" => Some(Self::FollowUp),
            _ => text.strip_prefix("area-").map(|code| Self::Area(code.to_owned())),
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unit => f.write_str("unit"),
            Self::Introduction => f.write_str("introduction"),
            Self::Focus => f.write_str("focus"),
            Self::Area(code) => write!(f, "area-{code}"),
            Self::FollowUp => f.write_str("follow-up"),
        }
    }
}

impl Progress {
    /// In a word.
    pub fn state(self) -> PartState {
        if !self.begun {
            PartState::NotStarted
        } else if self.answered >= self.asked {
            PartState::Done
        } else {
            PartState::Started
        }
    }
}
