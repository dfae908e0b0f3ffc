//! The one shape of a migration: make a table and its indexes, or drop the table.

/// Declares `Migration` for one table. Columns come from `sea_orm_migration::schema`; indexes are `[name: columns]`.
macro_rules! table {
    ($table:literal, [$($column:expr),+ $(,)?], key: [$($key:literal),+] $(, unique: [$($unique:literal),+])? $(, index: [$($index:literal),+])* $(,)?) => {
        use sea_orm_migration::prelude::*;
        #[expect(unused_imports, reason = "each table uses some of the column kinds")]
        use sea_orm_migration::schema::{big_integer, binary, binary_null, boolean, date, date_null, integer, string, string_null, text, text_null, timestamp_with_time_zone, timestamp_with_time_zone_null};

        /// Makes the table.
        #[derive(Debug, DeriveMigrationName)]
        pub(crate) struct Migration;

        #[async_trait::async_trait]
        impl MigrationTrait for Migration {
            async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                let mut key = Index::create();
                $(key.col($key);)+
                let table = Table::create().table($table)$(.col($column))+.primary_key(&mut key).to_owned();
                manager.create_table(table).await?;
                $(
                    let mut index = Index::create();
                    index.name(concat!($table, "_unique")).table($table).unique();
                    $(index.col($unique);)+
                    manager.create_index(index).await?;
                )?
                $(
                    let mut index = Index::create();
                    index.name([$table, $($index),+].join("_")).table($table);
                    $(index.col($index);)+
                    manager.create_index(index).await?;
                )*
                Ok(())
            }

            async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
                manager.drop_table(Table::drop().table($table).to_owned()).await
            }
        }
    };
}

pub(crate) use table;
