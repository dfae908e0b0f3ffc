//! Which edition of a report each person has read last.

use crate::db::Conn;
use crate::entity::readings::{self, Column, Entity};
use crate::{Db, StoreError, Tx};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

/// What a person has read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// The newest edition she has read.
    pub edition: u32,
    /// The edition she had read before that one; 0 when none.
    pub before: u32,
}

/// What a person has read of a visit's report.
pub async fn find(db: &impl Db, visit: VisitId, person: PersonId) -> Result<Option<Reading>, StoreError> {
    let key = (visit.to_string(), person.to_string());
    let found = Entity::find_by_id(key).one(db.records()).await?;
    let count = |number: i32| u32::try_from(number).map_err(|_| StoreError::Corrupt("readings"));
    found
        .map(|model| Ok(Reading { edition: count(model.edition)?, before: count(model.before)? }))
        .transpose()
}

/// Writes down what a person has read.
pub async fn save(
    tx: &Tx,
    visit: VisitId,
    person: PersonId,
    reading: Reading,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    let number = |count: u32| i32::try_from(count).map_err(|_| StoreError::Corrupt("readings"));
    let model = readings::ActiveModel {
        visit_id: Set(visit.to_string()),
        person_id: Set(person.to_string()),
        edition: Set(number(reading.edition)?),
        before: Set(number(reading.before)?),
        at: Set(at),
    };
    let update = OnConflict::columns([Column::VisitId, Column::PersonId])
        .update_columns([Column::Edition, Column::Before, Column::At])
        .to_owned();
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}
