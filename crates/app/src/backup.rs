//! Backups: `records`, the attachments, the log's checkpoints and the settings, while the server runs. Never `keys`.
//!
//! ```text
//! 20261122T030000Z/
//!   records.sqlite      or records.dump, of PostgreSQL
//!   files/              attachments, sealed
//!   checkpoints.txt     the log's
//!   kvip.toml           the settings, if there is a file of them
//!   manifest.json       when, and how far the log had come
//!   SHA256SUMS          of all of these; `sha256sum --check` reads it
//! ```
//!
//! It is made under another name and renamed when every byte of it is on the disk: what has its name is whole.

use crate::folder::{self, FolderError};
use crate::{App, AppError, Me, change};
use chrono::{DateTime, Duration, NaiveTime, Utc};
use domain::policy::NetworkAction;
use serde::{Deserialize, Serialize};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use store::copies::{CopyError, Form};
use store::log::Head;
use vault::log::Frontier;

mod shelf;

pub use shelf::newest;
pub(crate) use shelf::read;

/// What kept a backup from being made, read or tried.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The application.
    #[error(transparent)]
    App(#[from] AppError),
    /// The copy of the records.
    #[error(transparent)]
    Copy(#[from] CopyError),
    /// A file or folder.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// One was made in this second already.
    #[error("there is a backup {0} already")]
    Taken(String),
    /// There is none.
    #[error("there is no backup in {}", .0.display())]
    None(PathBuf),
    /// It was broken off from outside.
    #[error("broken off; what was restored is taken away again")]
    Stopped,
    /// A file in it is not what was written.
    #[error("this backup is not as it was made: {0}")]
    Damaged(String),
}

impl From<store::StoreError> for BackupError {
    fn from(error: store::StoreError) -> Self {
        Self::App(error.into())
    }
}

/// What a backup says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// `kvip-backup/v1`.
    pub format: String,
    /// The program's version.
    pub program: String,
    /// When it was begun, RFC 3339 in UTC.
    pub made: String,
    /// The file of the records.
    pub records: String,
    /// The log as it stands in these records.
    pub log: Tree,
    /// The log's public key, `name+hash+key`.
    pub verifier: String,
}

/// How far a log has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tree {
    /// Leaves.
    pub size: u64,
    /// The RFC 6962 root, in hex.
    pub root: String,
}

impl Tree {
    pub(crate) fn of(head: &Head) -> Result<Self, AppError> {
        let root = Frontier::from_bytes(head.size, &head.frontier)?.root();
        let root = root.iter().fold(String::new(), |mut hex, byte| {
            // a text takes whatever is written to it
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        Ok(Self { size: head.size, root })
    }
}

const FORMAT: &str = "kvip-backup/v1";

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum Said<'a> {
    /// A backup was made.
    BackupMade { backup: &'a str },
}

impl App {
    /// Makes a backup in a folder and gives its own. With `keep`, the newest so many stay and older ones are removed.
    /// `settings` is the installation's file of them.
    pub async fn back_up(
        &self,
        shelf: &Path,
        keep: Option<usize>,
        settings: Option<&Path>,
    ) -> Result<PathBuf, BackupError> {
        let name = shelf::name(self.now());
        let half = shelf::begin(shelf, &name)?;
        let whole = async {
            self.fill(&half, settings).await?;
            shelf::finish(half.clone(), shelf.join(&name)).await
        };
        if let Err(error) = whole.await {
            // What is half made has another name, and goes with the next backup if not now.
            let _ = std::fs::remove_dir_all(&half);
            return Err(error);
        }
        if let Some(keep) = keep {
            shelf::prune(shelf, keep)?;
        }
        let tx = self.store.begin().await?;
        change::log_by(&tx, self.now(), None, None, &Said::BackupMade { backup: &name })?;
        tx.commit().await?;
        Ok(shelf.join(name))
    }

    async fn fill(&self, half: &Path, settings: Option<&Path>) -> Result<(), BackupError> {
        let (made, files) = (self.now(), half.join("files"));
        folder::make(&files)?;
        // Twice: one that is taken away meanwhile was copied before, one that is attached meanwhile is copied after.
        store::blobs::copy_new(&self.store, &files).await?;
        let (form, head) = store::copies::copy_records(&self.store, &self.data.records, half).await?;
        store::blobs::copy_new(&self.store, &files).await?;
        let checkpoints = self.log.checkpoint_file();
        let beside = [(Some(checkpoints.as_path()), "checkpoints.txt"), (settings, "kvip.toml")];
        for (from, name) in beside {
            if let Some(from) = from.filter(|from| from.exists()) {
                folder::at(from, std::fs::copy(from, half.join(name)))?;
            }
        }
        let manifest = self.manifest(made, form, &head).await?;
        let text = serde_json::to_vec_pretty(&manifest).map_err(|_| AppError::Fault("backup"))?;
        Ok(folder::put(&half.join(shelf::MANIFEST), &text)?)
    }

    async fn manifest(&self, made: DateTime<Utc>, form: Form, head: &Head) -> Result<Manifest, AppError> {
        Ok(Manifest {
            format: FORMAT.to_owned(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            made: made.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            records: form.file().to_owned(),
            log: Tree::of(head)?,
            verifier: self.log_verifier().await?,
        })
    }

    /// Makes the day's backup when its hour has come, if the settings name a folder. `tried` is when it was tried last:
    /// what failed is tried again an hour later.
    pub async fn back_up_daily(
        &self,
        tried: &mut Option<DateTime<Utc>>,
        settings: Option<&Path>,
    ) -> Result<bool, BackupError> {
        let (ours, now) = (&self.settings.backup, self.now());
        let waits = tried.is_some_and(|tried| now - tried < Duration::hours(1));
        if ours.folder.as_os_str().is_empty() || waits {
            return Ok(false);
        }
        let newest = newest(&ours.folder).inspect_err(|_| *tried = Some(now))?;
        let newest = newest.map(|(_, made)| made);
        if newest.is_some_and(|made| made >= last_hour(now, ours.hour)) {
            return Ok(false);
        }
        *tried = Some(now);
        self.back_up(&ours.folder, Some(ours.keep), settings).await?;
        Ok(true)
    }

    /// When the last backup was made, as the log tells.
    pub async fn last_backup(&self, me: &Me) -> Result<Option<DateTime<Utc>>, AppError> {
        Self::permit_in_network(me, NetworkAction::ReadLog)?;
        Ok(store::log::last_of(&self.store, &["backup_made"]).await?.map(|(at, _)| at))
    }
}

/// The last time it was this local hour.
fn last_hour(now: DateTime<Utc>, hour: u32) -> DateTime<Utc> {
    let (today, hour) = (crate::clock::local(now).date(), NaiveTime::from_hms_opt(hour.min(23), 0, 0));
    let at = |day: chrono::NaiveDate| crate::clock::instant(day.and_time(hour.unwrap_or_default()));
    let (here, before) = (at(today), at(today.pred_opt().unwrap_or(today)));
    if now >= here { here } else { before }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_days_backup_is_due_from_its_local_hour_on() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        assert_eq!(last_hour(at("2026-11-22T02:30:00Z"), 3), at("2026-11-22T02:00:00Z"));
        assert_eq!(last_hour(at("2026-11-22T01:59:00Z"), 3), at("2026-11-21T02:00:00Z"));
        assert_eq!(last_hour(at("2026-07-01T01:00:00Z"), 3), at("2026-07-01T01:00:00Z"));
    }
}
