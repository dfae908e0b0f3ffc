//! Names out of how likely each word is one.

mod doubts;
mod hints;

use super::{Analysis, Kind, Level, Memory, Settings, Span, Word};
use crate::model::facts::Case;
use crate::model::lists::{
    BODY, CALENDAR, COMMON, COUNTRY, DOUBTFUL, FIRST, LAST, NORDIC_PLACE, TITLE, WORD,
};
use crate::model::{ORGANISATION, PERSON, PLACE};

const KINDS: [(usize, Kind); 3] =
    [(PERSON, Kind::Person), (ORGANISATION, Kind::Organisation), (PLACE, Kind::Place)];

/// What a word was taken for.
#[derive(Clone, Copy)]
struct Taken {
    label: usize,
    kind: Kind,
    score: f32,
    why: &'static str,
}

/// Names of people, organisations and places.
pub(super) fn find(text: &str, analysis: &Analysis, settings: Settings, memory: &Memory) -> Vec<Span> {
    let mut all = taken(text, analysis, settings, memory);
    if settings.favours_recall() {
        grow(text, analysis, &mut all);
    }
    drop_letters(analysis, &mut all);
    let mut found = joined(analysis, all);
    found.retain(|span| span.kind != Kind::Organisation || !doubts::is_of_all(text, analysis, span));
    found
}

/// What each word is taken for.
fn taken(text: &str, analysis: &Analysis, settings: Settings, memory: &Memory) -> Vec<Option<Taken>> {
    let mut all: Vec<Option<Taken>> = Vec::with_capacity(analysis.tokens.len());
    for (at, (token, word)) in analysis.tokens.iter().zip(&analysis.words).enumerate() {
        let form = text.get(token.start..token.end).unwrap_or_default();
        let taken = take(word, form, settings, memory, all.last().copied().flatten());
        // `jorunn og ståle`, `Bush jr.`
        let beside = all.iter().rev().take(2).flatten().any(|taken| taken.kind == Kind::Person);
        let taken = taken.filter(|taken| {
            !doubts::is_nobody(word, form, taken) && (beside || !doubts::is_small_word(word, taken))
        });
        let hint = || hints::told(text, analysis, at).filter(|_| settings.favours_recall());
        all.push(taken.or_else(hint));
    }
    all
}

/// Words that were taken for the same, side by side, as one find.
fn joined(analysis: &Analysis, all: Vec<Option<Taken>>) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut last: Option<Taken> = None;
    for ((token, word), taken) in analysis.tokens.iter().zip(&analysis.words).zip(all) {
        if let Some(taken) = taken {
            let goes_on = last.is_some_and(|last| last.kind == taken.kind)
                && !word.first
                && !(word.likely[taken.label] > word.likely[taken.label + 1]
                    && word.likely[taken.label] > 0.5);
            match found.last_mut() {
                Some(span) if goes_on => {
                    span.end = token.end;
                    span.score = span.score.max(taken.score);
                }
                _ => found.push(Span {
                    start: token.start,
                    end: token.end,
                    kind: taken.kind,
                    score: taken.score.clamp(0.0, 1.0),
                    level: Level::Find,
                    why: taken.why,
                }),
            }
        }
        last = taken;
    }
    found
}

/// A letter alone is nobody's name, unless a title stands before it: `plan B`, but `fru B`.
fn drop_letters(analysis: &Analysis, all: &mut [Option<Taken>]) {
    for at in 0..all.len() {
        let is_letter = analysis.words.get(at).is_some_and(|word| word.facts.letters == 1);
        let before = at.checked_sub(1);
        let after_name = before.is_some_and(|at| all.get(at).is_some_and(Option::is_some));
        let after_title =
            before.and_then(|at| analysis.words.get(at)).is_some_and(|word| word.facts.lists & TITLE != 0);
        let before_name = all.get(at + 1).is_some_and(Option::is_some);
        if is_letter
            && !(after_name || after_title || before_name)
            && let Some(taken) = all.get_mut(at)
        {
            *taken = None;
        }
    }
}

/// A name takes in the strange capitalised words on either side of it, and a number such as `VI` after it.
fn grow(text: &str, analysis: &Analysis, all: &mut [Option<Taken>]) {
    let is_person = |taken: Option<Taken>| taken.filter(|taken| taken.kind == Kind::Person);
    let form = |at: usize| {
        let token = analysis.tokens.get(at)?;
        text.get(token.start..token.end)
    };
    for at in (1..all.len()).rev() {
        let (Some(word), Some(next)) = (analysis.words.get(at - 1), analysis.words.get(at)) else { continue };
        if let (None, Some(taken)) = (all[at - 1], is_person(all[at]))
            && !next.first
            && (may_be_part(word)
                || is_initial(form(at - 1))
                || word.facts.case == Case::Capital && word.facts.lists & FIRST != 0)
        {
            all[at - 1] = Some(taken);
        }
    }
    for at in 1..all.len() {
        let Some(word) = analysis.words.get(at) else { continue };
        let number = form(at).is_some_and(|form| {
            form.chars().all(|c| "IVX".contains(c)) || matches!(form, "jr" | "sr" | "jr." | "sr.")
        });
        if let (None, Some(taken)) = (all[at], is_person(all[at - 1]))
            && !word.first
            && (may_be_part(word) || number)
        {
            all[at] = Some(taken);
        }
    }
}

fn is_initial(form: Option<&str>) -> bool {
    let mut letters = form.unwrap_or_default().chars();
    letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.') && letters.next().is_none()
}

/// Whether a word beside a name may well be part of it.
fn may_be_part(word: &Word) -> bool {
    let facts = &word.facts;
    let listed = facts.lists & (FIRST | LAST | DOUBTFUL) != 0;
    facts.case == Case::Capital
        && facts.letters > 1
        && facts.lists & (COMMON | TITLE | BODY | COUNTRY) == 0
        && (listed || !facts.seen && facts.lists & (CALENDAR | NORDIC_PLACE) == 0)
        && !(word.first && facts.seen)
        && word.chance(ORGANISATION) + word.chance(PLACE) < 0.4
        && word.chance(PERSON) >= 0.05
}

fn take(word: &Word, form: &str, settings: Settings, memory: &Memory, last: Option<Taken>) -> Option<Taken> {
    if !form.chars().any(char::is_alphanumeric) && !last.is_some_and(|last| word.likely[last.label + 1] > 0.5)
    {
        return None;
    }
    let person = word.chance(PERSON);
    let other = word.chance(ORGANISATION).max(word.chance(PLACE));
    if person >= threshold(word, settings, last)
        && (person >= other || settings.favours_recall() && person > 0.2)
    {
        return Some(Taken { label: PERSON, kind: Kind::Person, score: person, why: "why-name" });
    }
    if let Some(known) = memory.knows(word, form).filter(|_| other < 0.5 || settings.favours_recall()) {
        return Some(Taken {
            label: PERSON,
            kind: Kind::Person,
            score: known.min(0.9),
            why: "why-known-name",
        });
    }
    let (label, kind) =
        KINDS.into_iter().skip(1).max_by(|a, b| word.chance(a.0).total_cmp(&word.chance(b.0)))?;
    let limit =
        if settings.favours_recall() { settings.threshold.max(0.3) } else { settings.threshold.max(0.4) };
    let why = "why-body-or-place";
    if other >= limit && other >= person && word.facts.lists & (CALENDAR | COMMON) == 0 {
        return Some(Taken { label, kind, score: other, why });
    }
    (settings.favours_recall() && is_place(word)).then_some(Taken {
        label: PLACE,
        kind: Kind::Place,
        score: 0.5,
        why,
    })
}

/// Whether the word is on the list of places and nothing else.
fn is_place(word: &Word) -> bool {
    let facts = &word.facts;
    facts.lists & (NORDIC_PLACE | COUNTRY) != 0
        && facts.lists & (WORD | COMMON | TITLE | BODY | CALENDAR) == 0
        && !facts.seen
        && facts.letters > 2
}

/// From how likely on this word is taken for a name: lower beside a name and for words on a list of
/// names, higher for ordinary words.
fn threshold(word: &Word, settings: Settings, last: Option<Taken>) -> f32 {
    if !settings.favours_recall() {
        return settings.threshold;
    }
    let facts = &word.facts;
    let beside = last.is_some_and(|last| last.kind == Kind::Person) && facts.case == Case::Capital;
    let small = facts.lists & FIRST != 0 && facts.lists & (DOUBTFUL | WORD) == 0 && !facts.seen;
    let listed = facts.lists & (FIRST | LAST) != 0 && facts.lists & DOUBTFUL == 0 && !facts.seen;
    let factor = match facts.case {
        Case::None => 8.0,
        Case::Lower if small => 0.7,
        Case::Lower => 5.0,
        _ if facts.lists & COMMON != 0 => 8.0,
        _ if listed => 0.3,
        _ if beside => 0.5,
        _ if facts.seen && word.first && facts.lists & FIRST != 0 && facts.lists & DOUBTFUL == 0 => 1.5,
        _ if facts.seen && word.first => 4.0,
        _ if word.first && !facts.seen => 1.2,
        _ => 1.0,
    };
    (settings.threshold * factor).min(0.5)
}
