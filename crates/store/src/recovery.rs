//! Those who forgot their passphrase, and how far two custodians have come.

use crate::db::Conn;
use crate::entity::recovery_requests::{ActiveModel, Column, Entity, Model};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, RecoveryId};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// No custodian, or one, has approved.
pub const WAITING: &str = "waiting";
/// Two have, and the person has not signed in yet.
pub const APPROVED: &str = "approved";
/// The person has signed in with her new passphrase.
pub const FINISHED: &str = "finished";
/// Somebody took it back.
pub const CANCELLED: &str = "cancelled";

/// A request.
#[derive(Debug, Clone)]
pub struct StoredRecovery {
    /// Its id.
    pub id: RecoveryId,
    /// Who forgot her passphrase.
    pub person: PersonId,
    /// What was asked for, signed by the server, as JSON.
    pub deed: String,
    /// The one-time key behind the new passphrase.
    pub slot: Vec<u8>,
    /// One of the four states above.
    pub state: String,
    /// When it was made.
    pub asked: DateTime<Utc>,
    /// When custodians may approve.
    pub ready: DateTime<Utc>,
    /// When it is void.
    pub expires: DateTime<Utc>,
    /// The first custodian who approved, and what is left under her layer, as JSON.
    pub first: Option<(PersonId, String)>,
    /// The person's keys sealed to her one-time key.
    pub sealed: Option<Vec<u8>>,
}

/// A request.
pub async fn find(db: &impl Db, id: RecoveryId) -> Result<Option<StoredRecovery>, StoreError> {
    Entity::find_by_id(id.to_string()).one(db.records()).await?.map(stored).transpose()
}

/// Requests that are neither over nor void, the oldest first; those of one person if given.
pub async fn open(
    db: &impl Db,
    person: Option<PersonId>,
    now: DateTime<Utc>,
) -> Result<Vec<StoredRecovery>, StoreError> {
    let mut asked = Entity::find()
        .filter(Column::State.is_in([WAITING, APPROVED]))
        .filter(Column::ExpiresAt.gt(now))
        .order_by_asc(Column::AskedAt);
    if let Some(person) = person {
        asked = asked.filter(Column::PersonId.eq(person.to_string()));
    }
    asked.all(db.records()).await?.into_iter().map(stored).collect()
}

/// Adds a request.
pub async fn add(tx: &Tx, new: StoredRecovery) -> Result<(), StoreError> {
    let (first, peeled) = new.first.unzip();
    let model = ActiveModel {
        id: Set(new.id.to_string()),
        person_id: Set(new.person.to_string()),
        deed: Set(new.deed),
        slot: Set(new.slot),
        state: Set(new.state),
        asked_at: Set(new.asked),
        ready_at: Set(new.ready),
        expires_at: Set(new.expires),
        first_id: Set(first.map(|id| id.to_string())),
        peeled: Set(peeled),
        sealed: Set(new.sealed),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// The first custodian approved. False when someone was faster.
pub async fn peeled(tx: &Tx, id: RecoveryId, by: PersonId, peeled: String) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::FirstId, Expr::value(by.to_string()))
        .col_expr(Column::Peeled, Expr::value(peeled))
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::State.eq(WAITING))
        .filter(Column::FirstId.is_null())
        .exec(tx.records())
        .await?;
    Ok(done.rows_affected == 1)
}

/// The second one approved. False when someone was faster.
pub async fn sealed(tx: &Tx, id: RecoveryId, sealed: Vec<u8>) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(APPROVED))
        .col_expr(Column::Peeled, Expr::value(None::<String>))
        .col_expr(Column::Sealed, Expr::value(sealed))
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::State.eq(WAITING))
        .filter(Column::FirstId.is_not_null())
        .exec(tx.records())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Ends a request and removes what was sealed in it. False when it was over already.
pub async fn end(tx: &Tx, id: RecoveryId, state: &str) -> Result<bool, StoreError> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(state.to_owned()))
        .col_expr(Column::Peeled, Expr::value(None::<String>))
        .col_expr(Column::Sealed, Expr::value(None::<Vec<u8>>))
        .col_expr(Column::Slot, Expr::value(Vec::<u8>::new()))
        .filter(Column::Id.eq(id.to_string()))
        .filter(Column::State.is_in([WAITING, APPROVED]))
        .exec(tx.records())
        .await?;
    Ok(done.rows_affected == 1)
}

fn stored(model: Model) -> Result<StoredRecovery, StoreError> {
    let first = model.first_id.as_deref().map(|id| row::id(id, "recovery_requests")).transpose()?;
    Ok(StoredRecovery {
        id: row::id(&model.id, "recovery_requests")?,
        person: row::id(&model.person_id, "recovery_requests")?,
        deed: model.deed,
        slot: model.slot,
        state: model.state,
        asked: model.asked_at,
        ready: model.ready_at,
        expires: model.expires_at,
        first: first.map(|first| (first, model.peeled.unwrap_or_default())),
        sealed: model.sealed,
    })
}
