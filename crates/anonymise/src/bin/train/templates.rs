//! Sentences in the style of notes from talks, with names filled in: what newspapers do not write.

use crate::augment::{Chance, Names};
use crate::corpus::Sentence;
use kvip_anonymise::model::lists::{Lists, NORDIC_PLACE};
use kvip_anonymise::model::{ORGANISATION, PERSON, PLACE};

/// Patterns: `{F}` first name, `{L}` surname, `{N}` both, `{I}` initial, `{P}` place, `{O}` a body.
const PATTERNS: &str = include_str!("../../../training/patterns.txt");

/// Every pattern, filled several times over.
pub(crate) fn filled(chance: &mut Chance) -> Vec<Sentence> {
    let names = Names::load();
    let places: Vec<&str> = Lists::words(NORDIC_PLACE).collect();
    let mut all = Vec::new();
    for pattern in PATTERNS.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let times = if pattern.contains('{') { 12 } else { 2 };
        for _ in 0..times {
            all.push(fill(pattern, &names, &places, chance));
        }
    }
    all
}

fn fill(pattern: &str, names: &Names, places: &[&str], chance: &mut Chance) -> Sentence {
    let mut sentence = Sentence::default();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        sentence.text.push_str(before);
        let Some((what, after)) = after.split_once('}') else { break };
        let start = sentence.text.len();
        let (name, label) = one(what, names, places, chance);
        sentence.text.push_str(&name);
        rest = match after.strip_prefix("s ") {
            Some(_) if !name.ends_with('s') => {
                sentence.text.push('s');
                &after[1..]
            }
            Some(_) => &after[1..],
            None => after,
        };
        sentence.names.push((start..sentence.text.len(), label));
    }
    sentence.text.push_str(rest);
    sentence
}

fn one(what: &str, names: &Names, places: &[&str], chance: &mut Chance) -> (String, usize) {
    let place = *chance.one(places);
    match what {
        "F" if chance.percent(6) => (format!("{}-{}", names.first(chance), names.first(chance)), PERSON),
        "F" => (names.first(chance), PERSON),
        "f" => (names.first(chance).to_lowercase(), PERSON),
        "n" => (format!("{} {}", names.first(chance), names.last(chance)).to_lowercase(), PERSON),
        "L" => (names.last(chance), PERSON),
        "I" => (format!("{}.", char::from(b'A' + u8::try_from(chance.under(25)).unwrap_or(0))), PERSON),
        "N" if chance.percent(15) => {
            (format!("{} {} {}", names.first(chance), names.first(chance), names.last(chance)), PERSON)
        }
        "N" => (format!("{} {}", names.first(chance), names.last(chance)), PERSON),
        "O" => (body(place, chance), ORGANISATION),
        _ => (place.to_owned(), PLACE),
    }
}

fn body(place: &str, chance: &mut Chance) -> String {
    match chance.under(12) {
        0 => format!("{place} sykehus"),
        1 => format!("BUP {place}"),
        2 => format!("{place} DPS"),
        3 => format!("{place} kommune"),
        4 => format!("NAV {place}"),
        5 => format!("{place} skole"),
        6 => format!("{place} ungdomsskole"),
        7 => format!("{place} videregående skole"),
        8 => format!("PPT {place}"),
        9 => format!("{place} legesenter"),
        10 => format!("{place} Universitetshospital"),
        _ => format!("{place} universitetssykehus"),
    }
}
