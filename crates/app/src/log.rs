//! The tamper-evident log: what is written in it, checkpoints of it, and looking at it.
//!
//! [`App::checkpoint`] may be called by whoever did something weighty; the rounds call [`App::tend_log`].

use crate::settings::Settings;
use crate::{App, AppError, Data};
use serde::Deserialize;
use std::path::PathBuf;
use store::Store;
use store::log::{Beside, Head, Leaf};
use vault::ExposeSecret;
use vault::log::{Frontier, LogKey};

mod checkpoints;
mod export;
mod kinds;
mod look;
mod proof;
mod reads;
mod refusals;
mod verify;

pub use export::{Exported, Heading};
pub use kinds::KINDS;
pub use look::{Asked, Page, Told};
pub use proof::Proof;
pub use reads::ReportFile;
pub(crate) use reads::{Read, Seen};
pub(crate) use refusals::{Refusals, Try};
pub use store::checkpoints::Signed;
pub use vault::log::What as Damage;
pub use verify::{Checked, Found, Outside, Wrong};

/// What the application keeps to keep the log.
pub struct Keeping {
    key: LogKey,
    origin: String,
    folder: PathBuf,
    seen: Seen,
    pub(crate) refusals: Refusals,
}

impl std::fmt::Debug for Keeping {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Keeping").field("origin", &self.origin).finish_non_exhaustive()
    }
}

impl Keeping {
    pub(crate) async fn open(store: &Store, data: &Data, settings: &Settings) -> Result<Self, AppError> {
        let fresh = LogKey::generate().expose().expose_secret().to_owned();
        let key = LogKey::parse(&store::keys::server_key(store, "log", fresh).await?)?;
        let named = &settings.log.checkpoints;
        let folder = if named.as_os_str().is_empty() { data.checkpoints.clone() } else { named.clone() };
        let (seen, refusals) = (Seen::default(), Refusals::default());
        Ok(Self { key, origin: origin(&settings.base_url), folder, seen, refusals })
    }
}

impl Keeping {
    /// The file checkpoints are put in.
    pub(crate) fn checkpoint_file(&self) -> PathBuf {
        self.folder.join(checkpoints::FILE)
    }
}

/// The log's name: the address without its scheme, and `/log`.
fn origin(base_url: &str) -> String {
    let address = base_url.split_once("://").map_or(base_url, |(_, address)| address);
    let plain = |c: char| if c.is_whitespace() || c == '+' { '-' } else { c };
    format!("{}/log", address.trim_end_matches('/').chars().map(plain).collect::<String>())
}

/// How the tree grows; the store asks for it when it commits.
pub fn grow(head: &Head, leaves: &[Leaf]) -> Option<(Vec<Beside>, Head)> {
    let mut tree = Frontier::from_bytes(head.size, &head.frontier).ok()?;
    let beside = leaves.iter().map(|leaf| {
        let grown = tree.push(leaf.leaf.as_bytes());
        let nodes = grown.inner.as_flattened().to_vec();
        Beside { hash: grown.hash.to_vec(), nodes, chain: grown.chain.to_vec() }
    });
    let beside = beside.collect();
    Some((beside, Head { size: tree.size(), frontier: tree.to_bytes() }))
}

/// What a leaf tells of, for the columns beside it.
#[derive(Debug, PartialEq, Eq, Deserialize)]
pub(crate) struct Kind {
    /// What kind of event.
    pub(crate) event: String,
    /// Which text it is about.
    #[serde(default)]
    pub(crate) about: Option<String>,
}

impl Kind {
    pub(crate) fn of(leaf: &str) -> Option<Self> {
        serde_json::from_str(leaf).ok()
    }
}

impl App {
    /// The public key of the log, in the C2SP form `name+hash+key`: whoever holds checkpoints should hold it too, from
    /// somewhere else than the log. The name is that of the newest checkpoint, or what the next will have.
    pub async fn log_verifier(&self) -> Result<String, AppError> {
        let newest = self.newest_checkpoint().await?;
        let origin = newest.as_ref().and_then(|newest| newest.note.lines().next());
        Ok(self.log.key.verifier(origin.unwrap_or(&self.log.origin)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_is_called_after_its_address() {
        assert_eq!(origin("https://kvip.example.no"), "kvip.example.no/log");
        assert_eq!(origin("http://127.0.0.1:8080"), "127.0.0.1:8080/log");
        assert_eq!(origin("https://kvip example+no/"), "kvip-example-no/log");
    }

    #[test]
    fn a_leaf_says_what_kind_it_is() {
        let kind = |event: &str, about: Option<&str>| {
            Some(Kind { event: event.to_owned(), about: about.map(ToOwned::to_owned) })
        };
        assert_eq!(Kind::of(r#"{"at":"x","event":"note_written"}"#), kind("note_written", None));
        assert_eq!(Kind::of(r#"{"event":"note_deleted","about":"n1"}"#), kind("note_deleted", Some("n1")));
        assert_eq!(Kind::of("{}"), None);
    }
}
