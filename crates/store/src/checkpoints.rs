//! Signed checkpoints of the log.

use crate::db::Conn;
use crate::entity::checkpoints;
use crate::{Db, StoreError, Tx};
use chrono::{DateTime, Utc};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A checkpoint as it was signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// Leaves in the log.
    pub size: u64,
    /// The tree's root, 32 bytes.
    pub root: Vec<u8>,
    /// The signed note.
    pub note: String,
    /// When it was signed.
    pub at: DateTime<Utc>,
}

/// Keeps a checkpoint; false when there is one of this size.
pub async fn add(tx: &Tx, new: &Signed) -> Result<bool, StoreError> {
    let model = checkpoints::ActiveModel {
        size: Set(i64::try_from(new.size).map_err(|_| StoreError::Corrupt("checkpoints"))?),
        root: Set(new.root.clone()),
        note: Set(new.note.clone()),
        at: Set(new.at),
    };
    let added = checkpoints::Entity::insert(model)
        .on_conflict(OnConflict::column(checkpoints::Column::Size).do_nothing().to_owned())
        .exec_without_returning(tx.records())
        .await?;
    Ok(added > 0)
}

/// The newest.
pub async fn newest(db: &impl Db) -> Result<Option<Signed>, StoreError> {
    let found = checkpoints::Entity::find()
        .order_by_desc(checkpoints::Column::Size)
        .limit(1)
        .one(db.records())
        .await?;
    found.map(signed).transpose()
}

/// The first `limit` of more than `size` leaves, the smallest first.
pub async fn after(db: &impl Db, size: u64, limit: u64) -> Result<Vec<Signed>, StoreError> {
    let size = i64::try_from(size).map_err(|_| StoreError::Corrupt("checkpoints"))?;
    let found = checkpoints::Entity::find()
        .filter(checkpoints::Column::Size.gt(size))
        .order_by_asc(checkpoints::Column::Size)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(signed).collect()
}

fn signed(model: checkpoints::Model) -> Result<Signed, StoreError> {
    let size = u64::try_from(model.size).map_err(|_| StoreError::Corrupt("checkpoints"))?;
    Ok(Signed { size, root: model.root, note: model.note, at: model.at })
}
