//! The self-evaluation: filled in together by the host, checked, submitted, and read by those who come.

use crate::paths::paths;
use crate::routes::{Needs, Table};
use axum_extra::routing::TypedPath;
use domain::id::{FileId, VisitId};
use domain::policy::Action;
use serde::Deserialize;

mod again;
mod chart;
mod check;
mod clash;
pub(super) mod contributors;
mod overview;
mod part;
mod questions;
pub(super) mod reading;
mod save;
mod standard;
mod words;

paths! {
    /// The parts of the self-evaluation, and how far each has come.
    OverviewPath { visit: VisitId } = "/visits/{visit}/self-evaluation";
    /// One part.
    PartPath { visit: VisitId, part: String } = "/visits/{visit}/self-evaluation/{part}";
    /// Who took part.
    ContributorsPath { visit: VisitId } = "/visits/{visit}/self-evaluation/contributors";
    /// Taking someone off that list.
    ContributorRemovalPath { visit: VisitId } = "/visits/{visit}/self-evaluation/contributors/removal";
    /// The organisation chart.
    ChartPath { visit: VisitId } = "/visits/{visit}/self-evaluation/organisation-chart";
    /// The chart itself, opened.
    ChartFilePath { visit: VisitId, file: FileId } = "/visits/{visit}/self-evaluation/organisation-chart/{file}";
    /// Taking a chart away.
    ChartRemovalPath { visit: VisitId, file: FileId } = "/visits/{visit}/self-evaluation/organisation-chart/{file}/removal";
    /// A last look before it is submitted.
    CheckPath { visit: VisitId } = "/visits/{visit}/self-evaluation/check";
    /// Submitting it.
    SubmissionPath { visit: VisitId } = "/visits/{visit}/self-evaluation/submission";
    /// The self-evaluation as it was submitted.
    ReadingPath { visit: VisitId } = "/visits/{visit}/self-evaluation/reading";
    /// Opening a submitted one again.
    ReopeningPath { visit: VisitId } = "/visits/{visit}/self-evaluation/reopening";
}

/// Largest request with an attachment, in MiB; what the installation takes is in its settings.
const LARGEST: usize = 32;

pub(super) fn mount(table: Table) -> Table {
    let answer = Needs::Visit(Action::AnswerEvaluation);
    let read = Needs::Visit(Action::ReadEvaluation);
    table
        .get(Needs::Visit(Action::SeeVisit), overview::show)
        .get(answer, part::show)
        .post(answer, save::create)
        .get(answer, contributors::show)
        .post(answer, contributors::create)
        .post(answer, contributors::remove)
        .get(read, chart::show)
        .upload(answer, LARGEST, chart::create)
        .get(read, chart::open)
        .post(answer, chart::remove)
        .get(answer, check::show)
        .post(Needs::Visit(Action::SubmitEvaluation), check::submit)
        .get(read, reading::show)
        .post(Needs::Visit(Action::ReopenEvaluation), reading::reopen)
}
