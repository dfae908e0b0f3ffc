//! What is kept of one person, for her to take along, and taking it away.

use crate::db::Conn;
use crate::entity::{
    invitations, leaves, letters, notes, person_keys, recovery_requests, sessions, slots, wraps,
};
use crate::{Db, Store, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use domain::letter::Letter;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// A letter she was sent.
#[derive(Debug, Clone)]
pub struct SentLetter {
    /// Which.
    pub letter: Letter,
    /// When it was queued.
    pub queued: DateTime<Utc>,
    /// When it was sent.
    pub sent: Option<DateTime<Utc>>,
}

/// Her letters, at most `limit`, the newest first.
pub async fn letters(db: &impl Db, person: PersonId, limit: u64) -> Result<Vec<SentLetter>, StoreError> {
    let found = letters::Entity::find()
        .filter(letters::Column::PersonId.eq(person.to_string()))
        .order_by_desc(letters::Column::QueuedAt)
        .limit(limit)
        .all(db.records())
        .await?;
    let one = |model: letters::Model| {
        let letter = row::read(&model.letter, "letters")?;
        Ok(SentLetter { letter, queued: model.queued_at, sent: model.sent_at })
    };
    found.into_iter().map(one).collect()
}

/// Number and text of every leaf that names her, at most `limit`, the oldest first. Looks through the whole log.
pub async fn leaves(db: &impl Db, person: PersonId, limit: u64) -> Result<Vec<(i64, String)>, StoreError> {
    let found = leaves::Entity::find()
        .select_only()
        .column(leaves::Column::Position)
        .column(leaves::Column::Leaf)
        .filter(leaves::Column::Leaf.contains(person.to_string()))
        .order_by_asc(leaves::Column::Position)
        .limit(limit)
        .into_tuple()
        .all(db.records())
        .await?;
    Ok(found)
}

/// When she signed in and was last seen, for each session there is.
pub async fn sessions(
    store: &Store,
    person: PersonId,
) -> Result<Vec<(DateTime<Utc>, DateTime<Utc>)>, StoreError> {
    let found = sessions::Entity::find()
        .filter(sessions::Column::PersonId.eq(person.to_string()))
        .order_by_asc(sessions::Column::BeganAt)
        .all(&store.keys_reader)
        .await?;
    Ok(found.into_iter().map(|model| (model.began_at, model.seen_at)).collect())
}

/// Takes away what opens her account, what was wrapped for her, and what was written to her.
pub async fn erase(tx: &Tx, person: PersonId) -> Result<(), StoreError> {
    let (id, on) = (person.to_string(), tx.records());
    slots::Entity::delete_many().filter(slots::Column::PersonId.eq(id.as_str())).exec(on).await?;
    wraps::Entity::delete_many().filter(wraps::Column::PersonId.eq(id.as_str())).exec(on).await?;
    letters::Entity::delete_many().filter(letters::Column::PersonId.eq(id.as_str())).exec(on).await?;
    let links = invitations::Entity::delete_many();
    links.filter(invitations::Column::PersonId.eq(id.as_str())).exec(on).await?;
    let requests = recovery_requests::Entity::delete_many();
    requests.filter(recovery_requests::Column::PersonId.eq(id.as_str())).exec(on).await?;
    let drafts = notes::Entity::delete_many().filter(notes::Column::PersonId.eq(id.as_str()));
    drafts.filter(notes::Column::Kind.eq("draft")).exec(on).await?;
    let keys = person_keys::Entity::delete_many();
    keys.filter(person_keys::Column::PersonId.eq(id.as_str())).exec(on).await?;
    Ok(())
}
