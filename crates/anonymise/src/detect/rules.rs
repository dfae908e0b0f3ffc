//! What is found by rule: numbers, dates, ages, places to live, institutions, rare roles.
//!
//! A rule is a pattern over one sentence. Patterns that know letters of all alphabets are slow, so one walk
//! through the text looks for the words each rule needs, and a rule is asked only where they stand.

mod ages;
mod bodies;
mod clause;
mod dates;
mod deeds;
mod homes;
mod identity;
mod lexicon;
mod names;
mod numbers;
mod people;
mod reach;
mod roles;
mod sentence;
mod times;
mod triggers;
mod unique;
mod works;

use super::{Kind, Level, Span};
pub(super) use names::is_english;
use regex::Regex;
use sentence::Sentence;
use std::cell::OnceCell;
use std::ops::Range;
use std::sync::{LazyLock, OnceLock};
use triggers::Triggers;

/// A pattern, what it finds, how sure that is and why; where it has a group `it`, only that is found.
#[derive(Debug)]
struct Rule {
    /// A match has one of these in it; see [`triggers`] for how they are written.
    needs: Vec<String>,
    /// And one of these, where there are any.
    also: Vec<String>,
    /// Whether those may stand anywhere in the sentence, and not only in the match.
    beside: bool,
    /// Whether a match may go on in the next line.
    wide: bool,
    pattern: String,
    compiled: OnceLock<Option<Regex>>,
    /// Looks at the words itself, where a pattern would say too little.
    scan: Option<Scan>,
    kind: Kind,
    score: f32,
    why: &'static str,
}

/// What any rule with a figure in it needs.
const FIGURES: &str = "0|1|2|3|4|5|6|7|8|9";

/// A rule of this crate; `needs` are words with `|` between.
fn rule(needs: &str, pattern: impl Into<String>, kind: Kind, score: f32, why: &'static str) -> Rule {
    let (needs, also) = (split(needs), Vec::new());
    let (pattern, compiled) = (pattern.into(), OnceLock::new());
    Rule { needs, also, beside: false, wide: false, pattern, compiled, scan: None, kind, score, why }
}

/// Finds words in a sentence, as places of words.
type Scan = fn(&Sentence<'_>) -> Vec<Range<usize>>;

/// A rule that looks at words.
fn scan(needs: &str, scan: Scan, kind: Kind, score: f32, why: &'static str) -> Rule {
    Rule { scan: Some(scan), ..rule(needs, "", kind, score, why) }
}

impl Rule {
    fn with(mut self, also: &str) -> Self {
        self.also = split(also);
        self
    }

    const fn beside(mut self) -> Self {
        self.beside = true;
        self
    }

    const fn over_lines(mut self) -> Self {
        self.wide = true;
        self
    }

    /// Finds by looking at words, or by the pattern in `part`, which begins where the sentence does.
    fn apply<'a>(&self, part: &'a str, words: &OnceCell<Sentence<'a>>, mut take: impl FnMut(usize, usize)) {
        if let Some(scan) = self.scan {
            let sentence = words.get_or_init(|| Sentence::new(part));
            let found = scan(sentence);
            found.iter().filter_map(|words| sentence.bytes(words)).for_each(|hit| take(hit.start, hit.end));
            return;
        }
        let Some(pattern) = self.compiled.get_or_init(|| Regex::new(&self.pattern).ok()) else { return };
        if pattern.captures_len() == 1 {
            pattern.find_iter(part).for_each(|hit| take(hit.start(), hit.end()));
            return;
        }
        for all in pattern.captures_iter(part) {
            if let Some(hit) = all.name("it").or_else(|| all.get(0)) {
                take(hit.start(), hit.end());
            }
        }
    }
}

/// The words of an alternation: `mor|far` and, cut where the pattern branches, `sept?` as `sep`.
fn split(alternation: &str) -> Vec<String> {
    let plain = |word: &str| {
        let end = word.find(['?', '(', '[', '\\']).unwrap_or(word.len());
        let optional = word.get(end..).is_some_and(|rest| rest.starts_with('?'));
        let mut plain = word.get(..end).unwrap_or_default().to_owned();
        if optional {
            plain.pop();
        }
        plain
    };
    alternation.split('|').map(plain).filter(|word| !word.is_empty()).collect()
}

/// The words of an alternation, each at the beginning of a word.
fn starts(alternation: &str) -> String {
    split(alternation).iter().map(|word| format!("^{word}")).collect::<Vec<_>>().join("|")
}

/// All rules and what tells where to ask them.
#[derive(Debug)]
struct Rules {
    rules: Vec<Rule>,
    triggers: Triggers,
}

static RULES: LazyLock<Rules> = LazyLock::new(|| {
    let rules: Vec<Rule> = [
        numbers::rules(),
        names::rules(),
        dates::rules(),
        ages::rules(),
        homes::rules(),
        bodies::rules(),
        roles::rules(),
        works::rules(),
        deeds::rules(),
        unique::rules(),
    ]
    .into_iter()
    .flatten()
    .collect();
    let triggers = Triggers::new(&rules);
    Rules { rules, triggers }
});

/// Makes the rules ready, so that the first text need not wait.
pub(super) fn load() {
    LazyLock::force(&RULES);
}

/// Everything found by rule in `text` with these sentences, in bytes, with overlaps.
pub(super) fn find(text: &str, sentences: &[Range<usize>]) -> Vec<Span> {
    let mut found = Vec::new();
    identity::find(text, &mut found);
    reach::find(text, &mut found);
    let asked = RULES.triggers.asked(text, sentences);
    for (at, (place, asked)) in sentences.iter().zip(asked).enumerate() {
        let words = OnceCell::new();
        for (number, rule) in RULES.rules.iter().enumerate().filter(|(number, _)| asked.has(*number)) {
            let next = sentences.get(at + 1).filter(|_| rule.wide).unwrap_or(place);
            let from = found.len();
            let part = text.get(place.start..next.end).unwrap_or_default();
            rule.apply(part, &words, |start, end| {
                found.push(found_at(place.start + start, place.start + end, rule.kind, rule.score, rule.why));
            });
            debug_assert!(number < triggers::MOST);
            fit(rule, text, from, &mut found);
        }
    }
    found
}

/// Some finds are looked at once more: what came from `from` on.
fn fit(rule: &Rule, text: &str, from: usize, found: &mut Vec<Span>) {
    match (rule.kind, rule.why) {
        (Kind::Organisation, _) => {
            let new = found.split_off(from);
            found.extend(new.into_iter().filter_map(|span| bodies::named(text, span)));
        }
        (Kind::Postcode, "why-postcode") => {
            let new = found.split_off(from);
            found.extend(new.into_iter().filter(|span| !homes::is_year(text, span)));
        }
        (Kind::Handle, _) => {
            let new = found.split_off(from);
            let is_one = |span: &Span| {
                !numbers::is_no_account(text.get(span.start..span.end).unwrap_or_default(), span.score)
            };
            found.extend(new.into_iter().filter(is_one));
        }
        (Kind::Date, _) => {
            let new = found.split_off(from);
            let is_none = |span: &Span| homes::is_section(text, span) || dates::is_fraction(text, span);
            found
                .extend(new.into_iter().filter(|span| !is_none(span)).map(|span| times::widened(text, span)));
        }
        (Kind::Age, _) => {
            let new = found.split_off(from);
            found.extend(new.into_iter().filter(|span| !ages::is_of_all(text, span)));
        }
        (Kind::Person, _) => {
            let new = found.split_off(from);
            let is_one = |span: &Span| names::is_one(text.get(span.start..span.end).unwrap_or_default());
            found.extend(new.into_iter().filter(is_one));
        }
        _ => {}
    }
}

const fn found_at(start: usize, end: usize, kind: Kind, score: f32, why: &'static str) -> Span {
    Span { start, end, kind, score, level: Level::Find, why }
}

#[cfg(test)]
mod reach_tests;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod trigger_tests;
