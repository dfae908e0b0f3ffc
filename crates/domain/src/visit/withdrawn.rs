//! Words of someone who has taken her yes back: where they still stand, and how they come out.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Locked: speaker_withdrew
//!     Locked --> [*]: words_taken_out (of a note)
//!     Locked --> [*]: report_looked_through (of the report)
//! ```
//!
//! A note that carries her label is locked for use at once. The report goes no further while a place is left.

use super::Visit;
use crate::id::{NoteId, PersonId, SessionId};
use crate::refusal::Refusal;
use crate::report::approval::Desk;
use serde::{Deserialize, Serialize};

/// Where her words stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "place")]
pub enum Place {
    /// In a note that carries her label.
    Note {
        /// The note.
        note: NoteId,
        /// The session it is from.
        session: SessionId,
        /// Who wrote it.
        author: PersonId,
    },
    /// Maybe in the report: it was begun when such a note could be used.
    Report,
}

/// Words to be taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawnWords {
    /// The label of whoever took her yes back.
    pub label: String,
    /// Where they stand.
    #[serde(flatten)]
    pub place: Place,
}

impl Visit {
    /// Someone whose label stands on these notes (with session and author) has no consent any more. Her notes are locked,
    /// and a report that was begun is to be looked through. Those that are new here.
    pub fn speaker_withdrew(
        &mut self,
        label: &str,
        notes: &[(NoteId, SessionId, PersonId)],
    ) -> Vec<WithdrawnWords> {
        let begun = self.report.approval.desk() != Desk::NotBegun;
        let report = (begun && !notes.is_empty()).then_some(Place::Report);
        let notes = notes.iter().map(|(note, session, author)| Place::Note {
            note: *note,
            session: *session,
            author: *author,
        });
        let places = notes.chain(report).map(|place| WithdrawnWords { label: label.to_owned(), place });
        let new: Vec<_> = places.filter(|words| !self.withdrawn_words.contains(words)).collect();
        self.withdrawn_words.extend(new.iter().cloned());
        new
    }

    /// Whether a note is locked for use.
    pub fn is_locked(&self, note: NoteId) -> bool {
        self.withdrawn_words.iter().any(|words| words.is_in(note))
    }

    /// The labels whose words are to be taken out of a note.
    pub fn withdrawn_labels(&self, note: NoteId) -> Vec<&str> {
        let of_note = self.withdrawn_words.iter().filter(|words| words.is_in(note));
        of_note.map(|words| words.label.as_str()).collect()
    }

    /// Who takes words out of a note: its author, or the visit leader when the author is not in the team any more.
    pub fn takes_words_out(&self, author: PersonId) -> Option<PersonId> {
        if self.team_ids().contains(&author) { Some(author) } else { self.leader() }
    }

    /// The notes that wait for this person to take words out of.
    pub fn words_to_take_out(&self, person: PersonId) -> Vec<NoteId> {
        let hers = |words: &WithdrawnWords| match words.place {
            Place::Note { note, author, .. } if self.takes_words_out(author) == Some(person) => Some(note),
            Place::Note { .. } | Place::Report => None,
        };
        let mut notes: Vec<NoteId> = self.withdrawn_words.iter().filter_map(hers).collect();
        notes.dedup();
        notes
    }

    /// The words of these labels are out of a note, or the whole note is gone (`None`).
    pub fn words_taken_out(&mut self, note: NoteId, labels: Option<&[String]>) {
        let out = |label: &String| labels.is_none_or(|labels| labels.contains(label));
        self.withdrawn_words.retain(|words| !(words.is_in(note) && out(&words.label)));
    }

    /// Whether the report is still to be looked through.
    pub fn report_waits_for_a_look(&self) -> bool {
        self.withdrawn_words.iter().any(|words| words.place == Place::Report)
    }

    /// The visit leader has looked the report through: nothing in it can be found as theirs. Refused while a note of
    /// theirs is locked, for the report may be made of it.
    pub fn report_looked_through(&mut self) -> Result<(), Refusal> {
        if !self.report_waits_for_a_look() {
            return Err(Refusal::NothingToTakeOut);
        }
        let notes = self.withdrawn_words.iter().filter(|words| words.place != Place::Report).count();
        if notes > 0 {
            return Err(Refusal::WithdrawnWords(notes));
        }
        self.withdrawn_words.clear();
        Ok(())
    }

    /// Refuses while words of someone who took her yes back stand anywhere.
    pub fn require_no_withdrawn_words(&self) -> Result<(), Refusal> {
        match self.withdrawn_words.len() {
            0 => Ok(()),
            count => Err(Refusal::WithdrawnWords(count)),
        }
    }
}

impl WithdrawnWords {
    fn is_in(&self, in_note: NoteId) -> bool {
        match self.place {
            Place::Note { note, .. } => note == in_note,
            Place::Report => false,
        }
    }
}

#[cfg(test)]
mod tests;
