//! National identity numbers.
//!
//! **Norway.** Eleven digits: day, month and year of birth, three digits of serial number and two
//! control digits, each of them eleven minus a weighted sum modulo eleven (eleven counts as nought,
//! ten is never given out). A D-number has 40 added to the day; numbers made for testing and by
//! hospitals have 40, 65 or 80 added to the month. Rule and weights: Skatteetaten, "Fødselsnummer" and
//! "D-nummer"; folkeregisterforskriften § 2-2-1; shown with an example at
//! <http://www.fnrinfo.no/Teknisk/KontrollsifferBeregning.aspx>. From 2032 the register gives out
//! numbers with a looser first control digit; until then those are met as lookalikes.
//!
//! **Denmark.** Ten digits: day, month, year and a serial number; a replacement number has 60 added to
//! the day. Since 1 October 2007 numbers without a right control digit are given out too, so those are
//! warned of (<https://www.cpr.dk/cpr-systemet/personnumre-uden-kontrolciffer-modulus-11-kontrol/>).

use regex::Regex;
use std::sync::LazyLock;

use super::found_at as span;
use crate::detect::{Kind, Level, Span};

/// Ten or eleven digits with what people, and broken lines, put between them.
static DIGITS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let between = r"[\s.\-–‐‑—/_:\u{a0}\u{202f}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}]{0,3}";
    [10, 9].iter().filter_map(|more| Regex::new(&format!("[0-9](?:{between}[0-9]){{{more}}}")).ok()).collect()
});

const FIRST_WEIGHTS: [u32; 9] = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS: [u32; 10] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/// Identity numbers in `text`: found where date and control digits are right, warned of where only the
/// date is.
pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    for pattern in DIGITS.iter() {
        let mut from = 0;
        while let Some(hit) = pattern.find_at(text, from) {
            from = hit.start() + 1;
            let Some(valid) =
                stands_alone(text, hit.start(), hit.end()).then(|| level(hit.as_str())).flatten()
            else {
                continue;
            };
            let (level, score, why) = if valid {
                (Level::Find, 0.99, "why-national-id")
            } else {
                (Level::Warn, 0.5, "why-national-id-like")
            };
            found.push(Span { level, ..span(hit.start(), hit.end(), Kind::NationalId, score, why) });
            from = hit.end();
        }
    }
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|part| part.chars().next_back());
    let after = text.get(end..).and_then(|part| part.chars().next());
    !before.is_some_and(|c| c.is_ascii_digit() || c == '+') && !after.is_some_and(|c| c.is_ascii_digit())
}

fn has_control_digits(digits: &[u32]) -> bool {
    control_digit(digits, &FIRST_WEIGHTS) == digits.get(9).copied()
        && control_digit(digits, &SECOND_WEIGHTS) == digits.get(10).copied()
}

/// The control digit that follows `digits`, or none where it would be ten.
fn control_digit(digits: &[u32], weights: &[u32]) -> Option<u32> {
    let sum: u32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

fn is_norwegian_date(digits: &[u32]) -> bool {
    let Some((day, month, year)) = date(digits) else {
        return false;
    };
    let day = if day > 40 { day - 40 } else { day };
    let month = match month {
        41..=52 => month - 40,
        66..=77 => month - 65,
        81..=92 => month - 80,
        _ => month,
    };
    is_date(day, month, year)
}

/// The first three pairs of digits.
fn date(digits: &[u32]) -> Option<(u32, u32, u32)> {
    let pair = |at: usize| Some(digits.get(at)? * 10 + digits.get(at + 1)?);
    Some((pair(0)?, pair(2)?, pair(4)?))
}

/// Whether the day exists in some century. The year '00 is a leap year in one of them.
fn is_date(day: u32, month: u32, year: u32) -> bool {
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// Whether ten or eleven digits, with whatever stands between them, are an identity number: `true` where
/// date and control digits are right, `false` where only the date is and the number is written in one or
/// two pieces or with its date in pairs, `None` where they are something else.
fn level(text: &str) -> Option<bool> {
    let digits: Vec<u32> = text.chars().filter_map(|c| c.to_digit(10)).collect();
    let (date_is_right, digits_are_right) = match digits.len() {
        11 => (is_norwegian_date(&digits), has_control_digits(&digits)),
        10 => (is_danish_date(&digits), has_danish_control_digit(&digits)),
        _ => return None,
    };
    let gaps = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).count();
    let plain =
        gaps <= 2 && text.split(|c: char| !c.is_ascii_digit()).next().is_some_and(|part| part.len() >= 6);
    let sure = date_is_right && digits_are_right && (digits.len() == 11 || gaps <= 4);
    if sure { Some(true) } else { (date_is_right && plain).then_some(false) }
}

fn is_danish_date(digits: &[u32]) -> bool {
    date(digits).is_some_and(|(day, month, year)| is_date(if day > 60 { day - 60 } else { day }, month, year))
}

fn has_danish_control_digit(digits: &[u32]) -> bool {
    let weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum::<u32>().is_multiple_of(11)
}
