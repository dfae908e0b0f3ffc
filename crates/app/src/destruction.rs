//! Destroying a visit's notes: when their time is over, or at once when two people say so.
//!
//! ```text
//! decided      who, and everything that will be gone, written down       one transaction
//! shredded     the shred secrets overwritten and removed                 the `keys` database
//! erased       wraps and sealed texts; the certificate signed and logged one transaction
//! scrubbed     journals emptied, tables vacuumed                         both databases
//! done
//! ```
//!
//! Whatever breaks it off, the next round goes on where it stood: each step may be done twice.

use crate::change::{log, log_by};
use crate::keys::Scope;
use crate::{App, AppError, Me};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::id::{PersonId, VisitId};
use domain::policy::Action;
use domain::visit::Visit;
use domain::visit::destruction::Destruction;
use serde::Serialize;
use store::Tx;
use vault::{Certificate, Deed, Erased, Identity, Stated};

/// Visits looked at in one round.
const ROUND: u64 = 200;

/// What happened to notes as a whole.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum Said {
    /// Someone asked that they are destroyed at once.
    DestructionAsked,
    /// They are destroyed.
    NotesDestroyed {
        /// Whose decision.
        people: Vec<PersonId>,
        /// SHA-256 of the certificate's text.
        certificate: String,
        /// How many sealed texts.
        texts: usize,
    },
}

/// A visit with the certificate that its notes are gone.
#[derive(Debug, Clone)]
pub struct Certified {
    /// The visit.
    pub visit: Visit,
    /// What was destroyed, and its signed text; `None` until it is.
    pub certificate: Option<(Certificate, Deed)>,
}

impl App {
    /// Asks that the notes are destroyed at once; somebody else must confirm.
    pub async fn ask_destruction(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::AskDestruction).await?;
        let by = change.by;
        change.visit.ask_destruction(by)?;
        store::visits::save(change.tx(), &change.visit).await?;
        log(change.tx(), by, Some(visit), &Said::DestructionAsked).await?;
        change.commit().await
    }

    /// Confirms the request made at `asked` (microseconds since 1970), and destroys the notes.
    pub async fn confirm_destruction(&self, me: &Me, visit: VisitId, asked: i64) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::ConfirmDestruction).await?;
        let by = change.by;
        change.visit.confirm_destruction(by, asked)?;
        self.decide_destruction(change.tx(), &change.visit, by.at).await?;
        change.commit().await?;
        self.destroy_notes(visit).await
    }

    /// Destroys the notes whose time is over, and goes on with what was broken off. How many visits it was.
    pub async fn destroy_due_notes(&self) -> Result<usize, AppError> {
        let (now, days) = (self.now(), i64::from(self.settings.retention.notes_days));
        let mut done = 0;
        for visit in store::certificates::not_done(&self.store, ROUND).await? {
            let over = visit.notes_end(days).is_some_and(|end| now >= end);
            if !over && !visit.destruction.is_begun() {
                continue;
            }
            let tx = self.store.begin().await?;
            let Some(mut visit) = store::visits::hold(&tx, visit.id).await? else { continue };
            if visit.end_notes(now, days) {
                self.decide_destruction(&tx, &visit, now).await?;
            }
            tx.commit().await?;
            self.destroy_notes(visit.id).await?;
            done += 1;
        }
        Ok(done)
    }

    /// The certificate that a visit's notes are gone.
    pub async fn certificate(&self, me: &Me, visit: VisitId) -> Result<Certified, AppError> {
        let visit = self.look(me, visit, Action::SeeDestruction).await?;
        let stored = store::certificates::find(&self.store, visit.id).await?;
        let Some(deed) = stored.and_then(|stored| stored.deed) else {
            return Ok(Certified { visit, certificate: None });
        };
        let deed: Deed = serde_json::from_str(&deed).map_err(|_| AppError::Fault("certificates"))?;
        let certificate = Certificate::verify(&deed, &self.signer.verifier())?;
        Ok(Certified { visit, certificate: Some((certificate, deed)) })
    }

    /// The key that certificates are verified with.
    pub fn certificate_verifier(&self) -> vault::Verifier {
        self.signer.verifier()
    }

    /// Writes down what will be gone, before anything is.
    async fn decide_destruction(&self, tx: &Tx, visit: &Visit, at: DateTime<Utc>) -> Result<(), AppError> {
        let facts = serde_json::to_string(&self.facts(tx, visit, at).await?);
        let facts = facts.map_err(|_| AppError::Fault("certificates"))?;
        store::certificates::begin(tx, visit.id, facts, at).await?;
        Ok(store::visits::save(tx, visit).await?)
    }

    async fn facts(&self, tx: &Tx, visit: &Visit, at: DateTime<Utc>) -> Result<Certificate, AppError> {
        let scope = Scope::Notes.name();
        let texts = store::sealed::of_key(tx, visit.id, &scope).await?;
        let erased =
            |text: &store::sealed::Text| Erased { name: text.name(), digest: vault::digest(&text.sealed) };
        let newest = store::visit_keys::newest(tx, visit.id, &scope).await?;
        let wrapped_for = match &newest {
            Some(key) => store::visit_keys::holders(tx, visit.id, &scope, key.epoch).await?,
            None => Vec::new(),
        };
        let shreds = store::keys::shreds(&self.store, visit.id, &scope).await?;
        let shreds = shreds.iter().map(|shred| Ok(Identity::parse(&shred.secret)?.recipient()));
        let key = newest.map(|key| key.recipient.parse()).transpose()?;
        Ok(Certificate {
            visit: visit.id,
            accepted: visit.notes_end(0).map(written).unwrap_or_default(),
            decided: written(at),
            destroyed: String::new(),
            people: decided_by(visit),
            key,
            shreds: shreds.collect::<Result<_, AppError>>()?,
            wrapped_for,
            texts: texts.iter().map(erased).collect(),
        })
    }

    /// Destroys what was decided. Doing it twice is doing it once.
    async fn destroy_notes(&self, visit: VisitId) -> Result<(), AppError> {
        store::keys::destroy_shreds(&self.store, visit, &Scope::Notes.name(), i32::MAX).await?;
        self.erase(visit).await?;
        store::scrub::scrub(&self.store).await?;
        let tx = self.store.begin().await?;
        let mut held = store::visits::hold(&tx, visit).await?.ok_or(AppError::Hidden)?;
        held.notes_destroyed(self.now());
        store::visits::save(&tx, &held).await?;
        store::certificates::finish(&tx, visit).await?;
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    async fn erase(&self, visit: VisitId) -> Result<(), AppError> {
        let fault = || AppError::Fault("certificates");
        let tx = self.store.begin().await?;
        store::visits::hold(&tx, visit).await?;
        store::visit_keys::remove_scope(&tx, visit, &Scope::Notes.name()).await?;
        store::sealed::erase_notes(&tx, visit).await?;
        let stored = store::certificates::find(&tx, visit).await?.ok_or_else(fault)?;
        if stored.deed.is_none() {
            let facts: Certificate = serde_json::from_str(&stored.facts).map_err(|_| fault())?;
            let certificate = Certificate { destroyed: written(self.now()), ..facts };
            let deed = certificate.sign(&self.signer)?;
            let (people, texts) = (certificate.people, certificate.texts.len());
            let by = people.last().copied();
            let said =
                Said::NotesDestroyed { people, certificate: vault::digest(deed.text.as_bytes()), texts };
            store::certificates::sign(&tx, visit, serde_json::to_string(&deed).map_err(|_| fault())?).await?;
            log_by(&tx, self.now(), by, Some(visit), &said)?;
        }
        Ok(tx.commit().await?)
    }
}

fn decided_by(visit: &Visit) -> Vec<PersonId> {
    match &visit.destruction {
        Destruction::Begun { people, .. } | Destruction::Done { people, .. } => people.clone(),
        Destruction::NotAsked | Destruction::Asked { .. } => Vec::new(),
    }
}

fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
