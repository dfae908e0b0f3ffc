//! Copies of `records` of every kind, and fresh instances opened on them.

use crate::database::{Database, Databases, beside, connect};
use crate::world::World;
use app::{App, Data, Place};
use domain::id::VisitId;
use sea_orm::{ConnectionTrait, Statement};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// Which `keys` a restored instance gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// Those of the running system, as they are now.
    Live,
    /// None at all: the backup alone.
    None,
}

/// An instance on restored records. What was made for it goes with it.
#[derive(Debug)]
pub struct Restored {
    app: App,
    records: String,
    scratch: Option<(String, String)>,
    folder: TempDir,
}

impl World {
    /// The files of the records as they lie there, journal and all, while the app has them open. SQLite only.
    pub fn copy_files(&self, to: &Path) {
        for name in ["records.sqlite", "records.sqlite-wal", "records.sqlite-shm"] {
            std::fs::copy(self.folder().join(name), to.join(name)).unwrap();
        }
    }

    /// What `pg_dump` writes as SQL. PostgreSQL only.
    pub fn dump_plain(&self, to: &Path) {
        let Databases::Postgres { server, records, .. } = self.databases() else { panic!("on SQLite") };
        let file = format!("--file={}", to.join("records.sql").display());
        ran(Command::new("pg_dump").args(["--no-owner", &file, &beside(server, records)]));
    }

    /// A fresh instance on the copy in a folder: `records.sqlite`, `records.dump` or `records.sql`.
    pub async fn restore(&self, from: &Path, keys: Keys) -> Restored {
        let folder = tempfile::tempdir().unwrap();
        let mut data = Data::folder(folder.path());
        for entry in std::fs::read_dir(from).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                std::fs::copy(&path, folder.path().join(path.file_name().unwrap())).unwrap();
            }
        }
        let mut scratch = None;
        let mut records = format!("sqlite://{}?mode=rw", folder.path().join("records.sqlite").display());
        if let Databases::Postgres { server, .. } = self.databases() {
            let unique = vault::fresh_id::<VisitId>().to_string().replace('-', "");
            let name = format!("kvip_restored_{unique}");
            let connection = connect(server).await;
            connection.execute_unprepared(&format!("CREATE DATABASE {name}")).await.unwrap();
            connection.close().await.unwrap();
            records = beside(server, &name);
            fill(from, &records);
            data.records = Place::Url(records.clone());
            scratch = Some((server.clone(), name));
        }
        match (keys, self.database()) {
            (Keys::None, _) => {}
            (Keys::Live, Database::Sqlite) => self.copy_keys(folder.path()).await,
            (Keys::Live, Database::Postgres) => data.keys = self.databases().data(self.folder()).keys,
        }
        let app = self.app_at(&data, "").await;
        Restored { app, records, scratch, folder }
    }
}

impl Restored {
    /// The instance.
    pub fn app(&self) -> &App {
        &self.app
    }

    /// A number asked of its records.
    pub async fn count(&self, query: &str) -> i64 {
        let records = connect(&self.records).await;
        let asked = Statement::from_string(records.get_database_backend(), query);
        let counted = records.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
        records.close().await.unwrap();
        counted
    }

    /// Where its own files lie.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Closes it, and takes its database away.
    pub async fn close(self) {
        self.app.close().await.unwrap();
        if let Some((server, name)) = self.scratch {
            let connection = connect(&server).await;
            connection
                .execute_unprepared(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
                .await
                .unwrap();
            connection.close().await.unwrap();
        }
    }
}

fn fill(from: &Path, records: &str) {
    let (dump, sql) = (from.join("records.dump"), from.join("records.sql"));
    if dump.exists() {
        let into = format!("--dbname={records}");
        ran(Command::new("pg_restore").args(["--no-owner", "--exit-on-error", &into]).arg(dump));
    } else {
        ran(Command::new("psql").args(["--quiet", "--set=ON_ERROR_STOP=1", records, "--file"]).arg(sql));
    }
}

fn ran(command: &mut Command) {
    let out = command.output().expect("needs PostgreSQL's client programs: tests/run installs them");
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
}
