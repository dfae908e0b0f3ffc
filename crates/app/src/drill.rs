//! The restore drill: a backup opened beside the running system, to show that destroyed notes do not open from it.
//!
//! Whoever has the backup and everybody's passphrases still lacks what lies in `keys`. So every shred secret that is there
//! now is tried on everything of destroyed notes, destroyed concerns and deleted names behind consents that the backup
//! holds. That none of them opens anything proves little by itself: what is tried must be shown to open what it should. Hence two canaries, planted in the restored copy and
//! read back from it like everything else, the secret of one of them destroyed, and the keys of what is kept.

use crate::backup::{self, BackupError, Manifest, Tree};
use crate::keys::Scope;
use crate::{App, AppError, Me, change};
use chrono::{DateTime, Utc};
use domain::id::VisitId;
use domain::policy::NetworkAction;
use serde::Serialize;
use std::path::Path;
use std::pin::pin;
use store::Store;
use vault::Identity;
use vault::log::Frontier;

mod canary;
mod destroyed;
mod held;

use canary::Canary;
pub use destroyed::{Drilled, What};
use held::{Held, Secrets};

/// What databases made for a drill are called first.
const BESIDE: &str = "kvip_drill";

/// What a drill found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drill {
    /// What the backup says of itself.
    pub backup: Manifest,
    /// Shred secrets that were tried.
    pub secrets: usize,
    /// What shows that trying them tells something.
    pub control: Control,
    /// How far the log has come; `None` when the backup's is not its beginning.
    pub log: Option<u64>,
    /// Everything that is destroyed: notes, concerns, and names behind consents.
    pub destroyed: Vec<Drilled>,
    /// Visits and concerns whose destruction was begun and is not finished; nothing is said of them.
    pub unfinished: usize,
}

/// What shows that trying the secrets tells something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Control {
    /// A canary opened, text and all.
    pub opened: bool,
    /// One whose secret was destroyed stayed closed.
    pub closed: bool,
    /// Wraps of keys that are not destroyed, and how many of them are within reach.
    pub kept: (usize, usize),
}

/// What a drill comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing of what was destroyed opens.
    Closed,
    /// Something opens, or something is not what it should be.
    Failed,
    /// The control did not hold, or nothing was ever destroyed.
    ProvedNothing,
}

impl Drill {
    /// What it comes to.
    pub fn outcome(&self) -> Outcome {
        let control = self.control;
        if self.log.is_none() || self.destroyed.iter().any(|one| !one.is_closed()) {
            Outcome::Failed
        } else if control.opened && control.closed && control.kept.1 > 0 && !self.destroyed.is_empty() {
            Outcome::Closed
        } else {
            Outcome::ProvedNothing
        }
    }
}

impl Drill {
    /// How many visits' notes were tried.
    fn of_notes(&self) -> usize {
        self.destroyed.iter().filter(|one| one.what == What::Notes).count()
    }
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
#[expect(clippy::enum_variant_names, reason = "these are the log's kinds, which say what they are about")]
enum Said<'a> {
    /// Nothing opened.
    DrillPassed { backup: &'a str, visits: usize },
    /// Something opened.
    DrillFailed { backup: &'a str, visits: usize },
    /// It proved nothing.
    DrillProvedNothing { backup: &'a str },
}

impl App {
    /// Opens a backup in a folder that is its own and stays the caller's to take away, tries what is destroyed, and writes
    /// in the log what came of it. On PostgreSQL a database is made for it, and taken away again whatever happens.
    pub async fn drill(&self, backup: &Path, folder: &Path) -> Result<Drill, BackupError> {
        self.drill_until(backup, folder, std::future::pending()).await
    }

    /// The same, unless `stopped` comes first: then what was made for it is taken away at once.
    pub async fn drill_until(
        &self,
        backup: &Path,
        folder: &Path,
        stopped: impl Future<Output = ()>,
    ) -> Result<Drill, BackupError> {
        store::copies::sweep(&self.data.records, BESIDE).await?;
        let (manifest, form) = backup::read(backup)?;
        let unique = vault::fresh_id::<VisitId>().to_string().replace('-', "");
        let beside = (&self.data.records, (BESIDE, unique.as_str()));
        let opening = store::copies::open_copy((form, backup), beside, folder, crate::log::grow);
        let (mut opening, mut stopped, mut is_stopped) = (pin!(opening), pin!(stopped), false);
        let copy = loop {
            tokio::select! {
                () = &mut stopped, if !is_stopped => is_stopped = true,
                // not broken off in the middle, or what is half made would stay
                copy = &mut opening => break copy?,
            }
        };
        let drilled = tokio::select! {
            () = stopped, if !is_stopped => Err(BackupError::Stopped),
            drilled = self.drill_on(&copy.store, manifest), if !is_stopped => drilled,
            else => Err(BackupError::Stopped),
        };
        let closed = copy.close().await;
        let drill = drilled?;
        closed?;
        self.log_drill(&drill).await?;
        Ok(drill)
    }

    async fn drill_on(&self, copy: &Store, backup: Manifest) -> Result<Drill, BackupError> {
        let head = store::log::head(copy).await?;
        if Tree::of(&head)? != backup.log {
            return Err(BackupError::Damaged("the log in it is not the one it was made of".to_owned()));
        }
        let [mut known, mut forgotten] = [self.plant(copy).await?, self.plant(copy).await?];
        drop(forgotten.shred.take());
        let mut secrets = Secrets::of(store::keys::all_shreds(&self.store).await?);
        let tried = secrets.keys.len();
        secrets.keys.extend(known.shred.take());
        let wraps = store::visit_keys::all_wraps(copy).await?;
        let destroyed = self.destroyed().await?;
        let held = async |canary: &Canary| Held::of(copy, &wraps, (canary.visit, Scope::Notes)).await;
        let control = Control {
            opened: self.opens(&held(&known).await?, &known, &secrets.keys),
            closed: held(&forgotten).await?.is_out_of_reach(&secrets.keys),
            kept: secrets.reach_of_kept(&wraps, &destroyed.begun),
        };
        let mut found = Vec::with_capacity(destroyed.done.len());
        for one in &destroyed.done {
            found.push(self.try_one((copy, &wraps), &secrets.keys, one).await?);
        }
        let log = self.is_grown_from(&head).await?;
        let unfinished = destroyed.begun.len() - destroyed.done.len();
        Ok(Drill { backup, secrets: tried, control, log, destroyed: found, unfinished })
    }

    /// Whether a canary, read back as any visit is read, is within reach of these keys and opens.
    fn opens(&self, held: &Held, canary: &Canary, keys: &[Identity]) -> bool {
        held.within_reach(keys) == 1 && canary.is_read(held, keys, &self.signer.verifier())
    }

    /// How far the log has come, if it is this head's tree grown.
    async fn is_grown_from(&self, older: &store::log::Head) -> Result<Option<u64>, AppError> {
        let older = Frontier::from_bytes(older.size, &older.frontier)?;
        let head = store::log::head(&self.store).await?;
        let tree = Frontier::from_bytes(head.size, &head.frontier)?;
        // Every log is the empty one grown.
        let grown = older.size() == 0 || self.has_grown((older.size(), older.root()), &tree).await?;
        Ok(grown.then_some(tree.size()))
    }

    /// When the last drill was, and what it came to, as the log tells.
    pub async fn last_drill(&self, me: &Me) -> Result<Option<(DateTime<Utc>, Outcome)>, AppError> {
        Self::permit_in_network(me, NetworkAction::ReadLog)?;
        let kinds = ["drill_passed", "drill_failed", "drill_proved_nothing"];
        let last = store::log::last_of(&self.store, &kinds).await?;
        Ok(last.map(|(at, kind)| match kind.as_str() {
            "drill_passed" => (at, Outcome::Closed),
            "drill_failed" => (at, Outcome::Failed),
            _ => (at, Outcome::ProvedNothing),
        }))
    }

    async fn log_drill(&self, drill: &Drill) -> Result<(), AppError> {
        let (backup, visits) = (drill.backup.made.as_str(), drill.of_notes());
        let said = match drill.outcome() {
            Outcome::Closed => Said::DrillPassed { backup, visits },
            Outcome::Failed => Said::DrillFailed { backup, visits },
            Outcome::ProvedNothing => Said::DrillProvedNothing { backup },
        };
        let tx = self.store.begin().await?;
        change::log_by(&tx, self.now(), None, None, &said)?;
        Ok(tx.commit().await?)
    }
}
