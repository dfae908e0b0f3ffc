//! Sealed to the notes' key, held against the log, and opened again.

use crate::change::Change;
use crate::keys::{Opened, Scope};
use crate::saved::{LastSaved, Standing, Texts};
use crate::{App, AppError, Me};
use domain::event::SavedText;
use domain::id::{NoteId, VisitId, VoiceId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use store::Db;
use store::log::Stretch;
use store::views::StoredView;
use vault::{Header, Kind, Place, Sealed};

/// What a note gone through is called.
pub(super) fn of_note(note: NoteId) -> String {
    format!("anonymised-{note}")
}

/// What a view is called.
pub(super) fn of_voice(voice: VoiceId) -> String {
    format!("voice-{voice}")
}

/// What a second reader's word about a view is called.
pub(super) fn of_word(voice: VoiceId) -> String {
    format!("word-{voice}")
}

fn place(visit: VisitId, about: &str, version: u32) -> Place {
    Place { kind: Kind::View, visit, item: about.to_owned(), version }
}

/// Every sealed text of a visit's voices, with the key that opens them.
pub(super) struct Views {
    rows: HashMap<String, StoredView>,
    last: LastSaved,
    key: Option<Opened>,
}

impl Views {
    /// The row by this name.
    pub(super) fn row(&self, about: &str) -> Option<&StoredView> {
        self.rows.get(about)
    }

    /// What stands under this name; `None` when nothing does.
    pub(super) fn open<T: DeserializeOwned>(&self, about: &str) -> Result<Option<T>, AppError> {
        let (Some(row), Some(key)) = (self.row(about), &self.key) else { return Ok(None) };
        let sealed = Sealed::from(row.sealed.clone());
        let opened = vault::open(&key.key, &place(row.visit, about, row.version), &sealed, &key.trust)?;
        let follows = self.last.text(about).is_none_or(|last| last.after == opened.previous);
        if opened.author != row.person || !follows {
            return Err(AppError::Denied(Refusal::TextsDoNotAgree));
        }
        serde_json::from_str(opened.text()?).map(Some).map_err(|_| AppError::Fault("views"))
    }
}

/// The names of everything that must be there.
fn expected(visit: &Visit) -> Vec<String> {
    let gone = visit.hearing.gone.iter().map(|gone| of_note(gone.note));
    gone.chain(visit.hearing.voices.iter().map(|voice| of_voice(voice.id))).collect()
}

impl App {
    /// The sealed texts of a visit, as they were saved last. Refused when one was removed, put back or exchanged.
    pub(super) async fn views(&self, me: &Me, visit: &Visit) -> Result<Views, AppError> {
        let rows = store::views::of_visit(&self.store, visit.id).await?;
        let last = LastSaved::of(&self.store, visit.id, &Stretch::ALL).await?;
        let standing: Vec<Standing> = rows.iter().map(Standing::from).collect();
        let names = expected(visit);
        let suspected = last.differing(&standing, |text| names.contains(&text.about));
        if !self.not_as_saved(visit.id, Texts::Views, &suspected).await?.is_empty() {
            return Err(AppError::Denied(Refusal::TextsDoNotAgree));
        }
        let key = if rows.is_empty() { None } else { Some(self.open_key(me, visit.id, Scope::Notes).await?) };
        let rows = rows.into_iter().map(|row| (row.about.clone(), row)).collect();
        Ok(Views { rows, last, key })
    }

    /// Seals what is to stand under a name and puts it there: what the log is to vouch for.
    pub(super) async fn put_view<T: Serialize>(
        &self,
        me: &Me,
        change: &Change<'_>,
        about: String,
        said: &T,
    ) -> Result<SavedText, AppError> {
        let visit = change.visit.id;
        let before = self.newest_view(change.tx(), visit, &about).await?;
        let version = before.as_ref().map_or(1, |before| before.version + 1);
        let after = before.map(|before| vault::digest(&before.sealed));
        let seal = self.seal_key(change.tx(), me, visit, Scope::Notes).await?;
        let header =
            Header { place: place(visit, &about, version), previous: after.clone(), author: me.id() };
        let body = serde_json::to_vec(said).map_err(|_| AppError::Fault("views"))?;
        let sealed = vault::seal(std::slice::from_ref(&seal.to), &header, &body, seal.by())?.into_bytes();
        let (author, digest, at) = (me.id(), vault::digest(&sealed), change.by.at);
        let row = StoredView { about: about.clone(), visit, version, person: author, sealed, at };
        if !store::views::put(change.tx(), row).await? {
            return Err(AppError::Hidden);
        }
        Ok(SavedText { about, session: None, author, version, sealed: digest, after })
    }

    /// The row a change stands on; refused when it is not what was saved last.
    async fn newest_view(
        &self,
        db: &store::Tx,
        visit: VisitId,
        about: &str,
    ) -> Result<Option<StoredView>, AppError> {
        let row = store::views::find(db, visit, about).await?;
        let rows: Vec<Standing> = row.iter().map(Standing::from).collect();
        self.require_as_saved(db, visit, &[about.to_owned()], &rows).await?;
        Ok(row)
    }
}

/// How many notes of focus groups there are, and which version of each.
pub(super) async fn focus_notes(
    db: &impl Db,
    visit: &Visit,
) -> Result<Vec<store::notes::StoredNote>, AppError> {
    let mut notes = store::notes::of_visit(db, visit.id, super::bench::MOST).await?;
    notes.retain(|note| visit.hears(note.session));
    Ok(notes)
}
