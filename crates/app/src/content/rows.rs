//! Standards from the rows of a spreadsheet: a header, then one standard a row.

mod columns;
mod sheet;

use super::parse::MAX_PROBLEMS;
use super::{ImportProblem, RowFault};
use columns::{Column, letter};
use domain::content::{
    ContentProblem, FunctionArea, Kind, Place, Questions, Scale, Standard, StandardSet, Words, limits,
};
use sheet::Sheet;
use std::collections::HashMap;

/// What a sheet does not say about its set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Which set, the same through its versions.
    pub key: String,
    /// Which version.
    pub version: String,
    /// The set's name, in every language the sheet has.
    pub title: Words,
}

/// A set of standards from a sheet, checked. `config/standards/README.md` describes the columns.
pub fn from_rows(heading: Heading, rows: &[Vec<String>]) -> Result<StandardSet, Vec<ImportProblem>> {
    let sheet = Sheet::new(rows)?;
    let mut gathered = Gathered::default();
    for row in sheet.rows() {
        gathered.take(&sheet, row);
    }
    let set = StandardSet {
        key: heading.key,
        version: heading.version,
        title: heading.title,
        sample: false,
        languages: sheet.languages(),
        scale: Scale::default(),
        areas: std::mem::take(&mut gathered.areas),
    };
    if gathered.problems.is_empty() {
        gathered.problems = set.check().into_iter().map(|problem| gathered.placed(problem)).collect();
    }
    gathered.problems.truncate(MAX_PROBLEMS);
    if gathered.problems.is_empty() { Ok(set) } else { Err(gathered.problems) }
}

/// What the rows so far have come to.
#[derive(Default)]
struct Gathered {
    areas: Vec<FunctionArea>,
    /// The area the last row was in.
    current: Option<usize>,
    /// The first row of each area and each standard, by code.
    area_rows: HashMap<String, usize>,
    standard_rows: HashMap<String, usize>,
    problems: Vec<ImportProblem>,
}

impl Gathered {
    fn take(&mut self, sheet: &Sheet<'_>, row: usize) {
        if let Some(letter) = sheet.outside(row).map(letter) {
            self.fault(row, RowFault::OutsideColumns { letter });
        }
        match self.area(sheet, row) {
            Some(area) => self.standard(sheet, row, area),
            None => self.fault(row, RowFault::NoArea),
        }
    }

    fn fault(&mut self, row: usize, fault: RowFault) {
        self.problems.push(ImportProblem::Row { row, fault });
    }

    /// The area of a row: named by its code, or the one above.
    fn area(&mut self, sheet: &Sheet<'_>, row: usize) -> Option<usize> {
        let code = sheet.cell(row, Column::AreaCode);
        if !code.is_empty() {
            let name = sheet.words(row, Column::AreaName);
            self.current = match self.areas.iter().position(|area| area.code == code) {
                Some(area) => {
                    self.compare(row, area, &name);
                    Some(area)
                }
                None => Some(self.open(row, code, name)),
            };
        }
        self.current
    }

    fn open(&mut self, row: usize, code: &str, name: Words) -> usize {
        self.area_rows.insert(code.to_owned(), row);
        self.areas.push(FunctionArea {
            code: code.to_owned(),
            name,
            description: None,
            standards: Vec::new(),
        });
        self.areas.len() - 1
    }

    /// An area's name may stand in one row only, but not change.
    fn compare(&mut self, row: usize, area: usize, name: &Words) {
        let area = &mut self.areas[area];
        if area.name.is_blank() {
            area.name = name.clone();
        }
        if name.iter().any(|given| area.name.iter().all(|known| known != given)) {
            let code = area.code.clone();
            let first = self.area_rows.get(&code).copied().unwrap_or(row);
            self.fault(row, RowFault::AreaRenamed { area: code, first });
        }
    }

    fn standard(&mut self, sheet: &Sheet<'_>, row: usize, area: usize) {
        let code = sheet.cell(row, Column::Code).to_owned();
        if let Some(&first) = self.standard_rows.get(&code) {
            return self.fault(row, RowFault::RepeatedCode { code: short(&code), first });
        }
        self.standard_rows.insert(code.clone(), row);
        let kind = self.kind(sheet, row);
        let every_visit = self.core(sheet, row);
        let maybe = |column| Some(sheet.words(row, column)).filter(|words| !words.is_blank());
        self.areas[area].standards.push(Standard {
            code,
            text: sheet.words(row, Column::Text),
            guidance: maybe(Column::Guidance),
            kind,
            core: every_visit,
            evidence_hint: maybe(Column::Evidence),
            questions: Questions {
                patient: maybe(Column::Patient),
                relative: maybe(Column::Relative),
                staff: maybe(Column::Staff),
            },
        });
    }

    fn kind(&mut self, sheet: &Sheet<'_>, row: usize) -> Kind {
        match sheet.cell(row, Column::Kind).to_lowercase().as_str() {
            "must" | "må" | "1" => Kind::Must,
            "" | "expected" | "forventet" | "2" => Kind::Expected,
            "aspirational" | "ønskelig" | "3" => Kind::Aspirational,
            other => {
                self.fault(row, RowFault::UnknownKind { value: short(other) });
                Kind::Expected
            }
        }
    }

    /// Without a core column every standard is core: nothing is left unrated by oversight.
    fn core(&mut self, sheet: &Sheet<'_>, row: usize) -> bool {
        if !sheet.has(Column::Core) {
            return true;
        }
        match sheet.cell(row, Column::Core).to_lowercase().as_str() {
            "yes" | "ja" | "true" | "sann" | "x" | "1" => true,
            "" | "no" | "nei" | "false" | "usann" | "0" => false,
            other => {
                self.fault(row, RowFault::UnknownCore { value: short(other) });
                false
            }
        }
    }

    /// A problem the checks found, with the row it came from.
    fn placed(&self, problem: ContentProblem) -> ImportProblem {
        let row = match &problem.place {
            Place::Area(code) => self.area_rows.get(code),
            Place::Standard(code) => self.standard_rows.get(code),
            _ => None,
        };
        ImportProblem::Content { row: row.copied(), problem }
    }
}

/// The beginning of something typed, fit for a sentence.
fn short(text: &str) -> String {
    text.chars().filter(|c| !c.is_control()).take(limits::CODE).collect()
}
