//! What is logged once a day however often it happens.

use crate::db::Conn;
use crate::entity::log_seen;
use crate::{Store, StoreError, Tx};
use chrono::NaiveDate;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Whether this is the first time today; it is remembered with the transaction.
pub async fn once(tx: &Tx, day: NaiveDate, what: &str) -> Result<bool, StoreError> {
    let model = log_seen::ActiveModel { day: Set(day), what: Set(what.to_owned()) };
    let new = log_seen::Entity::insert(model)
        .on_conflict(
            OnConflict::columns([log_seen::Column::Day, log_seen::Column::What]).do_nothing().to_owned(),
        )
        .exec_without_returning(tx.records())
        .await?;
    Ok(new > 0)
}

/// Forgets the days before.
pub async fn forget_before(store: &Store, day: NaiveDate) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    log_seen::Entity::delete_many().filter(log_seen::Column::Day.lt(day)).exec(tx.records()).await?;
    tx.commit().await
}
