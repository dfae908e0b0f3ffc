//! Visits: the whole in one JSON value, and beside it the plain columns lists search and sort by.

use crate::db::Conn;
use crate::entity::{visit_people, visits};
use crate::{Db, StoreError, Tx, row};
use domain::id::{CycleId, PersonId, UnitId, VisitId};
use domain::visit::Visit;
use sea_orm::sea_query::{Asterisk, OnConflict, Query, UnionType};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, QueryTrait, RelationTrait,
};
use std::collections::BTreeSet;

mod desk;
mod list;
mod reports;

pub use desk::{OfPerson, Over, asked_to_destroy, on_desk};
pub use list::{Chosen, Line, PAGE, Tally, hosts, lines, loads, tally};
pub use reports::{ChosenReports, ReportLine, report_lines, report_tally};

/// The visit with this id.
pub async fn find(db: &impl Db, id: VisitId) -> Result<Option<Visit>, StoreError> {
    let found = visits::Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| visit(&model)).transpose()
}

/// The visits with these ids.
pub async fn some(db: &impl Db, ids: &[VisitId]) -> Result<Vec<Visit>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = ids.iter().map(ToString::to_string);
    let found = visits::Entity::find().filter(visits::Column::Id.is_in(ids)).all(db.records()).await?;
    found.iter().map(visit).collect()
}

/// The visit with this id, held until the transaction ends.
pub async fn hold(tx: &Tx, id: VisitId) -> Result<Option<Visit>, StoreError> {
    let found = visits::Entity::find_by_id(id.to_string()).lock_exclusive().one(tx.records()).await?;
    found.map(|model| visit(&model)).transpose()
}

/// The visits a person has a part in, the next first.
pub async fn of_person(db: &impl Db, person: PersonId) -> Result<Vec<Visit>, StoreError> {
    let found = visits::Entity::find()
        .join(JoinType::InnerJoin, visits::Relation::People.def())
        .filter(visit_people::Column::PersonId.eq(person.to_string()))
        .order_by_desc(visits::Column::Day)
        .limit(100)
        .all(db.records())
        .await?;
    found.iter().map(visit).collect()
}

/// The visits of a cycle, by day.
pub async fn of_cycle(db: &impl Db, cycle: CycleId) -> Result<Vec<Visit>, StoreError> {
    let found = visits::Entity::find()
        .filter(visits::Column::CycleId.eq(cycle.to_string()))
        .order_by_asc(visits::Column::Day)
        .order_by_asc(visits::Column::Id)
        .all(db.records())
        .await?;
    found.iter().map(visit).collect()
}

/// At most `limit` visits in one of these phases, by day.
pub async fn in_phases(db: &impl Db, phases: &[&str], limit: u64) -> Result<Vec<Visit>, StoreError> {
    let found = visits::Entity::find()
        .filter(visits::Column::Phase.is_in(phases.iter().copied()))
        .order_by_asc(visits::Column::Day)
        .limit(limit)
        .all(db.records())
        .await?;
    found.iter().map(visit).collect()
}

/// At most `limit` visits in each of these phases, by day: what waits for the network leader.
pub async fn in_each_phase(db: &impl Db, phases: &[&str], limit: u64) -> Result<Vec<Visit>, StoreError> {
    let in_one = |phase: &&str| {
        let found = visits::Entity::find()
            .select_only()
            .column(visits::Column::Data)
            .filter(visits::Column::Phase.eq(*phase))
            .order_by_asc(visits::Column::Day)
            .limit(limit)
            .into_query();
        // what has an order stands in a union only as a table of its own
        Query::select().column(Asterisk).from_subquery(found, "one").to_owned()
    };
    let Some(all) =
        phases.iter().map(in_one).reduce(|mut all, one| all.union(UnionType::All, one).to_owned())
    else {
        return Ok(Vec::new());
    };
    let found = db.records().query_all(&all).await?;
    found.iter().map(|row| row::read(&row.try_get_by_index::<String>(0)?, "visits")).collect()
}

/// How many visits are in one of these phases.
pub async fn count_in_phases(db: &impl Db, phases: &[&str]) -> Result<u64, StoreError> {
    let phases = phases.iter().copied();
    Ok(visits::Entity::find().filter(visits::Column::Phase.is_in(phases)).count(db.records()).await?)
}

/// The latest visit to a unit whose report was accepted.
pub async fn last_accepted(db: &impl Db, unit: UnitId) -> Result<Option<VisitId>, StoreError> {
    let found = visits::Entity::find()
        .filter(visits::Column::UnitId.eq(unit.to_string()))
        .filter(visits::Column::Phase.is_in(["accepted", "closed"]))
        .order_by_desc(visits::Column::Day)
        .one(db.records())
        .await?;
    found.map(|model| row::id(&model.id, "visits")).transpose()
}

/// Whether a unit has a visit in a cycle that nobody is chosen for yet.
pub async fn has_visit_without_team(db: &impl Db, cycle: CycleId, unit: UnitId) -> Result<bool, StoreError> {
    let found = visits::Entity::find()
        .filter(visits::Column::CycleId.eq(cycle.to_string()))
        .filter(visits::Column::UnitId.eq(unit.to_string()))
        .filter(visits::Column::LeaderId.is_null());
    Ok(found.count(db.records()).await? > 0)
}

/// Writes a visit, new or known.
pub async fn save(tx: &Tx, visit: &Visit) -> Result<(), StoreError> {
    let (before, after) = visit.stages_around_the_day();
    let due = domain::desk::first_due(visit);
    let model = visits::ActiveModel {
        id: Set(visit.id.to_string()),
        cycle_id: Set(visit.cycle.to_string()),
        unit_id: Set(visit.host.unit.to_string()),
        phase: Set(visit.phase_key().to_owned()),
        desk: Set(visit.desk_key().to_owned()),
        day: Set(visit.day()),
        stage_before: Set(before.key().to_owned()),
        stage_after: Set(after.key().to_owned()),
        due: Set(due.map(|(_, day)| day)),
        due_for: Set(due.map(|(milestone, _)| row::write(&milestone, "visits")).transpose()?),
        leader_id: Set(visit.leader().map(|person| person.to_string())),
        data: Set(row::write(visit, "visits")?),
    };
    let update = OnConflict::column(visits::Column::Id)
        .update_columns([
            visits::Column::Phase,
            visits::Column::Desk,
            visits::Column::Day,
            visits::Column::StageBefore,
            visits::Column::StageAfter,
            visits::Column::Due,
            visits::Column::DueFor,
            visits::Column::LeaderId,
            visits::Column::Data,
        ])
        .to_owned();
    visits::Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// In the team.
const TEAM: &str = "team";
/// In the host unit.
const HOST: &str = "host";

/// Writes who has a part in a visit; called when the team or the host's people change.
pub async fn save_people(tx: &Tx, visit: &Visit) -> Result<(), StoreError> {
    let id = visit.id.to_string();
    visit_people::Entity::delete_many()
        .filter(visit_people::Column::VisitId.eq(id.as_str()))
        .exec(tx.records())
        .await?;
    let part = |person: PersonId, part: &str| visit_people::ActiveModel {
        visit_id: Set(id.clone()),
        person_id: Set(person.to_string()),
        part: Set(part.to_owned()),
    };
    let team = visit.team_ids();
    let host: BTreeSet<PersonId> = visit
        .host_ids()
        .into_iter()
        .chain([visit.keeper()])
        .filter(|person| !team.contains(person))
        .collect();
    let parts = team.iter().map(|person| part(*person, TEAM));
    let parts = parts.chain(host.into_iter().map(|person| part(person, HOST)));
    visit_people::Entity::insert_many(parts).exec_without_returning(tx.records()).await?;
    Ok(())
}

fn visit(model: &visits::Model) -> Result<Visit, StoreError> {
    row::read(&model.data, "visits")
}
