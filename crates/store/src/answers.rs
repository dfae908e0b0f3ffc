//! Answers of self-evaluations, one row a field.

use crate::db::Conn;
use crate::entity::answers::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use domain::evaluation::{Answer, Answers, Field};
use domain::id::VisitId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};

/// Everything answered so far.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Answers, StoreError> {
    let found = Entity::find().filter(Column::VisitId.eq(visit.to_string())).all(db.records()).await?;
    found.into_iter().map(read).collect()
}

/// Writes answers, new or known, in one statement.
pub async fn save(tx: &Tx, visit: VisitId, answers: &[(Field, Answer)]) -> Result<(), StoreError> {
    if answers.is_empty() {
        return Ok(());
    }
    let models = answers.iter().map(|(field, answer)| model(visit, field, answer));
    let update = OnConflict::columns([Column::VisitId, Column::Field])
        .update_columns([Column::Value, Column::Version, Column::Carried, Column::PersonId, Column::At])
        .to_owned();
    Entity::insert_many(models).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

fn model(visit: VisitId, field: &Field, answer: &Answer) -> answers::ActiveModel {
    answers::ActiveModel {
        visit_id: Set(visit.to_string()),
        field: Set(field.to_string()),
        value: Set(answer.value.clone()),
        version: Set(i32::try_from(answer.version).unwrap_or(i32::MAX)),
        carried: Set(answer.carried),
        person_id: Set(answer.by.to_string()),
        at: Set(answer.at),
    }
}

fn read(model: answers::Model) -> Result<(Field, Answer), StoreError> {
    let field = Field::parse(&model.field).ok_or(StoreError::Corrupt("answers"))?;
    let answer = Answer {
        value: model.value,
        version: u32::try_from(model.version).map_err(|_| StoreError::Corrupt("answers"))?,
        carried: model.carried,
        by: row::id(&model.person_id, "answers")?,
        at: model.at,
    };
    Ok((field, answer))
}
