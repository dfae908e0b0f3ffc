//! Table `recovery_requests`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "recovery_requests")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: String,
    pub(crate) person_id: String,
    pub(crate) deed: String,
    pub(crate) slot: Vec<u8>,
    pub(crate) state: String,
    pub(crate) asked_at: DateTimeUtc,
    pub(crate) ready_at: DateTimeUtc,
    pub(crate) expires_at: DateTimeUtc,
    pub(crate) first_id: Option<String>,
    pub(crate) peeled: Option<String>,
    pub(crate) sealed: Option<Vec<u8>>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
