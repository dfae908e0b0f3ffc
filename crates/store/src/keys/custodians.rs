//! Who may help whoever forgot her passphrase.

use crate::entity::custodians;
use crate::{Store, StoreError, row};
use chrono::{DateTime, Utc};
use domain::id::PersonId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveValue::Set, EntityTrait};

/// A custodian as she is stored.
#[derive(Debug, Clone)]
pub struct StoredCustodian {
    /// Who.
    pub person: PersonId,
    /// Who confirmed her.
    pub by: PersonId,
    /// The signed text, as JSON.
    pub deed: String,
    /// Since when.
    pub made: DateTime<Utc>,
}

/// Everyone who was confirmed as a custodian.
pub async fn custodians(store: &Store) -> Result<Vec<StoredCustodian>, StoreError> {
    let read = |model: custodians::Model| {
        Ok(StoredCustodian {
            person: row::id(&model.person_id, "custodians")?,
            by: row::id(&model.by_id, "custodians")?,
            deed: model.deed,
            made: model.made_at,
        })
    };
    custodians::Entity::find().all(&store.keys).await?.into_iter().map(read).collect()
}

/// Confirms one.
pub async fn add_custodian(store: &Store, new: StoredCustodian) -> Result<(), StoreError> {
    let model = custodians::ActiveModel {
        person_id: Set(new.person.to_string()),
        by_id: Set(new.by.to_string()),
        deed: Set(new.deed),
        made_at: Set(new.made),
    };
    let update = OnConflict::column(custodians::Column::PersonId)
        .update_columns([custodians::Column::ById, custodians::Column::Deed, custodians::Column::MadeAt])
        .to_owned();
    custodians::Entity::insert(model).on_conflict(update).exec_without_returning(&store.keys).await?;
    Ok(())
}
