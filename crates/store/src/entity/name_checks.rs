//! Table `name_checks`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "name_checks")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) about: String,
    pub(crate) visit_id: String,
    pub(crate) version: i32,
    pub(crate) person_id: String,
    pub(crate) sealed: Vec<u8>,
    pub(crate) at: DateTimeUtc,
    pub(crate) answered_at: Option<DateTimeUtc>,
    #[sea_orm(column_type = "Text")]
    pub(crate) matches: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
