//! How far what is told of somebody goes.

use super::lexicon::{self, List};
use super::sentence::{Sentence, Word};

static ENDS: List = List::new(|| lexicon::list("clause ends"));
static VERBS: List = List::new(|| lexicon::list("clause verbs"));

/// Words that stand after the English `at`, and not after the other one.
const PLACED: [&str; 9] = ["the", "a", "night", "school", "home", "sea", "our", "her", "his"];
/// So many words at most.
const FAR: usize = 14;

/// The last word of what begins with the word at `from`; `belongs` tells whether the word after an `og` still does.
pub(super) fn clause(sentence: &Sentence<'_>, from: usize, belongs: impl Fn(&Word<'_>) -> bool) -> usize {
    let (mut told, mut last) = (false, from);
    while last - from < FAR {
        let next = sentence.lower(last + 1);
        let nearer = sentence.get(last).is_some_and(|word| word.sign() == ",") && is_told(next);
        if !(sentence.goes_on(last) || nearer)
            || begins_new(sentence, last, &belongs)
            || !told && VERBS.contains(next)
        {
            break;
        }
        told |= is_told(next);
        last += 1;
    }
    last
}

fn is_told(lower: &str) -> bool {
    matches!(lower, "som" | "who" | "that" | "der")
}

/// Whether the word after the one at `last` begins something new.
fn begins_new(sentence: &Sentence<'_>, last: usize, belongs: impl Fn(&Word<'_>) -> bool) -> bool {
    let (next, after) = (sentence.lower(last + 1), sentence.get(last + 2));
    let goes_on = match next {
        "at" => PLACED.contains(&sentence.lower(last + 2)) || sentence.lower(last) == "for",
        "og" | "and" => after.is_some_and(belongs) || sentence.ends(last + 2),
        _ => false,
    };
    ENDS.contains(next) && !goes_on
}

/// The last word of a deed that begins with the word at `from`: as far as the sign after it, or a `men`.
pub(super) fn deed(sentence: &Sentence<'_>, from: usize) -> usize {
    let is_new =
        |at: usize| matches!(sentence.lower(at), "så" | "men" | "so" | "but" | "at" | "difor" | "derfor");
    let goes_on = |last: &usize| sentence.goes_on(*last) && !is_new(last + 1);
    (from..from + FAR).find(|last| !goes_on(last)).unwrap_or(from + FAR)
}

/// A word and what it may be a form of: `ordføreren`, `ordfører`.
pub(super) fn forms(lower: &str) -> impl Iterator<Item = &str> {
    let plain = lower.strip_suffix("'s").or_else(|| lower.strip_suffix('s'));
    let bent = |word| ["en", "n", "a", "et"].iter().filter_map(move |end| str::strip_suffix(word, end));
    [Some(lower), plain].into_iter().flatten().flat_map(move |word| std::iter::once(word).chain(bent(word)))
}
