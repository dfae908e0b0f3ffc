//! The programme of a visit: its sessions, who takes notes in each, and whose notes are in.

use crate::id::{PersonId, SessionId};
use crate::note::{Excuse, OralAccount};
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::text::Line;
use chrono::{Duration, NaiveDate, NaiveDateTime, NaiveTime};
use serde::{Deserialize, Serialize};

mod edit;
mod now;
mod warning;

pub use edit::SessionPlan;
pub use now::Now;
pub use warning::Warning;

/// What a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Dinner the evening before.
    Dinner,
    /// A tour of the unit.
    Tour,
    /// The meeting with management and key staff.
    Management,
    /// The focus group with staff.
    FocusStaff,
    /// The focus group with patients.
    FocusPatients,
    /// The focus group with relatives.
    FocusRelatives,
    /// A conversation with one person, who would rather not sit in a group.
    Conversation,
    /// The team alone.
    TeamTime,
    /// The summing-up with management.
    SummingUp,
    /// A break.
    Break,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Dinner,
        Self::Tour,
        Self::Management,
        Self::FocusStaff,
        Self::FocusPatients,
        Self::FocusRelatives,
        Self::Conversation,
        Self::TeamTime,
        Self::SummingUp,
        Self::Break,
    ];

    /// Whether notes are taken in it.
    pub fn takes_notes(self) -> bool {
        match self {
            Self::Tour
            | Self::Management
            | Self::FocusStaff
            | Self::FocusPatients
            | Self::FocusRelatives
            | Self::Conversation
            | Self::SummingUp => true,
            Self::Dinner | Self::TeamTime | Self::Break => false,
        }
    }

    /// Whether it is a focus group, or a conversation in place of one, whose words are never quoted.
    pub fn is_focus_group(self) -> bool {
        match self {
            Self::FocusStaff | Self::FocusPatients | Self::FocusRelatives | Self::Conversation => true,
            Self::Dinner | Self::Tour | Self::Management | Self::TeamTime | Self::SummingUp | Self::Break => {
                false
            }
        }
    }
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Its id.
    pub id: SessionId,
    /// What it is.
    pub kind: Kind,
    /// What it is called on this day.
    pub title: Line,
    /// Days from the visit day: -1 is the evening before.
    pub day_offset: i8,
    /// When it starts, local time.
    pub starts: NaiveTime,
    /// How long it lasts, in minutes.
    pub minutes: u16,
    /// Where.
    pub room: Option<Line>,
    /// Who leads it.
    pub lead: Option<PersonId>,
    /// Who takes notes.
    pub note_takers: Vec<PersonId>,
}

impl Session {
    /// Start and end on a visit held on `day`, local time.
    pub fn span(&self, day: NaiveDate) -> (NaiveDateTime, NaiveDateTime) {
        let starts = (day + Duration::days(i64::from(self.day_offset))).and_time(self.starts);
        (starts, starts + Duration::minutes(i64::from(self.minutes)))
    }
}

/// How a note-taker's notes from a session stand, once they do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "how")]
pub enum Settled {
    /// Handed in by the note-taker.
    HandedIn {
        /// Who and when.
        signed: Signature,
    },
    /// Excused by the visit leader.
    Excused {
        /// Who and when.
        signed: Signature,
        /// Why.
        reason: Excuse,
    },
}

/// The notes of one note-taker from one session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteDuty {
    /// The session.
    pub session: SessionId,
    /// The note-taker.
    pub person: PersonId,
    /// Handed in or excused.
    pub settled: Settled,
}

/// The whole programme.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Programme {
    /// Sessions by day and time.
    pub sessions: Vec<Session>,
    /// What is handed in or excused.
    pub settled: Vec<NoteDuty>,
    /// Time set aside for writing the report, local.
    pub writing_time: Option<(NaiveDateTime, NaiveDateTime)>,
    /// The interviews the visit leader has heard of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub accounts: Vec<OralAccount>,
}

impl Programme {
    /// A session by id.
    pub fn session(&self, id: SessionId) -> Result<&Session, Refusal> {
        self.sessions.iter().find(|session| session.id == id).ok_or(Refusal::NoSuchSession)
    }

    /// How a person's notes from a session stand; `None` while they are awaited.
    pub fn settled(&self, session: SessionId, person: PersonId) -> Option<&Settled> {
        self.settled
            .iter()
            .find(|duty| duty.session == session && duty.person == person)
            .map(|duty| &duty.settled)
    }

    /// Every session and note-taker whose notes are still awaited.
    pub fn awaited(&self) -> Vec<(&Session, PersonId)> {
        let takers = self.sessions.iter().flat_map(|s| s.note_takers.iter().map(move |person| (s, *person)));
        takers.filter(|(session, person)| self.settled(session.id, *person).is_none()).collect()
    }

    /// Sessions that take notes and have nobody to take them.
    pub fn without_note_taker(&self) -> Vec<&Session> {
        self.sessions.iter().filter(|s| s.kind.takes_notes() && s.note_takers.is_empty()).collect()
    }

    /// A note-taker's notes are in. Refused for anyone not assigned, and twice.
    pub fn hand_in(&mut self, session: SessionId, signed: Signature) -> Result<(), Refusal> {
        self.settle(session, signed.by, Settled::HandedIn { signed })
    }

    /// The visit leader excuses a note-taker, with a reason.
    pub fn excuse(
        &mut self,
        session: SessionId,
        person: PersonId,
        signed: Signature,
        reason: Excuse,
    ) -> Result<(), Refusal> {
        self.settle(session, person, Settled::Excused { signed, reason })
    }

    fn settle(&mut self, session: SessionId, person: PersonId, settled: Settled) -> Result<(), Refusal> {
        if !self.session(session)?.note_takers.contains(&person) {
            return Err(Refusal::NotAssigned);
        }
        if self.settled(session, person).is_some() {
            return Err(Refusal::AlreadyHandedIn);
        }
        self.settled.push(NoteDuty { session, person, settled });
        Ok(())
    }
}
