//! By code: whoever holds a slip sees what is kept, takes it along, has it corrected or erased. No account, and no name.

use super::{Form, Happened, log_answered, log_asked, log_done};
use crate::change::log_by;
use crate::consents::Asked;
use crate::{App, AppError};
use chrono::{DateTime, Utc};
use domain::consent::{Consent, tallies};
use domain::id::{ConsentId, RightId};
use domain::refusal::Refusal;
use domain::rights::{Answer, Outcome, Request, Right, Whose, Wrong};
use domain::visit::Visit;
use store::Tx;
use store::keys::Gone;

/// What is kept of whoever holds a code.
#[derive(Debug, Clone)]
pub struct Stored {
    /// The request and whose word the code gives.
    pub asked: Asked,
    /// What was asked for before, the newest first.
    pub requests: Vec<Request>,
    /// When it is deleted by itself, once that is known.
    pub ends: Option<DateTime<Utc>>,
}

/// What came of asking to be erased.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Erased {
    /// Nothing is left but the proof in the log.
    AtOnce,
    /// The yes is taken back; the rest waits for somebody.
    Later(Request),
}

impl App {
    /// Writes in the log that whoever holds this code asked to see what is kept; the page with it is the answer.
    pub async fn see_by_code(&self, code: &str) -> Result<(), AppError> {
        let asked = self.asked_by_code(code).await?;
        self.log_at_once(&asked, Right::Access).await
    }

    /// Everything kept of whoever holds this code.
    pub async fn stored_by_code(&self, code: &str) -> Result<Stored, AppError> {
        let asked = self.asked_by_code(code).await?;
        let requests = store::rights::of_consent(&self.store, asked.consent.id).await?;
        let ends = self.consents_end(&asked.visit);
        Ok(Stored { asked, requests, ends })
    }

    /// What is kept, as a file for other systems: her own word, and nothing of what others said.
    pub async fn taken_by_code(&self, code: &str, form: Form) -> Result<String, AppError> {
        let asked = self.asked_by_code(code).await?;
        let text = self.own_copy(&asked, form)?;
        self.log_at_once(&asked, Right::Export).await?;
        Ok(text)
    }

    /// Asks for a correction; what was asked for before and waits stays the one request.
    pub async fn correct_by_code(&self, code: &str, wrong: Wrong) -> Result<Request, AppError> {
        let asked = self.asked_by_code(code).await?;
        self.ask_once(&asked, Right::Correction, Some(wrong)).await
    }

    /// Erases: first a yes is taken back, then what is kept goes, at once while nobody leans on it.
    pub async fn erase_by_code(&self, code: &str) -> Result<Erased, AppError> {
        let asked = self.asked_by_code(code).await?;
        // asked for first, so that somebody sees it through whatever happens in between
        let request = self.ask_once(&asked, Right::Erasure, None).await?;
        if asked.consent.word(asked.voice).is_some() {
            match self.withdraw_by_code(code).await.map(drop) {
                Ok(()) | Err(AppError::Refused(Refusal::NothingToWithdraw | Refusal::ReportIsAccepted)) => {}
                Err(_) if self.is_erased(asked.consent.id).await? => return Ok(Erased::AtOnce),
                Err(error) => return Err(error),
            }
        }
        let erased = self.erase_if_free(&request, asked.consent.id).await?;
        let erased = erased || self.is_erased(asked.consent.id).await?;
        Ok(if erased { Erased::AtOnce } else { Erased::Later(request) })
    }

    /// Whether it is gone already: whoever goes through what waits may have been quicker.
    async fn is_erased(&self, consent: ConsentId) -> Result<bool, AppError> {
        Ok(store::consents::find(&self.store, consent).await?.is_none())
    }

    /// Goes through the erasures that wait, and does those that nothing stands in the way of any more. How many.
    pub async fn finish_rights(&self) -> Result<usize, AppError> {
        let mut done = 0;
        for request in store::rights::open(&self.store).await? {
            if let (Right::Erasure, Whose::Code { consent, .. }) = (request.right, &request.whose)
                && self.erase_if_free(&request, *consent).await?
            {
                done += 1;
            }
        }
        Ok(done)
    }

    async fn ask_once(&self, asked: &Asked, right: Right, wrong: Option<Wrong>) -> Result<Request, AppError> {
        let tx = self.store.begin().await?;
        // held, so that two who ask at once make one request
        store::visits::hold(&tx, asked.visit.id).await?;
        let before = store::rights::of_consent(&tx, asked.consent.id).await?;
        let waits = before.into_iter().find(|one| one.right == right && one.answer().is_none());
        if let Some(request) = waits {
            return Ok(request);
        }
        let request = Request::ask(vault::fresh_id(), right, wrong, whose(asked), self.now());
        store::rights::add(&tx, &request).await?;
        log_asked(&tx, &request, None)?;
        tx.commit().await?;
        Ok(request)
    }

    async fn erase_if_free(&self, request: &Request, consent: ConsentId) -> Result<bool, AppError> {
        let tx = self.store.begin().await?;
        let Some(found) = store::consents::find(&tx, consent).await? else {
            return Ok(false);
        };
        let visit = store::visits::hold(&tx, found.visit).await?.ok_or(AppError::Fault("rights"))?;
        let found = store::consents::find(&tx, consent).await?;
        if !found.is_some_and(|it| is_free(&visit, &it, request)) {
            return Ok(false);
        }
        let mut request = request.clone();
        let answer = Answer { outcome: Outcome::Done, at: self.now(), by: None };
        request.give(answer)?;
        self.erase_consent(&tx, &visit, &request, consent).await?;
        log_answered(&tx, &request, answer)?;
        tx.commit().await?;
        self.sweep_forms().await?;
        self.checkpoint_at_once().await;
        Ok(true)
    }

    /// Deletes what is kept of a consent; the proof stays in the log.
    pub(super) async fn erase_consent(
        &self,
        tx: &Tx,
        visit: &Visit,
        request: &Request,
        consent: ConsentId,
    ) -> Result<(), AppError> {
        store::keys::remember_gone(&self.store, Gone::Consent(consent), self.now()).await?;
        self.take_consent_away(tx, visit, Some(request.id), consent).await
    }

    /// Erases a request that was erased, and is there again out of an older backup. Whether it was there.
    pub(crate) async fn erase_again(&self, consent: ConsentId) -> Result<bool, AppError> {
        let tx = self.store.begin().await?;
        let Some(found) = store::consents::find(&tx, consent).await? else { return Ok(false) };
        let visit = store::visits::hold(&tx, found.visit).await?.ok_or(AppError::Fault("rights"))?;
        self.take_consent_away(&tx, &visit, None, consent).await?;
        tx.commit().await?;
        Ok(true)
    }

    async fn take_consent_away(
        &self,
        tx: &Tx,
        visit: &Visit,
        request: Option<RightId>,
        consent: ConsentId,
    ) -> Result<(), AppError> {
        store::rights::erase_consent(tx, consent).await?;
        let mut visit = visit.clone();
        visit.consents = tallies(&store::consents::of_visit(tx, visit.id).await?);
        store::visits::save(tx, &visit).await?;
        let erased = Happened::ConsentErased { consent, request };
        log_by(tx, self.now(), None, Some(visit.id), &erased)
    }

    async fn log_at_once(&self, asked: &Asked, right: Right) -> Result<(), AppError> {
        let request = Request::ask(vault::fresh_id(), right, None, whose(asked), self.now());
        let tx = self.store.begin().await?;
        log_done(&tx, &request)?;
        Ok(tx.commit().await?)
    }
}

/// Whether nobody leans on a consent any more: it does not stand, nothing of what she said waits to be taken out, and it was
/// asked for while words were still taken. What is asked for later is proof, and somebody decides.
fn is_free(visit: &Visit, consent: &Consent, request: &Request) -> bool {
    let in_time = visit.notes_end(0).is_none_or(|accepted| request.asked < accepted);
    let waits = visit.withdrawn_words.iter().any(|words| words.label == consent.label);
    in_time && !waits && consent.standing().permission().is_none()
}

fn whose(asked: &Asked) -> Whose {
    let (visit, consent) = (asked.visit.id, asked.consent.id);
    Whose::Code { visit, consent, label: asked.consent.label.clone() }
}
