//! Table `readings`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "readings")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) visit_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) person_id: String,
    pub(crate) edition: i32,
    pub(crate) before: i32,
    pub(crate) at: DateTimeUtc,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
