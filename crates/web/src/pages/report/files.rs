//! The whole report as a file to take along.

use super::{MarkdownPath, PdfPath, RatingsPath, WordPath};
use crate::error::PageError;
use crate::member::Member;
use app::reports::{Printed, ReportFile};
use app::{App, AppError};
use axum::extract::State;
use axum::http::{HeaderName, header};
use domain::id::VisitId;

/// A file, with what it is and what it is called.
type Sent = ([(HeaderName, String); 2], Vec<u8>);

pub(super) async fn pdf(path: PdfPath, member: Member, State(app): State<App>) -> Result<Sent, PageError> {
    Ok(sent(&app, &member, path.visit, ReportFile::Pdf).await?)
}

pub(super) async fn word(path: WordPath, member: Member, State(app): State<App>) -> Result<Sent, PageError> {
    Ok(sent(&app, &member, path.visit, ReportFile::Word).await?)
}

pub(super) async fn markdown(
    path: MarkdownPath,
    member: Member,
    State(app): State<App>,
) -> Result<Sent, PageError> {
    Ok(sent(&app, &member, path.visit, ReportFile::Markdown).await?)
}

pub(super) async fn ratings(
    path: RatingsPath,
    member: Member,
    State(app): State<App>,
) -> Result<Sent, PageError> {
    Ok(named(app.print_ratings(&member.me, path.visit).await?, ReportFile::Ratings))
}

async fn sent(app: &App, member: &Member, visit: VisitId, kind: ReportFile) -> Result<Sent, AppError> {
    Ok(named(app.print_report(&member.me, visit, kind).await?, kind))
}

fn named(printed: Printed, kind: ReportFile) -> Sent {
    let name = format!("attachment; filename=\"{}\"", printed.name);
    let what = match kind {
        ReportFile::Pdf | ReportFile::Slides => "application/pdf",
        ReportFile::Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ReportFile::Markdown => "text/markdown; charset=utf-8",
        ReportFile::Ratings => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    };
    ([(header::CONTENT_TYPE, what.to_owned()), (header::CONTENT_DISPOSITION, name)], printed.bytes)
}
