//! Recommendations of accepted reports, and what the host does about each.

use crate::{App, AppError, Me, Problems};
use domain::event::Event;
use domain::id::{RecommendationId, VisitId};
use domain::measure::{Plan, Recommendation, counted};
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Visit;

pub use store::recommendations::Kept;

impl App {
    /// The recommendations of a visit, in the order of its report.
    pub async fn recommendations(&self, me: &Me, visit: VisitId) -> Result<(Visit, Vec<Kept>), AppError> {
        let visit = self.look(me, visit, Action::SeeMeasures).await?;
        let kept = store::recommendations::of_visit(&self.store, visit.id).await?;
        Ok((visit, kept))
    }

    /// One recommendation of a visit.
    pub async fn recommendation(
        &self,
        me: &Me,
        visit: VisitId,
        id: RecommendationId,
    ) -> Result<(Visit, Kept), AppError> {
        let visit = self.look(me, visit, Action::SeeMeasures).await?;
        let kept = store::recommendations::find(&self.store, visit.id, id).await?;
        Ok((visit, kept.ok_or(AppError::Hidden)?))
    }

    /// What was recommended at the unit's visit before this one, with what came of it; empty at a first visit.
    pub async fn last_years_recommendations(&self, visit: &Visit) -> Result<Vec<Recommendation>, AppError> {
        let Some(previous) = visit.previous else { return Ok(Vec::new()) };
        let kept = store::recommendations::of_visit(&self.store, previous).await?;
        Ok(kept.into_iter().map(|one| one.recommendation).collect())
    }

    /// The host writes down what it will do about a recommendation, over the version `read` of it. Sending the same
    /// twice is harmless.
    pub async fn record_measure(
        &self,
        me: &Me,
        visit: VisitId,
        id: RecommendationId,
        read: i32,
        plan: Plan,
    ) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::RecordMeasures).await?;
        let kept = store::recommendations::find(change.tx(), visit, id).await?.ok_or(AppError::Hidden)?;
        let mut recommendation = kept.recommendation;
        match recommendation.record(plan, change.by) {
            Ok(true) => {}
            Ok(false) => return Ok(()),
            Err(Refusal::GiveAReason) => {
                return Err(AppError::Invalid(Problems::one("comment", "measure-say-why")));
            }
            Err(refusal) => return Err(refusal.into()),
        }
        if kept.version != read || !store::recommendations::save(change.tx(), &recommendation, read).await? {
            return Err(AppError::Stale);
        }
        let all = store::recommendations::of_visit(change.tx(), visit).await?;
        let all: Vec<Recommendation> = all.into_iter().map(|one| one.recommendation).collect();
        change.apply(Event::MeasureRecorded, |visit, _| {
            visit.measures = counted(&all);
            Ok(())
        })?;
        change.commit().await?;
        Ok(())
    }
}
