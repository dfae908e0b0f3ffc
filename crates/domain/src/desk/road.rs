//! The road of a visit in seven steps: plan, self-evaluation, prepare, day, notes, report, follow-up.

use crate::visit::{Stage, Visit};
use chrono::NaiveDate;

/// How a step of the road stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StepState {
    /// Behind.
    Done,
    /// Here it stands.
    Current,
    /// Ahead.
    Later,
}

/// The seven steps in order. At most one is current; when the visit is closed, all are done.
pub fn road(visit: &Visit, today: NaiveDate) -> Vec<(Stage, StepState)> {
    let here = visit.stage(today);
    let steps = Stage::ALL.into_iter().filter(|step| *step != Stage::Closed);
    steps.map(|step| (step, state(step, here))).collect()
}

fn state(step: Stage, here: Stage) -> StepState {
    match step.cmp(&here) {
        std::cmp::Ordering::Less => StepState::Done,
        std::cmp::Ordering::Equal => StepState::Current,
        std::cmp::Ordering::Greater => StepState::Later,
    }
}
