//! What a request that did not go through becomes: a status, a sentence and a way back.
//!
//! A handler returns [`PageError`]; it leaves a note on the response, and [`dress`] makes the page in the reader's language.

use crate::Site;
use crate::member::{COOKIE, language_of};
use crate::ui::badge::Tone;
use crate::ui::{Page, Words, button, notice};
use app::AppError;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::uri::PathAndQuery;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use domain::lang::Lang;
use maud::{Markup, html};

/// A request that did not go through.
#[derive(Debug)]
pub(crate) enum PageError {
    /// From a use case.
    App(AppError),
    /// Sign in first, then come back.
    SignIn { back: String },
    /// The form comes back filled in, with what is wrong.
    Form(StatusCode, Markup),
    /// The request itself cannot be read; key of the sentence.
    Request(StatusCode, &'static str),
}

impl From<AppError> for PageError {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

/// Marks an answer to someone whose session had ended, so that what she typed is given back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SignedOut;

/// Marks an answer to someone whose keys are locked: she is led to the page that opens them, and what she typed is
/// given back.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LockedOut;

/// The answer to a form that is too large.
pub(crate) fn too_large() -> Response {
    noted(StatusCode::PAYLOAD_TOO_LARGE, Sentence::Key("error-too-large"))
}

/// The answer to a form that is no text.
pub(crate) fn unreadable() -> Response {
    noted(StatusCode::BAD_REQUEST, Sentence::Key("error-unreadable"))
}

/// What [`dress`] makes a page of.
#[derive(Debug, Clone)]
struct Note {
    sentence: Sentence,
}

#[derive(Debug, Clone)]
enum Sentence {
    Key(&'static str),
    Refusal(domain::refusal::Refusal),
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match self {
            Self::SignIn { back } => {
                let mut response = Redirect::to(&crate::paths::sign_in(&back)).into_response();
                response.extensions_mut().insert(SignedOut);
                response
            }
            Self::Form(status, page) => (status, page).into_response(),
            Self::Request(status, key) => noted(status, Sentence::Key(key)),
            Self::App(error) => from_app(error),
        }
    }
}

fn from_app(error: AppError) -> Response {
    match error {
        AppError::Hidden => noted(StatusCode::NOT_FOUND, Sentence::Key("error-not-found")),
        AppError::Denied(refusal) => noted(StatusCode::FORBIDDEN, Sentence::Refusal(refusal)),
        AppError::Refused(refusal) => noted(StatusCode::CONFLICT, Sentence::Refusal(refusal)),
        AppError::Stale => noted(StatusCode::CONFLICT, Sentence::Key("error-stale")),
        AppError::Invalid(problems) => {
            let key = problems.0.first().map_or("error-invalid", |problem| problem.text);
            noted(StatusCode::UNPROCESSABLE_ENTITY, Sentence::Key(key))
        }
        AppError::Taken => noted(StatusCode::CONFLICT, Sentence::Key("error-taken")),
        AppError::Locked => {
            let mut response = noted(StatusCode::FORBIDDEN, Sentence::Key("error-locked"));
            response.extensions_mut().insert(LockedOut);
            response
        }
        AppError::TooMany => noted(StatusCode::TOO_MANY_REQUESTS, Sentence::Key("error-too-many")),
        AppError::Busy => {
            let mut response = noted(StatusCode::SERVICE_UNAVAILABLE, Sentence::Key("error-busy"));
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
            response
        }
        AppError::Fault(kind) => {
            tracing::error!(fault = kind, "a request failed");
            noted(StatusCode::INTERNAL_SERVER_ERROR, Sentence::Key("error-fault"))
        }
    }
}

fn noted(status: StatusCode, sentence: Sentence) -> Response {
    let mut response = status.into_response();
    response.extensions_mut().insert(Note { sentence });
    response
}

/// The answer to an address that is not there; the same as to one that is hidden.
pub(crate) async fn no_such_page() -> PageError {
    PageError::App(AppError::Hidden)
}

/// Makes a page of every answer that has only a status, in the language of the one who asked.
pub(crate) async fn dress(State(site): State<Site>, request: Request, next: Next) -> Response {
    let headers = request.headers().clone();
    let asked = (request.method() == Method::GET)
        .then(|| request.uri().path_and_query().map_or("/", PathAndQuery::as_str).to_owned());
    let response = next.run(request).await;
    if let (Some(path), Some(LockedOut)) = (asked, response.extensions().get()) {
        return Redirect::to(&crate::paths::unlock(&path)).into_response();
    }
    if !response.status().is_client_error() && !response.status().is_server_error() {
        return response;
    }
    let note = response.extensions().get::<Note>().cloned();
    let dressed_already = response.headers().contains_key(header::CONTENT_TYPE) && note.is_none();
    if dressed_already && !plain_text(&response) {
        return response;
    }
    let sentence = note.map_or(Sentence::Key(by_status(response.status())), |note| note.sentence);
    let lang = language(&site, &headers).await;
    let sentence = match &sentence {
        Sentence::Key(key) => lang.t(key).to_owned(),
        Sentence::Refusal(refusal) => crate::ui::refusal::sentence(lang, refusal),
    };
    undressed(response.status(), lang, &headers, &sentence)
}

/// Answers made by the framework (wrong method, too large, not allowed) are plain text.
fn plain_text(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("text/plain"))
}

async fn language(site: &Site, headers: &HeaderMap) -> Lang {
    let jar = CookieJar::from_headers(headers);
    if let Some(cookie) = jar.get(COOKIE)
        && let Ok(Some(me)) = site.app.recognise(cookie.value()).await
    {
        return me.lang();
    }
    language_of(headers)
}

fn undressed(status: StatusCode, lang: Lang, headers: &HeaderMap, sentence: &str) -> Response {
    if headers.contains_key("x-autosave") {
        return (status, Json(serde_json::json!({ "text": sentence }))).into_response();
    }
    let title = if status == StatusCode::NOT_FOUND { "error-title-not-found" } else { "error-title" };
    let tone = if status.is_server_error() { Tone::Stop } else { Tone::Caution };
    let page = Page::new(lang, lang.t(title)).error(true).body(&html! {
        (notice(lang, tone, &html! { p { (sentence) } }))
        p { (button::link("/", lang.t("error-way-back"))) }
    });
    (status, page).into_response()
}

fn by_status(status: StatusCode) -> &'static str {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
        StatusCode::METHOD_NOT_ALLOWED => "error-method",
        StatusCode::FORBIDDEN => "error-other-site",
        StatusCode::REQUEST_TIMEOUT => "error-timeout",
        StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY | StatusCode::BAD_REQUEST => {
            "error-unreadable"
        }
        status if status.is_server_error() => "error-fault",
        _ => "error-not-found",
    }
}
