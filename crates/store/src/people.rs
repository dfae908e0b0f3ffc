//! People.

use crate::db::Conn;
use crate::entity::people::{self, Column, Entity};
use crate::entity::{invitations, letters, person_keys};
use crate::{Db, StoreError, Tx, row};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use domain::letter::Letter;
use domain::person::Person;
use domain::text::Email;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use std::collections::HashSet;

/// The person with this id.
pub async fn find(db: &impl Db, id: PersonId) -> Result<Option<Person>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
    found.map(|model| person(&model)).transpose()
}

/// The person with this id, held until the transaction ends.
pub async fn hold(tx: &Tx, id: PersonId) -> Result<Option<Person>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).lock_exclusive().one(tx.records()).await?;
    found.map(|model| person(&model)).transpose()
}

/// The person with this address.
pub async fn by_email(db: &impl Db, email: &Email) -> Result<Option<Person>, StoreError> {
    let found = Entity::find().filter(Column::Email.eq(email.as_str())).one(db.records()).await?;
    found.map(|model| person(&model)).transpose()
}

/// These people, in no order.
pub async fn some(db: &impl Db, ids: &[PersonId]) -> Result<Vec<Person>, StoreError> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let ids = ids.iter().map(ToString::to_string);
    let found = Entity::find().filter(Column::Id.is_in(ids)).all(db.records()).await?;
    found.iter().map(person).collect()
}

/// Everyone, in no order.
pub async fn all(db: &impl Db) -> Result<Vec<Person>, StoreError> {
    Entity::find().all(db.records()).await?.iter().map(person).collect()
}

/// How many people there are.
pub async fn count(db: &impl Db) -> Result<u64, StoreError> {
    Ok(Entity::find().count(db.records()).await?)
}

/// Who has opened her account, and who has an invitation on its way or waiting.
#[derive(Debug, Clone, Default)]
pub struct Accounts {
    /// Those with a passphrase of their own.
    pub open: HashSet<PersonId>,
    /// Those with a link that still works, or a letter that will bring one.
    pub invited: HashSet<PersonId>,
}

/// How far everyone's account has come.
pub async fn accounts(db: &impl Db, now: DateTime<Utc>) -> Result<Accounts, StoreError> {
    let open = person_keys::Entity::find().select_only().column(person_keys::Column::PersonId);
    let linked = invitations::Entity::find()
        .select_only()
        .column(invitations::Column::PersonId)
        .filter(invitations::Column::PersonId.is_not_null())
        .filter(invitations::Column::UsedAt.is_null())
        .filter(invitations::Column::ExpiresAt.gt(now));
    let queued = letters::Entity::find()
        .select_only()
        .column(letters::Column::PersonId)
        .filter(letters::Column::SentAt.is_null())
        .filter(letters::Column::Letter.eq(row::write(&Letter::Invitation, "letters")?));
    let mut invited = ids(&linked.into_tuple::<String>().all(db.records()).await?)?;
    invited.extend(ids(&queued.into_tuple::<String>().all(db.records()).await?)?);
    Ok(Accounts { open: ids(&open.into_tuple::<String>().all(db.records()).await?)?, invited })
}

fn ids(texts: &[String]) -> Result<HashSet<PersonId>, StoreError> {
    texts.iter().map(|text| row::id(text, "people")).collect()
}

/// Writes a person, new or known. `Taken` when another has the address.
pub async fn save(tx: &Tx, person: &Person) -> Result<(), StoreError> {
    let model = people::ActiveModel {
        id: Set(person.id.to_string()),
        email: Set(person.email.to_string()),
        data: Set(row::write(person, "people")?),
        active: Set(person.active),
    };
    let update = OnConflict::column(Column::Id)
        .update_columns([Column::Email, Column::Data, Column::Active])
        .to_owned();
    Entity::insert(model).on_conflict(update).exec_without_returning(tx.records()).await?;
    Ok(())
}

fn person(model: &people::Model) -> Result<Person, StoreError> {
    row::read(&model.data, "people")
}
