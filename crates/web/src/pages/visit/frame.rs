//! What every page of a visit shares: its road, and the way back to the visit.

use crate::member::Member;
use crate::paths::VisitPath;
use crate::ui::{Page, Step, StepState, Words};
use chrono::NaiveDate;
use domain::desk;
use domain::policy::Action;
use domain::visit::{Stage, Visit};

/// A page of a visit: the host unit above the title, and the way back.
pub(crate) fn page(member: &Member, visit: &Visit, unit: &str, title: &str) -> Page {
    member.page(title).crumb(unit, VisitPath { visit: visit.id }.to_string())
}

/// The road of a visit as this person may walk it; `here` is the step of the page being read. A step that is not for her
/// is drawn without a link.
pub(crate) fn steps(member: &Member, visit: &Visit, today: NaiveDate, here: Option<Stage>) -> Vec<Step> {
    let step = |(stage, state): (Stage, desk::StepState)| {
        let step = Step::new(member.lang.t(label(stage)), drawn(state)).here(here == Some(stage));
        match way(member, visit, stage) {
            Some(way) => step.href(way),
            None => step,
        }
    };
    desk::road(visit, today).into_iter().map(step).collect()
}

/// Where a step leads this person. Preparing is the team's; for everyone else it is the programme.
fn way(member: &Member, visit: &Visit, stage: Stage) -> Option<String> {
    let closed = |action| member.may_on(visit, action) == Err(String::new());
    match stage {
        Stage::Prepare if closed(Action::Prepare) => {
            Some(format!("{}/programme", VisitPath { visit: visit.id }))
        }
        Stage::Notes if closed(Action::ReadNotes) => None,
        Stage::Plan
        | Stage::SelfEvaluation
        | Stage::Prepare
        | Stage::Day
        | Stage::Notes
        | Stage::Report
        | Stage::FollowUp
        | Stage::Closed => Some(href(visit, stage)),
    }
}

fn drawn(state: desk::StepState) -> StepState {
    match state {
        desk::StepState::Done => StepState::Done,
        desk::StepState::Current => StepState::Current,
        desk::StepState::Later => StepState::Later,
    }
}

/// The key of a stage's name.
pub(crate) fn label(stage: Stage) -> &'static str {
    match stage {
        Stage::Plan => "stage-plan",
        Stage::SelfEvaluation => "stage-self-evaluation",
        Stage::Prepare => "stage-prepare",
        Stage::Day => "stage-day",
        Stage::Notes => "stage-notes",
        Stage::Report => "stage-report",
        Stage::FollowUp => "stage-follow-up",
        Stage::Closed => "stage-closed",
    }
}

/// Where the step of a stage lies.
pub(crate) fn href(visit: &Visit, stage: Stage) -> String {
    let visit = VisitPath { visit: visit.id };
    match stage {
        Stage::Plan => format!("{visit}/dates"),
        Stage::SelfEvaluation => format!("{visit}/self-evaluation"),
        Stage::Prepare => format!("{visit}/preparation"),
        Stage::Day => format!("{visit}/day"),
        Stage::Notes => format!("{visit}/notes"),
        Stage::Report => format!("{visit}/report"),
        Stage::FollowUp => format!("{visit}/follow-up"),
        Stage::Closed => visit.to_string(),
    }
}
