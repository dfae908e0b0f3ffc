//! Evidence for a standard, as files: sealed on their way in, opened only for those who hold a key.

use super::attaching::{Attaching, href};
use super::file::served;
use super::{EvidenceFilePath, EvidencePath, EvidenceRemovalPath};
use crate::error::PageError;
use crate::form::Done;
use crate::member::Member;
use app::App;
use app::evaluations::Evaluation;
use app::files::Purpose;
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::response::Response;
use maud::{Markup, html};

pub(super) async fn show(
    path: EvidencePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let evaluation = &app.evaluation(&member.me, path.visit).await?;
    let purpose = Purpose::Evidence(path.standard);
    Attaching { app: &app, member: &member, evaluation, purpose }.view(&[]).await
}

pub(super) async fn create(
    path: EvidencePath,
    member: Member,
    State(app): State<App>,
    upload: Result<Multipart, MultipartRejection>,
) -> Result<Done, PageError> {
    let evaluation = &app.evaluation_to_answer(&member.me, path.visit).await?;
    let purpose = Purpose::Evidence(path.standard.clone());
    Attaching { app: &app, member: &member, evaluation, purpose }.attach(upload).await?;
    Ok(Done::to(path).saying("evaluation-evidence-attached"))
}

pub(super) async fn open(
    path: EvidenceFilePath,
    member: Member,
    State(app): State<App>,
) -> Result<Response, PageError> {
    let purpose = Purpose::Evidence(path.standard);
    Ok(served(app.open_file(&member.me, path.visit, purpose, path.evidence).await?))
}

pub(super) async fn remove(
    path: EvidenceRemovalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let purpose = Purpose::Evidence(path.standard.clone());
    app.remove_file(&member.me, path.visit, purpose, path.evidence).await?;
    let page = EvidencePath { visit: path.visit, standard: path.standard };
    Ok(Done::to(page).saying("evaluation-evidence-removed"))
}

/// The files attached to a standard, each a link; nothing when there are none.
pub(in crate::pages) fn attached(evaluation: &Evaluation, code: &str) -> Markup {
    let purpose = Purpose::Evidence(code.to_owned());
    let mut files = evaluation.evidence_of(code).peekable();
    html! {
        @if files.peek().is_some() {
            ul {
                @for file in files {
                    li { a href=(href(evaluation.visit.id, &purpose, file.id)) { (file.name) } }
                }
            }
        }
    }
}
