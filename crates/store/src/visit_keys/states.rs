//! How far the keys of visits have come, in two questions however many there are.

use crate::entity::{visit_keys, wraps};
use crate::{Db, StoreError, row};
use domain::id::{PersonId, VisitId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// How far a visit's key has come.
#[derive(Debug, Clone, Copy, Default)]
pub struct KeyState {
    /// How many hold the newest generation.
    pub holders: usize,
    /// Somebody left.
    pub retiring: bool,
}

/// How far the keys of these visits have come, by visit and scope.
pub async fn states(
    db: &impl Db,
    visits: &[VisitId],
) -> Result<HashMap<(VisitId, String), KeyState>, StoreError> {
    let mut states = HashMap::new();
    if visits.is_empty() {
        return Ok(states);
    }
    let ids: Vec<String> = visits.iter().map(ToString::to_string).collect();
    let keys = visit_keys::Entity::find()
        .filter(visit_keys::Column::VisitId.is_in(ids.clone()))
        .order_by_asc(visit_keys::Column::Epoch)
        .all(db.records())
        .await?;
    let mut newest = HashMap::new();
    for key in keys {
        let of = (row::id(&key.visit_id, "visit_keys")?, key.scope);
        newest.insert(of.clone(), key.epoch);
        states.insert(of, KeyState { holders: 0, retiring: key.retiring });
    }
    let held: Vec<(String, String, i32)> = wraps::Entity::find()
        .select_only()
        .columns([wraps::Column::VisitId, wraps::Column::Scope, wraps::Column::Epoch])
        .filter(wraps::Column::VisitId.is_in(ids))
        .into_tuple()
        .all(db.records())
        .await?;
    for (visit, scope, epoch) in held {
        let of = (row::id(&visit, "wraps")?, scope);
        if newest.get(&of) == Some(&epoch) {
            states.entry(of).or_default().holders += 1;
        }
    }
    Ok(states)
}

/// The keys of a visit a person has a wrap of, by scope.
pub async fn scopes_held(db: &impl Db, visit: VisitId, person: PersonId) -> Result<Vec<String>, StoreError> {
    let held = wraps::Entity::find()
        .select_only()
        .column(wraps::Column::Scope)
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::PersonId.eq(person.to_string()));
    Ok(held.into_tuple().all(db.records()).await?)
}
