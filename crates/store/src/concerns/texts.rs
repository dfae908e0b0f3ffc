//! What is written in a case, sealed.

use crate::db::Conn;
use crate::entity::concern_texts::{self, Column, Entity};
use crate::entity::concerns;
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{ConcernId, ConcernTextId, PersonId, VisitId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};

/// A text as it is stored.
#[derive(Debug, Clone)]
pub struct StoredText {
    /// Its id, made with its form.
    pub id: ConcernTextId,
    /// The case it was written in.
    pub concern: ConcernId,
    /// Which text of the case, from 1.
    pub number: u32,
    /// Who wrote it.
    pub person: PersonId,
    /// The sealed text; empty when it was destroyed.
    pub sealed: Vec<u8>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Adds a text.
pub async fn add_text(tx: &Tx, new: StoredText) -> Result<(), StoreError> {
    let model = concern_texts::ActiveModel {
        id: Set(new.id.to_string()),
        concern_id: Set(new.concern.to_string()),
        number: Set(i32::try_from(new.number).map_err(|_| StoreError::Corrupt("concern_texts"))?),
        person_id: Set(new.person.to_string()),
        sealed: Set(new.sealed),
        at: Set(new.at),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// The text with this id, whatever case it is in.
pub async fn find_text(db: &impl Db, id: ConcernTextId) -> Result<Option<StoredText>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(stored).transpose()
}

/// The texts of a case, the first first.
pub async fn texts(db: &impl Db, concern: ConcernId) -> Result<Vec<StoredText>, StoreError> {
    let found = Entity::find().filter(Column::ConcernId.eq(concern.to_string()));
    found.order_by_asc(Column::Number).all(db.records()).await?.into_iter().map(stored).collect()
}

/// The cases a person has written in, with their visits.
pub async fn written_by(db: &impl Db, person: PersonId) -> Result<Vec<(VisitId, ConcernId)>, StoreError> {
    let cases: Vec<(String, String)> = concerns::Entity::find()
        .select_only()
        .columns([concerns::Column::VisitId, concerns::Column::Id])
        .filter(
            concerns::Column::Id.in_subquery(
                Entity::find()
                    .select_only()
                    .column(Column::ConcernId)
                    .filter(Column::PersonId.eq(person.to_string()))
                    .into_query(),
            ),
        )
        .into_tuple()
        .all(db.records())
        .await?;
    let one = |(visit, concern): &(String, String)| {
        Ok((row::id(visit, "concerns")?, row::id(concern, "concerns")?))
    };
    cases.iter().map(one).collect()
}

/// Erases what was written in a case. Who wrote, and when, stays.
pub async fn erase_texts(tx: &Tx, concern: ConcernId) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Sealed, Expr::value(Vec::<u8>::new()))
        .filter(Column::ConcernId.eq(concern.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}

fn stored(model: concern_texts::Model) -> Result<StoredText, StoreError> {
    let corrupt = || StoreError::Corrupt("concern_texts");
    Ok(StoredText {
        id: row::id(&model.id, "concern_texts")?,
        concern: row::id(&model.concern_id, "concern_texts")?,
        number: u32::try_from(model.number).map_err(|_| corrupt())?,
        person: row::id(&model.person_id, "concern_texts")?,
        sealed: model.sealed,
        at: model.at,
    })
}
