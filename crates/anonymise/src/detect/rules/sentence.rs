//! A sentence as words, for rules that look at what stands around a word.

use std::ops::Range;

/// A word in its sentence, in bytes of the sentence.
#[derive(Debug)]
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    /// As it stands, in small letters.
    pub(super) lower: String,
    pub(super) start: usize,
    pub(super) end: usize,
    /// What stands between it and the word after it, or the end.
    gap: &'a str,
}

impl Word<'_> {
    /// Whether it begins with a capital and goes on in small letters, as names do.
    pub(super) fn is_capital(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    }

    /// Whether it is one capital.
    pub(super) fn is_initial(&self) -> bool {
        let mut letters = self.text.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    }

    /// The sign between it and the next word; nothing where it is a space.
    pub(super) fn sign(&self) -> &str {
        self.gap.trim()
    }

    /// Whether nothing but a space stands between it and the next word.
    pub(super) fn goes_on(&self) -> bool {
        !self.gap.is_empty() && self.gap.chars().all(char::is_whitespace)
    }
}

/// The words of a sentence. Every place may be asked for, also before the first and after the last.
#[derive(Debug)]
pub(super) struct Sentence<'a> {
    pub(super) words: Vec<Word<'a>>,
}

impl<'a> Sentence<'a> {
    /// Figures with their commas and slashes, and words with their hyphens, are one word.
    pub(super) fn new(text: &'a str) -> Self {
        let places = places(text);
        let after = places.iter().skip(1).map(|place| place.start).chain([text.len()]);
        let word = |(place, next): (&Range<usize>, usize)| {
            let part = text.get(place.clone()).unwrap_or_default();
            let gap = text.get(place.end..next).unwrap_or_default();
            Word { text: part, lower: part.to_lowercase(), start: place.start, end: place.end, gap }
        };
        Self { words: places.iter().zip(after).map(word).collect() }
    }

    pub(super) fn get(&self, at: usize) -> Option<&Word<'a>> {
        self.words.get(at)
    }

    /// The word so many places before `at`.
    pub(super) fn back(&self, at: usize, by: usize) -> Option<&Word<'a>> {
        at.checked_sub(by).and_then(|at| self.words.get(at))
    }

    /// The word at `at` in small letters; empty where there is none.
    pub(super) fn lower(&self, at: usize) -> &str {
        self.get(at).map_or("", |word| word.lower.as_str())
    }

    /// The word so many places before `at` in small letters; empty where there is none.
    pub(super) fn lower_back(&self, at: usize, by: usize) -> &str {
        self.back(at, by).map_or("", |word| word.lower.as_str())
    }

    /// Whether nothing but a space stands between the word at `at` and another one.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        at + 1 < self.words.len() && self.get(at).is_some_and(Word::goes_on)
    }

    /// Whether the sentence, or a part of it, ends with the word at `at`.
    pub(super) fn ends(&self, at: usize) -> bool {
        at < self.words.len() && !self.goes_on(at)
    }

    /// The words from one place up to another, as far as they are there.
    pub(super) fn part(&self, range: Range<usize>) -> &[Word<'a>] {
        let end = range.end.min(self.words.len());
        self.words.get(range.start.min(end)..end).unwrap_or_default()
    }

    /// Words as bytes of the sentence.
    pub(super) fn bytes(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let last = words.end.checked_sub(1)?;
        Some(self.get(words.start)?.start..self.get(last)?.end)
    }
}

fn places(text: &str) -> Vec<Range<usize>> {
    let mut places: Vec<Range<usize>> = Vec::new();
    let mut chars = text.char_indices().peekable();
    let (mut start, mut last) = (None, ' ');
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |(_, next)| *next);
        let joins = match c {
            '-' | '\'' | '’' => last.is_alphanumeric() && next.is_alphanumeric(),
            '.' | ',' | '/' => last.is_numeric() && next.is_numeric(),
            _ => c.is_alphanumeric(),
        };
        match (joins, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                places.push(from..at);
                start = None;
            }
            _ => {}
        }
        last = c;
    }
    places.extend(start.map(|from| from..text.len()));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_their_hyphens_and_figures_their_fractions() {
        let sentence = Sentence::new("Anne-Lise (12 1/2), 3,5 kg. Slutt");
        let words: Vec<&str> = sentence.words.iter().map(|word| word.text).collect();
        assert_eq!(words, ["Anne-Lise", "12", "1/2", "3,5", "kg", "Slutt"]);
        assert_eq!(
            (sentence.get(0).map(Word::sign), sentence.lower(9), sentence.lower_back(0, 1)),
            (Some("("), "", "")
        );
        assert!(sentence.ends(2) && sentence.goes_on(1) && sentence.part(4..99).len() == 2);
    }
}
