//! Ways to reach a person: telephone numbers, e-mail addresses, web addresses.

use regex::Regex;
use std::sync::LazyLock;

use super::found_at as span;
use crate::detect::{Kind, Span};

/// Eight digits as people in Norway and Denmark group them: `12345678`, `12 34 56 78`,
/// `123 45 678`, `1234 5678`. No number in either country begins with 0 or 1.
static EIGHT_DIGITS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"[2-9][0-9](?:[ .\-\u{a0}\u{202f}][0-9]{2}){3}",
        r"|[2-9][0-9]{2}[ .\-\u{a0}\u{202f}][0-9]{2}[ .\-\u{a0}\u{202f}][0-9]{3}",
        r"|[2-9][0-9]{3}[ .\-\u{a0}\u{202f}][0-9]{4}",
        r"|[2-9][0-9]{7}",
    ))
    .ok()
});

/// A country code and what follows it, in whatever groups.
static WITH_COUNTRY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"\(?(?:\+|00)[ ]?[1-9][0-9]{0,2}\)?(?:[ .\-\u{a0}\u{202f}]?\(?[0-9]\)?){6,12}").ok()
});

static EMAIL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"[\p{L}\p{N}._%+\-]+@(?:[\p{L}\p{N}\-]+\.)+\p{L}{2,}").ok());

static URL: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r#"(?i)(?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]'»”]"#).ok());

/// Ways to reach a person in `text`.
pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        accepted(WITH_COUNTRY.as_ref(), text, found, (Kind::Phone, "why-phone"), alone);
        accepted(EIGHT_DIGITS.as_ref(), text, found, (Kind::Phone, "why-phone"), is_eight_digits);
    }
    if text.contains('@') {
        accepted(EMAIL.as_ref(), text, found, (Kind::Email, "why-email"), |_| true);
    }
    accepted(URL.as_ref(), text, found, (Kind::Url, "why-url"), |_| true);
}

/// All matches of `pattern` that are `right`. A refused match is tried again one character later, so a
/// number inside a longer one is not lost with it.
fn accepted(
    pattern: Option<&Regex>,
    text: &str,
    found: &mut Vec<Span>,
    (kind, why): (Kind, &'static str),
    right: impl Fn(Candidate<'_>) -> bool,
) {
    let Some(pattern) = pattern else { return };
    let mut from = 0;
    while let Some(hit) = pattern.find_at(text, from) {
        let candidate = Candidate {
            text: hit.as_str(),
            before: text.get(..hit.start()).and_then(|part| part.chars().next_back()),
            after: text.get(hit.end()..).and_then(|part| part.chars().next()),
        };
        if right(candidate) {
            found.push(span(hit.start(), hit.end(), kind, 0.95, why));
            from = hit.end();
        } else {
            from = hit.start() + hit.as_str().chars().next().map_or(1, char::len_utf8);
        }
    }
}

fn alone(number: Candidate<'_>) -> bool {
    number.stands_alone()
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
}

fn is_eight_digits(candidate: Candidate<'_>) -> bool {
    let looks_like_time = is_two_years(candidate) || is_written_date(candidate.text);
    candidate.stands_alone() && !is_in_a_word(candidate) && !looks_like_time
}

/// A case number or a code such as `A12345678b` is no telephone number.
fn is_in_a_word(candidate: Candidate<'_>) -> bool {
    candidate.after.is_some_and(char::is_alphabetic)
}

/// `2019-2023`, `2024 2025`.
fn is_two_years(candidate: Candidate<'_>) -> bool {
    let mut parts = candidate.text.split(|c: char| !c.is_ascii_digit());
    let is_year = |part: Option<&str>| part.is_some_and(|p| p.len() == 4 && p.starts_with("20"));
    is_year(parts.next()) && is_year(parts.next())
}

/// `20240131` and `31012024`.
fn is_written_date(text: &str) -> bool {
    let number = |range| text.get(range).and_then(|part: &str| part.parse::<u32>().ok());
    let is_date = |day, month, year| {
        matches!(number(day), Some(1..=31))
            && matches!(number(month), Some(1..=12))
            && matches!(number(year), Some(1900..=2099))
    };
    text.len() == 8 && (is_date(6..8, 4..6, 0..4) || is_date(0..2, 2..4, 4..8))
}
