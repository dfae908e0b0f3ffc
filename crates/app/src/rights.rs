//! What people may ask for about themselves. What can be done at once is; the rest waits for somebody, who has a month.
//!
//! Every request is a leaf of the log with the day it is due, and so is its answer.

use crate::change::log_by;
use crate::{App, AppError, Me};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use domain::actor::Actor;
use domain::id::{ConsentId, PersonId, RightId, VisitId};
use domain::policy::{Action, NetworkAction, decide};
use domain::rights::{Answer, Outcome, Request, Right, Whose, Wrong};
use domain::visit::Visit;
use serde::Serialize;
use store::Tx;

mod answering;
mod by_code;
mod copies;

pub use by_code::{Erased, Stored};
pub use copies::Form;

/// What happened.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub(crate) enum Happened {
    /// Someone asked for a right.
    RightAsked {
        /// The request.
        request: RightId,
        /// Which right.
        right: &'static str,
        /// The last day to answer.
        due: NaiveDate,
        /// About which request for consent.
        #[serde(skip_serializing_if = "Option::is_none")]
        consent: Option<ConsentId>,
        /// Whose account.
        #[serde(skip_serializing_if = "Option::is_none")]
        person: Option<PersonId>,
    },
    /// It was answered.
    RightAnswered {
        /// The request.
        request: RightId,
        /// What came of it.
        outcome: &'static str,
    },
    /// What was kept of a consent is gone.
    ConsentErased {
        /// Which.
        consent: ConsentId,
        /// On which request; none when it had come back out of an older backup.
        #[serde(skip_serializing_if = "Option::is_none")]
        request: Option<RightId>,
    },
    /// The keeper took the consents along.
    ConsentsTaken {
        /// As what.
        form: &'static str,
        /// How many.
        count: usize,
    },
}

impl App {
    /// Someone with an account asks for what she cannot do herself.
    pub async fn ask_by_account(
        &self,
        me: &Me,
        right: Right,
        wrong: Option<Wrong>,
    ) -> Result<Request, AppError> {
        let before = store::rights::of_person(&self.store, me.id()).await?;
        let waits = before.into_iter().find(|one| one.right == right && one.answer().is_none());
        if let Some(request) = waits {
            return Ok(request);
        }
        let request =
            Request::ask(vault::fresh_id(), right, wrong, Whose::Account { person: me.id() }, self.now());
        let tx = self.store.begin().await?;
        store::rights::add(&tx, &request).await?;
        log_asked(&tx, &request, Some(me.id()))?;
        tx.commit().await?;
        Ok(request)
    }

    /// What this person has asked for, the newest first.
    pub async fn asked_by_account(&self, me: &Me) -> Result<Vec<Request>, AppError> {
        Ok(store::rights::of_person(&self.store, me.id()).await?)
    }

    /// What waits for this person: as keeper of the consents on these visits, and as privacy officer.
    pub async fn rights_waiting(&self, me: &Me, visits: &[&Visit]) -> Result<Vec<Request>, AppError> {
        if me.who().privacy_officer {
            return Ok(store::rights::open(&self.store).await?);
        }
        let keeps = |visit: &&&Visit| {
            decide(&Actor::on(me.who(), visit), Action::AnswerForConsents, visit).is_allowed()
        };
        let kept: Vec<VisitId> = visits.iter().filter(keeps).map(|visit| visit.id).collect();
        Ok(store::rights::open_on(&self.store, &kept).await?)
    }

    /// Everything that waits, for the privacy officer, what is due first.
    pub async fn rights_open(&self, me: &Me) -> Result<Vec<Request>, AppError> {
        Self::permit_in_network(me, NetworkAction::AnswerRights)?;
        Ok(store::rights::open(&self.store).await?)
    }

    /// Everything asked on a visit, for whoever keeps its consents.
    pub async fn rights_on(&self, me: &Me, visit: VisitId) -> Result<(Visit, Vec<Request>), AppError> {
        let visit = self.look(me, visit, Action::AnswerForConsents).await?;
        let found = store::rights::of_visit(&self.store, visit.id).await?;
        Ok((visit, found))
    }

    /// When a visit's consents are deleted, once that is known.
    pub fn consents_end(&self, visit: &Visit) -> Option<DateTime<Utc>> {
        visit.notes_end(i64::from(self.settings.retention.consents_days))
    }

    /// Forgets requests that were answered as long ago as consents are kept. Their leaves stay.
    pub async fn forget_old_rights(&self) -> Result<u64, AppError> {
        let kept = Duration::days(i64::from(self.settings.retention.consents_days));
        let tx = self.store.begin().await?;
        let gone = store::rights::forget_before(&tx, self.now() - kept).await?;
        tx.commit().await?;
        Ok(gone)
    }
}

/// A leaf that a right was asked for.
fn log_asked(tx: &Tx, request: &Request, by: Option<PersonId>) -> Result<(), AppError> {
    let (visit, consent, person) = match &request.whose {
        Whose::Code { visit, consent, .. } => (Some(*visit), Some(*consent), None),
        Whose::Account { person } => (None, None, Some(*person)),
    };
    let (right, due) = (request.right.key(), request.due());
    let happened = Happened::RightAsked { request: request.id, right, due, consent, person };
    log_by(tx, request.asked, by, visit, &happened)
}

/// A leaf that it was answered.
fn log_answered(tx: &Tx, request: &Request, answer: Answer) -> Result<(), AppError> {
    let visit = match &request.whose {
        Whose::Code { visit, .. } => Some(*visit),
        Whose::Account { .. } => None,
    };
    let happened = Happened::RightAnswered { request: request.id, outcome: answer.outcome.key() };
    log_by(tx, answer.at, answer.by, visit, &happened)
}

/// Both leaves of what was done at once; there is nothing left that anyone would have to see to.
fn log_done(tx: &Tx, request: &Request) -> Result<(), AppError> {
    log_asked(tx, request, None)?;
    log_answered(tx, request, Answer { outcome: Outcome::Done, at: request.asked, by: None })
}
