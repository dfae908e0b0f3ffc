//! Custodians: confirmed by a network leader's signature. Everyone's keys are locked for each two of them.

use super::{OFFLINE, RECOVERY, RecoveryEvent};
use crate::change::log;
use crate::{App, AppError, Me, Problems};
use domain::id::{PersonId, SlotId};
use domain::person::{NetworkRole, Person, Signature};
use domain::policy::NetworkAction;
use serde::{Deserialize, Serialize};
use store::accounts::StoredSlot;
use store::keys::StoredCustodian;
use vault::{Bundle, Card, Custodian, Recipient, Slot, Stated};

/// Whom a recovery slot is locked for, in the order their layers come off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Pair {
    pub(super) first: Card,
    pub(super) second: Card,
}

/// Someone who signs for the network or helps who forgot her passphrase.
#[derive(Debug, Clone)]
pub struct Keeper {
    /// Who.
    pub person: Person,
    /// Her key's fingerprint, to compare with her; `None` while her account is not open.
    pub fingerprint: Option<String>,
    /// Whether one who counts has signed for her.
    pub confirmed: bool,
}

impl App {
    /// The custodians who count: a network leader signed for their cards, and they hold the role today.
    pub(super) async fn custodians(&self) -> Result<Vec<Card>, AppError> {
        let stored = store::keys::custodians(&self.store).await?;
        let ids: Vec<PersonId> = stored.iter().map(|one| one.person).collect();
        let people = self.names(&ids).await?;
        let cards = self.cards(&self.store, &ids).await?;
        let mut custodians = Vec::new();
        for one in stored {
            let holds =
                people.get(&one.person).is_some_and(|it| it.active && it.holds(NetworkRole::Custodian));
            let (true, Some(root)) = (holds, self.root(one.by).await?) else { continue };
            let Ok(deed) = self.seen.verify::<Custodian>(&one.deed, &root) else { continue };
            if deed.custodian.person == one.person && cards.contains(&deed.custodian) {
                custodians.push(deed.custodian);
            }
        }
        custodians.sort_unstable_by_key(|card| card.person);
        Ok(custodians)
    }

    /// A network leader who counts confirms a custodian, after comparing the fingerprint with her.
    pub async fn confirm_custodian(&self, me: &Me, person: PersonId) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::ConfirmKeys)?;
        let nobody = || AppError::Invalid(Problems::one("", "keys-nobody"));
        let bundle = me.bundle()?;
        if self.root(me.id()).await? != Some(bundle.signer.verifier()) {
            return Err(AppError::Invalid(Problems::one("", "keys-not-confirmed-yourself")));
        }
        let holds = store::people::find(&self.store, person).await?;
        holds.filter(|it| it.active && it.holds(NetworkRole::Custodian)).ok_or_else(nobody)?;
        let card = self.cards(&self.store, &[person]).await?.into_iter().next().ok_or_else(nobody)?;
        let deed = serde_json::to_string(&Custodian { custodian: card }.sign(&bundle.signer)?);
        let deed = deed.map_err(|_| AppError::Fault("custodians"))?;
        let new = StoredCustodian { person, by: me.id(), deed, made: self.now() };
        store::keys::add_custodian(&self.store, new).await?;
        let tx = self.store.begin().await?;
        let by = Signature { by: me.id(), at: self.now() };
        log(&tx, by, None, &RecoveryEvent::CustodianConfirmed { person }).await?;
        let everyone: Vec<PersonId> = store::people::all(&tx).await?.iter().map(|one| one.id).collect();
        tx.commit().await?;
        store::sessions::unsettle(&self.store, &everyone).await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    /// Locks this person's keys for each two custodians who have no slot yet, and takes away the slots of those who
    /// are none any more. Both orders of a pair, so that either may approve first.
    pub(crate) async fn lock_for_custodians(&self, me: &Me) -> Result<(), AppError> {
        let wanted = self.wanted(me).await?;
        let slots = store::accounts::slots(&self.store, me.id()).await?;
        let mine: Vec<_> =
            slots.iter().filter(|slot| slot.kind == RECOVERY || slot.kind == OFFLINE).collect();
        let stale: Vec<SlotId> = mine
            .iter()
            .filter(|slot| wanted.iter().all(|(_, public)| *public != slot.public))
            .map(|slot| slot.id)
            .collect();
        let missing: Vec<_> =
            wanted.iter().filter(|(_, public)| mine.iter().all(|slot| slot.public != *public)).collect();
        if stale.is_empty() && missing.is_empty() {
            return Ok(());
        }
        let (tx, by) = (self.store.begin().await?, Signature { by: me.id(), at: self.now() });
        for id in stale {
            store::accounts::remove_slot(&tx, me.id(), id).await?;
        }
        let bundle = me.bundle()?;
        for (to, public) in &missing {
            let kind = if matches!(to, To::Pair(_)) { RECOVERY } else { OFFLINE }.to_owned();
            let slot = to.lock(&bundle)?.into_bytes();
            let (id, label, public) = (vault::fresh_id(), String::new(), public.clone());
            let new = StoredSlot { id, person: me.id(), kind, label, public, slot, made: by.at, used: None };
            store::accounts::add_slot(&tx, new).await?;
        }
        log(&tx, by, None, &RecoveryEvent::RecoveryLocked { slots: missing.len() }).await?;
        Ok(tx.commit().await?)
    }

    async fn wanted(&self, me: &Me) -> Result<Vec<(To, String)>, AppError> {
        let custodians = self.custodians().await?;
        let others: Vec<&Card> = custodians.iter().filter(|card| card.person != me.id()).collect();
        let mut wanted = Vec::new();
        for first in &others {
            for second in others.iter().filter(|second| second.person != first.person) {
                let pair = Pair { first: (*first).clone(), second: (*second).clone() };
                let public = serde_json::to_string(&pair).map_err(|_| AppError::Fault("slots"))?;
                wanted.push((To::Pair(Box::new(pair)), public));
            }
        }
        let offline = &self.settings.recovery.offline;
        if !offline.is_empty() {
            let to = offline.parse().map_err(|_| AppError::Fault("recovery.offline is not a public key"))?;
            wanted.push((To::Offline(to), format!("{{\"offline\":\"{offline}\"}}")));
        }
        Ok(wanted)
    }

    /// Those who sign for the network, and the custodians: who is confirmed and who waits.
    pub async fn keepers(&self, me: &Me) -> Result<(Vec<Keeper>, Vec<Keeper>), AppError> {
        Self::permit_in_network(me, NetworkAction::ConfirmKeys)?;
        let people = store::people::all(&self.store).await?;
        let ids: Vec<PersonId> = people.iter().map(|one| one.id).collect();
        let cards = self.cards(&self.store, &ids).await?;
        let (roots, custodians) = (self.roots().await?, self.custodians().await?);
        let of = |role: NetworkRole| -> Vec<Keeper> {
            let people = people.iter().filter(|one| one.active && one.holds(role));
            people
                .map(|person| {
                    let card = cards.iter().find(|card| card.person == person.id);
                    let confirmed = card.is_some_and(|card| {
                        if role == NetworkRole::Custodian {
                            custodians.contains(card)
                        } else {
                            roots.contains(&(card.person, card.verifier))
                        }
                    });
                    let fingerprint = card.map(|card| card.verifier.fingerprint());
                    Keeper { person: person.clone(), fingerprint, confirmed }
                })
                .collect()
        };
        Ok((of(NetworkRole::NetworkLeader), of(NetworkRole::Custodian)))
    }
}

enum To {
    Pair(Box<Pair>),
    Offline(Recipient),
}

impl To {
    fn lock(&self, key: &Bundle) -> Result<Slot, AppError> {
        Ok(match self {
            Self::Pair(pair) => vault::lock_for_pair(key, &pair.first.recipient, &pair.second.recipient)?,
            Self::Offline(to) => vault::lock_offline(key, to)?,
        })
    }
}
