use calamine::{ExcelDateTime, ExcelDateTimeType};
use proptest::prelude::*;

use super::*;
use crate::archive::fixture::zip_of;

const PACKAGE: &str = concat!(
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>"#,
    r"</Relationships>",
);
const RELATIONS: &str = concat!(
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>"#,
    r#"<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>"#,
    r"</Relationships>",
);
const WORKBOOK: &str = concat!(
    r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">"#,
    r#"<sheets><sheet name="Standarder" sheetId="1" r:id="r1"/></sheets></workbook>"#,
);
const STRINGS: &str = r#"<sst uniqueCount="2"><si><t>Kode</t></si><si><t>Ansvar &amp; rolle</t></si></sst>"#;
const CELLS: &str = concat!(
    r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>"#,
    r#"<row r="3"><c r="B3"><v>7</v></c><c r="C3" t="inlineStr"><is><t>æøå</t></is></c>"#,
    r#"<c r="D3" t="b"><v>1</v></c><c r="ZZ3"/></row>"#,
);

fn book(strings: &str, cells: &str) -> Vec<u8> {
    let sheet = format!("<worksheet><sheetData>{cells}</sheetData></worksheet>");
    zip_of(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("_rels/.rels", PACKAGE.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

#[test]
fn the_first_sheet_comes_out_row_by_row_with_empty_rows_kept() {
    let rows = rows(&book(STRINGS, CELLS)).unwrap();
    assert_eq!(rows, [vec!["Kode", "Ansvar & rolle"], vec![], vec!["", "7", "æøå", "true"]]);
}

#[test]
fn a_date_comes_out_as_year_month_and_day() {
    let value = DataRef::DateTime(ExcelDateTime::new(46_024.0, ExcelDateTimeType::DateTime, false));
    assert_eq!(text(&value), "2026-01-02");
    let value = DataRef::DateTime(ExcelDateTime::new(f64::MAX, ExcelDateTimeType::DateTime, false));
    assert!(!text(&value).is_empty());
}

#[test]
fn a_filled_cell_outside_the_bounds_is_too_large() {
    for place in ["A5001", "AY1", "XFD1048576", "A4294967295"] {
        let cell = format!(r#"<row><c r="{place}"><v>1</v></c></row>"#);
        assert_eq!(rows(&book(STRINGS, &cell)), Err(ReadError::TooLarge), "{place}");
    }
    assert_eq!(rows(&book(STRINGS, r#"<c r="AX5000"><v>1</v></c>"#)).unwrap().len(), ROWS);
}

#[test]
fn a_promise_of_countless_strings_is_refused_before_memory_is_set_aside() {
    for count in ["1000001", "99999999999", "99999999999999999999999"] {
        let strings = STRINGS.replace("\"2\"", &format!("\"{count}\""));
        assert_eq!(rows(&book(&strings, CELLS)), Err(ReadError::TooLarge));
        let spaced = strings.replace("uniqueCount=", "uniqueCount = ");
        assert_eq!(rows(&book(&spaced, CELLS)), Err(ReadError::TooLarge));
    }
}

#[test]
fn an_encoding_in_which_a_promise_could_hide_is_broken() {
    for declaration in [
        r#"<?xml version="1.0" encoding="ISO-2022-JP"?>"#,
        r#"<?xml version="utf-8" encoding = 'utf-16'?>"#,
        r#"<?xml version="1.0"?><?xml encoding="utf-16"?>"#,
    ] {
        let strings = format!("{declaration}{STRINGS}");
        assert_eq!(rows(&book(&strings, CELLS)), Err(ReadError::Broken));
    }
    let strings = format!(r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>{STRINGS}"#);
    assert!(rows(&book(&strings, CELLS)).is_ok());
}

#[test]
fn one_long_string_in_every_cell_does_not_multiply() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "a".repeat(1_000_000));
    let cells = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(1_000);
    assert_eq!(rows(&book(&strings, &cells)), Err(ReadError::TooLarge));
}

#[test]
fn a_bomb_in_any_part_is_too_large() {
    let bomb = vec![b' '; UNPACKED_BYTES + 1];
    assert_eq!(rows(&zip_of(&[("xl/media/a.png", &bomb)])), Err(ReadError::TooLarge));
    let halves = vec![b' '; UNPACKED_BYTES / 2 + 1];
    assert_eq!(rows(&zip_of(&[("a", &halves), ("b", &halves)])), Err(ReadError::TooLarge));
    let tags = "<a/>".repeat(TAGS + 1);
    assert_eq!(rows(&zip_of(&[("a.xml", tags.as_bytes())])), Err(ReadError::TooLarge));
}

#[test]
fn what_is_no_workbook_is_broken_and_one_without_cells_is_empty() {
    assert_eq!(rows(b"a;b;c"), Err(ReadError::Broken));
    assert_eq!(rows(&zip_of(&[("word/document.xml", b"<x/>")])), Err(ReadError::Broken));
    assert_eq!(rows(&book("<sst", CELLS)), Err(ReadError::Broken));
    assert_eq!(rows(&book("<!DOCTYPE a [<!ENTITY b 'c'>]><sst/>", CELLS)), Err(ReadError::Broken));
    assert_eq!(rows(&book(STRINGS, "")), Err(ReadError::Empty));
    assert!(rows(&book(STRINGS, r#"<c r="A1" t="s"><v>99</v></c>"#)).is_err());
}

proptest! {
    #[test]
    fn changed_bytes_never_bring_it_down(at in 0_usize..4_000, byte: u8) {
        let mut bytes = book(STRINGS, CELLS);
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = rows(&bytes);
    }

    #[test]
    fn changed_cells_never_bring_it_down(at in 0_usize..300, byte in "[ -~]") {
        let mut cells = CELLS.to_owned();
        let at = at % cells.len();
        if cells.is_char_boundary(at) && cells.is_char_boundary(at + 1) {
            cells.replace_range(at..=at, &byte);
        }
        let _ = rows(&book(STRINGS, &cells));
    }
}
