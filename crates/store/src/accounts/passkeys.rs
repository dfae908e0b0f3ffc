//! Slots that passkeys open.

use super::{StoredSlot, slot};
use crate::db::Conn;
use crate::entity::slots;
use crate::{Db, StoreError, Tx};
use chrono::{DateTime, Utc};
use domain::id::SlotId;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Their kind. No two of them ask for the same passkey.
pub const PASSKEY: &str = "passkey";

/// The slot that asks for the passkey with this id, whoever has it.
pub async fn passkey(db: &impl Db, credential: &str) -> Result<Option<StoredSlot>, StoreError> {
    let found = slots::Entity::find()
        .filter(slots::Column::Kind.eq(PASSKEY))
        .filter(slots::Column::Public.eq(credential))
        .one(db.records())
        .await?;
    found.map(slot).transpose()
}

/// Remembers when a passkey was used.
pub async fn used_passkey(tx: &Tx, id: SlotId, at: DateTime<Utc>) -> Result<(), StoreError> {
    slots::Entity::update_many()
        .col_expr(slots::Column::UsedAt, Expr::value(at))
        .filter(slots::Column::Id.eq(id.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}
