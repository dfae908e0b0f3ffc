//! What a file holds besides the text one reads in it: taken out under tracking, hidden, in comments, notes and margins.

use super::{
    OUTPUT_CHARS, ReadError,
    xml::{Attributes, Visitor, walk},
};

/// Why a passage does not stand in the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Beside {
    /// Taken out under tracking; the file still holds it.
    Deleted,
    /// Formatted so that it does not show.
    Hidden,
    /// A comment in the margin.
    Comment,
    /// A footnote or an endnote.
    Note,
    /// In the head or foot of the page.
    Margin,
}

impl Beside {
    /// Its name in `config/texts`: `notes-file-<key>`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Deleted => "deleted",
            Self::Hidden => "hidden",
            Self::Comment => "comment",
            Self::Note => "footnote",
            Self::Margin => "margin",
        }
    }
}

/// A passage that does not stand in the text.
pub type Passage = (Beside, String);

/// Collects the words in certain elements, one passage for each outermost one.
pub(super) struct Passages<'a> {
    kind: Beside,
    /// The elements that hold a passage.
    of: &'a [&'a str],
    /// The elements that hold words; empty: those of a passage itself.
    words: &'a [&'a str],
    /// How deep inside a passage, and inside words.
    depth: (usize, usize),
    text: String,
    written: usize,
    pub(super) found: Vec<Passage>,
}

impl<'a> Passages<'a> {
    /// Nothing found yet.
    pub(super) fn new(kind: Beside, of: &'a [&'a str], words: &'a [&'a str]) -> Self {
        Self { kind, of, words, depth: (0, 0), text: String::new(), written: 0, found: Vec::new() }
    }

    /// What a part holds.
    pub(super) fn read(mut self, xml: &str) -> Result<Vec<Passage>, ReadError> {
        walk(xml, &mut self)?;
        Ok(self.found)
    }
}

impl Visitor for Passages<'_> {
    fn skips(&self, _prefix: &str, name: &str) -> bool {
        matches!(name, "Fallback" | "instrText" | "delInstrText")
    }

    fn open(&mut self, name: &str, _: &Attributes<'_>) -> Result<(), ReadError> {
        if self.of.contains(&name) {
            self.depth.0 += 1;
        }
        if self.depth.0 > 0 && self.words.contains(&name) {
            self.depth.1 += 1;
        }
        if self.depth.0 > 0 && matches!(name, "p" | "br" | "tab" | "line-break") && !self.text.ends_with(' ')
        {
            self.text.push(' ');
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ReadError> {
        if self.depth.0 > 0 && self.words.contains(&name) {
            self.depth.1 = self.depth.1.saturating_sub(1);
        }
        if self.of.contains(&name) {
            self.depth.0 = self.depth.0.saturating_sub(1);
            if self.depth.0 == 0 {
                add(&mut self.found, self.kind, &std::mem::take(&mut self.text));
            }
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<(), ReadError> {
        if self.depth.1 == 0 {
            return Ok(());
        }
        self.written = self.written.saturating_add(text.chars().count());
        if self.written > OUTPUT_CHARS {
            return Err(ReadError::TooLarge);
        }
        self.text.push_str(text);
        Ok(())
    }
}

/// Adds a passage, if there are words in it. Two that follow each other become one.
pub(super) fn add(found: &mut Vec<Passage>, kind: Beside, text: &str) {
    let shown = |c: char| if c.is_control() { ' ' } else { c };
    let text: String = text.chars().map(shown).collect();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.is_empty() {
        found.push((kind, text));
    }
}
