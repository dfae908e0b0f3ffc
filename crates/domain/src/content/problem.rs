//! What can be wrong with content, as data: where, and what. The words for it are texts.

use crate::lang::Lang;
use crate::schedule::Milestone;
use serde::{Deserialize, Serialize};

/// One thing wrong with content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentProblem {
    /// Where it is.
    pub place: Place,
    /// What it is.
    pub fault: Fault,
}

/// Where a problem is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The set of standards itself.
    Set,
    /// The level of the scale with this key.
    Level(String),
    /// The function area with this code.
    Area(String),
    /// The standard with this code.
    Standard(String),
    /// The format itself.
    Format,
    /// A milestone.
    Deadline(Milestone),
    /// The introduction's prompt with this key.
    Prompt(String),
    /// The fact about the unit with this key.
    InfoField(String),
    /// The session with this number in the programme, from 1.
    Session(usize),
    /// The report's section with this key.
    Section(String),
    /// The paper with this key.
    Paper(String),
}

/// What a problem is. `field` names the field as it is written in the file.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// There is nothing in the field.
    Empty {
        /// The field.
        field: String,
    },
    /// The text is missing in a language.
    Untranslated {
        /// The field.
        field: String,
        /// The language.
        lang: Lang,
    },
    /// The text has a language code that is not ours.
    UnknownLanguage {
        /// The field.
        field: String,
        /// The code.
        code: String,
    },
    /// The text is too long.
    TooLong {
        /// The field.
        field: String,
        /// Most characters.
        max: usize,
    },
    /// The text holds characters that cannot be shown.
    Unprintable {
        /// The field.
        field: String,
    },
    /// A code or key may hold letters, digits, dots, hyphens and underscores only.
    BadCode,
    /// Another one has the same code or key.
    Repeated,
    /// The standard's code does not begin with its area's code.
    OutsideArea {
        /// The area's code.
        area: String,
    },
    /// Too few of something.
    TooFew {
        /// The field.
        field: String,
        /// Fewest.
        min: usize,
    },
    /// Too many of something.
    TooMany {
        /// The field.
        field: String,
        /// Most.
        max: usize,
    },
    /// A number outside its bounds.
    OutOfBounds {
        /// The field.
        field: String,
        /// Lowest.
        min: i64,
        /// Highest.
        max: i64,
    },
    /// No level of the scale counts as met.
    NoLevelMet,
    /// A milestone has no number of days.
    NoDate,
}

/// A text key with its arguments, for a page to word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// Key in `config/texts`.
    pub key: &'static str,
    /// Arguments by name.
    pub args: Vec<(&'static str, String)>,
}

impl Phrase {
    /// A phrase from its key and arguments.
    pub fn new<const N: usize>(key: &'static str, args: [(&'static str, &dyn ToString); N]) -> Self {
        let args = args.into_iter().map(|(name, value)| (name, value.to_string())).collect();
        Self { key, args }
    }
}

impl ContentProblem {
    /// Where and what, to be shown with a colon between.
    pub fn phrases(&self) -> [Phrase; 2] {
        [self.place.phrase(), self.fault.phrase()]
    }
}

impl Place {
    /// The words for the place.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Set => Phrase::new("content-at-set", []),
            Self::Level(key) => Phrase::new("content-at-level", [("key", key)]),
            Self::Area(code) => Phrase::new("content-at-area", [("code", code)]),
            Self::Standard(code) => Phrase::new("content-at-standard", [("code", code)]),
            Self::Format => Phrase::new("content-at-format", []),
            Self::Deadline(milestone) => Phrase::new("content-at-deadline", [("name", milestone)]),
            Self::Prompt(key) => Phrase::new("content-at-prompt", [("key", key)]),
            Self::InfoField(key) => Phrase::new("content-at-info-field", [("key", key)]),
            Self::Session(number) => Phrase::new("content-at-session", [("number", number)]),
            Self::Section(key) => Phrase::new("content-at-section", [("key", key)]),
            Self::Paper(key) => Phrase::new("content-at-paper", [("key", key)]),
        }
    }
}

impl Fault {
    /// The words for the fault.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty { field } => Phrase::new("content-fault-empty", [("field", field)]),
            Self::Untranslated { field, lang } => {
                Phrase::new("content-fault-untranslated", [("field", field), ("lang", &lang.code())])
            }
            Self::UnknownLanguage { field, code } => {
                Phrase::new("content-fault-unknown-language", [("field", field), ("code", code)])
            }
            Self::TooLong { field, max } => {
                Phrase::new("content-fault-too-long", [("field", field), ("max", max)])
            }
            Self::Unprintable { field } => Phrase::new("content-fault-unprintable", [("field", field)]),
            Self::BadCode => Phrase::new("content-fault-bad-code", []),
            Self::Repeated => Phrase::new("content-fault-repeated", []),
            Self::OutsideArea { area } => Phrase::new("content-fault-outside-area", [("area", area)]),
            Self::TooFew { field, min } => {
                Phrase::new("content-fault-too-few", [("field", field), ("min", min)])
            }
            Self::TooMany { field, max } => {
                Phrase::new("content-fault-too-many", [("field", field), ("max", max)])
            }
            Self::OutOfBounds { field, min, max } => {
                Phrase::new("content-fault-out-of-bounds", [("field", field), ("min", min), ("max", max)])
            }
            Self::NoLevelMet => Phrase::new("content-fault-no-level-met", []),
            Self::NoDate => Phrase::new("content-fault-no-date", []),
        }
    }
}
