//! What only one person is: `den eneste jenta i kommunen som …`, `the youngest ever`.

use super::clause::clause;
use super::lexicon::{self, List};
use super::people::{is_child, is_pronoun, is_relative};
use super::sentence::{Sentence, Word};
use super::works::is_rare;
use super::{Rule, scan};
use crate::detect::Kind;
use std::ops::Range;

static ONLY: List = List::new(|| lexicon::list("only"));
static FIRST: List = List::new(|| lexicon::list("first"));
static EVER: List = List::new(|| lexicon::list("ever"));
static THINGS: List = List::new(|| lexicon::list("things"));
static SMALL: List = List::new(|| lexicon::list("small places"));
static ONE_OLDEST: List = List::new(|| lexicon::list("one oldest"));
static NO_ONE: List = List::new(|| lexicon::list("no one"));

pub(super) fn rules() -> Vec<Rule> {
    let needs = ["only", "first"].into_iter().flat_map(lexicon::words).map(|word| format!("^{word}"));
    let needs = needs
        .chain(["^den som", "^han som", "^ho som", "^hun som", "^ham der", "the one who"].map(str::to_owned))
        .chain(["kalles", "kallast", "kallet", "kalt", "kaldt", "kaldes"].map(|word| format!("^{word}")))
        .chain(["er han", "er hun", "er hu", "er ho"].map(|words| format!("^{words} ")));
    vec![scan(&needs.collect::<Vec<_>>().join("|"), unique, Kind::Role, 0.6, "why-role")]
}

fn unique(sentence: &Sentence<'_>) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for at in 0..sentence.words.len() {
        if !sentence.goes_on(at) || found.last().is_some_and(|last| last.end > at) {
            continue;
        }
        let word = sentence.lower(at);
        if is_known(sentence, at) {
            found.push(at..clause(sentence, at, |_| false) + 1);
        } else if ONLY.contains(word) || FIRST.contains(word) {
            let end = clause(sentence, at, |_| false) + 1;
            let told = sentence.part(at + 1..end);
            if is_only(sentence, at, told) || is_first(sentence, at, told) {
                found.push(begins(sentence, at)..end);
            }
        }
    }
    found
}

/// `far er den som måker snø for hele grenda`.
fn is_known(sentence: &Sentence<'_>, at: usize) -> bool {
    let english =
        sentence.lower(at) == "one" && before(sentence, at) == "the" && sentence.lower(at + 1) == "who";
    let is_who = |word: &Word<'_>| is_relative(word) || is_child(word);
    english
        || is_called(sentence, at)
        || matches!(sentence.lower(at), "den" | "han" | "ho" | "hun" | "ham")
            && matches!(sentence.lower(at + 1), "som" | "der")
            && matches!(sentence.lower_back(at, 1), "er" | "var")
            && sentence.part(at.saturating_sub(4)..at).iter().any(is_who)
}

/// `han er han de gravde ut`, `kalles fortsatt hun på taket`, but `nå er han på tur`.
fn is_called(sentence: &Sentence<'_>, at: usize) -> bool {
    const CALLED: [&str; 6] = ["kalles", "kallast", "kallet", "kalt", "kaldt", "kaldes"];
    let who = matches!(sentence.lower(at), "han" | "hun" | "hu" | "ho" | "ham" | "hende");
    let they = matches!(sentence.lower(at + 1), "de" | "dei" | "som" | "der");
    let near = they || matches!(sentence.lower(at + 1), "på" | "fra" | "frå" | "i" | "med");
    let is_she = matches!(sentence.lower_back(at, 1), "er" | "e")
        && sentence.back(at, 2).is_some_and(|word| word.goes_on() && is_pronoun(word));
    let called = (1..4).any(|far| CALLED.contains(&sentence.lower_back(at, far)));
    who && near && (is_she || called && at > 1)
}

fn is_small(word: &Word<'_>) -> bool {
    SMALL.contains(word.lower.as_str())
}

fn is_thing(word: &Word<'_>) -> bool {
    THINGS.contains(word.lower.as_str())
}

/// The word before, where no sign stands between.
fn before<'a>(sentence: &'a Sentence<'_>, at: usize) -> &'a str {
    sentence.back(at, 1).filter(|word| word.goes_on()).map_or("", |word| word.lower.as_str())
}

/// `den eneste jordmora`, `the only one on the island`, but `et eneste ord`, `den eneste gangen`.
fn is_only(sentence: &Sentence<'_>, at: usize, told: &[Word<'_>]) -> bool {
    let english = sentence.lower(at) != "only" || before(sentence, at) == "the";
    ONLY.contains(sentence.lower(at))
        && english
        && !NO_ONE.contains(before(sentence, at))
        && is_somebody(told)
}

fn is_somebody(told: &[Word<'_>]) -> bool {
    const NEARER: [&str; 13] =
        ["på", "i", "ved", "fra", "frå", "in", "on", "at", "her", "der", "som", "who", "med"];
    let Some(next) = told.first() else { return false };
    let of_a_place = NEARER.contains(&next.lower.as_str()) && told.iter().any(is_small);
    // `den eneste saklige grunnen`
    let described = ["ig", "ige", "sk", "ske"].iter().any(|end| next.lower.ends_with(end));
    let is_of_things = is_thing(next) || described && told.get(1).is_some_and(is_thing);
    !is_of_things || of_a_place
}

/// `den yngste som noensinne …`, `landets eldste`, `den siste fangstmannen i bygda`.
fn is_first(sentence: &Sentence<'_>, at: usize, told: &[Word<'_>]) -> bool {
    if !FIRST.contains(sentence.lower(at)) {
        return false;
    }
    let before = before(sentence, at);
    let who = told.first().is_some_and(|next| matches!(next.lower.as_str(), "som" | "who"));
    ONE_OLDEST.contains(before)
        || who && (matches!(before, "den" | "the") || told.iter().skip(2).any(Word::is_capital))
        || told.iter().any(|word| EVER.contains(word.lower.as_str()))
        || is_placed(sentence.lower(at), told)
}

/// `den første samiske jenta i landet`: what is told has a place, and is no time.
fn is_placed(which: &str, told: &[Word<'_>]) -> bool {
    let Some(next) = told.first() else { return false };
    let is_in = matches!(next.lower.as_str(), "i" | "på" | "in" | "on");
    let is_last = matches!(which, "siste" | "sidste" | "last");
    let is_who =
        is_rare(next) || is_child(next) || next.lower.ends_with("ske") || next.lower.ends_with("lige");
    is_in && told.iter().take(4).any(is_small)
        || !is_thing(next) && (is_last || is_who) && told.iter().skip(1).any(is_small)
}

/// The word for which one, and whose: `den`, `øens`.
fn begins(sentence: &Sentence<'_>, at: usize) -> usize {
    let belongs = |start: usize| {
        let lower = before(sentence, start);
        matches!(lower, "den" | "det" | "de" | "dei" | "the" | "aller")
            || lower.ends_with('s') && lower.len() > 3 && at - start < 2
    };
    let mut start = at;
    while belongs(start) {
        start -= 1;
    }
    start
}
