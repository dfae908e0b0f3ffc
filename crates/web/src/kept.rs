//! Nothing typed is lost: a form sent after the session ended, or while the keys are locked, comes back whole, to be
//! sent again after signing in or unlocking.

use crate::error::{self, LockedOut, SignedOut};
use crate::member::language_of;
use crate::ui::badge::Tone;
use crate::ui::passkey;
use crate::ui::{Page, Words, button, notice, submit};
use axum::Json;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::lang::Lang;
use maud::{Markup, html};

/// Holds a form's fields while it is handled, and gives them back when nobody was signed in or her keys are locked.
pub(crate) async fn keep(request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !crate::form::is_form(request.headers()) {
        return next.run(request).await;
    }
    let (path, headers) = (request.uri().path().to_owned(), request.headers().clone());
    let (parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, crate::routes::FORM).await else { return error::too_large() };
    // Read as it is, a mark would silently stand for every byte that is no text.
    if percent_encoding::percent_decode(&bytes).decode_utf8().is_err() {
        return error::unreadable();
    }
    let response = next.run(Request::from_parts(parts, Body::from(bytes.clone()))).await;
    let door = match (response.extensions().get(), response.extensions().get()) {
        (Some(SignedOut), _) => &SIGN_IN,
        (_, Some(LockedOut)) => &UNLOCK,
        _ => return response,
    };
    give_back(door, &path, &headers, &bytes)
}

/// What must be done before the form is sent again, in the keys of its texts.
struct Door {
    path: &'static str,
    status: StatusCode,
    title: &'static str,
    what: &'static str,
    first: &'static str,
    autosave: &'static str,
}

const SIGN_IN: Door = Door {
    path: "/sign-in",
    status: StatusCode::UNAUTHORIZED,
    title: "kept-title",
    what: "kept-what",
    first: "kept-sign-in",
    autosave: "kept-autosave",
};

const UNLOCK: Door = Door {
    path: "/unlock",
    status: StatusCode::FORBIDDEN,
    title: "kept-locked-title",
    what: "kept-locked-what",
    first: "kept-locked-first",
    autosave: "kept-locked-autosave",
};

fn give_back(door: &Door, path: &str, headers: &HeaderMap, body: &Bytes) -> Response {
    let lang = language_of(headers);
    if crate::form::is_autosave(headers) {
        let text = lang.t(door.autosave);
        return (door.status, Json(serde_json::json!({ "text": text }))).into_response();
    }
    let fields: Vec<(String, String)> = serde_html_form::from_bytes(body).unwrap_or_default();
    (door.status, view(lang, door, path, &fields)).into_response()
}

fn view(lang: Lang, door: &Door, path: &str, fields: &[(String, String)]) -> Markup {
    let written = |name: &str| !name.contains("passphrase") && !passkey::FIELDS.contains(&name);
    let typed = fields.iter().filter(|(name, value)| value.chars().count() > 20 && written(name));
    Page::new(lang, lang.t(door.title)).error(true).body(&html! {
        (notice(lang, Tone::Caution, &html! { p { (lang.t(door.what)) } }))
        ol {
            li { a href=(door.path) target="_blank" rel="noopener" { (lang.t(door.first)) } }
            li { (lang.t("kept-send")) }
        }
        form method="post" action=(path) {
            @for (name, value) in fields { input type="hidden" name=(name) value=(value); }
            (submit(lang.t("kept-again")))
        }
        @for (_, value) in typed { pre.typed { (value) } }
        p { (button::second_link("/", lang.t("error-way-back"))) }
    })
}
