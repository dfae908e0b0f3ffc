//! What a device keeps of the site itself for a day without network: an empty page, its styles and scripts.

use super::{css_path, icon_path, js_path, notes_css_path, offline_path};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

/// The service worker, before it knows which files belong to this version.
const WORKER: &str = include_str!("../../assets/worker.js");

static READY: LazyLock<String> = LazyLock::new(|| {
    let files = [css_path(), notes_css_path(), js_path(), offline_path(), icon_path()];
    let mut hasher = DefaultHasher::new();
    (WORKER, files, env!("CARGO_PKG_VERSION")).hash(&mut hasher);
    let listed = files.map(|file| format!("\"{file}\"")).join(", ");
    WORKER
        .replace("%VERSION%", &format!("{:016x}", hasher.finish()))
        .replace("%FILES%", &format!("[{listed}]"))
});

/// The service worker. It lies at the root, so that it serves every page; a browser asks each time whether it is new.
pub(super) async fn worker() -> Response {
    let headers =
        [(header::CONTENT_TYPE, "text/javascript; charset=utf-8"), (header::CACHE_CONTROL, "no-cache")];
    (headers, READY.as_str()).into_response()
}
