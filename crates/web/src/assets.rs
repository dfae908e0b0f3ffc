//! The style sheet, the scripts and the icon: served once, kept by the browser for good.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::sync::LazyLock;

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::{Router, routing::get};
use flate2::Compression;
use flate2::write::GzEncoder;

mod shell;

/// The style sheet, from small files in the order they build on each other.
pub const CSS: &str = concat!(
    include_str!("../assets/css/roles.css"),
    include_str!("../assets/css/base.css"),
    include_str!("../assets/css/frame.css"),
    include_str!("../assets/css/form.css"),
    include_str!("../assets/css/parts.css"),
    include_str!("../assets/css/road.css"),
    include_str!("../assets/css/tables.css"),
    include_str!("../assets/css/text.css"),
    include_str!("../assets/css/day.css"),
    include_str!("../assets/css/print.css"),
);
/// The script; every page works without it.
pub const JS: &str = include_str!("../assets/kvip.js");
/// The script of the few pages where a passkey is made or asked for.
pub const PASSKEY: &str = include_str!("../assets/passkey.js");
/// How slips are laid out on paper.
const SLIPS: &str = include_str!("../assets/slips.css");
/// Takes a code from behind the address's `#` into its field.
const CODE: &str = include_str!("../assets/code.js");
/// Keeps notes on a device until the network is there.
const OFFLINE: &str = include_str!("../assets/offline.js");
/// Taking notes.
const NOTES: &str = include_str!("../assets/notes.css");
/// How places in a note are marked.
const BENCH_SHEET: &str = include_str!("../assets/bench.css");
/// The script of the pages where notes are gone through; they work without it.
const BENCH_SCRIPT: &str = include_str!("../assets/bench.js");
/// Slides of a summing-up.
const SLIDES_SHEET: &str = include_str!("../assets/slides.css");
/// Shows them one at a time over the whole screen.
const SLIDES_SCRIPT: &str = include_str!("../assets/slides.js");
/// The row of buttons above a text of the report.
const WRITING_SHEET: &str = include_str!("../assets/writing.css");
/// What the buttons do; the text is typed without them too.
const WRITING_SCRIPT: &str = include_str!("../assets/writing.js");
/// Quotes marked words in a comment; a comment is written without it too.
const READING_SCRIPT: &str = include_str!("../assets/reading.js");
/// The product's mark.
pub const ICON: &str = include_str!("../assets/icon.svg");

/// A file that never changes under its address.
struct Asset {
    path: String,
    kind: &'static str,
    plain: Bytes,
    packed: Bytes,
}

static SHEET: LazyLock<Asset> = LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", CSS));
static SCRIPT: LazyLock<Asset> = LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", JS));
static PASSKEY_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", PASSKEY));
static SLIPS_SHEET: LazyLock<Asset> = LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", SLIPS));
static CODE_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", CODE));
static OFFLINE_SCRIPT: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", OFFLINE));
static NOTES_SHEET: LazyLock<Asset> = LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", NOTES));
static BENCH_CSS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", BENCH_SHEET));
static BENCH_JS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", BENCH_SCRIPT));
static SLIDES_CSS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", SLIDES_SHEET));
static SLIDES_JS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", SLIDES_SCRIPT));
static WRITING_CSS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("css", "text/css; charset=utf-8", WRITING_SHEET));
static WRITING_JS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", WRITING_SCRIPT));
static READING_JS: LazyLock<Asset> =
    LazyLock::new(|| Asset::new("js", "text/javascript; charset=utf-8", READING_SCRIPT));
static MARK: LazyLock<Asset> = LazyLock::new(|| Asset::new("svg", "image/svg+xml", ICON));

/// Where the style sheet lies.
pub fn css_path() -> &'static str {
    &SHEET.path
}

/// Where the script lies.
pub fn js_path() -> &'static str {
    &SCRIPT.path
}

/// Where the script about passkeys lies.
pub fn passkey_path() -> &'static str {
    &PASSKEY_SCRIPT.path
}

/// Where the style sheet of the slips lies.
pub fn slips_path() -> &'static str {
    &SLIPS_SHEET.path
}

/// Where the script of the page that asks for a code lies.
pub fn code_path() -> &'static str {
    &CODE_SCRIPT.path
}

/// Where the script lies that keeps notes on a device.
pub fn offline_path() -> &'static str {
    &OFFLINE_SCRIPT.path
}

/// Where the style sheet of note-taking lies.
pub fn notes_css_path() -> &'static str {
    &NOTES_SHEET.path
}

/// Where the style sheet of the pages where notes are gone through lies.
pub fn bench_sheet_path() -> &'static str {
    &BENCH_CSS.path
}

/// Where their script lies.
pub fn bench_script_path() -> &'static str {
    &BENCH_JS.path
}

/// Where the style sheet of the slides lies.
pub fn slides_css_path() -> &'static str {
    &SLIDES_CSS.path
}

/// Where their script lies.
pub fn slides_js_path() -> &'static str {
    &SLIDES_JS.path
}

/// Where the style sheet of the pages where a report is written lies.
pub fn writing_css_path() -> &'static str {
    &WRITING_CSS.path
}

/// Where their script lies.
pub fn writing_js_path() -> &'static str {
    &WRITING_JS.path
}

/// Where the script of the page where a report is read lies.
pub fn reading_js_path() -> &'static str {
    &READING_JS.path
}

/// Where the icon lies.
pub fn icon_path() -> &'static str {
    &MARK.path
}

/// The files, and the address old browsers ask for the icon at.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let offline = [&OFFLINE_SCRIPT, &NOTES_SHEET];
    let bench = [&BENCH_CSS, &BENCH_JS, &SLIDES_CSS, &SLIDES_JS];
    let writing = [&WRITING_CSS, &WRITING_JS, &READING_JS];
    [&SHEET, &SCRIPT, &PASSKEY_SCRIPT, &SLIPS_SHEET, &CODE_SCRIPT, &MARK]
        .into_iter()
        .chain(offline)
        .chain(bench)
        .chain(writing)
        .fold(Router::new(), |router, asset: &'static LazyLock<Asset>| {
            router.route(&asset.path, get(move |headers: HeaderMap| async move { asset.serve(&headers) }))
        })
        .route("/worker.js", get(shell::worker))
        .route("/favicon.ico", get(|| async { Redirect::temporary(icon_path()) }))
}

impl Asset {
    fn new(ending: &str, kind: &'static str, text: &'static str) -> Self {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        Self {
            path: format!("/assets/kvip-{:016x}.{ending}", hasher.finish()),
            kind,
            plain: Bytes::from_static(text.as_bytes()),
            packed: pack(text.as_bytes()).unwrap_or_default(),
        }
    }

    fn serve(&self, headers: &HeaderMap) -> Response {
        let common = [
            (header::CONTENT_TYPE, self.kind),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
            (header::VARY, "accept-encoding"),
        ];
        if takes_gzip(headers) && !self.packed.is_empty() {
            (common, [(header::CONTENT_ENCODING, "gzip")], self.packed.clone()).into_response()
        } else {
            (common, self.plain.clone()).into_response()
        }
    }
}

fn pack(text: &[u8]) -> std::io::Result<Bytes> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(text)?;
    packer.finish().map(Bytes::from)
}

fn takes_gzip(headers: &HeaderMap) -> bool {
    let asked = headers.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok());
    asked.unwrap_or_default().split(',').any(|coding| {
        let (name, weight) = coding.split_once(';').unwrap_or((coding, ""));
        let weight = weight.trim().strip_prefix("q=").and_then(|q| q.parse::<f32>().ok());
        name.trim() == "gzip" && weight.unwrap_or(1.0) > 0.0
    })
}

#[cfg(test)]
mod tests;
