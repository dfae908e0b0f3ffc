//! Table `sessions`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sessions")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) token_hash: String,
    pub(crate) person_id: String,
    pub(crate) kept: Option<Vec<u8>>,
    pub(crate) unsettled: bool,
    pub(crate) began_at: DateTimeUtc,
    pub(crate) seen_at: DateTimeUtc,
    pub(crate) unlocked_at: Option<DateTimeUtc>,
    pub(crate) used_at: Option<DateTimeUtc>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
