//! Whose age a number is, by the words before it.

use super::super::lexicon::{self, List};
use super::super::names;
use super::super::people::{is_child, is_person, is_pronoun, is_relative, is_somebody};
use super::super::sentence::{Sentence, Word};
use super::{AFTER, YEARS, half, has_unit, is_few, is_number};

static TO_BE: List = List::new(|| lexicon::list("to be"));
static TO_TURN: List = List::new(|| lexicon::list("to turn"));
static HEDGES: List = List::new(|| lexicon::list("hedges"));
static MEASURES: List = List::new(|| lexicon::list("measures"));
static OWN: List = List::new(|| lexicon::list("own"));
static SOMEBODY: List = List::new(|| lexicon::list("somebody"));

/// `hun er 14`, `fylte tolv`, `en gutt på åtte`, `Jente 15 år`.
pub(super) fn is_told(sentence: &Sentence<'_>, at: usize) -> bool {
    is_said_of(sentence, at) || is_of_somebody(sentence, at) || is_beside(sentence, at)
}

/// `da han var ti døde bestefar`, `at 16 she left`: whatever comes after it.
pub(super) fn is_when(sentence: &Sentence<'_>, at: usize) -> bool {
    const WHEN: [&str; 15] = [
        "da", "då", "når", "siden", "sidan", "when", "since", "before", "før", "til", "fra", "frå", "inntil",
        "indtil", "until",
    ];
    let is_she = |word: Option<&Word<'_>>| word.is_some_and(is_pronoun);
    sentence.lower_back(at, 1) == "at" && is_she(sentence.get(at + 1))
        || TO_BE.contains(sentence.lower_back(at, 1))
            && is_she(sentence.back(at, 2))
            && WHEN.contains(&sentence.lower_back(at, 3))
}

/// `fylte tolv`: whatever comes after it; but `fra fylte 16 år`.
pub(super) fn is_turned(sentence: &Sentence<'_>, at: usize) -> bool {
    let turns = |verb: usize| TO_TURN.contains(sentence.lower(verb)) && !is_by_law(sentence, verb);
    sentence.lower(at).len() > 1 && before_hedges(sentence, at).is_some_and(turns)
}

/// `fra fylte 16 år`.
fn is_by_law(sentence: &Sentence<'_>, verb: usize) -> bool {
    matches!(sentence.lower_back(verb, 1), "fra" | "frå" | "etter" | "efter" | "ved" | "forutsetter")
}

/// The word before the number and its hedges.
fn before_hedges(sentence: &Sentence<'_>, at: usize) -> Option<usize> {
    let joins = |word: &Word<'_>| word.goes_on() || matches!(word.sign(), ":" | "." | "=");
    let mut before = at.checked_sub(1)?;
    for _ in 0..3 {
        let word = sentence.get(before).filter(|word| joins(word))?;
        if !HEDGES.contains(word.lower.as_str()) || is_person(word) {
            break;
        }
        before = before.checked_sub(1)?;
    }
    sentence.get(before).filter(|word| joins(word)).map(|_| before)
}

/// `hun er bare 14`, `fylte tolv`, `nå er jeg 22`, `she's nine`.
pub(super) fn is_said_of(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(verb) = before_hedges(sentence, at) else { return false };
    let lower = sentence.lower(verb);
    let is_person = sentence.get(verb).is_some_and(is_somebody);
    let turned_round = sentence.back(verb, 1).is_some_and(Word::goes_on)
        && TO_BE.contains(sentence.lower_back(verb, 1))
        && is_person;
    let contracted = lower.ends_with("'s") && is_person_before(sentence, verb + 1, 1);
    TO_TURN.contains(lower) && !is_by_law(sentence, verb)
        || TO_BE.contains(lower) && matches!(sentence.lower_back(verb, 1), "som" | "who") && sentence.ends(at)
        || turned_round
        || contracted
        || matches!(lower, "i'm" | "i’m")
        || TO_BE.contains(lower)
            && (verb == 0 || greets(sentence, verb) || is_person_before(sentence, verb, 5))
}

/// `hei er 18 og jobber i kassa`.
fn greets(sentence: &Sentence<'_>, verb: usize) -> bool {
    verb == 1 && matches!(sentence.lower(0), "hei" | "hej" | "hi" | "ja" | "ok" | "og")
}

/// Whether one of the `far` words before `at` is a person, without the end of a sentence between.
fn is_person_before(sentence: &Sentence<'_>, at: usize, far: usize) -> bool {
    let goes_on = |word: &Word<'_>| {
        !word.sign().contains(['.', ';', ':', '!', '?']) || word.sign() == "." && word.lower.len() < 4
    };
    let is_who = |at: usize, word: &Word<'_>| {
        let contracted = word.lower.ends_with("'n") || word.lower.ends_with("’n");
        contracted
            || is_person(word)
                && (word.lower != "i"
                    || word.text == "I" && matches!(sentence.lower(at + 1), "am" | "was" | "turned"))
                && (at > 0 || begins_name(word))
    };
    (at.saturating_sub(far)..at)
        .rev()
        .map_while(|at| sentence.get(at).filter(|word| goes_on(word)).map(|word| (at, word)))
        .any(|(at, word)| is_who(at, word))
}

/// A capital at the beginning of a sentence says nothing by itself.
fn begins_name(word: &Word<'_>) -> bool {
    !word.is_capital() || is_somebody(word) || names::may_be(&word.lower)
}

/// `gutten på åtte`, `a girl of ten`, `en på snart 14`, `mor til to på 5 og 7`.
pub(super) fn is_of_somebody(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_on = |at: usize| matches!(sentence.lower(at), "på" | "of");
    let Some(mut before) = at.checked_sub(1) else { return false };
    while before > 0 && HEDGES.contains(sentence.lower(before)) && !is_on(before) {
        before -= 1;
    }
    if before == 0 || !is_on(before) || MEASURES.contains(sentence.lower(at + 1)) {
        return false;
    }
    before -= 1;
    if before > 0 && OWN.contains(sentence.lower(before)) {
        before -= 1;
    }
    let last = at + half(sentence, at);
    let after = sentence.lower(last + 1);
    let is_short = sentence.ends(last) || AFTER.contains(after) || YEARS.contains(after);
    let digits = sentence.lower(at).starts_with(|c: char| c.is_ascii_digit());
    sentence.get(before).filter(|word| word.goes_on()).is_some_and(|word| {
        let lower = word.lower.as_str();
        let counted = digits && matches!(lower, "to" | "tre" | "fire" | "fem");
        let somebody = (word.is_capital() || SOMEBODY.contains(lower)) && is_short;
        counted || !is_number(lower) && (is_child(word) || is_relative(word) || somebody)
    })
}

/// `Jente 15 år`, `Emil, 9 år`, `pas. 14 år`, `gutt, snart 14`.
fn is_beside(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(before) = sentence.back(at, 1) else { return false };
    let (lower, sign, unit) = (before.lower.as_str(), before.sign(), has_unit(sentence, at));
    if is_hedged(sentence, at, unit) {
        return true;
    }
    let dotted = matches!(lower, "pas" | "pt" | "pat" | "kv" | "kvinne" | "jt" | "gt") && sign == "."
        || before.is_initial() && matches!(sign, ".," | "." | "");
    let both = matches!(lower, "begge" | "both");
    let joined = matches!(lower, "og" | "and") && sentence.part(0..at).windows(2).any(is_one);
    let person = matches!(sign, "" | "," | "(" | "–" | "-" | ":" | "=") && is_person(before);
    unit && (dotted || both || joined || person)
}

/// `hun er`.
fn is_one(pair: &[Word<'_>]) -> bool {
    matches!(pair, [who, is] if is_person(who) && TO_BE.contains(is.lower.as_str()))
}

/// `, snart 14`; `Even, bare seks år`.
fn is_hedged(sentence: &Sentence<'_>, at: usize, unit: bool) -> bool {
    const NEARLY: [&str; 7] = ["snart", "nylig", "nettopp", "nesten", "knapt", "straks", "soon"];
    let lower = sentence.lower_back(at, 1);
    let earlier = sentence.back(at, 2);
    let nearly = NEARLY.contains(&lower)
        && earlier.is_none_or(|word| {
            word.sign().contains([',', '(', '–', '-', '•', '"', '«', '“']) || is_number(&word.lower)
        });
    let behind_sign =
        |word: &Word<'_>| matches!(word.sign(), "," | "(" | "–" | "-") && (is_person(word) || unit);
    nearly || HEDGES.contains(lower) && earlier.is_some_and(behind_sign)
}

/// `Sara (14)`, `broren, 9,`, `jente 15.`: a number without its unit.
pub(super) fn stands_beside(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(before) = sentence.back(at, 1) else { return false };
    let after = sentence.get(at + half(sentence, at)).map_or("", Word::sign);
    let closes = after.is_empty() && sentence.ends(at) || after.starts_with([',', '.', ';', ')', '!', '?']);
    // `guttene, ni og elleve, vil`
    let linked = matches!(sentence.lower(at + 1), "og" | "and")
        && is_number(sentence.lower(at + 2))
        && (sentence.ends(at + 2) || YEARS.contains(sentence.lower(at + 3)));
    let closes = closes || linked;
    let sign = before.sign().trim_start_matches('.');
    let both = matches!(before.lower.as_str(), "begge" | "both");
    let kin = is_child(before) || is_relative(before) || both;
    let named =
        before.is_capital() && before.text.chars().count() > 2 && (at > 1 || names::may_be(&before.lower));
    let initials = before.is_initial() && before.sign().starts_with('.');
    // `bor på hybel i byen, seksten, og`
    let is_teens =
        |lower: &str| lower.len() > 3 && ["ten", "tten", "teen"].iter().any(|end| lower.ends_with(end));
    let between = sign == "," && after.starts_with(',') && !is_number(&before.lower);
    if between && is_teens(sentence.lower(at)) && !is_number(sentence.lower(at + 1)) {
        return true;
    }
    match sign {
        "(" => (kin || named || initials) && after.starts_with([')', ',']) && !is_few(sentence.lower(at)),
        "," | "–" | "-" => (kin || named || initials || sign == "," && is_pronoun(before)) && closes,
        "" => kin && closes && sentence.lower(at).len() == 2,
        _ => false,
    }
}
