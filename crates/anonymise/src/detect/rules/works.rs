//! Work and offices that a place has few of: `havnefogd`, `prest i tre sokn`, `the ferry captain`.

mod trades;

use super::clause::{clause, forms};
use super::lexicon::{self, List};
use super::people::{is_person, is_pronoun, is_relative};
use super::sentence::{Sentence, Word};
use super::{Rule, scan};
use crate::detect::Kind;
use std::ops::Range;

static RARE: List = List::new(|| lexicon::list("rare work"));
static MIXED: List = List::new(|| lexicon::list("mixed work"));
static PLAIN: List = List::new(|| lexicon::list("plain work"));
static NEAR: List = List::new(|| lexicon::list("near work"));
static LINKS: List = List::new(|| lexicon::list("links"));
static BECAME: List = List::new(|| lexicon::list("became"));
static KIN_TO: List = List::new(|| lexicon::list("kin to"));
static PLACES: List = List::new(|| lexicon::list("near places"));

pub(super) fn rules() -> Vec<Rule> {
    let work = ["rare work", "plain work"].into_iter().flat_map(lexicon::words).map(str::to_owned);
    let whose = ["relatives", "kin"]
        .into_iter()
        .flat_map(lexicon::words)
        .chain(["jeg", "eg"])
        .map(|word| format!("^{word}"));
    let needs = work.chain(whose).collect::<Vec<_>>().join("|");
    vec![scan(&needs, works, Kind::Role, 0.6, "why-role")]
}

/// Every such work, with what tells more of it.
fn works(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, word) in sentence.words.iter().enumerate() {
        let rare = is_rare(word) && (!MIXED.contains(word.lower.as_str()) || is_told(sentence, at));
        let plain = || is_any(&PLAIN, &word.lower) && is_near(sentence, at);
        let free = found.last().is_none_or(|last| last.end <= at);
        if free && (rare || plain() || trades::is_trade(sentence, at)) {
            found.push(began(sentence, at)..clause(sentence, at, is_rare) + 1);
        }
    }
    found
}

/// Whether the word is work that a place has few of, also at the end of a longer word.
pub(super) fn is_rare(word: &Word<'_>) -> bool {
    const KIN: [&str; 8] = ["kona", "kone", "konen", "frue", "fruen", "datter", "datteren", "sønnen"];
    let lower = word.lower.as_str();
    let of_somebody = || KIN.iter().filter_map(|kin| lower.strip_suffix(kin)).any(|stem| RARE.contains(stem));
    !lower.starts_with("vaktm") && !lower.starts_with("semest") && (is_any(&RARE, lower) || of_somebody())
}

fn is_any(list: &List, lower: &str) -> bool {
    let is_tail = |head: &str, tail: &str| {
        // `ungdommer` judge nobody
        let joined = !tail.starts_with("domm") || head.ends_with('s');
        let long = tail.chars().count() > 5 || matches!(tail, "prest" | "præst" | "pilot");
        long && joined && list.contains(tail)
    };
    forms(lower).any(|form| {
        let tails = form.char_indices().skip(2).map(|(at, _)| form.split_at(at));
        list.contains(form) || tails.into_iter().any(|(head, tail)| is_tail(head, tail))
    })
}

/// Whether a relative or somebody else is said to be it.
fn is_told(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = sentence.part(at.saturating_sub(6)..at);
    let is_link = |word: &Word<'_>| {
        LINKS.contains(word.lower.as_str()) || word.sign().contains([',', '=', ':', '(', '–'])
    };
    before.iter().any(is_link) && before.iter().any(is_person)
}

/// Whether plain work is a relative's, or tells whose by its place.
fn is_near(sentence: &Sentence<'_>, at: usize) -> bool {
    const BESIDE: [&str; 11] = ["i", "på", "ved", "for", "in", "at", "of", "on", "her", "der", "here"];
    let before = sentence.part(at.saturating_sub(6)..at);
    let is_place = |word: &Word<'_>| PLACES.contains(word.lower.as_str()) || word.is_capital();
    let placed = sentence.goes_on(at)
        && BESIDE.contains(&sentence.lower(at + 1))
        && sentence.part(at + 1..at + 5).iter().any(is_place);
    let near = || is_any(&NEAR, sentence.lower(at));
    let only = before.iter().any(|word| matches!(word.lower.as_str(), "eneste" | "einaste"));
    let told = is_told(sentence, at);
    // `gift med rektor`
    let kin = (1..4).any(|by| {
        matches!(sentence.lower_back(at, by), "med" | "av" | "af" | "til" | "to" | "of")
            && KIN_TO.contains(sentence.lower_back(at, by + 1))
    });
    kin || told && before.iter().any(is_relative) || placed && (only || told && near())
}

/// Where what is told of the work begins: with the relative, after `er` or `som`.
fn began(sentence: &Sentence<'_>, at: usize) -> usize {
    let is_link = |at: usize| LINKS.contains(sentence.lower(at));
    if at > 1 && is_link(at - 1) && sentence.back(at, 2).is_some_and(is_relative) {
        return at - 2;
    }
    let mut start = at;
    while start > 0 && at - start < 5 {
        let before = start - 1;
        let ends =
            is_link(before) || sentence.get(before).is_some_and(is_pronoun) || sentence.lower(before) == "at";
        if !sentence.goes_on(before) || ends && !BECAME.contains(sentence.lower(before)) {
            break;
        }
        start = before;
        if ends {
            break;
        }
    }
    start
}
