//! Words for people: relatives, children, those who are treated.

use super::lexicon::{self, List};
use super::sentence::Word;

static RELATIVES: List = List::new(|| lexicon::list("relatives"));
static CHILDREN: List = List::new(|| lexicon::list("children"));
static PRONOUNS: List = List::new(|| lexicon::list("pronouns"));
static KIN: List = List::new(|| lexicon::list("kin"));

fn among(list: &List, lower: &str) -> bool {
    let plain =
        |word: &str| list.contains(word) || word.strip_suffix('s').is_some_and(|stem| list.contains(stem));
    let rest = |head: &&str| lower.strip_prefix(*head).map(|rest| rest.trim_start_matches('-'));
    plain(lower) || KIN.iter().filter_map(rest).any(|rest| rest.len() > 2 && plain(rest))
}

pub(super) fn is_relative(word: &Word<'_>) -> bool {
    among(&RELATIVES, &word.lower)
}

pub(super) fn is_child(word: &Word<'_>) -> bool {
    among(&CHILDREN, &word.lower)
}

pub(super) fn is_pronoun(word: &Word<'_>) -> bool {
    PRONOUNS.contains(word.lower.split(['\'', '’']).next().unwrap_or_default())
}

/// A relative, a child or a pronoun.
pub(super) fn is_somebody(word: &Word<'_>) -> bool {
    is_relative(word) || is_child(word) || is_pronoun(word)
}

/// A word for one person, or what may be a name.
pub(super) fn is_person(word: &Word<'_>) -> bool {
    is_somebody(word) || word.is_capital()
}
