//! Names that rules know by how they are written, and words that may be names.

use super::lexicon::{self, List};
use super::{Rule, rule};
use crate::detect::{KNOWLEDGE, Kind};
use crate::model::facts::hash;
use crate::model::lists::{COMMON, DOUBTFUL, FIRST, FIRST_WORLD, LAST, LAST_WORLD, NORDIC_PLACE, WORD};

pub(super) fn rules() -> Vec<Rule> {
    let name = |needs: &str, pattern: &str, score| rule(needs, pattern, Kind::Person, score, "why-name");
    vec![
        name(
            ".",
            r"(?:^|[^\p{L}.])(?P<it>(?:[A-ZÆØÅ]\.[ ]?){1,2}(?:-?[A-ZÆØÅ]\.[ ]?)?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)\b",
            0.7,
        ),
        name(".", r"(?:^|[ ,;:])(?P<it>\p{Ll}\.[ ]\p{Ll}{3,})(?:[^\p{L}]|$)", 0.4),
        name(
            "^het|^heit|^hed|^kal|^called|^named|navnet|namnet",
            r"(?i)\b(?:heter|heiter|hedder|hette|het|hed|kalt|kalla|kalles|kaller|kallar|kalte|kaldt|kaldes|called|named|navnet|namnet)[ ](?:\p{L}+[ ]){0,2}?(?P<it>(?-i:\p{Lu}\p{Ll}+))",
            0.5,
        ),
        name(".", r"(?:^|[ ])(?P<it>[A-ZÆØÅ]\.[ ](?:og|and|&|\+)[ ][A-ZÆØÅ]\.)", 0.6),
        name("-", r"\b(?:vesle|litle|lille|store|gamle)-\p{Lu}\p{L}+", 0.7),
        name(",", r"(?:^|[^\p{L}])(?P<it>\p{Lu}{3,},[ ]\p{Lu}{2,})(?:[^\p{L}]|$)", 0.6),
        name(".", r"[,;:][ ](?P<it>[A-ZÆØÅ]\.)[ ]\p{Ll}", 0.5),
        name(".", r"(?:^|[^\p{L}.])(?P<it>[A-ZÆØÅ]\.[ ]?(?:[A-ZÆØÅ]\.[ ]?)?[A-ZÆØÅ]\.)(?:[^\p{L}]|$)", 0.6),
    ]
}

/// The lists that a word in small letters is on.
fn lists_of(lower: &str) -> u16 {
    let letters: Vec<char> = lower.chars().collect();
    KNOWLEDGE.lists.of(&letters, hash(letters.iter().copied()))
}

/// Whether the word is in no dictionary: `solgløtt`, but not `vanlig`.
pub(super) fn is_strange(lower: &str) -> bool {
    lists_of(lower) & WORD == 0
}

/// Whether a word at the beginning of a sentence may be a name all the same: on the list of names, or in no dictionary.
pub(super) fn may_be(lower: &str) -> bool {
    let lists = lists_of(lower);
    lists & COMMON == 0 && (lists & (FIRST | FIRST_WORLD) != 0 || lists & (WORD | DOUBTFUL) == 0)
}

/// Whether the word is on the list of places.
pub(super) fn is_place(lower: &str) -> bool {
    lists_of(lower) & NORDIC_PLACE != 0
}

/// `HANSEN, KNUT`, but not `ADHD, OCD`: with a comma one of the two must be on a list of names.
pub(super) fn is_one(part: &str) -> bool {
    let listed = |word: &str| lists_of(&word.to_lowercase()) & (FIRST | FIRST_WORLD | LAST | LAST_WORLD) != 0;
    if part.starts_with(char::is_lowercase) {
        // `s. årdal`
        return part.split_once(". ").is_some_and(|(_, last)| listed(last) && is_strange(last));
    }
    part.split_once(", ")
        .is_none_or(|(last, first)| last.len() > 3 && first.len() > 2 && (listed(last) || listed(first)))
}

static ENGLISH: List = List::new(|| lexicon::list("english words"));

/// Whether the word, in small letters, is an ordinary one in English.
pub(in crate::detect) fn is_english(lower: &str) -> bool {
    ENGLISH.contains(lower)
}
