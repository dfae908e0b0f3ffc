//! SQLite copies itself: what one reader sees, written to a file of its own.

use super::CopyError;
use crate::log::{Head, head_on};
use crate::{Store, StoreError};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, Statement};
use std::path::Path;

/// Copies into a file that must not be there yet.
pub(super) async fn copy(store: &Store, file: &Path) -> Result<Head, CopyError> {
    let name = file.to_str().ok_or(StoreError::Files)?;
    let into = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", [name.into()]);
    store.reader.execute_raw(into).await?;
    let copy = read_only(name).await?;
    let whole = is_whole(&copy).await;
    let head = head_on(&copy).await;
    copy.close().await?;
    if whole? { Ok(head?) } else { Err(CopyError::Damaged) }
}

async fn read_only(name: &str) -> Result<DatabaseConnection, CopyError> {
    let mut options = ConnectOptions::new(format!("sqlite://{name}?mode=ro"));
    options.max_connections(1).sqlx_logging(false).record_stmt_in_spans(false);
    Ok(Database::connect(options).await?)
}

async fn is_whole(copy: &DatabaseConnection) -> Result<bool, CopyError> {
    let ask = Statement::from_string(DbBackend::Sqlite, "PRAGMA integrity_check".to_owned());
    let said = copy.query_one_raw(ask).await?.ok_or(CopyError::Damaged)?;
    Ok(said.try_get_by_index::<String>(0)? == "ok")
}
