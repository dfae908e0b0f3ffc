//! PostgreSQL is copied and restored by its own programs, which are looked for on the `PATH`.

use super::CopyError;
use crate::log::{Head, head_on};
use crate::{Store, StoreError};
use percent_encoding::percent_decode_str;
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, IsolationLevel,
    Statement, TransactionOptions, TransactionTrait,
};
use std::io::ErrorKind;
use std::path::Path;
use std::process::{Command, Stdio};

/// Characters that are repeated of what a program said.
const SAID: usize = 200;

/// Dumps into a file. What is dumped is what one transaction sees, and the head is read in the same one.
pub(super) async fn dump(store: &Store, url: &str, file: &Path) -> Result<Head, CopyError> {
    let reading = TransactionOptions {
        isolation_level: Some(IsolationLevel::RepeatableRead),
        access_mode: Some(AccessMode::ReadOnly),
        ..TransactionOptions::default()
    };
    let tx = store.reader.begin_with_options(reading).await?;
    let head = head_on(&tx).await?;
    let ask = Statement::from_string(DbBackend::Postgres, "SELECT pg_export_snapshot()".to_owned());
    let row = tx.query_one_raw(ask).await?.ok_or(StoreError::Corrupt("pg_export_snapshot"))?;
    let snapshot: String = row.try_get_by_index(0)?;
    let dumped = run(
        "pg_dump",
        url,
        &[
            "--format=custom",
            "--no-owner",
            "--no-privileges",
            &format!("--snapshot={snapshot}"),
            &format!("--file={}", file.display()),
        ],
    )
    .await;
    // The snapshot lasts as long as the transaction that it is of.
    tx.rollback().await?;
    dumped.map(|()| head)
}

/// A database that is there for one copy.
#[derive(Clone)]
pub(super) struct Scratch {
    server: String,
    name: String,
}

impl std::fmt::Debug for Scratch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.name)
    }
}

impl Scratch {
    /// Its name begins with these words and says when it was made, by the server's clock: see [`sweep`].
    pub(super) async fn create(server: &str, (begin, unique): (&str, &str)) -> Result<Self, CopyError> {
        let connection = connect(server).await?;
        let made = made_now(&connection, (begin, unique)).await;
        connection.close().await?;
        Ok(Self { server: server.to_owned(), name: made? })
    }

    pub(super) fn url(&self) -> String {
        beside(&self.server, &self.name)
    }

    pub(super) async fn restore(&self, dump: &Path) -> Result<(), CopyError> {
        let dump = dump.display().to_string();
        run("pg_restore", &self.url(), &["--no-owner", "--no-privileges", "--exit-on-error", &dump]).await
    }

    pub(super) async fn remove(self) -> Result<(), CopyError> {
        let connection = connect(&self.server).await?;
        let drop = format!("DROP DATABASE IF EXISTS \"{}\" WITH (FORCE)", self.name);
        let dropped = connection.execute_unprepared(&drop).await;
        connection.close().await?;
        dropped?;
        Ok(())
    }
}

async fn made_now(
    connection: &DatabaseConnection,
    (begin, unique): (&str, &str),
) -> Result<String, CopyError> {
    let ask = "SELECT EXTRACT(EPOCH FROM now())::bigint".to_owned();
    let row = connection.query_one_raw(Statement::from_string(DbBackend::Postgres, ask)).await?;
    let seconds: i64 = row.ok_or(StoreError::Corrupt("now"))?.try_get_by_index(0)?;
    let name = format!("{begin}_{seconds}_{unique}");
    let created = connection.execute_unprepared(&format!("CREATE DATABASE \"{name}\"")).await;
    created.map(|_| name).map_err(|_| CopyError::NoScratch)
}

/// Drops what was made for a copy by a process that ended before it could: made an hour ago and more, and nobody is
/// in it. What cannot be dropped stays. How many were.
pub(super) async fn sweep(server: &str, begin: &str) -> Result<usize, CopyError> {
    let connection = connect(server).await?;
    let ask = Statement::from_sql_and_values(
        DbBackend::Postgres,
        "SELECT datname::text FROM pg_database AS made WHERE datname ~ ('^' || $1 || '_[0-9]{1,12}_[0-9a-f]{32}$') \
         AND split_part(substr(datname, length($1) + 2), '_', 1)::bigint < EXTRACT(EPOCH FROM now()) - 3600 \
         AND NOT EXISTS (SELECT 1 FROM pg_stat_activity AS used WHERE used.datname = made.datname)",
        [begin.into()],
    );
    let mut dropped = 0;
    for row in connection.query_all_raw(ask).await? {
        let name: String = row.try_get_by_index(0)?;
        let drop = format!("DROP DATABASE IF EXISTS \"{name}\"");
        dropped += usize::from(connection.execute_unprepared(&drop).await.is_ok());
    }
    connection.close().await?;
    Ok(dropped)
}

async fn connect(url: &str) -> Result<DatabaseConnection, CopyError> {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false).record_stmt_in_spans(false);
    Ok(Database::connect(options).await?)
}

/// Runs a program of PostgreSQL's on a database. Everyone on the machine sees its arguments, so the password is not
/// among them; and nothing of our own settings is handed on.
async fn run(program: &'static str, url: &str, arguments: &[&str]) -> Result<(), CopyError> {
    let (address, password) = without_password(url);
    let mut command = Command::new(program);
    command.args(arguments).arg("--no-password").arg(format!("--dbname={address}")).stdin(Stdio::null());
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("KVIP_")) {
        command.env_remove(name);
    }
    if let Some(password) = password {
        command.env("PGPASSWORD", password);
    }
    let ended = tokio::task::spawn_blocking(move || command.output()).await;
    let failed = |said: &str| CopyError::Failed { program, said: said.chars().take(SAID).collect() };
    match ended.map_err(|_| failed("it was broken off"))? {
        Err(error) if error.kind() == ErrorKind::NotFound => Err(CopyError::NoProgram(program)),
        Err(error) => Err(error.into()),
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Err(failed(said.lines().next().unwrap_or_default()))
        }
    }
}

/// A URL and the password that stood in it.
fn without_password(url: &str) -> (String, Option<String>) {
    let whole = || (url.to_owned(), None);
    let Some((scheme, rest)) = url.split_once("://") else { return whole() };
    let end = rest.find(['/', '?']).unwrap_or(rest.len());
    let Some((user, host)) = rest[..end].rsplit_once('@') else { return whole() };
    let Some((user, password)) = user.split_once(':') else { return whole() };
    (
        format!("{scheme}://{user}@{host}{}", &rest[end..]),
        Some(percent_decode_str(password).decode_utf8_lossy().into_owned()),
    )
}

/// The URL of another database on the same server.
fn beside(url: &str, name: &str) -> String {
    let (address, options) = url.split_once('?').map_or((url, None), |(url, options)| (url, Some(options)));
    let start = address.find("://").map_or(0, |at| at + 3);
    let end = address[start..].find('/').map_or(address.len(), |at| start + at);
    let options = options.map(|options| format!("?{options}")).unwrap_or_default();
    format!("{}/{name}{options}", &address[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_taken_out_of_a_url_and_read_as_it_was_meant() {
        let (url, password) = without_password("postgres://kvip:hem%3Aelig%2F@db:5432/kvip?sslmode=require");
        assert_eq!(url, "postgres://kvip@db:5432/kvip?sslmode=require");
        assert_eq!(password.as_deref(), Some("hem:elig/"));
        assert_eq!(without_password("postgres://kvip@db/kvip"), ("postgres://kvip@db/kvip".to_owned(), None));
        let (_, password) = without_password("postgres://kvip:100%@db/kvip");
        assert_eq!(password.as_deref(), Some("100%"));
    }

    #[test]
    fn another_database_is_on_the_same_server() {
        assert_eq!(beside("postgres://a:b@db:1/kvip?x=y", "other"), "postgres://a:b@db:1/other?x=y");
        assert_eq!(beside("postgres://db", "other"), "postgres://db/other");
    }

    #[tokio::test]
    async fn a_program_that_is_not_there_is_named() {
        let gone = run("pg_dump_that_nobody_has", "postgres://kvip@db/kvip", &[]).await.unwrap_err();
        assert!(gone.to_string().starts_with("pg_dump_that_nobody_has was not found"), "{gone}");
    }
}
