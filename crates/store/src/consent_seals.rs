//! Names and signed forms behind consents. A name's sealed bytes stand in its row, a form's lie in [`blobs`](crate::blobs).

use crate::db::Conn;
use crate::entity::consent_seals::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{ConsentId, FileId, PersonId, VisitId};
use sea_orm::sea_query::{Expr, SelectStatement};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    QueryTrait,
};

/// What is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The name of whoever was asked.
    Name,
    /// A form somebody signed on paper.
    Form,
}

impl What {
    const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Form => "form",
        }
    }
}

/// A name or a form, without its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredSeal {
    /// Its id; for a form also where its sealed bytes lie.
    pub id: FileId,
    /// The visit.
    pub visit: VisitId,
    /// The request it stands behind.
    pub consent: ConsentId,
    /// What it is.
    pub what: What,
    /// A form's media type, as its bytes told; nothing for a name.
    pub media: String,
    /// Who sealed it.
    pub person: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

/// What is sealed behind one request, the oldest first.
pub async fn of_consent(db: &impl Db, consent: ConsentId) -> Result<Vec<StoredSeal>, StoreError> {
    let found = there().filter(Column::ConsentId.eq(consent.to_string())).all(db.records()).await?;
    found.into_iter().map(|model| Ok(read(model)?.0)).collect()
}

/// The sealed name behind one request.
pub async fn name_of(db: &impl Db, consent: ConsentId) -> Result<Option<(StoredSeal, Vec<u8>)>, StoreError> {
    let query = there().filter(Column::ConsentId.eq(consent.to_string()));
    let found = query.filter(Column::What.eq(What::Name.key())).one(db.records()).await?;
    found.map(read).transpose()
}

/// Every sealed name of a visit.
pub async fn names_of(db: &impl Db, visit: VisitId) -> Result<Vec<(StoredSeal, Vec<u8>)>, StoreError> {
    let query = there().filter(Column::VisitId.eq(visit.to_string()));
    let found = query.filter(Column::What.eq(What::Name.key())).all(db.records()).await?;
    found.into_iter().map(read).collect()
}

/// Whether a visit has any sealed name.
pub async fn has_names(db: &impl Db, visit: VisitId) -> Result<bool, StoreError> {
    let query = there().filter(Column::VisitId.eq(visit.to_string()));
    Ok(query.filter(Column::What.eq(What::Name.key())).count(db.records()).await? > 0)
}

/// The visits that have a sealed name, to be asked about within another question.
pub(crate) fn visits_with_names() -> SelectStatement {
    let named = Entity::find().select_only().column(Column::VisitId);
    named.filter(Column::What.eq(What::Name.key())).filter(Column::Gone.eq(false)).into_query()
}

/// Every form of a visit.
pub async fn forms_of(db: &impl Db, visit: VisitId) -> Result<Vec<StoredSeal>, StoreError> {
    let query = there().filter(Column::VisitId.eq(visit.to_string()));
    let found = query.filter(Column::What.eq(What::Form.key())).all(db.records()).await?;
    found.into_iter().map(|model| Ok(read(model)?.0)).collect()
}

/// Adds one; `sealed` are a name's bytes, and none for a form.
pub async fn add(tx: &Tx, seal: &StoredSeal, sealed: Vec<u8>) -> Result<(), StoreError> {
    let model = consent_seals::ActiveModel {
        id: Set(seal.id.to_string()),
        visit_id: Set(seal.visit.to_string()),
        consent_id: Set(seal.consent.to_string()),
        what: Set(seal.what.key().to_owned()),
        media: Set(seal.media.clone()),
        person_id: Set(seal.person.to_string()),
        at: Set(seal.at),
        gone: Set(false),
        sealed: Set(sealed),
    };
    Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Puts another sealing of the same name in its place.
pub(crate) async fn replace(tx: &Tx, id: &str, sealed: Vec<u8>) -> Result<(), StoreError> {
    let update = Entity::update_many().col_expr(Column::Sealed, Expr::value(sealed));
    update.filter(Column::Id.eq(id)).exec(tx.records()).await?;
    Ok(())
}

/// Takes one away.
pub async fn end_one(tx: &Tx, id: FileId) -> Result<(), StoreError> {
    end(tx, Column::Id.eq(id.to_string())).await
}

/// Takes everything behind one request away.
pub async fn end_of_consent(tx: &Tx, consent: ConsentId) -> Result<(), StoreError> {
    end(tx, Column::ConsentId.eq(consent.to_string())).await
}

/// Takes everything of a visit away.
pub async fn end_of_visit(tx: &Tx, visit: VisitId) -> Result<(), StoreError> {
    end(tx, Column::VisitId.eq(visit.to_string())).await
}

/// Names go at once; of a form, a mark stays until its bytes are gone.
async fn end(tx: &Tx, which: sea_orm::sea_query::SimpleExpr) -> Result<(), StoreError> {
    let names = Entity::delete_many().filter(Column::What.eq(What::Name.key()));
    names.filter(which.clone()).exec(tx.records()).await?;
    let forms = Entity::update_many().col_expr(Column::Gone, Expr::value(true));
    forms.filter(which).exec(tx.records()).await?;
    Ok(())
}

/// At most `limit` forms whose sealed bytes are to be taken away.
pub async fn gone(db: &impl Db, limit: u64) -> Result<Vec<FileId>, StoreError> {
    let found = Entity::find().filter(Column::Gone.eq(true)).limit(limit).all(db.records()).await?;
    found.iter().map(|model| row::id(&model.id, "consent_seals")).collect()
}

/// Forgets forms whose bytes are gone.
pub async fn forget(tx: &Tx, ids: &[FileId]) -> Result<(), StoreError> {
    if !ids.is_empty() {
        let ids = ids.iter().map(ToString::to_string);
        Entity::delete_many().filter(Column::Id.is_in(ids)).exec(tx.records()).await?;
    }
    Ok(())
}

fn there() -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::Gone.eq(false)).order_by_asc(Column::At).order_by_asc(Column::Id)
}

fn read(model: consent_seals::Model) -> Result<(StoredSeal, Vec<u8>), StoreError> {
    let what = match model.what.as_str() {
        "name" => What::Name,
        "form" => What::Form,
        _ => return Err(StoreError::Corrupt("consent_seals")),
    };
    let seal = StoredSeal {
        id: row::id(&model.id, "consent_seals")?,
        visit: row::id(&model.visit_id, "consent_seals")?,
        consent: row::id(&model.consent_id, "consent_seals")?,
        what,
        media: model.media,
        person: row::id(&model.person_id, "consent_seals")?,
        at: model.at,
    };
    Ok((seal, model.sealed))
}
