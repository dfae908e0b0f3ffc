//! The languages the product speaks.

use serde::{Deserialize, Serialize};

/// A language a person has chosen; also the language of a visit's papers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Norwegian bokmål.
    #[default]
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// Danish.
    Da,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Da, Self::En];

    /// The BCP 47 code, as used in `lang` attributes and folder names.
    pub fn code(self) -> &'static str {
        match self {
            Self::Nb => "nb",
            Self::Nn => "nn",
            Self::Da => "da",
            Self::En => "en",
        }
    }

    /// The language of a code; `no` is read as bokmål.
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "nb" | "no" => Some(Self::Nb),
            "nn" => Some(Self::Nn),
            "da" => Some(Self::Da),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// Where to look when a text is missing in this language.
    pub fn fallback(self) -> Option<Self> {
        match self {
            Self::Nn | Self::Da | Self::En => Some(Self::Nb),
            Self::Nb => None,
        }
    }
}
