//! What a person's desk needs of her visits, in one question.

use crate::entity::{concerns, units, visit_people, visits, wraps};
use crate::{Db, StoreError, row};
use chrono::NaiveDate;
use domain::id::{PersonId, VisitId};
use domain::person::Unit;
use domain::visit::Visit;
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement};
use sea_orm::{
    ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait, RelationTrait,
};
use std::collections::HashSet;

/// The visits of one person, those planned last first.
#[derive(Debug, Default)]
pub struct OfPerson {
    /// Those that are open, and closed ones of her own unit, where measures may still be missing.
    pub whole: Vec<Visit>,
    /// Those that are closed.
    pub over: Vec<Over>,
    /// The host units of all of them.
    pub units: Vec<Unit>,
    /// Those whose keys she holds, in the order the keys were asked for.
    pub held: [HashSet<VisitId>; 2],
    /// Those with a concern that is open.
    pub with_concern: HashSet<VisitId>,
}

/// A closed visit as a line.
#[derive(Debug, Clone)]
pub struct Over {
    /// Its id.
    pub id: VisitId,
    /// Its host unit.
    pub unit: Unit,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// Whether the person led it.
    pub led: bool,
    /// Whether it was to her own unit.
    pub hosted: bool,
}

type Row = (String, String, Option<NaiveDate>, Option<String>, String, String, String, bool, bool, bool);

/// At most `limit` visits of a person, and whose keys of these two kinds she holds. Ids grow with time, so the index on
/// her visits hands out the last ones first.
pub async fn on_desk(
    db: &impl Db,
    person: PersonId,
    keys: [&str; 2],
    limit: u64,
) -> Result<OfPerson, StoreError> {
    let host =
        visits::Entity::belongs_to(units::Entity).from(visits::Column::UnitId).to(units::Column::Id).into();
    let rows: Vec<Row> = visits::Entity::find()
        .join(JoinType::InnerJoin, visits::Relation::People.def())
        .join(JoinType::InnerJoin, host)
        .filter(visit_people::Column::PersonId.eq(person.to_string()))
        .order_by_desc(visit_people::Column::VisitId)
        .limit(limit)
        .select_only()
        .columns([visits::Column::Id, visits::Column::Phase, visits::Column::Day, visits::Column::LeaderId])
        .column(visit_people::Column::Part)
        .column(visits::Column::Data)
        .column(units::Column::Data)
        .expr(Expr::exists(wrap_of(person, keys[0])))
        .expr(Expr::exists(wrap_of(person, keys[1])))
        .expr(Expr::exists(open_concern()))
        .into_tuple()
        .all(db.records())
        .await?;
    let mut found = OfPerson::default();
    for row in rows {
        found.take(person, row)?;
    }
    Ok(found)
}

fn wrap_of(person: PersonId, scope: &str) -> SelectStatement {
    wraps::Entity::find()
        .select_only()
        .column(wraps::Column::VisitId)
        .filter(
            Expr::col((wraps::Entity, wraps::Column::VisitId)).equals((visits::Entity, visits::Column::Id)),
        )
        .filter(wraps::Column::Scope.eq(scope))
        .filter(wraps::Column::PersonId.eq(person.to_string()))
        .into_query()
}

fn open_concern() -> SelectStatement {
    let of_visit =
        Expr::col((concerns::Entity, concerns::Column::VisitId)).equals((visits::Entity, visits::Column::Id));
    concerns::Entity::find()
        .select_only()
        .column(concerns::Column::Id)
        .filter(of_visit)
        .filter(concerns::Column::Standing.eq(crate::concerns::OPEN))
        .into_query()
}

impl OfPerson {
    fn take(&mut self, person: PersonId, row: Row) -> Result<(), StoreError> {
        let (id, phase, day, leader, part, data, unit, first, second, with_concern) = row;
        let visit: VisitId = row::id(&id, "visits")?;
        let unit: Unit = row::read(&unit, "units")?;
        let (over, hosted) = (phase == "closed", part == super::HOST);
        if !over || hosted {
            self.whole.push(row::read(&data, "visits")?);
        }
        if over {
            let led = leader.is_some_and(|leader| leader == person.to_string());
            self.over.push(Over { id: visit, unit: unit.clone(), day, led, hosted });
        }
        self.units.push(unit);
        self.held[0].extend(first.then_some(visit));
        self.held[1].extend(second.then_some(visit));
        self.with_concern.extend(with_concern.then_some(visit));
        Ok(())
    }
}

/// At most `limit` visits where someone asked that the notes are destroyed at once. Few people ask this, and seldom, so it
/// is looked for in the visits themselves.
pub async fn asked_to_destroy(db: &impl Db, limit: u64) -> Result<Vec<Visit>, StoreError> {
    let found = visits::Entity::find()
        .filter(visits::Column::Phase.is_in(["accepted", "closed"]))
        .filter(visits::Column::Data.contains("\"destruction\":{\"state\":\"asked\""))
        .order_by_asc(visits::Column::Id)
        .limit(limit)
        .all(db.records())
        .await?;
    found.iter().map(|model| row::read(&model.data, "visits")).collect()
}
