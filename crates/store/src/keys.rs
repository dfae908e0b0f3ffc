//! The `keys` database: never backed up, without history.

use crate::entity::{cards, roots, server_keys, shred_secrets};
use crate::{Store, StoreError, row};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::accounts::PersonKey;

mod custodians;
mod gone;

pub use custodians::{StoredCustodian, add_custodian, custodians};
pub use gone::{Gone, forget_gone_people, gone, gone_consents, remember_gone, remember_void, void};

/// A secret of this installation; `fresh` is saved when there is none.
pub async fn server_key(store: &Store, name: &str, fresh: String) -> Result<String, StoreError> {
    let model = server_keys::ActiveModel { name: Set(name.to_owned()), secret: Set(fresh) };
    server_keys::Entity::insert(model)
        .on_conflict(OnConflict::column(server_keys::Column::Name).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    let found = server_keys::Entity::find_by_id(name).one(&store.keys).await?;
    found.map(|model| model.secret).ok_or(StoreError::Corrupt("server_keys"))
}

/// What makes one generation of a visit's key usable.
#[derive(Debug, Clone)]
pub struct Shred {
    /// Which generation.
    pub epoch: i32,
    /// The secret.
    pub secret: String,
    /// The newest roster seen for it: an older one put back is refused.
    pub serial: i32,
}

/// The shred secret of a generation of a visit's key; `fresh` is saved when there is none.
pub async fn shred_secret(
    store: &Store,
    visit: VisitId,
    scope: &str,
    epoch: i32,
    fresh: String,
) -> Result<String, StoreError> {
    let model = shred_secrets::ActiveModel {
        visit_id: Set(visit.to_string()),
        scope: Set(scope.to_owned()),
        epoch: Set(epoch),
        secret: Set(fresh),
        serial: Set(0),
    };
    let key = [shred_secrets::Column::VisitId, shred_secrets::Column::Scope, shred_secrets::Column::Epoch];
    shred_secrets::Entity::insert(model)
        .on_conflict(OnConflict::columns(key).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    let found = shred_secrets::Entity::find_by_id((visit.to_string(), scope.to_owned(), epoch));
    let found = found.one(&store.keys).await?.ok_or(StoreError::Corrupt("shred_secrets"))?;
    Ok(found.secret)
}

/// The shred secrets of a visit's key that were not destroyed, the newest generation first.
pub async fn shreds(store: &Store, visit: VisitId, scope: &str) -> Result<Vec<Shred>, StoreError> {
    let found = shred_secrets::Entity::find()
        .filter(shred_secrets::Column::VisitId.eq(visit.to_string()))
        .filter(shred_secrets::Column::Scope.eq(scope))
        .order_by_desc(shred_secrets::Column::Epoch)
        .all(&store.keys_reader)
        .await?;
    let shred = |model: shred_secrets::Model| Shred {
        epoch: model.epoch,
        secret: model.secret,
        serial: model.serial,
    };
    Ok(found.into_iter().map(shred).collect())
}

/// Remembers which roster was signed last.
pub async fn saw_roster(
    store: &Store,
    visit: VisitId,
    scope: &str,
    epoch: i32,
    serial: i32,
) -> Result<(), StoreError> {
    of_epoch(visit, scope, epoch)
        .col_expr(shred_secrets::Column::Serial, Expr::value(serial))
        .filter(shred_secrets::Column::Serial.lt(serial))
        .exec(&store.keys)
        .await?;
    Ok(())
}

/// Destroys the shred secrets of a visit's key up to and with this generation: first overwritten, then removed.
pub async fn destroy_shreds(
    store: &Store,
    visit: VisitId,
    scope: &str,
    up_to: i32,
) -> Result<u64, StoreError> {
    let of_key = |column: shred_secrets::Column, value: &str| column.eq(value.to_owned());
    let mine = sea_orm::Condition::all()
        .add(of_key(shred_secrets::Column::VisitId, &visit.to_string()))
        .add(of_key(shred_secrets::Column::Scope, scope))
        .add(shred_secrets::Column::Epoch.lte(up_to));
    shred_secrets::Entity::update_many()
        .col_expr(shred_secrets::Column::Secret, Expr::value("0".repeat(74)))
        .filter(mine.clone())
        .exec(&store.keys)
        .await?;
    Ok(shred_secrets::Entity::delete_many().filter(mine).exec(&store.keys).await?.rows_affected)
}

/// Every shred secret there is, with the visit and the scope it is of.
pub async fn all_shreds(store: &Store) -> Result<Vec<(VisitId, String, Shred)>, StoreError> {
    let found = shred_secrets::Entity::find().all(&store.keys).await?;
    let shred = |model: shred_secrets::Model| {
        let visit = row::id(&model.visit_id, "shred_secrets")?;
        let shred = Shred { epoch: model.epoch, secret: model.secret, serial: model.serial };
        Ok((visit, model.scope, shred))
    };
    found.into_iter().map(shred).collect()
}

fn of_epoch(visit: VisitId, scope: &str, epoch: i32) -> sea_orm::UpdateMany<shred_secrets::Entity> {
    shred_secrets::Entity::update_many()
        .filter(shred_secrets::Column::VisitId.eq(visit.to_string()))
        .filter(shred_secrets::Column::Scope.eq(scope))
        .filter(shred_secrets::Column::Epoch.eq(epoch))
}

/// Remembers a person's public keys in this second place. The first that are remembered stay; a person never
/// gets others without [`forget_card`].
pub async fn remember_card(store: &Store, key: &PersonKey) -> Result<(), StoreError> {
    let model = cards::ActiveModel {
        person_id: Set(key.person.to_string()),
        recipient: Set(key.recipient.clone()),
        verifier: Set(key.verifier.clone()),
    };
    cards::Entity::insert(model)
        .on_conflict(OnConflict::column(cards::Column::PersonId).do_nothing().to_owned())
        .exec_without_returning(&store.keys)
        .await?;
    Ok(())
}

/// Forgets a person's public keys: her account is opened anew.
pub async fn forget_card(store: &Store, person: PersonId) -> Result<(), StoreError> {
    cards::Entity::delete_by_id(person.to_string()).exec(&store.keys).await?;
    Ok(())
}

/// The public keys of these people as they were remembered.
pub async fn cards(store: &Store, people: &[PersonId]) -> Result<Vec<PersonKey>, StoreError> {
    if people.is_empty() {
        return Ok(Vec::new());
    }
    let ids = people.iter().map(ToString::to_string);
    let found =
        cards::Entity::find().filter(cards::Column::PersonId.is_in(ids)).all(&store.keys_reader).await?;
    let card = |model: cards::Model| {
        Ok(PersonKey {
            person: row::id(&model.person_id, "cards")?,
            recipient: model.recipient,
            verifier: model.verifier,
        })
    };
    found.into_iter().map(card).collect()
}

/// Someone whose signature counts for who belongs to a visit.
#[derive(Debug, Clone)]
pub struct StoredRoot {
    /// Who.
    pub person: PersonId,
    /// Her public signing key.
    pub verifier: String,
    /// Who confirmed her, and the signed text as JSON; `None` for the first.
    pub by: Option<(PersonId, String)>,
    /// Since when.
    pub made: DateTime<Utc>,
}

/// Everyone whose signature counts, the first one first.
pub async fn roots(store: &Store) -> Result<Vec<StoredRoot>, StoreError> {
    let found = roots::Entity::find().order_by_asc(roots::Column::MadeAt).all(&store.keys_reader).await?;
    let root = |model: roots::Model| {
        let by = model.by_id.as_deref().map(|id| row::id(id, "roots")).transpose()?;
        Ok(StoredRoot {
            person: row::id(&model.person_id, "roots")?,
            verifier: model.verifier,
            by: by.zip(model.deed),
            made: model.made_at,
        })
    };
    found.into_iter().map(root).collect()
}

/// Adds someone whose signature counts.
pub async fn add_root(store: &Store, new: StoredRoot) -> Result<(), StoreError> {
    let (by, deed) = new.by.unzip();
    let model = roots::ActiveModel {
        person_id: Set(new.person.to_string()),
        verifier: Set(new.verifier),
        by_id: Set(by.map(|id| id.to_string())),
        deed: Set(deed),
        made_at: Set(new.made),
    };
    let update = OnConflict::column(roots::Column::PersonId)
        .update_columns([roots::Column::Verifier, roots::Column::ById, roots::Column::Deed])
        .to_owned();
    roots::Entity::insert(model).on_conflict(update).exec_without_returning(&store.keys).await?;
    Ok(())
}
