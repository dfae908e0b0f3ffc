//! The whole log as a file, sent as it is read.

use super::ExportPath;
use crate::error::PageError;
use crate::member::Member;
use app::App;
use app::log::Exported;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use futures_util::stream;

pub(super) async fn file(
    _: ExportPath,
    member: Member,
    State(app): State<App>,
) -> Result<impl IntoResponse, PageError> {
    let exported = app.export_log_for(&member.me).await?;
    let headers: [(HeaderName, String); 2] = [
        (header::CONTENT_TYPE, "application/jsonl; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"kvip-log-{}.jsonl\"", app.today())),
    ];
    Ok((headers, Body::from_stream(stream::unfold(Some(exported), next))))
}

/// A fault half-way breaks the file off, so that it is not taken for whole.
async fn next(exported: Option<Exported>) -> Option<(Result<String, app::AppError>, Option<Exported>)> {
    let mut exported = exported?;
    match exported.piece().await {
        Ok(Some(piece)) => Some((Ok(piece), Some(exported))),
        Ok(None) => None,
        Err(error) => Some((Err(error), None)),
    }
}
