//! Everything in a text that may give someone away: names by the sequence model, the rest by rule.

pub mod candidates;
pub mod memory;
mod merge;
mod names;
mod rules;

use crate::model::chain::{Chain, Row, factors};
use crate::model::facts::{Facts, Room, facts};
use crate::model::features::{features, writing};
use crate::model::lists::Lists;
use crate::model::table::Table;
use crate::model::token::{Token, sentences, tokens};
use crate::model::{LABELS, features::Writing};
pub use memory::Memory;
use std::ops::Range;
use std::sync::LazyLock;

/// What a place in a text gives away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A national identity number: fødselsnummer, D-number, CPR number.
    NationalId,
    /// An e-mail address.
    Email,
    /// A web address.
    Url,
    /// A telephone number.
    Phone,
    /// A number in a register or a journal.
    IdNumber,
    /// A name in a social medium.
    Handle,
    /// A street and a number.
    Address,
    /// A postcode and its place.
    Postcode,
    /// A car's number plate.
    Plate,
    /// A room, a bed or a ward.
    Room,
    /// A date, a month, a year, a time someone can be looked up by.
    Date,
    /// How old someone is.
    Age,
    /// A person's name.
    Person,
    /// A hospital, a school, a firm.
    Organisation,
    /// A place.
    Place,
    /// A role, a relative's occupation or an event so rare that it points at one person.
    Role,
}

/// How weighty a find is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Take it out, or say why not.
    Find,
    /// It only looks like one.
    Warn,
}

/// A place in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// The first byte after it.
    pub end: usize,
    /// What it gives away.
    pub kind: Kind,
    /// How sure that is, from nought to one.
    pub score: f32,
    /// How weighty it is.
    pub level: Level,
    /// Why it was marked; key of a text.
    pub why: &'static str,
}

/// From how likely on a name counts as one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// The likelihood that a word is part of a name, from nought to one.
    pub threshold: f32,
}

impl Settings {
    /// As many right as wrong at the edge: for counting and for marking lightly.
    pub const BALANCED: Self = Self { threshold: 0.38 };
    /// Rather too much than too little: for anonymising.
    pub const RECALL: Self = Self { threshold: 0.1 };

    const fn favours_recall(self) -> bool {
        self.threshold < 0.3
    }
}

struct Knowledge {
    lists: Lists,
    table: Option<Table>,
    factors: [Row; LABELS],
}

static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
    let table = Table::read(include_bytes!("../assets/model.bin"));
    let factors = table.as_ref().map_or([[0.0; LABELS]; LABELS], |table| factors(&table.transitions));
    Knowledge { lists: Lists::load(), table, factors }
});

/// Reads weights and lists, so that the first text need not wait; false where the weights can't be read.
pub fn load() -> bool {
    rules::load();
    KNOWLEDGE.table.is_some()
}

/// A text with what is known of each of its words.
#[derive(Debug)]
struct Analysis {
    tokens: Vec<Token>,
    words: Vec<Word>,
    /// Where its sentences are, in bytes.
    sentences: Vec<Range<usize>>,
}

/// A word in its sentence.
#[derive(Debug, Clone, Copy)]
struct Word {
    facts: Facts,
    likely: Row,
    first: bool,
    writing: Writing,
}

impl Word {
    /// How likely it is part of a name of the kind whose first label this is.
    const fn chance(&self, label: usize) -> f32 {
        self.likely[label] + self.likely[label + 1]
    }
}

fn analyse(text: &str) -> Analysis {
    let tokens = tokens(text);
    let mut words = Vec::with_capacity(tokens.len());
    let ranges = sentences(text, &tokens);
    let bytes = |range: &Range<usize>| {
        let of = tokens.get(range.clone()).unwrap_or_default();
        of.first().map_or(0, |token| token.start)..of.last().map_or(0, |token| token.end)
    };
    let places = ranges.iter().map(bytes).collect();
    let Some(table) = &KNOWLEDGE.table else {
        return Analysis { tokens: Vec::new(), words, sentences: places };
    };
    let (mut room, mut chain, mut seen_here) = (Room::default(), Chain::default(), Vec::new());
    let (mut sentence, mut fits): (Vec<Facts>, Vec<Row>) = (Vec::new(), Vec::new());
    for range in ranges {
        sentence.clear();
        sentence.extend(tokens.get(range).unwrap_or_default().iter().map(|token| {
            facts(
                text.get(token.start..token.end).unwrap_or_default(),
                &KNOWLEDGE.lists,
                &table.seen,
                &mut room,
            )
        }));
        let writing = writing(&sentence);
        fits.clear();
        for at in 0..sentence.len() {
            features(&sentence, at, writing, &mut seen_here);
            fits.push(table.fit(&seen_here));
        }
        chain.run(&fits, &KNOWLEDGE.factors);
        let rows = sentence.iter().zip(&chain.likely).enumerate();
        words.extend(rows.map(|(at, (facts, likely))| Word {
            facts: *facts,
            likely: *likely,
            first: at == 0,
            writing,
        }));
    }
    Analysis { tokens, words, sentences: places }
}

/// Everything in `text`, read as one document, in order and without overlaps, in bytes.
pub fn detect(text: &str, settings: Settings) -> Vec<Span> {
    detect_with(text, settings, &mut Memory::default())
}

/// As [`detect`], with the names known from other texts of the same visit; the names of this text are
/// remembered.
pub fn detect_with(text: &str, settings: Settings, memory: &mut Memory) -> Vec<Span> {
    let analysis = analyse(text);
    memory.learn(text, &analysis);
    spans(text, &analysis, settings, memory)
}

/// Everything in texts that are parts of one document: a name found surely in one is found in all.
pub fn detect_all(texts: &[&str], settings: Settings, memory: &mut Memory) -> Vec<Vec<Span>> {
    let analyses: Vec<Analysis> = texts.iter().map(|text| analyse(text)).collect();
    for (text, analysis) in texts.iter().zip(&analyses) {
        memory.learn(text, analysis);
    }
    texts.iter().zip(&analyses).map(|(text, analysis)| spans(text, analysis, settings, memory)).collect()
}

fn spans(text: &str, analysis: &Analysis, settings: Settings, memory: &Memory) -> Vec<Span> {
    let mut found = rules::find(text, &analysis.sentences);
    let names = names::find(text, analysis, settings, memory);
    merge::add_names(&mut found, names, settings.favours_recall());
    merge::merge(text, found)
}

impl Kind {
    /// Every kind, with its short name in data.
    pub const ALL: [(Self, &'static str); 16] = [
        (Self::NationalId, "NATID"),
        (Self::Email, "EMAIL"),
        (Self::Url, "URL"),
        (Self::Phone, "PHONE"),
        (Self::IdNumber, "IDNO"),
        (Self::Handle, "HANDLE"),
        (Self::Address, "ADDRESS"),
        (Self::Postcode, "POSTCODE"),
        (Self::Plate, "PLATE"),
        (Self::Room, "ROOM"),
        (Self::Date, "DATE"),
        (Self::Age, "AGE"),
        (Self::Person, "PER"),
        (Self::Organisation, "ORG"),
        (Self::Place, "LOC"),
        (Self::Role, "ROLE"),
    ];

    /// Its short name in data: `PER`, `NATID`, …
    pub fn code(self) -> &'static str {
        Self::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, code)| code)
    }

    /// The kind with this short name.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == code).map(|(kind, _)| *kind)
    }
}

#[cfg(test)]
mod tests;
