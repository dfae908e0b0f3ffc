//! Somebody leaves, or a key ends: wraps are taken away, and keys are marked to be replaced.

use crate::db::Conn;
use crate::entity::{visit_keys, wraps};
use crate::{StoreError, Tx};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// Somebody left: the keys of this visit are to be replaced, all but this one.
pub async fn retire_but(tx: &Tx, visit: VisitId, scope: &str) -> Result<(), StoreError> {
    visit_keys::Entity::update_many()
        .col_expr(visit_keys::Column::Retiring, Expr::value(true))
        .filter(visit_keys::Column::VisitId.eq(visit.to_string()))
        .filter(visit_keys::Column::Scope.ne(scope))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Somebody left: this key is to be replaced.
pub async fn retire(tx: &Tx, visit: VisitId, scope: &str) -> Result<(), StoreError> {
    visit_keys::Entity::update_many()
        .col_expr(visit_keys::Column::Retiring, Expr::value(true))
        .filter(visit_keys::Column::VisitId.eq(visit.to_string()))
        .filter(visit_keys::Column::Scope.eq(scope))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Takes a person's wraps of a visit away.
pub async fn remove_wraps(tx: &Tx, visit: VisitId, person: PersonId) -> Result<(), StoreError> {
    wraps::Entity::delete_many()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::PersonId.eq(person.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Takes a person's wraps of one key away.
pub async fn remove_wrap(tx: &Tx, visit: VisitId, scope: &str, person: PersonId) -> Result<(), StoreError> {
    wraps::Entity::delete_many()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .filter(wraps::Column::PersonId.eq(person.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Takes every wrap of a visit's key away.
pub async fn remove_scope(tx: &Tx, visit: VisitId, scope: &str) -> Result<(), StoreError> {
    wraps::Entity::delete_many()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .exec(tx.records())
        .await?;
    Ok(())
}
