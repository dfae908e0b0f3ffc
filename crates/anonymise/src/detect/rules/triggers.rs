//! One walk through a text that tells which rules are worth asking in which sentence.

use super::Rule;
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;
use std::ops::Range;

/// So many rules there may be.
pub(super) const MOST: usize = 128;

/// The words that rules need. `^` before a word: no letter stands before it; a word with a capital in it
/// is met with its capitals only.
#[derive(Debug)]
pub(super) struct Triggers {
    search: Option<AhoCorasick>,
    words: Vec<Word>,
    /// Rules that need only one word.
    single: u128,
}

#[derive(Debug)]
struct Word {
    text: String,
    starts: bool,
    exact: bool,
    /// Rules that need it first, and rules that need it besides.
    rules: (u128, u128),
}

impl Triggers {
    pub(super) fn new(rules: &[Rule]) -> Self {
        debug_assert!(rules.len() <= MOST, "more rules than bits");
        let mut all: BTreeMap<(String, bool), (u128, u128)> = BTreeMap::new();
        let mut single = 0;
        for (number, rule) in rules.iter().enumerate() {
            let bit = 1 << number;
            rule.needs
                .iter()
                .flat_map(|word| spelt(word))
                .for_each(|key| all.entry(key).or_default().0 |= bit);
            rule.also
                .iter()
                .flat_map(|word| spelt(word))
                .for_each(|key| all.entry(key).or_default().1 |= bit);
            if rule.also.is_empty() {
                single |= bit;
            }
        }
        let words: Vec<Word> = all
            .into_iter()
            .map(|((text, starts), rules)| {
                let exact = text.contains(|c: char| c.is_ascii_uppercase());
                Word { text, starts, exact, rules }
            })
            .collect();
        let search = AhoCorasick::builder()
            .ascii_case_insensitive(true)
            .build(words.iter().map(|word| word.text.as_str()))
            .ok();
        Self { search, words, single }
    }

    /// For each sentence the rules to ask in it, a bit each.
    pub(super) fn asked(&self, text: &str, sentences: &[Range<usize>]) -> Vec<u128> {
        let mut met = vec![(0, 0); sentences.len()];
        let mut at = 0;
        let hits = self.search.iter().flat_map(|search| search.find_overlapping_iter(text));
        for hit in hits {
            // hits come in the order of their ends
            while sentences.get(at).is_some_and(|sentence| sentence.end < hit.end()) {
                at += 1;
            }
            let (Some(word), Some(met)) = (self.words.get(hit.pattern().as_usize()), met.get_mut(at)) else {
                continue;
            };
            if word.stands(text, hit.start(), hit.end()) {
                met.0 |= word.rules.0;
                met.1 |= word.rules.1;
            }
        }
        met.into_iter().map(|(first, besides)| first & (besides | self.single)).collect()
    }
}

/// A word as it may be written: letters beyond a to z in both their forms.
fn spelt(word: &str) -> Vec<(String, bool)> {
    let (word, starts) = word.strip_prefix('^').map_or((word, false), |word| (word, true));
    let mut forms = vec![(word.to_owned(), starts)];
    if !word.is_ascii() && word.chars().all(|c| !c.is_uppercase()) {
        let turned = |c: char| if c.is_ascii() { c } else { c.to_uppercase().next().unwrap_or(c) };
        forms.push((word.chars().map(turned).collect(), starts));
        // a capital first, small letters after it
        let mut chars = word.chars();
        forms.extend(chars.next().map(|first| (turned(first).to_string() + chars.as_str(), starts)));
    }
    forms
}

impl Word {
    fn stands(&self, text: &str, start: usize, end: usize) -> bool {
        let before = || text.get(..start).and_then(|part| part.chars().next_back());
        (!self.exact || text.get(start..end) == Some(self.text.as_str()))
            && !(self.starts && before().is_some_and(char::is_alphabetic))
    }
}
