//! A process of its own that is killed in the middle of what it does.
//!
//! The test's own binary is started again for one ignored test, on this world's databases. A statement of the test's
//! choice never ends there (a trigger sees to that); the process is killed in it, as a power cut would.

use crate::database::{Database, Databases};
use crate::world::World;
use app::clock::MovedClock;
use app::settings::Settings;
use app::{App, WorkFactor};
use chrono::NaiveDate;
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use serde::{Deserialize, Serialize};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const TOLD: &str = "KVIP_TEST_TOLD";
/// SIGKILL.
const KILL: i32 = 9;

#[derive(Serialize, Deserialize)]
struct Told {
    databases: Databases,
    folder: PathBuf,
    today: NaiveDate,
    what: String,
}

/// In such a process: the app on its parent's databases, an hour later, and what it is to do. `None` in any other.
pub async fn told_by_parent() -> Option<(App, String)> {
    let told: Told = serde_json::from_str(&std::env::var(TOLD).ok()?).unwrap();
    let clock = MovedClock::new(told.today);
    clock.minutes_pass(60);
    let (data, mailer) = (told.databases.data(&told.folder), Arc::new(app::mail::NoMail));
    let settings = Settings::read("").unwrap();
    let app = App::open(&data, Arc::new(clock), mailer, settings, WorkFactor::for_tests()).await.unwrap();
    Some((app, told.what))
}

/// A statement that never ends: any of this kind on a table, when this holds.
#[derive(Debug, Clone, Copy)]
pub struct Hang {
    /// A name for it.
    pub name: &'static str,
    /// `INSERT`, `UPDATE` or `DELETE`.
    pub change: &'static str,
    /// The table.
    pub table: &'static str,
    /// A condition on `NEW` or `OLD`.
    pub when: &'static str,
}

impl Hang {
    fn is_in_keys(self) -> bool {
        ["shred_secrets", "gone", "cards", "sessions"].contains(&self.table)
    }

    fn made(self, database: Database) -> Vec<String> {
        let Self { name, change, table, when } = self;
        let begin = format!("CREATE TRIGGER {name} BEFORE {change} ON {table} FOR EACH ROW WHEN ({when})");
        match database {
            Database::Sqlite => vec![
                "CREATE VIEW IF NOT EXISTS forever AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) \
                 SELECT x FROM c"
                    .to_owned(),
                format!("{begin} BEGIN SELECT COUNT(*) FROM forever; END"),
            ],
            Database::Postgres => vec![
                "CREATE OR REPLACE FUNCTION forever() RETURNS trigger LANGUAGE plpgsql AS \
                 $$ BEGIN PERFORM pg_sleep(600); RETURN NULL; END $$"
                    .to_owned(),
                format!("{begin} EXECUTE FUNCTION forever()"),
            ],
        }
    }

    fn dropped(self, database: Database) -> String {
        match database {
            Database::Sqlite => format!("DROP TRIGGER {}", self.name),
            Database::Postgres => format!("DROP TRIGGER {} ON {}", self.name, self.table),
        }
    }
}

impl World {
    /// Starts `test` of this binary in a process of its own to do `what`, kills it in this statement, and lets the
    /// statement end again for whoever comes next.
    pub async fn kill_in(&self, hang: Hang, test: &str, what: &str) {
        let database = if hang.is_in_keys() { self.keys().await } else { self.records().await };
        for statement in hang.made(self.database()) {
            database.execute_unprepared(&statement).await.unwrap();
        }
        self.kill_when_waiting(&database, test, what).await;
        database.execute_unprepared(&hang.dropped(self.database())).await.unwrap();
        database.close().await.unwrap();
    }

    /// The same while something else, on `database`, is in its way.
    pub async fn kill_when_waiting(&self, database: &DatabaseConnection, test: &str, what: &str) {
        let mut child = self.start(test, what);
        if self.database() == Database::Sqlite {
            database.execute_unprepared("PRAGMA busy_timeout = 0").await.unwrap();
        }
        let mut in_a_row = 0;
        while in_a_row < 6 {
            tokio::time::sleep(Duration::from_millis(40)).await;
            assert!(child.0.try_wait().unwrap().is_none(), "it ended before it could be killed");
            in_a_row = if self.is_waiting(database).await { in_a_row + 1 } else { 0 };
        }
        child.0.kill().unwrap();
        assert_eq!(child.0.wait().unwrap().signal(), Some(KILL));
        if self.database() == Database::Postgres {
            // the server's half of it would sleep on, and then go on
            let ended = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity \
                         WHERE datname = current_database() AND wait_event = 'PgSleep'";
            database.execute_unprepared(ended).await.unwrap();
        }
    }

    /// Whether somebody else holds the database's lock, or waits in it.
    async fn is_waiting(&self, database: &DatabaseConnection) -> bool {
        if self.database() == Database::Sqlite {
            let free = database.execute_unprepared("BEGIN IMMEDIATE").await.is_ok();
            if free {
                database.execute_unprepared("ROLLBACK").await.unwrap();
            }
            return !free;
        }
        let ask = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() \
                   AND (wait_event = 'PgSleep' OR wait_event_type = 'Lock')";
        let asked = Statement::from_string(database.get_database_backend(), ask);
        let counted: i64 = database.query_one_raw(asked).await.unwrap().unwrap().try_get_by_index(0).unwrap();
        counted > 0
    }

    fn start(&self, test: &str, what: &str) -> Running {
        let (databases, folder) = (self.databases(), self.folder());
        let told = serde_json::json!({
            "databases": databases, "folder": folder, "today": self.today(), "what": what,
        });
        let mut command = Command::new(std::env::current_exe().unwrap());
        command.args(["--exact", test, "--ignored", "--nocapture"]).env(TOLD, told.to_string());
        Running(command.stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap())
    }
}

/// A process that ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
