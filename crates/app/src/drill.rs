//! The restore drill: a backup opened beside the running system, to show that destroyed notes do not open from it.
//!
//! Whoever has the backup and everybody's passphrases still lacks what lies in `keys`. So every shred secret that is there
//! now is tried on everything of a destroyed visit that the backup holds. That none of them opens anything proves little
//! by itself: what is tried must be shown to open what it should. Hence two canaries, planted in the restored copy and
//! read back from it like everything else, the secret of one of them destroyed, and the keys of what is kept.

use crate::backup::{self, BackupError, Manifest, Tree};
use crate::keys::Scope;
use crate::{App, AppError, Me, change};
use chrono::{DateTime, Utc};
use domain::id::VisitId;
use domain::policy::NetworkAction;
use serde::Serialize;
use std::collections::HashSet;
use std::path::Path;
use store::Store;
use store::certificates::Stored;
use store::visit_keys::StoredWrap;
use vault::log::Frontier;
use vault::{Certificate, Deed, Identity, Stated};

mod canary;
mod held;

use canary::Canary;
use held::{Held, Secrets};

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
    /// Every visit whose notes are destroyed.
    pub visits: Vec<Drilled>,
    /// Visits whose destruction was begun and is not finished; nothing is said of them.
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

/// A visit whose notes are destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drilled {
    /// The visit.
    pub visit: VisitId,
    /// When they were, as the certificate says; `None` when it is not signed by this installation.
    pub certificate: Option<String>,
    /// Wraps of the notes' key in the backup.
    pub wraps: usize,
    /// Sealed texts in the backup.
    pub texts: usize,
    /// How many of either are named in the certificate. Others are what stood there before, and was replaced.
    pub named: usize,
    /// How many of either some secret opens.
    pub within_reach: usize,
    /// What is left in the running system: secrets, wraps and texts.
    pub left: usize,
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
        if self.log.is_none() || self.visits.iter().any(|visit| !visit.is_closed()) {
            Outcome::Failed
        } else if control.opened && control.closed && control.kept.1 > 0 && !self.visits.is_empty() {
            Outcome::Closed
        } else {
            Outcome::ProvedNothing
        }
    }
}

impl Drilled {
    fn is_closed(&self) -> bool {
        self.certificate.is_some() && self.within_reach == 0 && self.left == 0
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
        let (manifest, form) = backup::read(backup)?;
        let unique = vault::fresh_id::<VisitId>().to_string().replace('-', "");
        let (beside, name) = (&self.data.records, format!("kvip_drill_{unique}"));
        let copy =
            store::copies::open_copy((form, backup), (beside, &name), folder, crate::log::grow).await?;
        let drilled = self.drill_on(&copy.store, manifest).await;
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
        let begun = store::certificates::all(&self.store).await?;
        let gone: HashSet<VisitId> = begun.iter().map(|(visit, _)| *visit).collect();
        let control = Control {
            opened: self.opens(&Held::of(copy, &wraps, known.visit).await?, &known, &secrets.keys),
            closed: Held::of(copy, &wraps, forgotten.visit).await?.is_out_of_reach(&secrets.keys),
            kept: secrets.reach_of_kept(&wraps, |visit| gone.contains(&visit)),
        };
        let mut visits = Vec::new();
        for (visit, stored) in begun.iter().filter(|(_, stored)| stored.done) {
            visits.push(self.try_visit(copy, &wraps, &secrets.keys, *visit, stored).await?);
        }
        let log = self.is_grown_from(&head).await?;
        let unfinished = begun.len() - visits.len();
        Ok(Drill { backup, secrets: tried, control, log, visits, unfinished })
    }

    /// Whether a canary, read back as any visit is read, is within reach of these keys and opens.
    fn opens(&self, held: &Held, canary: &Canary, keys: &[Identity]) -> bool {
        held.within_reach(keys) == 1 && canary.is_read(held, keys, &self.signer.verifier())
    }

    /// One visit's texts at a time are in memory.
    async fn try_visit(
        &self,
        copy: &Store,
        wraps: &[StoredWrap],
        keys: &[Identity],
        visit: VisitId,
        stored: &Stored,
    ) -> Result<Drilled, AppError> {
        let held = Held::of(copy, wraps, visit).await?;
        let certificate = self.certificate_in(visit, stored);
        Ok(Drilled {
            visit,
            wraps: held.wraps.len(),
            texts: held.texts.len(),
            named: certificate.as_ref().map_or(0, |certificate| held.named(certificate)),
            within_reach: held.within_reach(keys),
            left: self.left_of(visit).await?,
            certificate: certificate.map(|certificate| certificate.destroyed),
        })
    }

    fn certificate_in(&self, visit: VisitId, stored: &Stored) -> Option<Certificate> {
        let deed: Deed = serde_json::from_str(stored.deed.as_ref()?).ok()?;
        let certificate = Certificate::verify(&deed, &self.signer.verifier()).ok()?;
        (certificate.visit == visit).then_some(certificate)
    }

    /// What the running system still has of a visit's notes.
    async fn left_of(&self, visit: VisitId) -> Result<usize, AppError> {
        let scope = Scope::Notes.name();
        let secrets = store::keys::shreds(&self.store, visit, &scope).await?.len();
        let wraps = store::visit_keys::wraps_of(&self.store, visit, &scope).await?.len();
        let texts = store::sealed::of_key(&self.store, visit, &scope).await?;
        Ok(secrets + wraps + texts.iter().filter(|text| !text.sealed.is_empty()).count())
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
        let (backup, visits) = (drill.backup.made.as_str(), drill.visits.len());
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
