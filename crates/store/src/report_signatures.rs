//! What people answered for when a report went on, as they signed it.

use crate::db::Conn;
use crate::entity::leaves;
use crate::entity::report_signatures::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, SignatureId, VisitId};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A signature as it is stored. What counts is the deed; the columns say where to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSignature {
    /// Its id.
    pub id: SignatureId,
    /// The visit.
    pub visit: VisitId,
    /// Who signed.
    pub person: PersonId,
    /// The edition of the report.
    pub edition: u32,
    /// The step of the chain.
    pub step: String,
    /// What was signed, and the signature, as JSON.
    pub deed: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Keeps a signature. None is ever changed or taken away.
pub async fn add(tx: &Tx, new: StoredSignature) -> Result<(), StoreError> {
    let model = report_signatures::ActiveModel {
        id: Set(new.id.to_string()),
        visit_id: Set(new.visit.to_string()),
        person_id: Set(new.person.to_string()),
        edition: Set(i32::try_from(new.edition).map_err(|_| StoreError::Corrupt("report_signatures"))?),
        step: Set(new.step),
        deed: Set(new.deed),
        at: Set(new.at),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Every signature of a visit, the first one first.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<StoredSignature>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id);
    found.all(db.records()).await?.into_iter().map(stored).collect()
}

/// The visits that have signatures, or whose log tells of them, by their ids.
pub async fn visits(db: &impl Db) -> Result<Vec<VisitId>, StoreError> {
    let kept = Entity::find().select_only().column(Column::VisitId).distinct();
    let told = leaves::Entity::find()
        .select_only()
        .column(leaves::Column::VisitId)
        .filter(leaves::Column::Kind.eq("report_signed"))
        .filter(leaves::Column::VisitId.is_not_null())
        .distinct();
    let mut found: Vec<String> = kept.into_tuple().all(db.records()).await?;
    found.extend(told.into_tuple::<String>().all(db.records()).await?);
    found.sort_unstable();
    found.dedup();
    found.iter().map(|id| row::id(id, "report_signatures")).collect()
}

fn stored(model: report_signatures::Model) -> Result<StoredSignature, StoreError> {
    Ok(StoredSignature {
        id: row::id(&model.id, "report_signatures")?,
        visit: row::id(&model.visit_id, "report_signatures")?,
        person: row::id(&model.person_id, "report_signatures")?,
        edition: u32::try_from(model.edition).map_err(|_| StoreError::Corrupt("report_signatures"))?,
        step: model.step,
        deed: model.deed,
        at: model.at,
    })
}
