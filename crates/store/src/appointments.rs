//! Who belongs to each visit, as signed.

use crate::db::Conn;
use crate::entity::{appointments, person_keys};
use crate::{Db, StoreError, Tx, row};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::{Cond, Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

/// A signed appointment as it is stored.
#[derive(Debug, Clone)]
pub struct StoredAppointment {
    /// The visit.
    pub visit: VisitId,
    /// Who signed it.
    pub by: PersonId,
    /// Who leads the visit.
    pub leader: PersonId,
    /// Counted up with every change, from 1.
    pub serial: u32,
    /// Whether it holds the leader's card; it cannot before she has opened her account.
    pub complete: bool,
    /// The host's leader; `None` in what was signed before the host's people were named.
    pub host_leader: Option<PersonId>,
    /// Whether it holds her card.
    pub host_complete: bool,
    /// The signed text and its signature, as JSON.
    pub deed: String,
}

/// The appointment of a visit.
pub async fn find(db: &impl Db, visit: VisitId) -> Result<Option<StoredAppointment>, StoreError> {
    let found = appointments::Entity::find_by_id(visit.to_string()).one(db.records()).await?;
    found.map(stored).transpose()
}

/// Those among these visits that have one.
pub async fn some(db: &impl Db, visits: &[VisitId]) -> Result<Vec<StoredAppointment>, StoreError> {
    if visits.is_empty() {
        return Ok(Vec::new());
    }
    let ids = visits.iter().map(ToString::to_string);
    let found = appointments::Entity::find()
        .filter(appointments::Column::VisitId.is_in(ids))
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// At most `limit` appointments that lack what they could hold by now: the card of a leader who has opened her account
/// meanwhile, or the host's people.
pub async fn incomplete(db: &impl Db, limit: u64) -> Result<Vec<StoredAppointment>, StoreError> {
    let found = appointments::Entity::find()
        .filter(
            Cond::any()
                .add(appointments::Column::HostLeaderId.is_null())
                .add(lacks(appointments::Column::Complete, appointments::Column::LeaderId))
                .add(lacks(appointments::Column::HostComplete, appointments::Column::HostLeaderId)),
        )
        .limit(limit)
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// It is not complete, and this person has an account.
fn lacks(complete: appointments::Column, person: appointments::Column) -> Cond {
    let opened = person_keys::Entity::find().select_only().column(person_keys::Column::PersonId).filter(
        Expr::col((person_keys::Entity, person_keys::Column::PersonId))
            .equals((appointments::Entity, person)),
    );
    Cond::all().add(complete.eq(false)).add(Expr::exists(opened.into_query()))
}

/// Saves a visit's appointment in place of the one before.
pub async fn save(tx: &Tx, new: StoredAppointment) -> Result<(), StoreError> {
    let model = appointments::ActiveModel {
        visit_id: Set(new.visit.to_string()),
        person_id: Set(new.by.to_string()),
        leader_id: Set(new.leader.to_string()),
        serial: Set(i32::try_from(new.serial).unwrap_or(i32::MAX)),
        complete: Set(new.complete),
        host_leader_id: Set(new.host_leader.map(|person| person.to_string())),
        host_complete: Set(new.host_complete),
        deed: Set(new.deed),
    };
    let update = OnConflict::column(appointments::Column::VisitId)
        .update_columns([
            appointments::Column::PersonId,
            appointments::Column::LeaderId,
            appointments::Column::Serial,
            appointments::Column::Complete,
            appointments::Column::HostLeaderId,
            appointments::Column::HostComplete,
            appointments::Column::Deed,
        ])
        .to_owned();
    appointments::Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

fn stored(model: appointments::Model) -> Result<StoredAppointment, StoreError> {
    Ok(StoredAppointment {
        visit: row::id(&model.visit_id, "appointments")?,
        by: row::id(&model.person_id, "appointments")?,
        leader: row::id(&model.leader_id, "appointments")?,
        serial: u32::try_from(model.serial).map_err(|_| StoreError::Corrupt("appointments"))?,
        complete: model.complete,
        host_leader: model.host_leader_id.as_deref().map(|id| row::id(id, "appointments")).transpose()?,
        host_complete: model.host_complete,
        deed: model.deed,
    })
}
