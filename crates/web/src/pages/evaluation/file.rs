//! An attachment on its way in and out.

use crate::error::PageError;
use app::files::Download;
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// Largest request with an attachment, in MiB; what the installation takes is in its settings.
pub(in crate::pages) const LARGEST: usize = 32;

/// The field `file` of an upload, at most `most` bytes; `None` when none was chosen.
pub(in crate::pages) async fn read(
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
pub(in crate::pages) fn served(file: Download) -> Response {
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

/// "340 kB", "2 MB": whole units only.
pub(super) fn size(bytes: u64) -> String {
    if bytes < 1024 * 1024 {
        format!("{} kB", bytes.div_ceil(1024))
    } else {
        format!("{} MB", bytes / 1024 / 1024)
    }
}
