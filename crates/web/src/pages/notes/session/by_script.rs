//! What a script sends from the page: the draft as it is typed, and notes that waited on the device for the network.

use crate::error::PageError;
use crate::form::{cookie, sentences};
use crate::member::{Member, SAID};
use crate::pages::notes::SessionNotesPath;
use crate::pages::notes::fields::NoteForm;
use crate::ui::Words;
use app::{App, AppError};
use axum::Json;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde_json::json;

/// Whose notes a script sends that waited on her device.
const OUTBOX: &str = "x-outbox";

/// A draft, or a note that waited.
pub(super) async fn receive(
    app: &App,
    member: &Member,
    path: &SessionNotesPath,
    headers: &HeaderMap,
    form: &NoteForm,
) -> Result<Response, PageError> {
    match headers.get(OUTBOX) {
        Some(account) => Ok(received(app, member, path, account.to_str().unwrap_or(""), form).await?),
        None => Ok(keep_draft(app, member, path, form).await?),
    }
}

/// The note, once; its id in the answer tells the device that it may forget it. Nothing is taken for another account than
/// the one that wrote it.
async fn received(
    app: &App,
    member: &Member,
    path: &SessionNotesPath,
    account: &str,
    form: &NoteForm,
) -> Result<Response, AppError> {
    if member.account() != Some(account) {
        return Ok(told(StatusCode::CONFLICT, member.lang.t("offline-another-account")));
    }
    let Some(note) = form.id() else {
        return Ok(told(StatusCode::UNPROCESSABLE_ENTITY, member.lang.t("error-unreadable")));
    };
    let done = match form.parse() {
        Ok(words) => app.receive_note(&member.me, path.visit, path.session, note, &words).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => {
            let said = CookieJar::new().add(cookie(SAID, "notes-saved".to_owned()));
            Ok((said, Json(json!({ "received": note }))).into_response())
        }
        Err(AppError::Invalid(problems)) => Ok(refused(member, &problems)),
        Err(error) => Err(error),
    }
}

/// What is typed so far, kept sealed.
async fn keep_draft(
    app: &App,
    member: &Member,
    path: &SessionNotesPath,
    form: &NoteForm,
) -> Result<Response, AppError> {
    let lang = member.lang;
    let typed = form.changed.iter().any(|name| name == "text");
    let Some(note) = form.id().filter(|_| typed) else {
        return Ok(told(StatusCode::OK, lang.t("notes-draft-unchanged")));
    };
    match app.keep_draft(&member.me, path.visit, path.session, note, &form.text).await {
        Ok(()) => {
            let at = lang.tr("notes-draft-kept", &[("time", lang.hour(app.now()).into())]);
            Ok(told(StatusCode::OK, &at))
        }
        Err(AppError::Invalid(problems)) => Ok(refused(member, &problems)),
        Err(error) => Err(error),
    }
}

fn refused(member: &Member, problems: &app::Problems) -> Response {
    let text = sentences(member.lang, problems).pop().map(|(_, sentence)| sentence);
    told(StatusCode::UNPROCESSABLE_ENTITY, &text.unwrap_or_default())
}

fn told(status: StatusCode, text: &str) -> Response {
    (status, Json(json!({ "text": text }))).into_response()
}
