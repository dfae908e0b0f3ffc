//! The report: who writes what, which edition it is, and how far it has come.

use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::text::Prose;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub mod approval;

use approval::{Approval, Seal};

/// A section given to a member, with a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionTask {
    /// Key of the section in the format.
    pub section: String,
    /// Who writes it.
    pub writer: Option<PersonId>,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// One step the report took; going back keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The stage it came to.
    pub to: approval::Desk,
    /// Who sent it there, when, in which edition.
    pub seal: Seal,
    /// Why, when it was sent back.
    pub reason: Option<Prose>,
}

/// The report of one visit. Its text is sealed and lies in rows of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// Grows by one with every change of text; 0 before the draft.
    pub edition: u32,
    /// How far it has come.
    pub approval: Approval,
    /// Who writes which section.
    pub tasks: Vec<SectionTask>,
    /// Comments not yet resolved.
    pub open_comments: u32,
    /// Every step taken so far.
    pub passages: Vec<Passage>,
}

impl Report {
    /// The text changed: a new edition, so words given on the old one no longer count.
    pub fn touch(&mut self) -> u32 {
        self.edition += 1;
        self.edition
    }

    /// Refuses unless `seen` (from the page) and `read` (from the log of readings) are the current edition.
    pub fn require_read(&self, seen: u32, read: Option<u32>) -> Result<(), Refusal> {
        if seen != self.edition {
            return Err(Refusal::AnotherEdition);
        }
        if read == Some(self.edition) { Ok(()) } else { Err(Refusal::EditionNotRead) }
    }

    /// Refuses while comments are open.
    pub fn require_no_open_comments(&self) -> Result<(), Refusal> {
        if self.open_comments > 0 { Err(Refusal::CommentsAreOpen(self.open_comments)) } else { Ok(()) }
    }

    /// Takes one step of the chain and remembers it. On refusal nothing changes.
    pub fn step(
        &mut self,
        signed: Signature,
        reason: Option<Prose>,
        step: impl FnOnce(Approval, Seal) -> Result<Approval, Refusal>,
    ) -> Result<(), Refusal> {
        let seal = Seal { signed, edition: self.edition };
        let next = step(self.approval.clone(), seal)?;
        if next.desk() != self.approval.desk() {
            self.passages.push(Passage { to: next.desk(), seal, reason });
        }
        self.approval = next;
        Ok(())
    }
}
