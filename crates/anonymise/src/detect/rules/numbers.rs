//! Numbers and addresses that lead to one person.

use super::{Rule, apply, rules, span};
use crate::detect::{Kind, Level, Span};
use crate::find::{self as straight, identity as numbers};
use regex::Regex;
use std::sync::LazyLock;

/// Ten or eleven digits with what people, and broken lines, put between them.
static IDENTITY: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let between = r"[\s.\-–‐‑—/_:\u{a0}\u{202f}\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}]{0,3}";
    [10, 9].iter().filter_map(|more| Regex::new(&format!("[0-9](?:{between}[0-9]){{{more}}}")).ok()).collect()
});

static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    rules(&[
        (
            r"(?:^|[^\p{L}\p{N}._%+\-@/])(?P<it>@[\p{L}0-9_][\p{L}0-9_.]{1,29}[\p{L}0-9_])",
            Kind::Handle,
            0.9,
            "why-handle",
        ),
        (
            r"(?i)\b(?:snap(?:chat)?|insta(?:gram)?|tiktok|discord|twitch|brukernavn|brukarnamn|brugernavn|username)[ ]?(?::|er|heter|=)[ ]?(?P<it>[\p{L}0-9_.]*[0-9_][\p{L}0-9_.]*)",
            Kind::Handle,
            0.85,
            "why-handle",
        ),
        (r"\b[A-HJ-PR-Z]{2}[ ]?(?:[0-9]{5}|[0-9]{2}[ ][0-9]{3})\b", Kind::Plate, 0.85, "why-plate"),
        (
            r"(?i)\b(?:hpr|hpr-?n(?:umme)?r|journal-?n(?:umme)?r|journalnr|j\.?nr|pasient-?(?:id|n(?:umme)?r)|patient-?(?:id|n(?:umme)?r)|npr-?id|duf-?(?:n(?:umme)?r)?|saks?-?n(?:umme)?r|sagsn(?:umme)?r|autorisations-?(?:id|n(?:umme)?r)|aut\.?[ ]?id|id-?n(?:umme)?r|ref\.?-?n(?:umme)?r|epikrise-?n(?:umme)?r|medical record(?: number)?|mrn|case no\.?|passn(?:umme)?r|kontonummer|kontonr|klientn(?:umme)?r)\b\.?(?:[ ]?(?:er|is|var|:|#|nr\.?|no\.?|=))?[ ]?(?P<it>[A-ZÆØÅ]{0,4}[\-/]?[0-9][0-9A-Z/\-. ]{1,18}[0-9A-Z])",
            Kind::IdNumber,
            0.9,
            "why-id-number",
        ),
        (r"\b(?:19|20)[0-9]{2}/[0-9]{3,7}\b", Kind::IdNumber, 0.7, "why-id-number"),
        (
            r"(?i)\b(?:tlf|telefon|mobil|mob|phone|tel)\.?(?:n(?:umme)?r)?\.?[ ]?:?\s*(?P<it>\+?[0-9](?:[\s.\-()\u{a0}]{0,2}[0-9]){4,13})",
            Kind::Phone,
            0.9,
            "why-phone",
        ),
        (
            r"\b[2-9][0-9](?:[ \t]?\r?\n?[ \t]?[0-9]{2}){2}[ \t]?\r?\n[ \t]?[0-9]{2}\b",
            Kind::Phone,
            0.7,
            "why-phone",
        ),
    ])
});

pub(super) fn find(text: &str, found: &mut Vec<Span>) {
    identity(text, found);
    for place in straight::in_bytes(text) {
        let (kind, level, why) = match place.kind {
            // numbers of identity are asked more closely above
            straight::Kind::NationalId | straight::Kind::NationalIdLookalike => continue,
            straight::Kind::Email => (Kind::Email, Level::Find, "why-email"),
            straight::Kind::Phone => (Kind::Phone, Level::Find, "why-phone"),
            straight::Kind::Url => (Kind::Url, Level::Find, "why-url"),
        };
        found.push(Span { start: place.start, end: place.end, kind, score: 0.95, level, why });
    }
    apply(&RULES, text, found);
}

fn identity(text: &str, found: &mut Vec<Span>) {
    for pattern in IDENTITY.iter() {
        let mut from = 0;
        while let Some(hit) = pattern.find_at(text, from) {
            let level =
                stands_alone(text, hit.start(), hit.end()).then(|| numbers::level(hit.as_str())).flatten();
            if let Some(valid) = level {
                let (level, score, why) = if valid {
                    (Level::Find, 0.99, "why-national-id")
                } else {
                    (Level::Warn, 0.5, "why-national-id-like")
                };
                found.push(Span { level, ..span(hit.start(), hit.end(), Kind::NationalId, score, why) });
                from = hit.end();
            } else {
                from = hit.start() + 1;
            }
        }
    }
}

fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|part| part.chars().next_back());
    let after = text.get(end..).and_then(|part| part.chars().next());
    !before.is_some_and(|c| c.is_ascii_digit() || c == '+') && !after.is_some_and(|c| c.is_ascii_digit())
}
