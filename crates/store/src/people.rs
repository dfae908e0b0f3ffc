//! People.

use crate::db::Conn;
use crate::entity::people::{self, Column, Entity};
use crate::{Db, StoreError, Tx, row};
use domain::id::PersonId;
use domain::person::Person;
use domain::text::Email;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

/// The person with this id.
pub async fn find(db: &impl Db, id: PersonId) -> Result<Option<Person>, StoreError> {
    let found = Entity::find_by_id(id.to_string()).one(db.records()).await?;
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
