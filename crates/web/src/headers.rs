//! What stands around every answer: what a browser may do with it, and what it may not.

use crate::error::PageError;
use crate::member::SAID;
use app::{App, AppError};
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, Method, header};
use axum::middleware::{Next, from_fn};
use axum::response::{IntoResponse, Response};
use std::any::Any;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::{CompressionLayer, CompressionLevel};
use tower_http::csrf::CsrfLayer;

const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; \
     form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

const ALWAYS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // With `no-referrer` a browser sends `Origin: null` from our own forms.
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
];

/// Puts the layers around the pages, the innermost first.
pub(crate) fn around(pages: Router, app: &App) -> Router {
    let https = app.settings().base_url.starts_with("https://");
    pages
        .layer(CatchPanicLayer::custom(panicked))
        .layer(CsrfLayer::new())
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn(move |request, next| add(request, next, https)))
}

/// The answer when a handler panicked. What it carries may repeat what someone wrote, so it is dropped unread.
fn panicked(_: Box<dyn Any + Send>) -> Response {
    PageError::App(AppError::Fault("panic")).into_response()
}

async fn add(request: Request, next: Next, https: bool) -> Response {
    let was_said = request.method() == Method::GET && has_said(&request);
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    if https {
        let year = HeaderValue::from_static("max-age=31536000; includeSubDomains");
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if was_said && response.status().is_success() {
        forget_said(&mut response);
    }
    response
}

fn has_said(request: &Request) -> bool {
    let cookies = request.headers().get(header::COOKIE).and_then(|value| value.to_str().ok());
    cookies.is_some_and(|cookies| cookies.contains(SAID))
}

/// What was done is said once.
fn forget_said(response: &mut Response) {
    let gone = format!("{SAID}=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0");
    if let Ok(gone) = HeaderValue::from_str(&gone) {
        response.headers_mut().append(header::SET_COOKIE, gone);
    }
}
