//! What a host unit is asked, and what is missing. Follows from the edition, the chosen focus and last year's report.

use super::{Answers, Aspect, Field, Part, Progress, Reply};
use crate::content::{Edition, FunctionArea, Standard};
use crate::id::RecommendationId;
use crate::measure::Status;

/// The questions of one self-evaluation.
#[derive(Debug, Clone)]
pub struct Questionnaire<'a> {
    pub(super) edition: &'a Edition,
    pub(super) recommendations: &'a [RecommendationId],
    focus: Vec<String>,
}

/// An answer that is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The part it is in.
    pub part: Part,
    /// The field to fill in: a comment when only that is missing.
    pub field: Field,
}

impl<'a> Questionnaire<'a> {
    /// What is asked under an edition, with last year's recommendations, once `answers` have chosen a focus.
    pub fn new(edition: &'a Edition, recommendations: &'a [RecommendationId], answers: &Answers) -> Self {
        Self { edition, recommendations, focus: answers.focus() }
    }

    /// The parts, in the order they are shown.
    pub fn parts(&self) -> Vec<Part> {
        let mut parts = vec![Part::Unit, Part::Introduction, Part::Focus];
        let rated = self.edition.standards.areas.iter().filter(|area| self.standards(area).next().is_some());
        parts.extend(rated.map(|area| Part::Area(area.code.clone())));
        if !self.recommendations.is_empty() {
            parts.push(Part::FollowUp);
        }
        parts
    }

    /// Whether an area is one of the chosen ones.
    pub fn is_focus(&self, area: &str) -> bool {
        self.focus.iter().any(|code| code == area)
    }

    /// The standards of an area that are rated: the core ones, or all when it is chosen.
    pub fn standards<'b>(&'b self, area: &'b FunctionArea) -> impl Iterator<Item = &'b Standard> {
        let whole = self.is_focus(&area.code);
        area.standards.iter().filter(move |standard| whole || standard.core)
    }

    /// Every field of a part, in order.
    pub fn fields(&self, part: &Part) -> Vec<Field> {
        let format = &self.edition.format;
        match part {
            Part::Unit => format.unit_information.iter().map(|info| Field::Unit(info.key.clone())).collect(),
            Part::Introduction => {
                format.introduction.iter().map(|prompt| Field::Introduction(prompt.key.clone())).collect()
            }
            Part::Focus => (1..=format.max_focus_areas)
                .map(Field::Focus)
                .chain((1..=format.max_own_questions).map(Field::Question))
                .collect(),
            Part::Area(_) => self.asked(part).iter().flat_map(with_comment_and_evidence).collect(),
            Part::FollowUp => {
                let replies =
                    |id: &RecommendationId| [Reply::Status, Reply::Comment].map(|r| Field::FollowUp(*id, r));
                self.recommendations.iter().flat_map(replies).collect()
            }
        }
    }

    /// The part a field is in; `None` for a standard that is not there.
    pub fn part_of(&self, field: &Field) -> Option<Part> {
        match field {
            Field::Unit(_) => Some(Part::Unit),
            Field::Introduction(_) => Some(Part::Introduction),
            Field::Focus(_) | Field::Question(_) => Some(Part::Focus),
            Field::Standard(code, _) => {
                self.edition.standards.area_of(code).map(|area| Part::Area(area.code.clone()))
            }
            Field::FollowUp(..) => Some(Part::FollowUp),
        }
    }

    /// The fields of a part that have to be answered, one for each question.
    fn asked(&self, part: &Part) -> Vec<Field> {
        let needed = |field: &Field| match field {
            Field::Unit(key) => self.edition.format.info_field(key).is_some_and(|info| !info.optional),
            Field::Introduction(_) | Field::FollowUp(_, Reply::Status) => true,
            Field::Focus(_)
            | Field::Question(_)
            | Field::Standard(..)
            | Field::FollowUp(_, Reply::Comment) => false,
        };
        match part {
            Part::Area(code) => {
                let area = self.edition.standards.area(code);
                let level = |standard: &Standard| Field::of_standard(&standard.code, Aspect::Level);
                area.map(|area| self.standards(area).map(level).collect()).unwrap_or_default()
            }
            Part::Unit | Part::Introduction | Part::Focus | Part::FollowUp => {
                self.fields(part).into_iter().filter(needed).collect()
            }
        }
    }

    /// What is missing before a question counts as answered: the field itself, or the comment its answer calls for.
    fn lacking(&self, field: &Field, answers: &Answers) -> Option<Field> {
        if !answers.is_given(field) {
            return Some(field.clone());
        }
        let comment = match field {
            Field::Standard(code, Aspect::Level) if self.needs_comment(code, answers) => {
                Field::of_standard(code, Aspect::Comment)
            }
            Field::FollowUp(id, Reply::Status) if answers.text(field) == Status::Dropped.key() => {
                Field::FollowUp(*id, Reply::Comment)
            }
            Field::Unit(_)
            | Field::Introduction(_)
            | Field::Focus(_)
            | Field::Question(_)
            | Field::Standard(..)
            | Field::FollowUp(..) => return None,
        };
        (!answers.is_given(&comment)).then_some(comment)
    }

    /// Whether the rating given to a standard calls for a comment.
    pub fn needs_comment(&self, standard: &str, answers: &Answers) -> bool {
        let set = &self.edition.standards;
        let level = set.scale.level(answers.of_standard(standard, Aspect::Level));
        let standard = set.standard(standard);
        standard.zip(level).is_some_and(|(standard, level)| standard.needs_comment(level))
    }

    /// The answers that are missing, in order.
    pub fn missing(&self, answers: &Answers) -> Vec<Missing> {
        let mut missing = Vec::new();
        for part in self.parts() {
            let lacking = self.asked(&part).into_iter().filter_map(|field| self.lacking(&field, answers));
            missing.extend(lacking.map(|field| Missing { part: part.clone(), field }));
        }
        missing
    }

    /// How far a part has come.
    pub fn progress(&self, part: &Part, answers: &Answers) -> Progress {
        let asked = self.asked(part);
        let complete = asked.iter().filter(|field| self.lacking(field, answers).is_none()).count();
        let begun = self.fields(part).iter().any(|field| answers.is_given(field));
        Progress { answered: count(complete), asked: count(asked.len()), begun }
    }

    /// Complete answers and answers asked for, over all parts.
    pub fn totals(&self, answers: &Answers) -> (u32, u32) {
        let each = self.parts().into_iter().map(|part| self.progress(&part, answers));
        each.fold((0, 0), |(answered, asked), part| (answered + part.answered, asked + part.asked))
    }
}

fn with_comment_and_evidence(field: &Field) -> Vec<Field> {
    match field {
        Field::Standard(code, _) => Aspect::ALL.map(|aspect| Field::of_standard(code, aspect)).to_vec(),
        Field::Unit(_)
        | Field::Introduction(_)
        | Field::Focus(_)
        | Field::Question(_)
        | Field::FollowUp(..) => {
            vec![field.clone()]
        }
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
