//! Finds that overlap become finds that do not.

use super::{Kind, Level, Span};

/// Weightier first: what is sure, what a rule knows, what is long.
fn weight(span: &Span) -> (bool, u8, std::cmp::Reverse<usize>, usize) {
    let rank = match span.kind {
        Kind::NationalId | Kind::Email | Kind::Url => 0,
        Kind::IdNumber | Kind::Phone | Kind::Handle | Kind::Address => 1,
        Kind::Postcode | Kind::Plate | Kind::Room | Kind::Age => 2,
        Kind::Date => 3,
        Kind::Organisation if span.why == "why-institution" => 3,
        Kind::Person => 4,
        Kind::Organisation | Kind::Place => 5,
        Kind::Role => 6,
    };
    (span.level == Level::Warn, rank, std::cmp::Reverse(span.end - span.start), span.start)
}

/// The finds in order; where two overlap, the lighter one keeps what the other leaves of it.
pub(super) fn merge(text: &str, mut found: Vec<Span>) -> Vec<Span> {
    found.retain(|span| span.start < span.end);
    found.sort_by_key(|span| (span.start, span.end));
    let mut groups: Vec<Vec<Span>> = Vec::new();
    let mut end = 0;
    for span in found {
        match groups.last_mut() {
            Some(group) if span.start < end => group.push(span),
            _ => groups.push(vec![span]),
        }
        end = end.max(span.end);
    }
    groups.into_iter().flat_map(|group| apart(text, group)).collect()
}

fn apart(text: &str, mut group: Vec<Span>) -> Vec<Span> {
    if group.len() == 1 {
        return group;
    }
    group.sort_by_key(weight);
    let mut kept: Vec<Span> = Vec::new();
    for span in group {
        let mut pieces = vec![span];
        for other in &kept {
            pieces = pieces.into_iter().flat_map(|piece| without(piece, other)).collect();
        }
        kept.extend(pieces.into_iter().filter_map(|piece| trimmed(text, piece)));
    }
    kept.sort_by_key(|span| span.start);
    kept
}

fn without(span: Span, other: &Span) -> Vec<Span> {
    if span.end <= other.start || other.end <= span.start {
        return vec![span];
    }
    let before = Span { end: other.start.min(span.end), ..span };
    let after = Span { start: other.end.max(span.start), ..span };
    [before, after].into_iter().filter(|piece| piece.start < piece.end).collect()
}

/// The piece without what says nothing at its ends; none where nothing is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let part = text.get(span.start..span.end)?;
    let idle = |c: char| !c.is_alphanumeric();
    let start = span.start + (part.len() - part.trim_start_matches(idle).len());
    let whole = start == span.start;
    let tail = if whole && !part.ends_with(char::is_whitespace) {
        part.len()
    } else {
        part.trim_end_matches(idle).len()
    };
    let end = span.start + tail;
    (start < end).then_some(Span { start, end, ..span })
}
