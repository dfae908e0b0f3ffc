//! A workbook for a spreadsheet: plain cells on named sheets.

use crate::report::PrintError;
use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet, XlsxError};

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, at most 31 characters.
    pub name: String,
    /// What the columns hold.
    pub head: Vec<String>,
    /// The rows. Every cell is text, also one that looks like a formula.
    pub rows: Vec<Vec<String>>,
}

/// Longest text of a cell, in UTF-16 units, that spreadsheets take.
const LONGEST: usize = 32_767;
/// Width of a column, in characters, at the least and at the most.
const WIDTHS: (usize, usize) = (10, 70);

/// The sheets as `.xlsx`.
///
/// # Errors
/// When a sheet's name is empty, too long or used twice, or it could not be packed.
pub fn xlsx(title: &str, sheets: &[Sheet]) -> Result<Vec<u8>, PrintError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&rust_xlsxwriter::DocProperties::new().set_title(title));
    for sheet in sheets {
        fill(workbook.add_worksheet(), sheet).map_err(|_| PrintError::Packing)?;
    }
    workbook.save_to_buffer().map_err(|_| PrintError::Packing)
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    // the mark of quoted text keeps a cell text when it is opened and saved again
    let text = Format::new().set_text_wrap().set_align(FormatAlign::Top).set_quote_prefix();
    let head = Format::new().set_bold().set_align(FormatAlign::Top);
    page.set_name(&sheet.name)?.set_freeze_panes(1, 0)?.set_repeat_rows(0, 0)?;
    for (column, title) in (0_u16..).zip(&sheet.head) {
        page.write_string_with_format(0, column, shortened(title), &head)?;
        page.set_column_width(column, width(sheet, usize::from(column)))?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            page.write_string_with_format(row, column, shortened(cell), &text)?;
        }
    }
    let last = (u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), sheet.head.len().saturating_sub(1));
    if let (rows @ 1.., Ok(columns)) = (last.0, u16::try_from(last.1)) {
        page.autofilter(0, 0, rows, columns)?;
    }
    Ok(())
}

fn width(sheet: &Sheet, column: usize) -> f64 {
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).chain(sheet.head.get(column));
    let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or_default();
    let characters = u32::try_from(longest.clamp(WIDTHS.0, WIDTHS.1) + 2).unwrap_or_default();
    f64::from(characters)
}

fn shortened(text: &str) -> String {
    let mut units = 0;
    let fits = |c: &char| {
        units += c.len_utf16();
        units <= LONGEST
    };
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).take_while(fits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    fn sheet(rows: &[[&str; 2]]) -> Sheet {
        Sheet {
            name: "Vurderinger".into(),
            head: vec!["Standard".into(), "Nivå".into()],
            rows: rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect(),
        }
    }

    #[test]
    fn a_reader_of_others_gives_back_what_was_written_and_no_formula() {
        let hostile = ["=HYPERLINK(\"https://example.no\")", "@SUM(A1)"];
        let file = xlsx("Solli", &[sheet(&[["1.1", "Oppfylt"], hostile])]).expect("packed");
        let mut read: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file)).expect("read");
        let range = read.worksheet_range("Vurderinger").expect("the sheet");
        assert_eq!(range.get((0, 1)), Some(&Data::String("Nivå".into())));
        assert_eq!(range.get((2, 0)), Some(&Data::String(hostile[0].into())));
        assert!(read.worksheet_formula("Vurderinger").expect("formulas").is_empty());
    }

    #[test]
    fn what_no_cell_can_hold_is_cut_and_an_empty_sheet_is_one() {
        let long = "x".repeat(LONGEST + 10);
        assert!(xlsx("", &[sheet(&[[long.as_str(), "\u{1}a"]])]).is_ok());
        assert!(xlsx("", &[sheet(&[])]).is_ok());
        assert!(xlsx("", &[Sheet { name: "x".repeat(40), ..sheet(&[]) }]).is_err());
    }
}
