//! What is said of a relative and ends like work: `far = losbåtfører`, `stefar (fallskjerminstruktør)`.

use super::super::lexicon::{self, List};
use super::super::names::is_strange;
use super::super::people::is_relative;
use super::super::sentence::{Sentence, Word};
use super::LINKS;

static ENDS: List = List::new(|| lexicon::list("work endings"));
static SURE_ENDS: List = List::new(|| lexicon::list("sure work endings"));
static NO_ENDS: List = List::new(|| lexicon::list("no work endings"));
static NO_TRADES: List = List::new(|| lexicon::list("no trades"));
static BEFORE: List = List::new(|| lexicon::list("before work"));
static WORKING_AS: List = List::new(|| lexicon::list("working as"));
static VERBS: List = List::new(|| lexicon::list("notes verbs"));

pub(super) fn is_trade(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(word) = sentence.get(at).filter(|word| !word.is_capital()) else { return false };
    let lower = word.lower.as_str();
    lower.chars().count() > 4
        && (is_of_many(lower) || is_unknown(lower) || is_like_work(lower))
        && is_said_of_relative(sentence, at)
}

/// `omreisende dukkeførere`, but not `tryggere`.
fn is_of_many(lower: &str) -> bool {
    let stem = lower.strip_suffix("ere").or_else(|| lower.strip_suffix("arar"));
    stem.is_some_and(|stem| stem.len() > 4 && is_strange(stem))
}

/// A word no dictionary has, behind `mor er`, is rather work than anything else.
fn is_unknown(lower: &str) -> bool {
    lower.chars().count() > 6 && !lexicon::ends(&NO_ENDS, lower) && is_strange(lower)
}

fn is_like_work(lower: &str) -> bool {
    let ends = lexicon::ends(&ENDS, lower) || ENDS.contains(lower);
    ends && !lower.ends_with("ere") && !NO_TRADES.contains(lower)
}

/// Whether a relative stands before it, with `er` or a sign between and hardly anything else.
fn is_said_of_relative(sentence: &Sentence<'_>, at: usize) -> bool {
    let mut first = at;
    while first > 0
        && at - first < 3
        && BEFORE.contains(sentence.lower(first - 1))
        && sentence.goes_on(first - 1)
    {
        first -= 1;
    }
    // `dad's a lorry driver`
    if first > 1 && matches!(sentence.lower_back(first, 2), "a" | "an" | "the") && sentence.goes_on(first - 1)
    {
        first -= 2;
    }
    let Some(before) = sentence.back(first, 1) else { return false };
    if before.goes_on() && before.lower.ends_with("'s") && is_relative(before) && first < at {
        return true;
    }
    let link = first - 1;
    let direct = before.goes_on() && is_relative(before) && lexicon::ends(&SURE_ENDS, sentence.lower(at));
    if direct || is_working_as(sentence, link) {
        return true;
    }
    if before.goes_on() && LINKS.contains(before.lower.as_str()) {
        return is_linked(sentence, link);
    }
    let signed = matches!(before.sign(), "=" | ":" | "(" | "–" | "-")
        || before.sign() == "," && is_beside(sentence, at);
    signed && sentence.part(link.saturating_sub(2)..first).iter().any(is_relative)
}

/// `mor er`, `jeg ble`, `bror i lære som`.
fn is_linked(sentence: &Sentence<'_>, link: usize) -> bool {
    let far = if matches!(sentence.lower(link), "som" | "as") { 7 } else { 3 };
    let near = sentence.part(link.saturating_sub(far)..link);
    near.iter().any(is_relative)
        || near.last().is_some_and(|word| matches!(word.lower.as_str(), "jeg" | "eg"))
}

/// `, tømmermåler i tredje generasjon`, but not `, sitter i kassa`.
fn is_beside(sentence: &Sentence<'_>, at: usize) -> bool {
    const NEARER: [&str; 11] = ["i", "på", "ved", "for", "in", "at", "of", "med", "frå", "fra", "som"];
    let ends = sentence.get(at).is_some_and(|word| word.sign().starts_with(','));
    ends || NEARER.contains(&sentence.lower(at + 1)) && !VERBS.contains(sentence.lower(at))
}

/// `jobber jo som`, of a relative or of oneself.
fn is_working_as(sentence: &Sentence<'_>, link: usize) -> bool {
    let adverb = usize::from(matches!(sentence.lower_back(link, 1), "jo" | "nå" | "no" | "da"));
    let earlier = sentence.part(link.saturating_sub(12)..link);
    let is_mine = |word: &Word<'_>| matches!(word.lower.as_str(), "jeg" | "eg") || is_relative(word);
    sentence.lower(link) == "som"
        && WORKING_AS.contains(sentence.lower_back(link, 1 + adverb))
        && earlier.iter().any(is_mine)
}
