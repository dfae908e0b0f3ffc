//! Answering: by whoever keeps a visit's consents, and by the privacy officer.

use super::log_answered;
use crate::{App, AppError, Me};
use domain::id::{RightId, VisitId};
use domain::policy::{Action, NetworkAction};
use domain::rights::{Answer, Outcome, Request, Right, Whose};
use domain::visit::Visit;
use store::Tx;

impl App {
    /// Whoever keeps the consents answers a request on her visit. An erasure that is done deletes what is kept.
    pub async fn answer_on(
        &self,
        me: &Me,
        visit: VisitId,
        request: RightId,
        outcome: Outcome,
    ) -> Result<(), AppError> {
        let change = self.begin(me, visit, Action::AnswerForConsents).await?;
        let found = store::rights::find(change.tx(), request).await?.ok_or(AppError::Hidden)?;
        if !matches!(found.whose, Whose::Code { visit: of, .. } if of == visit) {
            return Err(AppError::Hidden);
        }
        self.answer(
            change.tx(),
            &change.visit,
            found,
            Answer { outcome, at: change.by.at, by: Some(me.id()) },
        )
        .await?;
        change.commit().await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    /// The privacy officer answers any request.
    pub async fn answer_right(&self, me: &Me, request: RightId, outcome: Outcome) -> Result<(), AppError> {
        Self::permit_in_network(me, NetworkAction::AnswerRights)?;
        let tx = self.store.begin().await?;
        let mut found = store::rights::find(&tx, request).await?.ok_or(AppError::Hidden)?;
        let answer = Answer { outcome, at: self.now(), by: Some(me.id()) };
        match found.whose {
            Whose::Code { visit, .. } => {
                let visit = store::visits::hold(&tx, visit).await?.ok_or(AppError::Hidden)?;
                self.answer(&tx, &visit, found, answer).await?;
            }
            Whose::Account { .. } => {
                found.give(answer)?;
                store::rights::save(&tx, &found).await?;
                log_answered(&tx, &found, answer)?;
            }
        }
        tx.commit().await?;
        self.checkpoint_at_once().await;
        Ok(())
    }

    async fn answer(
        &self,
        tx: &Tx,
        visit: &Visit,
        mut request: Request,
        answer: Answer,
    ) -> Result<(), AppError> {
        request.give(answer)?;
        match &request.whose {
            Whose::Code { consent, .. }
                if request.right == Right::Erasure && answer.outcome == Outcome::Done =>
            {
                self.erase_consent(tx, visit, &request, *consent).await?;
            }
            Whose::Code { .. } | Whose::Account { .. } => store::rights::save(tx, &request).await?,
        }
        log_answered(tx, &request, answer)
    }
}
