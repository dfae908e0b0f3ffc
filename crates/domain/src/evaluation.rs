//! The self-evaluation's state. The answers themselves are rows, so that several people can write at once.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Open
//!     Open --> Submitted: submit
//!     Submitted --> Open: reopen
//! ```

use crate::person::Signature;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use serde::{Deserialize, Serialize};

mod answers;
mod carry;
mod check;
mod field;
mod part;
mod questionnaire;
mod snapshot;
pub mod spread;

pub use answers::{Answer, Answers, Outcome, mark};
pub use carry::carry;
pub use check::AnswerProblem;
pub use field::{Aspect, Field, Reply};
pub use part::{Part, PartState, Progress};
pub use questionnaire::{Missing, Questionnaire};
pub use snapshot::{AreaTally, Gap, Snapshot, Tally, tally};

/// Someone who took part in the self-evaluation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contributor {
    /// As what: unit leader, psychologist, safety representative…
    pub role: Line,
    /// Whether she is the safety representative.
    pub safety_representative: bool,
    /// Whether she is a union representative.
    pub union_representative: bool,
}

/// A submission opened again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reopening {
    /// Who and when.
    pub signed: Signature,
    /// Why.
    pub reason: Prose,
}

/// Where the self-evaluation stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Standing {
    /// The host writes in it.
    #[default]
    Open,
    /// Frozen as snapshot number `snapshot`.
    Submitted {
        /// Who and when.
        signed: Signature,
        /// Number of the snapshot, from 1.
        snapshot: u32,
    },
}

/// The self-evaluation of one visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SelfEvaluation {
    /// Open or submitted.
    pub standing: Standing,
    /// Answers given so far.
    pub answered: u32,
    /// Answers asked for.
    pub asked: u32,
    /// Snapshots taken so far.
    pub snapshots: u32,
    /// Who took part.
    pub contributors: Vec<Contributor>,
    /// Every time it was opened again.
    pub reopenings: Vec<Reopening>,
}

impl SelfEvaluation {
    /// Most people listed as having taken part.
    pub const MOST_CONTRIBUTORS: usize = 40;
    /// Most files attached to one standard as evidence.
    pub const MOST_EVIDENCE: usize = 5;

    /// Whether it is frozen.
    pub fn is_submitted(&self) -> bool {
        match self.standing {
            Standing::Submitted { .. } => true,
            Standing::Open => false,
        }
    }

    /// Adds someone who took part; the very same one is not added twice.
    pub fn add_contributor(&mut self, contributor: Contributor) {
        if !self.contributors.contains(&contributor) {
            self.contributors.push(contributor);
        }
    }

    /// Takes away someone who took part.
    pub fn remove_contributor(&mut self, contributor: &Contributor) {
        self.contributors.retain(|one| one != contributor);
    }

    /// Open --> Submitted. Refused while answers are missing.
    pub fn submit(&mut self, signed: Signature, missing: usize) -> Result<u32, Refusal> {
        match self.standing {
            Standing::Submitted { .. } => Err(Refusal::EvaluationIsSubmitted),
            Standing::Open if missing > 0 => Err(Refusal::AnswersMissing(missing)),
            Standing::Open => {
                self.snapshots += 1;
                self.standing = Standing::Submitted { signed, snapshot: self.snapshots };
                Ok(self.snapshots)
            }
        }
    }

    /// Submitted --> Open, with a reason.
    pub fn reopen(&mut self, signed: Signature, reason: Prose) -> Result<(), Refusal> {
        match self.standing {
            Standing::Open => Err(Refusal::EvaluationNotSubmitted),
            Standing::Submitted { .. } => {
                self.reopenings.push(Reopening { signed, reason });
                self.standing = Standing::Open;
                Ok(())
            }
        }
    }
}
