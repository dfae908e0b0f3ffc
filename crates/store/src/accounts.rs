//! Accounts: each person's public keys, her secret ones behind her slots, and one-time links.

use crate::db::Conn;
use crate::entity::{invitations, person_keys, slots};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, SlotId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

mod passkeys;

pub use passkeys::{PASSKEY, passkey, used_passkey};

/// A person's public keys, as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonKey {
    /// Whose.
    pub person: PersonId,
    /// What is wrapped for her is sealed to this.
    pub recipient: String,
    /// What she signs is verified with this.
    pub verifier: String,
}

/// One of a person's ways to her secret keys.
#[derive(Debug, Clone)]
pub struct StoredSlot {
    /// Its id.
    pub id: SlotId,
    /// Whose.
    pub person: PersonId,
    /// What opens it: `passphrase`, [`PASSKEY`], or custodians.
    pub kind: String,
    /// What she calls it.
    pub label: String,
    /// What is asked for to open it: a passkey's id, or custodians as JSON; empty for a passphrase.
    pub public: String,
    /// The secret keys behind it.
    pub slot: Vec<u8>,
    /// Since when.
    pub made: DateTime<Utc>,
    /// When a passkey last opened it.
    pub used: Option<DateTime<Utc>>,
}

/// A person's public keys, if she has opened her account.
pub async fn key(db: &impl Db, person: PersonId) -> Result<Option<PersonKey>, StoreError> {
    let found = person_keys::Entity::find_by_id(person.to_string()).one(db.records()).await?;
    found.map(stored).transpose()
}

/// The keys of those among `people` who have opened their accounts.
pub async fn keys_of(db: &impl Db, people: &[PersonId]) -> Result<Vec<PersonKey>, StoreError> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let ids = people.iter().map(ToString::to_string);
    let found = person_keys::Entity::find()
        .filter(person_keys::Column::PersonId.is_in(ids))
        .all(db.records())
        .await?;
    found.into_iter().map(stored).collect()
}

/// Saves a person's public keys.
pub async fn save_key(tx: &Tx, key: &PersonKey, at: DateTime<Utc>) -> Result<(), StoreError> {
    let model = person_keys::ActiveModel {
        person_id: Set(key.person.to_string()),
        recipient: Set(key.recipient.clone()),
        verifier: Set(key.verifier.clone()),
        made_at: Set(at),
    };
    let update = OnConflict::column(person_keys::Column::PersonId)
        .update_columns([
            person_keys::Column::Recipient,
            person_keys::Column::Verifier,
            person_keys::Column::MadeAt,
        ])
        .to_owned();
    person_keys::Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// A person's slots, the oldest first.
pub async fn slots(db: &impl Db, person: PersonId) -> Result<Vec<StoredSlot>, StoreError> {
    let found = slots::Entity::find()
        .filter(slots::Column::PersonId.eq(person.to_string()))
        .order_by_asc(slots::Column::Id)
        .all(db.records())
        .await?;
    found.into_iter().map(slot).collect()
}

/// Adds a slot.
pub async fn add_slot(tx: &Tx, new: StoredSlot) -> Result<(), StoreError> {
    let model = slots::ActiveModel {
        id: Set(new.id.to_string()),
        person_id: Set(new.person.to_string()),
        kind: Set(new.kind),
        label: Set(new.label),
        public: Set(new.public),
        slot: Set(new.slot),
        made_at: Set(new.made),
        used_at: Set(new.used),
    };
    slots::Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// Takes one of a person's slots away; false when it is not there.
pub async fn remove_slot(tx: &Tx, person: PersonId, id: SlotId) -> Result<bool, StoreError> {
    let done = slots::Entity::delete_many()
        .filter(slots::Column::PersonId.eq(person.to_string()))
        .filter(slots::Column::Id.eq(id.to_string()))
        .exec(tx.records())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Takes every slot of a kind away from a person.
pub async fn remove_slots(tx: &Tx, person: PersonId, kind: &str) -> Result<(), StoreError> {
    slots::Entity::delete_many()
        .filter(slots::Column::PersonId.eq(person.to_string()))
        .filter(slots::Column::Kind.eq(kind))
        .exec(tx.records())
        .await?;
    Ok(())
}

/// Saves a one-time link by the hash of its token. Without a person it is for the first administrator.
pub async fn invite(
    tx: &Tx,
    token_hash: &str,
    person: Option<PersonId>,
    expires: DateTime<Utc>,
) -> Result<(), StoreError> {
    let model = invitations::ActiveModel {
        token_hash: Set(token_hash.to_owned()),
        person_id: Set(person.map(|id| id.to_string())),
        expires_at: Set(expires),
        used_at: Set(None),
    };
    invitations::Entity::insert(model).exec_without_returning(tx.records()).await?;
    Ok(())
}

/// What a one-time link is for: `None` when it is unknown, used or expired.
pub async fn invitation(
    db: &impl Db,
    token_hash: &str,
    now: DateTime<Utc>,
) -> Result<Option<Option<PersonId>>, StoreError> {
    let found = invitations::Entity::find_by_id(token_hash)
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::ExpiresAt.gt(now))
        .one(db.records())
        .await?;
    found.map(|model| model.person_id.map(|id| row::id(&id, "invitations")).transpose()).transpose()
}

/// Uses up a link. False when someone was faster.
pub async fn use_invitation(tx: &Tx, token_hash: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let done = invitations::Entity::update_many()
        .col_expr(invitations::Column::UsedAt, Expr::value(now))
        .filter(invitations::Column::TokenHash.eq(token_hash))
        .filter(invitations::Column::UsedAt.is_null())
        .exec(tx.records())
        .await?;
    Ok(done.rows_affected == 1)
}

/// Uses up every link of a person: once her account is open, an old letter must not open it again.
pub async fn use_all_invitations(tx: &Tx, person: PersonId, now: DateTime<Utc>) -> Result<(), StoreError> {
    invitations::Entity::update_many()
        .col_expr(invitations::Column::UsedAt, Expr::value(now))
        .filter(invitations::Column::PersonId.eq(person.to_string()))
        .filter(invitations::Column::UsedAt.is_null())
        .exec(tx.records())
        .await?;
    Ok(())
}

fn stored(model: person_keys::Model) -> Result<PersonKey, StoreError> {
    Ok(PersonKey {
        person: row::id(&model.person_id, "person_keys")?,
        recipient: model.recipient,
        verifier: model.verifier,
    })
}

fn slot(model: slots::Model) -> Result<StoredSlot, StoreError> {
    Ok(StoredSlot {
        id: row::id(&model.id, "slots")?,
        person: row::id(&model.person_id, "slots")?,
        kind: model.kind,
        label: model.label,
        public: model.public,
        slot: model.slot,
        made: model.made_at,
        used: model.used_at,
    })
}
