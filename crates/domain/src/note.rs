//! Notes from a session: what a note tells, who writes it, and when a session's notes are in.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Awaited: assigned
//!     Awaited --> HandedIn: hand in (notes, or nothing to note)
//!     Awaited --> Excused: the visit leader, with a reason
//!     HandedIn --> HandedIn: amend, until the report is accepted
//! ```

use crate::id::{PersonId, SessionId};
use crate::person::Signature;
use crate::programme::{Programme, Session, Settled};
use crate::refusal::Refusal;
use crate::text::NoteText;
use crate::visit::Visit;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

mod guide;
mod oral;

pub use guide::{Topic, guide};
pub use oral::OralAccount;

/// What a note tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Something the unit is good at.
    Strength,
    /// Something that is hard.
    Challenge,
    /// Something to try, here or at home.
    Idea,
    /// Something to ask about.
    Question,
    /// What was seen or heard, without a verdict.
    Observation,
}

impl NoteKind {
    /// All of them, in the order they are offered and read.
    pub const ALL: [Self; 5] =
        [Self::Strength, Self::Challenge, Self::Idea, Self::Question, Self::Observation];

    /// Its name in forms, tables and `config/texts`: `note-kind-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Strength => "strength",
            Self::Challenge => "challenge",
            Self::Idea => "idea",
            Self::Question => "question",
            Self::Observation => "observation",
        }
    }

    /// The kind with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Why a note-taker is excused. A closed list: free text may tell of someone's health, and what is decided about a visit
/// lies in clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Excuse {
    /// Another took the notes.
    Covered,
    /// The session was not held.
    NotHeld,
    /// She was not there. Stands for every reason that was once written freely, too.
    #[serde(other)]
    Absent,
}

impl Excuse {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Absent, Self::Covered, Self::NotHeld];

    /// Its name in forms and in `config/texts`: `notes-excuse-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Absent => "absent",
            Self::Covered => "covered",
            Self::NotHeld => "not-held",
        }
    }

    /// The reason with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|excuse| excuse.key() == key)
    }
}

/// A note in its author's words, before it is sealed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// What it tells.
    pub kind: NoteKind,
    /// Code of the standard it is about, if about one.
    pub standard: Option<String>,
    /// Its words.
    pub text: NoteText,
    /// Labels of those whose words it holds, where its author knows: chosen from the consents that stand.
    pub speakers: Vec<String>,
}

/// Whether a session's notes may be handed in: with at least one note, or saying that there was nothing to note.
pub fn enough(notes: u64, nothing_to_note: bool) -> bool {
    notes > 0 || nothing_to_note
}

impl Settled {
    /// Whether something written at `at` was written after the notes were handed in.
    pub fn amended(&self, at: DateTime<Utc>) -> bool {
        match self {
            Self::HandedIn { signed } => at > signed.at,
            Self::Excused { .. } => false,
        }
    }
}

impl Programme {
    /// The session, if `person` takes notes in it.
    pub fn noted_by(&self, session: SessionId, person: PersonId) -> Result<&Session, Refusal> {
        let session = self.session(session)?;
        if session.note_takers.contains(&person) { Ok(session) } else { Err(Refusal::NotAssigned) }
    }

    /// The sessions `person` takes notes in, in the order of the day.
    pub fn sessions_of(&self, person: PersonId) -> Vec<&Session> {
        self.sessions.iter().filter(|session| session.note_takers.contains(&person)).collect()
    }

    /// How many hand-ins are settled, and how many there are in all.
    pub fn settled_of_all(&self) -> (usize, usize) {
        let all = self.sessions.iter().map(|session| session.note_takers.len()).sum();
        (all - self.awaited().len(), all)
    }
}

impl Visit {
    /// A note-taker's notes from a session are in. Refused before the session's day, for anyone not assigned, and twice.
    pub fn hand_in_notes(
        &mut self,
        session: SessionId,
        signed: Signature,
        today: NaiveDate,
    ) -> Result<(), Refusal> {
        let held = self.held(self.programme.noted_by(session, signed.by)?)?;
        if today < held {
            return Err(Refusal::NotBeforeTheDay(held));
        }
        self.programme.hand_in(session, signed)
    }

    /// Refuses to remind someone whose notes are not awaited, or whose sessions have not come.
    pub fn may_remind(&self, person: PersonId, today: NaiveDate) -> Result<(), Refusal> {
        if self.programme.sessions_of(person).is_empty() {
            return Err(Refusal::NotAssigned);
        }
        let awaited = self.programme.awaited().into_iter().filter(|(_, taker)| *taker == person);
        let days = awaited.map(|(session, _)| self.held(session)).collect::<Result<Vec<_>, _>>()?;
        match days.into_iter().min() {
            None => Err(Refusal::AlreadyHandedIn),
            Some(first) if today < first => Err(Refusal::NotBeforeTheDay(first)),
            Some(_) => Ok(()),
        }
    }

    /// The day a session is held.
    fn held(&self, session: &Session) -> Result<NaiveDate, Refusal> {
        Ok(session.span(self.day().ok_or(Refusal::NoDateYet)?).0.date())
    }
}
