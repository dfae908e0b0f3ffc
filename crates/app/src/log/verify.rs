//! Verifying the whole log, piece by piece: against itself, its head, and every checkpoint there is.

use crate::{App, AppError};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use store::log::{Head, Stored};
use vault::log::{Checkpoint, Claim, Damage, Entry, Hash, Search, Stop, Walk, What, notes_in};

/// Leaves and checkpoints looked at at once.
const PIECE: u64 = 1_000;
/// The file of checkpoints is read up to here.
const LARGEST: u64 = 64 * 1024 * 1024;

/// What was brought from outside to hold the log against.
#[derive(Debug, Clone, Default)]
pub struct Outside {
    /// Texts with signed checkpoints in them: files, letters, prints.
    pub texts: Vec<String>,
    /// Verifier keys (`name+hash+key`) that signed them, besides this installation's own.
    pub verifiers: Vec<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// Leaves that are as they were written, from the first on.
    pub size: u64,
    /// Checkpoints the log was held against.
    pub checkpoints: usize,
    /// What is wrong: damage to the log, the first alone, and checkpoints that nobody known signed.
    pub wrong: Vec<Wrong>,
}

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The log is damaged; this is the first leaf concerned.
    Log(Found),
    /// A checkpoint's signature is nobody's who is known; it says it is of this size.
    Unsigned {
        /// As it says.
        size: u64,
        /// Whether it came from outside.
        outside: bool,
    },
}

/// The first damage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The first leaf concerned, or the first that may be.
    pub position: u64,
    /// The end of where it is, itself not included.
    pub until: u64,
    /// What was done.
    pub what: What,
    /// Whether what is written beside the leaf (who, when, which visit) is not what the leaf says.
    pub columns: bool,
    /// When the leaf that stands there says it was written.
    pub at: Option<DateTime<Utc>>,
}

impl App {
    /// Walks the log from its first leaf and stops at the first that is not as it was written. Memory does not grow with it.
    pub async fn verify_log(&self, outside: &Outside) -> Result<Checked, AppError> {
        let mut wrong = Vec::new();
        let mut claims = self.stored_claims(&outside.verifiers, &mut wrong).await?;
        let file = self.log.checkpoint_file();
        let mut texts = outside.texts.clone();
        texts.extend(read(file).await?);
        for note in texts.iter().flat_map(|text| notes_in(text)) {
            match self.known(&note, &outside.verifiers) {
                Some(signed) => claims.push(Claim { size: signed.size, root: signed.root }),
                None => wrong.push(Wrong::Unsigned { size: said(&note), outside: true }),
            }
        }
        claims.sort_unstable();
        claims.dedup();
        let checkpoints = claims.len();
        let (size, damage) = self.walk(claims).await?;
        if let Some((damage, columns)) = damage {
            let Damage { position, until, what } = damage;
            let at = store::log::stored(&self.store, position).await?.map(|stored| stored.at);
            wrong.insert(0, Wrong::Log(Found { position, until, what, columns, at }));
        }
        Ok(Checked { size, checkpoints, wrong })
    }

    async fn stored_claims(
        &self,
        verifiers: &[String],
        wrong: &mut Vec<Wrong>,
    ) -> Result<Vec<Claim>, AppError> {
        let (mut claims, mut last) = (Vec::new(), 0);
        loop {
            let piece = store::checkpoints::after(&self.store, last, PIECE).await?;
            let Some(newest) = piece.last() else { return Ok(claims) };
            last = newest.size;
            for stored in &piece {
                match self.known(&stored.note, verifiers) {
                    Some(signed) if signed.size == stored.size && signed.root[..] == stored.root[..] => {
                        claims.push(Claim { size: signed.size, root: signed.root });
                    }
                    _ => wrong.push(Wrong::Unsigned { size: stored.size, outside: false }),
                }
            }
        }
    }

    fn known(&self, note: &str, verifiers: &[String]) -> Option<Checkpoint> {
        let by = |verifier: &String| Checkpoint::open(note, verifier).ok();
        self.log.key.open(note).ok().or_else(|| verifiers.iter().find_map(by))
    }

    /// How far the log is as it was written, and what is wrong there.
    async fn walk(&self, claims: Vec<Claim>) -> Result<(u64, Option<(Damage, bool)>), AppError> {
        let mut head = store::log::head(&self.store).await?;
        let mut walk = Walk::new(head.size, claims);
        loop {
            let piece = store::log::after(&self.store, walk.size(), PIECE).await?;
            if piece.is_empty() {
                let size = walk.size();
                return Ok((size, walk.end(&head.frontier).err().map(|damage| (damage, false))));
            }
            // Read after the leaves: whatever was added meanwhile is in it.
            head = store::log::head(&self.store).await?;
            walk.says(head.size);
            for stored in &piece {
                if let Some(found) = self.step(&mut walk, stored, &head).await? {
                    return Ok((walk.size().min(found.0.position), Some(found)));
                }
            }
        }
    }

    async fn step(
        &self,
        walk: &mut Walk,
        stored: &Stored,
        head: &Head,
    ) -> Result<Option<(Damage, bool)>, AppError> {
        let Some(entry) = entry(stored) else {
            return Ok(Some((Damage::at(stored.position, What::Changed), false)));
        };
        match walk.step(&entry) {
            Ok(()) if agrees(stored) => Ok(None),
            Ok(()) => Ok(Some((Damage::at(stored.position, What::Changed), true))),
            Err(Stop::Damage(damage)) => Ok(Some((damage, false))),
            Err(Stop::Broken(search)) => Ok(Some((self.search(*search, head).await?, false))),
        }
    }

    /// The second look, which tells what broke the chain.
    async fn search(&self, mut search: Search, head: &Head) -> Result<Damage, AppError> {
        let mut next = 0;
        while next < head.size {
            let piece = store::log::after(&self.store, next, PIECE).await?;
            let Some(last) = piece.last() else { break };
            next = last.position + 1;
            piece.iter().filter_map(entry).for_each(|entry| search.look(&entry));
        }
        Ok(search.damage())
    }
}

/// A row as the walk takes it; `None` when its hashes are not hashes.
fn entry(stored: &Stored) -> Option<Entry<'_>> {
    let hash = |bytes: &[u8]| Hash::try_from(bytes).ok();
    Some(Entry {
        position: stored.position,
        leaf: stored.leaf.as_bytes(),
        hash: hash(&stored.beside.hash)?,
        inner: &stored.beside.nodes,
        chain: hash(&stored.beside.chain)?,
    })
}

/// Whether the columns one searches by say what the leaf says.
fn agrees(stored: &Stored) -> bool {
    #[derive(Deserialize)]
    struct Says {
        at: DateTime<Utc>,
        by: Option<String>,
        visit: Option<String>,
        event: String,
        #[serde(default)]
        about: Option<String>,
    }
    let Ok(says) = serde_json::from_str::<Says>(&stored.leaf) else { return false };
    // PostgreSQL keeps microseconds.
    let close = (says.at - stored.at).num_microseconds().is_some_and(|apart| apart.abs() <= 1);
    let same = says.by == stored.person && says.visit == stored.visit && says.event == stored.kind;
    close && same && says.about == stored.about
}

fn said(note: &str) -> u64 {
    note.lines().nth(1).and_then(|size| size.parse().ok()).unwrap_or_default()
}

/// A text file, when it is there.
async fn read(path: std::path::PathBuf) -> Result<Option<String>, AppError> {
    use std::io::Read;
    let read = move || {
        let mut text = String::new();
        let file = match std::fs::File::open(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            file => file?,
        };
        file.take(LARGEST).read_to_string(&mut text)?;
        Ok::<_, std::io::Error>(Some(text))
    };
    let fault = || AppError::Fault("the file of checkpoints cannot be read");
    tokio::task::spawn_blocking(read).await.map_err(|_| fault())?.map_err(|_| fault())
}
