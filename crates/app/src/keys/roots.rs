//! Whose signatures count for who belongs to a visit.
//!
//! The first network leader who opens her keys is the root; every further one is confirmed by one who counts
//! already, after comparing the fingerprint. An installation can name the first one's key in its settings, and then
//! no other is ever believed.

use super::KeyEvent;
use crate::change::log;
use crate::{App, AppError, Me, Problems};
use domain::id::PersonId;
use domain::person::Signature;
use domain::policy::NetworkAction;
use store::keys::StoredRoot;
use vault::{Root, Stated, Verifier};

impl App {
    /// Everyone whose signature counts, with her key. A row that nobody who counts confirmed is passed over.
    pub(crate) async fn roots(&self) -> Result<Vec<(PersonId, Verifier)>, AppError> {
        if let Some(roots) = self.seen.roots() {
            return Ok(roots);
        }
        let roots = self.stored_roots().await?;
        self.seen.saw_roots(roots.clone());
        Ok(roots)
    }

    /// Whose key this person's is, if her signature counts. Someone confirmed meanwhile is looked up anew.
    pub(crate) async fn root(&self, person: PersonId) -> Result<Option<Verifier>, AppError> {
        let of = |roots: Vec<(PersonId, Verifier)>| {
            roots.into_iter().find(|(root, _)| *root == person).map(|(_, key)| key)
        };
        if let Some(key) = of(self.roots().await?) {
            return Ok(Some(key));
        }
        self.seen.saw_roots(Vec::new());
        Ok(of(self.roots().await?))
    }

    async fn stored_roots(&self) -> Result<Vec<(PersonId, Verifier)>, AppError> {
        let mut roots: Vec<(PersonId, Verifier)> = Vec::new();
        for stored in store::keys::roots(&self.store).await? {
            let Ok(verifier) = stored.verifier.parse::<Verifier>() else { continue };
            if self.counts(&roots, &stored, verifier) {
                roots.push((stored.person, verifier));
            }
        }
        Ok(roots)
    }

    fn counts(&self, roots: &[(PersonId, Verifier)], stored: &StoredRoot, verifier: Verifier) -> bool {
        let Some((by, deed)) = &stored.by else {
            let pinned = self.settings.root.as_deref();
            return roots.is_empty() && pinned.is_none_or(|pinned| pinned == stored.verifier);
        };
        let signer = roots.iter().find(|(person, _)| person == by);
        let root = signer.and_then(|(_, key)| self.seen.verify::<Root>(deed, key).ok());
        root.is_some_and(|root| root.card.person == stored.person && root.card.verifier == verifier)
    }

    /// The first network leader whose keys are open is the root, unless somebody is already.
    pub(super) async fn be_first_root(&self, me: &Me) -> Result<(), AppError> {
        if !me.who().network_leader || !store::keys::roots(&self.store).await?.is_empty() {
            return Ok(());
        }
        let verifier = me.bundle()?.signer.verifier().to_string();
        let root = StoredRoot { person: me.id(), verifier, by: None, made: self.now() };
        self.save_root(me, root).await
    }

    /// A network leader confirms another's keys, after comparing the fingerprint with her.
    pub async fn confirm_root(&self, me: &Me, person: PersonId) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::ConfirmKeys)?;
        let leaders = self.network_leaders(&self.store).await?;
        let cards = self.cards(&self.store, &[person]).await?;
        let card = cards.into_iter().next().filter(|card| leaders.contains(&card.person));
        let nobody = || AppError::Invalid(Problems::one("", "keys-nobody"));
        let bundle = me.bundle()?;
        if self.root(me.id()).await? != Some(bundle.signer.verifier()) {
            return Err(AppError::Invalid(Problems::one("", "keys-not-confirmed-yourself")));
        }
        let card = card.ok_or_else(nobody)?;
        let verifier = card.verifier.to_string();
        let deed = Root { card }.sign(&bundle.signer)?;
        let deed = serde_json::to_string(&deed).map_err(|_| AppError::Fault("roots"))?;
        let root = StoredRoot { person, verifier, by: Some((me.id(), deed)), made: self.now() };
        self.save_root(me, root).await
    }

    async fn save_root(&self, me: &Me, root: StoredRoot) -> Result<(), AppError> {
        let event = KeyEvent::RootConfirmed { person: root.person };
        store::keys::add_root(&self.store, root).await?;
        self.seen.saw_roots(Vec::new());
        let tx = self.store.begin().await?;
        log(&tx, Signature { by: me.id(), at: self.now() }, None, &event).await?;
        Ok(tx.commit().await?)
    }
}
