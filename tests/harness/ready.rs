//! Ready worlds: the first test of a run opens everyone's account, every other begins with a copy of its databases.
//!
//! `KVIP_TEST_WORLDS` names a folder that belongs to one run. Without it every world is made from nothing.

use crate::database::{Database, Databases};
use domain::id::{PersonId, UnitId};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Whom a world knows, and what their browsers keep.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Cast {
    pub(crate) people: HashMap<String, PersonId>,
    pub(crate) units: HashMap<String, UnitId>,
    pub(crate) jars: HashMap<String, BTreeMap<String, String>>,
}

/// A world to copy.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Ready {
    pub(crate) cast: Cast,
    /// How often its clock was looked at: a copy's goes on from there, or what happens in it happened before.
    pub(crate) ticks: i64,
    pub(crate) databases: Databases,
}

/// A place for a ready world, held against every other test while it is looked at.
#[derive(Debug)]
pub(crate) struct Held {
    folder: PathBuf,
    _lock: File,
}

/// `None` when every world is made from nothing.
pub(crate) fn hold(database: Database) -> Option<Held> {
    let name = match database {
        Database::Sqlite => "sqlite",
        Database::Postgres => "postgres",
    };
    let folder = PathBuf::from(std::env::var_os("KVIP_TEST_WORLDS")?).join(name);
    fs::create_dir_all(folder.join("data")).unwrap();
    let lock = File::create(folder.join("lock")).unwrap();
    lock.lock().unwrap();
    Some(Held { folder, _lock: lock })
}

impl Held {
    /// The world that is there, if one is.
    pub(crate) fn ready(&self) -> Option<Ready> {
        let text = fs::read_to_string(self.folder.join("ready.json")).ok()?;
        Some(serde_json::from_str(&text).unwrap())
    }

    /// Its files.
    pub(crate) fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// Says that a world is there now.
    pub(crate) fn keep(&self, ready: &Ready) {
        fs::write(self.folder.join("ready.json"), serde_json::to_string(ready).unwrap()).unwrap();
    }
}

/// Copies a folder with everything in it.
pub(crate) fn copy(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            fs::create_dir_all(&target).unwrap();
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
