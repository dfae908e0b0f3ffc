//! The outbox: letters are queued in the transaction that causes them, and sent afterwards.

use crate::db::Conn;
use crate::entity::letters;
use crate::{Db, Store, StoreError, Tx, row};
use chrono::{DateTime, Duration, Utc};
use domain::id::{LetterId, PersonId, VisitId};
use domain::letter::Letter;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A letter in the queue.
#[derive(Debug, Clone)]
pub struct Queued {
    /// Its id.
    pub id: LetterId,
    /// For whom.
    pub person: PersonId,
    /// What it says.
    pub letter: Letter,
    /// About which visit.
    pub visit: Option<VisitId>,
    /// Two letters with the same value are one.
    pub once: String,
    /// When it was queued.
    pub at: DateTime<Utc>,
    /// How often sending was tried.
    pub attempts: i32,
}

/// Queues a letter; a second one with the same `once` is not queued.
pub async fn queue(tx: &Tx, new: Queued) -> Result<(), StoreError> {
    let model = letters::ActiveModel {
        id: Set(new.id.to_string()),
        person_id: Set(new.person.to_string()),
        letter: Set(row::write(&new.letter, "letters")?),
        visit_id: Set(new.visit.map(|id| id.to_string())),
        once: Set(new.once),
        queued_at: Set(new.at),
        sent_at: Set(None),
        attempts: Set(0),
        next_at: Set(new.at),
    };
    letters::Entity::insert(model)
        .on_conflict(OnConflict::column(letters::Column::Once).do_nothing().to_owned())
        .exec_without_returning(tx.records())
        .await?;
    Ok(())
}

/// Letters whose turn has come, at most `limit`, the oldest first.
pub async fn due(db: &impl Db, now: DateTime<Utc>, limit: u64) -> Result<Vec<Queued>, StoreError> {
    let found = letters::Entity::find()
        .filter(letters::Column::SentAt.is_null())
        .filter(letters::Column::NextAt.lte(now))
        .order_by_asc(letters::Column::NextAt)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(queued).collect()
}

/// The letters about a visit, sent or not, the newest first.
pub async fn of_visit(
    db: &impl Db,
    visit: VisitId,
) -> Result<Vec<(Queued, Option<DateTime<Utc>>)>, StoreError> {
    let found = letters::Entity::find()
        .filter(letters::Column::VisitId.eq(visit.to_string()))
        .order_by_desc(letters::Column::QueuedAt)
        .limit(200)
        .all(db.records())
        .await?;
    found.into_iter().map(|model| Ok((queued(model.clone())?, model.sent_at))).collect()
}

/// Marks a letter as sent.
pub async fn sent(store: &Store, id: LetterId, at: DateTime<Utc>) -> Result<(), StoreError> {
    update(store, id, letters::Column::SentAt, Expr::value(at)).await
}

/// Puts a letter that could not be sent off for a while, longer each time.
pub async fn failed(store: &Store, letter: &Queued, at: DateTime<Utc>) -> Result<(), StoreError> {
    let wait = Duration::minutes(1 << letter.attempts.clamp(0, 10));
    update(store, letter.id, letters::Column::NextAt, Expr::value(at + wait)).await?;
    update(store, letter.id, letters::Column::Attempts, Expr::value(letter.attempts + 1)).await
}

async fn update(
    store: &Store,
    id: LetterId,
    column: letters::Column,
    value: sea_orm::sea_query::SimpleExpr,
) -> Result<(), StoreError> {
    letters::Entity::update_many()
        .col_expr(column, value)
        .filter(letters::Column::Id.eq(id.to_string()))
        .exec(&store.writer)
        .await?;
    Ok(())
}

fn queued(model: letters::Model) -> Result<Queued, StoreError> {
    Ok(Queued {
        id: row::id(&model.id, "letters")?,
        person: row::id(&model.person_id, "letters")?,
        letter: row::read(&model.letter, "letters")?,
        visit: model.visit_id.map(|id| row::id(&id, "letters")).transpose()?,
        once: model.once,
        at: model.queued_at,
        attempts: model.attempts,
    })
}
