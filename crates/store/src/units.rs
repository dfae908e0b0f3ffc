//! Units.

use crate::db::Conn;
use crate::entity::units::{self, Column, Entity};
use crate::entity::visits;
use crate::{Db, StoreError, Tx, row};
use domain::id::{CycleId, UnitId};
use domain::person::Unit;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

/// The unit with this id.
pub async fn find(db: &impl Db, id: UnitId) -> Result<Option<Unit>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| row::read(&model.data, "units")).transpose()
}

/// The unit with this id, held until the transaction ends.
pub async fn hold(tx: &Tx, id: UnitId) -> Result<Option<Unit>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).lock_exclusive().one(tx.records()).await?;
    found.map(|model| row::read(&model.data, "units")).transpose()
}

/// These units, in no order.
pub async fn some(db: &impl Db, ids: &[UnitId]) -> Result<Vec<Unit>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = ids.iter().map(ToString::to_string);
    let found = Entity::find().filter(Column::Id.is_in(ids)).all(db.records()).await?;
    found.iter().map(|model| row::read(&model.data, "units")).collect()
}

/// At most `limit` units that no visit of a cycle goes to, in no order.
pub async fn without_visit(db: &impl Db, cycle: CycleId, limit: u64) -> Result<Vec<Unit>, StoreError> {
    let visited = Query::select()
        .column(visits::Column::UnitId)
        .from(visits::Entity)
        .and_where(visits::Column::CycleId.eq(cycle.to_string()))
        .to_owned();
    let found =
        Entity::find().filter(Column::Id.not_in_subquery(visited)).limit(limit).all(db.records()).await?;
    found.iter().map(|model| row::read(&model.data, "units")).collect()
}

/// Every unit, in no order.
pub async fn all(db: &impl Db) -> Result<Vec<Unit>, StoreError> {
    Entity::find().all(db.records()).await?.iter().map(|model| row::read(&model.data, "units")).collect()
}

/// Writes a unit, new or known.
pub async fn save(tx: &Tx, unit: &Unit) -> Result<(), StoreError> {
    let model = units::ActiveModel { id: Set(unit.id.to_string()), data: Set(row::write(unit, "units")?) };
    let update = OnConflict::column(Column::Id).update_column(Column::Data).to_owned();
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}
