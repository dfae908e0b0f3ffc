//! Preparing a visit: everything the team reads beforehand, and the questions that follow from it.

use crate::evaluations::Evaluation;
use crate::files::{Purpose, StoredFile};
use crate::{App, AppError, Me};
use domain::evaluation::Snapshot;
use domain::id::VisitId;
use domain::policy::Action;
use domain::preparation::{Gap, Material};
use domain::visit::Visit;

/// What lies before the team.
#[derive(Debug, Clone)]
pub struct Preparation {
    /// The self-evaluation, with the answers as they were submitted, and what was said and suggested last year.
    pub evaluation: Evaluation,
    /// Its submission.
    pub snapshot: Snapshot,
    /// Organisation charts, the newest first.
    pub charts: Vec<StoredFile>,
    /// What to ask at the start of the day.
    pub gaps: Vec<Gap>,
}

impl App {
    /// The visit, for a member of its team whose papers are signed.
    pub async fn visit_to_prepare(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        self.look(me, visit, Action::Prepare).await
    }

    /// What lies before the team; `None` until the host has submitted its self-evaluation.
    pub async fn preparation(&self, me: &Me, visit: VisitId) -> Result<Option<Preparation>, AppError> {
        if !self.visit_to_prepare(me, visit).await?.evaluation.is_submitted() {
            return Ok(None);
        }
        let Some(snapshot) = self.submitted_evaluation(me, visit).await? else { return Ok(None) };
        let mut evaluation = self.evaluation(me, visit).await?;
        evaluation.answers.clone_from(&snapshot.answers);
        let charts = self.files(me, visit, Purpose::OrganisationChart).await?;
        let gaps = gaps(&evaluation, &snapshot, !charts.is_empty());
        Ok(Some(Preparation { evaluation, snapshot, charts, gaps }))
    }
}

fn gaps(evaluation: &Evaluation, snapshot: &Snapshot, has_chart: bool) -> Vec<Gap> {
    let before = evaluation.last.submitted.as_ref();
    let with_evidence: Vec<String> = evaluation.evidence.iter().map(|one| one.standard.clone()).collect();
    let material = Material {
        edition: &evaluation.edition,
        answers: &snapshot.answers,
        contributors: &snapshot.contributors,
        has_chart,
        with_evidence: &with_evidence,
        recommendations: &evaluation.last.recommendations,
        before: before.map(|(snapshot, edition)| (&**edition, &snapshot.answers)),
    };
    material.gaps()
}
