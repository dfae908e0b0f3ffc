//! Words that wait to be compared with the names behind consents, and which of them matched.
//!
//! The words are sealed to the consents' key; an answer holds their numbers and nothing else.

use crate::db::Conn;
use crate::entity::name_checks::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Words of one text.
#[derive(Debug, Clone)]
pub struct StoredCheck {
    /// The text, as the log calls it.
    pub about: String,
    /// The visit.
    pub visit: VisitId,
    /// Which version of the text.
    pub version: u32,
    /// Who wrote it.
    pub person: PersonId,
    /// The sealed words.
    pub sealed: Vec<u8>,
    /// When.
    pub at: DateTime<Utc>,
}

/// What came of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The text.
    pub about: String,
    /// Which version of it.
    pub version: u32,
    /// Numbers of the words that matched; `None` while it waits.
    pub matches: Option<Vec<usize>>,
    /// When it was asked.
    pub at: DateTime<Utc>,
}

/// Asks about the words of a text, in the place of what was asked before.
pub async fn put(tx: &Tx, check: StoredCheck) -> Result<(), StoreError> {
    let update = OnConflict::column(Column::About)
        .update_columns([
            Column::Version,
            Column::PersonId,
            Column::Sealed,
            Column::At,
            Column::AnsweredAt,
            Column::Matches,
        ])
        .to_owned();
    let model = name_checks::ActiveModel {
        about: Set(check.about),
        visit_id: Set(check.visit.to_string()),
        version: Set(number(check.version)?),
        person_id: Set(check.person.to_string()),
        sealed: Set(check.sealed),
        at: Set(check.at),
        answered_at: Set(None),
        matches: Set("[]".to_owned()),
    };
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Which of these visits have words that wait.
pub async fn waiting_visits(db: &impl Db, visits: &[VisitId]) -> Result<Vec<VisitId>, StoreError> {
    if visits.is_empty() {
        return Ok(Vec::new());
    }
    let found: Vec<String> = Entity::find()
        .select_only()
        .column(Column::VisitId)
        .distinct()
        .filter(Column::VisitId.is_in(visits.iter().map(ToString::to_string)))
        .filter(Column::AnsweredAt.is_null())
        .into_tuple()
        .all(db.records())
        .await?;
    found.iter().map(|visit| row::id(visit, "name_checks")).collect()
}

/// Which of these visits have words that wait for a name to be compared with, and when the last of them were asked about.
pub async fn last_asked(
    db: &impl Db,
    visits: &[VisitId],
) -> Result<HashMap<VisitId, DateTime<Utc>>, StoreError> {
    if visits.is_empty() {
        return Ok(HashMap::new());
    }
    let found: Vec<(String, DateTime<Utc>)> = Entity::find()
        .select_only()
        .columns([Column::VisitId, Column::At])
        .filter(Column::VisitId.is_in(visits.iter().map(ToString::to_string)))
        .filter(Column::AnsweredAt.is_null())
        .filter(Column::VisitId.in_subquery(crate::consent_seals::visits_with_names()))
        .order_by_asc(Column::At)
        .into_tuple()
        .all(db.records())
        .await?;
    found.into_iter().map(|(visit, at)| Ok((row::id(&visit, "name_checks")?, at))).collect()
}

/// The words of a visit that wait.
pub async fn waiting(db: &impl Db, visit: VisitId) -> Result<Vec<StoredCheck>, StoreError> {
    let found = Entity::find().filter(Column::VisitId.eq(visit.to_string()));
    let found = found.filter(Column::AnsweredAt.is_null()).all(db.records()).await?;
    found.into_iter().map(stored).collect()
}

/// Answers for the words of one version of a text; nothing when others are asked about meanwhile.
pub async fn answer(
    tx: &Tx,
    check: &StoredCheck,
    matches: &[usize],
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::AnsweredAt, Expr::value(at))
        .col_expr(Column::Matches, Expr::value(row::write(&matches, "name_checks")?))
        .filter(Column::About.eq(check.about.as_str()))
        .filter(Column::VisitId.eq(check.visit.to_string()))
        .filter(Column::Version.eq(number(check.version)?))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// What came of the comparisons of a visit, and what waits.
pub async fn answers(db: &impl Db, visit: VisitId) -> Result<Vec<Answer>, StoreError> {
    let found = Entity::find().filter(Column::VisitId.eq(visit.to_string())).all(db.records()).await?;
    let read = |model: name_checks::Model| {
        let matches = model.answered_at.map(|_| row::read(&model.matches, "name_checks")).transpose()?;
        Ok(Answer { version: unsigned(model.version)?, about: model.about, matches, at: model.at })
    };
    found.into_iter().map(read).collect()
}

/// Asks about all words of a visit once more: a name came to.
pub async fn ask_again(tx: &Tx, visit: VisitId, at: DateTime<Utc>) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::At, Expr::value(at))
        .col_expr(Column::AnsweredAt, Expr::value(Option::<DateTime<Utc>>::None))
        .filter(Column::VisitId.eq(visit.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// The sealed words of a visit, by text.
pub(crate) async fn sealed_of(db: &impl Db, visit: VisitId) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
    let found = Entity::find().filter(Column::VisitId.eq(visit.to_string())).all(db.records()).await?;
    Ok(found.into_iter().map(|model| (model.about, model.sealed)).collect())
}

/// Puts another sealing of the same words in its place.
pub(crate) async fn replace(tx: &Tx, about: &str, sealed: Vec<u8>) -> Result<(), StoreError> {
    let update = Entity::update_many().col_expr(Column::Sealed, Expr::value(sealed));
    update.filter(Column::About.eq(about)).exec(tx.records()).await?;
    Ok(())
}

/// Forgets what was asked on a visit, and what came of it.
pub async fn forget(tx: &Tx, visit: VisitId) -> Result<(), StoreError> {
    Entity::delete_many().filter(Column::VisitId.eq(visit.to_string())).exec(tx.records()).await?;
    Ok(())
}

fn stored(model: name_checks::Model) -> Result<StoredCheck, StoreError> {
    Ok(StoredCheck {
        about: model.about,
        visit: row::id(&model.visit_id, "name_checks")?,
        version: unsigned(model.version)?,
        person: row::id(&model.person_id, "name_checks")?,
        sealed: model.sealed,
        at: model.at,
    })
}

fn number(version: u32) -> Result<i32, StoreError> {
    i32::try_from(version).map_err(|_| StoreError::Corrupt("name_checks"))
}

fn unsigned(version: i32) -> Result<u32, StoreError> {
    u32::try_from(version).map_err(|_| StoreError::Corrupt("name_checks"))
}
