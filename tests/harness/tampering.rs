//! Someone who may write anything in the `records` database.

use crate::world::World;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use store::log::{Head, Leaf};

impl World {
    /// A connection to `records` beside the app's own.
    pub async fn records(&self) -> DatabaseConnection {
        let [records, keys] = self.databases().connections(self.folder()).await;
        keys.close().await.unwrap();
        records
    }

    /// A connection to `keys` beside the app's own.
    pub async fn keys(&self) -> DatabaseConnection {
        let [records, keys] = self.databases().connections(self.folder()).await;
        records.close().await.unwrap();
        keys
    }

    /// Runs statements on `records` behind the app's back.
    pub async fn tamper(&self, statements: &[&str]) {
        let records = self.records().await;
        for statement in statements {
            records.execute_unprepared(statement).await.unwrap();
        }
        records.close().await.unwrap();
    }

    /// Says in her sessions that something waits for someone's keys, as joining does.
    pub async fn unsettle(&self, name: &str) {
        let keys = self.keys().await;
        let person = self.id(name);
        let statement = format!("UPDATE sessions SET unsettled = TRUE WHERE person_id = '{person}'");
        keys.execute_unprepared(&statement).await.unwrap();
        keys.close().await.unwrap();
    }

    /// Keeps the log aside; [`World::undo`] puts it back.
    pub async fn keep_log_aside(&self) {
        self.tamper(&["CREATE TABLE kept_leaves AS SELECT * FROM leaves"]).await;
    }

    /// Puts the log back as it was kept.
    pub async fn undo(&self) {
        self.tamper(&["DELETE FROM leaves", "INSERT INTO leaves SELECT * FROM kept_leaves"]).await;
    }

    /// Rewrites the whole log with other leaves, every hash computed anew, and forgets the checkpoints after `since`.
    pub async fn rewrite_log(&self, since: u64, change: impl Fn(u64, String) -> String) {
        let records = self.records().await;
        let backend = records.get_database_backend();
        let ask = "SELECT position, leaf FROM leaves ORDER BY position".to_owned();
        let rows = records.query_all_raw(Statement::from_string(backend, ask)).await.unwrap();
        let leaves: Vec<Leaf> = rows.iter().map(|row| leaf(row, &change)).collect();
        let empty = Head { size: 0, frontier: vec![0; 32] };
        let (beside, head) = app::log::grow(&empty, &leaves).unwrap();
        let mut statements = vec![format!("DELETE FROM checkpoints WHERE size > {since}")];
        for ((leaf, beside), position) in leaves.iter().zip(&beside).zip(0..) {
            statements.push(format!(
                "UPDATE leaves SET leaf = '{}', hash = {}, nodes = {}, chain = {} WHERE position = {position}",
                leaf.leaf,
                self.bytes(&beside.hash),
                self.bytes(&beside.nodes),
                self.bytes(&beside.chain)
            ));
        }
        statements.push(format!("UPDATE log_head SET frontier = {}", self.bytes(&head.frontier)));
        records.close().await.unwrap();
        let statements: Vec<&str> = statements.iter().map(String::as_str).collect();
        self.tamper(&statements).await;
    }

    fn bytes(&self, bytes: &[u8]) -> String {
        let hex = bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
        match self.database() {
            crate::Database::Sqlite => format!("X'{hex}'"),
            crate::Database::Postgres => format!("'\\x{hex}'::bytea"),
        }
    }

    /// Opens the store anew beside the app, as a second server would.
    pub async fn open_again(&self) {
        let data = self.databases().data(self.folder());
        let (records, keys) = (&data.records, &data.keys);
        let store = store::Store::open(records, keys, &data.files, app::log::grow).await.unwrap();
        store.close().await.unwrap();
    }

    /// Copies both databases as they stand into a folder. SQLite only.
    pub async fn copy_databases(&self, to: &std::path::Path) {
        for (connection, name) in self.databases().connections(self.folder()).await.into_iter().zip(FILES) {
            let file = to.join(name);
            connection.execute_unprepared(&format!("VACUUM INTO '{}'", file.display())).await.unwrap();
            connection.close().await.unwrap();
        }
    }

    /// Copies the `keys` database as it stands into a folder. SQLite only.
    pub async fn copy_keys(&self, to: &std::path::Path) {
        let [records, keys] = self.databases().connections(self.folder()).await;
        records.close().await.unwrap();
        let file = to.join(FILES[1]);
        keys.execute_unprepared(&format!("VACUUM INTO '{}'", file.display())).await.unwrap();
        keys.close().await.unwrap();
    }

    /// Opens an app on databases that lie in another folder, at this world's time.
    pub async fn app_on(&self, folder: &std::path::Path) -> app::App {
        self.app_with(folder, "").await
    }

    /// The same with settings of its own.
    pub async fn app_with(&self, folder: &std::path::Path, own: &str) -> app::App {
        self.app_at(&app::Data::folder(folder), own).await
    }

    /// Another app on this world's own databases, with settings of its own.
    pub async fn app_beside(&self, own: &str) -> app::App {
        self.app_at(&self.databases().data(self.folder()), own).await
    }

    pub(crate) async fn app_at(&self, data: &app::Data, own: &str) -> app::App {
        let mailer = std::sync::Arc::new(app::mail::NoMail);
        let settings = app::settings::Settings::read(own).unwrap();
        app::App::open(data, self.0.clock.clone(), mailer, settings, app::WorkFactor::for_tests())
            .await
            .unwrap()
    }

    /// The file of checkpoints in the world's folder.
    pub fn checkpoint_file(&self) -> std::path::PathBuf {
        self.folder().join("checkpoints/log.txt")
    }
}

const FILES: [&str; 2] = ["records.sqlite", "keys.sqlite"];

fn leaf(row: &sea_orm::QueryResult, change: impl Fn(u64, String) -> String) -> Leaf {
    let position = u64::try_from(row.try_get_by_index::<i64>(0).unwrap()).unwrap();
    let leaf = change(position, row.try_get_by_index(1).unwrap());
    Leaf {
        at: chrono::DateTime::UNIX_EPOCH,
        person: None,
        visit: None,
        kind: String::new(),
        about: None,
        leaf,
    }
}
