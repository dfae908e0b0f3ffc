//! The network's logo: taken in once, tried on paper, and drawn from then on.

use crate::photo;
use crate::report::{PrintError, pdf};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{ImageHrefResolver, Options, Tree};
use serde::{Serialize, Serializer};
use typst::foundations::Bytes;

/// The largest file of a logo, in bytes (512 KiB).
pub const LOGO_BYTES: usize = 512 * 1024;
/// How wide an SVG is drawn for Word, in pixels.
const WIDTH: f32 = 900.0;
/// The tallest it is drawn there, in pixels.
const TALLEST: f32 = 900.0;

/// A logo that can be drawn: on an archive file as it came, in Word as a picture of pixels.
#[derive(Debug, Clone)]
pub struct Logo {
    name: &'static str,
    drawing: Bytes,
    picture: Bytes,
    size: (u32, u32),
}

/// Why a file is no logo. Names no place and shows nothing of what is in it.
#[derive(Debug, thiserror::Error)]
pub enum LogoError {
    /// More bytes than are taken.
    #[error("it is larger than 512 KiB")]
    TooLarge,
    /// Neither SVG nor PNG.
    #[error("it is neither an SVG nor a PNG file")]
    UnknownKind,
    /// Not built as its kind is, or with nothing in it.
    #[error("it is broken")]
    Broken,
    /// The archive file does not come out with it.
    #[error("it cannot be drawn in an archive file: {0}")]
    Undrawn(#[from] PrintError),
}

impl Logo {
    /// The logo in these bytes, when the documents come out with it. Takes a few tenths of a second.
    ///
    /// # Errors
    /// [`LogoError`]
    pub fn read(bytes: &[u8]) -> Result<Self, LogoError> {
        if bytes.len() > LOGO_BYTES {
            return Err(LogoError::TooLarge);
        }
        let logo = if bytes.starts_with(b"\x89PNG") { Self::png(bytes)? } else { Self::svg(bytes)? };
        pdf::trial(&logo)?;
        Ok(logo)
    }

    fn png(bytes: &[u8]) -> Result<Self, LogoError> {
        let clean = photo::clean(bytes).map_err(|_| LogoError::Broken)?.bytes;
        let side = |at: usize| clean.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
        let size = side(16).zip(side(20)).ok_or(LogoError::Broken)?;
        let drawing = Bytes::new(clean);
        Ok(Self { name: "logo.png", picture: drawing.clone(), drawing, size })
    }

    fn svg(bytes: &[u8]) -> Result<Self, LogoError> {
        let text = std::str::from_utf8(bytes).map_err(|_| LogoError::UnknownKind)?;
        if !text.contains("<svg") {
            return Err(LogoError::UnknownKind);
        }
        // it is drawn of itself alone: nothing else on the disk is looked at
        let alone = ImageHrefResolver {
            resolve_data: ImageHrefResolver::default_data_resolver(),
            resolve_string: Box::new(|_, _| None),
        };
        let options = Options { image_href_resolver: alone, ..Options::default() };
        let tree = Tree::from_str(text, &options).map_err(|_| LogoError::Broken)?;
        let (picture, size) = pixels(&tree)?;
        Ok(Self { name: "logo.svg", drawing: Bytes::new(bytes.to_vec()), picture: Bytes::new(picture), size })
    }

    /// What the template asks for it by.
    pub(crate) fn name(&self) -> &'static str {
        self.name
    }

    /// The file as it came.
    pub(crate) fn drawing(&self) -> &Bytes {
        &self.drawing
    }

    /// A PNG picture of it.
    pub(crate) fn picture(&self) -> &[u8] {
        &self.picture
    }

    /// The picture's width and height for a place this wide and high, in its unit.
    pub(crate) fn within(&self, width: u32, height: u32) -> (u32, u32) {
        let (own_width, own_height) = (u64::from(self.size.0), u64::from(self.size.1));
        let (width, height) = (u64::from(width), u64::from(height));
        let (fit_width, fit_height) = if own_width * height > own_height * width {
            (width, own_height * width / own_width)
        } else {
            (own_width * height / own_height, height)
        };
        let narrowed = |side: u64| u32::try_from(side.max(1)).unwrap_or(u32::MAX);
        (narrowed(fit_width), narrowed(fit_height))
    }
}

/// Goes into a template's data as what it is asked for by.
impl Serialize for Logo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name)
    }
}

fn pixels(tree: &Tree) -> Result<(Vec<u8>, (u32, u32)), LogoError> {
    let size = tree.size();
    let scale = (WIDTH / size.width()).min(TALLEST / size.height());
    let scaled = size.to_int_size().scale_by(scale).ok_or(LogoError::Broken)?;
    let mut pixmap = Pixmap::new(scaled.width(), scaled.height()).ok_or(LogoError::Broken)?;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    if pixmap.data().iter().all(|byte| *byte == 0) {
        return Err(LogoError::Broken);
    }
    let png = pixmap.encode_png().map_err(|_| LogoError::Broken)?;
    Ok((png, (scaled.width(), scaled.height())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::sample::{LOGO, sample};
    use crate::report::{pdf, word};

    #[test]
    fn a_drawing_and_a_picture_stand_in_every_document() {
        let svg = Logo::read(LOGO.as_bytes()).expect("a logo");
        let png = Logo::read(svg.picture()).expect("its picture is a logo too");
        assert_eq!(svg.within(3_000, 1_000), (3_000, 750), "its own shape is kept");
        for logo in [svg, png] {
            let plain = pdf::report(&sample()).expect("printed").len();
            let with = pdf::report(&crate::report::Report { logo: Some(logo.clone()), ..sample() });
            assert!(with.expect("printed").len() > plain);
            let file = word::report(&crate::report::Report { logo: Some(logo), ..sample() }).expect("packed");
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(file)).expect("an archive");
            assert!(archive.file_names_raw().any(|name| name.starts_with(b"word/media/")));
            let mut document = String::new();
            let mut part = archive.by_name("word/document.xml").expect("the document");
            std::io::Read::read_to_string(&mut part, &mut document).expect("text");
            assert!(document.contains("descr=\"Kvalitet i psykisk helsevern\""), "it is told in words");
        }
    }

    #[test]
    fn what_is_no_logo_is_told_apart() {
        let refused = |bytes: &[u8]| Logo::read(bytes).expect_err("refused");
        assert!(matches!(refused(b"GIF89a"), LogoError::UnknownKind));
        assert!(matches!(refused(b"%PDF-1.7"), LogoError::UnknownKind));
        assert!(matches!(refused(&vec![b' '; LOGO_BYTES + 1]), LogoError::TooLarge));
        assert!(matches!(refused(b"<svg"), LogoError::Broken));
        let empty = b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>";
        assert!(matches!(refused(empty), LogoError::Broken));
        assert!(matches!(refused(b"\x89PNG\r\n\x1a\n"), LogoError::Broken));
        let mut cut = Logo::read(LOGO.as_bytes()).expect("a logo").picture().to_vec();
        let middle = cut.len() / 2;
        cut[middle..middle + 40].fill(0);
        assert!(matches!(refused(&cut), LogoError::Broken | LogoError::Undrawn(_)));
    }

    #[test]
    fn a_drawing_does_not_reach_for_other_files() {
        let outside = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' height='9'>\
             <image width='9' height='9' xlink:href='{}'/></svg>",
            concat!(env!("CARGO_MANIFEST_DIR"), "/tests/x.png")
        );
        assert!(matches!(Logo::read(outside.as_bytes()), Err(LogoError::Broken)));
    }
}
