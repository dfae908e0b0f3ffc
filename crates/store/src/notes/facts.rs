//! Counting notes, without their texts.

use super::DRAFT;
use crate::entity::{letters, notes};
use crate::{Db, StoreError, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, SessionId, VisitId};
use domain::letter::Letter;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};

/// How many notes a person has from a session; no drafts.
pub async fn count(
    db: &impl Db,
    visit: VisitId,
    session: SessionId,
    person: PersonId,
) -> Result<u64, StoreError> {
    let found = notes::Entity::find()
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::SessionId.eq(session.to_string()))
        .filter(notes::Column::PersonId.eq(person.to_string()))
        .filter(notes::Column::Kind.ne(DRAFT));
    Ok(found.count(db.records()).await?)
}

/// How many notes each person has from each session of a visit; no drafts.
pub async fn counts(db: &impl Db, visit: VisitId) -> Result<Vec<(SessionId, PersonId, u64)>, StoreError> {
    let found: Vec<(String, String, i64)> = notes::Entity::find()
        .select_only()
        .column(notes::Column::SessionId)
        .column(notes::Column::PersonId)
        .column_as(notes::Column::Id.count(), "notes")
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::Kind.ne(DRAFT))
        .group_by(notes::Column::SessionId)
        .group_by(notes::Column::PersonId)
        .into_tuple()
        .all(db.records())
        .await?;
    let counted = |(session, person, notes): (String, String, i64)| {
        let notes = u64::try_from(notes).unwrap_or_default();
        Ok((row::id(&session, "notes")?, row::id(&person, "notes")?, notes))
    };
    found.into_iter().map(counted).collect()
}

/// Who was told since `since` that notes are missing, and when last.
pub async fn reminded(
    db: &impl Db,
    visit: VisitId,
    since: DateTime<Utc>,
) -> Result<Vec<(PersonId, DateTime<Utc>)>, StoreError> {
    let found: Vec<(String, DateTime<Utc>)> = letters::Entity::find()
        .select_only()
        .column(letters::Column::PersonId)
        .column_as(letters::Column::QueuedAt.max(), "last")
        .filter(letters::Column::VisitId.eq(visit.to_string()))
        .filter(letters::Column::Letter.eq(row::write(&Letter::NotesMissing, "letters")?))
        .filter(letters::Column::QueuedAt.gt(since))
        .group_by(letters::Column::PersonId)
        .into_tuple()
        .all(db.records())
        .await?;
    found.into_iter().map(|(person, at)| Ok((row::id(&person, "letters")?, at))).collect()
}
