//! Files made to bring a reader down.

use proptest::prelude::*;

use super::{odt::odt, word::docx, *};

#[test]
fn bombs_are_too_large() {
    let spaces = " ".repeat(UNPACKED_BYTES);
    assert_eq!(note_text("a.docx", &docx(&spaces, None)), Err(ReadError::TooLarge));
    assert_eq!(note_text("a.odt", &odt(&spaces)), Err(ReadError::TooLarge));
    assert_eq!(note_text("a.docx", &docx("<w:p/>", Some(&spaces))), Err(ReadError::TooLarge));
}

#[test]
fn small_elements_that_mean_much_text_are_too_large() {
    let run = "<w:p><w:r><w:t>aaaaaaaaaa</w:t></w:r></w:p>".repeat(OUTPUT_CHARS / 10);
    assert_eq!(note_text("a.docx", &docx(&run, None)), Err(ReadError::TooLarge));
    let tabs = format!("<w:p><w:r>{}</w:r></w:p>", "<w:tab/>".repeat(OUTPUT_CHARS + 1));
    assert_eq!(note_text("a.docx", &docx(&tabs, None)), Err(ReadError::TooLarge));
    let cells = format!("<w:tr>{}</w:tr>", "<w:tc/>".repeat(OUTPUT_CHARS));
    assert_eq!(note_text("a.docx", &docx(&cells, None)), Err(ReadError::TooLarge));
    let spaces = r#"<text:p><text:s text:c="99999999999"/>a</text:p>"#.repeat(1_000);
    assert_eq!(note_text("a.odt", &odt(&spaces)), Err(ReadError::TooLarge));
}

#[test]
fn a_document_type_is_refused_and_no_entity_is_looked_up() {
    for xml in [
        r#"<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"#,
        r#"<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document><w:body/></w:document>"#,
        "<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>",
        "<w:document><w:body><w:p><w:r><w:t>&#x0;</w:t></w:r></w:p></w:body></w:document>",
        "<w:document><w:body><w:p><w:r><w:t>&#xD800;</w:t></w:r></w:p></w:body></w:document>",
    ] {
        let bytes = zip_of(&[("word/document.xml", xml.as_bytes())]);
        assert_eq!(note_text("a.docx", &bytes), Err(ReadError::Broken), "{xml}");
    }
}

#[test]
fn elements_nested_without_end_are_broken_and_not_a_fallen_stack() {
    for tag in ["w:p", "w:tc", "w:tr", "w:del", "a"] {
        let body = format!("<{tag}>").repeat(100_000) + &format!("</{tag}>").repeat(100_000);
        assert_eq!(note_text("a.docx", &docx(&body, None)), Err(ReadError::Broken));
    }
    let lists = "<text:list><text:list-item>".repeat(1_000);
    assert_eq!(note_text("a.odt", &odt(&lists)), Err(ReadError::Broken));
}

#[test]
fn elements_in_the_wrong_place_lose_no_text_and_break_nothing() {
    let run = "<w:r><w:t>a</w:t></w:r>";
    let body = format!("<w:tc><w:p>{run}</w:p></w:tc><w:tr><w:p>{run}</w:p></w:tr>{run}");
    assert_eq!(note_text("a.docx", &docx(&body, None)).unwrap(), "a\n\na");
}

const WORD: &str = concat!(
    r#"<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>"#,
    r#"<w:r><w:t>a&amp;b</w:t><w:tab/></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"#,
);
const OPEN: &str = concat!(
    r#"<text:h text:outline-level="2">a</text:h><text:list><text:list-item><text:p>b<text:s text:c="3"/></text:p></text:list-item></text:list>"#,
    "<table:table-row><table:table-cell><text:p>c</text:p></table:table-cell></table:table-row>",
);

/// The body with the byte at `at` exchanged.
fn changed(body: &str, at: usize, by: u8) -> String {
    let mut bytes = body.as_bytes().to_vec();
    let at = at % bytes.len();
    bytes[at] = by;
    String::from_utf8_lossy(&bytes).into_owned()
}

proptest! {
    #[test]
    fn random_bytes_give_text_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..2_000)) {
        for name in ["a.txt", "a.docx", "a.odt"] {
            let _ = note_text(name, &bytes);
            let _ = note_text(name, &[b"PK\x03\x04", bytes.as_slice()].concat());
        }
        let _ = crate::sheet::rows(&bytes);
        let _ = crate::picture::kind(&bytes);
    }

    #[test]
    fn damaged_zip_files_give_text_or_a_reason(at: usize, by: u8, cut: usize) {
        for (name, mut bytes) in [("a.docx", docx(WORD, Some("<w:style/>"))), ("a.odt", odt(OPEN))] {
            let at = at % bytes.len();
            bytes[at] = by;
            let _ = note_text(name, &bytes);
            let _ = crate::picture::kind(&bytes);
            bytes.truncate(cut % bytes.len());
            let _ = note_text(name, &bytes);
        }
    }

    #[test]
    fn damaged_xml_gives_text_or_a_reason(at: usize, by in 0x20_u8..0x7f, again: usize, and in 0x20_u8..0x7f) {
        let twice = |body: &str| changed(&changed(body, at, by), again, and);
        let _ = note_text("a.docx", &docx(&twice(WORD), Some(&twice(WORD))));
        let _ = note_text("a.odt", &odt(&twice(OPEN)));
    }

    #[test]
    fn any_sentence_survives_a_word_document(sentence in "[a-zæøåA-Z0-9 .,<&>\"'!?-]{1,80}") {
        prop_assume!(!sentence.trim().is_empty());
        let escaped = sentence.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let bytes = docx(&format!("<w:p><w:r><w:t>{escaped}</w:t></w:r></w:p>"), None);
        prop_assert_eq!(note_text("a.docx", &bytes).unwrap(), sentence.trim());
    }
}
