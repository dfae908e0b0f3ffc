//! Fresh databases for every world: SQLite files in a folder, or two databases on a PostgreSQL server, dropped at the end.

use crate::ready;
use app::{Data, Place};
use domain::id::VisitId;
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection};
use serde::{Deserialize, Serialize};
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
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Databases {
    Sqlite,
    Postgres { server: String, records: String, keys: String },
}

/// Databases that are dropped with their world.
#[derive(Debug)]
pub(crate) struct Dropped(pub(crate) Databases);

impl Databases {
    /// `None` when there is no server to make them on.
    pub(crate) async fn fresh(database: Database) -> Option<Self> {
        if database == Database::Sqlite {
            return Some(Self::Sqlite);
        }
        let server = std::env::var("KVIP_TEST_POSTGRES").ok()?;
        let [records, keys] = names();
        let statements = [&records, &keys].map(|name| format!("CREATE DATABASE {name}"));
        run(&server, statements).await;
        Some(Self::Postgres { server, records, keys })
    }

    /// Copies of these, the files into a folder.
    pub(crate) async fn copy(&self, from: &Path, to: &Path) -> Self {
        ready::copy(from, to);
        match self {
            Self::Sqlite => Self::Sqlite,
            Self::Postgres { server, records, keys } => {
                let names = names();
                let pairs = [(&names[0], records), (&names[1], keys)];
                run(server, pairs.map(|(new, old)| format!("CREATE DATABASE {new} TEMPLATE {old}"))).await;
                let [records, keys] = names;
                Self::Postgres { server: server.clone(), records, keys }
            }
        }
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
}

impl Drop for Dropped {
    fn drop(&mut self) {
        let Databases::Postgres { server, records, keys } = &self.0 else { return };
        let statements = [records, keys].map(|name| format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
        let server = server.clone();
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(run(&server, statements));
        });
        // A test that fell over is told of by its own words, not by ours.
        let _ = dropped.join();
    }
}

/// Names nothing else has, for records and keys.
fn names() -> [String; 2] {
    let unique = vault::fresh_id::<VisitId>().to_string().replace('-', "");
    ["records", "keys"].map(|what| format!("kvip_{what}_{unique}"))
}

async fn run(server: &str, statements: [String; 2]) {
    let connection = connect(server).await;
    for statement in statements {
        connection.execute_unprepared(&statement).await.unwrap();
    }
    connection.close().await.unwrap();
}

pub(crate) async fn connect(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    sea_orm::Database::connect(options).await.unwrap()
}

/// The URL of another database on the same server.
pub(crate) fn beside(server: &str, name: &str) -> String {
    let (address, _) = server.rsplit_once('/').expect("KVIP_TEST_POSTGRES ends with a database");
    format!("{address}/{name}")
}
