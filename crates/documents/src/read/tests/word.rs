//! Word documents.

use super::*;

/// A document with this body and these styles.
pub(super) fn docx(body: &str, styles: Option<&str>) -> Vec<u8> {
    let xml = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#
    );
    let mut entries: Vec<(&str, &[u8])> =
        vec![("[Content_Types].xml", b"<Types/>"), ("word/document.xml", xml.as_bytes())];
    let styles = styles.map(|styles| format!(r#"<w:styles xmlns:w="w">{styles}</w:styles>"#));
    if let Some(styles) = &styles {
        entries.push(("word/styles.xml", styles.as_bytes()));
    }
    zip_of(&entries)
}

fn text(body: &str) -> String {
    note_text("notat.docx", &docx(body, None)).unwrap()
}

fn styled(id: &str, text: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{id}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
}

fn item(level: usize, number: usize, text: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#
    )
}

#[test]
fn paragraphs_tabs_and_line_breaks_come_out_in_order() {
    let body = concat!(
        r#"<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>"#,
        r#"<w:r><w:t xml:space="preserve">Godt </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sam&amp;arbeid&#233;</w:t></w:r></w:p>"#,
        "<w:p/>",
        "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t><![CDATA[<d>]]></w:t></w:r></w:p>",
    );
    assert_eq!(text(body), "Godt sam&arbeidé\n\na\tb\nc\u{2011}<d>");
}

#[test]
fn headings_are_told_by_their_style_id_when_there_is_no_style_sheet() {
    let body = styled("Title", "Besøk") + &styled("Overskrift2", "Miljø") + &styled("Brdtekst", "Ro");
    let body = body + &styled("ListBullet2", "lek");
    assert_eq!(text(&body), "# Besøk\n\n## Miljø\n\nRo\n\n  - lek");
}

#[test]
fn headings_and_lists_are_told_by_the_style_sheet() {
    let styles = concat!(
        r#"<w:style w:styleId="a1"><w:name w:val="heading 3"/></w:style>"#,
        r#"<w:style w:styleId="a2"><w:name w:val="Egen"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>"#,
        r#"<w:style w:styleId="a3"><w:name w:val="Prikk"/><w:pPr><w:numPr/></w:pPr></w:style>"#,
        r#"<w:style w:styleId="a4"><w:name w:val="Vanlig"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>"#,
    );
    let body = styled("a1", "A") + &styled("a2", "B") + &styled("a3", "C") + &styled("a4", "D");
    let bytes = docx(&body, Some(styles));
    assert_eq!(note_text("a.docx", &bytes).unwrap(), "### A\n\n## B\n\n- C\n\nD");
}

#[test]
fn list_items_stand_close_with_their_level() {
    let body = item(0, 1, "en") + &item(1, 1, "to") + &item(0, 0, "ikke i listen");
    assert_eq!(text(&body), "- en\n  - to\n\nikke i listen");
}

#[test]
fn table_rows_are_cells_on_a_line() {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let two = "<w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p><w:p><w:r><w:t>d</w:t></w:r></w:p></w:tc>";
    let body = format!(
        "<w:tbl><w:tr>{}{}</w:tr><w:tr>{two}{}</w:tr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>{}",
        cell("a"),
        cell("b"),
        cell("<!-- x -->e"),
        styled("x", "etter")
    );
    assert_eq!(text(&body), "a | b\nc d | e\n\netter");
}

#[test]
fn deleted_text_field_codes_and_second_tellings_are_left_out() {
    let body = concat!(
        "<w:p><w:r><w:t>ja</w:t></w:r>",
        "<w:del><w:r><w:delText>nei</w:delText><w:t>nei</w:t></w:r></w:del>",
        "<w:moveFrom><w:r><w:t>nei</w:t></w:r></w:moveFrom>",
        "<w:ins><w:r><w:t> takk</w:t></w:r></w:ins>",
        "<w:r><w:instrText>PAGE</w:instrText></w:r>",
        "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>boks</w:t></w:r></w:p></w:txbxContent></mc:Choice>",
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>boks</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>",
        "</w:p>",
    );
    assert_eq!(text(body), "boks\n\nja takk");
}

#[test]
fn a_document_without_words_is_empty_and_one_without_its_part_is_broken() {
    assert_eq!(note_text("a.docx", &docx("<w:p/>", None)), Err(ReadError::Empty));
    for entries in [
        [("word/other.xml", b"<w:document><w:body/></w:document>".as_slice())],
        [("word/document.xml", b"<w:document/>")],
        [("word/document.xml", b"")],
        [("word/document.xml", b"<w:document><w:body>")],
        [("word/document.xml", b"<w:document><w:body></w:document></w:body>")],
        [("word/document.xml", b"\xff\xff\xff")],
    ] {
        assert_eq!(note_text("a.docx", &zip_of(&entries)), Err(ReadError::Broken));
    }
    for bytes in [b"bare tekst".as_slice(), b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"] {
        assert_eq!(note_text("a.docx", bytes), Err(ReadError::Broken));
    }
    assert_eq!(note_text("a.docx", &super::odt::odt("<text:p>a</text:p>")), Err(ReadError::Broken));
}
