//! Notes gone through, views and second readers' words: ciphertext, one row each, as the newest version stands.

use crate::db::Conn;
use crate::entity::views::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// A sealed text as it is stored.
#[derive(Debug, Clone)]
pub struct StoredView {
    /// What it is, with an id; the log calls it the same.
    pub about: String,
    /// The visit.
    pub visit: VisitId,
    /// Grows by one with every change; the first is 1.
    pub version: u32,
    /// Who wrote this version.
    pub person: PersonId,
    /// The sealed text; empty when it was destroyed.
    pub sealed: Vec<u8>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Writes a text, over the version before it. False when another visit has one by this name.
pub async fn put(tx: &Tx, view: StoredView) -> Result<bool, StoreError> {
    let update = OnConflict::column(Column::About)
        .update_columns([Column::Version, Column::PersonId, Column::Sealed, Column::At])
        .action_and_where(views::Column::VisitId.eq(view.visit.to_string()))
        .to_owned();
    let model = views::ActiveModel {
        about: Set(view.about),
        visit_id: Set(view.visit.to_string()),
        version: Set(i32::try_from(view.version).map_err(|_| StoreError::Corrupt("views"))?),
        person_id: Set(view.person.to_string()),
        sealed: Set(view.sealed),
        at: Set(view.at),
    };
    Ok(Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await? > 0)
}

/// Every text of a visit.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<StoredView>, StoreError> {
    let found = Entity::find().filter(Column::VisitId.eq(visit.to_string())).order_by_asc(Column::About);
    found.all(db.records()).await?.into_iter().map(stored).collect()
}

/// One text of a visit.
pub async fn find(db: &impl Db, visit: VisitId, about: &str) -> Result<Option<StoredView>, StoreError> {
    let found = Entity::find_by_id(about.to_owned()).filter(Column::VisitId.eq(visit.to_string()));
    found.one(db.records()).await?.map(stored).transpose()
}

fn stored(model: views::Model) -> Result<StoredView, StoreError> {
    Ok(StoredView {
        about: model.about,
        visit: row::id(&model.visit_id, "views")?,
        version: u32::try_from(model.version).map_err(|_| StoreError::Corrupt("views"))?,
        person: row::id(&model.person_id, "views")?,
        sealed: model.sealed,
        at: model.at,
    })
}
