//! What people say about sections, and why a report was sent back. Sealed.

use crate::db::Conn;
use crate::entity::comments::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{CommentId, PersonId, VisitId};
use domain::person::Signature;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// A comment as it is stored.
#[derive(Debug, Clone)]
pub struct Comment {
    /// Its id.
    pub id: CommentId,
    /// The visit.
    pub visit: VisitId,
    /// Key of the section; empty for the reason of a sending back.
    pub section: String,
    /// The stage the report was at, as `desk-<stage>` names it.
    pub stage: String,
    /// Which key of the visit it and its answer are sealed to: `notes`, `report`.
    pub scope: String,
    /// The words, sealed.
    pub sealed: Vec<u8>,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
    /// The answer, sealed.
    pub answer: Option<Vec<u8>>,
    /// Who took care of it, and when.
    pub resolved: Option<Signature>,
}

/// Adds a comment.
pub async fn add(tx: &Tx, comment: Comment) -> Result<(), StoreError> {
    let model = comments::ActiveModel {
        id: Set(comment.id.to_string()),
        visit_id: Set(comment.visit.to_string()),
        section: Set(comment.section),
        stage: Set(comment.stage),
        scope: Set(comment.scope),
        sealed: Set(comment.sealed),
        person_id: Set(comment.by.to_string()),
        at: Set(comment.at),
        answer: Set(comment.answer),
        resolved_by: Set(comment.resolved.map(|signed| signed.by.to_string())),
        resolved_at: Set(comment.resolved.map(|signed| signed.at)),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Everything said about a visit's report, the oldest first.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Comment>, StoreError> {
    let found = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .order_by_asc(Column::At)
        .order_by_asc(Column::Id)
        .all(db.records())
        .await?;
    found.into_iter().map(comment).collect()
}

/// Everything one person has said about reports, the oldest first; at most 2,000.
pub async fn of_person(db: &impl Db, person: PersonId) -> Result<Vec<Comment>, StoreError> {
    let found = Entity::find()
        .filter(Column::PersonId.eq(person.to_string()))
        .order_by_asc(Column::At)
        .limit(2_000)
        .all(db.records())
        .await?;
    found.into_iter().map(comment).collect()
}

/// One comment of a visit.
pub async fn find(db: &impl Db, visit: VisitId, id: CommentId) -> Result<Option<Comment>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).filter(Column::VisitId.eq(visit.to_string()));
    found.one(db.records()).await?.map(comment).transpose()
}

/// How many comments on sections wait for an answer.
pub async fn open(db: &impl Db, visit: VisitId) -> Result<u64, StoreError> {
    let open = Entity::find()
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(Column::Section.ne(""))
        .filter(Column::ResolvedBy.is_null());
    Ok(open.count(db.records()).await?)
}

/// The comment is taken care of, with or without a sealed answer.
pub async fn resolve(
    tx: &Tx,
    id: CommentId,
    answer: Option<Vec<u8>>,
    signed: Signature,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Answer, Expr::value(answer))
        .col_expr(Column::ResolvedBy, Expr::value(signed.by.to_string()))
        .col_expr(Column::ResolvedAt, Expr::value(signed.at))
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::ResolvedBy.is_null())
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Its author takes a comment back.
pub async fn remove(tx: &Tx, id: CommentId) -> Result<(), StoreError> {
    Entity::delete_by_id(id.to_string()).exec(tx.records()).await?;
    Ok(())
}

fn comment(model: comments::Model) -> Result<Comment, StoreError> {
    let by = model.resolved_by.map(|id| row::id(&id, "comments")).transpose()?;
    Ok(Comment {
        id: row::id(&model.id, "comments")?,
        visit: row::id(&model.visit_id, "comments")?,
        section: model.section,
        stage: model.stage,
        scope: model.scope,
        sealed: model.sealed,
        by: row::id(&model.person_id, "comments")?,
        at: model.at,
        answer: model.answer,
        resolved: by.zip(model.resolved_at).map(|(by, at)| Signature { by, at }),
    })
}
