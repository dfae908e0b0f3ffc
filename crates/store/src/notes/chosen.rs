//! Notes chosen by something else than where they are read: by their author, by their ids.

use super::{StoredNote, stored};
use crate::entity::notes;
use crate::{Db, StoreError};
use domain::id::{NoteId, PersonId, VisitId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Everything a person has written that is a note or a draft, at most `limit`, the oldest first.
pub async fn of_person(db: &impl Db, person: PersonId, limit: u64) -> Result<Vec<StoredNote>, StoreError> {
    let found = notes::Entity::find()
        .filter(notes::Column::PersonId.eq(person.to_string()))
        .order_by_asc(notes::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// Those of these notes and drafts of a visit that are there, in no order.
pub async fn some(db: &impl Db, visit: VisitId, ids: &[NoteId]) -> Result<Vec<StoredNote>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let found = notes::Entity::find()
        .filter(notes::Column::Id.is_in(ids.iter().map(ToString::to_string)))
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}
