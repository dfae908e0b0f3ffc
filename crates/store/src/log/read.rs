//! Reading the log: pages of what was searched for, and all of it in order.

use super::{Beside, Line, line, number};
use crate::entity::{leaves, log};
use crate::{Db, StoreError};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

/// Which leaves are looked for. Everything that is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chosen {
    /// By whom.
    pub person: Option<PersonId>,
    /// On which visit.
    pub visit: Option<VisitId>,
    /// What kind of event.
    pub kind: Option<String>,
    /// Not earlier than this.
    pub from: Option<DateTime<Utc>>,
    /// Earlier than this.
    pub until: Option<DateTime<Utc>>,
}

impl Chosen {
    fn condition(&self) -> Condition {
        use leaves::Column as C;
        let person = self.person.map(|id| C::PersonId.eq(id.to_string()));
        let visit = self.visit.map(|id| C::VisitId.eq(id.to_string()));
        let kind = self.kind.as_ref().map(|kind| C::Kind.eq(kind.as_str()));
        Condition::all()
            .add_option(person)
            .add_option(visit)
            .add_option(kind)
            .add_option(self.from.map(|from| C::At.gte(from)))
            .add_option(self.until.map(|until| C::At.lt(until)))
    }
}

/// The last `limit` leaves that fit and stand before `before`, the newest first.
pub async fn page(
    db: &impl Db,
    chosen: &Chosen,
    before: Option<u64>,
    limit: u64,
) -> Result<Vec<Line>, StoreError> {
    let before = before.map(number).transpose()?;
    let found = leaves::Entity::find()
        .filter(chosen.condition())
        .filter(Condition::all().add_option(before.map(|before| leaves::Column::Position.lt(before))))
        .order_by_desc(leaves::Column::Position)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(line).collect()
}

/// A leaf as its row stands, whatever somebody may have done to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Its number.
    pub position: u64,
    /// When, as the column says.
    pub at: DateTime<Utc>,
    /// Who, as the column says.
    pub person: Option<String>,
    /// On which visit, as the column says.
    pub visit: Option<String>,
    /// What kind of event, as the column says.
    pub kind: String,
    /// Which text it is about, as the column says.
    pub about: Option<String>,
    /// The leaf's text.
    pub leaf: String,
    /// What is kept beside it.
    pub beside: Beside,
}

/// The first `limit` leaves from `position` on, in order: a walk takes them piece by piece.
pub async fn after(db: &impl Db, position: u64, limit: u64) -> Result<Vec<Stored>, StoreError> {
    let found = leaves::Entity::find()
        .filter(leaves::Column::Position.gte(number(position)?))
        .order_by_asc(leaves::Column::Position)
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(as_it_stands).collect()
}

/// The leaf at this position as its row stands.
pub async fn stored(db: &impl Db, position: u64) -> Result<Option<Stored>, StoreError> {
    let found = leaves::Entity::find_by_id(number(position)?).one(db.records()).await?;
    found.map(as_it_stands).transpose()
}

fn as_it_stands(model: leaves::Model) -> Result<Stored, StoreError> {
    Ok(Stored {
        position: u64::try_from(model.position).map_err(|_| StoreError::Corrupt("leaves"))?,
        at: model.at,
        person: model.person_id,
        visit: model.visit_id,
        kind: model.kind,
        about: model.about,
        leaf: model.leaf,
        beside: Beside { hash: model.hash, nodes: model.nodes, chain: model.chain },
    })
}

/// The leaves at these positions; those that are not there are left out.
pub async fn lines(db: &impl Db, positions: &[u64]) -> Result<Vec<Line>, StoreError> {
    let positions = positions.iter().map(|position| number(*position)).collect::<Result<Vec<_>, _>>()?;
    let found =
        leaves::Entity::find().filter(leaves::Column::Position.is_in(positions)).all(db.records()).await?;
    found.into_iter().map(line).collect()
}

/// Where the last leaf of this kind on a visit stands.
pub async fn position_of(db: &impl Db, visit: VisitId, kind: &str) -> Result<Option<u64>, StoreError> {
    let chosen = Chosen { visit: Some(visit), kind: Some(kind.to_owned()), ..Chosen::default() };
    Ok(page(db, &chosen, None, 1).await?.first().map(|line| line.position))
}

/// When the last leaf of one of these kinds was written, and of which kind it is.
pub async fn last_of(db: &impl Db, kinds: &[&str]) -> Result<Option<(DateTime<Utc>, String)>, StoreError> {
    let found = leaves::Entity::find()
        .filter(leaves::Column::Kind.is_in(kinds.iter().copied()))
        .order_by_desc(leaves::Column::Position)
        .limit(1)
        .one(db.records())
        .await?;
    Ok(found.map(|model| (model.at, model.kind)))
}

/// How many leaves still lie in the log as it was before it was a tree.
pub async fn count_old(db: &impl Db) -> Result<u64, StoreError> {
    Ok(log::Entity::find().count(db.records()).await?)
}
