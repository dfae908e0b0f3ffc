//! The organisation chart: sealed on its way in, opened only for those who hold a key.

use super::{ChartFilePath, ChartPath, ChartRemovalPath, CheckPath, LARGEST, OverviewPath};
use crate::error::PageError;
use crate::form::{Done, error_of, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Field, Words, button, empty, error_summary, or_reason, road, submit};
use app::files::{Download, Purpose};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use domain::policy::Action;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};

const CHART: Purpose = Purpose::OrganisationChart;

pub(super) async fn show(
    path: ChartPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = app.evaluation(&member.me, path.visit).await?.visit;
    view(&app, &member, &visit, &[]).await
}

pub(super) async fn create(
    path: ChartPath,
    member: Member,
    State(app): State<App>,
    upload: Result<Multipart, MultipartRejection>,
) -> Result<Done, PageError> {
    let visit = app.evaluation_to_answer(&member.me, path.visit).await?.visit;
    let most = app.settings().limits.attachment_mib.min(LARGEST) * 1024 * 1024;
    let attached = match read(upload, most).await? {
        Some((name, bytes)) => app.attach(&member.me, path.visit, CHART, &name, bytes).await.map(|_| ()),
        None => Err(AppError::Invalid(Problems::one("file", "file-missing"))),
    };
    or_again(member.lang, attached, async |problems: Vec<_>| view(&app, &member, &visit, &problems).await)
        .await?;
    Ok(Done::to(path).saying("evaluation-chart-attached"))
}

pub(super) async fn open(
    path: ChartFilePath,
    member: Member,
    State(app): State<App>,
) -> Result<Response, PageError> {
    Ok(served(app.open_file(&member.me, path.visit, CHART, path.file).await?))
}

pub(super) async fn remove(
    path: ChartRemovalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.remove_file(&member.me, path.visit, CHART, path.file).await?;
    Ok(Done::to(ChartPath { visit: path.visit }).saying("evaluation-chart-removed"))
}

/// The field `file` of an upload, at most `most` bytes; `None` when none was chosen.
async fn read(
    upload: Result<Multipart, MultipartRejection>,
    most: usize,
) -> Result<Option<(String, Vec<u8>)>, PageError> {
    let unreadable = PageError::Request(StatusCode::BAD_REQUEST, "error-unreadable");
    let Ok(mut upload) = upload else { return Err(unreadable) };
    while let Some(mut field) = upload.next_field().await.map_err(|error| trouble(&error))? {
        if field.name() != Some("file") {
            continue;
        }
        let name = field.file_name().unwrap_or_default().to_owned();
        let mut bytes = Vec::new();
        while let Some(chunk) = field.chunk().await.map_err(|error| trouble(&error))? {
            if bytes.len() + chunk.len() > most {
                return Err(PageError::Request(StatusCode::PAYLOAD_TOO_LARGE, "error-too-large"));
            }
            bytes.extend_from_slice(&chunk);
        }
        return Ok((!bytes.is_empty()).then_some((name, bytes)));
    }
    Ok(None)
}

fn trouble(error: &axum::extract::multipart::MultipartError) -> PageError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return PageError::Request(StatusCode::PAYLOAD_TOO_LARGE, "error-too-large");
    }
    PageError::Request(StatusCode::BAD_REQUEST, "error-unreadable")
}

/// A file to save, never one to show: whatever it holds, it does not run on this site.
fn served(file: Download) -> Response {
    let ascii: String = file
        .name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '_' })
        .collect();
    let whole: String = file.name.bytes().map(percent).collect();
    let disposition = format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{whole}");
    let headers = [(header::CONTENT_TYPE, file.media), (header::CONTENT_DISPOSITION, disposition)];
    let mut response = (headers, file.bytes).into_response();
    response.headers_mut().insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}

fn percent(byte: u8) -> String {
    if byte.is_ascii_alphanumeric() || b"-_.".contains(&byte) {
        char::from(byte).to_string()
    } else {
        format!("%{byte:02X}")
    }
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let files = app.files(&member.me, visit.id, CHART).await?;
    let may = member.may_on(visit, Action::AnswerEvaluation);
    let keyed = app.can_seal(visit).await?;
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("evaluation-chart"))
        .crumb(lang.t("stage-self-evaluation"), OverviewPath { visit: visit.id }.to_string())
        .lock(lang.t("evaluation-chart-lock"))
        .error(!problems.is_empty());
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::SelfEvaluation))))
        (error_summary(lang, problems))
        @if files.is_empty() { (empty(lang.t("evaluation-chart-empty-title"), lang.t("evaluation-chart-empty"), None)) }
        @for file in &files {
            p { a href=(ChartFilePath { visit: visit.id, file: file.id }) { (file.name) } " " span.quiet { (size(file.size)) ", " (lang.moment(file.at)) } }
            @if may.is_ok() {
                (button::post(&ChartRemovalPath { visit: visit.id, file: file.id }.to_string(),
                    &html! { button.plain type="submit" { (lang.t("action-remove")) span.heard { " " (file.name) } } }))
            }
        }
        (upload(app, member, visit, &may.and(keyed.then_some(()).ok_or_else(|| lang.t("file-no-key-yet").to_owned())), problems))
        @if !visit.evaluation.is_submitted() {
            div.actions { (button::second_link(&CheckPath { visit: visit.id }.to_string(), lang.t("action-continue"))) }
        }
    }))
}

fn upload(
    app: &App,
    member: &Member,
    visit: &Visit,
    may: &Result<(), String>,
    problems: &[(String, String)],
) -> Markup {
    let (lang, most) = (member.lang, app.settings().limits.attachment_mib);
    let field = Field::new(lang, "file", lang.t("evaluation-chart-file"))
        .hint(lang.t("evaluation-chart-hint"))
        .error(error_of(problems, "file"))
        .file(CHART.endings(), &format!("{most} MB"));
    let form = html! {
        form method="post" enctype="multipart/form-data" action=(ChartPath { visit: visit.id }) {
            (field)
            (submit(lang.t("evaluation-chart-attach")))
        }
    };
    or_reason(lang, may, &form)
}

/// "340 kB", "2 MB": whole units only.
fn size(bytes: u64) -> String {
    if bytes < 1024 * 1024 {
        format!("{} kB", bytes.div_ceil(1024))
    } else {
        format!("{} MB", bytes / 1024 / 1024)
    }
}
