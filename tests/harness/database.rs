//! Fresh databases for every world: SQLite files in a folder, or two databases on a PostgreSQL server, dropped at the end.

use app::{Data, Place};
use domain::id::VisitId;
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection};
use std::path::Path;

/// Where a world remembers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Database {
    /// Two files in the world's folder.
    Sqlite,
    /// Two databases on the server at `KVIP_TEST_POSTGRES`.
    Postgres,
}

/// The databases of one world.
#[derive(Debug)]
pub(crate) enum Databases {
    Sqlite,
    Postgres { server: String, records: String, keys: String },
}

impl Databases {
    /// `None` when there is no server to make them on.
    pub(crate) async fn fresh(database: Database) -> Option<Self> {
        if database == Database::Sqlite {
            return Some(Self::Sqlite);
        }
        let server = std::env::var("KVIP_TEST_POSTGRES").ok()?;
        let unique = vault::fresh_id::<VisitId>().to_string().replace('-', "");
        let (records, keys) = (format!("kvip_records_{unique}"), format!("kvip_keys_{unique}"));
        let connection = connect(&server).await;
        for name in [&records, &keys] {
            connection.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
        }
        connection.close().await.unwrap();
        Some(Self::Postgres { server, records, keys })
    }

    /// Where an app finds them; attachments lie in the folder.
    pub(crate) fn data(&self, folder: &Path) -> Data {
        let mut data = Data::folder(folder);
        if let Self::Postgres { server, records, keys } = self {
            data.records = Place::Url(beside(server, records));
            data.keys = Place::Url(beside(server, keys));
        }
        data
    }

    /// Connections to both, for a test that looks under the floor.
    pub(crate) async fn connections(&self, folder: &Path) -> [DatabaseConnection; 2] {
        let file = |name: &str| format!("sqlite://{}?mode=rw", folder.join(name).display());
        let (records, keys) = match self {
            Self::Sqlite => (file("records.sqlite"), file("keys.sqlite")),
            Self::Postgres { server, records, keys } => (beside(server, records), beside(server, keys)),
        };
        [connect(&records).await, connect(&keys).await]
    }

    async fn drop_them(server: String, names: [String; 2]) {
        let connection = connect(&server).await;
        for name in names {
            // A test that fell over is told of by its own words, not by ours.
            let _ =
                connection.execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
    }
}

impl Drop for Databases {
    fn drop(&mut self) {
        let Self::Postgres { server, records, keys } = self else { return };
        let (server, names) = (server.clone(), [records.clone(), keys.clone()]);
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(Self::drop_them(server, names));
        });
        let _ = dropped.join();
    }
}

async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    sea_orm::Database::connect(options).await.unwrap()
}

/// The URL of another database on the same server.
fn beside(server: &str, name: &str) -> String {
    let (address, _) = server.rsplit_once('/').expect("KVIP_TEST_POSTGRES ends with a database");
    format!("{address}/{name}")
}
