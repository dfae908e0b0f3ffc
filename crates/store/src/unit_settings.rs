//! What a unit has chosen for itself.

use crate::db::Conn;
use crate::entity::unit_settings::{ActiveModel, Column, Entity};
use crate::{Db, StoreError, Tx};
use domain::id::UnitId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

/// Whether the unit seals names and signed forms behind its consents. Not unless it has said so.
pub async fn names_sealed(db: &impl Db, unit: UnitId) -> Result<bool, StoreError> {
    let found = Entity::find_by_id(unit.to_string()).one(db.records()).await?;
    Ok(found.is_some_and(|model| model.names_sealed))
}

/// The unit says whether it does.
pub async fn seal_names(tx: &Tx, unit: UnitId, sealed: bool) -> Result<(), StoreError> {
    let model = ActiveModel { unit_id: Set(unit.to_string()), names_sealed: Set(sealed) };
    let update = OnConflict::column(Column::UnitId).update_column(Column::NamesSealed).to_owned();
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}
