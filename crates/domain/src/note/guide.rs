//! The interview guide of a focus group: what the standards want asked of those who see them from their own side.

use crate::content::{Edition, FunctionArea, Questions, Standard, Words};
use crate::programme::Kind;

/// What to ask within one function area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Topic<'a> {
    /// The area.
    pub area: &'a FunctionArea,
    /// Whether the host unit chose it as a focus of this visit.
    pub in_focus: bool,
    /// The standards with a question for this group, and the question.
    pub questions: Vec<(&'a Standard, &'a Words)>,
}

impl Questions {
    /// The question for those who meet in such a session.
    pub fn of_group(&self, kind: Kind) -> Option<&Words> {
        match kind {
            Kind::FocusPatients => self.patient.as_ref(),
            Kind::FocusRelatives => self.relative.as_ref(),
            Kind::FocusStaff => self.staff.as_ref(),
            Kind::Dinner
            | Kind::Tour
            | Kind::Management
            | Kind::Conversation
            | Kind::TeamTime
            | Kind::SummingUp
            | Kind::Break => None,
        }
    }
}

/// The guide of a session: the standards the unit has rated, focus areas first; empty where no group is asked.
pub fn guide<'a>(edition: &'a Edition, focus: &[String], kind: Kind) -> Vec<Topic<'a>> {
    let topic = |area: &'a FunctionArea| {
        let in_focus = focus.contains(&area.code);
        let rated = area.standards.iter().filter(|standard| in_focus || standard.core);
        let questions: Vec<_> =
            rated.filter_map(|standard| Some((standard, standard.questions.of_group(kind)?))).collect();
        (!questions.is_empty()).then_some(Topic { area, in_focus, questions })
    };
    let mut topics: Vec<Topic<'a>> = edition.standards.areas.iter().filter_map(topic).collect();
    topics.sort_by_key(|topic| !topic.in_focus);
    topics
}
