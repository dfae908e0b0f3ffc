//! What this process has verified already, and the newest rosters it knows. Public things only.

use super::Scope;
use domain::id::{PersonId, VisitId};
use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use vault::{Deed, Stated, VaultError, Verifier};

/// More than this is forgotten and verified anew.
const KEPT: usize = 4096;

/// A memory of signatures that were good. A deed is remembered with the key it was verified with.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    deeds: Mutex<HashSet<String>>,
    newest: Mutex<HashMap<(VisitId, Scope), (u32, u32)>>,
    roots: Mutex<Vec<(PersonId, Verifier)>>,
    widened: Mutex<HashSet<(VisitId, Scope)>>,
}

fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Seen {
    /// Reads a deed; its signature is verified the first time only.
    pub(crate) fn verify<T: Stated>(&self, json: &str, by: &Verifier) -> Result<T, VaultError> {
        let deed: Deed = serde_json::from_str(json).map_err(|_| VaultError::Malformed)?;
        let mark = vault::digest(format!("{:?} {by} {json}", T::PURPOSE).as_bytes());
        if open(&self.deeds).contains(&mark) {
            return T::read(&deed);
        }
        let stated = T::verify(&deed, by)?;
        let mut deeds = open(&self.deeds);
        if deeds.len() >= KEPT {
            deeds.clear();
        }
        deeds.insert(mark);
        Ok(stated)
    }

    /// Whose signatures count, if known.
    pub(super) fn roots(&self) -> Option<Vec<(PersonId, Verifier)>> {
        Some(open(&self.roots).clone()).filter(|roots| !roots.is_empty())
    }

    /// Remembers whose signatures count; none means to ask again.
    pub(super) fn saw_roots(&self, roots: Vec<(PersonId, Verifier)>) {
        *open(&self.roots) = roots;
    }

    /// The files of this key are sealed to two generations of it.
    pub(super) fn widened(&self, visit: VisitId, scope: Scope) {
        open(&self.widened).insert((visit, scope));
    }

    /// The keys that is so of, each once.
    pub(super) fn take_widened(&self) -> Vec<(VisitId, Scope)> {
        open(&self.widened).drain().collect()
    }

    /// The newest roster of a key that was seen: generation and serial.
    pub(super) fn newest(&self, visit: VisitId, scope: Scope) -> Option<(u32, u32)> {
        open(&self.newest).get(&(visit, scope)).copied()
    }

    /// Remembers it.
    pub(super) fn saw(&self, visit: VisitId, scope: Scope, newest: (u32, u32)) {
        let mut known = open(&self.newest);
        if known.len() >= KEPT {
            known.clear();
        }
        known.insert((visit, scope), newest);
    }
}
