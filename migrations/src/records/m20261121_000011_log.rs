//! What happened: ids and hashes only.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, string, string_null, text, timestamp_with_time_zone};

/// Makes the table. Its key counts by itself, which the shared shape does not do.
#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("log")
            .col(big_integer("position").auto_increment().primary_key())
            .col(timestamp_with_time_zone("at"))
            .col(string_null("person_id"))
            .col(string_null("visit_id"))
            .col(text("leaf"))
            .col(string("hash"))
            .to_owned();
        manager.create_table(table).await?;
        manager
            .create_index(Index::create().name("log_visit_id").table("log").col("visit_id").to_owned())
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("log").to_owned()).await
    }
}
