//! Words of a text that may be somebody's name, and which of them stand among names that are known elsewhere.

use super::KNOWLEDGE;
use crate::model::facts::hash;
use crate::model::fold::fold;
use crate::model::lists::{FIRST, FIRST_WORLD, LAST, LAST_WORLD};
use crate::model::token::tokens;
use std::collections::BTreeMap;

/// Small words inside names, which begin sentences too.
const PARTICLES: [&str; 16] =
    ["de", "den", "der", "van", "von", "av", "af", "da", "di", "du", "la", "le", "el", "al", "bin", "of"];

/// Each word of `text` that may be a name, as it first stands there, in the order of the alphabet: the text cannot be told
/// from them. Written with a capital, or on a list of names.
pub fn candidates(text: &str) -> Vec<String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for token in tokens(text) {
        let form = text.get(token.start..token.end).unwrap_or_default();
        let lower = folded(form);
        if lower.chars().count() < 2 || !lower.chars().all(is_of_a_name) {
            continue;
        }
        if form.chars().any(char::is_uppercase) || is_listed(&lower) {
            found.entry(lower).or_insert_with(|| form.to_owned());
        }
    }
    found.into_values().collect()
}

/// Which of `words` are, or are part of, one of `names`: their places in `words`.
pub fn matching<'a>(words: &[String], names: impl IntoIterator<Item = &'a str>) -> Vec<usize> {
    let known: Vec<String> = names.into_iter().flat_map(parts).collect();
    let is_known = |part: &String| {
        let stem = part.strip_suffix('s').map(|stem| stem.trim_end_matches('\''));
        known.iter().any(|known| known == part || stem == Some(known.as_str()))
    };
    let matches = |word: &String| parts(word).iter().any(is_known);
    words.iter().enumerate().filter(|(_, word)| matches(word)).map(|(at, _)| at).collect()
}

fn is_of_a_name(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '-' | '\'' | '.')
}

fn is_listed(lower: &str) -> bool {
    let letters: Vec<char> = lower.chars().collect();
    let lists = KNOWLEDGE.lists.of(&letters, hash(letters.iter().copied()));
    lists & (FIRST | LAST | FIRST_WORLD | LAST_WORLD) != 0
}

/// The parts of a name that could give somebody away by themselves.
fn parts(name: &str) -> Vec<String> {
    let lower = folded(name);
    let parts = lower.split(|c: char| c.is_whitespace() || matches!(c, '-' | '.' | ','));
    let told = parts.filter(|part| part.chars().count() > 1 && !PARTICLES.contains(part));
    told.map(str::to_owned).collect()
}

fn folded(form: &str) -> String {
    let mut letters = Vec::new();
    fold(form, &mut letters);
    letters.into_iter().flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn met(text: &str, names: &[&str]) -> Vec<String> {
        let words = candidates(text);
        matching(&words, names.iter().copied()).into_iter().map(|at| words[at].clone()).collect()
    }

    #[test]
    fn words_that_may_be_names_come_once_and_in_the_order_of_the_alphabet() {
        assert_eq!(candidates("Kari så Åse, og kari så Bodø i 2020."), ["Bodø", "Kari", "Åse"]);
        assert!(candidates("de ventet lenge på svar").is_empty());
    }

    #[test]
    fn a_part_of_a_name_is_met_in_its_forms() {
        let names = ["Kanarifugl Gulfjær", "Anne-Lise van Dam"];
        assert_eq!(met("Gulfjærs mor og GULFJÆR.", &names), ["GULFJÆR", "Gulfjærs"]);
        assert_eq!(met("Lise og Anne-Marie", &names), ["Anne-Marie", "Lise"]);
        assert_eq!(met("G\u{200b}ulfjær", &names), ["G\u{200b}ulfjær"]);
        assert!(met("Van Basten? Den andre, de som var der, og Fugl.", &names).is_empty());
    }
}
