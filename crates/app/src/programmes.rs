//! The programme of a visit: laid from its template, edited by the visit leader, read by everyone with a part.

use crate::clock::instant;
use crate::{App, AppError, Change, Me};
use chrono::NaiveDateTime;
use documents::calendar::{Entry, ics};
use domain::content::Edition;
use domain::event::Event;
use domain::id::{PersonId, SessionId, VisitId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::programme::{Programme, Session, SessionPlan};
use domain::refusal::Refusal;
use domain::text::Line;
use domain::visit::Visit;

impl App {
    /// A visit whose programme the person may see.
    pub async fn programme(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        self.look(me, visit, Action::SeeProgramme).await
    }

    /// Lays the programme out from the template of the visit's edition, in the visit leader's language.
    pub async fn start_programme(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::EditProgramme).await?;
        let edition = self.edition(change.visit.edition).await?;
        let sessions = from_template(&edition, me.lang());
        change.apply(Event::ProgrammeChanged, |visit, _| visit.programme.start_from(sessions))?;
        change.commit().await
    }

    /// Adds a session.
    pub async fn add_session(&self, me: &Me, visit: VisitId, plan: SessionPlan) -> Result<Visit, AppError> {
        let change = self.begin(me, visit, Action::EditProgramme).await?;
        changed(change, |programme, team| programme.add(vault::fresh_id(), plan, team)).await
    }

    /// Changes a session.
    pub async fn change_session(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        plan: SessionPlan,
    ) -> Result<Visit, AppError> {
        let change = self.begin(me, visit, Action::EditProgramme).await?;
        changed(change, |programme, team| programme.change(session, plan, team)).await
    }

    /// Assigns note-takers to several sessions at once.
    pub async fn assign_note_takers(
        &self,
        me: &Me,
        visit: VisitId,
        assigned: &[(SessionId, Vec<PersonId>)],
    ) -> Result<Visit, AppError> {
        let change = self.begin(me, visit, Action::EditProgramme).await?;
        changed(change, |programme, team| {
            let mut newly = Vec::new();
            for (session, people) in assigned {
                newly.extend(programme.assign(*session, people, team)?);
            }
            Ok(newly)
        })
        .await
    }

    /// Takes a session out, unless somebody has begun a note in it.
    pub async fn remove_session(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
    ) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::EditProgramme).await?;
        let written = store::notes::any_in(change.tx(), visit, session).await?;
        change.apply(Event::ProgrammeChanged, |visit, _| visit.programme.remove(session, written))?;
        change.commit().await
    }

    /// Sets time aside for writing the report, or none.
    pub async fn set_writing_time(
        &self,
        me: &Me,
        visit: VisitId,
        time: Option<(NaiveDateTime, NaiveDateTime)>,
    ) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::EditProgramme).await?;
        change.apply(Event::ProgrammeChanged, |visit, _| {
            visit.programme.set_aside(time);
            Ok(())
        })?;
        change.commit().await
    }

    /// The programme as a calendar file called `name`: titles and rooms, no people. `page` is the programme's own address,
    /// and `writing` what the time for the report is called; only the team sees that.
    pub async fn programme_calendar(
        &self,
        me: &Me,
        visit: VisitId,
        name: &str,
        page: &str,
        writing: &str,
    ) -> Result<String, AppError> {
        let visit = self.programme(me, visit).await?;
        let day = visit.day().ok_or(AppError::Refused(Refusal::NoDateYet))?;
        let entry =
            |uid: String, title: &str, place: Option<&Line>, span: (NaiveDateTime, NaiveDateTime)| Entry {
                uid: format!("{uid}@kvip"),
                title: title.to_owned(),
                place: place.map(ToString::to_string),
                starts: instant(span.0),
                ends: instant(span.1),
                url: Some(page.to_owned()),
            };
        let sessions = visit.programme.sessions.iter();
        let mut entries: Vec<Entry> = sessions
            .map(|s| entry(s.id.to_string(), s.title.as_str(), s.room.as_ref(), s.span(day)))
            .collect();
        if let Some(span) = visit.programme.writing_time.filter(|_| visit.team_ids().contains(&me.id())) {
            entries.push(entry(format!("writing-{}", visit.id), writing, None, span));
        }
        Ok(ics(name, self.now(), &entries))
    }
}

/// Makes a change of the programme; whoever is newly assigned to take notes is told, once.
async fn changed(
    mut change: Change<'_>,
    edit: impl FnOnce(&mut Programme, &[PersonId]) -> Result<Vec<PersonId>, Refusal>,
) -> Result<Visit, AppError> {
    let mut newly = change.apply(Event::ProgrammeChanged, |visit, _| {
        let team = visit.team_ids();
        edit(&mut visit.programme, &team)
    })?;
    newly.sort_unstable();
    newly.dedup();
    if !newly.is_empty() {
        change.record(Event::NoteTakersAssigned { people: newly });
    }
    change.commit().await
}

/// The sessions of an edition's template, none of them assigned.
pub(crate) fn from_template(edition: &Edition, lang: Lang) -> Vec<Session> {
    let session = |slot: &domain::content::ProgrammeSlot| {
        Some(Session {
            id: vault::fresh_id(),
            kind: slot.kind,
            title: Line::parse(slot.title.get(lang)).ok()?,
            day_offset: slot.day_offset,
            starts: slot.start,
            minutes: slot.minutes,
            room: None,
            lead: None,
            note_takers: Vec::new(),
        })
    };
    edition.format.programme.iter().filter_map(session).collect()
}
