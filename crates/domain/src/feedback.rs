//! What the team tells the network leader about a visit, so that the next one goes better.

use crate::person::Signature;
use crate::text::Prose;
use crate::visit::Visit;
use serde::{Deserialize, Serialize};

/// One member's feedback. It is sealed before it is stored.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Feedback {
    /// Codes of standards that were hard to understand or to use.
    pub unclear: Vec<String>,
    /// What was unclear about them.
    pub why_unclear: Option<Prose>,
    /// How the visit was organised.
    pub organisation: Option<Prose>,
    /// How the day was laid out.
    pub day_plan: Option<Prose>,
    /// Anything else the network should know.
    pub advice: Option<Prose>,
}

impl Feedback {
    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Visit {
    /// A member's feedback is in; whether it is her first. What she amends counts once.
    pub fn give_feedback(&mut self, signed: Signature) -> bool {
        let first = !self.feedback_from.contains(&signed.by);
        if first {
            self.feedback_from.push(signed.by);
        }
        first
    }
}
