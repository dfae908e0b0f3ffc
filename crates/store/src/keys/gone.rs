//! What is gone for good. `keys` is never backed up, so what is written here outlives every backup of `records`.

use crate::entity::{cards, gone, sessions};
use crate::{Store, StoreError, row};
use chrono::{DateTime, Utc};
use domain::consent::Voice;
use domain::id::{ConsentId, PersonId, VisitId};
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashSet;

const PERSON: &str = "person";
const NOTES: &str = "notes";
const WORD: &str = "word";
const CONSENT: &str = "consent";
const CODE: &str = "code";

/// Something that is gone, or going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Gone {
    /// What was known of a person.
    Person(PersonId),
    /// A visit's notes.
    Notes(VisitId),
    /// What one voice said to a request for consent: taken back, a no, or cancelled; which of them is not told.
    Word(ConsentId, Voice),
    /// A request for consent, erased.
    Consent(ConsentId),
}

impl Gone {
    /// What it is, and its id, as they are stored.
    fn row(self) -> (&'static str, String) {
        match self {
            Self::Person(id) => (PERSON, id.to_string()),
            Self::Notes(id) => (NOTES, id.to_string()),
            Self::Word(id, voice) => (WORD, format!("{id} {}", voice.key())),
            Self::Consent(id) => (CONSENT, id.to_string()),
        }
    }

    fn read(model: &gone::Model) -> Result<Self, StoreError> {
        match model.what.as_str() {
            PERSON => Ok(Self::Person(row::id(&model.id, "gone")?)),
            NOTES => Ok(Self::Notes(row::id(&model.id, "gone")?)),
            CONSENT => Ok(Self::Consent(row::id(&model.id, "gone")?)),
            WORD => {
                let (id, voice) = model.id.split_once(' ').ok_or(StoreError::Corrupt("gone"))?;
                let voice = Voice::from_key(voice).ok_or(StoreError::Corrupt("gone"))?;
                Ok(Self::Word(row::id(id, "gone")?, voice))
            }
            _ => Err(StoreError::Corrupt("gone")),
        }
    }
}

/// Remembers that these codes are void: slips that were lost, by the hash of what stands on them.
pub async fn remember_void(store: &Store, hashes: Vec<String>, at: DateTime<Utc>) -> Result<(), StoreError> {
    if hashes.is_empty() {
        return Ok(());
    }
    let model = |id| gone::ActiveModel { what: Set(CODE.to_owned()), id: Set(id), at: Set(at) };
    gone::Entity::insert_many(hashes.into_iter().map(model))
        .on_conflict(OnConflict::columns([gone::Column::What, gone::Column::Id]).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    Ok(())
}

/// The hashes of the codes that are void.
pub async fn void(store: &Store) -> Result<Vec<String>, StoreError> {
    let found = gone::Entity::find().filter(gone::Column::What.eq(CODE)).all(&store.keys_reader).await?;
    Ok(found.into_iter().map(|model| model.id).collect())
}

/// Remembers that something is going; written before it goes. Twice is once.
pub async fn remember_gone(store: &Store, one: Gone, at: DateTime<Utc>) -> Result<(), StoreError> {
    let (what, id) = one.row();
    let model = gone::ActiveModel { what: Set(what.to_owned()), id: Set(id), at: Set(at) };
    gone::Entity::insert(model)
        .on_conflict(OnConflict::columns([gone::Column::What, gone::Column::Id]).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    Ok(())
}

/// Everything that is gone, but for codes.
pub async fn gone(store: &Store) -> Result<HashSet<Gone>, StoreError> {
    let found = gone::Entity::find().filter(gone::Column::What.ne(CODE)).all(&store.keys_reader).await?;
    found.iter().map(Gone::read).collect()
}

/// The words and the requests for consent that are gone, and since when.
pub async fn gone_consents(store: &Store) -> Result<Vec<(Gone, DateTime<Utc>)>, StoreError> {
    let found = gone::Entity::find().filter(gone::Column::What.is_in([WORD, CONSENT]));
    let read = |model: &gone::Model| Ok((Gone::read(model)?, model.at));
    found.all(&store.keys_reader).await?.iter().map(read).collect()
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
