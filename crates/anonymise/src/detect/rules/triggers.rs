//! One walk through a text that tells which rules are worth asking in which sentence.

use super::Rule;
use aho_corasick::AhoCorasick;
use std::collections::BTreeMap;
use std::ops::Range;

/// So many rules there may be.
pub(super) const MOST: usize = 256;

/// Asked of the rules, by their numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Asked(u128, u128);

impl Asked {
    const fn one(number: usize) -> Self {
        if number < 128 { Self(1 << number, 0) } else { Self(0, 1 << (number - 128)) }
    }

    const fn and(self, other: Self) -> Self {
        Self(self.0 & other.0, self.1 & other.1)
    }

    const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0, self.1 | other.1)
    }

    /// Whether the rule of this number is among them.
    pub(super) fn has(self, number: usize) -> bool {
        self.and(Self::one(number)) != Self::default()
    }
}

/// The words that rules need. `^` before a word: no letter stands before it; a word with a capital in it
/// is met with its capitals only.
#[derive(Debug)]
pub(super) struct Triggers {
    search: Option<AhoCorasick>,
    words: Vec<Word>,
    /// Rules that need only one word.
    single: Asked,
}

#[derive(Debug)]
struct Word {
    text: String,
    starts: bool,
    exact: bool,
    /// Rules that need it first, and rules that need it besides.
    rules: (Asked, Asked),
}

impl Triggers {
    pub(super) fn new(rules: &[Rule]) -> Self {
        debug_assert!(rules.len() <= MOST, "more rules than there is room for");
        let mut all: BTreeMap<(String, bool), (Asked, Asked)> = BTreeMap::new();
        let mut single = Asked::default();
        for (number, rule) in rules.iter().enumerate() {
            let one = Asked::one(number);
            rule.needs.iter().flat_map(|word| spelt(word)).for_each(|key| {
                let rules = all.entry(key).or_default();
                rules.0 = rules.0.or(one);
            });
            rule.also.iter().flat_map(|word| spelt(word)).for_each(|key| {
                let rules = all.entry(key).or_default();
                rules.1 = rules.1.or(one);
            });
            if rule.also.is_empty() {
                single = single.or(one);
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

    /// For each sentence the rules to ask in it, by their numbers.
    pub(super) fn asked(&self, text: &str, sentences: &[Range<usize>]) -> Vec<Asked> {
        let mut met = vec![(Asked::default(), Asked::default()); sentences.len()];
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
                met.0 = met.0.or(word.rules.0);
                met.1 = met.1.or(word.rules.1);
            }
        }
        met.into_iter().map(|(first, besides)| first.and(besides.or(self.single))).collect()
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
