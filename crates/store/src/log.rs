//! The log: one leaf for everything that happened, numbered from 0 without a gap, in an RFC 6962 tree.
//!
//! Leaves wait in their [`Tx`] and are added when it commits: the head is read and held (`FOR UPDATE`; SQLite has one
//! writer anyway), the leaves are inserted in one statement, and the head is set. So two writers never take the same
//! number, and none waits longer for another than a commit takes.

use crate::db::Conn;
use crate::entity::{leaves, log_head};
use crate::{Db, StoreError, Tx};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::sync::PoisonError;

mod about;
mod adopt;
mod read;
mod seen;

pub use about::{Stretch, newest};
pub(crate) use adopt::adopt;
pub use read::{Chosen, Stored, after, count_old, last_of, lines, page, position_of, stored};
pub use seen::{forget_before, once};

/// One leaf. Holds ids, counts and hashes; never names or text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// When.
    pub at: DateTime<Utc>,
    /// Who, if a person did it.
    pub person: Option<PersonId>,
    /// On which visit, if on one.
    pub visit: Option<VisitId>,
    /// What kind of event, as the leaf calls it.
    pub kind: String,
    /// Which text it is about, as the leaf says: a note's id, a section's key.
    pub about: Option<String>,
    /// What, as canonical JSON: the bytes that are hashed.
    pub leaf: String,
}

/// What is kept beside a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// Its hash, 32 bytes.
    pub hash: Vec<u8>,
    /// The inner hashes it completes, 32 bytes each, the smallest subtree first.
    pub nodes: Vec<u8>,
    /// The chain after it, 32 bytes.
    pub chain: Vec<u8>,
}

/// A leaf in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its number, from 0.
    pub position: u64,
    /// The leaf.
    pub leaf: Leaf,
    /// What is kept beside it.
    pub beside: Beside,
}

/// Where the log grows from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Leaves.
    pub size: u64,
    /// What the tree needs to grow, as the vault wrote it.
    pub frontier: Vec<u8>,
}

/// How the tree grows by these leaves: what is kept beside each, and the new head. Hashing is the vault's; the store only
/// remembers. `None` when the head is not one.
pub type Grow = fn(&Head, &[Leaf]) -> Option<(Vec<Beside>, Head)>;

const ONE: i32 = 1;
/// Rows of ten values in one statement, well below what either database takes.
const AT_ONCE: usize = 500;

/// Adds a leaf when the transaction commits.
pub fn append(tx: &Tx, leaf: Leaf) {
    tx.leaves.lock().unwrap_or_else(PoisonError::into_inner).push(leaf);
}

/// Where the log stands.
pub async fn head(db: &impl Db) -> Result<Head, StoreError> {
    head_on(db.records()).await
}

/// The same, of `records` on any connection.
pub(crate) async fn head_on(records: &impl ConnectionTrait) -> Result<Head, StoreError> {
    read_head(log_head::Entity::find_by_id(ONE).one(records).await?)
}

fn read_head(found: Option<log_head::Model>) -> Result<Head, StoreError> {
    let model = found.ok_or(StoreError::Corrupt("log_head"))?;
    let size = u64::try_from(model.size).map_err(|_| StoreError::Corrupt("log_head"))?;
    Ok(Head { size, frontier: model.frontier })
}

/// Adds what waits in the transaction.
pub(crate) async fn grow(tx: &Tx, grow: Grow) -> Result<(), StoreError> {
    let new = std::mem::take(&mut *tx.leaves.lock().unwrap_or_else(PoisonError::into_inner));
    if new.is_empty() {
        return Ok(());
    }
    let held = log_head::Entity::find_by_id(ONE).lock_exclusive().one(tx.records()).await?;
    let head = read_head(held)?;
    let (beside, grown) = grow(&head, &new).ok_or(StoreError::Corrupt("log_head"))?;
    let mut models = Vec::with_capacity(new.len());
    for ((leaf, beside), position) in new.into_iter().zip(beside).zip(head.size..) {
        models.push(model(leaf, beside, number(position)?));
    }
    while !models.is_empty() {
        let rest = models.split_off(models.len().min(AT_ONCE));
        leaves::Entity::insert_many(models).exec_without_returning(tx.records()).await?;
        models = rest;
    }
    let set =
        log_head::ActiveModel { id: Set(ONE), size: Set(number(grown.size)?), frontier: Set(grown.frontier) };
    log_head::Entity::update(set).exec(tx.records()).await?;
    Ok(())
}

fn number(position: u64) -> Result<i64, StoreError> {
    i64::try_from(position).map_err(|_| StoreError::Corrupt("leaves"))
}

fn model(leaf: Leaf, beside: Beside, position: i64) -> leaves::ActiveModel {
    leaves::ActiveModel {
        position: Set(position),
        at: Set(leaf.at),
        person_id: Set(leaf.person.map(|id| id.to_string())),
        visit_id: Set(leaf.visit.map(|id| id.to_string())),
        kind: Set(leaf.kind),
        leaf: Set(leaf.leaf),
        hash: Set(beside.hash),
        nodes: Set(beside.nodes),
        chain: Set(beside.chain),
        about: Set(leaf.about),
    }
}

/// The last `limit` leaves of a visit, the newest first; without who read what (kinds that begin with `read_`), what was
/// refused, and texts that were only sealed anew.
pub async fn of_visit(db: &impl Db, visit: VisitId, limit: u64) -> Result<Vec<Leaf>, StoreError> {
    let found = leaves::Entity::find()
        .filter(leaves::Column::VisitId.eq(visit.to_string()))
        .filter(leaves::Column::Kind.not_like("read_%"))
        .filter(leaves::Column::Kind.is_not_in(["refused", "text_sealed"]))
        .order_by_desc(leaves::Column::Position)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(|model| line(model).map(|line| line.leaf)).collect()
}

fn line(model: leaves::Model) -> Result<Line, StoreError> {
    let leaf = Leaf {
        at: model.at,
        // An id that somebody damaged is shown as none; the audit names its leaf.
        person: model.person_id.and_then(|id| id.parse().ok()),
        visit: model.visit_id.and_then(|id| id.parse().ok()),
        kind: model.kind,
        about: model.about,
        leaf: model.leaf,
    };
    let beside = Beside { hash: model.hash, nodes: model.nodes, chain: model.chain };
    let position = u64::try_from(model.position).map_err(|_| StoreError::Corrupt("leaves"))?;
    Ok(Line { position, leaf, beside })
}
