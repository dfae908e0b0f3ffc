//! A sheet with its header understood.

use super::columns::{Column, Header, letter};
use crate::content::ImportProblem;
use domain::content::Words;
use domain::lang::Lang;

/// Most rows: the most standards a set can have, and as many again for headings and blanks.
const MAX_ROWS: usize = 1_200;
/// Most columns that are looked at.
const MAX_COLUMNS: usize = 100;

pub(super) struct Sheet<'a> {
    headers: Vec<Option<Header>>,
    rows: &'a [Vec<String>],
}

impl<'a> Sheet<'a> {
    /// Reads the header, which is the first row.
    pub(super) fn new(rows: &'a [Vec<String>]) -> Result<Self, Vec<ImportProblem>> {
        let (header, below) = rows.split_first().ok_or_else(|| vec![ImportProblem::NoRows])?;
        if below.len() > MAX_ROWS {
            return Err(vec![ImportProblem::TooManyRows { max: MAX_ROWS }]);
        }
        if below.iter().all(|row| is_blank(row)) {
            return Err(vec![ImportProblem::NoRows]);
        }
        let sheet =
            Self { headers: header.iter().take(MAX_COLUMNS).map(|cell| Header::parse(cell)).collect(), rows };
        let problems = sheet.header_problems(header);
        if problems.is_empty() { Ok(sheet) } else { Err(problems) }
    }

    fn header_problems(&self, cells: &[String]) -> Vec<ImportProblem> {
        let mut problems = Vec::new();
        for (index, cell) in cells.iter().take(MAX_COLUMNS).enumerate() {
            let (name, letter) = (super::short(cell.trim()), letter(index));
            match self.headers[index] {
                None if name.is_empty() => {}
                None => problems.push(ImportProblem::UnknownColumn { letter, name }),
                header if self.headers[..index].contains(&header) => {
                    problems.push(ImportProblem::RepeatedColumn { letter, name });
                }
                Some(_) => {}
            }
        }
        let needed = [
            (Column::AreaCode, "area code"),
            (Column::AreaName, "area name nb"),
            (Column::Code, "code"),
            (Column::Text, "text nb"),
        ];
        let missing = needed.into_iter().filter(|(column, _)| !self.has(*column));
        problems.extend(missing.map(|(_, column)| ImportProblem::MissingColumn { column }));
        problems
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.headers.iter().flatten().any(|header| header.column == column)
    }

    /// The languages the standards are written in.
    pub(super) fn languages(&self) -> Vec<Lang> {
        let written = |lang: &Lang| self.find(Column::Text, Some(*lang)).is_some();
        Lang::ALL.into_iter().filter(written).collect()
    }

    /// Row numbers as a spreadsheet counts them, without the header and blank rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = usize> {
        let numbered = self.rows.iter().zip(1..).skip(1);
        numbered.filter(|(row, _)| !is_blank(row)).map(|(_, number)| number)
    }

    fn find(&self, column: Column, lang: Option<Lang>) -> Option<usize> {
        self.headers.iter().position(|header| *header == Some(Header { column, lang }))
    }

    fn at(&self, row: usize, index: usize) -> &'a str {
        self.rows.get(row - 1).and_then(|cells| cells.get(index)).map_or("", |cell| cell.trim())
    }

    /// The cell of a column without language; empty when there is none.
    pub(super) fn cell(&self, row: usize, column: Column) -> &'a str {
        self.find(column, None).map_or("", |index| self.at(row, index))
    }

    /// The cells of a text column, in every language that has one filled in.
    pub(super) fn words(&self, row: usize, column: Column) -> Words {
        let mut words = Words::default();
        for lang in Lang::ALL {
            let text = self.find(column, Some(lang)).map_or("", |index| self.at(row, index));
            if !text.is_empty() {
                words = words.with(lang, text);
            }
        }
        words
    }

    /// The first column with text in this row but nothing in the header.
    pub(super) fn outside(&self, row: usize) -> Option<usize> {
        let cells = self.rows.get(row - 1)?;
        let unnamed = |index: usize| self.headers.get(index).copied().flatten().is_none();
        (0..cells.len()).find(|index| unnamed(*index) && !self.at(row, *index).is_empty())
    }
}

fn is_blank(row: &[String]) -> bool {
    row.iter().all(|cell| cell.trim().is_empty())
}
