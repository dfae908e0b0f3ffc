//! Accepted recommendations, and what the host does about them.

use crate::db::Conn;
use crate::entity::recommendations::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use domain::id::{RecommendationId, UnitId, VisitId};
use domain::measure::Recommendation;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// A recommendation with the number of its row's version, from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The recommendation.
    pub recommendation: Recommendation,
    /// Grows by one with every change.
    pub version: i32,
}

/// Adds the recommendations of an accepted report to the host unit, in this order.
pub async fn add(tx: &Tx, unit: UnitId, accepted: &[Recommendation]) -> Result<(), StoreError> {
    if accepted.is_empty() {
        return Ok(());
    }
    let model = |(one, position): (&Recommendation, i32)| {
        Ok(recommendations::ActiveModel {
            id: Set(one.id.to_string()),
            visit_id: Set(one.visit.to_string()),
            unit_id: Set(unit.to_string()),
            position: Set(position),
            version: Set(1),
            data: Set(row::write(one, "recommendations")?),
        })
    };
    let models = accepted.iter().zip(0..).map(model).collect::<Result<Vec<_>, StoreError>>()?;
    Entity::insert_many(models).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// The recommendations of a visit, in the order of the report.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Kept>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .order_by_asc(Column::Position)
        .all(db.records())
        .await?;
    found.iter().map(kept).collect()
}

/// One recommendation of a visit.
pub async fn find(db: &impl Db, visit: VisitId, id: RecommendationId) -> Result<Option<Kept>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).filter(Column::VisitId.eq(visit.to_string()));
    found.one(db.records()).await?.as_ref().map(kept).transpose()
}

/// Writes a recommendation over the version it was read in; `false` when somebody else came first.
pub async fn save(tx: &Tx, changed: &Recommendation, read: i32) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::Data, Expr::value(row::write(changed, "recommendations")?))
        .col_expr(Column::Version, Expr::value(read.saturating_add(1)))
        .filter(Column::Id.eq(changed.id.to_string()))
        .filter(Column::Version.eq(read))
        .exec(tx.records())
        .await?;
    Ok(done.rows_affected == 1)
}

fn kept(model: &recommendations::Model) -> Result<Kept, StoreError> {
    let recommendation = row::read(&model.data, "recommendations")?;
    Ok(Kept { recommendation, version: model.version })
}
