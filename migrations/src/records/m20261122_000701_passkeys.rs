//! A slot that a passkey opens is found by the passkey's id, which no two have; and when it was last used is kept.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::timestamp_with_time_zone_null;

/// Adds the column and the index.
#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let used = timestamp_with_time_zone_null("used_at");
        manager.alter_table(Table::alter().table("slots").add_column(used).to_owned()).await?;
        let mut index = Index::create();
        index.name("slots_passkey").table("slots").col("public").unique();
        index.and_where(Expr::col("kind").eq("passkey"));
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name("slots_passkey").table("slots").to_owned()).await?;
        manager.alter_table(Table::alter().table("slots").drop_column("used_at").to_owned()).await
    }
}
