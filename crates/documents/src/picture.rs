//! What kind of picture or document an upload is, told by its bytes and never by its name.

use crate::archive;

/// The kinds of file an organisation chart may come in. None of them can run anything when it is shown;
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
        _ if archive::is_zip(bytes) => office(bytes),
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
