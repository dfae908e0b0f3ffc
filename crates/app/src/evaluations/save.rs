//! Saving answers: each field by itself, so that several people can write at once.

use super::Evaluation;
use crate::change::Change;
use crate::{App, AppError, Me, Problems};
use chrono::{DateTime, Utc};
use domain::evaluation::{Answer, AnswerProblem, Field, Outcome, mark};
use domain::event::Event;
use domain::id::{PersonId, VisitId};
use domain::policy::Action;

/// An answer as a form sent it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Which answer.
    pub field: Field,
    /// What was typed.
    pub text: String,
    /// The [`mark`] of the text the form was shown with.
    pub seen: i64,
}

/// What became of the answers of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Saving {
    /// Each field that was taken, with the mark of what stands there now.
    pub marks: Vec<(Field, i64)>,
    /// Fields somebody else wrote in meanwhile; theirs stands.
    pub clashes: Vec<Clash>,
    /// What could not be taken, by field.
    pub problems: Problems,
}

/// Two texts for one field. The other's is the saved one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// Which answer.
    pub field: Field,
    /// What this person sent.
    pub mine: String,
    /// What stands there.
    pub theirs: String,
    /// Who wrote it.
    pub by: PersonId,
    /// When.
    pub at: DateTime<Utc>,
}

impl App {
    /// Saves what can be saved and tells the rest. A field this visit does not ask about refuses everything.
    pub async fn save_answers(&self, me: &Me, visit: VisitId, typed: &[Typed]) -> Result<Saving, AppError> {
        let mut change = self.begin(me, visit, Action::AnswerEvaluation).await?;
        let mut evaluation = self.evaluation_to_save(change.tx(), (*change.visit).clone()).await?;
        let (mut saving, mut written) = (Saving::default(), Vec::new());
        for one in typed {
            match evaluation.questionnaire().read(&one.field, &one.text) {
                Ok(text) => evaluation.take(one, text, change.by, &mut saving, &mut written),
                Err(AnswerProblem::NotAsked) => return Err(not_asked()),
                Err(problem) => saving.refuse(&one.field, problem),
            }
        }
        if !written.is_empty() {
            evaluation.keep(&mut change, written).await?;
            change.commit().await?;
        }
        Ok(saving)
    }
}

/// What is said when a form names a field this visit does not have.
pub(super) fn not_asked() -> AppError {
    AppError::Invalid(Problems::one("", "evaluation-not-asked"))
}

impl Evaluation {
    fn take(
        &self,
        one: &Typed,
        text: String,
        by: domain::person::Signature,
        saving: &mut Saving,
        written: &mut Vec<(Field, Answer)>,
    ) {
        match self.answers.receive(&one.field, &text, one.seen, by) {
            Outcome::Unchanged => {
                saving.marks.push((one.field.clone(), mark(self.answers.text(&one.field))));
            }
            Outcome::Written(answer) => {
                saving.marks.push((one.field.clone(), mark(&answer.value)));
                written.push((one.field.clone(), answer));
            }
            Outcome::Conflict => {
                let theirs = self.answers.get(&one.field);
                saving.clashes.extend(theirs.map(|theirs| Clash {
                    field: one.field.clone(),
                    mine: text,
                    theirs: theirs.value.clone(),
                    by: theirs.by,
                    at: theirs.at,
                }));
            }
        }
    }

    /// Writes answers, and what the desk shows of how far the self-evaluation has come.
    pub(super) async fn keep(
        &mut self,
        change: &mut Change<'_>,
        written: Vec<(Field, Answer)>,
    ) -> Result<(), AppError> {
        store::answers::save(change.tx(), self.visit.id, &written).await?;
        for (field, answer) in written {
            self.answers.put(field, answer);
        }
        let (answered, asked) = self.totals();
        if (change.visit.evaluation.answered, change.visit.evaluation.asked) == (answered, asked) {
            change.record(Event::AnswersSaved);
            return Ok(());
        }
        change.apply(Event::AnswersSaved, |visit, _| {
            (visit.evaluation.answered, visit.evaluation.asked) = (answered, asked);
            Ok(())
        })
    }
}

impl Saving {
    fn refuse(&mut self, field: &Field, problem: AnswerProblem) {
        let name = field.to_string();
        match problem {
            AnswerProblem::NotAsked => self.problems.add(&name, "evaluation-not-asked"),
            AnswerProblem::NotANumber => self.problems.add(&name, "evaluation-not-a-number"),
            AnswerProblem::NotAChoice => self.problems.add(&name, "problem-choose"),
            AnswerProblem::Text(text) => {
                let none: Option<()> = self.problems.take(&name, Err(text));
                debug_assert!(none.is_none(), "an error holds no value");
            }
        }
    }
}
