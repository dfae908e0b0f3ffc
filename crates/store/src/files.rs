//! What is known of attachments; their sealed bytes lie in [`blobs`](crate::blobs).

use crate::db::Conn;
use crate::entity::files::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{FileId, PersonId, VisitId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// An attachment, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// Its id; also where its sealed bytes lie.
    pub id: FileId,
    /// The visit it belongs to.
    pub visit: VisitId,
    /// What it is for.
    pub purpose: String,
    /// Its name, as shown.
    pub name: String,
    /// Its media type, as its bytes told.
    pub media: String,
    /// Bytes before sealing.
    pub size: u64,
    /// Who attached it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// The attachments of a visit for one purpose, the newest first.
pub async fn of_visit(db: &impl Db, visit: VisitId, purpose: &str) -> Result<Vec<StoredFile>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(Column::Purpose.eq(purpose))
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .all(db.records())
        .await?;
    found.into_iter().map(read).collect()
}

/// The attachments of a visit for every purpose that begins with `family`, by purpose and the newest first.
pub async fn of_family(db: &impl Db, visit: VisitId, family: &str) -> Result<Vec<StoredFile>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(Column::Purpose.starts_with(family))
        .order_by_asc(Column::Purpose)
        .order_by_desc(Column::At)
        .order_by_desc(Column::Id)
        .all(db.records())
        .await?;
    found.into_iter().map(read).collect()
}

/// One attachment.
pub async fn find(db: &impl Db, id: FileId) -> Result<Option<StoredFile>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(read).transpose()
}

/// Keeps what is known of an attachment whose bytes are in place.
pub async fn add(tx: &Tx, file: &StoredFile) -> Result<(), StoreError> {
    let model = files::ActiveModel {
        id: Set(file.id.to_string()),
        visit_id: Set(file.visit.to_string()),
        purpose: Set(file.purpose.clone()),
        name: Set(file.name.clone()),
        media: Set(file.media.clone()),
        size: Set(i64::try_from(file.size).unwrap_or(i64::MAX)),
        person_id: Set(file.person.to_string()),
        at: Set(file.at),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Forgets attachments.
pub async fn remove(tx: &Tx, ids: &[FileId]) -> Result<(), StoreError> {
    if ids.is_empty() {
        return Ok(());
    }
    let ids = ids.iter().map(ToString::to_string);
    Entity::delete_many().filter(Column::Id.is_in(ids)).exec(tx.records()).await?;
    Ok(())
}

fn read(model: files::Model) -> Result<StoredFile, StoreError> {
    Ok(StoredFile {
        id: row::id(&model.id, "files")?,
        visit: row::id(&model.visit_id, "files")?,
        purpose: model.purpose,
        name: model.name,
        media: model.media,
        size: u64::try_from(model.size).map_err(|_| StoreError::Corrupt("files"))?,
        person: row::id(&model.person_id, "files")?,
        at: model.at,
    })
}
