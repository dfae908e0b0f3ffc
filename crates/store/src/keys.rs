//! The `keys` database: never backed up, without history.

use crate::entity::{server_keys, sessions, shred_secrets};
use crate::{Store, StoreError, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter};

/// Someone signed in.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Who.
    pub person: PersonId,
    /// Her key, sealed under her cookie.
    pub kept: Vec<u8>,
    /// When she signed in.
    pub began: DateTime<Utc>,
    /// When she was last seen.
    pub seen: DateTime<Utc>,
}

/// A secret of this installation; `fresh` is saved when there is none.
pub async fn server_key(store: &Store, name: &str, fresh: String) -> Result<String, StoreError> {
    let model = server_keys::ActiveModel { name: Set(name.to_owned()), secret: Set(fresh) };
    server_keys::Entity::insert(model)
        .on_conflict(OnConflict::column(server_keys::Column::Name).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    let found = server_keys::Entity::find_by_id(name).one(&store.keys).await?;
    found.map(|model| model.secret).ok_or(StoreError::Corrupt("server_keys"))
}

/// The shred secret of a visit's key; `fresh` is saved when there is none.
pub async fn shred_secret(
    store: &Store,
    visit: VisitId,
    scope: &str,
    fresh: String,
) -> Result<String, StoreError> {
    let model = shred_secrets::ActiveModel {
        visit_id: Set(visit.to_string()),
        scope: Set(scope.to_owned()),
        secret: Set(fresh),
    };
    let key = [shred_secrets::Column::VisitId, shred_secrets::Column::Scope];
    shred_secrets::Entity::insert(model)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    find_shred_secret(store, visit, scope).await?.ok_or(StoreError::Corrupt("shred_secrets"))
}

/// The shred secret of a visit's key, unless it was destroyed.
pub async fn find_shred_secret(
    store: &Store,
    visit: VisitId,
    scope: &str,
) -> Result<Option<String>, StoreError> {
    let found =
        shred_secrets::Entity::find_by_id((visit.to_string(), scope.to_owned())).one(&store.keys).await?;
    Ok(found.map(|model| model.secret))
}

/// Remembers that someone signed in.
pub async fn sign_in(store: &Store, token_hash: &str, new: SignedIn) -> Result<(), StoreError> {
    let model = sessions::ActiveModel {
        token_hash: Set(token_hash.to_owned()),
        person_id: Set(new.person.to_string()),
        kept: Set(new.kept),
        began_at: Set(new.began),
        seen_at: Set(new.seen),
    };
    sessions::Entity::insert(model).exec_without_returning(&store.keys).await?;
    Ok(())
}

/// Who is signed in with this cookie.
pub async fn signed_in(store: &Store, token_hash: &str) -> Result<Option<SignedIn>, StoreError> {
    let found = sessions::Entity::find_by_id(token_hash).one(&store.keys).await?;
    found
        .map(|model| {
            Ok(SignedIn {
                person: row::id(&model.person_id, "sessions")?,
                kept: model.kept,
                began: model.began_at,
                seen: model.seen_at,
            })
        })
        .transpose()
}

/// Remembers when she was last seen.
pub async fn seen(store: &Store, token_hash: &str, at: DateTime<Utc>) -> Result<(), StoreError> {
    sessions::Entity::update_many()
        .col_expr(sessions::Column::SeenAt, Expr::value(at))
        .filter(sessions::Column::TokenHash.eq(token_hash))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Forgets a cookie.
pub async fn sign_out(store: &Store, token_hash: &str) -> Result<(), StoreError> {
    sessions::Entity::delete_by_id(token_hash).exec(&store.keys).await?;
    Ok(())
}

/// Forgets every cookie of a person.
pub async fn sign_out_everywhere(store: &Store, person: PersonId) -> Result<(), StoreError> {
    sessions::Entity::delete_many()
        .filter(sessions::Column::PersonId.eq(person.to_string()))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Forgets every cookie of a person but this one.
pub async fn sign_out_elsewhere(store: &Store, person: PersonId, token_hash: &str) -> Result<(), StoreError> {
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
    sessions::Entity::delete_many()
        .filter(
            Condition::any()
                .add(sessions::Column::SeenAt.lt(idle))
                .add(sessions::Column::BeganAt.lt(absolute)),
        )
        .exec(&store.keys)
        .await?;
    Ok(())
}
