//! Where the log grows from: one row, held by whoever adds leaves.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{big_integer, binary, integer};

/// Makes the table with its one row: the empty tree, whose chain is all zeros.
#[derive(Debug, DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("log_head")
            .col(integer("id").primary_key())
            .col(big_integer("size"))
            .col(binary("frontier"))
            .to_owned();
        manager.create_table(table).await?;
        let empty = Query::insert()
            .into_table("log_head")
            .columns(["id", "size", "frontier"])
            .values_panic([1.into(), 0_i64.into(), vec![0_u8; 32].into()])
            .to_owned();
        manager.execute(empty).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table("log_head").to_owned()).await
    }
}
