//! Feedback of the team to the network leader, sealed.

use crate::db::Conn;
use crate::entity::feedback::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// What a member has given.
#[derive(Debug, Clone)]
pub struct Given {
    /// Who.
    pub person: PersonId,
    /// Grows by one each time she amends it, from 1.
    pub version: i32,
    /// The sealed text.
    pub sealed: Vec<u8>,
    /// When it was given or last amended.
    pub at: DateTime<Utc>,
}

/// What one member has given on a visit.
pub async fn find(db: &impl Db, visit: VisitId, person: PersonId) -> Result<Option<Given>, StoreError> {
    let found = Entity::find_by_id((visit.to_string(), person.to_string())).one(db.records()).await?;
    found.map(given).transpose()
}

/// Everything given on a visit, the first first.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Given>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .order_by_asc(Column::At)
        .all(db.records())
        .await?;
    found.into_iter().map(given).collect()
}

/// Writes what a member gives, over what she gave before.
pub async fn save(tx: &Tx, visit: VisitId, new: Given) -> Result<(), StoreError> {
    let model = feedback::ActiveModel {
        visit_id: Set(visit.to_string()),
        person_id: Set(new.person.to_string()),
        version: Set(new.version),
        sealed: Set(new.sealed),
        at: Set(new.at),
    };
    let update = OnConflict::columns([Column::VisitId, Column::PersonId])
        .update_columns([Column::Version, Column::Sealed, Column::At])
        .to_owned();
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

fn given(model: feedback::Model) -> Result<Given, StoreError> {
    let person = row::id(&model.person_id, "feedback")?;
    Ok(Given { person, version: model.version, sealed: model.sealed, at: model.at })
}
