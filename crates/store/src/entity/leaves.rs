//! Table `leaves`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "leaves")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) position: i64,
    pub(crate) at: DateTimeUtc,
    pub(crate) person_id: Option<String>,
    pub(crate) visit_id: Option<String>,
    pub(crate) kind: String,
    pub(crate) leaf: String,
    pub(crate) hash: Vec<u8>,
    pub(crate) nodes: Vec<u8>,
    pub(crate) chain: Vec<u8>,
    pub(crate) about: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
