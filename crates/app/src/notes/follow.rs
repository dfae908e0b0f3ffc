//! Handing in, and following whose notes are missing.

use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Duration, Utc};
use domain::event::Event;
use domain::id::{PersonId, SessionId, VisitId};
use domain::note::{Excuse, enough};
use domain::policy::Action;
use domain::visit::Visit;
use std::collections::HashMap;

/// How far the notes of a visit have come.
#[derive(Debug, Clone, Default)]
pub struct Following {
    /// How many notes a person has written from a session, handed in or not.
    pub written: HashMap<(SessionId, PersonId), u64>,
    /// Who was reminded within the last hour, and when.
    pub reminded: HashMap<PersonId, DateTime<Utc>>,
}

impl Following {
    /// How many notes there are from a session.
    pub fn of_session(&self, session: SessionId) -> u64 {
        self.written.iter().filter(|((of, _), _)| *of == session).map(|(_, notes)| notes).sum()
    }
}

/// A person is reminded at most once in this many hours.
const PAUSE_HOURS: i64 = 1;

impl App {
    /// Hands in one's notes from a session: at least one note, or `nothing`: there was nothing to note.
    pub async fn hand_in_notes(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        nothing: bool,
    ) -> Result<Visit, AppError> {
        let today = self.today();
        let mut change = self.begin(me, visit, Action::WriteNotes).await?;
        change.visit.programme.noted_by(session, me.id())?;
        let notes = store::notes::count(change.tx(), visit, session, me.id()).await?;
        if !enough(notes, nothing) {
            return Err(AppError::Invalid(Problems::one("nothing", "notes-none-to-hand-in")));
        }
        change
            .apply(Event::NotesHandedIn { session }, |visit, by| visit.hand_in_notes(session, by, today))?;
        if notes > 0 && change.visit.hears(session) {
            change.visit.hearing.expect(session);
        }
        change.commit().await
    }

    /// The visit, and how far its notes have come. Opens nothing.
    pub async fn following(&self, me: &Me, visit: VisitId) -> Result<(Visit, Following), AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let counts = store::notes::counts(&self.store, visit.id).await?;
        let written = counts.into_iter().map(|(session, person, notes)| ((session, person), notes)).collect();
        let leads = visit.leader() == Some(me.id());
        let reminded = if leads {
            store::notes::reminded(&self.store, visit.id, self.now() - pause()).await?
        } else {
            Vec::new()
        };
        Ok((visit, Following { written, reminded: reminded.into_iter().collect() }))
    }

    /// Reminds a note-taker, by letter, that her notes are missing.
    pub async fn remind_of_notes(&self, me: &Me, visit: VisitId, person: PersonId) -> Result<(), AppError> {
        let today = self.today();
        let mut change = self.begin(me, visit, Action::FollowNotes).await?;
        change.visit.may_remind(person, today)?;
        let since = change.by.at - pause();
        let reminded = store::notes::reminded(change.tx(), visit, since).await?;
        if reminded.iter().any(|(known, _)| *known == person) {
            return Err(AppError::Invalid(Problems::one("", "notes-reminded-already")));
        }
        change.record(Event::NotesReminded { person });
        change.commit().await?;
        Ok(())
    }

    /// Excuses a note-taker from a session, with a reason the team can see.
    pub async fn excuse_from_notes(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        person: PersonId,
        reason: Option<Excuse>,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::FollowNotes).await?;
        change.visit.programme.session(session)?;
        let reason = reason.ok_or_else(|| AppError::Invalid(Problems::one("reason", "problem-choose")))?;
        change.apply(Event::NotesExcused { session }, |visit, by| {
            visit.programme.excuse(session, person, by, reason)
        })?;
        change.commit().await?;
        Ok(())
    }
}

fn pause() -> Duration {
    Duration::hours(PAUSE_HOURS)
}
