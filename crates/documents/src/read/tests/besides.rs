//! What a file holds besides its text.

use super::word::docx;
use super::*;

fn found(body: &str) -> Found {
    note("notat.docx", &docx(body, None)).unwrap()
}

#[test]
fn deleted_words_are_found_beside_the_text() {
    let body = concat!(
        "<w:p><w:r><w:t>Godt </w:t></w:r><w:del><w:r><w:delText>Kari sa: </w:delText></w:r></w:del>",
        "<w:ins><w:r><w:t>samarbeid</w:t></w:r></w:ins></w:p>"
    );
    let found = found(body);
    assert_eq!(found.text, "Godt samarbeid");
    assert_eq!(found.besides, [(Beside::Deleted, "Kari sa:".to_owned())]);
}

#[test]
fn hidden_words_leave_the_text_and_are_found_beside_it() {
    let run = |props: &str, text: &str| format!("<w:r><w:rPr>{props}</w:rPr><w:t>{text}</w:t></w:r>");
    let body = format!(
        "<w:p>{}{}{}</w:p>",
        run("", "Synlig "),
        run("<w:vanish/>", "født i Bodø"),
        run("<w:vanish w:val=\"0\"/>", "igjen")
    );
    let found = found(&body);
    assert_eq!(found.text, "Synlig igjen");
    assert_eq!(found.besides, [(Beside::Hidden, "født i Bodø".to_owned())]);
}

#[test]
fn words_hidden_by_their_style_are_found_too() {
    let styles = concat!(
        r#"<w:style w:type="character" w:styleId="Skjult"><w:name w:val="Skjult"/><w:rPr><w:vanish/></w:rPr></w:style>"#,
        r#"<w:style w:type="paragraph" w:styleId="Gjemt"><w:name w:val="Gjemt"/><w:rPr><w:vanish/></w:rPr></w:style>"#
    );
    let body = concat!(
        r#"<w:p><w:r><w:t>A</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Skjult"/></w:rPr><w:t>B</w:t></w:r></w:p>"#,
        r#"<w:p><w:pPr><w:pStyle w:val="Gjemt"/></w:pPr><w:r><w:t>C</w:t></w:r></w:p><w:p><w:r><w:t>D</w:t></w:r></w:p>"#
    );
    let found = note("notat.docx", &docx(body, Some(styles))).unwrap();
    assert_eq!(found.text, "A\n\nD");
    assert_eq!(found.besides, [(Beside::Hidden, "B".to_owned()), (Beside::Hidden, "C".to_owned())]);
}

#[test]
fn white_and_tiny_words_are_hidden_and_white_on_a_dark_ground_is_not() {
    let run = |props: &str, text: &str| format!("<w:r><w:rPr>{props}</w:rPr><w:t>{text}</w:t></w:r>");
    let white = r#"<w:color w:val="FFFFFF"/>"#;
    let cell = |shade: &str, text: &str| {
        format!("<w:tc><w:tcPr><w:shd w:fill=\"{shade}\"/></w:tcPr><w:p>{}</w:p></w:tc>", run(white, text))
    };
    let body = format!(
        "<w:p>{}{}{}{}</w:p><w:tbl><w:tr>{}{}</w:tr></w:tbl><w:p>{}</w:p>",
        run("", "Synlig"),
        run(white, "Kari"),
        run(r#"<w:sz w:val="2"/>"#, " sa det"),
        run(r#"<w:color w:val="FFFFFF"/><w:shd w:fill="1F3864"/>"#, " på blått"),
        cell("1F3864", "Tema"),
        cell("auto", "Bodø"),
        run(r#"<w:color w:val="auto"/><w:sz w:val="24"/>"#, "etter"),
    );
    let found = found(&body);
    assert_eq!(found.text, "Synlig på blått\n\nTema\n\netter");
    let expected = [(Beside::Hidden, "Kari sa det"), (Beside::Hidden, "Bodø")];
    assert_eq!(found.besides, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn a_style_that_is_based_on_a_hidden_one_is_hidden_and_a_ring_of_styles_ends() {
    let style = |id: &str, on: &str, props: &str| {
        format!(
            r#"<w:style w:styleId="{id}"><w:name w:val="{id}"/><w:basedOn w:val="{on}"/><w:rPr>{props}</w:rPr></w:style>"#
        )
    };
    let styles = [
        style("Hvit", "Normal", r#"<w:color w:val="FFFFFF"/>"#),
        style("Arver", "Hvit", ""),
        style("Vises", "Hvit", r#"<w:color w:val="000000"/>"#),
        style("Ring", "Ring", ""),
    ];
    let line = |id: &str, text: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{id}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"#)
    };
    let body = [line("Arver", "A"), line("Vises", "B"), line("Ring", "C")].concat();
    let found = note("notat.docx", &docx(&body, Some(&styles.concat()))).unwrap();
    assert_eq!(found.text, "B\n\nC");
    assert_eq!(found.besides, [(Beside::Hidden, "A".to_owned())]);
}

#[test]
fn an_open_document_hides_by_style_and_by_section_too() {
    let style = |name: &str, on: &str, props: &str| {
        format!(
            r#"<style:style style:name="{name}" style:parent-style-name="{on}"><style:text-properties {props}/></style:style>"#
        )
    };
    let styles = [
        style("T1", "", r#"text:display="none""#),
        style("T2", "", r##"fo:color="#ffffff""##),
        style("T3", "T2", r##"fo:background-color="#1f3864""##),
        style("T4", "", r#"fo:font-size="1pt""#),
        style("P1", "T1", ""),
    ];
    let span = |name: &str, text: &str| format!(r#"<text:span text:style-name="{name}">{text}</text:span>"#);
    let line = [span("T1", "A"), span("T2", "B"), span("T3", "C"), span("T4", "D"), "E".to_owned()].concat();
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f"><office:automatic-styles>{}</office:automatic-styles><office:body><office:text><text:p>{line}</text:p><text:p text:style-name="P1">F</text:p><text:section text:display="none"><text:p>G{}</text:p></text:section><text:p>H</text:p></office:text></office:body></office:document-content>"#,
        styles.concat(),
        span("T3", "I"),
    );
    let bytes = zip_of(&[("content.xml", content.as_bytes())]);
    let found = note("notat.odt", &bytes).unwrap();
    assert_eq!(found.text, "CE\n\nH");
    let expected = ["ABD", "F", "GI"].map(|text| (Beside::Hidden, text.to_owned()));
    assert_eq!(found.besides, expected);
}

#[test]
fn comments_notes_and_margins_are_found_without_their_authors() {
    let document =
        br#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Tekst</w:t></w:r></w:p></w:body></w:document>"#;
    let part = |of: &str, each: &str, text: &str| {
        format!(r#"<w:{of} xmlns:w="w">{each}<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:{of}>"#)
    };
    let comments = r#"<w:comments xmlns:w="w"><w:comment w:author="Per Holm"><w:p><w:r><w:t>Moren er lege.</w:t></w:r></w:p></w:comment></w:comments>"#;
    let notes = r#"<w:footnotes xmlns:w="w"><w:footnote w:id="1"><w:p><w:r><w:t>Se journal.</w:t></w:r></w:p></w:footnote></w:footnotes>"#;
    let header = part("hdr", "", "Rom 12");
    let bytes = zip_of(&[
        ("word/document.xml", document),
        ("word/comments.xml", comments.as_bytes()),
        ("word/footnotes.xml", notes.as_bytes()),
        ("word/header1.xml", header.as_bytes()),
    ]);
    let found = note("notat.docx", &bytes).unwrap();
    assert_eq!(found.text, "Tekst");
    let expected =
        [(Beside::Comment, "Moren er lege."), (Beside::Note, "Se journal."), (Beside::Margin, "Rom 12")];
    assert_eq!(found.besides, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn an_open_document_tells_what_it_holds_too() {
    let content = concat!(
        r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:dc="d"><office:body><office:text>"#,
        r#"<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>Per</dc:creator></office:change-info>"#,
        r#"<text:p>Slettet her.</text:p></text:deletion></text:changed-region></text:tracked-changes>"#,
        r#"<text:p>Tekst<office:annotation><dc:creator>Per</dc:creator><text:p>Bemerket.</text:p></office:annotation>"#,
        r#"<text:hidden-text>gjemt</text:hidden-text></text:p></office:text></office:body></office:document-content>"#
    );
    let bytes = zip_of(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
    ]);
    let found = note("notat.odt", &bytes).unwrap();
    assert_eq!(found.text, "Tekst");
    let expected =
        [(Beside::Deleted, "Slettet her."), (Beside::Hidden, "gjemt"), (Beside::Comment, "Bemerket.")];
    assert_eq!(found.besides, expected.map(|(kind, text)| (kind, text.to_owned())));
}

#[test]
fn a_bomb_in_a_part_beside_the_text_is_refused() {
    let document =
        br#"<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Tekst</w:t></w:r></w:p></w:body></w:document>"#;
    let bomb = vec![b' '; UNPACKED_BYTES + 1];
    let bytes = zip_of(&[("word/document.xml", document), ("word/comments.xml", &bomb)]);
    assert_eq!(note("notat.docx", &bytes), Err(ReadError::TooLarge));
}
