//! The self-evaluation: filled in together by the host, checked, submitted, and read by those who come.

use crate::paths::paths;
use crate::routes::{Needs, Table};
use axum_extra::routing::TypedPath;
use domain::id::{FileId, VisitId};
use domain::policy::Action;
use serde::Deserialize;

mod again;
pub(super) mod attaching;
mod chart;
mod check;
mod clash;
pub(super) mod contributors;
pub(super) mod evidence;
pub(super) mod file;
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
    /// Evidence for a standard.
    EvidencePath { visit: VisitId, standard: String } = "/visits/{visit}/self-evaluation/evidence/{standard}";
    /// One file of it, opened.
    EvidenceFilePath { visit: VisitId, standard: String, evidence: FileId } = "/visits/{visit}/self-evaluation/evidence/{standard}/{evidence}";
    /// Taking one away.
    EvidenceRemovalPath { visit: VisitId, standard: String, evidence: FileId } = "/visits/{visit}/self-evaluation/evidence/{standard}/{evidence}/removal";
    /// A last look before it is submitted.
    CheckPath { visit: VisitId } = "/visits/{visit}/self-evaluation/check";
    /// Submitting it.
    SubmissionPath { visit: VisitId } = "/visits/{visit}/self-evaluation/submission";
    /// The self-evaluation as it was submitted.
    ReadingPath { visit: VisitId } = "/visits/{visit}/self-evaluation/reading";
    /// Opening a submitted one again.
    ReopeningPath { visit: VisitId } = "/visits/{visit}/self-evaluation/reopening";
}

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
        .upload(answer, file::LARGEST, chart::create)
        .get(read, chart::open)
        .post(answer, chart::remove)
        .get(read, evidence::show)
        .upload(answer, file::LARGEST, evidence::create)
        .get(read, evidence::open)
        .post(answer, evidence::remove)
        .get(answer, check::show)
        .post(Needs::Visit(Action::SubmitEvaluation), check::submit)
        .get(read, reading::show)
        .post(Needs::Visit(Action::ReopenEvaluation), reading::reopen)
}
