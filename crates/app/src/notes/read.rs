//! Reading: the team opens everyone's notes, each author her own drafts.

use super::agree;
use super::open::open_each;
use crate::keys::Scope;
use crate::log::Read;
use crate::saved::LastSaved;
use crate::{App, AppError, Me};
use chrono::{DateTime, Utc};
use domain::event::SavedText;
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use domain::note::NoteKind;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::log::Stretch;
use store::notes::StoredNote;

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
    /// Labels of those whose words it holds.
    pub speakers: Vec<String>,
    /// Locked for use: one of them took her yes back. Its words are for its author alone, to take hers out.
    pub locked: bool,
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
    /// How many are not what was saved last: removed, put back from a copy, exchanged. They are not shown.
    pub rolled_back: usize,
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
        let stretch = agree::stretch(before, more, true);
        let shelf = match self
            .shelf(me, &visit, &stretch, found, |text| {
                text.session == Some(session) && text.author == me.id()
            })
            .await
        {
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
        let stretch = agree::stretch(after, more, false);
        let shelf = self.shelf(me, &visit, &stretch, found, |text| text.session == Some(session)).await?;
        Ok((visit, Shelf { more, ..shelf }))
    }

    /// Every note of a visit, by session: what the report is drafted from. Notes that do not open or are locked are left
    /// out; refused when one is not what was saved last.
    pub async fn open_notes(&self, me: &Me, visit: VisitId) -> Result<Vec<OpenNote>, AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        self.log_read(me, Some(visit.id), &Read::Notes).await?;
        self.unread_notes(me, &visit).await
    }

    /// The same, for a rule that looks at them and shows them to nobody.
    pub(crate) async fn unread_notes(&self, me: &Me, visit: &Visit) -> Result<Vec<OpenNote>, AppError> {
        let found = store::notes::of_visit(&self.store, visit.id, VISIT).await?;
        let shelf = self.shelf(me, visit, &Stretch::ALL, found, |text| text.session.is_some()).await?;
        if shelf.rolled_back > 0 {
            return Err(rolled_back());
        }
        Ok(shelf.notes.into_iter().filter(|note| !note.locked).collect())
    }

    /// One note of the team.
    pub async fn note(&self, me: &Me, visit: VisitId, note: NoteId) -> Result<(Visit, OpenNote), AppError> {
        let visit = self.look(me, visit, Action::ReadNotes).await?;
        let found = store::notes::find(&self.store, visit.id, note).await?;
        let found: Vec<StoredNote> = found.into_iter().filter(|found| found.kind.is_some()).collect();
        if !found.is_empty() {
            self.log_read(me, Some(visit.id), &Read::Notes).await?;
        }
        let shelf = self
            .shelf(me, &visit, &Stretch::one(&note.to_string()), found, |text| text.session.is_some())
            .await?;
        if shelf.closed == Some(Closed::Destroyed) {
            return Err(AppError::Denied(Refusal::NotesAreDestroyed));
        }
        if shelf.rolled_back > 0 {
            return Err(rolled_back());
        }
        if shelf.notes.is_empty() && shelf.damaged == 0 {
            return Err(AppError::Hidden);
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

    /// What was found in a stretch, opened; notes that are `expected` there and missing are counted as rolled back.
    async fn shelf(
        &self,
        me: &Me,
        visit: &Visit,
        stretch: &Stretch,
        mut found: Vec<StoredNote>,
        expected: impl Fn(&SavedText) -> bool,
    ) -> Result<Shelf, AppError> {
        if visit.destruction.is_begun() {
            return Ok(Shelf { closed: Some(Closed::Destroyed), ..Shelf::default() });
        }
        let last = LastSaved::of(&self.store, visit.id, stretch).await?;
        let rolled_back = self.take_rolled_back(visit.id, &last, &mut found, expected).await?;
        if found.is_empty() {
            return Ok(Shelf { rolled_back, ..Shelf::default() });
        }
        let speakers = self.speakers_of(visit, &found).await?;
        let key = self.open_key(me, visit.id, Scope::Notes).await?;
        let mut shelf = if found.len() <= INLINE {
            open_each(&key, &last, found)
        } else {
            let opened = tokio::task::spawn_blocking(move || open_each(&key, &last, found));
            opened.await.map_err(|_| AppError::Fault("opening notes"))?
        };
        super::speakers::mark(&mut shelf, visit, me.id(), speakers);
        Ok(Shelf { rolled_back, ..shelf })
    }
}

/// Cuts down to a page what was fetched with one more; the last note when there are more beyond it.
fn last_of_a_page(found: &mut Vec<StoredNote>) -> Option<NoteId> {
    let more = found.len() > PAGE;
    found.truncate(PAGE);
    found.last().map(|note| note.id).filter(|_| more)
}

fn rolled_back() -> AppError {
    AppError::Denied(Refusal::TextsDoNotAgree)
}
