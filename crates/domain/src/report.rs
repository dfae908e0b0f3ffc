//! The report: who writes what, which edition it is, and how far it has come.

use crate::id::{CommentId, PersonId};
use crate::lang::Lang;
use crate::person::Signature;
use crate::refusal::Refusal;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub mod approval;
pub mod chain;
pub mod correction;
pub mod draft;
pub mod gate;
pub mod named;
pub mod plan;
pub mod point;
pub mod proposal;
pub mod section;
pub mod stand_in;

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
    /// Whether it was saved with words in it and no line left for whoever writes.
    #[serde(default)]
    pub written: bool,
}

/// One step the report took; going back keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// The stage it came to.
    pub to: approval::Desk,
    /// Who sent it there, when, in which edition.
    pub seal: Seal,
    /// Why, when it was sent back: the words are sealed and kept among the comments under this id.
    pub reason: Option<CommentId>,
    /// For whom, when a stand-in took the step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instead_of: Option<PersonId>,
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
    /// Gates that two of the team let an edition through, and those somebody asked for.
    #[serde(default)]
    pub overrides: Vec<gate::Override>,
    /// Who stands in for whoever has it now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stand_in: Option<stand_in::StandIn>,
    /// The language it is written in; chosen when it is begun.
    #[serde(default)]
    pub lang: Lang,
    /// A correction of the accepted edition, while it is under way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub correction: Option<correction::Correction>,
    /// Accepted editions that others took the place of, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub former: Vec<correction::Former>,
}

impl Report {
    /// The draft is made: its first edition.
    pub fn begin(&mut self, signed: Signature, lang: Lang, tasks: Vec<SectionTask>) -> Result<(), Refusal> {
        let mut begun = self.clone();
        begun.touch();
        begun.step(signed, None, Approval::begin)?;
        (begun.lang, begun.tasks) = (lang, tasks);
        *self = begun;
        Ok(())
    }

    /// Who writes a section, and by when.
    pub fn task(&self, section: &str) -> Option<&SectionTask> {
        self.tasks.iter().find(|task| task.section == section)
    }

    /// A section was saved as it should stand: its task is done, or waits again when it was emptied.
    pub fn saved(&mut self, section: &str, text: &str) {
        if let Some(task) = self.tasks.iter_mut().find(|task| task.section == section) {
            task.written = section::is_written(text);
        }
    }

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
        reason: Option<CommentId>,
        step: impl FnOnce(Approval, Seal) -> Result<Approval, Refusal>,
    ) -> Result<(), Refusal> {
        let seal = Seal { signed, edition: self.edition };
        let next = step(self.approval.clone(), seal)?;
        if next.desk() != self.approval.desk() {
            let instead_of = self.acts_for(signed.by);
            self.passages.push(Passage { to: next.desk(), seal, reason, instead_of });
        }
        if next.desk().owner() != self.approval.desk().owner() {
            self.stand_in = None;
        }
        self.approval = next;
        Ok(())
    }

    /// Remembers a step to where it lies now.
    fn pass(&mut self, seal: Seal, reason: Option<CommentId>) {
        let instead_of = self.acts_for(seal.signed.by);
        self.passages.push(Passage { to: self.desk(), seal, reason, instead_of });
        self.stand_in = None;
    }
}
