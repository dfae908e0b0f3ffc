//! Submitting freezes a snapshot; the network leader opens it again with a reason.

use crate::{App, AppError, Me, Problems};
use domain::evaluation::Snapshot;
use domain::event::Event;
use domain::id::VisitId;
use domain::policy::Action;
use domain::text::Prose;

impl App {
    /// The unit leader submits: refused while answers are missing, otherwise frozen as it stands.
    pub async fn submit_evaluation(&self, me: &Me, visit: VisitId) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::SubmitEvaluation).await?;
        let evaluation = self.evaluation_to_save(change.tx(), (*change.visit).clone()).await?;
        let (missing, (answered, asked)) = (evaluation.missing(), evaluation.totals());
        let number = change.apply(Event::EvaluationSubmitted, |visit, by| {
            (visit.evaluation.answered, visit.evaluation.asked) = (answered, asked);
            visit.evaluation.submit(by, missing)
        })?;
        let snapshot = Snapshot {
            visit,
            number,
            edition: change.visit.edition,
            signed: change.by,
            contributors: change.visit.evaluation.contributors.clone(),
            answers: evaluation.answers,
        };
        store::snapshots::add(change.tx(), &snapshot).await?;
        change.commit().await?;
        Ok(())
    }

    /// The network leader opens it again; the host is told, and the reason stands on its page.
    pub async fn reopen_evaluation(&self, me: &Me, visit: VisitId, reason: &str) -> Result<(), AppError> {
        let mut problems = Problems::default();
        let reason = problems.take("reason", Prose::parse(reason));
        let mut change = self.begin(me, visit, Action::ReopenEvaluation).await?;
        problems.check()?;
        if let Some(reason) = reason {
            change.apply(Event::EvaluationReopened, |visit, by| visit.evaluation.reopen(by, reason))?;
            change.commit().await?;
        }
        Ok(())
    }
}
