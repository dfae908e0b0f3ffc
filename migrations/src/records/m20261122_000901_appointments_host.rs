//! The host's leader, whom an appointment names beside the visit leader.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{boolean, string_null};

const TABLE: &str = "appointments";

/// Adds the columns.
#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut complete = boolean("host_complete");
        complete.default(false);
        // SQLite adds one column at a time
        for column in [string_null("host_leader_id"), complete] {
            manager.alter_table(Table::alter().table(TABLE).add_column(column).to_owned()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["host_leader_id", "host_complete"] {
            manager.alter_table(Table::alter().table(TABLE).drop_column(column).to_owned()).await?;
        }
        Ok(())
    }
}
