//! Lists of visits, from plain columns alone: no visit is read whole for them.

use crate::entity::{visit_people, visits};
use crate::{Db, StoreError, row};
use chrono::NaiveDate;
use domain::grace::{Grace, Lateness};
use domain::id::{CycleId, PersonId, UnitId, VisitId};
use domain::schedule::Milestone;
use domain::visit::Stage;
use sea_orm::sea_query::{ExprTrait, IntoColumnRef, NullOrdering};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};
use std::collections::HashMap;

/// Visits on one page of a list.
pub const PAGE: u64 = 50;

/// Which visits a list shows.
#[derive(Debug, Clone, Copy)]
pub struct Chosen<'a> {
    /// Of this cycle.
    pub cycle: CycleId,
    /// On this stage; any when `None`.
    pub stage: Option<Stage>,
    /// Only those past a deadline and its grace.
    pub late: bool,
    /// The day it is.
    pub today: NaiveDate,
    /// The grace after each deadline.
    pub grace: &'a Grace,
}

/// A visit as a line in a list.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its id.
    pub id: VisitId,
    /// The host unit.
    pub unit: UnitId,
    /// The visit leader.
    pub leader: Option<PersonId>,
    /// Where it stands.
    pub stage: Stage,
    /// How far it has come by facts alone; see `Visit::phase_key`.
    pub phase: String,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// The first thing that is not done, and its deadline.
    pub due: Option<(Milestone, NaiveDate)>,
}

/// How many visits a cycle has, by stage.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// All.
    pub all: usize,
    /// Those past a deadline and its grace.
    pub late: usize,
    /// On each stage that has any.
    pub stages: HashMap<Stage, usize>,
    /// Of those, the ones past a deadline and its grace.
    pub late_on: HashMap<Stage, usize>,
}

type Columns = (
    String,
    String,
    Option<String>,
    String,
    String,
    String,
    Option<NaiveDate>,
    Option<NaiveDate>,
    Option<String>,
);

/// One page of a list, what is due first on top; pages are counted from 0.
pub async fn lines(db: &impl Db, chosen: &Chosen<'_>, page: u64) -> Result<Vec<Line>, StoreError> {
    use visits::Column as C;
    let found = visits::Entity::find()
        .select_only()
        .columns([
            C::Id,
            C::UnitId,
            C::LeaderId,
            C::StageBefore,
            C::StageAfter,
            C::Phase,
            C::Day,
            C::Due,
            C::DueFor,
        ])
        .filter(chosen.condition()?)
        .order_by_with_nulls(C::Due, Order::Asc, NullOrdering::Last)
        .order_by_with_nulls(C::Day, Order::Asc, NullOrdering::Last)
        .order_by_asc(C::Id)
        .offset(page.saturating_mul(PAGE))
        .limit(PAGE)
        .into_tuple::<Columns>()
        .all(db.records())
        .await?;
    found.into_iter().map(|columns| line(columns, chosen.today)).collect()
}

impl Chosen<'_> {
    fn condition(&self) -> Result<Condition, StoreError> {
        let mut condition = Condition::all().add(visits::Column::CycleId.eq(self.cycle.to_string()));
        if let Some(stage) = self.stage {
            condition = condition.add(on_stage(stage, self.today));
        }
        if self.late {
            condition = condition.add(super::reports::late(self.today, self.grace)?);
        }
        Ok(condition)
    }
}

/// The same as [`Stage::between`], asked of the database.
fn on_stage(stage: Stage, today: NaiveDate) -> Condition {
    use visits::Column as C;
    let ahead =
        Condition::any().add(C::Day.is_null()).add(C::Day.gt(today)).add(C::StageAfter.eq(stage.key()));
    let mut on = Condition::any()
        .add(Condition::all().add(C::StageBefore.eq(stage.key())).add(ahead))
        .add(Condition::all().add(C::StageAfter.eq(stage.key())).add(C::Day.lt(today)));
    if stage == Stage::Day {
        let differs = C::StageBefore.into_column_ref().ne(C::StageAfter.into_column_ref());
        on = on.add(Condition::all().add(C::Day.eq(today)).add(differs));
    }
    on
}

fn line(columns: Columns, today: NaiveDate) -> Result<Line, StoreError> {
    let (id, unit, leader, before, after, phase, day, due, due_for) = columns;
    let milestone = due_for.map(|text| row::read::<Milestone>(&text, "visits")).transpose()?;
    Ok(Line {
        id: row::id(&id, "visits")?,
        unit: row::id(&unit, "visits")?,
        leader: leader.map(|id| row::id(&id, "visits")).transpose()?,
        stage: Stage::between(stage(&before)?, stage(&after)?, day, today),
        phase,
        day,
        due: milestone.zip(due),
    })
}

fn stage(key: &str) -> Result<Stage, StoreError> {
    Stage::from_key(key).ok_or(StoreError::Corrupt("visits"))
}

/// How many visits of a cycle stand where.
pub async fn tally(
    db: &impl Db,
    cycle: CycleId,
    today: NaiveDate,
    grace: &Grace,
) -> Result<Tally, StoreError> {
    use visits::Column as C;
    let found = visits::Entity::find()
        .select_only()
        .columns([C::StageBefore, C::StageAfter, C::Day, C::Due, C::DueFor])
        .filter(C::CycleId.eq(cycle.to_string()))
        .into_tuple::<(String, String, Option<NaiveDate>, Option<NaiveDate>, Option<String>)>()
        .all(db.records())
        .await?;
    let mut tally = Tally::default();
    for (before, after, day, due, due_for) in found {
        let stage = Stage::between(stage(&before)?, stage(&after)?, day, today);
        let milestone = due_for.map(|text| row::read::<Milestone>(&text, "visits")).transpose()?;
        let is_late = |(of, due)| grace.lateness(of, due, today) == Lateness::Late;
        let late = milestone.zip(due).is_some_and(is_late);
        tally.all += 1;
        *tally.stages.entry(stage).or_default() += 1;
        if late {
            tally.late += 1;
            *tally.late_on.entry(stage).or_default() += 1;
        }
    }
    Ok(tally)
}

/// How many visits of a cycle each person goes on.
pub async fn loads(db: &impl Db, cycle: CycleId) -> Result<HashMap<PersonId, i64>, StoreError> {
    let found = visits::Entity::find()
        .select_only()
        .column(visit_people::Column::PersonId)
        .column_as(visits::Column::Id.count(), "visits")
        .join(JoinType::InnerJoin, visits::Relation::People.def())
        .filter(visits::Column::CycleId.eq(cycle.to_string()))
        .filter(visit_people::Column::Part.eq(super::TEAM))
        .group_by(visit_people::Column::PersonId)
        .into_tuple::<(String, i64)>()
        .all(db.records())
        .await?;
    found.into_iter().map(|(person, count)| Ok((row::id(&person, "visit_people")?, count))).collect()
}

/// The host units of these visits.
pub async fn hosts(db: &impl Db, ids: &[VisitId]) -> Result<HashMap<VisitId, UnitId>, StoreError> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let found = visits::Entity::find()
        .select_only()
        .columns([visits::Column::Id, visits::Column::UnitId])
        .filter(visits::Column::Id.is_in(ids.iter().map(ToString::to_string)))
        .into_tuple::<(String, String)>()
        .all(db.records())
        .await?;
    found.iter().map(|(visit, unit)| Ok((row::id(visit, "visits")?, row::id(unit, "visits")?))).collect()
}
