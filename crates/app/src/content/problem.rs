//! Why content could not be taken in: data first, and the sentences for it.

use crate::texts::{Arg, Words};
use domain::content::{ContentProblem, Phrase};
use domain::lang::Lang;

/// One reason why a file of content was not taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportProblem {
    /// The file is bigger than this many kibibytes.
    TooLarge {
        /// Most kibibytes.
        max: usize,
    },
    /// The file does not have the form; the reader's own words (English) say why.
    Unreadable {
        /// Line in the file, from 1.
        line: Option<usize>,
        /// What the reader says.
        message: String,
    },
    /// A key that means nothing here, most likely misspelt.
    UnknownKey {
        /// Where it stands, such as `areas.3.standards.1.guidence`; places are counted from 1.
        path: String,
    },
    /// There is no row under the header.
    NoRows,
    /// More rows than a set can have.
    TooManyRows {
        /// Most rows.
        max: usize,
    },
    /// The header lacks a column that is needed.
    MissingColumn {
        /// The column's name.
        column: &'static str,
    },
    /// Two columns have the same name.
    RepeatedColumn {
        /// The later column, as a spreadsheet names it.
        letter: String,
        /// What its header says.
        name: String,
    },
    /// A column with a name that means nothing here.
    UnknownColumn {
        /// The column, as a spreadsheet names it.
        letter: String,
        /// What its header says.
        name: String,
    },
    /// Something in a row.
    Row {
        /// Row in the sheet, from 1; the header is row 1.
        row: usize,
        /// What it is.
        fault: RowFault,
    },
    /// What was read does not pass the checks.
    Content {
        /// Row in the sheet, when it came from one.
        row: Option<usize>,
        /// What the checks say.
        problem: ContentProblem,
    },
}

/// What can be wrong in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// No area code, and no row above to take it from.
    NoArea,
    /// The area has another name than in an earlier row.
    AreaRenamed {
        /// The area's code.
        area: String,
        /// The earlier row.
        first: usize,
    },
    /// The standard's code was used in an earlier row.
    RepeatedCode {
        /// The code.
        code: String,
        /// The earlier row.
        first: usize,
    },
    /// A kind that is not must, expected or aspirational.
    UnknownKind {
        /// What the cell says.
        value: String,
    },
    /// Something other than yes or no in the core column.
    UnknownCore {
        /// What the cell says.
        value: String,
    },
    /// Text in a column without a header.
    OutsideColumns {
        /// The column, as a spreadsheet names it.
        letter: String,
    },
}

impl ImportProblem {
    /// Where and what, the fault last; [`say`] joins them.
    pub fn phrases(&self) -> Vec<Phrase> {
        match self {
            Self::TooLarge { max } => vec![Phrase::new("content-import-too-large", [("max", max)])],
            Self::Unreadable { line, message } => {
                after(line.map(at_line), Phrase::new("content-import-unreadable", [("message", message)]))
            }
            Self::UnknownKey { path } => vec![Phrase::new("content-import-unknown-key", [("path", path)])],
            Self::NoRows => vec![Phrase::new("content-import-no-rows", [])],
            Self::TooManyRows { max } => vec![Phrase::new("content-import-too-many-rows", [("max", max)])],
            Self::MissingColumn { column } => {
                vec![Phrase::new("content-import-missing-column", [("column", column)])]
            }
            Self::RepeatedColumn { letter, name } => {
                vec![at_column(letter), Phrase::new("content-import-repeated-column", [("name", name)])]
            }
            Self::UnknownColumn { letter, name } => {
                vec![at_column(letter), Phrase::new("content-import-unknown-column", [("name", name)])]
            }
            Self::Row { row, fault } => vec![at_row(*row), fault.phrase()],
            Self::Content { row, problem } => row.map(at_row).into_iter().chain(problem.phrases()).collect(),
        }
    }

    /// The problem as one sentence.
    pub fn say(&self, lang: Lang) -> String {
        say(lang, &self.phrases())
    }
}

impl RowFault {
    fn phrase(&self) -> Phrase {
        match self {
            Self::NoArea => Phrase::new("content-row-no-area", []),
            Self::AreaRenamed { area, first } => {
                Phrase::new("content-row-area-renamed", [("area", area), ("first", first)])
            }
            Self::RepeatedCode { code, first } => {
                Phrase::new("content-row-repeated-code", [("code", code), ("first", first)])
            }
            Self::UnknownKind { value } => Phrase::new("content-row-unknown-kind", [("value", value)]),
            Self::UnknownCore { value } => Phrase::new("content-row-unknown-core", [("value", value)]),
            Self::OutsideColumns { letter } => {
                Phrase::new("content-row-outside-columns", [("letter", letter)])
            }
        }
    }
}

fn after(place: Option<Phrase>, fault: Phrase) -> Vec<Phrase> {
    place.into_iter().chain([fault]).collect()
}

fn at_line(line: usize) -> Phrase {
    Phrase::new("content-at-line", [("line", &line)])
}

fn at_row(row: usize) -> Phrase {
    Phrase::new("content-at-row", [("row", &row)])
}

fn at_column(letter: &str) -> Phrase {
    Phrase::new("content-at-column", [("letter", &letter)])
}

/// Phrases as one sentence: the places with commas between, a colon, and the fault.
pub fn say(lang: Lang, phrases: &[Phrase]) -> String {
    let words: Vec<String> = phrases.iter().map(|phrase| word(lang, phrase)).collect();
    match words.split_last() {
        Some((fault, [])) => fault.clone(),
        Some((fault, places)) => capital(&format!("{}: {fault}", places.join(", "))),
        None => String::new(),
    }
}

fn capital(sentence: &str) -> String {
    let mut rest = sentence.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

/// A phrase's words; fields and languages are named in the reader's language.
fn word(lang: Lang, phrase: &Phrase) -> String {
    let named = |name: &str, value: &str| match name {
        "field" => known(lang, &format!("content-field-{}", value.replace('_', "-")), value),
        "lang" => known(lang, &format!("content-lang-{value}"), value),
        _ => value.to_owned(),
    };
    let args: Vec<(&str, Arg<'_>)> =
        phrase.args.iter().map(|(name, value)| (*name, Arg::from(named(name, value)))).collect();
    lang.tr(phrase.key, &args)
}

fn known(lang: Lang, key: &str, otherwise: &str) -> String {
    if lang.has(key) { lang.t(key).to_owned() } else { otherwise.to_owned() }
}
