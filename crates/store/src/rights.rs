//! Requests of people for their rights.

use crate::db::Conn;
use crate::entity::rights::{ActiveModel, Column, Entity, Model};
use crate::entity::{consent_codes, consents};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{ConsentId, PersonId, RightId, VisitId};
use domain::rights::{Request, Whose};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Most requests in one list.
const MOST: u64 = 500;

/// Adds a request.
pub async fn add(tx: &Tx, request: &Request) -> Result<(), StoreError> {
    let (visit, whose) = match &request.whose {
        Whose::Code { visit, consent, .. } => (Some(visit.to_string()), consent.to_string()),
        Whose::Account { person } => (None, person.to_string()),
    };
    let model = ActiveModel {
        id: Set(request.id.to_string()),
        visit_id: Set(visit),
        whose_id: Set(whose),
        due: Set(request.due()),
        answered_at: Set(request.answer().map(|answer| answer.at)),
        data: Set(row::write(request, "rights")?),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Writes a request that is known.
pub async fn save(tx: &Tx, request: &Request) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::Data, Expr::value(row::write(request, "rights")?))
        .col_expr(Column::AnsweredAt, Expr::value(request.answer().map(|answer| answer.at)))
        .filter(Column::Id.eq(request.id.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// One request.
pub async fn find(db: &impl Db, id: RightId) -> Result<Option<Request>, StoreError> {
    Entity::find_by_id(id.to_string()).one(db.records()).await?.as_ref().map(read).transpose()
}

/// Everything asked about one consent, the newest first.
pub async fn of_consent(db: &impl Db, consent: ConsentId) -> Result<Vec<Request>, StoreError> {
    about(db, consent.to_string()).await
}

/// Everything asked by one person, the newest first.
pub async fn of_person(db: &impl Db, person: PersonId) -> Result<Vec<Request>, StoreError> {
    about(db, person.to_string()).await
}

async fn about(db: &impl Db, whose: String) -> Result<Vec<Request>, StoreError> {
    let found = Entity::find().filter(Column::WhoseId.eq(whose)).order_by_desc(Column::Id).limit(MOST);
    found.all(db.records()).await?.iter().map(read).collect()
}

/// Everything asked on a visit, what is due first.
pub async fn of_visit(db: &impl Db, visit: VisitId) -> Result<Vec<Request>, StoreError> {
    let found =
        Entity::find().filter(Column::VisitId.eq(visit.to_string())).order_by_asc(Column::Due).limit(MOST);
    found.all(db.records()).await?.iter().map(read).collect()
}

/// Everything that waits on these visits, what is due first.
pub async fn open_on(db: &impl Db, visits: &[VisitId]) -> Result<Vec<Request>, StoreError> {
    if visits.is_empty() {
        return Ok(Vec::new());
    }
    let visits = visits.iter().map(ToString::to_string);
    let found = Entity::find()
        .filter(Column::AnsweredAt.is_null())
        .filter(Column::VisitId.is_in(visits))
        .order_by_asc(Column::Due)
        .limit(MOST);
    found.all(db.records()).await?.iter().map(read).collect()
}

/// Everything that waits, what is due first.
pub async fn open(db: &impl Db) -> Result<Vec<Request>, StoreError> {
    let found = Entity::find().filter(Column::AnsweredAt.is_null()).order_by_asc(Column::Due).limit(MOST);
    found.all(db.records()).await?.iter().map(read).collect()
}

/// Forgets requests that were answered before this moment; how many.
pub async fn forget_before(tx: &Tx, moment: DateTime<Utc>) -> Result<u64, StoreError> {
    let delete = Entity::delete_many().filter(Column::AnsweredAt.lt(moment));
    Ok(delete.exec(tx.records()).await?.rows_affected)
}

/// Deletes one request for consent, its codes, and whatever was asked about it.
pub async fn erase_consent(tx: &Tx, consent: ConsentId) -> Result<(), StoreError> {
    let id = consent.to_string();
    let codes = consent_codes::Entity::delete_many().filter(consent_codes::Column::ConsentId.eq(id.as_str()));
    codes.exec(tx.records()).await?;
    Entity::delete_many().filter(Column::WhoseId.eq(id.as_str())).exec(tx.records()).await?;
    consents::Entity::delete_by_id(id).exec(tx.records()).await?;
    crate::consent_seals::end_of_consent(tx, consent).await
}

fn read(model: &Model) -> Result<Request, StoreError> {
    row::read(&model.data, "rights")
}
