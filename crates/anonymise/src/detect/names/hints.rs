//! Names told by what stands before them, where the likelihood of a word says little: `fra Røst`, `ho tuva`.

use super::Taken;
use crate::detect::{Analysis, Kind, Word, rules};
use crate::model::facts::Case;
use crate::model::features::Writing;
use crate::model::lists::{
    BODY, CALENDAR, COMMON, COMPOUND, COUNTRY, DOUBTFUL, FIRST, FIRST_WORLD, NORDIC_PLACE, TITLE, TOWN, WORD,
};
use crate::model::{PERSON, PLACE};

/// Lists of words that mean something else.
const KNOWN: u16 = WORD | COMPOUND | COMMON | TITLE | BODY | CALENDAR;

/// What the word at `at` may be, told by the word before it, or by being strange.
pub(super) fn told(text: &str, analysis: &Analysis, at: usize) -> Option<Taken> {
    let word = analysis.words.get(at)?;
    let form = |at: usize| {
        analysis.tokens.get(at).and_then(|token| text.get(token.start..token.end)).unwrap_or_default()
    };
    let before =
        at.checked_sub(1).filter(|_| !word.first).map_or(String::new(), |at| form(at).to_lowercase());
    match word.facts.case {
        Case::Capital => with_capital(word, form(at), &before),
        Case::Lower => in_small_letters(word, form(at), &before),
        Case::None | Case::Upper | Case::Mixed => None,
    }
}

fn place(score: f32) -> Taken {
    Taken { label: PLACE, kind: Kind::Place, score, why: "why-body-or-place" }
}

fn person(score: f32) -> Taken {
    Taken { label: PERSON, kind: Kind::Person, score, why: "why-name" }
}

/// Whether a place may follow.
fn leads(before: &str) -> bool {
    matches!(before, "fra" | "frå" | "til" | "i" | "på" | "in" | "from" | "to" | "ved" | "at")
}

fn with_capital(word: &Word, form: &str, before: &str) -> Option<Taken> {
    let lists = word.facts.lists;
    if leads(before) && lists & (NORDIC_PLACE | TOWN) != 0 && lists & (COMMON | BODY | TITLE | CALENDAR) == 0
    {
        return Some(place(0.5));
    }
    if word.first {
        return None;
    }
    if lists & (FIRST | DOUBTFUL) != 0 && lists & (COMMON | CALENDAR | TITLE | COUNTRY) == 0 {
        return Some(person(0.3));
    }
    let strange = word.writing == Writing::Usual && lists & KNOWN == 0 && !word.facts.seen;
    (strange && is_like_a_name(form)).then(|| place(0.3))
}

/// Letters only, three at least; not `I'd`, `E39`, `CGAS-skåren`.
fn is_like_a_name(form: &str) -> bool {
    let head = form.split(['\'', '’']).next().unwrap_or_default();
    let short_form = form.split_once('-').is_some_and(|(head, _)| head.chars().all(char::is_uppercase));
    head.chars().count() > 2 && !short_form && !form.contains(|c: char| c.is_ascii_digit())
}

fn in_small_letters(word: &Word, form: &str, before: &str) -> Option<Taken> {
    if rules::is_english(form) {
        return None;
    }
    let (lists, seen) = (word.facts.lists, word.facts.seen);
    let unknown = lists & KNOWN == 0;
    let from = matches!(before, "fra" | "frå") && word.chance(PLACE) > 0.01;
    if leads(before) && lists & NORDIC_PLACE != 0 && (unknown || from) {
        return Some(place(0.4));
    }
    let she = matches!(before, "ho" | "hun" | "hu" | "han" | "hain");
    if she && lists & FIRST != 0 && lists & (COMMON | CALENDAR) == 0 && !(seen && lists & WORD != 0) {
        return Some(person(0.4));
    }
    let listed = lists & FIRST != 0 && lists & DOUBTFUL == 0
        || word.writing == Writing::Lower && lists & (FIRST | FIRST_WORLD) != 0;
    (listed && unknown && !seen && word.facts.letters > 3).then(|| person(0.3))
}
