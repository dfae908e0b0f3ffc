//! The first sheet of a workbook, as rows of text.

use std::io::Cursor;

use calamine::{Data, DataRef, Reader, SheetType, Xlsx};

use crate::{
    archive::{self, Archive},
    read::{ReadError, UNPACKED_BYTES},
};

/// The most rows that are read.
pub const ROWS: usize = 5_000;
/// The most columns that are read.
pub const COLUMNS: usize = 50;
/// The most characters in all cells together; a shared string costs its length wherever it stands.
const CHARACTERS: usize = 2_000_000;
/// The most tags in one part of the workbook: four for each cell there may be, and then some.
const TAGS: usize = 2_000_000;
/// The most shared strings that a workbook may announce. The library sets memory aside for them
/// before it has seen one.
const ANNOUNCED: usize = 1_000_000;

/// The rows of the first worksheet of an `.xlsx` file, from the top, each from column A to its last
/// cell with something in it; a date comes out as `2026-01-31`. Empty rows between others are kept as empty rows.
///
/// # Errors
/// [`ReadError::TooLarge`] over [`ROWS`], [`COLUMNS`] or the bounds of [`crate::read`];
/// [`ReadError::Empty`] without a single filled cell; else [`ReadError::Broken`].
pub fn rows(bytes: &[u8]) -> Result<Vec<Vec<String>>, ReadError> {
    inspect(&mut archive::open(bytes)?)?;
    // A workbook can still be wrong in ways the library asserts against; that is a broken file and
    // not a broken program.
    std::panic::catch_unwind(|| cells(bytes)).unwrap_or(Err(ReadError::Broken))
}

/// Unpacks every part once and throws it away, before a library does it without counting.
fn inspect(archive: &mut Archive<'_>) -> Result<(), ReadError> {
    let mut left = UNPACKED_BYTES;
    for index in 0..archive.len() {
        let file = archive.by_index(index).map_err(|_| ReadError::Broken)?;
        let is_xml = is_xml(file.name().map_err(|_| ReadError::Broken)?.as_ref());
        let part = archive::unpack(file, left)?;
        left -= part.len();
        if is_xml {
            inspect_xml(&part)?;
        }
    }
    Ok(())
}

fn is_xml(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["xml", "rels"].iter().any(|xml| ending.eq_ignore_ascii_case(xml))
}

/// Only UTF-8, in which what is looked for cannot hide.
fn inspect_xml(part: &[u8]) -> Result<(), ReadError> {
    let text = std::str::from_utf8(part).map_err(|_| ReadError::Broken)?;
    if names_other_encoding(text) || text.contains("<!DOCTYPE") || text.contains('\0') {
        return Err(ReadError::Broken);
    }
    if text.bytes().filter(|&byte| byte == b'<').count() > TAGS || announced(text) > ANNOUNCED {
        return Err(ReadError::TooLarge);
    }
    Ok(())
}

/// Whether a declaration in the part names an encoding other than UTF-8.
fn names_other_encoding(text: &str) -> bool {
    let declarations = text.split("<?xml").skip(1).filter_map(|rest| rest.split("?>").next());
    declarations.flat_map(|declaration| declaration.split("encoding").skip(1)).any(|value| {
        let value = value.trim_start_matches(|c: char| !c.is_alphanumeric());
        !value.get(..5).is_some_and(|name| name.eq_ignore_ascii_case("utf-8"))
    })
}

/// The highest number of shared strings that the part says it has.
fn announced(text: &str) -> usize {
    let numbers = text.split("uniqueCount").skip(1).map(|rest| {
        let digits = rest.trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        digits.get(..end).unwrap_or_default().parse().unwrap_or(usize::MAX)
    });
    numbers.max().unwrap_or(0)
}

/// Reads cell by cell: a single cell far out must not make a sheet of billions.
fn cells(bytes: &[u8]) -> Result<Vec<Vec<String>>, ReadError> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|_| ReadError::Broken)?;
    let sheets = book.sheets_metadata();
    let first = sheets.iter().find(|sheet| sheet.typ == SheetType::WorkSheet);
    let name = first.map(|sheet| sheet.name.clone()).ok_or(ReadError::Broken)?;
    let mut reader = book.worksheet_cells_reader(&name).map_err(|_| ReadError::Broken)?;
    let mut table = Table::default();
    while let Some(cell) = reader.next_cell().map_err(|_| ReadError::Broken)? {
        table.put(cell.get_position(), cell.get_value())?;
    }
    if table.rows.is_empty() { Err(ReadError::Empty) } else { Ok(table.rows) }
}

#[derive(Default)]
struct Table {
    rows: Vec<Vec<String>>,
    characters: usize,
}

impl Table {
    fn put(&mut self, (row, column): (u32, u32), value: &DataRef<'_>) -> Result<(), ReadError> {
        let text = text(value);
        if text.trim().is_empty() {
            return Ok(());
        }
        let row = usize::try_from(row).ok().filter(|row| *row < ROWS).ok_or(ReadError::TooLarge)?;
        let column =
            usize::try_from(column).ok().filter(|column| *column < COLUMNS).ok_or(ReadError::TooLarge)?;
        self.characters += text.chars().count();
        if self.characters > CHARACTERS {
            return Err(ReadError::TooLarge);
        }
        let row = at(&mut self.rows, row);
        *at(row, column) = text;
        Ok(())
    }
}

/// The place `index`, with empty ones up to it.
fn at<T: Default>(places: &mut Vec<T>, index: usize) -> &mut T {
    if places.len() <= index {
        places.resize_with(index + 1, T::default);
    }
    &mut places[index]
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::String(text) => text.clone(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => Data::from(other.clone()).to_string(),
    }
}

#[cfg(test)]
mod tests;
