//! The folder backups stand in, each under its time.

use super::{BackupError, Manifest};
use crate::AppError;
use crate::folder::{self, FolderError, at};
use chrono::{DateTime, Duration, NaiveDateTime, Utc};
use std::fmt::Write;
use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use store::copies::Form;

pub(super) const MANIFEST: &str = "manifest.json";
const SUMS: &str = "SHA256SUMS";
/// How a backup is called: its time in UTC.
const NAME: &str = "%Y%m%dT%H%M%SZ";
/// The small files of a backup are read up to here.
const LARGEST: u64 = 64 * 1024 * 1024;

pub(super) fn name(at: DateTime<Utc>) -> String {
    at.format(NAME).to_string()
}

fn time(name: &str) -> Option<DateTime<Utc>> {
    Some(NaiveDateTime::parse_from_str(name, NAME).ok()?.and_utc())
}

fn half(name: &str) -> String {
    format!(".{name}.half")
}

/// Every whole backup in a folder, the newest first.
fn all(shelf: &Path) -> Result<Vec<(String, DateTime<Utc>)>, FolderError> {
    let found = names(shelf)?.into_iter();
    let mut found: Vec<_> = found.filter_map(|name| time(&name).map(|made| (name, made))).collect();
    found.sort_by_key(|(_, made)| std::cmp::Reverse(*made));
    Ok(found)
}

fn names(shelf: &Path) -> Result<Vec<String>, FolderError> {
    let entries = match std::fs::read_dir(shelf) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => at(shelf, entries)?,
    };
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        at(shelf, entry).map(|entry| entry.file_name().to_string_lossy().into_owned())
    };
    entries.map(name).collect()
}

/// The newest whole backup in a folder, and when it was made; `None` when there is none, or no folder.
pub fn newest(shelf: &Path) -> Result<Option<(PathBuf, DateTime<Utc>)>, BackupError> {
    Ok(all(shelf)?.into_iter().next().map(|(name, made)| (shelf.join(name), made)))
}

/// Makes the folder of a backup that is not whole yet. One that was broken off a day ago is taken away.
pub(super) fn begin(shelf: &Path, name: &str) -> Result<PathBuf, BackupError> {
    folder::make_all(shelf)?;
    let begun = |name: &str| time(name.strip_prefix('.')?.strip_suffix(".half")?);
    let yesterday = time(name).map(|now| now - Duration::days(1));
    for left in names(shelf)?.iter().filter(|left| begun(left).is_some_and(|made| Some(made) < yesterday)) {
        let left = shelf.join(left);
        at(&left, std::fs::remove_dir_all(&left))?;
    }
    if shelf.join(name).exists() {
        return Err(BackupError::Taken(name.to_owned()));
    }
    let half = shelf.join(half(name));
    folder::make(&half)?;
    Ok(half)
}

/// Everything to the disk, and then its name.
pub(super) async fn finish(half: PathBuf, whole: PathBuf) -> Result<(), BackupError> {
    let finish = move || {
        let sums = sums(&half)?;
        folder::put(&half.join(SUMS), sums.as_bytes())?;
        let files = half.join("files");
        if files.exists() {
            folder::settle(&files)?;
        }
        folder::settle(&half)?;
        at(&whole, std::fs::rename(&half, &whole))?;
        whole.parent().map_or(Ok(()), folder::settle)
    };
    let done = tokio::task::spawn_blocking(finish).await;
    Ok(done.map_err(|_| AppError::Fault("backup"))??)
}

/// A line for each file, as `sha256sum` writes it.
fn sums(half: &Path) -> Result<String, FolderError> {
    let mut sums = String::new();
    for file in folder::files(half)? {
        let path = half.join(&file);
        folder::keep(&path)?;
        // Writing into a text does not fail.
        let _ = writeln!(sums, "{}  {}", digest(&path)?, file.display());
    }
    Ok(sums)
}

fn digest(path: &Path) -> Result<String, FolderError> {
    at(path, File::open(path).and_then(vault::digest_of))
}

/// The newest `keep` stay; older ones go.
pub(super) fn prune(shelf: &Path, keep: usize) -> Result<(), BackupError> {
    for (name, _) in all(shelf)?.iter().skip(keep.max(1)) {
        let gone = shelf.join(name);
        at(&gone, std::fs::remove_dir_all(&gone))?;
    }
    Ok(folder::settle(shelf)?)
}

/// Reads what a backup says of itself, once every file in it is found to be what was written.
pub(crate) fn read(backup: &Path) -> Result<(Manifest, Form), BackupError> {
    let damaged = |what: &str| BackupError::Damaged(what.to_owned());
    for line in text(&backup.join(SUMS))?.lines() {
        let (sum, name) = line.split_once("  ").ok_or_else(|| damaged(SUMS))?;
        let inside = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || digest(&backup.join(name))? != sum {
            return Err(damaged(name));
        }
    }
    let manifest: Manifest =
        serde_json::from_str(&text(&backup.join(MANIFEST))?).map_err(|_| damaged(MANIFEST))?;
    let form = Form::of_file(&manifest.records).ok_or_else(|| damaged(MANIFEST))?;
    Ok((manifest, form))
}

fn text(path: &Path) -> Result<String, FolderError> {
    let mut text = String::new();
    at(path, File::open(path).and_then(|file| file.take(LARGEST).read_to_string(&mut text)))?;
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    async fn backup(shelf: &Path, name: &str) -> PathBuf {
        let half = begin(shelf, name).unwrap();
        fs::create_dir(half.join("files")).unwrap();
        fs::write(half.join("files/one"), b"sealed").unwrap();
        let log = super::super::Tree { size: 1, root: String::new() };
        let manifest = Manifest {
            format: super::super::FORMAT.to_owned(),
            program: String::new(),
            made: String::new(),
            records: "records.sqlite".to_owned(),
            log,
            verifier: String::new(),
        };
        fs::write(half.join(MANIFEST), serde_json::to_vec(&manifest).unwrap()).unwrap();
        assert!(newest(shelf).unwrap().is_none_or(|(path, _)| !path.ends_with(name)), "it is not whole yet");
        finish(half, shelf.join(name)).await.unwrap();
        shelf.join(name)
    }

    #[tokio::test]
    async fn what_has_its_name_is_whole_for_the_owner_alone_and_every_changed_byte_is_found() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = folder.path().join("shelf");
        let whole = backup(&shelf, "20261122T030000Z").await;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&whole), mode(&whole.join("files/one"))), (0o700, 0o600));
        assert_eq!(read(&whole).unwrap().1, Form::Sqlite);
        fs::write(whole.join("files/one"), b"sealeb").unwrap();
        assert!(matches!(read(&whole), Err(BackupError::Damaged(name)) if name == "files/one"));
        assert!(matches!(begin(&shelf, "20261122T030000Z"), Err(BackupError::Taken(_))));
    }

    #[tokio::test]
    async fn the_newest_stay_and_what_is_not_a_backup_is_let_be() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["20261120T030000Z", "20261122T030000Z", "20261121T030000Z"] {
            backup(folder.path(), name).await;
        }
        for name in ["mine", ".20261119T030000Z.half", ".20261123T030000Z.half"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        backup(folder.path(), "20261122T030001Z").await;
        assert!(!folder.path().join(".20261119T030000Z.half").exists());
        assert!(folder.path().join(".20261123T030000Z.half").exists(), "it is still being made");
        prune(folder.path(), 3).unwrap();
        let (path, made) = newest(folder.path()).unwrap().unwrap();
        assert!(path.ends_with("20261122T030001Z") && name(made) == "20261122T030001Z");
        assert!(!folder.path().join("20261120T030000Z").exists());
        assert!(folder.path().join("20261121T030000Z").exists() && folder.path().join("mine").exists());
        assert!(newest(&folder.path().join("nothing")).unwrap().is_none());
    }
}
