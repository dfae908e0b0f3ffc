//! The folder a drill restores into: readable by its owner alone, and gone with the drill. One that was killed before it
//! could take its folder away holds its lock no more, so the next start does.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use tempfile::TempDir;

const PREFIX: &str = "kvip-drill-";
const LOCK: &str = "lock";

/// A folder of one drill.
#[derive(Debug)]
pub(super) struct Scratch {
    folder: TempDir,
    _held: File,
}

impl Scratch {
    /// Takes away what was left in `among`, and makes one.
    pub(super) fn make(among: &Path) -> io::Result<Self> {
        sweep(among);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(among)?;
        let held = File::create(folder.path().join(LOCK))?;
        held.lock()?;
        Ok(Self { folder, _held: held })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Takes it away, and says so when that fails.
    pub(super) fn close(self) -> io::Result<()> {
        self.folder.close()
    }
}

/// Takes away the folders of drills that were killed. Others' are left alone, and so is what cannot be taken away.
pub(crate) fn sweep(among: &Path) {
    let Ok(entries) = fs::read_dir(among) else { return };
    for entry in entries.flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX)
            && entry
                .metadata()
                .is_ok_and(|it| it.is_dir() && it.uid() == rustix::process::geteuid().as_raw());
        if is_ours && is_left(&entry.path()) && fs::remove_dir_all(entry.path()).is_ok() {
            eprintln!("kvip: what a drill left that was killed is taken away");
        }
    }
}

/// Whether nobody holds its lock. One without a lock was just made.
fn is_left(folder: &Path) -> bool {
    File::open(folder.join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_goes_with_its_drill_and_one_that_was_left_with_the_next() {
        let among = tempfile::tempdir().unwrap();
        let left = among.path().join("kvip-drill-left");
        fs::create_dir(&left).unwrap();
        fs::write(left.join(LOCK), "").unwrap();
        fs::write(left.join("records.sqlite"), "names").unwrap();
        let others = among.path().join("kvip-demo-x");
        fs::create_dir(&others).unwrap();
        let going_on = Scratch::make(among.path()).unwrap();
        assert!(!left.exists() && others.exists());
        let second = Scratch::make(among.path()).unwrap();
        assert!(going_on.path().exists(), "the control: one that goes on is left alone");
        let (first, path) = (going_on.path().to_owned(), second.path().to_owned());
        second.close().unwrap();
        drop(going_on);
        assert!(!first.exists() && !path.exists());
    }
}
