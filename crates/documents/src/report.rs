//! A report as a document: what it says, in blocks, and the printers that draw them.

use crate::logo::Logo;
use serde::Serialize;

pub mod pdf;
pub mod word;

mod fonts;
mod markdown;
mod ratings;
#[cfg(test)]
pub(crate) mod sample;

pub use markdown::blocks;
pub use ratings::{RatedArea, Ratings};

/// A report, ready to be printed: every word in the report's language, nothing left to look up.
#[derive(Debug, Clone, Serialize)]
pub struct Report {
    /// What kind of document it is, and of what.
    pub title: String,
    /// The network whose report it is; stands in the footer.
    pub network: String,
    /// The language's code: `nb`, `nn`, `da` or `en`.
    pub lang: String,
    /// The day it stands on: the acceptance, or today for a draft.
    pub day: Day,
    /// The network's colour as `#rrggbb`.
    pub colour: String,
    /// The network's logo, if it has one.
    pub logo: Option<Logo>,
    /// Which edition, and whether it is still a draft.
    pub edition: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// What the frame says.
    pub words: FrameWords,
}

/// A day, as the document's metadata wants it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Day {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u32,
    /// The day, from 1.
    pub day: u32,
}

impl From<chrono::NaiveDate> for Day {
    fn from(date: chrono::NaiveDate) -> Self {
        use chrono::Datelike;
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}

/// The words of the frame.
#[derive(Debug, Clone, Serialize)]
pub struct FrameWords {
    /// Above the list of contents.
    pub contents: String,
    /// Before the page's number.
    pub page: String,
    /// Between the page's number and how many there are.
    pub of: String,
}

/// A section below a heading of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Whether it begins a new page.
    pub new_page: bool,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    /// A heading below the section's own; 2 is the first level.
    Heading {
        /// From 2 to 4.
        level: u8,
        /// Its words.
        runs: Vec<Run>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        runs: Vec<Run>,
    },
    /// A list.
    List {
        /// The first number, when its items are counted.
        first: Option<u64>,
        /// What stands in each item.
        items: Vec<Vec<Block>>,
    },
    /// Words of others.
    Quote {
        /// What stands in it.
        blocks: Vec<Block>,
    },
    /// Lines kept as they were typed.
    Typed {
        /// The lines.
        text: String,
    },
    /// A table; its first row says what the columns hold and is repeated on every page.
    Table {
        /// What it shows; empty when the text says it.
        caption: String,
        /// The columns' headings.
        head: Vec<Vec<Run>>,
        /// The rows, each as wide as the head.
        rows: Vec<Vec<Vec<Run>>>,
    },
    /// How many standards of each function area are at each level.
    Ratings(Ratings),
    /// A drawing.
    Picture {
        /// SVG.
        svg: String,
        /// What it shows, in words.
        alt: String,
    },
    /// A line across.
    Rule,
}

/// Words that look alike.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words, as typed. A line break is a run of its own: `"\n"`.
    pub text: String,
    /// Strong.
    pub strong: bool,
    /// Emphasised.
    pub emphasis: bool,
    /// Kept as typed.
    pub typed: bool,
    /// Where they lead: the web or mail.
    pub link: Option<String>,
}

impl Run {
    /// Words that look like nothing in particular.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Why a report could not be printed.
#[derive(Debug, thiserror::Error)]
pub enum PrintError {
    /// The typesetter refused; its words name places in the template and none of the report.
    #[error("the typesetter refused: {0}")]
    Typesetter(String),
    /// The file could not be packed.
    #[error("the file could not be packed")]
    Packing,
}
