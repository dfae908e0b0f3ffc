//! The self-evaluation: read with last year's beside it, filled in by several at once, submitted and opened again.

use crate::files::{Evidence, StoredFile};
use crate::{App, AppError, Me};
use domain::content::Edition;
use domain::evaluation::{Answers, Questionnaire, Snapshot};
use domain::id::{RecommendationId, VisitId};
use domain::measure::Recommendation;
use domain::policy::Action;
use domain::visit::Visit;
use std::sync::Arc;
use store::Db;

mod contributors;
mod identifying;
mod save;
mod submit;
mod unchanged;

pub use identifying::Identifying;
pub use save::{Clash, Saving, Typed};
pub use unchanged::Unchanged;

/// A self-evaluation with everything its pages show.
#[derive(Debug, Clone)]
pub struct Evaluation {
    /// The visit.
    pub visit: Visit,
    /// What is asked.
    pub edition: Arc<Edition>,
    /// What is answered so far.
    pub answers: Answers,
    /// What was said and suggested last year.
    pub last: LastYear,
    /// The files attached to its standards; none when it is only saved.
    pub evidence: Vec<Evidence>,
    ids: Vec<RecommendationId>,
}

/// What the unit's visit before this one left behind; empty on the first.
#[derive(Debug, Clone, Default)]
pub struct LastYear {
    /// The self-evaluation as it was submitted, with the content it answers.
    pub submitted: Option<(Snapshot, Arc<Edition>)>,
    /// What the report recommended, and what the unit has said it will do.
    pub recommendations: Vec<Recommendation>,
}

impl LastYear {
    /// Last year's answers.
    pub fn answers(&self) -> Option<&Answers> {
        self.submitted.as_ref().map(|(snapshot, _)| &snapshot.answers)
    }
}

impl Evaluation {
    fn new(visit: Visit, edition: Arc<Edition>, answers: Answers, last: LastYear) -> Self {
        let ids = last.recommendations.iter().map(|recommendation| recommendation.id).collect();
        Self { visit, edition, answers, last, evidence: Vec::new(), ids }
    }

    /// What is asked, now that these answers are given.
    pub fn questionnaire(&self) -> Questionnaire<'_> {
        Questionnaire::new(&self.edition, &self.ids, &self.answers)
    }

    /// Answers given and asked for; who took part is one of them.
    pub fn totals(&self) -> (u32, u32) {
        let (answered, asked) = self.questionnaire().totals(&self.answers);
        (answered + u32::from(!self.visit.evaluation.contributors.is_empty()), asked + 1)
    }

    /// Whether nobody is listed as having taken part.
    pub fn lacks_contributors(&self) -> bool {
        self.visit.evaluation.contributors.is_empty()
    }

    /// How many answers are missing.
    pub fn missing(&self) -> usize {
        let (answered, asked) = self.totals();
        usize::try_from(asked.saturating_sub(answered)).unwrap_or(usize::MAX)
    }

    /// Last year's recommendations for a standard.
    pub fn recommended_for(&self, code: &str) -> impl Iterator<Item = &Recommendation> {
        let recommendations = self.last.recommendations.iter();
        recommendations.filter(move |one| one.standard.as_deref() == Some(code))
    }

    /// Last year's recommendations that stand beside no standard this year: the general ones, and those for a standard
    /// that is not asked about.
    pub fn recommended_in_general(&self) -> Vec<&Recommendation> {
        let focus = self.answers.focus();
        let asked: Vec<_> = self.edition.standards.to_rate(&focus).map(|one| one.code.as_str()).collect();
        let beside =
            |one: &&Recommendation| one.standard.as_deref().is_some_and(|code| asked.contains(&code));
        self.last.recommendations.iter().filter(|one| !beside(one)).collect()
    }

    /// The files attached to a standard, the newest first.
    pub fn evidence_of(&self, code: &str) -> impl Iterator<Item = &StoredFile> {
        self.evidence.iter().filter(move |one| one.standard == code).map(|one| &one.file)
    }

    /// The recommendation with this id.
    pub fn recommendation(&self, id: RecommendationId) -> Option<&Recommendation> {
        self.last.recommendations.iter().find(|recommendation| recommendation.id == id)
    }
}

impl App {
    /// The self-evaluation as it stands, for those who may read it.
    pub async fn evaluation(&self, me: &Me, visit: VisitId) -> Result<Evaluation, AppError> {
        let visit = self.look(me, visit, Action::ReadEvaluation).await?;
        self.evaluation_of(&self.store, visit).await
    }

    /// The self-evaluation as it stands, for those who may write in it now.
    pub async fn evaluation_to_answer(&self, me: &Me, visit: VisitId) -> Result<Evaluation, AppError> {
        let visit = self.look(me, visit, Action::AnswerEvaluation).await?;
        self.evaluation_of(&self.store, visit).await
    }

    async fn evaluation_of(&self, db: &impl Db, visit: Visit) -> Result<Evaluation, AppError> {
        let edition = self.edition(visit.edition).await?;
        let answers = store::answers::of_visit(db, visit.id).await?;
        let last = self.last_year(db, &visit).await?;
        let evidence = self.evidence(db, visit.id).await?;
        Ok(Evaluation { evidence, ..Evaluation::new(visit, edition, answers, last) })
    }

    /// The same without last year's answers, for saving: they decide nothing.
    async fn evaluation_to_save(&self, db: &impl Db, visit: Visit) -> Result<Evaluation, AppError> {
        let edition = self.edition(visit.edition).await?;
        let answers = store::answers::of_visit(db, visit.id).await?;
        let recommendations = recommendations(db, &visit).await?;
        Ok(Evaluation::new(visit, edition, answers, LastYear { submitted: None, recommendations }))
    }

    /// What the unit's visit before this one left behind.
    pub(crate) async fn last_year(&self, db: &impl Db, visit: &Visit) -> Result<LastYear, AppError> {
        let Some(previous) = visit.previous else { return Ok(LastYear::default()) };
        let submitted = match store::snapshots::latest(db, previous).await? {
            Some(snapshot) => {
                let edition = self.edition(snapshot.edition).await?;
                Some((snapshot, edition))
            }
            None => None,
        };
        Ok(LastYear { submitted, recommendations: recommendations(db, visit).await? })
    }

    /// The self-evaluation as it was last submitted, for those who may read it; `None` before the first submission.
    pub async fn submitted_evaluation(&self, me: &Me, visit: VisitId) -> Result<Option<Snapshot>, AppError> {
        let visit = self.look(me, visit, Action::ReadEvaluation).await?;
        self.snapshot_of(visit.id).await
    }

    /// The same for a use case that has asked policy itself.
    pub async fn snapshot_of(&self, visit: VisitId) -> Result<Option<Snapshot>, AppError> {
        Ok(store::snapshots::latest(&self.store, visit).await?)
    }
}

async fn recommendations(db: &impl Db, visit: &Visit) -> Result<Vec<Recommendation>, AppError> {
    let Some(previous) = visit.previous else { return Ok(Vec::new()) };
    let kept = store::recommendations::of_visit(db, previous).await?;
    Ok(kept.into_iter().map(|one| one.recommendation).collect())
}

#[cfg(test)]
mod tests;
