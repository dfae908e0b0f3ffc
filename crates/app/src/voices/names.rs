//! The team's words against the names kept with the consents, without either side seeing the other's.
//!
//! Whoever writes seals the words that may be names to the consents' key: she cannot open them again, and the keeper has no
//! page that does. At the keeper's next unlock both are opened in memory, and the numbers of the words that match are the
//! answer. The team knows which words those were; whose name it is, it is not told.

use super::sealing::{of_note, of_voice};
use crate::change::{Change, log};
use crate::consents::Said;
use crate::keys::Scope;
use crate::{App, AppError, Me};
use anonymise::detect::candidates;
use chrono::{DateTime, Utc};
use domain::anonymised::Anonymised;
use domain::id::{NoteId, VisitId, VoiceId};
use domain::person::Signature;
use domain::refusal::Refusal;
use domain::visit::Visit;
use std::collections::HashMap;
use store::name_checks::{Answer, StoredCheck};
use vault::{ExposeSecret, Kind, Place, Sealed};

fn place(check: (VisitId, &str, u32)) -> Place {
    let (visit, about, version) = check;
    Place { kind: Kind::Consent, visit, item: format!("words/{about}"), version }
}

/// The words of a note gone through that are to be compared; those found among the names before and kept are not.
pub(super) fn words_of(original: &str, gone: &Anonymised) -> Vec<String> {
    let settled = gone.settled_names(original);
    let mut words = candidates::candidates(&gone.text);
    words.retain(|word| !settled.contains(&word.to_lowercase()));
    words
}

/// What came of the comparisons on a visit.
#[derive(Debug, Default)]
pub(super) struct Compared {
    answers: HashMap<String, Answer>,
    /// Whether there are names to compare with.
    names: bool,
}

impl Compared {
    /// The words of a version of a text that are among the names.
    fn words(&self, about: &str, version: u32, asked: &[String]) -> Vec<String> {
        let answer = self.answers.get(about).filter(|answer| answer.version == version);
        let matches = answer.and_then(|answer| answer.matches.as_ref()).into_iter().flatten();
        matches.filter_map(|at| asked.get(*at)).cloned().collect()
    }

    /// Since when a version of a text with these words waits for the keeper; one that was never asked about waits since it
    /// was written.
    pub(super) fn waits(
        &self,
        about: &str,
        version: u32,
        (asked, written): (&[String], DateTime<Utc>),
    ) -> Option<DateTime<Utc>> {
        if !self.names || asked.is_empty() {
            return None;
        }
        match self.answers.get(about).filter(|answer| answer.version == version) {
            Some(answer) if answer.matches.is_some() => None,
            Some(answer) => Some(answer.at),
            None => Some(written),
        }
    }

    /// Whether this version of a text was asked about.
    pub(super) fn is_asked(&self, about: &str, version: u32) -> bool {
        self.answers.get(about).is_some_and(|answer| answer.version == version)
    }

    /// Those of a note gone through.
    pub(super) fn in_note(&self, note: NoteId, version: u32, asked: &[String]) -> Vec<String> {
        self.words(&of_note(note), version, asked)
    }

    /// Those of a view.
    pub(super) fn in_voice(&self, voice: VoiceId, version: u32, asked: &[String]) -> Vec<String> {
        self.words(&of_voice(voice), version, asked)
    }
}

impl App {
    /// Asks whether these words of a text are among the names. Nothing is asked where nobody can keep names.
    pub(super) async fn ask_names(
        &self,
        me: &Me,
        change: &Change<'_>,
        about: String,
        version: u32,
        words: &[String],
    ) -> Result<(), AppError> {
        let (tx, visit) = (change.tx(), change.visit.id);
        let key = match self.seal_key(tx, me, visit, Scope::Consents).await {
            Err(AppError::Refused(Refusal::KeysAreMissing)) => return Ok(()),
            other => other?,
        };
        let body = serde_json::to_vec(words).map_err(|_| AppError::Fault("name_checks"))?;
        let sealed = key.seal(place((visit, &about, version)), None, &body)?;
        let check = StoredCheck { about, visit, version, person: me.id(), sealed, at: change.by.at };
        Ok(store::name_checks::put(tx, check).await?)
    }

    /// The keeper does it at her next request, if her keys are unlocked.
    pub(super) async fn ask_keeper(&self, visit: &Visit) -> Result<(), AppError> {
        Ok(store::sessions::unsettle(&self.store, &[visit.keeper()]).await?)
    }

    pub(super) async fn compared(&self, visit: &Visit) -> Result<Compared, AppError> {
        let answers = store::name_checks::answers(&self.store, visit.id).await?;
        let names = store::consent_seals::has_names(&self.store, visit.id).await?;
        let answers = answers.into_iter().map(|answer| (answer.about.clone(), answer)).collect();
        Ok(Compared { answers, names })
    }

    /// Compares what waits on the visits whose consents this person keeps. Her keys are unlocked.
    pub(crate) async fn compare_names(&self, me: &Me) -> Result<(), AppError> {
        let mut visits = store::visits::of_person(&self.store, me.id()).await?;
        visits.retain(|visit| visit.keeper() == me.id());
        let ids: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
        // hardly ever more than one
        for visit in store::name_checks::waiting_visits(&self.store, &ids).await? {
            match self.compare_names_of(me, visit).await {
                // an alarm was raised where one is due; she is not kept from her page
                Ok(()) | Err(AppError::Denied(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn compare_names_of(&self, me: &Me, visit: VisitId) -> Result<(), AppError> {
        let names = self.consent_names(me, visit).await?;
        if names.is_empty() {
            return Ok(());
        }
        let key = self.open_key(me, visit, Scope::Consents).await?;
        let waiting = store::name_checks::waiting(&self.store, visit).await?;
        let compare = move || {
            let answer = |check: StoredCheck| {
                let at = place((check.visit, &check.about, check.version));
                let sealed = Sealed::from(check.sealed.clone());
                let opened = vault::open(&key.key, &at, &sealed, &key.trust).ok()?;
                let words: Vec<String> = serde_json::from_str(opened.text().ok()?).ok()?;
                let names = names.iter().map(ExposeSecret::expose_secret);
                Some((candidates::matching(&words, names), check))
            };
            waiting.into_iter().filter_map(answer).collect::<Vec<_>>()
        };
        let answers = tokio::task::spawn_blocking(compare).await;
        let answers = answers.map_err(|_| AppError::Fault("comparing names"))?;
        let tx = self.store.begin().await?;
        let now = self.now();
        for (matches, check) in &answers {
            store::name_checks::answer(&tx, check, matches, now).await?;
        }
        let matches = answers.iter().map(|(matches, _)| matches.len()).sum();
        let said = Said::ConsentNamesCompared { texts: answers.len(), matches };
        log(&tx, Signature { by: me.id(), at: now }, Some(visit), &said).await?;
        Ok(tx.commit().await?)
    }
}
