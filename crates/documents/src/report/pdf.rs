//! A report, and the slides of a summing-up, as PDF: typeset by Typst in this process, tagged, and held to PDF/A-2a and
//! PDF/UA-1 at once. The typesetter refuses what does not conform, so a file that comes out does.
//!
//! What people wrote goes in as data and never as source: `#`, `$` and `*` are signs like any other.

use super::fonts::{FONTS, printable};
use super::{PrintError, Report};
use crate::logo::Logo;
use crate::slides::Slides;
use serde::Serialize;
use serde_json::Value;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

/// A report as PDF. Takes a few tenths of a second: not for the thread that answers requests.
///
/// # Errors
/// When the typesetter refuses, which no text a person typed should bring about.
pub fn report(report: &Report) -> Result<Vec<u8>, PrintError> {
    print(include_str!("../../assets/report.typ"), report, report.logo.as_ref())
}

/// Slides as PDF, in the format of a screen.
///
/// # Errors
/// As for a report.
pub fn slides(slides: &Slides) -> Result<Vec<u8>, PrintError> {
    print(include_str!("../../assets/slides.typ"), slides, slides.logo.as_ref())
}

/// A logo on a sheet of its own, to see whether an archive file comes out with it.
pub(crate) fn trial(logo: &Logo) -> Result<(), PrintError> {
    let sheet = "#set document(title: \"Logo\", date: datetime(year: 2026, month: 1, day: 1))\n\
                 #image(\"/\" + json(\"/data.json\"), alt: \"Logo\", width: 4cm)";
    print(sheet, logo, Some(logo)).map(drop)
}

fn print(template: &str, data: &impl Serialize, logo: Option<&Logo>) -> Result<Vec<u8>, PrintError> {
    let refused = |errors: &[SourceDiagnostic]| {
        PrintError::Typesetter(
            errors.iter().map(|error| error.message.as_str()).collect::<Vec<_>>().join("; "),
        )
    };
    let desk = Desk::lay(template, data, logo)?;
    let pdf = typst::compile::<PagedDocument>(&desk)
        .output
        .and_then(|document| typst_pdf::pdf(&document, &options()))
        .map_err(|errors| refused(&errors));
    // what was printed is not kept in memory, whether it came out or not
    typst::comemo::evict(0);
    pdf
}

fn options() -> PdfOptions {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).unwrap_or_default();
    PdfOptions { standards, ..PdfOptions::default() }
}

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// What lies before the typesetter: a template, the data, the letters, the logo, and nothing else. It has no disk and no clock.
struct Desk {
    template: Source,
    data: Bytes,
    logo: Option<Logo>,
}

impl Desk {
    fn lay(template: &str, data: &impl Serialize, logo: Option<&Logo>) -> Result<Self, PrintError> {
        let mut data = serde_json::to_value(data).map_err(|_| PrintError::Packing)?;
        make_printable(&mut data);
        Ok(Self {
            template: Source::new(file("/template.typ")?, template.to_owned()),
            data: Bytes::from_string(data.to_string()),
            logo: logo.cloned(),
        })
    }
}

fn file(path: &str) -> Result<FileId, PrintError> {
    let path = VirtualPath::new(path).map_err(|_| PrintError::Packing)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Leaves only what there are letters for.
fn make_printable(value: &mut Value) {
    match value {
        Value::String(text) => *text = printable(text),
        Value::Array(values) => values.iter_mut().for_each(make_printable),
        Value::Object(fields) => fields.values_mut().for_each(make_printable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let asked = id.vpath().get_without_slash();
        let logo = self.logo.as_ref().filter(|logo| logo.name() == asked).map(Logo::drawing);
        match logo {
            Some(logo) => Ok(logo.clone()),
            None if asked == "data.json" => Ok(self.data.clone()),
            None => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{long, sample};
    use super::super::{Block, Run, Section, blocks};
    use super::*;

    #[test]
    fn a_report_conforms_to_both_standards_or_does_not_come_out() {
        let pdf = report(&sample()).expect("printed");
        assert!(pdf.starts_with(b"%PDF-1.7"));
        let text = String::from_utf8_lossy(&pdf);
        assert!(
            text.contains("pdfaid:part>2<") && text.contains("pdfuaid:part>1<"),
            "the metadata says both"
        );
    }

    #[test]
    fn a_picture_without_words_for_it_is_refused() {
        let mut wrong = sample();
        let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>";
        let put = |alt: &str| Block::Picture { svg: svg.to_owned(), alt: alt.to_owned() };
        wrong.sections[0].blocks = vec![put("En trekant")];
        assert!(report(&wrong).is_ok());
        wrong.title = String::new();
        assert!(report(&wrong).is_err(), "a file without a title is no accessible one");
    }

    #[test]
    fn signs_of_the_typesetter_are_signs_like_any_other() {
        let mut hostile = sample();
        let typed =
            "#panic(\"x\") $sum$ *a* _b_ `c` = head @ref <label> #import \"/etc/passwd\" \\ // /* ~ ---";
        hostile.sections.push(Section {
            heading: typed.to_owned(),
            blocks: vec![Block::Paragraph { runs: vec![Run::plain(typed)] }],
            new_page: false,
        });
        hostile.title = typed.to_owned();
        assert!(report(&hostile).is_ok());
    }

    #[test]
    fn letters_nobody_has_and_words_from_right_to_left_come_out() {
        let mut odd = sample();
        odd.sections[0].blocks =
            blocks("\u{1F600} مرحبا **שלום** 漢字 \u{202E}abc\u{202C} \u{0}\n\n- \u{FE0F}\n\n|a|\n|-|\n||\n");
        report(&odd).expect("printed");
    }

    #[test]
    fn an_empty_report_and_a_very_long_one_come_out() {
        let mut empty = sample();
        empty.sections.clear();
        assert!(report(&empty).is_ok());
        assert!(report(&long(40)).is_ok());
    }
}
