//! Opening the databases, and the unit of work.

use crate::StoreError;
use crate::log::{Grow, Leaf};
use migrations::MigratorTrait;
use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, SqliteTransactionMode,
    TransactionOptions, TransactionTrait,
};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

/// Where a database lies.
#[derive(Clone)]
pub enum Place {
    /// A SQLite file; made when it is not there.
    File(PathBuf),
    /// A PostgreSQL URL. May hold a password, so it never prints.
    Url(String),
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(_) => f.write_str("SQLite"),
            Self::Url(_) => f.write_str("PostgreSQL"),
        }
    }
}

/// The two databases and the attachments.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) reader: DatabaseConnection,
    pub(crate) writer: DatabaseConnection,
    pub(crate) keys: DatabaseConnection,
    pub(crate) keys_reader: DatabaseConnection,
    pub(crate) files: crate::blobs::Blobs,
    grow: Grow,
}

/// One unit of work on `records`. Dropped without [`Tx::commit`], it leaves no trace.
#[derive(Debug)]
pub struct Tx {
    pub(crate) on: DatabaseTransaction,
    /// Leaves of the log, added at its end: all writers meet at the log's head, so it is held as shortly as can be.
    pub(crate) leaves: Mutex<Vec<Leaf>>,
    grow: Grow,
}

const READERS: u32 = 6;
/// Every page begins with a look at who is signed in.
const KEYS_READERS: u32 = 3;

impl Store {
    /// Opens both databases and brings their tables up to date. `grow` is how the log's tree grows.
    pub async fn open(records: &Place, keys: &Place, files: &Path, grow: Grow) -> Result<Self, StoreError> {
        let writer = connect(records, 1).await?;
        migrations::Records::up(&writer, None).await?;
        let reader = match records {
            Place::File(_) => connect(records, READERS).await?,
            Place::Url(_) => connect(records, READERS * 2).await?,
        };
        let at = keys;
        let keys = connect(at, keys_pool(at)).await?;
        migrations::Keys::up(&keys, None).await?;
        let keys_reader = match at {
            Place::File(_) => connect(at, KEYS_READERS).await?,
            Place::Url(_) => keys.clone(),
        };
        let writer = match records {
            Place::File(_) => writer,
            // PostgreSQL locks rows, so its writers need not queue for one connection.
            Place::Url(_) => reader.clone(),
        };
        let store =
            Self { reader, writer, keys, keys_reader, files: crate::blobs::Blobs::folder(files)?, grow };
        crate::log::adopt(&store).await?;
        Ok(store)
    }

    /// Begins a unit of work; on SQLite it holds the write lock from the start.
    pub async fn begin(&self) -> Result<Tx, StoreError> {
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        let on = self.writer.begin_with_options(options).await?;
        Ok(Tx { on, leaves: Mutex::default(), grow: self.grow })
    }

    /// Whether both databases answer.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.reader.ping().await?;
        Ok(self.keys.ping().await?)
    }

    /// Closes every connection; SQLite writes its journal back.
    pub async fn close(self) -> Result<(), StoreError> {
        self.reader.close().await?;
        self.writer.close().await?;
        self.keys_reader.close().await?;
        Ok(self.keys.close().await?)
    }
}

impl Tx {
    /// Adds its leaves to the log and makes everything in it durable.
    pub async fn commit(self) -> Result<(), StoreError> {
        crate::log::grow(&self, self.grow).await?;
        Ok(self.on.commit().await?)
    }
}

fn keys_pool(place: &Place) -> u32 {
    match place {
        // A write that waits for another connection's write would only time out, so they take turns.
        Place::File(_) => 1,
        Place::Url(_) => 4,
    }
}

async fn connect(place: &Place, connections: u32) -> Result<DatabaseConnection, StoreError> {
    let url = match place {
        Place::File(path) => format!("sqlite://{}?mode=rwc", path.display()),
        Place::Url(url) => url.clone(),
    };
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(connections)
        .acquire_timeout(Duration::from_secs(15))
        // A file does not go away between two questions; a server may, but not under a connection just used.
        .test_before_acquire_if_idle_for(Duration::from_secs(30))
        // Statements may hold values; they never reach a log or a span.
        .sqlx_logging(false)
        .record_stmt_in_spans(false)
        .map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .busy_timeout(Duration::from_secs(10))
                .statement_cache_capacity(256)
                .pragma("secure_delete", "ON")
                .pragma("trusted_schema", "OFF")
        });
    Ok(Database::connect(options).await?)
}
