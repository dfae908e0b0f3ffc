//! The log: one leaf for everything that happened.

use crate::db::Conn;
use crate::entity::log;
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// One leaf. Holds ids, counts and hashes; never names or text.
#[derive(Debug, Clone)]
pub struct Leaf {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, if a person did it.
    pub person: Option<PersonId>,
    /// On which visit, if on one.
    pub visit: Option<VisitId>,
    /// What, as canonical JSON.
    pub leaf: String,
    /// Hex SHA-256 of that text.
    pub hash: String,
}

/// Adds a leaf.
pub async fn append(tx: &Tx, leaf: Leaf) -> Result<(), StoreError> {
    let model = log::ActiveModel {
        at: Set(leaf.at),
        person_id: Set(leaf.person.map(|id| id.to_string())),
        visit_id: Set(leaf.visit.map(|id| id.to_string())),
        leaf: Set(leaf.leaf),
        hash: Set(leaf.hash),
        ..Default::default()
    };
    log::Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// The last `limit` leaves of a visit, the newest first.
pub async fn of_visit(db: &impl Db, visit: VisitId, limit: u64) -> Result<Vec<Leaf>, StoreError> {
    let found = log::Entity::find()
        .filter(log::Column::VisitId.eq(visit.to_string()))
        .order_by_desc(log::Column::Position)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(leaf).collect()
}

fn leaf(model: log::Model) -> Result<Leaf, StoreError> {
    Ok(Leaf {
        at: model.at,
        person: model.person_id.map(|id| row::id(&id, "log")).transpose()?,
        visit: model.visit_id.map(|id| row::id(&id, "log")).transpose()?,
        leaf: model.leaf,
        hash: model.hash,
    })
}
