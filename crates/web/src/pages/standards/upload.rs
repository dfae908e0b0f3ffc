//! The file of standards as it is sent, and the form that sends it.

use super::{MIB, StandardsPreviewPath};
use crate::error::PageError;
use crate::form::error_of;
use crate::ui::{Field, Words, disclosure, submit};
use app::content::Heading;
use app::network::Upload;
use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::StatusCode;
use domain::content::Words as Texts;
use domain::lang::Lang;
use maud::{Markup, html};

/// Everything the two forms send.
#[derive(Debug, Clone, Default)]
pub(super) struct Sent {
    key: String,
    version: String,
    title_nb: String,
    title_en: String,
    file: Vec<u8>,
    /// The set that was looked over.
    pub(super) set: String,
}

impl Sent {
    /// The file with the heading a workbook lacks. A language without a title of its own gets the bokmål one.
    pub(super) fn upload(&self) -> Upload {
        let english = if self.title_en.trim().is_empty() { &self.title_nb } else { &self.title_en };
        let title = Texts::new(self.title_nb.trim(), english.trim());
        let title = title.with(Lang::Nn, self.title_nb.trim()).with(Lang::Da, self.title_nb.trim());
        let heading =
            Heading { key: self.key.trim().to_owned(), version: self.version.trim().to_owned(), title };
        Upload { bytes: self.file.clone(), heading }
    }
}

/// Reads the parts; unknown ones are passed over. The body as a whole is bounded by its route.
pub(super) async fn read(mut parts: Multipart) -> Result<Sent, PageError> {
    let mut sent = Sent::default();
    while let Some(part) = parts.next_field().await.map_err(|error| refused(&error))? {
        let name = part.name().unwrap_or_default().to_owned();
        let bytes = part.bytes().await.map_err(|error| refused(&error))?;
        let text = || String::from_utf8(bytes.to_vec()).map_err(|_| unreadable());
        match name.as_str() {
            "key" => sent.key = text()?,
            "version" => sent.version = text()?,
            "title_nb" => sent.title_nb = text()?,
            "title_en" => sent.title_en = text()?,
            "set" => sent.set = text()?,
            "file" => sent.file = bytes.to_vec(),
            _ => {}
        }
    }
    if sent.file.len() > MIB * 1024 * 1024 { Err(too_large()) } else { Ok(sent) }
}

fn refused(error: &MultipartError) -> PageError {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { too_large() } else { unreadable() }
}

fn too_large() -> PageError {
    PageError::Request(StatusCode::PAYLOAD_TOO_LARGE, "standards-too-large")
}

fn unreadable() -> PageError {
    PageError::Request(StatusCode::BAD_REQUEST, "error-unreadable")
}

pub(super) fn form(lang: Lang, sent: &Sent, problems: &[(String, String)]) -> Markup {
    let text = |name, label, value: &str| {
        Field::new(lang, name, lang.t(label)).error(error_of(problems, name)).text(value)
    };
    let heading = html! {
        p { (lang.t("standards-heading-what")) }
        (text("title_nb", "standards-title-nb", &sent.title_nb))
        (text("title_en", "standards-title-en", &sent.title_en))
        (text("key", "standards-key", &sent.key))
        (text("version", "standards-version-field", &sent.version))
    };
    html! {
        h2 { (lang.t("standards-import")) }
        p { (lang.t("standards-import-what")) }
        form method="post" action=(StandardsPreviewPath {}) enctype="multipart/form-data" {
            (Field::new(lang, "file", lang.t("standards-file")).error(error_of(problems, "file"))
                .file(".toml,.xlsx", &format!("{MIB} MB")))
            (disclosure(lang.t("standards-heading"), !sent.version.is_empty() || !sent.title_nb.is_empty(), &heading))
            (submit(lang.t("standards-look-over")))
        }
    }
}
