//! `kvip vault drill`, broken off: what it restored does not stay.

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "a test")]

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// The drill proved nothing: nothing is destroyed yet.
const NOTHING: i32 = 2;

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    /// An installation with a backup.
    fn new() -> Self {
        let place = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir(place.scratch()).unwrap();
        let made = place.kvip(&["backup", place.at("shelf").to_str().unwrap()]).status().unwrap();
        assert!(made.success());
        place
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn scratch(&self) -> PathBuf {
        self.at("scratch")
    }

    fn kvip(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_kvip"));
        command.args(arguments).arg("--data").arg(self.at("data")).env("TMPDIR", self.scratch());
        command.stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn drill(&self) -> Command {
        let mut command = self.kvip(&["vault"]);
        command.arg("drill").arg("--newest-in").arg(self.at("shelf"));
        command
    }

    fn left(&self) -> usize {
        count(&self.scratch())
    }

    /// A drill that has begun to restore.
    fn begun(&self) -> Child {
        let mut child = self.drill().spawn().unwrap();
        while self.left() == 0 && child.try_wait().unwrap().is_none() {
            sleep(Duration::from_millis(2));
        }
        child
    }
}

fn count(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn one_that_is_told_to_stop_takes_its_copy_away_and_says_so() {
    let place = Place::new();
    let mut child = place.begun();
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    let ended = child.wait().unwrap();
    assert_eq!((ended.signal(), place.left()), (None, 0), "it ends by itself, with nothing left");
}

#[test]
fn what_one_left_that_was_killed_goes_with_the_next() {
    let place = Place::new();
    for _ in 0..20 {
        let mut child = place.begun();
        child.kill().unwrap();
        child.wait().unwrap();
        if place.left() > 0 {
            break;
        }
    }
    assert_eq!(place.left(), 1, "the control: a killed one leaves its copy");
    assert_eq!(place.drill().status().unwrap().code(), Some(NOTHING));
    assert_eq!(place.left(), 0);
}
