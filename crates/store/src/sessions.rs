//! Who is signed in, in the `keys` database. A session is locked unless her keys are kept in it, sealed under
//! her cookie.

use crate::entity::sessions;
use crate::{Store, StoreError, row};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, UpdateMany};

/// Someone signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// When she signed in.
    pub began: DateTime<Utc>,
    /// When she was last seen.
    pub seen: DateTime<Utc>,
    /// Her keys while they are unlocked.
    pub unlocked: Option<Unlocked>,
    /// Whether something waits to be signed or wrapped with her keys.
    pub unsettled: bool,
}

/// Keys kept in a session.
#[derive(Debug, Clone)]
pub struct Unlocked {
    /// The keys, sealed under the cookie.
    pub kept: Vec<u8>,
    /// When she unlocked them.
    pub at: DateTime<Utc>,
    /// When they were last in use.
    pub used: DateTime<Utc>,
}

/// Remembers that someone signed in.
pub async fn begin(store: &Store, token_hash: &str, new: SignedIn) -> Result<(), StoreError> {
    let (kept, at, used) = parts(new.unlocked);
    let model = sessions::ActiveModel {
        token_hash: Set(token_hash.to_owned()),
        person_id: Set(new.person.to_string()),
        kept: Set(kept),
        unsettled: Set(new.unsettled),
        began_at: Set(new.began),
        seen_at: Set(new.seen),
        unlocked_at: Set(at),
        used_at: Set(used),
    };
    sessions::Entity::insert(model).exec_without_returning(&store.keys).await?;
    Ok(())
}

/// Who is signed in with this cookie.
pub async fn find(store: &Store, token_hash: &str) -> Result<Option<SignedIn>, StoreError> {
    let found = sessions::Entity::find_by_id(token_hash).one(&store.keys_reader).await?;
    found.map(signed_in).transpose()
}

/// Remembers when she was last seen, and that her keys were in use if they are unlocked.
pub async fn seen(store: &Store, token_hash: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    let update = one(token_hash).col_expr(sessions::Column::SeenAt, Expr::value(at));
    update.col_expr(sessions::Column::UsedAt, Expr::value(at)).exec(&store.keys).await?;
    Ok(())
}

/// Keeps her keys in her session.
pub async fn unlock(store: &Store, token_hash: &str, keys: Unlocked) -> Result<(), StoreError> {
    let (kept, at, used) = parts(Some(keys));
    one(token_hash)
        .col_expr(sessions::Column::Kept, Expr::value(kept))
        .col_expr(sessions::Column::UnlockedAt, Expr::value(at))
        .col_expr(sessions::Column::UsedAt, Expr::value(used))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Forgets her keys; she stays signed in.
pub async fn lock(store: &Store, token_hash: &str) -> Result<(), StoreError> {
    locked(one(token_hash)).exec(&store.keys).await?;
    Ok(())
}

/// Forgets everyone's keys, or one person's. How many sessions were unlocked.
pub async fn lock_all(store: &Store, person: Option<PersonId>) -> Result<u64, StoreError> {
    let mut update = locked(sessions::Entity::update_many()).filter(sessions::Column::Kept.is_not_null());
    if let Some(person) = person {
        update = update.filter(sessions::Column::PersonId.eq(person.to_string()));
    }
    Ok(update.exec(&store.keys).await?.rows_affected)
}

/// Something waits to be signed or wrapped with the keys of these people.
pub async fn unsettle(store: &Store, people: &[PersonId]) -> Result<(), StoreError> {
    if people.is_empty() {
        return Ok(());
    }
    sessions::Entity::update_many()
        .col_expr(sessions::Column::Unsettled, Expr::value(true))
        .filter(sessions::Column::PersonId.is_in(people.iter().map(ToString::to_string)))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Something still waits in this session.
pub async fn unsettle_one(store: &Store, token_hash: &str) -> Result<(), StoreError> {
    one(token_hash).col_expr(sessions::Column::Unsettled, Expr::value(true)).exec(&store.keys).await?;
    Ok(())
}

/// Nothing waits any more.
pub async fn settled(store: &Store, token_hash: &str) -> Result<(), StoreError> {
    one(token_hash).col_expr(sessions::Column::Unsettled, Expr::value(false)).exec(&store.keys).await?;
    Ok(())
}

/// Forgets a cookie.
pub async fn end(store: &Store, token_hash: &str) -> Result<(), StoreError> {
    sessions::Entity::delete_by_id(token_hash).exec(&store.keys).await?;
    Ok(())
}

/// Forgets every cookie of a person.
pub async fn end_all(store: &Store, person: PersonId) -> Result<(), StoreError> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::PersonId.eq(person.to_string()))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Forgets every cookie of a person but this one.
pub async fn end_others(store: &Store, person: PersonId, token_hash: &str) -> Result<(), StoreError> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::PersonId.eq(person.to_string()))
        .filter(sessions::Column::TokenHash.ne(token_hash))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Forgets everyone last seen before `idle` or signed in before `absolute`.
pub async fn forget_old(
    store: &Store,
    idle: DateTime<Utc>,
    absolute: DateTime<Utc>,
) -> Result<(), StoreError> {
    let over =
        Condition::any().add(sessions::Column::SeenAt.lt(idle)).add(sessions::Column::BeganAt.lt(absolute));
    sessions::Entity::delete_many().filter(over).exec(&store.keys).await?;
    Ok(())
}

/// Forgets keys last used before `idle` or unlocked before `absolute`.
pub async fn lock_old(store: &Store, idle: DateTime<Utc>, absolute: DateTime<Utc>) -> Result<(), StoreError> {
    let over = Condition::any()
        .add(sessions::Column::UsedAt.lt(idle))
        .add(sessions::Column::UnlockedAt.lt(absolute));
    locked(sessions::Entity::update_many())
        .filter(sessions::Column::Kept.is_not_null())
        .filter(over)
        .exec(&store.keys)
        .await?;
    Ok(())
}

fn one(token_hash: &str) -> UpdateMany<sessions::Entity> {
    sessions::Entity::update_many().filter(sessions::Column::TokenHash.eq(token_hash))
}

fn locked(update: UpdateMany<sessions::Entity>) -> UpdateMany<sessions::Entity> {
    update
        .col_expr(sessions::Column::Kept, Expr::value(None::<Vec<u8>>))
        .col_expr(sessions::Column::UnlockedAt, Expr::value(None::<DateTime<Utc>>))
        .col_expr(sessions::Column::UsedAt, Expr::value(None::<DateTime<Utc>>))
}

type Parts = (Option<Vec<u8>>, Option<DateTime<Utc>>, Option<DateTime<Utc>>);

fn parts(keys: Option<Unlocked>) -> Parts {
    match keys {
        Some(Unlocked { kept, at, used }) => (Some(kept), Some(at), Some(used)),
        None => (None, None, None),
    }
}

fn signed_in(model: sessions::Model) -> Result<SignedIn, StoreError> {
    let unlocked = match (model.kept, model.unlocked_at, model.used_at) {
        (Some(kept), Some(at), Some(used)) => Some(Unlocked { kept, at, used }),
        _ => None,
    };
    Ok(SignedIn {
        person: row::id(&model.person_id, "sessions")?,
        began: model.began_at,
        seen: model.seen_at,
        unlocked,
        unsettled: model.unsettled,
    })
}
