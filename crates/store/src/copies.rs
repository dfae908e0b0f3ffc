//! Whole copies of `records`, taken while it is in use, and opened again beside it.
//!
//! SQLite copies itself into a file, PostgreSQL's own `pg_dump` writes one. Either is `records` as it stood at one moment,
//! and its [`Head`] says how far the log had come then. Never a word of `keys`.

use crate::log::{Grow, Head};
use crate::{Place, Store, StoreError};
use sea_orm::ConnectionTrait;
use std::path::Path;

mod postgres;
mod sqlite;

/// What kept a copy from being made or opened.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A program of PostgreSQL's is not there.
    #[error("{0} was not found: install PostgreSQL's client programs, as new as the server")]
    NoProgram(&'static str),
    /// A program of PostgreSQL's ended with a failure, and said this.
    #[error("{program} failed: {said}")]
    Failed {
        /// Which.
        program: &'static str,
        /// The first line it said.
        said: String,
    },
    /// `keys` lies in the same database, so that a copy would hold it.
    #[error("records and keys are one database: that must not be copied")]
    HoldsKeys,
    /// The copy is not a whole one.
    #[error("the copy of the records is damaged")]
    Damaged,
    /// A copy of PostgreSQL's without a server to open it on.
    #[error("this copy is PostgreSQL's, and opens beside a PostgreSQL database only")]
    NoServer,
    /// No database to open the copy in.
    #[error(
        "no database can be made to open the copy in: give its user the right to (ALTER ROLE … CREATEDB)"
    )]
    NoScratch,
    /// The disk.
    #[error("the copy cannot be read or written: {0}")]
    Disk(#[from] std::io::Error),
}

impl From<sea_orm::DbErr> for CopyError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Store(error.into())
    }
}

/// What a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A SQLite file.
    Sqlite,
    /// What `pg_dump` writes for `pg_restore`.
    Postgres,
}

impl Form {
    /// The name of its file.
    pub const fn file(self) -> &'static str {
        match self {
            Self::Sqlite => "records.sqlite",
            Self::Postgres => "records.dump",
        }
    }

    /// The form with this file name.
    pub fn of_file(name: &str) -> Option<Self> {
        [Self::Sqlite, Self::Postgres].into_iter().find(|form| form.file() == name)
    }
}

/// Copies `records`, which lie at `place`, as one consistent whole into a folder. Readers and writers go on meanwhile.
pub async fn copy_records(store: &Store, place: &Place, folder: &Path) -> Result<(Form, Head), CopyError> {
    if store.reader.execute_unprepared("SELECT 1 FROM shred_secrets WHERE 1 = 0").await.is_ok() {
        return Err(CopyError::HoldsKeys);
    }
    match place {
        Place::File(_) => {
            let head = sqlite::copy(store, &folder.join(Form::Sqlite.file())).await?;
            Ok((Form::Sqlite, head))
        }
        Place::Url(url) => {
            let head = postgres::dump(store, url, &folder.join(Form::Postgres.file())).await?;
            Ok((Form::Postgres, head))
        }
    }
}

/// A copy that was opened beside the running system, with a `keys` database of its own in which nothing is.
#[derive(Debug)]
pub struct Opened {
    /// The copy.
    pub store: Store,
    scratch: Option<postgres::Scratch>,
}

/// Opens the copy in `from` in a folder of its own; on PostgreSQL in a database whose name has these two words in it,
/// on the server of the records that are `beside` it.
pub async fn open_copy(
    (form, from): (Form, &Path),
    (beside, name): (&Place, (&str, &str)),
    folder: &Path,
    grow: Grow,
) -> Result<Opened, CopyError> {
    let (keys, files) = (Place::File(folder.join("keys.sqlite")), folder.join("files"));
    match (form, beside) {
        (Form::Sqlite, _) => {
            let records = folder.join(form.file());
            std::fs::copy(from.join(form.file()), &records)?;
            let store = Store::open(&Place::File(records), &keys, &files, grow).await?;
            Ok(Opened { store, scratch: None })
        }
        (Form::Postgres, Place::File(_)) => Err(CopyError::NoServer),
        (Form::Postgres, Place::Url(url)) => {
            let scratch = postgres::Scratch::create(url, name).await?;
            let opened = async {
                scratch.restore(&from.join(form.file())).await?;
                Ok::<_, CopyError>(Store::open(&Place::Url(scratch.url()), &keys, &files, grow).await?)
            };
            match opened.await {
                Ok(store) => Ok(Opened { store, scratch: Some(scratch) }),
                Err(error) => {
                    scratch.remove().await?;
                    Err(error)
                }
            }
        }
    }
}

/// Takes away databases whose names begin with this word and that a process left which ended before it could. How many.
pub async fn sweep(beside: &Place, begin: &str) -> Result<usize, CopyError> {
    match beside {
        Place::File(_) => Ok(0),
        Place::Url(url) => postgres::sweep(url, begin).await,
    }
}

impl Opened {
    /// Closes it, and takes the database away that was made for it. The folder is its owner's.
    pub async fn close(self) -> Result<(), CopyError> {
        let closed = self.store.close().await;
        if let Some(scratch) = self.scratch {
            scratch.remove().await?;
        }
        Ok(closed?)
    }
}
