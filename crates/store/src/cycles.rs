//! Cycles, and the content editions their visits are frozen to.

use crate::db::Conn;
use crate::entity::{cycles, editions};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{CycleId, EditionId};
use domain::person::Cycle;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Every cycle, the newest first.
pub async fn all(db: &impl Db) -> Result<Vec<Cycle>, StoreError> {
    let found = cycles::Entity::find().order_by_desc(cycles::Column::Year).all(db.records()).await?;
    found.iter().map(|model| row::read(&model.data, "cycles")).collect()
}

/// The cycle with this id.
pub async fn find(db: &impl Db, id: CycleId) -> Result<Option<Cycle>, StoreError> {
    let found = cycles::Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| row::read(&model.data, "cycles")).transpose()
}

/// The cycle with this id, held until the transaction ends: its visits are planned one at a time.
pub async fn hold(tx: &Tx, id: CycleId) -> Result<Option<Cycle>, StoreError> {
    let found = cycles::Entity::find_by_id(id.to_string()).lock_exclusive().one(tx.records()).await?;
    found.map(|model| row::read(&model.data, "cycles")).transpose()
}

/// Writes a cycle, new or known. `Taken` when the year has one.
pub async fn save(tx: &Tx, cycle: &Cycle) -> Result<(), StoreError> {
    let model = cycles::ActiveModel {
        id: Set(cycle.id.to_string()),
        year: Set(cycle.year),
        data: Set(row::write(cycle, "cycles")?),
    };
    let update = OnConflict::column(cycles::Column::Id)
        .update_columns([cycles::Column::Year, cycles::Column::Data])
        .to_owned();
    cycles::Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// The content of an edition, as the text it was saved with.
pub async fn edition(db: &impl Db, id: EditionId) -> Result<Option<String>, StoreError> {
    let found = editions::Entity::find_by_id(id.to_string()).one(db.records()).await?;
    Ok(found.map(|model| model.data))
}

/// The edition with this digest, if it was saved before.
pub async fn edition_of(db: &impl Db, digest: &str) -> Result<Option<EditionId>, StoreError> {
    let found =
        editions::Entity::find().filter(editions::Column::Digest.eq(digest)).one(db.records()).await?;
    found.map(|model| row::id(&model.id, "editions")).transpose()
}

/// Every edition, the newest first, with the moment it was saved; without its content, which is large.
pub async fn editions(db: &impl Db) -> Result<Vec<(EditionId, DateTime<Utc>)>, StoreError> {
    let found = editions::Entity::find()
        .select_only()
        .columns([editions::Column::Id, editions::Column::MadeAt])
        .order_by_desc(editions::Column::MadeAt)
        .into_tuple::<(String, DateTime<Utc>)>()
        .all(db.records())
        .await?;
    found.into_iter().map(|(id, made_at)| Ok((row::id(&id, "editions")?, made_at))).collect()
}

/// Saves an edition for good; editions never change.
pub async fn add_edition(
    tx: &Tx,
    id: EditionId,
    digest: &str,
    data: String,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let model = editions::ActiveModel {
        id: Set(id.to_string()),
        digest: Set(digest.to_owned()),
        data: Set(data),
        made_at: Set(at),
    };
    editions::Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}
