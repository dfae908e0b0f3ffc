//! Content is data with an edition: the standards, and the format a visit follows (deadlines, prompts, programme,
//! report, papers). Rules are code elsewhere.
//!
//! A visit freezes one whole [`Edition`] when it begins and stays on it; a later edition changes nothing for it.

mod check;
mod format;
mod problem;
mod scale;
mod standards;
mod words;

pub use check::limits;
pub use format::{
    Answer, Format, InfoField, Paper, Papers, ProgrammeSlot, Prompt, SectionTemplate, Source, Writer,
};
pub use problem::{ContentProblem, Fault, Phrase, Place};
pub use scale::{Counts, Level, Scale};
pub use standards::{FunctionArea, Kind, Questions, Standard, StandardSet};
pub use words::Words;

use serde::{Deserialize, Serialize};

/// Everything written that a visit leans on, kept whole so that it reads the same for as long as the visit is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// What the host unit rates itself on.
    pub standards: StandardSet,
    /// How the visit goes.
    pub format: Format,
}

impl Edition {
    /// What is wrong with either part; empty when the edition may be used.
    pub fn check(&self) -> Vec<ContentProblem> {
        let mut problems = self.standards.check();
        problems.extend(self.format.check());
        problems
    }
}
