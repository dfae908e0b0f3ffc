//! Table `consent_seals`.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent_seals")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: String,
    pub(crate) visit_id: String,
    pub(crate) consent_id: String,
    pub(crate) what: String,
    pub(crate) media: String,
    pub(crate) person_id: String,
    pub(crate) at: DateTime<Utc>,
    pub(crate) gone: bool,
    pub(crate) sealed: Vec<u8>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
