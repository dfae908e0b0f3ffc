//! Ways to reach a person: telephone numbers, e-mail addresses, web addresses.

use std::sync::LazyLock;

use regex::Regex;

use super::{Candidate, Find, Kind, accepted, pattern};

/// Eight digits as people in Norway and Denmark group them: `12345678`, `12 34 56 78`,
/// `123 45 678`, `1234 5678`. No number in either country begins with 0 or 1.
static EIGHT_DIGITS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"[2-9][0-9](?:[ .\-\u{a0}\u{202f}][0-9]{2}){3}",
        r"|[2-9][0-9]{2}[ .\-\u{a0}\u{202f}][0-9]{2}[ .\-\u{a0}\u{202f}][0-9]{3}",
        r"|[2-9][0-9]{3}[ .\-\u{a0}\u{202f}][0-9]{4}",
        r"|[2-9][0-9]{7}",
    ))
});

/// A country code and what follows it, in whatever groups.
static WITH_COUNTRY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"\(?(?:\+|00)[ ]?[1-9][0-9]{0,2}\)?(?:[ .\-\u{a0}\u{202f}]?\(?[0-9]\)?){6,12}")
});

static EMAIL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[\p{L}\p{N}._%+\-]+@(?:[\p{L}\p{N}\-]+\.)+\p{L}{2,}"));

static URL: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?i)(?:https?://|www\.)[^\s<>"]*[^\s<>".,;:!?)\]'»”]"#));

/// Ways to reach a person in `text`, in bytes.
pub(super) fn find(text: &str) -> Vec<Find> {
    let mut found = accepted(&WITH_COUNTRY, text, with_country);
    found.extend(accepted(&EIGHT_DIGITS, text, eight_digits));
    found.extend(accepted(&EMAIL, text, |_| Some(Kind::Email)));
    found.extend(accepted(&URL, text, |_| Some(Kind::Url)));
    found
}

fn with_country(candidate: Candidate<'_>) -> Option<Kind> {
    candidate.stands_alone().then_some(Kind::Phone)
}

fn eight_digits(candidate: Candidate<'_>) -> Option<Kind> {
    let looks_like_time = is_two_years(candidate) || is_written_date(candidate.text);
    (candidate.stands_alone() && !is_in_a_word(candidate) && !looks_like_time).then_some(Kind::Phone)
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
