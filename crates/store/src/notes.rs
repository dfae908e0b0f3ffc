//! Notes: ciphertext, and the facts lists need. Every function names the visit, so that a note is found there or not at all.

use crate::db::Conn;
use crate::entity::notes;
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use domain::note::NoteKind;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict, SimpleExpr};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

mod chosen;
mod facts;
mod photos;
mod speakers;

pub use chosen::{of_person, some};
pub use facts::{count, counts, reminded};
pub use photos::{StoredPhoto, add_photo, photo, photos_of, remove_photos};
pub use speakers::{Speakers, forget_speakers, set_speakers, speakers, with_speaker};

const DRAFT: &str = "draft";

/// A note as it is stored.
#[derive(Debug, Clone)]
pub struct StoredNote {
    /// Its id.
    pub id: NoteId,
    /// The visit.
    pub visit: VisitId,
    /// The session it is from.
    pub session: SessionId,
    /// Its author.
    pub person: PersonId,
    /// What it tells; `None` for a note being written.
    pub kind: Option<NoteKind>,
    /// Code of the standard it is about, if about one.
    pub standard: Option<String>,
    /// Grows by one with every change; the first is 1.
    pub version: u32,
    /// The sealed text.
    pub sealed: Vec<u8>,
    /// When this version was written.
    pub at: DateTime<Utc>,
}

/// What an author changes in a note.
#[derive(Debug, Clone)]
pub struct Version {
    /// What it tells.
    pub kind: NoteKind,
    /// Code of the standard it is about, if about one.
    pub standard: Option<String>,
    /// One more than the saved version.
    pub number: u32,
    /// The sealed text.
    pub sealed: Vec<u8>,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// Writes a new note, over its author's draft with the same id. False when the id is taken by anything else.
pub async fn add(tx: &Tx, note: StoredNote) -> Result<bool, StoreError> {
    use notes::Column as C;
    let update = OnConflict::column(C::Id)
        .update_columns([C::Kind, C::Standard, C::Version, C::Sealed, C::At])
        .action_and_where(C::Kind.eq(DRAFT))
        .action_and_where(own(note.visit, note.id, note.person))
        .action_and_where(C::SessionId.eq(note.session.to_string()))
        .to_owned();
    let insert = notes::Entity::insert(model(note)?).on_conflict(update);
    Ok(insert.exec_without_returning(tx.records()).await? > 0)
}

/// Writes the next version over the one before it. False when the person has no such note in that version.
pub async fn amend(
    tx: &Tx,
    visit: VisitId,
    note: NoteId,
    person: PersonId,
    next: Version,
) -> Result<bool, StoreError> {
    use notes::Column as C;
    let number = version(next.number)?;
    let changed = notes::Entity::update_many()
        .col_expr(C::Kind, Expr::value(next.kind.key()))
        .col_expr(C::Standard, Expr::value(next.standard))
        .col_expr(C::Version, Expr::value(number))
        .col_expr(C::Sealed, Expr::value(next.sealed))
        .col_expr(C::At, Expr::value(next.at))
        .filter(own(visit, note, person))
        .filter(C::Kind.ne(DRAFT))
        .filter(C::Version.eq(number - 1))
        .exec(tx.records())
        .await?;
    Ok(changed.rows_affected > 0)
}

/// Deletes an author's own note or draft; gives the session it was from.
pub async fn remove(
    tx: &Tx,
    visit: VisitId,
    note: NoteId,
    person: PersonId,
) -> Result<Option<SessionId>, StoreError> {
    let session: Option<String> = notes::Entity::find()
        .select_only()
        .column(notes::Column::SessionId)
        .filter(own(visit, note, person))
        .into_tuple()
        .one(tx.records())
        .await?;
    let Some(session) = session else { return Ok(None) };
    notes::Entity::delete_many().filter(own(visit, note, person)).exec(tx.records()).await?;
    set_speakers(tx, visit, note, &[]).await?;
    remove_photos(tx, visit, note).await?;
    row::id(&session, "notes").map(Some)
}

/// A note or draft of a visit.
pub async fn find(db: &impl Db, visit: VisitId, note: NoteId) -> Result<Option<StoredNote>, StoreError> {
    let found = notes::Entity::find_by_id(note.to_string())
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .one(db.records())
        .await?;
    found.map(stored).transpose()
}

/// A person's notes and drafts from a session before the one with id `before`, at most `limit`, the newest first.
pub async fn mine(
    db: &impl Db,
    visit: VisitId,
    session: SessionId,
    person: PersonId,
    before: Option<NoteId>,
    limit: u64,
) -> Result<Vec<StoredNote>, StoreError> {
    let found = notes::Entity::find()
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::SessionId.eq(session.to_string()))
        .filter(notes::Column::PersonId.eq(person.to_string()))
        .apply_if(before, |find, id| find.filter(notes::Column::Id.lt(id.to_string())))
        .order_by_desc(notes::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// Everyone's notes from a session after the one with id `after`, at most `limit`, the oldest first; no drafts.
pub async fn of_session(
    db: &impl Db,
    visit: VisitId,
    session: SessionId,
    after: Option<NoteId>,
    limit: u64,
) -> Result<Vec<StoredNote>, StoreError> {
    let found = notes::Entity::find()
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::SessionId.eq(session.to_string()))
        .filter(notes::Column::Kind.ne(DRAFT))
        .apply_if(after, |find, id| find.filter(notes::Column::Id.gt(id.to_string())))
        .order_by_asc(notes::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// Every note of a visit, at most `limit`, by session and the oldest first; no drafts.
pub async fn of_visit(db: &impl Db, visit: VisitId, limit: u64) -> Result<Vec<StoredNote>, StoreError> {
    let found = notes::Entity::find()
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::Kind.ne(DRAFT))
        .order_by_asc(notes::Column::SessionId)
        .order_by_asc(notes::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// Whether anybody has a note or a draft in a session.
pub async fn any_in(db: &impl Db, visit: VisitId, session: SessionId) -> Result<bool, StoreError> {
    let found: Option<String> = notes::Entity::find()
        .select_only()
        .column(notes::Column::Id)
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::SessionId.eq(session.to_string()))
        .limit(1)
        .into_tuple()
        .one(db.records())
        .await?;
    Ok(found.is_some())
}

fn own(visit: VisitId, note: NoteId, person: PersonId) -> SimpleExpr {
    let id = notes::Column::Id.eq(note.to_string());
    id.and(notes::Column::VisitId.eq(visit.to_string())).and(notes::Column::PersonId.eq(person.to_string()))
}

fn version(version: u32) -> Result<i32, StoreError> {
    i32::try_from(version).map_err(|_| StoreError::Corrupt("notes"))
}

fn model(note: StoredNote) -> Result<notes::ActiveModel, StoreError> {
    Ok(notes::ActiveModel {
        id: Set(note.id.to_string()),
        visit_id: Set(note.visit.to_string()),
        session_id: Set(note.session.to_string()),
        person_id: Set(note.person.to_string()),
        kind: Set(note.kind.map_or(DRAFT, NoteKind::key).to_owned()),
        standard: Set(note.standard),
        version: Set(version(note.version)?),
        sealed: Set(note.sealed),
        at: Set(note.at),
    })
}

fn stored(model: notes::Model) -> Result<StoredNote, StoreError> {
    let corrupt = || StoreError::Corrupt("notes");
    let kind = match model.kind.as_str() {
        DRAFT => None,
        key => Some(NoteKind::from_key(key).ok_or_else(corrupt)?),
    };
    Ok(StoredNote {
        id: row::id(&model.id, "notes")?,
        visit: row::id(&model.visit_id, "notes")?,
        session: row::id(&model.session_id, "notes")?,
        person: row::id(&model.person_id, "notes")?,
        kind,
        standard: model.standard,
        version: u32::try_from(model.version).map_err(|_| corrupt())?,
        sealed: model.sealed,
        at: model.at,
    })
}
