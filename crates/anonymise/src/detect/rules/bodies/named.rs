//! Which part of what looks like an institution is its name.

use super::super::lexicon::{self, List};
use super::super::names::{is_place, is_strange, may_be};
use crate::detect::Span;

static HEADS: List = List::new(|| lexicon::list("heads"));
static SMALL_HEADS: List = List::new(|| lexicon::list("small heads"));
static WARDS: List = List::new(|| lexicon::list("wards"));
static PLACED: List = List::new(|| lexicon::list("placed institutions"));
static PLACE_ENDS: List = List::new(|| lexicon::list("place endings"));
static SMALL_BODIES: List = List::new(|| lexicon::list("small bodies"));
static SMALL_CLUBS: List = List::new(|| lexicon::list("small clubs"));
static NO_NAMES: List = List::new(|| lexicon::list("no names"));
static EVERY: List = List::new(|| lexicon::list("every institution"));

/// The span from its first word that may be a name; none where there is none.
pub(in super::super) fn named(text: &str, mut span: Span) -> Option<Span> {
    let part = text.get(span.start..span.end)?;
    let small =
        part.split_once(' ').filter(|(_, last)| part.starts_with(char::is_lowercase) && !last.contains(' '));
    if let Some((first, last)) = small.filter(|(_, last)| last.starts_with(char::is_lowercase)) {
        return is_named(first, last).then_some(span);
    }
    // `Egeskoven Efterskole`: two capitals are a name, whatever the first word means
    let capitals = part.split(' ').nth(1).is_some_and(|next| next.starts_with(char::is_uppercase));
    if begins_sentence(text, span.start) && !capitals && !may_begin(part) {
        span.start += part.find(' ').map_or(part.len(), |at| at + 1);
        let rest = text.get(span.start..span.end)?;
        return rest.starts_with(char::is_uppercase).then_some(span);
    }
    loop {
        let part = text.get(span.start..span.end)?;
        let Some((first, rest)) = part.split_once(' ') else {
            return (!EVERY.contains(part)).then_some(span);
        };
        if !NO_NAMES.contains(first) {
            return Some(span);
        }
        if !rest.contains(' ') {
            return None;
        }
        span.start += first.len() + 1;
    }
}

/// `bup myrane`, `hundvåg il`, `solgløtt bofellesskap`, `post b`: which of two small words is a name.
fn is_named(first: &str, last: &str) -> bool {
    if SMALL_BODIES.contains(first) {
        return is_place(last)
            || is_strange(last)
            || lexicon::ends(&PLACE_ENDS, last)
            || PLACE_ENDS.contains(last);
    }
    if SMALL_CLUBS.contains(last) {
        return is_place(first) || is_strange(first);
    }
    last.chars().count() == 1 || is_strange(first)
}

fn begins_sentence(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches([' ', '-', '*', '«', '"']);
    before.is_empty() || before.ends_with(['.', '!', '?', ':', '\n'])
}

/// Whether the first word, at the beginning of a sentence, belongs to a name: it is one, or what stands before one.
fn may_begin(part: &str) -> bool {
    let first = part.split(' ').next().unwrap_or_default();
    let lower = first.to_lowercase();
    let is_head = HEADS.contains(first)
        || SMALL_HEADS.contains(lower.as_str())
        || WARDS.contains(lower.as_str())
        || PLACED.contains(lower.as_str())
        || lexicon::ends(&PLACED, &lower)
        || lexicon::ends(&WARDS, &lower);
    !first.starts_with(char::is_uppercase)
        || is_head
        || is_strange(&lower)
        || may_be(&lower)
        || is_place(&lower)
}
