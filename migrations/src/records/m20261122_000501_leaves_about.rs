//! Which text a leaf is about, and the way to the newest leaf about each text of a visit.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::string_null;

const TABLE: &str = "leaves";
const INDEX: &str = "leaves_visit_id_about_position";

/// Adds the column and its index.
#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::alter().table(TABLE).add_column(string_null("about")).to_owned();
        manager.alter_table(table).await?;
        let mut index = Index::create();
        index.name(INDEX).table(TABLE).col("visit_id").col("about").col("position");
        manager.create_index(index).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_index(Index::drop().name(INDEX).table(TABLE).to_owned()).await?;
        manager.alter_table(Table::alter().table(TABLE).drop_column("about").to_owned()).await
    }
}
