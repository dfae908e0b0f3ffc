//! The steps a standard is rated on. They are data: another network may use other steps.

use super::Words;
use serde::{Deserialize, Serialize};

/// The levels to choose from, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// Two to ten levels.
    pub levels: Vec<Level>,
}

/// One level of a scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Short key that a rating stores, unique in the scale.
    pub key: String,
    /// What a person chooses.
    pub label: Words,
    /// How the level enters figures.
    pub counts: Counts,
    /// Whether a rating at this level needs a comment (a reason, when the standard does not apply).
    #[serde(default)]
    pub needs_comment: bool,
}

/// How a level enters figures: the share met is met out of met, partly and not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// The standard is met.
    Met,
    /// Some of it is met; shown by itself, not as half.
    Partly,
    /// The standard is not met.
    Not,
    /// Left out of every figure.
    Outside,
}

impl Scale {
    /// The level with this key.
    pub fn level(&self, key: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.key == key)
    }
}

impl Default for Scale {
    /// Met, partly, not, not applicable; everything but met asks for a comment.
    fn default() -> Self {
        let level = |key: &str, nb: &str, en: &str, counts, needs_comment| Level {
            key: key.to_owned(),
            label: Words::new(nb, en),
            counts,
            needs_comment,
        };
        Self {
            levels: vec![
                level("met", "Oppfylt", "Met", Counts::Met, false),
                level("partly", "Delvis oppfylt", "Partly met", Counts::Partly, true),
                level("not", "Ikke oppfylt", "Not met", Counts::Not, true),
                level("na", "Ikke aktuelt", "Not applicable", Counts::Outside, true),
            ],
        }
    }
}
