//! The end of a visit's notes: when their time is over, or at once when two people say so.

use super::Visit;
use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Days a request waits for somebody else.
pub const REQUEST_DAYS: i64 = 7;

/// How far the destruction of a visit's notes has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Destruction {
    /// The notes are there.
    #[default]
    NotAsked,
    /// Someone asked that they are destroyed at once; alone, she changes nothing.
    Asked {
        /// Who, and when.
        by: Signature,
    },
    /// It was decided; there is no way back.
    Begun {
        /// Whose decision: two people, or nobody when the time was over.
        people: Vec<PersonId>,
        /// When.
        at: DateTime<Utc>,
    },
    /// Nothing of them is left.
    Done {
        /// Whose decision.
        people: Vec<PersonId>,
        /// When it was done.
        at: DateTime<Utc>,
    },
}

impl Destruction {
    /// Whether the notes are gone or going.
    pub fn is_begun(&self) -> bool {
        matches!(self, Self::Begun { .. } | Self::Done { .. })
    }

    /// The request that waits for somebody else, while it is time.
    pub fn request(&self, now: DateTime<Utc>) -> Option<Signature> {
        match self {
            Self::Asked { by } if now < by.at + Duration::days(REQUEST_DAYS) => Some(*by),
            Self::NotAsked | Self::Asked { .. } | Self::Begun { .. } | Self::Done { .. } => None,
        }
    }
}

impl Visit {
    /// When the notes are destroyed by themselves: `days` after the host's acceptance. `None` before it. A later correction
    /// moves nothing.
    pub fn notes_end(&self, days: i64) -> Option<DateTime<Utc>> {
        self.report.accepted_edition()?;
        let acceptance = self.report.first_acceptance()?;
        acceptance.signed.at.checked_add_signed(Duration::days(days.max(0)))
    }

    /// Someone asks that the notes are destroyed at once.
    pub fn ask_destruction(&mut self, by: Signature) -> Result<(), Refusal> {
        self.accepted_before_destruction()?;
        if self.destruction.request(by.at).is_some() {
            return Err(Refusal::DestructionIsAsked);
        }
        self.destruction = Destruction::Asked { by };
        Ok(())
    }

    /// Somebody else confirms the request that was made at `asked` (microseconds since 1970), which she read.
    pub fn confirm_destruction(&mut self, by: Signature, asked: i64) -> Result<(), Refusal> {
        self.accepted_before_destruction()?;
        let request = self.destruction.request(by.at).filter(|it| it.at.timestamp_micros() == asked);
        let request = request.ok_or(Refusal::DestructionAskedTooLongAgo)?;
        if request.by == by.by {
            return Err(Refusal::AnotherMustConfirm);
        }
        self.destruction = Destruction::Begun { people: vec![request.by, by.by], at: by.at };
        Ok(())
    }

    /// The notes' time is over. True when that is so, and nobody has destroyed them yet.
    pub fn end_notes(&mut self, now: DateTime<Utc>, days: i64) -> bool {
        let over = self.notes_end(days).is_some_and(|end| now >= end) && !self.destruction.is_begun();
        if over {
            self.destruction = Destruction::Begun { people: Vec::new(), at: now };
        }
        over
    }

    /// Nothing of the notes is left.
    pub fn notes_destroyed(&mut self, at: DateTime<Utc>) {
        if let Destruction::Begun { people, .. } = &mut self.destruction {
            self.destruction = Destruction::Done { people: std::mem::take(people), at };
        }
    }

    fn accepted_before_destruction(&self) -> Result<(), Refusal> {
        if self.destruction.is_begun() {
            return Err(Refusal::NotesAreDestroyed);
        }
        self.notes_end(0).map(drop).ok_or(Refusal::ReportNotAccepted)
    }
}
