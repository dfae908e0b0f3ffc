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
use store::log::Chosen;
use store::visit_keys::StoredWrap;
use vault::{Certificate, Deed, Identity, Stated};

/// Leaves about destroyed concerns that are looked at.
const LEAVES: u64 = 100_000;

/// Something that is destroyed: a visit's notes, or a concern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drilled {
    /// The visit.
    pub visit: VisitId,
    /// The concern; `None` when it is the notes.
    pub concern: Option<ConcernId>,
    /// When it was destroyed, as the notes' certificate says, or the log for a concern; `None` when the certificate is not
    /// signed by this installation, or no leaf tells of it.
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
        Ok(all)
    }

    /// When concerns were destroyed, as the log tells.
    async fn told_of_concerns(&self) -> Result<HashMap<ConcernId, String>, AppError> {
        #[derive(Deserialize)]
        struct Says {
            concern: ConcernId,
        }
        let chosen = Chosen { kind: Some("concern_destroyed".to_owned()), ..Chosen::default() };
        let lines = store::log::page(&self.store, &chosen, None, LEAVES).await?;
        let one = |line: store::log::Line| {
            let says: Says = serde_json::from_str(&line.leaf.leaf).ok()?;
            Some((says.concern, line.leaf.at.to_rfc3339_opts(SecondsFormat::Secs, true)))
        };
        Ok(lines.into_iter().filter_map(one).collect())
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
            concern: if let Scope::Concern(concern) = scope { Some(concern) } else { None },
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
