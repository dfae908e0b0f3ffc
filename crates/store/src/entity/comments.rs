//! Table `comments`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "comments")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: String,
    pub(crate) visit_id: String,
    pub(crate) section: String,
    pub(crate) stage: String,
    pub(crate) scope: String,
    pub(crate) sealed: Vec<u8>,
    pub(crate) person_id: String,
    pub(crate) at: DateTimeUtc,
    pub(crate) answer: Option<Vec<u8>>,
    pub(crate) resolved_by: Option<String>,
    pub(crate) resolved_at: Option<DateTimeUtc>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
