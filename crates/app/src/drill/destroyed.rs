//! What was destroyed, as the running system tells it, and what a backup still gives of it.

use super::Held;
use crate::keys::Scope;
use crate::{App, AppError};
use chrono::SecondsFormat;
use domain::id::{ConcernId, VisitId};
use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use store::Store;
use store::certificates::Stored;
use store::log::{Chosen, Line};
use store::visit_keys::StoredWrap;
use vault::{Certificate, Deed, Identity, Stated};

/// Leaves about destroyed concerns, or about deleted consents, that are looked at.
const LEAVES: u64 = 100_000;

/// What was destroyed of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Its notes.
    Notes,
    /// One concern.
    Concern(ConcernId),
    /// The names behind its consents.
    Consents,
}

/// Something that is destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drilled {
    /// The visit.
    pub visit: VisitId,
    /// What of it.
    pub what: What,
    /// When it was destroyed, as the notes' certificate says, or the log for everything else; `None` when the certificate is
    /// not signed by this installation, or no leaf tells of it.
    pub certificate: Option<String>,
    /// Wraps of its key in the backup.
    pub wraps: usize,
    /// Sealed texts in the backup.
    pub texts: usize,
    /// How many of either are named in the notes' certificate. Others are what stood there before, and was replaced.
    pub named: usize,
    /// How many of either some secret opens.
    pub within_reach: usize,
    /// What is left in the running system: secrets, wraps and texts.
    pub left: usize,
}

impl What {
    fn of(scope: Scope) -> Self {
        match scope {
            Scope::Notes | Scope::Report => Self::Notes,
            Scope::Concern(concern) => Self::Concern(concern),
            Scope::Consents => Self::Consents,
        }
    }
}

impl Drilled {
    pub(super) fn is_closed(&self) -> bool {
        self.certificate.is_some() && self.within_reach == 0 && self.left == 0
    }
}

/// A key that is destroyed, and what tells of it.
pub(super) struct Destroyed {
    key: (VisitId, Scope),
    when: Option<String>,
    certificate: Option<Certificate>,
}

/// Every key whose destruction was begun, by its name, and those it is done with.
pub(super) struct All {
    pub(super) begun: HashSet<(VisitId, String)>,
    pub(super) done: Vec<Destroyed>,
}

impl App {
    /// What is destroyed, by the running system's account.
    pub(super) async fn destroyed(&self) -> Result<All, AppError> {
        let mut all = All { begun: HashSet::new(), done: Vec::new() };
        for (visit, stored) in store::certificates::all(&self.store).await? {
            all.begun.insert((visit, Scope::Notes.name().into_owned()));
            if stored.done {
                let certificate = self.certificate_in(visit, &stored);
                let when = certificate.as_ref().map(|certificate| certificate.destroyed.clone());
                all.done.push(Destroyed { key: (visit, Scope::Notes), when, certificate });
            }
        }
        let concerns = store::concerns::destroyed(&self.store).await?;
        let told = if concerns.is_empty() { HashMap::new() } else { self.told_of_concerns().await? };
        for (concern, gone) in concerns {
            let key = (concern.visit, Scope::Concern(concern.id));
            all.begun.insert((key.0, key.1.name().into_owned()));
            if gone {
                let when = told.get(&concern.id).cloned();
                all.done.push(Destroyed { key, when, certificate: None });
            }
        }
        for line in self.leaves_of("consents_deleted").await? {
            let Some(visit) = line.leaf.visit else { continue };
            let key = (visit, Scope::Consents);
            if all.begun.insert((visit, key.1.name().into_owned())) {
                all.done.push(Destroyed { key, when: Some(time(&line)), certificate: None });
            }
        }
        Ok(all)
    }

    async fn leaves_of(&self, kind: &str) -> Result<Vec<Line>, AppError> {
        let chosen = Chosen { kind: Some(kind.to_owned()), ..Chosen::default() };
        Ok(store::log::page(&self.store, &chosen, None, LEAVES).await?)
    }

    /// When concerns were destroyed, as the log tells.
    async fn told_of_concerns(&self) -> Result<HashMap<ConcernId, String>, AppError> {
        #[derive(Deserialize)]
        struct Says {
            concern: ConcernId,
        }
        let one = |line: Line| {
            let says: Says = serde_json::from_str(&line.leaf.leaf).ok()?;
            Some((says.concern, time(&line)))
        };
        Ok(self.leaves_of("concern_destroyed").await?.into_iter().filter_map(one).collect())
    }

    /// Tries the keys on what a copy holds of something destroyed. The texts of one at a time are in memory.
    pub(super) async fn try_one(
        &self,
        (copy, wraps): (&Store, &[StoredWrap]),
        keys: &[Identity],
        one: &Destroyed,
    ) -> Result<Drilled, AppError> {
        let held = Held::of(copy, wraps, one.key).await?;
        let (visit, scope) = one.key;
        Ok(Drilled {
            visit,
            what: What::of(scope),
            certificate: one.when.clone(),
            wraps: held.wraps.len(),
            texts: held.texts.len(),
            named: one.certificate.as_ref().map_or(0, |certificate| held.named(certificate)),
            within_reach: held.within_reach(keys),
            left: self.left_of(one.key).await?,
        })
    }

    fn certificate_in(&self, visit: VisitId, stored: &Stored) -> Option<Certificate> {
        let deed: Deed = serde_json::from_str(stored.deed.as_ref()?).ok()?;
        let certificate = Certificate::verify(&deed, &self.signer.verifier()).ok()?;
        (certificate.visit == visit).then_some(certificate)
    }

    /// What the running system still has of it.
    async fn left_of(&self, (visit, scope): (VisitId, Scope)) -> Result<usize, AppError> {
        let secrets = store::keys::shreds(&self.store, visit, &scope.name()).await?.len();
        let wraps = store::visit_keys::wraps_of(&self.store, visit, &scope.name()).await?.len();
        Ok(secrets + wraps + super::held::texts(&self.store, (visit, scope)).await?.len())
    }
}

fn time(line: &Line) -> String {
    line.leaf.at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
