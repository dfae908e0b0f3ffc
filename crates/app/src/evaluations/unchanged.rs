//! Confirming last year's answers with one press.

use crate::{App, AppError, Me};
use domain::content::Standard;
use domain::evaluation::carry;
use domain::id::VisitId;
use domain::policy::Action;

/// What is confirmed as unchanged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unchanged {
    /// The standard with this code.
    Standard(String),
    /// Every standard of the area with this code that has no rating yet.
    Area(String),
}

impl App {
    /// Takes last year's rating, comment and evidence over where nothing is written this year. Doing it twice changes
    /// nothing more.
    pub async fn confirm_unchanged(&self, me: &Me, visit: VisitId, what: &Unchanged) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::AnswerEvaluation).await?;
        let mut evaluation = self.evaluation_of(change.tx(), (*change.visit).clone()).await?;
        let Some((last, then)) = evaluation.last.submitted.clone() else {
            return Err(super::save::not_asked());
        };
        let questions = evaluation.questionnaire();
        let area = match what {
            Unchanged::Standard(code) => evaluation.edition.standards.area_of(code),
            Unchanged::Area(code) => evaluation.edition.standards.area(code),
        };
        let area = area.ok_or_else(super::save::not_asked)?;
        let chosen = |standard: &&Standard| match what {
            Unchanged::Standard(code) => standard.code == *code,
            Unchanged::Area(_) => true,
        };
        let codes = questions
            .standards(area)
            .filter(chosen)
            .filter(|standard| questions.can_carry(standard, &then))
            .map(|standard| standard.code.as_str());
        let carried = carry(codes, &last.answers, &evaluation.answers, change.by);
        if !carried.is_empty() {
            evaluation.keep(&mut change, carried).await?;
            change.commit().await?;
        }
        Ok(())
    }
}
