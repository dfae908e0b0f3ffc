//! Leaving nothing of what was deleted on the disk.

use crate::{Store, StoreError};
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};

const RECORDS: [&str; 11] = [
    "consent_seals",
    "name_checks",
    "wraps",
    "notes",
    "note_photos",
    "views",
    "sections",
    "section_versions",
    "comments",
    "concern_texts",
    "log_seen",
];
const KEYS: [&str; 1] = ["shred_secrets"];

/// Makes what was deleted or overwritten unreadable on the disk: SQLite writes its journal back and empties it (freed
/// pages are zeroed as they are freed), PostgreSQL vacuums. Fails when a reader was in the way; try again.
pub async fn scrub(store: &Store) -> Result<(), StoreError> {
    scrub_one(&store.writer, &RECORDS).await?;
    scrub_one(&store.keys, &KEYS).await
}

async fn scrub_one(database: &DatabaseConnection, tables: &[&str]) -> Result<(), StoreError> {
    if database.get_database_backend() == DbBackend::Sqlite {
        let ask = Statement::from_string(DbBackend::Sqlite, "PRAGMA wal_checkpoint(TRUNCATE)".to_owned());
        let row = database.query_one_raw(ask).await?;
        let busy: i64 = row.map_or(Ok(0), |row| row.try_get_by_index(0))?;
        return if busy == 0 { Ok(()) } else { Err(StoreError::Unavailable("the journal is in use")) };
    }
    for table in tables {
        database.execute_unprepared(&format!("VACUUM {table}")).await?;
    }
    Ok(())
}
