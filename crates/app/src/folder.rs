//! Folders that are handed on: for their owner alone, and on the disk before anyone is told so.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

/// What went wrong with a file or folder, and with which.
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}", .path.display())]
pub struct FolderError {
    path: PathBuf,
    error: io::Error,
}

impl FolderError {
    pub(crate) fn new(path: &Path, error: io::Error) -> Self {
        Self { path: path.to_owned(), error }
    }
}

/// Names the path in an error.
pub(crate) fn at<T>(path: &Path, done: io::Result<T>) -> Result<T, FolderError> {
    done.map_err(|error| FolderError::new(path, error))
}

/// Makes a folder that must not be there yet, mode 0700.
pub(crate) fn make(path: &Path) -> Result<(), FolderError> {
    at(path, DirBuilder::new().mode(0o700).create(path))
}

/// Makes a folder and those above it unless they are there, mode 0700.
pub(crate) fn make_all(path: &Path) -> Result<(), FolderError> {
    at(path, DirBuilder::new().mode(0o700).recursive(true).create(path))
}

/// Writes a file that must not be there yet, mode 0600, to the disk.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> Result<(), FolderError> {
    let write = || {
        let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    };
    at(path, write())
}

/// A file that another program wrote, mode 0600, to the disk.
pub(crate) fn keep(path: &Path) -> Result<(), FolderError> {
    let keep = || {
        let file = File::open(path)?;
        file.set_permissions(Permissions::from_mode(0o600))?;
        file.sync_all()
    };
    at(path, keep())
}

/// What was made, renamed or removed in a folder, to the disk.
pub(crate) fn settle(path: &Path) -> Result<(), FolderError> {
    at(path, File::open(path).and_then(|folder| folder.sync_all()))
}

/// Every file below a folder, by its path within it, in order. Links are not followed.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>, FolderError> {
    let (mut found, mut waiting) = (Vec::new(), vec![PathBuf::new()]);
    while let Some(inside) = waiting.pop() {
        let here = folder.join(&inside);
        for entry in at(&here, std::fs::read_dir(&here))? {
            let entry = at(&here, entry)?;
            let (path, kind) = (inside.join(entry.file_name()), at(&here, entry.file_type())?);
            if kind.is_dir() {
                waiting.push(path);
            } else if kind.is_file() {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}
