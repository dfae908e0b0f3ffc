//! Whose words notes hold: labels of consents, and nothing more.

use crate::db::Conn;
use crate::entity::{note_speakers, notes};
use crate::{Db, StoreError, Tx, row};
use domain::id::{NoteId, PersonId, SessionId, VisitId};
use sea_orm::sea_query::Query;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::HashMap;

/// Labels by note.
pub type Speakers = HashMap<NoteId, Vec<String>>;

/// The labels on these notes of a visit, each note's in order.
pub async fn speakers(db: &impl Db, visit: VisitId, of: &[NoteId]) -> Result<Speakers, StoreError> {
    let mut found = Speakers::new();
    if of.is_empty() {
        return Ok(found);
    }
    let rows = note_speakers::Entity::find()
        .filter(note_speakers::Column::VisitId.eq(visit.to_string()))
        .filter(note_speakers::Column::NoteId.is_in(of.iter().map(ToString::to_string)))
        .order_by_asc(note_speakers::Column::Label)
        .all(db.records())
        .await?;
    for one in rows {
        found.entry(row::id(&one.note_id, "note_speakers")?).or_default().push(one.label);
    }
    Ok(found)
}

/// Puts these labels on a note, in place of those it had.
pub async fn set_speakers(
    tx: &Tx,
    visit: VisitId,
    note: NoteId,
    labels: &[String],
) -> Result<(), StoreError> {
    note_speakers::Entity::delete_many()
        .filter(note_speakers::Column::VisitId.eq(visit.to_string()))
        .filter(note_speakers::Column::NoteId.eq(note.to_string()))
        .exec(tx.records())
        .await?;
    let model = |label: &String| note_speakers::ActiveModel {
        visit_id: Set(visit.to_string()),
        note_id: Set(note.to_string()),
        label: Set(label.clone()),
    };
    if !labels.is_empty() {
        let models: Vec<_> = labels.iter().map(model).collect();
        note_speakers::Entity::insert_many(models).exec_without_returning(tx.records()).await?;
    }
    Ok(())
}

/// The notes of a visit that hold words of someone, with session and author.
pub async fn with_speaker(
    db: &impl Db,
    visit: VisitId,
    label: &str,
) -> Result<Vec<(NoteId, SessionId, PersonId)>, StoreError> {
    let hers = Query::select()
        .column(note_speakers::Column::NoteId)
        .from(note_speakers::Entity)
        .and_where(note_speakers::Column::VisitId.eq(visit.to_string()))
        .and_where(note_speakers::Column::Label.eq(label))
        .to_owned();
    let found: Vec<(String, String, String)> = notes::Entity::find()
        .select_only()
        .columns([notes::Column::Id, notes::Column::SessionId, notes::Column::PersonId])
        .filter(notes::Column::VisitId.eq(visit.to_string()))
        .filter(notes::Column::Id.in_subquery(hers))
        .order_by_asc(notes::Column::Id)
        .into_tuple()
        .all(db.records())
        .await?;
    let parsed = |(note, session, person): (String, String, String)| {
        Ok((row::id(&note, "notes")?, row::id(&session, "notes")?, row::id(&person, "notes")?))
    };
    found.into_iter().map(parsed).collect()
}

/// Forgets every label on a visit's notes.
pub async fn forget_speakers(tx: &Tx, visit: VisitId) -> Result<(), StoreError> {
    note_speakers::Entity::delete_many()
        .filter(note_speakers::Column::VisitId.eq(visit.to_string()))
        .exec(tx.records())
        .await?;
    Ok(())
}
