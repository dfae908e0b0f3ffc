//! Destroying a visit's notes: when their time is over, or at once when two people say so.
//!
//! ```text
//! decided      who, and everything that will be gone, written down     one transaction
//! shredded     the shred secrets overwritten and removed               the `keys` database
//! erased       wraps and sealed texts                                  one transaction
//! scrubbed     journals emptied, tables vacuumed                       both databases
//! certified    the certificate signed and logged, the visit is done    one transaction
//! ```
//!
//! Whatever breaks it off, the next round goes on where it stood: each step may be done twice. Nobody is told that notes
//! are destroyed before the last.

use crate::change::{log, log_by};
use crate::keys::Scope;
use crate::{App, AppError, Me};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::actor::{Actor, Who};
use domain::id::{LetterId, PersonId, VisitId};
use domain::letter::Letter;
use domain::person::Person;
use domain::policy::{self, Action};
use domain::visit::Visit;
use domain::visit::destruction::Destruction;
use serde::Serialize;
use std::collections::HashSet;
use store::Tx;
use store::keys::Gone;
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
        for person in self.who_may_confirm(change.tx(), &change.visit).await? {
            let once = vault::fresh_id::<LetterId>().to_string();
            change.write_to(person, Letter::DestructionAsked, once).await?;
        }
        change.commit().await
    }

    /// Everyone whom policy lets confirm what somebody else asked for.
    async fn who_may_confirm(&self, tx: &Tx, visit: &Visit) -> Result<Vec<PersonId>, AppError> {
        let may = |person: &Person| {
            let actor = Actor::on(Who::from(person), visit);
            person.active && policy::decide(&actor, Action::ConfirmDestruction, visit).is_allowed()
        };
        let people = store::people::all(tx).await?;
        Ok(people.iter().filter(|person| may(person)).map(|person| person.id).collect())
    }

    /// Confirms the request made at `asked` (microseconds since 1970), and destroys the notes. True when nothing of them is
    /// left; false when something was in the way, and the rounds go on with it.
    pub async fn confirm_destruction(&self, me: &Me, visit: VisitId, asked: i64) -> Result<bool, AppError> {
        let mut change = self.begin(me, visit, Action::ConfirmDestruction).await?;
        let by = change.by;
        change.visit.confirm_destruction(by, asked)?;
        self.decide_destruction(change.tx(), &change.visit, by.at).await?;
        change.commit().await?;
        let destroyed = self.destroy_notes(visit).await;
        Ok(told(visit, destroyed).is_some())
    }

    /// Destroys the notes whose time is over, and goes on with what was broken off. How many visits it was. One that does
    /// not go through is told of, and the others do not wait for it.
    pub async fn destroy_due_notes(&self) -> Result<usize, AppError> {
        let (now, days) = (self.now(), i64::from(self.settings.retention.notes_days));
        let waiting = store::certificates::not_done(&self.store, ROUND).await?;
        let gone = if waiting.is_empty() { HashSet::new() } else { store::keys::gone(&self.store).await? };
        let mut done = 0;
        for visit in waiting {
            // An older backup was put back: the notes in it are gone all the same.
            let days = if gone.contains(&Gone::Notes(visit.id)) { 0 } else { days };
            let over = visit.notes_end(days).is_some_and(|end| now >= end);
            if over || visit.destruction.is_begun() {
                done += usize::from(told(visit.id, self.end_notes(visit.id, now, days).await).is_some());
            }
        }
        Ok(done)
    }

    async fn end_notes(&self, visit: VisitId, now: DateTime<Utc>, days: i64) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        let mut held = store::visits::hold(&tx, visit).await?.ok_or(AppError::Hidden)?;
        if held.end_notes(now, days) {
            self.decide_destruction(&tx, &held, now).await?;
        }
        tx.commit().await?;
        self.destroy_notes(visit).await
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
        let wraps = store::visit_keys::wraps_of(tx, visit.id, &scope).await?;
        let current = wraps.iter().filter(|wrap| newest.as_ref().is_some_and(|key| key.epoch == wrap.epoch));
        let wrapped_for = current.map(|wrap| wrap.person).collect();
        let wrapped = |wrap: &store::visit_keys::StoredWrap| Erased {
            name: format!("wrap {} {}", wrap.epoch, wrap.person),
            digest: vault::digest(&wrap.wrap),
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
            wraps: wraps.iter().map(wrapped).collect(),
            texts: texts.iter().map(erased).collect(),
        })
    }

    /// Destroys what was decided. Doing it twice is doing it once.
    async fn destroy_notes(&self, visit: VisitId) -> Result<(), AppError> {
        store::keys::remember_gone(&self.store, Gone::Notes(visit), self.now()).await?;
        store::keys::destroy_shreds(&self.store, visit, &Scope::Notes.name(), i32::MAX).await?;
        self.erase(visit).await?;
        store::scrub::scrub(&self.store).await?;
        self.certify(visit).await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    async fn erase(&self, visit: VisitId) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        store::visits::hold(&tx, visit).await?;
        store::visit_keys::remove_scope(&tx, visit, &Scope::Notes.name()).await?;
        store::sealed::erase_notes(&tx, visit).await?;
        Ok(tx.commit().await?)
    }

    async fn certify(&self, visit: VisitId) -> Result<(), AppError> {
        let (fault, now) = (|| AppError::Fault("certificates"), self.now());
        let tx = self.store.begin().await?;
        let mut held = store::visits::hold(&tx, visit).await?.ok_or(AppError::Hidden)?;
        let stored = store::certificates::find(&tx, visit).await?.ok_or_else(fault)?;
        if stored.deed.is_none() {
            let facts: Certificate = serde_json::from_str(&stored.facts).map_err(|_| fault())?;
            let certificate = Certificate { destroyed: written(now), ..facts };
            let deed = certificate.sign(&self.signer)?;
            let (people, texts) = (certificate.people, certificate.texts.len());
            let by = people.last().copied();
            let said =
                Said::NotesDestroyed { people, certificate: vault::digest(deed.text.as_bytes()), texts };
            store::certificates::sign(&tx, visit, serde_json::to_string(&deed).map_err(|_| fault())?).await?;
            log_by(&tx, now, by, Some(visit), &said)?;
        }
        held.notes_destroyed(now);
        store::visits::save(&tx, &held).await?;
        store::certificates::finish(&tx, visit).await?;
        Ok(tx.commit().await?)
    }
}

/// Says that the destruction of a visit's notes was broken off, if it was.
fn told<T>(visit: VisitId, done: Result<T, AppError>) -> Option<T> {
    done.inspect_err(|error| tracing::error!(%visit, %error, "notes are not wholly destroyed yet")).ok()
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
