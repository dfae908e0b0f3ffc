//! Units.

use crate::db::Conn;
use crate::entity::units::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use domain::id::UnitId;
use domain::person::Unit;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

/// The unit with this id.
pub async fn find(db: &impl Db, id: UnitId) -> Result<Option<Unit>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| row::read(&model.data, "units")).transpose()
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
