//! Where a visit's report lies, in a column of its own: while it is corrected the visit is accepted, and the report lies with
//! somebody all the same.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string;

const TABLE: &str = "visits";
const COLUMN: &str = "desk";
const INDEX: &str = "idx_visits_desk_due";

/// Adds the column.
#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut desk = string(COLUMN);
        desk.default("");
        manager.alter_table(Table::alter().table(TABLE).add_column(desk).to_owned()).await?;
        let filled = Query::update().table(TABLE).value(COLUMN, Expr::col("phase")).to_owned();
        manager.execute(filled).await?;
        manager.create_index(Index::create().name(INDEX).table(TABLE).col(COLUMN).col("due").to_owned()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(INDEX).table(TABLE).to_owned()).await?;
        manager.alter_table(Table::alter().table(TABLE).drop_column(COLUMN).to_owned()).await
    }
}
