//! Reading: the team opens everyone's notes, each author her own drafts.

use super::place;
use crate::keys::{Opened, Scope};
use crate::log::Read;
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use domain::note::NoteKind;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::notes::StoredNote;
use vault::{Kind, Sealed};

/// A note, opened.
#[derive(Clone)]
pub struct OpenNote {
    /// Its id.
    pub id: NoteId,
    /// The session it is from.
    pub session: SessionId,
    /// Who wrote it.
    pub author: PersonId,
    /// What it tells.
    pub kind: NoteKind,
    /// Code of the standard it is about, if about one.
    pub standard: Option<String>,
    /// Its version, from 1.
    pub version: u32,
    /// Its words.
    pub text: String,
    /// When this version was written.
    pub at: DateTime<Utc>,
}

impl std::fmt::Debug for OpenNote {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenNote({})", self.id)
    }
}

/// A note being written, opened.
#[derive(Clone)]
pub struct Draft {
    /// The id it will have as a note.
    pub id: NoteId,
    /// What is typed so far.
    pub text: String,
    /// When it was kept.
    pub at: DateTime<Utc>,
}

impl std::fmt::Debug for Draft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Draft({})", self.id)
    }
}

/// What a reader finds in a session. Newest first for one's own, oldest first for the team's.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The notes.
    pub notes: Vec<OpenNote>,
    /// One's own notes being written; empty when reading the team's.
    pub drafts: Vec<Draft>,
    /// How many did not open: damaged, or moved from another place.
    pub damaged: usize,
    /// Why nothing could be opened.
    pub closed: Option<Closed>,
    /// There are more beyond this note.
    pub more: Option<NoteId>,
    /// How many notes one has written there in all; 0 when reading the team's.
    pub written: u64,
}

/// Why a shelf does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// The reader's own keys are locked.
    Locked,
    /// Her key to the visit is not ready.
    NotReady,
    /// The notes are destroyed.
    Destroyed,
}

/// Notes shown on one page.
const PAGE: usize = 50;
/// Notes of a whole visit, far above what a visit has.
const VISIT: u64 = 2_000;
/// More texts than this are opened off the request's thread.
const INLINE: usize = 8;

impl App {
    /// One's own notes and drafts from a session before `before`, a page at a time, the newest first. Without an open
    /// key the shelf is `closed`: writing is possible all the same.
    pub async fn my_notes(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        before: Option<NoteId>,
    ) -> Result<(Visit, Shelf), AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        visit.programme.session(session).map_err(|_| AppError::Hidden)?;
        let mut found =
            store::notes::mine(&self.store, visit.id, session, me.id(), before, PAGE as u64 + 1).await?;
        let more = last_of_a_page(&mut found);
        let written = store::notes::count(&self.store, visit.id, session, me.id()).await?;
        let shelf = match self.shelf(me, &visit, found).await {
            Err(AppError::Denied(Refusal::KeysAreMissing)) => {
                Shelf { closed: Some(Closed::NotReady), ..Shelf::default() }
            }
            Err(AppError::Locked) => Shelf { closed: Some(Closed::Locked), ..Shelf::default() },
            shelf => shelf?,
        };
        Ok((visit, Shelf { more, written, ..shelf }))
    }

    /// The team's notes from a session after `after`, a page at a time, the oldest first.
    pub async fn notes_of_session(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        after: Option<NoteId>,
    ) -> Result<(Visit, Shelf), AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let mut found =
            store::notes::of_session(&self.store, visit.id, session, after, PAGE as u64 + 1).await?;
        if found.is_empty() && visit.programme.session(session).is_err() {
            return Err(AppError::Hidden);
        }
        let more = last_of_a_page(&mut found);
        self.log_read(me, Some(visit.id), &Read::Notes).await?;
        Ok((visit.clone(), Shelf { more, ..self.shelf(me, &visit, found).await? }))
    }

    /// Every note of a visit, by session: what the report is drafted from. Notes that do not open are left out.
    pub async fn open_notes(&self, me: &Me, visit: VisitId) -> Result<Vec<OpenNote>, AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let found = store::notes::of_visit(&self.store, visit.id, VISIT).await?;
        self.log_read(me, Some(visit.id), &Read::Notes).await?;
        Ok(self.shelf(me, &visit, found).await?.notes)
    }

    /// One note of the team.
    pub async fn note(&self, me: &Me, visit: VisitId, note: NoteId) -> Result<(Visit, OpenNote), AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let found = store::notes::find(&self.store, visit.id, note).await?;
        let found = found.filter(|found| found.kind.is_some()).ok_or(AppError::Hidden)?;
        self.log_read(me, Some(visit.id), &Read::Notes).await?;
        let shelf = self.shelf(me, &visit, vec![found]).await?;
        if shelf.closed == Some(Closed::Destroyed) {
            return Err(AppError::Denied(Refusal::NotesAreDestroyed));
        }
        let note = shelf.notes.into_iter().next();
        Ok((visit, note.ok_or(AppError::Fault("a note does not open"))?))
    }

    /// The session a note of the team is from.
    pub async fn session_of_note(
        &self,
        me: &Me,
        visit: VisitId,
        note: NoteId,
    ) -> Result<SessionId, AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let found = store::notes::find(&self.store, visit.id, note).await?;
        Ok(found.ok_or(AppError::Hidden)?.session)
    }

    async fn shelf(&self, me: &Me, visit: &Visit, found: Vec<StoredNote>) -> Result<Shelf, AppError> {
        if visit.destruction.is_begun() {
            return Ok(Shelf { closed: Some(Closed::Destroyed), ..Shelf::default() });
        }
        if found.is_empty() {
            return Ok(Shelf::default());
        }
        let key = self.open_key(me, visit.id, Scope::Notes).await?;
        if found.len() <= INLINE {
            return Ok(open_each(&key, found));
        }
        let opened = tokio::task::spawn_blocking(move || open_each(&key, found)).await;
        opened.map_err(|_| AppError::Fault("opening notes"))
    }
}

/// Cuts down to a page what was fetched with one more; the last note when there are more beyond it.
fn last_of_a_page(found: &mut Vec<StoredNote>) -> Option<NoteId> {
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    found.last().map(|note| note.id).filter(|_| more)
}

fn open_each(key: &Opened, found: Vec<StoredNote>) -> Shelf {
    let mut shelf = Shelf::default();
    for note in found {
        let id = note.id;
        if let Some(text) = open(key, &note) {
            match note.kind {
                Some(kind) => shelf.notes.push(opened(note, kind, text)),
                None => shelf.drafts.push(Draft { id, text, at: note.at }),
            }
        } else {
            tracing::error!(note = %id, "a note does not open");
            shelf.damaged += 1;
        }
    }
    shelf
}

fn open(key: &Opened, note: &StoredNote) -> Option<String> {
    let kind = if note.kind.is_some() { Kind::Note } else { Kind::Draft };
    let place = place(kind, note.visit, note.id, note.version);
    let opened = vault::open(&key.key, &place, &Sealed::from(note.sealed.clone()), &key.trust).ok()?;
    // a note put under another author's name is as bad as a damaged one
    if opened.author == note.person { opened.text().ok().map(ToOwned::to_owned) } else { None }
}

fn opened(note: StoredNote, kind: NoteKind, text: String) -> OpenNote {
    OpenNote {
        id: note.id,
        session: note.session,
        author: note.person,
        kind,
        standard: note.standard,
        version: note.version,
        text,
        at: note.at,
    }
}

#[cfg(test)]
mod tests;
