use axum::body::{Body, to_bytes};
use axum::http::Request;
use tower::ServiceExt;

use super::*;

async fn ask(path: &str, encoding: &str) -> (HeaderMap, Bytes) {
    let request = Request::get(path).header("accept-encoding", encoding).body(Body::empty());
    let response = routes::<()>().oneshot(request.unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    (parts.headers, to_bytes(body, 1 << 20).await.unwrap())
}

#[tokio::test]
async fn a_file_is_kept_for_good_and_sent_packed() {
    let (headers, packed) = ask(css_path(), "br, gzip").await;
    assert_eq!(headers["content-encoding"], "gzip");
    assert_eq!(headers["cache-control"], "public, max-age=31536000, immutable");
    let (headers, plain) = ask(css_path(), "gzip;q=0").await;
    assert!(!headers.contains_key("content-encoding"));
    assert_eq!(headers["content-type"], "text/css; charset=utf-8");
    assert!(packed.len() < plain.len() / 3);
}

#[tokio::test]
async fn the_icon_is_also_where_old_browsers_look() {
    let (headers, _) = ask("/favicon.ico", "").await;
    assert_eq!(headers["location"], icon_path());
}

#[test]
fn the_sheet_and_the_scripts_stay_light() {
    assert!(CSS.len() <= 24 * 1024, "the style sheet has {} bytes", CSS.len());
    assert!(JS.len() <= 6 * 1024, "the script has {} bytes", JS.len());
    assert!(OFFLINE.len() <= 15 * 1024, "the script for a day without network has {} bytes", OFFLINE.len());
    assert!(BENCH_SCRIPT.len() <= 2 * 1024, "the script of the bench has {} bytes", BENCH_SCRIPT.len());
    assert!(WRITING_SCRIPT.len() <= 4 * 1024, "the script for writing has {} bytes", WRITING_SCRIPT.len());
    assert!(PASSKEY.len() <= 2 * 1024, "the script about passkeys has {} bytes", PASSKEY.len());
}

#[test]
fn nothing_is_fetched_from_elsewhere() {
    for text in [
        CSS,
        JS,
        PASSKEY,
        SLIPS,
        CODE,
        OFFLINE,
        NOTES,
        BENCH_SHEET,
        BENCH_SCRIPT,
        WRITING_SHEET,
        WRITING_SCRIPT,
    ] {
        assert!(!text.contains("http") && !text.contains("@import") && !text.contains("url("));
        assert!(!text.contains("eval(") && !text.contains("innerHTML"));
    }
}
