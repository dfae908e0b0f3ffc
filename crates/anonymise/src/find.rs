//! Places in a text that point straight at a person.
//!
//! Every search is linear in the length of the text: the patterns know no look-around and no
//! back-references, and what they cannot say (no digit before or after) is asked of the neighbours.

pub(crate) mod identity;
mod reach;

/// What a place in a text gives away, weightiest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A Norwegian fødselsnummer or D-number whose control digits are right, or a Danish CPR number
    /// with a plausible date.
    NationalId,
    /// An e-mail address.
    Email,
    /// A telephone number, Norwegian or Danish or with a country code.
    Phone,
    /// Eleven digits that begin with a date as a fødselsnummer does, but whose control digits are
    /// wrong: a slip of the pen, or something else altogether. Worth asking, not worth refusing.
    NationalIdLookalike,
    /// A web address.
    Url,
}

/// One place in a text, counted in Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Find {
    /// What it gives away.
    pub kind: Kind,
    /// The first code point of the place.
    pub start: usize,
    /// The first code point after the place.
    pub end: usize,
}

/// All places in `text` that point at a person, in order and without overlaps. Where two kinds
/// overlap they are one place, from the first start to the last end, of the weightier kind.
pub fn find(text: &str) -> Vec<Find> {
    in_code_points(text, in_bytes(text))
}

/// As [`find`], counted in bytes.
pub(crate) fn in_bytes(text: &str) -> Vec<Find> {
    let mut found = identity::find(text);
    found.extend(reach::find(text));
    found.sort_by_key(|place| (place.start, place.kind));
    joined(found)
}

/// Joins overlapping places; expects them sorted by their start.
fn joined(found: Vec<Find>) -> Vec<Find> {
    let mut kept: Vec<Find> = Vec::with_capacity(found.len());
    for place in found {
        match kept.last_mut() {
            Some(last) if place.start < last.end => {
                last.end = last.end.max(place.end);
                last.kind = last.kind.min(place.kind);
            }
            _ => kept.push(place),
        }
    }
    kept
}

/// Turns byte offsets into code points in one walk through the text.
fn in_code_points(text: &str, mut found: Vec<Find>) -> Vec<Find> {
    let (mut bytes, mut points) = (0, 0);
    let mut count_to = |offset: usize| {
        points += text.get(bytes..offset).map_or(0, |part| part.chars().count());
        bytes = offset;
        points
    };
    for place in &mut found {
        place.start = count_to(place.start);
        place.end = count_to(place.end);
    }
    found
}

/// All matches of `pattern` that `accept` gives a kind, in bytes. A refused match is tried again one
/// character later, so a number inside a longer one is not lost with it.
fn accepted(pattern: &regex::Regex, text: &str, accept: impl Fn(Candidate<'_>) -> Option<Kind>) -> Vec<Find> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(hit) = pattern.find_at(text, from) {
        let candidate = Candidate {
            text: hit.as_str(),
            before: text.get(..hit.start()).and_then(|part| part.chars().next_back()),
            after: text.get(hit.end()..).and_then(|part| part.chars().next()),
        };
        if let Some(kind) = accept(candidate) {
            found.push(Find { kind, start: hit.start(), end: hit.end() });
            from = hit.end();
        } else {
            from = hit.start() + hit.as_str().chars().next().map_or(1, char::len_utf8);
        }
    }
    found
}

/// A match and the characters on either side of it.
#[derive(Clone, Copy)]
struct Candidate<'a> {
    text: &'a str,
    before: Option<char>,
    after: Option<char>,
}

impl Candidate<'_> {
    /// Whether it is a number of its own and not a piece of a longer one.
    fn stands_alone(self) -> bool {
        !self.before.is_some_and(|c| c.is_ascii_digit() || c == '+')
            && !self.after.is_some_and(|c| c.is_ascii_digit())
    }

    /// Its digits, without what stands between them.
    fn digits(self) -> Vec<u32> {
        self.text.chars().filter_map(|c| c.to_digit(10)).collect()
    }
}

/// Compiles a pattern that is written in this crate.
#[expect(clippy::expect_used, reason = "the patterns are constants and every test compiles them")]
fn pattern(text: &str) -> regex::Regex {
    regex::Regex::new(text).expect("a pattern of this crate compiles")
}

#[cfg(test)]
mod tests;
