//! The newest leaf about each text: what the text must be.

use super::{Leaf, line};
use crate::entity::leaves::{Column, Entity};
use crate::{Db, StoreError};
use domain::id::VisitId;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::ops::Bound;

/// Which texts of a visit: those between two, by id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stretch {
    /// From where.
    pub from: Bound<String>,
    /// To where.
    pub to: Bound<String>,
}

impl Stretch {
    /// Every text of the visit.
    pub const ALL: Self = Self { from: Bound::Unbounded, to: Bound::Unbounded };

    /// One text alone.
    pub fn one(about: &str) -> Self {
        Self { from: Bound::Included(about.to_owned()), to: Bound::Included(about.to_owned()) }
    }

    fn condition(&self) -> Condition {
        let from = match &self.from {
            Bound::Included(from) => Some(Column::About.gte(from.as_str())),
            Bound::Excluded(from) => Some(Column::About.gt(from.as_str())),
            Bound::Unbounded => None,
        };
        let to = match &self.to {
            Bound::Included(to) => Some(Column::About.lte(to.as_str())),
            Bound::Excluded(to) => Some(Column::About.lt(to.as_str())),
            Bound::Unbounded => None,
        };
        Condition::all().add(Column::About.is_not_null()).add_option(from).add_option(to)
    }
}

/// The newest leaf about each text of a visit in a stretch, in no order. One query, along an index.
pub async fn newest(db: &impl Db, visit: VisitId, stretch: &Stretch) -> Result<Vec<Leaf>, StoreError> {
    let newest = Entity::find()
        .select_only()
        .expr(Column::Position.max())
        .filter(Column::VisitId.eq(visit.to_string()))
        .filter(stretch.condition())
        .group_by(Column::About)
        .into_query();
    let found = Entity::find().filter(Column::Position.in_subquery(newest)).all(db.records()).await?;
    found.into_iter().map(|model| line(model).map(|line| line.leaf)).collect()
}
