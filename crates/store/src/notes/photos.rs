//! Photographed sheets that belong to a note.

use crate::db::Conn;
use crate::entity::note_photos::{self, Column as C, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{FileId, NoteId, PersonId, SessionId, VisitId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A photograph as it is stored.
#[derive(Debug, Clone)]
pub struct StoredPhoto {
    /// Its id.
    pub id: FileId,
    /// The visit.
    pub visit: VisitId,
    /// The session it is from.
    pub session: SessionId,
    /// The note it belongs to.
    pub note: NoteId,
    /// Who took it.
    pub person: PersonId,
    /// Its media type.
    pub media: String,
    /// The sealed picture; empty once it is destroyed.
    pub sealed: Vec<u8>,
    /// When it was handed in.
    pub at: DateTime<Utc>,
}

/// Keeps a photograph.
pub async fn add_photo(tx: &Tx, photo: StoredPhoto) -> Result<(), StoreError> {
    let model = note_photos::ActiveModel {
        id: Set(photo.id.to_string()),
        visit_id: Set(photo.visit.to_string()),
        session_id: Set(photo.session.to_string()),
        note_id: Set(photo.note.to_string()),
        person_id: Set(photo.person.to_string()),
        media: Set(photo.media),
        sealed: Set(photo.sealed),
        at: Set(photo.at),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// A photograph of a visit.
pub async fn photo(db: &impl Db, visit: VisitId, id: FileId) -> Result<Option<StoredPhoto>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).filter(C::VisitId.eq(visit.to_string()));
    found.one(db.records()).await?.map(stored).transpose()
}

/// Which photographs belong to which notes of a session, in the order they were handed in.
pub async fn photos_of(
    db: &impl Db,
    visit: VisitId,
    session: SessionId,
) -> Result<Vec<(NoteId, FileId)>, StoreError> {
    let found: Vec<(String, String)> = Entity::find()
        .select_only()
        .columns([C::NoteId, C::Id])
        .filter(C::VisitId.eq(visit.to_string()))
        .filter(C::SessionId.eq(session.to_string()))
        .order_by_asc(C::Id)
        .into_tuple()
        .all(db.records())
        .await?;
    found.iter().map(|(note, id)| Ok((row::id(note, "note_photos")?, row::id(id, "note_photos")?))).collect()
}

/// Removes the photographs of a note.
pub async fn remove_photos(tx: &Tx, visit: VisitId, note: NoteId) -> Result<(), StoreError> {
    let of_note =
        Entity::delete_many().filter(C::VisitId.eq(visit.to_string())).filter(C::NoteId.eq(note.to_string()));
    of_note.exec(tx.records()).await?;
    Ok(())
}

fn stored(model: note_photos::Model) -> Result<StoredPhoto, StoreError> {
    Ok(StoredPhoto {
        id: row::id(&model.id, "note_photos")?,
        visit: row::id(&model.visit_id, "note_photos")?,
        session: row::id(&model.session_id, "note_photos")?,
        note: row::id(&model.note_id, "note_photos")?,
        person: row::id(&model.person_id, "note_photos")?,
        media: model.media,
        sealed: model.sealed,
        at: model.at,
    })
}
