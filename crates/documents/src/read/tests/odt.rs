//! `OpenDocument` texts.

use super::*;

/// A document with this body.
pub(super) fn odt(body: &str) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><office:document-content><office:automatic-styles/><office:body><office:text>{body}</office:text></office:body></office:document-content>"#
    );
    zip_of(&[("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", xml.as_bytes())])
}

fn text(body: &str) -> String {
    note_text("notat.odt", &odt(body)).unwrap()
}

#[test]
fn paragraphs_headings_and_white_space_come_out_as_they_look() {
    let body = concat!(
        r#"<text:p text:style-name="Title">Besøk</text:p><text:h text:outline-level="2">Mil<text:span>jø</text:span></text:h>"#,
        "<text:p>  en\n   to<text:s text:c=\"2\"/>tre<text:tab/>fire<text:line-break/> fem &lt;6&gt; </text:p>",
    );
    assert_eq!(text(body), "# Besøk\n\n## Miljø\n\nen to  tre\tfire\nfem <6>");
}

#[test]
fn list_items_carry_their_level_and_only_their_first_paragraph_a_mark() {
    let body = concat!(
        "<text:list><text:list-item><text:p>en</text:p><text:p>mer</text:p>",
        "<text:list><text:list-item><text:p>to</text:p></text:list-item></text:list></text:list-item>",
        "<text:list-item><text:p>tre</text:p></text:list-item></text:list><text:p>etter</text:p>",
    );
    assert_eq!(text(body), "- en\n\nmer\n\n  - to\n- tre\n\netter");
}

#[test]
fn table_rows_are_cells_on_a_line() {
    let body = concat!(
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p><text:p>b</text:p></table:table-cell>",
        "<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell>",
        "<table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>",
    );
    assert_eq!(text(body), "a b | c");
}

#[test]
fn deleted_text_comments_footnotes_and_stand_ins_are_left_out() {
    let body = concat!(
        "<text:tracked-changes><text:deletion><text:p>nei</text:p></text:deletion></text:tracked-changes>",
        "<text:p>ja<office:annotation><text:p>nei</text:p></office:annotation><text:note><text:note-citation>1</text:note-citation></text:note>",
        "<draw:frame><svg:title>nei</svg:title><svg:desc>nei</svg:desc></draw:frame>, <text:title>Notat</text:title></text:p>",
    );
    assert_eq!(text(body), "ja, Notat");
}

#[test]
fn another_open_document_with_that_ending_is_broken() {
    let sheet = b"<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>";
    assert_eq!(note_text("a.odt", &zip_of(&[("content.xml", sheet)])), Err(ReadError::Broken));
    let kind = ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet".as_slice());
    assert_eq!(note_text("a.odt", &zip_of(&[kind])), Err(ReadError::Broken));
    assert_eq!(note_text("a.odt", &zip_of(&[("a", b"b")])), Err(ReadError::Broken));
    let docx = super::word::docx("<w:p><w:r><w:t>a</w:t></w:r></w:p>", None);
    assert_eq!(note_text("a.odt", &docx), Err(ReadError::Broken));
}
