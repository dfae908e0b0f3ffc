//! The destruction of notes, step by step, so that one that was broken off goes on where it stood.

use crate::db::Conn;
use crate::entity::{certificates, visits};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::VisitId;
use domain::visit::Visit;
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How far the destruction of a visit's notes has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// What is destroyed, as JSON: written before anything of it is.
    pub facts: String,
    /// The signed certificate as JSON, once nothing is left.
    pub deed: Option<String>,
    /// Whether nothing is left, in the tables and on the disk.
    pub done: bool,
}

/// Begins; what was begun before stays as it is.
pub async fn begin(tx: &Tx, visit: VisitId, facts: String, at: DateTime<Utc>) -> Result<(), StoreError> {
    let model = certificates::ActiveModel {
        visit_id: Set(visit.to_string()),
        facts: Set(facts),
        deed: Set(None),
        done: Set(false),
        begun_at: Set(at),
    };
    certificates::Entity::insert(model)
        .on_conflict(OnConflict::column(certificates::Column::VisitId).do_nothing().to_owned())
        .exec_without_returning(tx.records())
        .await?;
    Ok(())
}

/// How far it has come; `None` when it was never begun.
pub async fn find(db: &impl Db, visit: VisitId) -> Result<Option<Stored>, StoreError> {
    let found = certificates::Entity::find_by_id(visit.to_string()).one(db.records()).await?;
    Ok(found.map(|model| Stored { facts: model.facts, deed: model.deed, done: model.done }))
}

/// Keeps the signed certificate.
pub async fn sign(tx: &Tx, visit: VisitId, deed: String) -> Result<(), StoreError> {
    let update = certificates::Entity::update_many().col_expr(certificates::Column::Deed, Expr::value(deed));
    update.filter(certificates::Column::VisitId.eq(visit.to_string())).exec(tx.records()).await?;
    Ok(())
}

/// Nothing is left.
pub async fn finish(tx: &Tx, visit: VisitId) -> Result<(), StoreError> {
    let update = certificates::Entity::update_many().col_expr(certificates::Column::Done, Expr::value(true));
    update.filter(certificates::Column::VisitId.eq(visit.to_string())).exec(tx.records()).await?;
    Ok(())
}

/// Every destruction of notes that was begun, the first one first.
pub async fn all(db: &impl Db) -> Result<Vec<(VisitId, Stored)>, StoreError> {
    let found = certificates::Entity::find().order_by_asc(certificates::Column::BegunAt).all(db.records());
    let stored = |model: certificates::Model| {
        let visit = row::id(&model.visit_id, "certificates")?;
        Ok((visit, Stored { facts: model.facts, deed: model.deed, done: model.done }))
    };
    found.await?.into_iter().map(stored).collect()
}

/// At most `limit` accepted visits whose notes are not wholly destroyed, the first planned first.
pub async fn not_done(db: &impl Db, limit: u64) -> Result<Vec<Visit>, StoreError> {
    let done = Query::select()
        .column(certificates::Column::VisitId)
        .from(certificates::Entity)
        .and_where(certificates::Column::Done.eq(true))
        .to_owned();
    let found = visits::Entity::find()
        .filter(visits::Column::Phase.is_in(["accepted", "closed"]))
        .filter(visits::Column::Id.not_in_subquery(done))
        .order_by_asc(visits::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.iter().map(|model| row::read(&model.data, "visits")).collect()
}
