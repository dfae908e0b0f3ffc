//! Concerns: the case in one JSON value, and what is written in it as sealed texts.

use crate::db::Conn;
use crate::entity::concerns::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::concern::{Concern, Standing};
use domain::id::{ConcernId, PersonId, VisitId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

mod texts;

pub use texts::{StoredText, add_text, erase_texts, find_text, texts, written_by};

pub(crate) const OPEN: &str = "open";
const CLOSED: &str = "closed";
const DESTROYED: &str = "destroyed";

/// Saves a case, new or known. `gone` says that nothing of it is left on the disk either.
pub async fn save(tx: &Tx, concern: &Concern, gone: bool) -> Result<(), StoreError> {
    let (standing, closed) = match concern.standing {
        Standing::Open => (OPEN, None),
        Standing::Closed { signed } => (CLOSED, Some(signed.at)),
        Standing::Destroyed { signed, .. } => (DESTROYED, Some(signed.at)),
    };
    let model = concerns::ActiveModel {
        id: Set(concern.id.to_string()),
        visit_id: Set(concern.visit.to_string()),
        standing: Set(standing.to_owned()),
        called_id: Set(concern.call.answered_by().map(|person| person.to_string())),
        closed_at: Set(closed),
        gone: Set(gone),
        data: Set(row::write(concern, "concerns")?),
    };
    let update = OnConflict::column(Column::Id)
        .update_columns([Column::Standing, Column::CalledId, Column::ClosedAt, Column::Gone, Column::Data])
        .to_owned();
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// The case with this id, whatever visit it is on.
pub async fn find(db: &impl Db, id: ConcernId) -> Result<Option<Concern>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| row::read(&model.data, "concerns")).transpose()
}

/// The cases of a visit, the first first.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Concern>, StoreError> {
    let found = Entity::find().filter(Column::VisitId.eq(visit.to_string()));
    read(&found.order_by_asc(Column::Id).all(db.records()).await?)
}

/// The open cases of these visits, and those this person was called in to.
pub async fn open_for(
    db: &impl Db,
    visits: &[VisitId],
    person: PersonId,
) -> Result<Vec<Concern>, StoreError> {
    let found = Entity::find().filter(Column::Standing.eq(OPEN)).filter(
        Condition::any()
            .add(Column::VisitId.is_in(visits.iter().map(ToString::to_string)))
            .add(Column::CalledId.eq(person.to_string())),
    );
    read(&found.order_by_asc(Column::Id).limit(100).all(db.records()).await?)
}

/// Those of these visits with a case whose key is still there.
pub async fn visits_with_keys(db: &impl Db, visits: &[VisitId]) -> Result<Vec<VisitId>, StoreError> {
    if visits.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<String> = Entity::find()
        .select_only()
        .column(Column::VisitId)
        .distinct()
        .filter(Column::Standing.is_in([OPEN, CLOSED]))
        .filter(Column::VisitId.is_in(visits.iter().map(ToString::to_string)))
        .into_tuple()
        .all(db.records())
        .await?;
    found.iter().map(|visit| row::id(visit, "concerns")).collect()
}

/// At most `limit` cases that were closed by `before`, or whose destruction was broken off; the first closed first.
pub async fn due(db: &impl Db, before: DateTime<Utc>, limit: u64) -> Result<Vec<Concern>, StoreError> {
    let over = Condition::all().add(Column::Standing.eq(CLOSED)).add(Column::ClosedAt.lte(before));
    let broken_off = Condition::all().add(Column::Standing.eq(DESTROYED)).add(Column::Gone.eq(false));
    let found = Entity::find().filter(Condition::any().add(over).add(broken_off));
    read(&found.order_by_asc(Column::ClosedAt).limit(limit).all(db.records()).await?)
}

/// Every case whose key is destroyed, the first closed first, and whether nothing of it is left.
pub async fn destroyed(db: &impl Db) -> Result<Vec<(Concern, bool)>, StoreError> {
    let found = Entity::find().filter(Column::Standing.eq(DESTROYED)).order_by_asc(Column::ClosedAt);
    let one = |model: &concerns::Model| Ok((row::read(&model.data, "concerns")?, model.gone));
    found.all(db.records()).await?.iter().map(one).collect()
}

fn read(found: &[concerns::Model]) -> Result<Vec<Concern>, StoreError> {
    found.iter().map(|model| row::read(&model.data, "concerns")).collect()
}
