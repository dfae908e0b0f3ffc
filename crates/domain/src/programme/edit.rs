//! Laying the programme: sessions are planned, changed and taken out, and note-takers assigned.

use super::{Kind, Programme, Session};
use crate::id::{PersonId, SessionId};
use crate::refusal::Refusal;
use crate::text::Line;
use chrono::{NaiveDateTime, NaiveTime};

/// What the visit leader decides about a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionPlan {
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

impl SessionPlan {
    /// The session as planned.
    pub fn into_session(self, id: SessionId) -> Session {
        Session {
            id,
            kind: self.kind,
            title: self.title,
            day_offset: self.day_offset,
            starts: self.starts,
            minutes: self.minutes,
            room: self.room,
            lead: self.lead,
            note_takers: self.note_takers,
        }
    }
}

impl From<Session> for SessionPlan {
    fn from(session: Session) -> Self {
        Self {
            kind: session.kind,
            title: session.title,
            day_offset: session.day_offset,
            starts: session.starts,
            minutes: session.minutes,
            room: session.room,
            lead: session.lead,
            note_takers: session.note_takers,
        }
    }
}

impl Programme {
    /// The most sessions a programme holds.
    pub const MOST: usize = 60;

    /// Lays out the sessions of the template. Refused when there are some already.
    pub fn start_from(&mut self, sessions: Vec<Session>) -> Result<(), Refusal> {
        if !self.sessions.is_empty() {
            return Err(Refusal::ProgrammeIsBegun);
        }
        self.sessions = sessions;
        self.sort();
        Ok(())
    }

    /// Adds a session; the very same one twice is one. Gives those who are newly assigned to take notes.
    pub fn add(
        &mut self,
        id: SessionId,
        plan: SessionPlan,
        team: &[PersonId],
    ) -> Result<Vec<PersonId>, Refusal> {
        plan.in_the_team(team)?;
        if self.sessions.iter().any(|session| SessionPlan::from(session.clone()) == plan) {
            return Ok(Vec::new());
        }
        if self.sessions.len() >= Self::MOST {
            return Err(Refusal::ProgrammeIsFull);
        }
        let newly = plan.note_takers.clone();
        self.sessions.push(plan.into_session(id));
        self.sort();
        Ok(newly)
    }

    /// Changes a session. Its kind stays once notes are handed in, for it decides how they may be used. Whoever has handed
    /// in or is excused stays, and a session that takes notes and has a note-taker keeps at least one.
    pub fn change(
        &mut self,
        id: SessionId,
        mut plan: SessionPlan,
        team: &[PersonId],
    ) -> Result<Vec<PersonId>, Refusal> {
        plan.in_the_team(team)?;
        let before = self.session(id)?.clone();
        if plan.kind != before.kind && self.has_settled(id) {
            return Err(Refusal::SessionHasNotes);
        }
        plan.note_takers = self.with_those_who_settled(id, &plan.note_takers);
        if plan.note_takers.is_empty() && !before.note_takers.is_empty() && plan.kind.takes_notes() {
            return Err(Refusal::NeedsANoteTaker);
        }
        let newly = newly(&before, &plan.note_takers);
        for session in self.sessions.iter_mut().filter(|session| session.id == id) {
            *session = plan.clone().into_session(id);
        }
        self.sort();
        Ok(newly)
    }

    /// Assigns the note-takers of a session in place of those before, by the rules of a change.
    pub fn assign(
        &mut self,
        id: SessionId,
        people: &[PersonId],
        team: &[PersonId],
    ) -> Result<Vec<PersonId>, Refusal> {
        let before = SessionPlan::from(self.session(id)?.clone());
        let plan = SessionPlan { note_takers: people.to_vec(), ..before };
        self.change(id, plan, team)
    }

    /// Takes a session out. Refused when somebody has handed in notes from it, or `written` any.
    pub fn remove(&mut self, id: SessionId, written: bool) -> Result<(), Refusal> {
        self.session(id)?;
        if written || self.has_settled(id) {
            return Err(Refusal::SessionHasNotes);
        }
        self.sessions.retain(|session| session.id != id);
        Ok(())
    }

    /// Sets time aside for writing the report, or none.
    pub fn set_aside(&mut self, writing_time: Option<(NaiveDateTime, NaiveDateTime)>) {
        self.writing_time = writing_time;
    }

    fn has_settled(&self, id: SessionId) -> bool {
        self.settled.iter().any(|duty| duty.session == id)
    }

    fn with_those_who_settled(&self, id: SessionId, people: &[PersonId]) -> Vec<PersonId> {
        let settled = self.settled.iter().filter(|duty| duty.session == id).map(|duty| duty.person);
        let mut takers = Vec::new();
        for person in settled.chain(people.iter().copied()) {
            if !takers.contains(&person) {
                takers.push(person);
            }
        }
        takers
    }

    fn sort(&mut self) {
        self.sessions.sort_by_key(|session| (session.day_offset, session.starts));
    }
}

impl SessionPlan {
    /// Only members of the team lead sessions and take notes.
    fn in_the_team(&self, team: &[PersonId]) -> Result<(), Refusal> {
        let mut named = self.lead.iter().chain(&self.note_takers);
        if named.all(|person| team.contains(person)) { Ok(()) } else { Err(Refusal::NotInTheTeam) }
    }
}

fn newly(before: &Session, after: &[PersonId]) -> Vec<PersonId> {
    after.iter().copied().filter(|person| !before.note_takers.contains(person)).collect()
}
