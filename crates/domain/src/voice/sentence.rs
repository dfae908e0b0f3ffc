//! What the rule of small groups decided, told to whoever works with it.

use super::rules::{Attribution, Told};

/// A decision of the rule, for whoever works with it: `voices-rule-<key>` in `config/texts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sentence {
    /// No group is small.
    EachByItself,
    /// Patients or relatives are few.
    UsersTogether,
    /// The staff are few.
    EveryoneTogether,
    /// Sizes are told as bands.
    Bands,
    /// Sizes are not told.
    NoSizes,
    /// A small group came to late.
    LateLeftOut,
    /// What one person alone has said does not come in.
    OneAloneLeftOut,
}

impl Sentence {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::EachByItself,
        Self::UsersTogether,
        Self::EveryoneTogether,
        Self::Bands,
        Self::NoSizes,
        Self::LateLeftOut,
        Self::OneAloneLeftOut,
    ];

    /// Its name in `config/texts`: `voices-rule-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::EachByItself => "each",
            Self::UsersTogether => "users",
            Self::EveryoneTogether => "everyone",
            Self::Bands => "bands",
            Self::NoSizes => "no-sizes",
            Self::LateLeftOut => "late",
            Self::OneAloneLeftOut => "one-alone",
        }
    }
}

impl Told {
    /// What was decided and why, as sentences.
    pub fn sentences(&self) -> Vec<Sentence> {
        let mut told = match self.attribution {
            _ if self.groups.is_empty() => return Vec::new(),
            Attribution::Each => vec![Sentence::EachByItself],
            Attribution::Users => vec![Sentence::UsersTogether],
            Attribution::Everyone => vec![Sentence::EveryoneTogether],
        };
        told.push(if self.bands.is_empty() { Sentence::NoSizes } else { Sentence::Bands });
        if !self.late.is_empty() {
            told.push(Sentence::LateLeftOut);
        }
        told.push(Sentence::OneAloneLeftOut);
        told
    }
}
