//! What a backup holds of a key, and what opens it.

use crate::AppError;
use crate::keys::Scope;
use domain::id::VisitId;
use std::collections::{HashMap, HashSet};
use store::Store;
use store::keys::Shred;
use store::sealed::Text;
use store::visit_keys::StoredWrap;
use vault::{Certificate, Identity, Sealed, Wrap};

/// Everything of one key that the backup holds: a visit's notes, or a concern.
pub(super) struct Held {
    pub(super) wraps: Vec<StoredWrap>,
    pub(super) texts: Vec<Text>,
}

impl Held {
    /// What one key has among all wraps, and its texts.
    pub(super) async fn of(
        copy: &Store,
        all: &[StoredWrap],
        (visit, scope): (VisitId, Scope),
    ) -> Result<Self, AppError> {
        let name = scope.name();
        let of_key = |wrap: &&StoredWrap| wrap.visit == visit && wrap.scope == name;
        let texts = texts(copy, (visit, scope)).await?;
        Ok(Self { wraps: all.iter().filter(of_key).cloned().collect(), texts })
    }

    /// How many wraps and texts some of these keys open.
    pub(super) fn within_reach(&self, keys: &[Identity]) -> usize {
        let wraps = self.wraps.iter().map(|stored| Wrap::from(stored.wrap.clone()));
        let wraps = wraps.filter(|wrap| keys.iter().any(|key| vault::is_within_reach(wrap, key)));
        let texts = self.texts.iter().map(|text| Sealed::from(text.sealed.clone()));
        let texts = texts.filter(|text| keys.iter().any(|key| vault::is_sealed_to(text, key)));
        wraps.count() + texts.count()
    }

    /// How many of them the certificate names.
    pub(super) fn named(&self, certificate: &Certificate) -> usize {
        let erased = certificate.texts.iter().chain(&certificate.wraps);
        let named: HashSet<&str> = erased.map(|one| one.digest.as_str()).collect();
        let wraps = self.wraps.iter().map(|stored| vault::digest(&stored.wrap));
        let texts = self.texts.iter().map(|text| vault::digest(&text.sealed));
        wraps.chain(texts).filter(|digest| named.contains(digest.as_str())).count()
    }

    /// Whether a canary is there, and none of these keys opens anything of it.
    pub(super) fn is_out_of_reach(&self, keys: &[Identity]) -> bool {
        self.wraps.len() == 1 && self.texts.len() == 1 && self.within_reach(keys) == 0
    }
}

/// The texts that are sealed to a key and not erased.
pub(super) async fn texts(of: &Store, (visit, scope): (VisitId, Scope)) -> Result<Vec<Text>, AppError> {
    let mut texts = if let Scope::Concern(concern) = scope {
        store::sealed::of_concern(of, concern).await?
    } else {
        store::sealed::of_key(of, visit, &scope.name()).await?
    };
    // An erased text is empty.
    texts.retain(|text| !text.sealed.is_empty());
    Ok(texts)
}

/// Every shred secret there is.
pub(super) struct Secrets {
    pub(super) keys: Vec<Identity>,
    of: HashMap<(VisitId, String, i32), usize>,
}

impl Secrets {
    /// One that is just being overwritten is none any more.
    pub(super) fn of(found: Vec<(VisitId, String, Shred)>) -> Self {
        let (mut keys, mut of) = (Vec::with_capacity(found.len()), HashMap::new());
        for (visit, scope, shred) in found {
            if let Ok(key) = Identity::parse(&shred.secret) {
                of.insert((visit, scope, shred.epoch), keys.len());
                keys.push(key);
            }
        }
        Self { keys, of }
    }

    /// Wraps of what is not destroyed and still has a secret of its own, and how many of them it opens. A key that was
    /// replaced since has none; a canary neither.
    pub(super) fn reach_of_kept(
        &self,
        wraps: &[StoredWrap],
        gone: &HashSet<(VisitId, String)>,
    ) -> (usize, usize) {
        let destroyed = |wrap: &&StoredWrap| gone.contains(&(wrap.visit, wrap.scope.clone()));
        let (mut kept, mut opened) = (0, 0);
        for wrap in wraps.iter().filter(|wrap| !destroyed(wrap)) {
            let Some(own) = self.of.get(&(wrap.visit, wrap.scope.clone(), wrap.epoch)) else { continue };
            kept += 1;
            opened += usize::from(vault::is_within_reach(&Wrap::from(wrap.wrap.clone()), &self.keys[*own]));
        }
        (kept, opened)
    }
}
