//! The checks content passes before a visit may lean on it. They gather every problem rather than stop at the first.

mod format;
mod standards;

use super::{ContentProblem, Fault, Place, Words};
use crate::lang::Lang;
use std::collections::HashSet;

/// How much content may hold.
pub mod limits {
    /// Most characters in a code or key.
    pub const CODE: usize = 40;
    /// Most characters in a title, label or name.
    pub const TITLE: usize = 200;
    /// Most characters in a statement, hint, question or guidance.
    pub const TEXT: usize = 4_000;
    /// Most characters in a paper or an opening text.
    pub const PAPER: usize = 20_000;
    /// Most function areas in a set.
    pub const AREAS: usize = 40;
    /// Most standards in a set.
    pub const STANDARDS: usize = 600;
    /// Fewest and most levels in a scale.
    pub const LEVELS: (usize, usize) = (2, 10);
    /// Most prompts, fields, sessions or sections in a format.
    pub const PARTS: usize = 60;
    /// Most days between a milestone and the visit.
    pub const DAYS: i64 = 800;
}

struct Checks<'a> {
    languages: &'a [Lang],
    problems: Vec<ContentProblem>,
}

impl<'a> Checks<'a> {
    fn new(languages: &'a [Lang]) -> Self {
        Self { languages, problems: Vec::new() }
    }

    fn report(&mut self, place: &Place, fault: Fault) {
        self.problems.push(ContentProblem { place: place.clone(), fault });
    }

    /// A text that has to be there in every language.
    fn words(&mut self, place: &Place, field: &str, words: &Words, max: usize) {
        if words.is_blank() {
            return self.report(place, Fault::Empty { field: field.to_owned() });
        }
        for &lang in self.languages {
            if words.exact(lang).is_none() {
                self.report(place, Fault::Untranslated { field: field.to_owned(), lang });
            }
        }
        for (code, text) in words.iter() {
            if Lang::from_code(code).is_none_or(|lang| lang.code() != code) {
                self.report(place, Fault::UnknownLanguage { field: field.to_owned(), code: code.to_owned() });
            }
            if text.chars().count() > max {
                self.report(place, Fault::TooLong { field: field.to_owned(), max });
            }
            if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
                self.report(place, Fault::Unprintable { field: field.to_owned() });
            }
        }
    }

    /// A text that may be left out, but not half.
    fn maybe(&mut self, place: &Place, field: &str, words: Option<&Words>, max: usize) {
        if let Some(words) = words {
            self.words(place, field, words, max);
        }
    }

    fn code(&mut self, place: &Place, code: &str) {
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if code.is_empty() || code.len() > limits::CODE || !code.chars().all(known) {
            self.report(place, Fault::BadCode);
        }
    }

    /// A code or key that no other one has.
    fn unique<'k>(&mut self, seen: &mut HashSet<&'k str>, place: &Place, code: &'k str) {
        self.code(place, code);
        if !seen.insert(code) {
            self.report(place, Fault::Repeated);
        }
    }

    fn count(&mut self, place: &Place, field: &str, count: usize, (min, max): (usize, usize)) {
        let field = field.to_owned();
        if count < min {
            self.report(place, Fault::TooFew { field, min });
        } else if count > max {
            self.report(place, Fault::TooMany { field, max });
        }
    }

    fn bounds(&mut self, place: &Place, field: &str, number: i64, (min, max): (i64, i64)) {
        if !(min..=max).contains(&number) {
            self.report(place, Fault::OutOfBounds { field: field.to_owned(), min, max });
        }
    }
}
