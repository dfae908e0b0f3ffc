//! Table `visits`.

use sea_orm::entity::prelude::*;

#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visits")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: String,
    pub(crate) cycle_id: String,
    pub(crate) unit_id: String,
    pub(crate) phase: String,
    pub(crate) desk: String,
    pub(crate) day: Option<Date>,
    pub(crate) stage_before: String,
    pub(crate) stage_after: String,
    pub(crate) due: Option<Date>,
    pub(crate) due_for: Option<String>,
    pub(crate) leader_id: Option<String>,
    pub(crate) data: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(
        belongs_to = "super::visit_people::Entity",
        from = "Column::Id",
        to = "super::visit_people::Column::VisitId"
    )]
    People,
}

impl ActiveModelBehavior for ActiveModel {}
