//! What is gone for good. `keys` is never backed up, so what is written here outlives every backup of `records`.

use crate::entity::{cards, gone, sessions};
use crate::{Store, StoreError, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashSet;

const PERSON: &str = "person";
const NOTES: &str = "notes";

/// Something that is gone, or going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gone {
    /// What was known of a person.
    Person(PersonId),
    /// A visit's notes.
    Notes(VisitId),
}

/// Remembers that something is going; written before it goes. Twice is once.
pub async fn remember_gone(store: &Store, one: Gone, at: DateTime<Utc>) -> Result<(), StoreError> {
    let (what, id) = match one {
        Gone::Person(id) => (PERSON, id.to_string()),
        Gone::Notes(id) => (NOTES, id.to_string()),
    };
    let model = gone::ActiveModel { what: Set(what.to_owned()), id: Set(id), at: Set(at) };
    gone::Entity::insert(model)
        .on_conflict(OnConflict::columns([gone::Column::What, gone::Column::Id]).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    Ok(())
}

/// Everything that is gone.
pub async fn gone(store: &Store) -> Result<HashSet<Gone>, StoreError> {
    let one = |model: gone::Model| match model.what.as_str() {
        PERSON => Ok(Gone::Person(row::id(&model.id, "gone")?)),
        NOTES => Ok(Gone::Notes(row::id(&model.id, "gone")?)),
        _ => Err(StoreError::Corrupt("gone")),
    };
    gone::Entity::find().all(&store.keys_reader).await?.into_iter().map(one).collect()
}

/// Forgets the public keys and the sessions of everyone who is gone.
pub async fn forget_gone_people(store: &Store) -> Result<(), StoreError> {
    let people = || {
        Query::select()
            .column(gone::Column::Id)
            .from(gone::Entity)
            .and_where(gone::Column::What.eq(PERSON))
            .to_owned()
    };
    let cards = cards::Entity::delete_many();
    cards.filter(cards::Column::PersonId.in_subquery(people())).exec(&store.keys).await?;
    let sessions = sessions::Entity::delete_many();
    sessions.filter(sessions::Column::PersonId.in_subquery(people())).exec(&store.keys).await?;
    Ok(())
}
