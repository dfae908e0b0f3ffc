//! Table `appointments`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "appointments")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) visit_id: String,
    pub(crate) person_id: String,
    pub(crate) leader_id: String,
    pub(crate) serial: i32,
    pub(crate) complete: bool,
    pub(crate) deed: String,
    pub(crate) host_leader_id: Option<String>,
    pub(crate) host_complete: bool,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
