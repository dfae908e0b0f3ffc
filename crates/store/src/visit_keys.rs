//! The keys of visits: public recipients, and wraps for people. Secrets never come here unwrapped.

use crate::db::Conn;
use crate::entity::{appointments, visit_keys, wraps};
use crate::{Db, StoreError, Tx, row};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::{Cond, Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

mod leaving;
mod states;

pub use leaving::{remove_scope, remove_wrap, remove_wraps, retire, retire_but};
pub use states::{KeyState, scopes_held, states};

/// A wrapped visit key as it is stored.
#[derive(Debug, Clone)]
pub struct StoredWrap {
    /// The visit.
    pub visit: VisitId,
    /// Which of its keys: `notes`, `report`, `consents`, `concern …`.
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

/// One generation of a visit's key, its public side.
#[derive(Debug, Clone)]
pub struct StoredKey {
    /// Which generation, from 1.
    pub epoch: i32,
    /// What is sealed to it is sealed to this.
    pub recipient: String,
    /// The signed roster as JSON: who it may be wrapped for.
    pub roster: String,
    /// Somebody left: the next generation takes its place at the visit leader's next unlock.
    pub retiring: bool,
}

/// The newest generation of a visit's key, if it has one.
pub async fn newest(db: &impl Db, visit: VisitId, scope: &str) -> Result<Option<StoredKey>, StoreError> {
    let found = visit_keys::Entity::find()
        .filter(visit_keys::Column::VisitId.eq(visit.to_string()))
        .filter(visit_keys::Column::Scope.eq(scope))
        .order_by_desc(visit_keys::Column::Epoch)
        .one(db.records())
        .await?;
    Ok(found.map(|model| StoredKey {
        epoch: model.epoch,
        recipient: model.recipient,
        roster: model.roster,
        retiring: model.retiring,
    }))
}

/// What is needed to seal to a visit's key, and with a person's wrap to open it: one question.
#[derive(Debug, Clone)]
pub struct Found {
    /// The newest generation.
    pub key: StoredKey,
    /// Who belongs to the visit, as signed: by whom, and the deed as JSON.
    pub appointment: Option<(PersonId, String)>,
    /// The person's wrap of that generation, and the suite it is made with.
    pub wrap: Option<(Vec<u8>, String)>,
}

type Row = (i32, String, String, bool, Option<String>, Option<String>, Option<Vec<u8>>, Option<String>);

/// The newest generation of a visit's key with its appointment, and this person's wrap of it.
pub async fn find(
    db: &impl Db,
    visit: VisitId,
    scope: &str,
    person: Option<PersonId>,
) -> Result<Option<Found>, StoreError> {
    let own = |column: wraps::Column, key: visit_keys::Column| {
        Expr::col((wraps::Entity, column)).equals((visit_keys::Entity, key))
    };
    let for_whom = person.map(|person| person.to_string()).unwrap_or_default();
    let mut query = visit_keys::Entity::find().select_only();
    QuerySelect::query(&mut query)
        .left_join(
            appointments::Entity,
            Expr::col((appointments::Entity, appointments::Column::VisitId))
                .equals((visit_keys::Entity, visit_keys::Column::VisitId)),
        )
        .left_join(
            wraps::Entity,
            Cond::all()
                .add(own(wraps::Column::VisitId, visit_keys::Column::VisitId))
                .add(own(wraps::Column::Scope, visit_keys::Column::Scope))
                .add(own(wraps::Column::Epoch, visit_keys::Column::Epoch))
                .add(Expr::col((wraps::Entity, wraps::Column::PersonId)).eq(for_whom)),
        );
    let found: Option<Row> = query
        .columns([
            visit_keys::Column::Epoch,
            visit_keys::Column::Recipient,
            visit_keys::Column::Roster,
            visit_keys::Column::Retiring,
        ])
        .column_as(Expr::col((appointments::Entity, appointments::Column::PersonId)), "by_id")
        .column_as(Expr::col((appointments::Entity, appointments::Column::Deed)), "deed")
        .column_as(Expr::col((wraps::Entity, wraps::Column::Wrap)), "wrap")
        .column_as(Expr::col((wraps::Entity, wraps::Column::Suite)), "suite")
        .filter(visit_keys::Column::VisitId.eq(visit.to_string()))
        .filter(visit_keys::Column::Scope.eq(scope))
        .order_by_desc(visit_keys::Column::Epoch)
        .into_tuple()
        .one(db.records())
        .await?;
    found.map(read).transpose()
}

fn read((epoch, recipient, roster, retiring, by, deed, wrap, suite): Row) -> Result<Found, StoreError> {
    let by = by.map(|id| row::id(&id, "appointments")).transpose()?;
    let key = StoredKey { epoch, recipient, roster, retiring };
    Ok(Found { key, appointment: by.zip(deed), wrap: wrap.zip(suite) })
}

/// Saves a generation of a visit's key, or a new roster of it.
pub async fn save(tx: &Tx, visit: VisitId, scope: &str, key: StoredKey) -> Result<(), StoreError> {
    let model = visit_keys::ActiveModel {
        visit_id: Set(visit.to_string()),
        scope: Set(scope.to_owned()),
        epoch: Set(key.epoch),
        recipient: Set(key.recipient),
        roster: Set(key.roster),
        retiring: Set(key.retiring),
    };
    let own = [visit_keys::Column::VisitId, visit_keys::Column::Scope, visit_keys::Column::Epoch];
    let update = OnConflict::columns(own)
        .update_columns([visit_keys::Column::Roster, visit_keys::Column::Retiring])
        .to_owned();
    visit_keys::Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Takes the generations of a visit's key before `epoch` away, and every wrap of them.
pub async fn remove_before(tx: &Tx, visit: VisitId, scope: &str, epoch: i32) -> Result<(), StoreError> {
    visit_keys::Entity::delete_many()
        .filter(visit_keys::Column::VisitId.eq(visit.to_string()))
        .filter(visit_keys::Column::Scope.eq(scope))
        .filter(visit_keys::Column::Epoch.lt(epoch))
        .exec(tx.records())
        .await?;
    wraps::Entity::delete_many()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .filter(wraps::Column::Epoch.lt(epoch))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Everyone a generation of a visit's key is wrapped for.
pub async fn holders(
    db: &impl Db,
    visit: VisitId,
    scope: &str,
    epoch: i32,
) -> Result<Vec<PersonId>, StoreError> {
    let found = wraps::Entity::find()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .filter(wraps::Column::Epoch.eq(epoch))
        .all(db.records())
        .await?;
    found.iter().map(|model| row::id(&model.person_id, "wraps")).collect()
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

/// Every wrap there is, of all visits.
pub async fn all_wraps(db: &impl Db) -> Result<Vec<StoredWrap>, StoreError> {
    wraps::Entity::find().all(db.records()).await?.into_iter().map(stored_wrap).collect()
}

/// Every wrap of a visit's key, the newest generation first.
pub async fn wraps_of(db: &impl Db, visit: VisitId, scope: &str) -> Result<Vec<StoredWrap>, StoreError> {
    let found = wraps::Entity::find()
        .filter(wraps::Column::VisitId.eq(visit.to_string()))
        .filter(wraps::Column::Scope.eq(scope))
        .order_by_desc(wraps::Column::Epoch)
        .order_by_asc(wraps::Column::PersonId)
        .all(db.records())
        .await?;
    found.into_iter().map(stored_wrap).collect()
}

fn stored_wrap(model: wraps::Model) -> Result<StoredWrap, StoreError> {
    Ok(StoredWrap {
        visit: row::id(&model.visit_id, "wraps")?,
        person: row::id(&model.person_id, "wraps")?,
        scope: model.scope,
        epoch: model.epoch,
        suite: model.suite,
        wrap: model.wrap,
    })
}
