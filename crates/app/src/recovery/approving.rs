//! Two custodians, each with her own keys open: the first takes a layer off, the second seals what is under the other
//! to the person's one-time key.

use super::custodians::Pair;
use super::{RECOVERY, RecoveryEvent};
use crate::change::log;
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Utc};
use domain::id::{PersonId, RecoveryId};
use domain::letter::Letter;
use domain::person::{Person, Signature};
use domain::policy::NetworkAction;
use store::Tx;
use store::recovery::{StoredRecovery, WAITING};
use vault::{Bundle, Card, Sealed, Slot};

/// A request as a custodian sees it.
#[derive(Debug, Clone)]
pub struct Waiting {
    /// Its id.
    pub id: RecoveryId,
    /// Who forgot her passphrase.
    pub person: Person,
    /// When she chose the new one.
    pub asked: DateTime<Utc>,
    /// When custodians may approve.
    pub ready: DateTime<Utc>,
    /// When it is void.
    pub expires: DateTime<Utc>,
    /// The first custodian's name, if one has approved.
    pub first: Option<String>,
    /// Key of the sentence why this reader cannot approve it now.
    pub why_not: Option<&'static str>,
}

fn no(text: &'static str) -> AppError {
    AppError::Invalid(Problems::one("", text))
}

impl App {
    /// The open requests, for a custodian.
    pub async fn recovery_requests(&self, me: &Me) -> Result<Vec<Waiting>, AppError> {
        Self::permit_in_network(me, NetworkAction::ApproveRecovery)?;
        let open = store::recovery::open(&self.store, None, self.now()).await?;
        let ids = open.iter().flat_map(|one| [Some(one.person), one.first.as_ref().map(|(by, _)| *by)]);
        let people = self.names(&ids.flatten().collect::<Vec<_>>()).await?;
        let confirmed = self.custodians().await?.iter().any(|card| card.person == me.id());
        let told = open.into_iter().filter_map(|one| {
            let why_not = if confirmed { self.why_not(me, &one) } else { Some("recovery-not-confirmed") };
            let first = one.first.and_then(|(by, _)| people.get(&by)).map(|by| by.name.to_string());
            let person = people.get(&one.person)?.clone();
            let (asked, ready, expires) = (one.asked, one.ready, one.expires);
            Some(Waiting { id: one.id, person, asked, ready, expires, first, why_not })
        });
        Ok(told.collect())
    }

    /// Why this custodian cannot approve now; times are those that were signed.
    fn why_not(&self, me: &Me, found: &StoredRecovery) -> Option<&'static str> {
        let Ok(renewal) = self.renewal(found) else { return Some("recovery-altered") };
        let now = self.now().timestamp();
        if found.person == me.id() {
            Some("recovery-not-own")
        } else if found.state != WAITING || now >= renewal.expires {
            Some("recovery-over")
        } else if now < renewal.ready {
            Some("recovery-too-early")
        } else if found.first.as_ref().is_some_and(|(by, _)| *by == me.id()) {
            Some("recovery-not-twice")
        } else {
            None
        }
    }

    /// Approves; true when it was the second approval and the person can sign in.
    pub async fn approve_recovery(&self, me: &Me, request: RecoveryId) -> Result<bool, AppError> {
        Self::permit_in_network(me, NetworkAction::ApproveRecovery)?;
        let bundle = me.bundle()?;
        let card = bundle.card(me.id());
        let confirmed = self.custodians().await?;
        if !confirmed.contains(&card) {
            return Err(no("recovery-not-confirmed"));
        }
        let tx = self.store.begin().await?;
        let found = store::recovery::find(&tx, request).await?.ok_or(AppError::Hidden)?;
        if let Some(why) = self.why_not(me, &found) {
            return Err(no(why));
        }
        let person = found.person;
        let (by, second) = (Signature { by: me.id(), at: self.now() }, found.first.is_some());
        let done = match &found.first {
            None => self.peel(&tx, &found, &bundle, &card).await?,
            Some((first, peeled)) => {
                // A layer that was taken off by someone who is no custodian any more counts no longer.
                if confirmed.iter().all(|card| card.person != *first) {
                    return Err(no("recovery-over"));
                }
                self.seal_to_her(&tx, &found, peeled, &bundle, me.id()).await?
            }
        };
        if !done {
            return Err(no("recovery-over"));
        }
        let event = if second {
            self.write(&tx, person, Letter::RecoveryApproved, format!("{request}:approved")).await?;
            RecoveryEvent::RecoveryApproved { request, person }
        } else {
            RecoveryEvent::RecoveryPeeled { request, person }
        };
        log(&tx, by, None, &event).await?;
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(second)
    }

    async fn peel(
        &self,
        tx: &Tx,
        found: &StoredRecovery,
        bundle: &Bundle,
        card: &Card,
    ) -> Result<bool, AppError> {
        let mut peeled: Vec<(PersonId, Vec<u8>)> = Vec::new();
        for slot in store::accounts::slots(tx, found.person).await? {
            let Ok(pair) = serde_json::from_str::<Pair>(&slot.public) else { continue };
            if slot.kind == RECOVERY && pair.first == *card {
                let inner = vault::peel(&Slot::from(slot.slot), &bundle.identity);
                peeled.extend(inner.ok().map(|inner| (pair.second.person, inner.as_bytes().to_vec())));
            }
        }
        if peeled.is_empty() {
            return Err(no("recovery-no-slot"));
        }
        let peeled = serde_json::to_string(&peeled).map_err(|_| AppError::Fault("recovery_requests"))?;
        Ok(store::recovery::peeled(tx, found.id, card.person, peeled).await?)
    }

    async fn seal_to_her(
        &self,
        tx: &Tx,
        found: &StoredRecovery,
        peeled: &str,
        bundle: &Bundle,
        me: PersonId,
    ) -> Result<bool, AppError> {
        let renewal = self.renewal(found)?;
        let peeled: Vec<(PersonId, Vec<u8>)> = serde_json::from_str(peeled).unwrap_or_default();
        let mine =
            peeled.into_iter().find(|(second, _)| *second == me).ok_or_else(|| no("recovery-no-slot"))?;
        let card = self.cards(tx, &[found.person]).await?.into_iter().next();
        let card = card.ok_or_else(|| no("recovery-altered"))?;
        let sealed = vault::rewrap(&Sealed::from(mine.1), &bundle.identity, &card, &renewal.recipient);
        let sealed = sealed.map_err(|_| no("recovery-altered"))?;
        Ok(store::recovery::sealed(tx, found.id, sealed.as_bytes().to_vec()).await?)
    }
}
