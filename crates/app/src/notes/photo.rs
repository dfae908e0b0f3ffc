//! Photographed sheets: handed in as a note, its pictures cleaned of what they tell besides, and sealed as notes are.

use super::file::READERS;
use super::write::add;
use crate::keys::{Scope, SealKey};
use crate::log::Read;
use crate::{App, AppError, Me, Problems};
use documents::photo::{self, PhotoError};
use domain::id::{FileId, NoteId, SessionId, VisitId};
use domain::note::Written;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::HashMap;
use store::notes::StoredPhoto;
use vault::{Kind, Place, Sealed};

/// The most sheets that are handed in at once.
const SHEETS: usize = 10;

/// A picture opened.
pub struct OpenPhoto {
    /// Its media type.
    pub media: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for OpenPhoto {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("OpenPhoto")
    }
}

impl App {
    /// Hands in photographed sheets as one note with these words. Sent twice under one id it is one note. Problems are
    /// told of the field `photo`.
    pub async fn write_photos(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        note: NoteId,
        words: &Written,
        pictures: Vec<Vec<u8>>,
    ) -> Result<(), AppError> {
        self.may_write(me, visit, session).await?;
        let key = self.seal_key(&self.store, me, visit, Scope::Notes).await?;
        let sealed = cleaned_and_sealed(key, visit, pictures).await?;
        let text = self.seal_note(me, visit, note, 1, None, words).await?;
        let mut change = self.begin(me, visit, Action::WriteNotes).await?;
        change.visit.programme.noted_by(session, me.id())?;
        self.group_is_open(&change.visit, session).await?;
        self.know_speakers(&change, session, note, words).await?;
        if !add(&mut change, session, note, words, text).await? {
            drop(change);
            let known = self.is_received(me, visit, session, note).await?;
            return if known { Ok(()) } else { Err(AppError::Stale) };
        }
        self.require_new(change.tx(), visit, note).await?;
        for (id, media, sealed) in sealed {
            let (person, at) = (me.id(), change.by.at);
            let photo = StoredPhoto { id, visit, session, note, person, media, sealed, at };
            store::notes::add_photo(change.tx(), photo).await?;
        }
        change.commit().await?;
        Ok(())
    }

    /// Which photographs belong to which notes of a session, for a page that has asked policy already; without those of
    /// notes that are locked.
    pub async fn photos_of(
        &self,
        visit: &Visit,
        session: SessionId,
    ) -> Result<HashMap<NoteId, Vec<FileId>>, AppError> {
        let mut photos: HashMap<NoteId, Vec<FileId>> = HashMap::new();
        let all = store::notes::photos_of(&self.store, visit.id, session).await?;
        for (note, photo) in all.into_iter().filter(|(note, _)| !visit.is_locked(*note)) {
            photos.entry(note).or_default().push(photo);
        }
        Ok(photos)
    }

    /// Opens a photographed sheet.
    pub async fn photo(&self, me: &Me, visit: VisitId, photo: FileId) -> Result<OpenPhoto, AppError> {
        let seen = self.look(me, visit, Action::ReadNotes).await?;
        let stored = store::notes::photo(&self.store, visit, photo).await?.ok_or(AppError::Hidden)?;
        if seen.is_locked(stored.note) && stored.person != me.id() {
            return Err(AppError::Hidden);
        }
        if seen.destruction.is_begun() || stored.sealed.is_empty() {
            return Err(AppError::Denied(Refusal::NotesAreDestroyed));
        }
        self.log_read(me, Some(visit), &Read::Notes).await?;
        let key = self.open_key(me, visit, Scope::Notes).await?;
        let at = place(visit, photo);
        let open = move || {
            vault::open(&key.key, &at, &Sealed::from(stored.sealed), &key.trust)
                .map(|opened| (opened.author, opened.body().to_vec()))
        };
        let opened =
            tokio::task::spawn_blocking(open).await.map_err(|_| AppError::Fault("opening a photo"))?;
        let (author, bytes) = opened.map_err(|_| AppError::Fault("a photo does not open"))?;
        if author != stored.person {
            return Err(AppError::Denied(Refusal::TextsDoNotAgree));
        }
        Ok(OpenPhoto { media: stored.media, bytes })
    }
}

fn place(visit: VisitId, photo: FileId) -> Place {
    Place { kind: Kind::File, visit, item: photo.to_string(), version: 1 }
}

/// A sheet as it is stored: its id, its media type, and its sealed bytes.
type Sheet = (FileId, String, Vec<u8>);

/// The pictures without what they tell besides, sealed. Both take a moment for ten sheets, and happen in line.
async fn cleaned_and_sealed(
    key: SealKey,
    visit: VisitId,
    pictures: Vec<Vec<u8>>,
) -> Result<Vec<Sheet>, AppError> {
    if pictures.is_empty() {
        return Err(problem("notes-photo-missing"));
    }
    if pictures.len() > SHEETS {
        return Err(problem("notes-photo-too-many"));
    }
    READERS.run(move || pictures.iter().map(|bytes| sheet(&key, visit, bytes)).collect()).await?
}

fn sheet(key: &SealKey, visit: VisitId, bytes: &[u8]) -> Result<Sheet, AppError> {
    let photo = photo::clean(bytes).map_err(|error| problem(sentence(error)))?;
    let id = vault::fresh_id();
    Ok((id, photo.media.to_owned(), key.seal(place(visit, id), None, &photo.bytes)?))
}

fn problem(text: &'static str) -> AppError {
    AppError::Invalid(Problems::one("photo", text))
}

fn sentence(error: PhotoError) -> &'static str {
    match error {
        PhotoError::TooLarge => "notes-photo-too-large",
        PhotoError::Heic => "notes-photo-heic",
        PhotoError::UnknownKind => "notes-photo-unknown-kind",
        PhotoError::Broken => "notes-photo-broken",
    }
}
