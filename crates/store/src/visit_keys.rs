//! The keys of visits: public recipients, and wraps for people. Secrets never come here unwrapped.

use crate::db::Conn;
use crate::entity::{visit_keys, wraps};
use crate::{Db, StoreError, Tx, row};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

/// A wrapped visit key as it is stored.
#[derive(Debug, Clone)]
pub struct StoredWrap {
    /// The visit.
    pub visit: VisitId,
    /// Which of its keys: `notes`, `report`.
    pub scope: String,
    /// Which generation of that key, from 1.
    pub epoch: i32,
    /// For whom.
    pub person: PersonId,
    /// The suite it is made with.
    pub suite: String,
    /// The wrap itself.
    pub wrap: Vec<u8>,
}

/// The newest epoch and recipient of a visit's key, if it has one.
pub async fn recipient(
    db: &impl Db,
    visit: VisitId,
    scope: &str,
) -> Result<Option<(i32, String)>, StoreError> {
    let found = visit_keys::Entity::find()
        .filter(visit_keys::Column::VisitId.eq(visit.to_string()))
        .filter(visit_keys::Column::Scope.eq(scope))
        .order_by_desc(visit_keys::Column::Epoch)
        .one(db.records())
        .await?;
    Ok(found.map(|model| (model.epoch, model.recipient)))
}

/// Gives a visit a key.
pub async fn add(
    tx: &Tx,
    visit: VisitId,
    scope: &str,
    epoch: i32,
    recipient: &str,
) -> Result<(), StoreError> {
    let model = visit_keys::ActiveModel {
        visit_id: Set(visit.to_string()),
        scope: Set(scope.to_owned()),
        epoch: Set(epoch),
        recipient: Set(recipient.to_owned()),
    };
    visit_keys::Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// A person's wrap of a visit's key.
pub async fn wrap(
    db: &impl Db,
    visit: VisitId,
    scope: &str,
    person: PersonId,
) -> Result<Option<StoredWrap>, StoreError> {
    let found = wraps::Entity::find()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .filter(wraps::Column::PersonId.eq(person.to_string()))
        .order_by_desc(wraps::Column::Epoch)
        .one(db.records())
        .await?;
    found.map(stored).transpose()
}

/// Everyone a visit's key is wrapped for.
pub async fn holders(db: &impl Db, visit: VisitId, scope: &str) -> Result<Vec<PersonId>, StoreError> {
    let found = wraps::Entity::find()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .all(db.records())
        .await?;
    found.iter().map(|model| row::id(&model.person_id, "wraps")).collect()
}

/// Who holds which key of these visits.
pub async fn held(
    db: &impl Db,
    visits: &[VisitId],
) -> Result<std::collections::HashSet<(VisitId, String, PersonId)>, StoreError> {
    if visits.is_empty() {
        return Ok(std::collections::HashSet::new());
    }
    let ids = visits.iter().map(ToString::to_string);
    let found = wraps::Entity::find().filter(wraps::Column::VisitId.is_in(ids)).all(db.records()).await?;
    let holder = |model: wraps::Model| {
        Ok((row::id(&model.visit_id, "wraps")?, model.scope, row::id(&model.person_id, "wraps")?))
    };
    found.into_iter().map(holder).collect()
}

/// Every wrap made for a person.
pub async fn wraps_of(db: &impl Db, person: PersonId) -> Result<Vec<StoredWrap>, StoreError> {
    let found = wraps::Entity::find()
        .filter(wraps::Column::PersonId.eq(person.to_string()))
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// Saves a wrap; one that is there already is kept.
pub async fn add_wrap(tx: &Tx, new: StoredWrap) -> Result<(), StoreError> {
    let model = wraps::ActiveModel {
        visit_id: Set(new.visit.to_string()),
        scope: Set(new.scope),
        epoch: Set(new.epoch),
        person_id: Set(new.person.to_string()),
        suite: Set(new.suite),
        wrap: Set(new.wrap),
    };
    let key = [wraps::Column::VisitId, wraps::Column::Scope, wraps::Column::Epoch, wraps::Column::PersonId];
    wraps::Entity::insert(model)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(tx.records())
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

fn stored(model: wraps::Model) -> Result<StoredWrap, StoreError> {
    Ok(StoredWrap {
        visit: row::id(&model.visit_id, "wraps")?,
        scope: model.scope,
        epoch: model.epoch,
        person: row::id(&model.person_id, "wraps")?,
        suite: model.suite,
        wrap: model.wrap,
    })
}
