//! Table `section_versions`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "section_versions")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) visit_id: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) section: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) version: i32,
    pub(crate) edition: i32,
    pub(crate) scope: String,
    pub(crate) progress: String,
    pub(crate) passing: bool,
    pub(crate) sealed: Vec<u8>,
    pub(crate) person_id: String,
    pub(crate) at: DateTimeUtc,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
