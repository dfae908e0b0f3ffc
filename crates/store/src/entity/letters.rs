//! Table `letters`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letters")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: String,
    pub(crate) person_id: String,
    pub(crate) letter: String,
    pub(crate) visit_id: Option<String>,
    pub(crate) once: String,
    pub(crate) queued_at: DateTimeUtc,
    pub(crate) sent_at: Option<DateTimeUtc>,
    pub(crate) attempts: i32,
    pub(crate) next_at: DateTimeUtc,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
