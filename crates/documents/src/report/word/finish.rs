//! What the library has no word for, put into the parts of a document before they are packed.

use super::{PrintError, Report};
use docx_rs::XMLDocx;

/// What the library has no word for: heads of tables that are repeated, the language, the title, and changes that are
/// tracked from the first key.
pub(super) fn finish(parts: &mut XMLDocx, report: &Report) -> Result<(), PrintError> {
    let escaped = |text: &str| quick_xml::escape::escape(printable(text)).into_owned();
    let document = replaced(&parts.document, "<w:cantSplit />", "<w:cantSplit /><w:tblHeader />")?;
    let document = replaced(&document, "<w:trPr />", "<w:trPr><w:cantSplit /></w:trPr>")?;
    let network = escaped(&report.network);
    let told = format!("<wp:docPr id=\"1\" name=\"Logo\" descr=\"{network}\"");
    let document = replaced(&document, "<wp:docPr id=\"1\" name=\"Figure\"", &told)?;
    parts.document = contents(&fields_apart(&document)?)?;
    for footer in &mut parts.footers {
        *footer = fields_apart(footer)?;
    }
    let lang = format!("<w:lang w:val=\"{}\" /></w:rPr></w:rPrDefault>", region(&report.lang));
    parts.styles = replaced(&parts.styles, "</w:rPr></w:rPrDefault>", &lang)?;
    // the settings have an order of their own: zoom, tracked changes, tab stops
    let zoom = "<w:zoom w:percent=\"100\" />";
    let settings = replaced(&parts.settings, zoom, "")?;
    let tracked = format!("{zoom}<w:trackRevisions /><w:defaultTabStop");
    let settings = replaced(&settings, "<w:defaultTabStop", &tracked)?;
    parts.settings = replaced(&settings, "<w:compat>", "<w:updateFields w:val=\"true\" /><w:compat>")?;
    let day = format!("{:04}-{:02}-{:02}T00:00:00Z", report.day.year, report.day.month, report.day.day);
    let about = format!(
        "<dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        escaped(&report.title),
        region(&report.lang)
    );
    let core = replaced(&parts.doc_props.core, "</cp:coreProperties>", &about)?;
    let core = replaced(&core, "unknown", &escaped(&report.network))?;
    parts.doc_props.core = replaced(&core, "1970-01-01T00:00:00Z", &day)?;
    Ok(())
}

/// Fields in runs of their own, which every reader of such files understands; page numbers at the right edge.
fn fields_apart(document: &[u8]) -> Result<Vec<u8>, PrintError> {
    const APART: [(&str, &str); 5] = [
        ("w:pos=\"80000\"", "w:pos=\"9070\""),
        (" /><w:instrText>", " /></w:r><w:r><w:instrText>"),
        ("</w:instrText><w:fldChar", "</w:instrText></w:r><w:r><w:fldChar"),
        ("\"separate\" w:dirty=\"false\" /><w:t ", "\"separate\" w:dirty=\"false\" /></w:r><w:r><w:t "),
        ("</w:t><w:fldChar w:fldCharType=\"end\"", "</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\""),
    ];
    APART.iter().try_fold(document.to_vec(), |part, (what, with)| replaced(&part, what, with))
}

/// The contents as every reader of such files knows them. Their lines lead to the headings and come without numbers, which
/// nobody knows before the pages are laid out: Word asks to fill them in when it opens the document.
fn contents(document: &[u8]) -> Result<Vec<u8>, PrintError> {
    const WRAPPED: &str = "<w:sdt><w:sdtPr><w:rPr /></w:sdtPr><w:sdtContent><w:sdt><w:sdtPr /><w:sdtContent>";
    const KNOWN: &str = "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\" />\
                         <w:docPartUnique /></w:docPartObj></w:sdtPr><w:sdtContent>";
    const NUMBER: &str = "<w:r><w:rPr /><w:tab /></w:r><w:r><w:rPr /><w:fldChar w:fldCharType=\"begin\"";
    const LINE: &str = "</w:hyperlink>";
    let document = replaced(document, WRAPPED, KNOWN)?;
    let document =
        replaced(&document, "</w:sdtContent></w:sdt></w:sdtContent></w:sdt>", "</w:sdtContent></w:sdt>")?;
    let document = String::from_utf8(document).map_err(|_| PrintError::Packing)?;
    let mut parts = document.split(NUMBER);
    let first = parts.next().unwrap_or_default();
    let rest = parts.map(|part| part.find(LINE).map_or("", |at| &part[at..]));
    Ok(std::iter::once(first).chain(rest).collect::<String>().into_bytes())
}

fn region(lang: &str) -> &'static str {
    match lang {
        "nn" => "nn-NO",
        "da" => "da-DK",
        "en" => "en-GB",
        _ => "nb-NO",
    }
}

fn replaced(part: &[u8], what: &str, with: &str) -> Result<Vec<u8>, PrintError> {
    let part = std::str::from_utf8(part).map_err(|_| PrintError::Packing)?;
    Ok(part.replace(what, with).into_bytes())
}

/// Without the signs XML has no place for.
pub(super) fn printable(text: &str) -> String {
    text.chars()
        .filter(|c| (!c.is_control() || matches!(c, '\t' | '\n')) && !matches!(c, '\u{FFFE}' | '\u{FFFF}'))
        .collect()
}
