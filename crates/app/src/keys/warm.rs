//! Visit keys that were opened in a session, each sealed under its cookie: a page need not unwrap them again, and
//! whoever reads this process's memory without a cookie has nothing.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Sessions remembered; more than that are forgotten all at once.
const SESSIONS: usize = 1024;
/// Keys remembered in one session.
const KEYS: usize = 64;

type Kept = HashMap<String, HashMap<String, Vec<u8>>>;

/// Opened keys by session and by what opened them.
#[derive(Debug, Default)]
pub(crate) struct Warm(Mutex<Kept>);

impl Warm {
    fn open(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The sealed key that this wrap and shred secret gave in this session.
    pub(super) fn get(&self, session: &str, mark: &str) -> Option<Vec<u8>> {
        self.open().get(session)?.get(mark).cloned()
    }

    /// Remembers it.
    pub(super) fn put(&self, session: String, mark: String, kept: Vec<u8>) {
        let mut all = self.open();
        if all.len() >= SESSIONS {
            all.clear();
        }
        let keys = all.entry(session).or_default();
        if keys.len() >= KEYS {
            keys.clear();
        }
        keys.insert(mark, kept);
    }

    /// Forgets a session's keys.
    pub(crate) fn cool(&self, session: &str) {
        self.open().remove(session);
    }

    /// Forgets everyone's.
    pub(crate) fn cool_all(&self) {
        self.open().clear();
    }
}
