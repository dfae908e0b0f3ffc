//! How far a date reaches: `i begynnelsen av` mai, `natt til` 17. mai, 2016 `til 2019`.

use super::super::Span;
use super::lexicon::{self, List};
use regex::Regex;
use std::sync::LazyLock;

static BEFORE: List = List::new(|| lexicon::list("before a date"));
static SEASON_ENDS: List = List::new(|| lexicon::list("season endings"));
static DAY_ENDS: List = List::new(|| lexicon::list("day endings"));

/// What goes on behind a date.
static AFTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let month = "(?:januar|februar|mars|marts|april|mai|maj|juni|juli|august|september|oktober|november|desember|december)";
    Regex::new(&format!(
        r"(?i)^(?:[ ]?(?:[–—-]|til|to|og|eller|or|and)[ ]?(?:(?:19|20)[0-9]{{2}}\b|[0-3]?[0-9]\.[ ]?{month}\b|{month}\b(?:[ ](?:19|20)[0-9]{{2}}\b)?)|[ ](?:i fjor|samme år|same år|året (?:etter|efter|før)|sidste år|last year)\b)"
    ))
    .ok()
});

/// The date with what is told nearer of it.
pub(super) fn widened(text: &str, mut span: Span) -> Span {
    for _ in 0..6 {
        let Some(start) = word_before(text, span.start) else { break };
        span.start = start;
    }
    let rest = text.get(span.end..).unwrap_or_default();
    if let Some(more) = AFTER.as_ref().and_then(|after| after.find(rest)) {
        span.end += more.end();
    }
    span
}

/// Where the word before begins, if it belongs to a date.
fn word_before(text: &str, at: usize) -> Option<usize> {
    let before = text.get(..at)?;
    let trimmed = before.trim_end_matches(' ');
    let part = trimmed.strip_suffix('.').unwrap_or(trimmed);
    let of_word = |c: char| c.is_alphanumeric() || c == '-';
    let start = part.char_indices().rev().take_while(|(_, c)| of_word(*c)).last().map(|(at, _)| at)?;
    let word = part.get(start..)?.to_lowercase();
    let dotted = part.len() < trimmed.len();
    let belongs = if dotted {
        matches!(word.as_str(), "pr" | "ult" | "d")
    } else {
        let season = SEASON_ENDS.contains(word.as_str()) || lexicon::ends(&SEASON_ENDS, &word);
        BEFORE.contains(word.as_str()) || season || lexicon::ends(&DAY_ENDS, &word)
    };
    (trimmed.len() < before.len() && belongs).then_some(start)
}
