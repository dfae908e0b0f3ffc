//! Who took part in the self-evaluation.

use crate::{App, AppError, Me, Problems};
use domain::evaluation::{Contributor, SelfEvaluation};
use domain::event::Event;
use domain::id::VisitId;
use domain::policy::Action;

impl App {
    /// Adds someone who took part, by role. The very same one twice is one.
    pub async fn add_contributor(
        &self,
        me: &Me,
        visit: VisitId,
        contributor: Contributor,
    ) -> Result<(), AppError> {
        self.change_contributors(me, visit, |evaluation| evaluation.add_contributor(contributor)).await
    }

    /// Takes someone off the list.
    pub async fn remove_contributor(
        &self,
        me: &Me,
        visit: VisitId,
        contributor: &Contributor,
    ) -> Result<(), AppError> {
        self.change_contributors(me, visit, |evaluation| evaluation.remove_contributor(contributor)).await
    }

    async fn change_contributors(
        &self,
        me: &Me,
        visit: VisitId,
        how: impl FnOnce(&mut SelfEvaluation),
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::AnswerEvaluation).await?;
        let mut evaluation = self.evaluation_to_save(change.tx(), (*change.visit).clone()).await?;
        how(&mut evaluation.visit.evaluation);
        if evaluation.visit.evaluation.contributors.len() > SelfEvaluation::MOST_CONTRIBUTORS {
            return Err(AppError::Invalid(Problems::one("role", "evaluation-contributors-full")));
        }
        let contributors = evaluation.visit.evaluation.contributors.clone();
        if contributors == change.visit.evaluation.contributors {
            return Ok(());
        }
        let (answered, asked) = evaluation.totals();
        change.apply(Event::ContributorsChanged, |visit, _| {
            let kept = &mut visit.evaluation;
            (kept.answered, kept.asked, kept.contributors) = (answered, asked, contributors);
            Ok(())
        })?;
        change.commit().await?;
        Ok(())
    }
}
