//! A note gone through: every place that may give someone away, and what a person decided about it.
//!
//! The original stays as it is. What leaves it is the text with every place replaced or kept for a reason. A place nobody
//! decided about is open, and a note with an open place is not to be used.

use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

mod instead;
mod joined;
mod named;
mod what;

pub use instead::instead;
pub use joined::joined;
pub use named::{mark_named, named};
pub use what::What;

/// Most places in one note.
pub const MOST_MARKS: usize = 2_000;
/// Most characters put in the place of what was found.
pub const MOST_WORDS: usize = 200;
/// Stands where nobody has decided yet.
const OPEN: &str = "▢▢▢";

/// Behind them a full stop ends no sentence.
const SHORT_FORMS: [&str; 16] =
    ["bl", "ca", "dr", "evt", "f", "fr", "hr", "jf", "kl", "nr", "pas", "prof", "pt", "st", "tlf", "mrs"];

/// Why a place stands as it is. A closed list: a reason in free words could itself tell who it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keep {
    /// It is an ordinary word, not a name.
    Ordinary,
    /// It is a medicine, a law, a method: known to all.
    Known,
    /// It holds for so many that it points at nobody.
    Many,
}

impl Keep {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Ordinary, Self::Known, Self::Many];

    /// Its name in forms and in `config/texts`: `bench-keep-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Ordinary => "ordinary",
            Self::Known => "known",
            Self::Many => "many",
        }
    }

    /// The reason with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|keep| keep.key() == key)
    }
}

/// What a person decided about a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// These words stand there instead; nothing stands there when they are empty.
    Replaced(String),
    /// It stays, and this is why.
    Kept(Keep),
}

/// A place in a note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The first byte.
    pub start: usize,
    /// The first byte after it.
    pub end: usize,
    /// What it may give away.
    pub what: What,
    /// It only looks like one.
    #[serde(default)]
    pub doubtful: bool,
    /// It was found among the names behind consents.
    #[serde(default)]
    pub named: bool,
    /// What was decided; `None` while it is open.
    pub decision: Option<Decision>,
}

/// The places of one version of a note, in order and without overlaps.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Anonymised {
    /// The version of the note that was gone through.
    pub of: u32,
    /// The places.
    pub marks: Vec<Mark>,
    /// The text that may be used.
    pub text: String,
    /// Words of it that are compared with the names behind consents; the answer counts them.
    #[serde(default)]
    pub asked: Vec<String>,
}

impl Anonymised {
    /// The places found in `original` together with what was decided. A decision about a place that is not there is
    /// dropped, and of two that overlap the first stays. Whatever was found and lies under no decision is open.
    pub fn of(original: &str, of: u32, decided: Vec<Mark>, found: Vec<Mark>) -> Self {
        let mut marks: Vec<Mark> = Vec::new();
        for mark in decided {
            let free = marks.iter().all(|other| mark.end <= other.start || other.end <= mark.start);
            if free && is_there(original, &mark) && marks.len() < MOST_MARKS {
                marks.push(mark);
            }
        }
        for mark in found.into_iter().filter(|mark| is_there(original, mark)) {
            let rest = uncovered(&mark, &marks);
            marks.extend(rest.into_iter().filter(|part| is_there(original, part)));
        }
        marks.sort_by_key(|mark| mark.start);
        let text = told(original, &marks);
        Self { of, marks, text, asked: Vec::new() }
    }

    /// How many places nobody has decided about.
    pub fn open(&self) -> usize {
        self.marks.iter().filter(|mark| mark.decision.is_none()).count()
    }
}

fn is_there(original: &str, mark: &Mark) -> bool {
    original.get(mark.start..mark.end).is_some_and(|words| words.contains(char::is_alphanumeric))
}

/// The parts of a place that lie under no other.
fn uncovered(mark: &Mark, others: &[Mark]) -> Vec<Mark> {
    let mut parts = vec![mark.clone()];
    for other in others {
        let cut = |part: Mark| {
            let before = Mark { end: part.end.min(other.start), ..part.clone() };
            let after = Mark { start: part.start.max(other.end), ..part };
            [before, after].into_iter().filter(|part| part.start < part.end)
        };
        let apart = |part: &Mark| part.end <= other.start || other.end <= part.start;
        let (free, met): (Vec<Mark>, Vec<Mark>) = parts.into_iter().partition(apart);
        parts = free.into_iter().chain(met.into_iter().flat_map(cut)).collect();
    }
    parts
}

/// The text with every decision carried out.
fn told(original: &str, marks: &[Mark]) -> String {
    let (mut text, mut from) = (String::with_capacity(original.len()), 0);
    for mark in marks {
        text.push_str(original.get(from..mark.start).unwrap_or_default());
        match &mark.decision {
            None => text.push_str(OPEN),
            Some(Decision::Replaced(words)) => {
                let put = if begins_sentence(&text) { capital(words) } else { words.clone() };
                text.push_str(&put);
            }
            Some(Decision::Kept(_)) => {
                text.push_str(original.get(mark.start..mark.end).unwrap_or_default());
            }
        }
        from = mark.end;
    }
    text.push_str(original.get(from..).unwrap_or_default());
    text
}

/// Whether a sentence begins here; behind the full stop of a short form none does: `dr. …`.
fn begins_sentence(before: &str) -> bool {
    let line = before.trim_end_matches(' ');
    let word = line.strip_suffix('.').and_then(|line| line.rsplit(|c: char| !c.is_alphanumeric()).next());
    let full_stop = word.is_some_and(|word| !SHORT_FORMS.contains(&&*word.to_lowercase()));
    line.is_empty() || line.ends_with(['\n', '!', '?']) || full_stop
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Every place where `words` stand in `original`, as whole words whatever their case; refused when they stand nowhere.
pub fn missed(original: &str, words: &str, what: What) -> Result<Vec<Mark>, Refusal> {
    let words = words.trim();
    if words.is_empty() {
        return Err(Refusal::NoSuchWords);
    }
    let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let starts = original.char_indices().map(|(at, _)| at);
    let place = |start: usize| {
        let end = same(original.get(start..)?, words)? + start;
        let before = original.get(..start)?.chars().next_back();
        let after = original.get(end..)?.chars().next();
        let (first, last) = (words.chars().next(), words.chars().next_back());
        let whole = !(inside(before) && inside(first) || inside(last) && inside(after));
        whole.then_some(Mark { start, end, what, doubtful: false, named: false, decision: None })
    };
    let marks: Vec<Mark> = starts.filter_map(place).take(MOST_MARKS).collect();
    if marks.is_empty() { Err(Refusal::NoSuchWords) } else { Ok(marks) }
}

/// Where `words` end when `text` begins with them, whatever their case.
fn same(text: &str, words: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in words.chars() {
        let (_, letter) = letters.next()?;
        if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// What was decided about the same words elsewhere in the visit. Lives in memory, while a page is made.
#[derive(Debug, Clone, Default)]
pub struct Habits(BTreeMap<String, Decision>);

impl Habits {
    /// Remembers the decisions of a note that was gone through.
    pub fn learn(&mut self, original: &str, known: &Anonymised) {
        for mark in &known.marks {
            if let (Some(words), Some(decision)) = (original.get(mark.start..mark.end), &mark.decision) {
                self.0.insert(folded(words), decision.clone());
            }
        }
    }

    /// What was decided about these words.
    pub fn of(&self, words: &str) -> Option<&Decision> {
        self.0.get(&folded(words))
    }
}

fn folded(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[cfg(test)]
mod tests;
