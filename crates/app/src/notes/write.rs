//! Writing, amending and deleting: only the author, and only until the report is accepted.

use super::{agree, place};
use crate::change::Change;
use crate::keys::Scope;
use crate::{App, AppError, Me, Problems};
use domain::event::Event;
use domain::id::{NoteId, SessionId, VisitId};
use domain::note::Written;
use domain::policy::Action;
use domain::text::NoteText;
use domain::visit::Visit;
use store::notes::{StoredNote, Version};
use vault::{Kind, Place};

impl App {
    /// Writes a note from a session, over the draft with the same id if there is one. `note` is the id the form came
    /// with, so that a form sent twice makes one note; a fresh one is chosen when it is missing.
    pub async fn write_note(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        note: Option<NoteId>,
        words: &Written,
    ) -> Result<NoteId, AppError> {
        let id = note.unwrap_or_else(vault::fresh_id);
        if Box::pin(self.try_write_note(me, visit, session, id, words)).await?
            || self.is_written(me, visit, id, words).await
        {
            return Ok(id);
        }
        Box::pin(self.write_note(me, visit, session, None, words)).await
    }

    /// Writes a note under this id; false when the id is taken.
    pub(super) async fn try_write_note(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        id: NoteId,
        words: &Written,
    ) -> Result<bool, AppError> {
        let sealed = self.seal_note(me, visit, id, 1, None, words).await?;
        let mut change = self.begin(me, visit, Action::WriteNotes).await?;
        change.visit.programme.noted_by(session, me.id())?;
        self.group_is_open(&change.visit, session).await?;
        self.know_standard(&change.visit, words).await?;
        self.know_speakers(&change, session, id, words).await?;
        let added = add(&mut change, session, id, words, sealed).await?;
        if added {
            self.require_new(change.tx(), visit, id).await?;
            change.commit().await?;
        }
        Ok(added)
    }

    /// Writes the next version of one's own note. `Stale` when `seen` is not the saved version.
    pub async fn amend_note(
        &self,
        me: &Me,
        visit: VisitId,
        note: NoteId,
        seen: u32,
        words: &Written,
    ) -> Result<(), AppError> {
        // a number nobody was shown is as old as can be
        let number = seen.checked_add(1).filter(|next| i32::try_from(*next).is_ok()).unwrap_or(1);
        let before = store::notes::find(&self.store, visit, note).await?;
        let previous = before.as_ref().map(|before| vault::digest(&before.sealed));
        let sealed = self.seal_note(me, visit, note, number, previous.clone(), words).await?;
        let mut change = self.begin(me, visit, Action::WriteNotes).await?;
        self.know_standard(&change.visit, words).await?;
        let before = before.filter(|it| it.version == seen && it.person == me.id() && it.kind.is_some());
        if let Some(before) = &before {
            self.require_newest(change.tx(), visit, before).await?;
            self.know_speakers(&change, before.session, note, words).await?;
            let text = agree::saved((note, before.session, me.id()), number, &sealed, previous);
            let (kind, standard, at) = (words.kind, words.standard.clone(), change.by.at);
            let next = Version { kind, standard, number, sealed, at };
            if store::notes::amend(change.tx(), visit, note, me.id(), next).await? {
                store::notes::set_speakers(change.tx(), visit, note, &words.speakers).await?;
                if change.visit.is_locked(note) {
                    // nobody can take words out of a picture
                    store::notes::remove_photos(change.tx(), visit, note).await?;
                }
                take_out_all_but(
                    &mut change,
                    note,
                    &words.speakers,
                    Event::NoteWritten { text: Some(text) },
                )?;
                change.commit().await?;
                return Ok(());
            }
        }
        let saved = store::notes::find(change.tx(), visit, note).await?;
        drop(change);
        match saved.filter(|saved| saved.person == me.id() && saved.kind.is_some()) {
            None => Err(AppError::Hidden),
            Some(_) if self.is_written(me, visit, note, words).await => Ok(()),
            Some(_) => Err(AppError::Stale),
        }
    }

    /// Deletes one's own note or draft; gives the session it was from.
    pub async fn delete_note(&self, me: &Me, visit: VisitId, note: NoteId) -> Result<SessionId, AppError> {
        let mut change = self.begin(me, visit, Action::WriteNotes).await?;
        let session = store::notes::remove(change.tx(), visit, note, me.id()).await?;
        let session = session.ok_or(AppError::Hidden)?;
        take_out_all_but(&mut change, note, &[], Event::NoteDeleted { about: Some(note) })?;
        change.commit().await?;
        Ok(session)
    }

    /// Keeps what is typed so far, sealed like a note. An empty text takes the draft away. `Stale` when a note with
    /// this id is saved already.
    pub async fn keep_draft(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        note: NoteId,
        text: &str,
    ) -> Result<(), AppError> {
        let mut problems = Problems::default();
        let words = problems.take("text", NoteText::optional(text)).flatten();
        problems.check()?;
        let Some(words) = words else { return self.drop_draft(me, visit, note).await };
        let sealed = self.seal(me, place(Kind::Draft, visit, note, 1), None, &words).await?;
        let change = self.begin(me, visit, Action::WriteNotes).await?;
        change.visit.programme.noted_by(session, me.id())?;
        self.group_is_open(&change.visit, session).await?;
        let (person, at) = (me.id(), change.by.at);
        let draft = StoredNote {
            id: note,
            visit,
            session,
            person,
            kind: None,
            standard: None,
            version: 1,
            sealed,
            at,
        };
        if !store::notes::add(change.tx(), draft).await? {
            return Err(AppError::Stale);
        }
        change.commit().await?;
        Ok(())
    }

    async fn drop_draft(&self, me: &Me, visit: VisitId, note: NoteId) -> Result<(), AppError> {
        let change = self.begin(me, visit, Action::WriteNotes).await?;
        let saved = store::notes::find(change.tx(), visit, note).await?;
        if saved.is_some_and(|saved| saved.kind.is_none()) {
            store::notes::remove(change.tx(), visit, note, me.id()).await?;
        }
        change.commit().await?;
        Ok(())
    }

    pub(super) async fn seal_note(
        &self,
        me: &Me,
        visit: VisitId,
        note: NoteId,
        version: u32,
        previous: Option<String>,
        words: &Written,
    ) -> Result<Vec<u8>, AppError> {
        self.seal(me, place(Kind::Note, visit, note, version), previous, &words.text).await
    }

    async fn seal(
        &self,
        me: &Me,
        place: Place,
        previous: Option<String>,
        text: &NoteText,
    ) -> Result<Vec<u8>, AppError> {
        let seal = match self.seal_key(&self.store, me, place.visit, Scope::Notes).await {
            Ok(seal) => seal,
            Err(missing) => {
                // whoever may not write here hears that, and nothing of keys
                self.look(me, place.visit, Action::WriteNotes).await?;
                return Err(missing);
            }
        };
        seal.seal(place, previous, text.as_str().as_bytes())
    }

    pub(super) async fn know_standard(&self, visit: &Visit, words: &Written) -> Result<(), AppError> {
        let Some(code) = &words.standard else { return Ok(()) };
        let edition = self.edition(visit.edition).await?;
        let known = edition.standards.standard(code).is_some();
        if known { Ok(()) } else { Err(AppError::Invalid(Problems::one("standard", "problem-choose"))) }
    }

    /// Whether one's own saved note says exactly this: then the form was sent twice.
    pub(super) async fn is_written(&self, me: &Me, visit: VisitId, note: NoteId, words: &Written) -> bool {
        let Ok((_, saved)) = self.note(me, visit, note).await else { return false };
        saved.author == me.id()
            && saved.kind == words.kind
            && saved.standard == words.standard
            && saved.text == words.text.as_str()
            && saved.speakers == words.speakers
    }
}

/// Adds a note to a change; false when its id is taken.
pub(super) async fn add(
    change: &mut Change<'_>,
    session: SessionId,
    id: NoteId,
    words: &Written,
    sealed: Vec<u8>,
) -> Result<bool, AppError> {
    let (visit, person, at) = (change.visit.id, change.by.by, change.by.at);
    let (kind, standard) = (Some(words.kind), words.standard.clone());
    let text = agree::saved((id, session, person), 1, &sealed, None);
    let note = StoredNote { id, visit, session, person, kind, standard, version: 1, sealed, at };
    let added = store::notes::add(change.tx(), note).await?;
    if added {
        store::notes::set_speakers(change.tx(), visit, id, &words.speakers).await?;
        change.record(Event::NoteWritten { text: Some(text) });
    }
    Ok(added)
}

/// Labels no longer on a note are out of it; with nothing to take out, only what happened is written down.
fn take_out_all_but(
    change: &mut Change<'_>,
    note: NoteId,
    left: &[String],
    event: Event,
) -> Result<(), AppError> {
    if !change.visit.is_locked(note) {
        change.record(event);
        return Ok(());
    }
    change.apply(event, |visit, _| {
        let labels = visit.withdrawn_labels(note).into_iter().map(ToOwned::to_owned);
        let out: Vec<String> = labels.filter(|label| !left.contains(label)).collect();
        visit.words_taken_out(note, Some(&out));
        Ok(())
    })
}
