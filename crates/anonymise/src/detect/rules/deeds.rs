//! Feats and misfortunes that a place remembers: `vant NM i breakdance`, `omkom i tunnelbrannen`.

mod who;

use super::clause::{clause, deed};
use super::lexicon::{self, List};
use super::people::is_relative;
use super::sentence::{Sentence, Word};
use super::{Rule, scan};
use crate::detect::Kind;
use std::ops::Range;

static STRONG: List = List::new(|| lexicon::list("strong deeds"));
static WEAK: List = List::new(|| lexicon::list("weak deeds"));
static PALE: List = List::new(|| lexicon::list("pale verbs"));
static FEATS: List = List::new(|| lexicon::list("feats"));
static FEAT_ENDS: List = List::new(|| lexicon::list("feat endings"));
static MISFORTUNES: List = List::new(|| lexicon::list("misfortunes"));
static MISFORTUNE_ENDS: List = List::new(|| lexicon::list("misfortune endings"));
static LIVING_BY: List = List::new(|| lexicon::list("living by"));
static DONE_TO: List = List::new(|| lexicon::list("done to somebody"));
static PASSIVE: List = List::new(|| lexicon::list("passive"));
static LIMBS: List = List::new(|| lexicon::list("limbs"));
static DRIVING: List = List::new(|| lexicon::list("driving"));
static VEHICLES: List = List::new(|| lexicon::list("vehicles"));
static TRAVELLING: List = List::new(|| lexicon::list("travelling"));
static WON: List = List::new(|| lexicon::list("won"));
static WON_OF_ALL: List = List::new(|| lexicon::list("won of all"));

pub(super) fn rules() -> Vec<Rule> {
    const BEGUN: [&str; 8] = [
        "feats",
        "misfortunes",
        "strong deeds",
        "living by",
        "done to somebody",
        "won",
        "driving",
        "travelling",
    ];
    const MORE: [&str; 20] = [
        "^født",
        "^fødd",
        "^born ",
        "^mist",
        "^lost",
        "^spill",
        "^spel",
        "^play",
        "over bord",
        "overboard",
        "han som",
        "ham der",
        "ham som",
        "hun som",
        "hun der",
        "hende der",
        "ho som",
        "han der",
        "en som",
        "en der",
    ];
    const SOME: [&str; 2] = ["jenta som", "fyren som"];
    let begun = BEGUN.into_iter().flat_map(lexicon::words).map(|word| format!("^{word}"));
    let ends = ["feat endings", "misfortune endings"].into_iter().flat_map(lexicon::words);
    let more = ends.chain(MORE).chain(SOME).map(str::to_owned);
    vec![scan(&begun.chain(more).collect::<Vec<_>>().join("|"), deeds, Kind::Role, 0.6, "why-role")]
}

fn deeds(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..sentence.words.len() {
        if sentence.goes_on(at) && found.last().is_none_or(|last| last.end <= at) && is_deed(sentence, at) {
            let end = deed(sentence, at).max(clause(sentence, at, is_relative));
            found.push(who::begins(sentence, at)..end + 1);
        }
    }
    found
}

/// Whether the verb at `at` tells something that singles somebody out.
fn is_deed(sentence: &Sentence<'_>, at: usize) -> bool {
    let verb = sentence.lower(at);
    if STRONG.contains(verb) {
        return true;
    }
    let is_verb = WEAK.contains(verb)
        || DRIVING.contains(verb)
        || TRAVELLING.contains(verb)
        || DONE_TO.contains(verb)
        || LIVING_BY.contains(verb);
    if !is_verb && !is_birth(verb) && !who::is_past(sentence, at) {
        return false;
    }
    let after = sentence.part(at + 1..clause(sentence, at, is_relative) + 1);
    is_rare(verb, after)
        || is_birth(verb) && is_in_some(after)
        || LIVING_BY.contains(verb) && who::lives_by(sentence, at)
        || is_done_to(sentence, at) && after.len() > 1
        || who::is_told_of(sentence, at, after.len())
}

/// `ble funnet`, but `was found to be`, `er slått sammen`.
fn is_done_to(sentence: &Sentence<'_>, at: usize) -> bool {
    DONE_TO.contains(sentence.lower(at))
        && PASSIVE.contains(sentence.lower_back(at, 1))
        && !matches!(sentence.lower(at + 1), "to" | "sammen" | "saman" | "på" | "opp")
}

/// Whether what follows the verb is rare.
fn is_rare(verb: &str, after: &[Word<'_>]) -> bool {
    let lower = |word: &Word<'_>, list: &List| list.contains(word.lower.as_str());
    let weight = |word: &Word<'_>| is_feat(word) || !PALE.contains(verb) && is_misfortune(word);
    let played = ["spil", "spel", "play"].iter().any(|head| verb.starts_with(head));
    let lost = matches!(verb, "mistet" | "mista" | "miste" | "mistede" | "lost");
    let drives = |word: &Word<'_>| lower(word, &VEHICLES) || lexicon::ends(&VEHICLES, &word.lower);
    after.iter().take(8).any(weight)
        || DRIVING.contains(verb) && after.iter().take(3).any(drives)
        || TRAVELLING.contains(verb) && after.iter().filter(|word| word.is_capital()).count() > 1
        || WON.contains(verb) && !after.iter().take(2).any(|word| lower(word, &WON_OF_ALL))
        || played && after.iter().take(5).any(Word::is_capital)
        || lost && after.iter().take(4).any(|word| is_relative(word) || lower(word, &LIMBS)) && is_told_when(after)
        || after.windows(2).any(|pair| matches!(pair, [over, board] if over.lower == "over" && matches!(board.lower.as_str(), "bord" | "board")))
}

/// `vant NM`, `kom i avisa`.
fn is_feat(word: &Word<'_>) -> bool {
    FEATS.contains(word.lower.as_str()) || lexicon::ends(&FEAT_ENDS, &word.lower)
}

/// `i tunnelbrannen`.
fn is_misfortune(word: &Word<'_>) -> bool {
    MISFORTUNES.contains(word.lower.as_str()) || lexicon::ends(&MISFORTUNE_ENDS, &word.lower)
}

fn is_birth(verb: &str) -> bool {
    matches!(verb, "født" | "fødd" | "born")
}

/// `i en bil`, `on a ferry`.
fn is_in_some(after: &[Word<'_>]) -> bool {
    const SOME: [&str; 8] = ["en", "ein", "ei", "et", "eit", "a", "an", "the"];
    matches!(after, [place, one, ..] if matches!(place.lower.as_str(), "i" | "på" | "in" | "on") && SOME.contains(&one.lower.as_str()))
}

/// `mistet broren i`, `miste foten da`.
fn is_told_when(after: &[Word<'_>]) -> bool {
    let when =
        |word: &Word<'_>| matches!(word.lower.as_str(), "i" | "da" | "då" | "under" | "in" | "when" | "på");
    after.iter().any(when)
}
