//! What kind of picture or document an upload is, told by its bytes and never by its name.

use crate::archive;

/// The kinds of file an organisation chart or other evidence may come in. None of them can run anything when it is shown;
/// SVG can, and is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Media {
    /// A PDF document.
    Pdf,
    /// A PNG picture.
    Png,
    /// A JPEG picture.
    Jpeg,
    /// A text (Word) without macros.
    Docx,
    /// A presentation (`PowerPoint`) without macros.
    Pptx,
    /// A workbook (Excel) without macros.
    Xlsx,
    /// A text (`OpenDocument`) without macros.
    Odt,
    /// A presentation (`OpenDocument`) without macros.
    Odp,
    /// A sheet (`OpenDocument`) without macros.
    Ods,
}

impl Media {
    /// The media type to serve it as.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pptx => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Odt => "application/vnd.oasis.opendocument.text",
            Self::Odp => "application/vnd.oasis.opendocument.presentation",
            Self::Ods => "application/vnd.oasis.opendocument.spreadsheet",
        }
    }

    /// The ending of a file name, without the full stop.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Png => "png",
            Self::Jpeg => "jpg",
            Self::Docx => "docx",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Odt => "odt",
            Self::Odp => "odp",
            Self::Ods => "ods",
        }
    }

    /// Whether a browser shows it as a picture.
    pub const fn is_picture(self) -> bool {
        matches!(self, Self::Png | Self::Jpeg)
    }
}

/// The kind of file that `bytes` are; `None` for every kind that is not taken.
pub fn kind(bytes: &[u8]) -> Option<Media> {
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(Media::Pdf),
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(Media::Png),
        [0xff, 0xd8, 0xff, ..] => Some(Media::Jpeg),
        _ if archive::is_zip(bytes) => office(bytes).or_else(|| open_document(bytes)),
        _ => None,
    }
}

/// Which office document a zip file is, by the part that each of them must have.
fn office(bytes: &[u8]) -> Option<Media> {
    let archive = archive::open(bytes).ok()?;
    let has = |name: &str| archive.index_for_name(name).is_some();
    let has_macros = archive.file_names_raw().any(|name| name.ends_with(b"vbaProject.bin"));
    if has_macros || !has("[Content_Types].xml") {
        return None;
    }
    let parts = [
        ("word/document.xml", Media::Docx),
        ("ppt/presentation.xml", Media::Pptx),
        ("xl/workbook.xml", Media::Xlsx),
    ];
    parts.into_iter().find(|(part, _)| has(part)).map(|(_, media)| media)
}

/// Longest media type read out of a file.
const TYPE: usize = 100;

/// Which `OpenDocument` a zip file is, by what it says it is. Macros lie in folders of their own.
fn open_document(bytes: &[u8]) -> Option<Media> {
    let mut archive = archive::open(bytes).ok()?;
    let macros = |name: &[u8]| name.starts_with(b"Basic/") || name.starts_with(b"Scripts/");
    if archive.file_names_raw().any(macros) || archive.index_for_name("content.xml").is_none() {
        return None;
    }
    let told = archive::unpack(archive.by_name("mimetype").ok()?, TYPE).ok()?;
    [Media::Odt, Media::Odp, Media::Ods].into_iter().find(|media| told == media.media_type().as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::fixture::zip_of;

    #[test]
    fn pictures_and_pdf_are_known_by_their_first_bytes() {
        assert_eq!(kind(b"%PDF-1.7\n"), Some(Media::Pdf));
        assert_eq!(kind(b"\x89PNG\r\n\x1a\n...."), Some(Media::Png));
        assert_eq!(kind(b"\xff\xd8\xff\xe0"), Some(Media::Jpeg));
    }

    #[test]
    fn office_documents_are_known_by_their_main_part() {
        for (part, media) in [
            ("word/document.xml", Media::Docx),
            ("ppt/presentation.xml", Media::Pptx),
            ("xl/workbook.xml", Media::Xlsx),
        ] {
            let bytes = zip_of(&[("[Content_Types].xml", b"<Types/>"), (part, b"<x/>")]);
            assert_eq!(kind(&bytes), Some(media));
            assert!(media.media_type().starts_with("application/vnd.openxmlformats"));
            assert_eq!(media.ending().len(), 4);
        }
    }

    #[test]
    fn open_documents_are_known_by_what_they_say_and_refused_with_macros() {
        let content: (&str, &[u8]) = ("content.xml", b"<x/>");
        for media in [Media::Odt, Media::Odp, Media::Ods] {
            let told: (&str, &[u8]) = ("mimetype", media.media_type().as_bytes());
            assert_eq!(kind(&zip_of(&[told, content])), Some(media));
            assert_eq!(kind(&zip_of(&[told])), None);
            assert_eq!(kind(&zip_of(&[told, content, ("Basic/script-lc.xml", b"<x/>")])), None);
        }
        assert_eq!(kind(&zip_of(&[("mimetype", b"text/html"), content])), None);
        assert_eq!(kind(&zip_of(&[("mimetype", &vec![b' '; 1_000_000]), content])), None);
    }

    #[test]
    fn macros_plain_zip_files_and_everything_else_are_refused() {
        let content: (&str, &[u8]) = ("[Content_Types].xml", b"<Types/>");
        let document: (&str, &[u8]) = ("word/document.xml", b"<x/>");
        let macros: (&str, &[u8]) = ("word/vbaProject.bin", b"x");
        assert_eq!(kind(&zip_of(&[content, document, macros])), None);
        assert_eq!(kind(&zip_of(&[document])), None);
        assert_eq!(kind(&zip_of(&[("a.txt", b"x")])), None);
        for bytes in [
            b"<svg xmlns='http://www.w3.org/2000/svg'/>".as_slice(),
            b"<?xml version='1.0'?><svg/>",
            b"GIF89a",
            b"MZ",
            b"PK\x03\x04",
            b"<!doctype html>",
            b"",
            b" %PDF-",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        ] {
            assert_eq!(kind(bytes), None);
        }
    }
}
