//! Submitted self-evaluations, frozen whole.

use crate::db::Conn;
use crate::entity::snapshots::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use domain::evaluation::Snapshot;
use domain::id::VisitId;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// The latest submission of a visit.
pub async fn latest(db: &impl Db, visit: VisitId) -> Result<Option<Snapshot>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .order_by_desc(Column::Number)
        .one(db.records())
        .await?;
    found.map(|model| row::read(&model.data, "snapshots")).transpose()
}

/// Keeps a submission; one number is taken once.
pub async fn add(tx: &Tx, snapshot: &Snapshot) -> Result<(), StoreError> {
    let model = snapshots::ActiveModel {
        visit_id: Set(snapshot.visit.to_string()),
        number: Set(i32::try_from(snapshot.number).unwrap_or(i32::MAX)),
        data: Set(row::write(snapshot, "snapshots")?),
        person_id: Set(snapshot.signed.by.to_string()),
        at: Set(snapshot.signed.at),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}
