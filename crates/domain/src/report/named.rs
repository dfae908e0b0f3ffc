//! Names that may stand in a report, each with the reason. A name without one stays with the team.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// Most names with a reason in one report.
pub const MOST_NAMES: usize = 200;

/// Why a name may stand. A closed list: a reason in free words could tell more than the name does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// It is nobody's name.
    NoName,
    /// She is named for the office she holds.
    Office,
    /// She has agreed to be named.
    Agreed,
}

impl Why {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::NoName, Self::Office, Self::Agreed];

    /// Its name in forms and in `config/texts`: `report-name-<key>`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoName => "no-name",
            Self::Office => "office",
            Self::Agreed => "agreed",
        }
    }

    /// The reason with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|why| why.key() == key)
    }
}

/// The names that may stand in one report, with why.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct KeptNames(Vec<(String, Why)>);

impl KeptNames {
    /// Says why a name may stand; another reason takes the place of the first.
    pub fn keep(&mut self, words: &str, why: Why) -> Result<(), Refusal> {
        let words = folded(words);
        if words.is_empty() {
            return Err(Refusal::NoSuchWords);
        }
        self.0.retain(|(known, _)| *known != words);
        if self.0.len() >= MOST_NAMES {
            return Err(Refusal::TooManyVoices);
        }
        self.0.push((words, why));
        Ok(())
    }

    /// Whether somebody has said why this name may stand.
    pub fn has(&self, words: &str) -> bool {
        let words = folded(words);
        self.0.iter().any(|(known, _)| *known == words)
    }
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_with_the_last_reason_given_and_no_other_is() {
        let mut names = KeptNames::default();
        names.keep(" Kari  Hansen", Why::Agreed).unwrap();
        names.keep("kari hansen", Why::Office).unwrap();
        assert!(names.has("KARI HANSEN") && !names.has("Kari") && !names.has(""));
        assert_eq!(names, KeptNames(vec![("kari hansen".to_owned(), Why::Office)]));
        assert_eq!(names.keep(" ", Why::NoName), Err(Refusal::NoSuchWords));
    }
}
