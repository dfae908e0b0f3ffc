//! Finds that overlap become finds that do not.

use super::{Kind, Level, Span};

/// Weightier first: what is sure, what a rule knows, what is long.
fn weight(span: &Span) -> (u8, std::cmp::Reverse<usize>, usize) {
    let rank = match span.kind {
        Kind::NationalId if span.level == Level::Find => 0,
        Kind::Email | Kind::Url => 1,
        Kind::IdNumber | Kind::Phone | Kind::Handle | Kind::Address => 2,
        Kind::NationalId => 3,
        Kind::Postcode | Kind::Plate | Kind::Room | Kind::Age => 4,
        Kind::Date => 5,
        Kind::Organisation if span.why == "why-institution" => 5,
        Kind::Person => 6,
        Kind::Organisation | Kind::Place => 7,
        Kind::Role => 8,
    };
    (rank, std::cmp::Reverse(span.end - span.start), span.start)
}

/// Adds what was read as names; what only stands like one counts where it was not read as one, and where nothing may
/// be missed.
pub(super) fn add_names(found: &mut Vec<Span>, names: Vec<Span>, favours_recall: bool) {
    let is_met = |span: &Span| {
        let from = names.partition_point(|name| name.end <= span.start);
        let mut beside = names.iter().skip(from).take_while(|name| name.start < span.end);
        beside.any(|name| name.kind == span.kind)
    };
    found.retain(|span| span.kind != Kind::Person || favours_recall && !is_met(span));
    found.extend(names);
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
    let mut merged: Vec<Span> = groups.into_iter().flat_map(|group| apart(text, group)).collect();
    // `klokkemaker, siste i byen`, `Post 4, Bjerkelund sykehus`: told of one
    merged.dedup_by(|next, last| {
        let between = text.get(last.end..next.start);
        let told = last.kind == Kind::Role
            && next.kind == Kind::Role
            && between.is_some_and(|it| matches!(it, ", " | " " | " og "));
        let placed = last.kind == Kind::Organisation
            && matches!(next.kind, Kind::Organisation | Kind::Place | Kind::Room)
            && between == Some(", ");
        let inside = last.kind == Kind::Room && next.kind == Kind::Room && between == Some(", ");
        let one = told || placed || inside;
        if one {
            last.end = next.end;
        }
        one
    });
    merged
}

fn apart(text: &str, mut group: Vec<Span>) -> Vec<Span> {
    if group.len() == 1 {
        return group;
    }
    joined(&mut group);
    group.sort_by_key(weight);
    let mut kept: Vec<Span> = Vec::new();
    for span in group {
        let mut pieces = vec![span];
        for other in &kept {
            pieces = pieces.into_iter().flat_map(|piece| without(piece, other)).collect();
        }
        let cut = pieces.as_slice() != [span];
        kept.extend(
            pieces.into_iter().filter_map(|piece| if cut { trimmed(text, piece) } else { Some(piece) }),
        );
    }
    kept.sort_by_key(|span| span.start);
    kept
}

/// Finds of one kind that overlap become one; names stay apart, for they are people apart.
fn joined(group: &mut Vec<Span>) {
    group.sort_by_key(|span| (span.kind, span.level == Level::Warn, span.start));
    group.dedup_by(|next, last| {
        let one = next.kind == last.kind && next.level == last.level && next.start < last.end;
        if one && last.kind != Kind::Person {
            last.end = last.end.max(next.end);
            last.score = last.score.max(next.score);
        }
        one && last.kind != Kind::Person
    });
}

fn without(span: Span, other: &Span) -> Vec<Span> {
    if span.end <= other.start || other.end <= span.start {
        return vec![span];
    }
    let before = Span { end: other.start.min(span.end), ..span };
    let after = Span { start: other.end.max(span.start), ..span };
    [before, after].into_iter().filter(|piece| piece.start < piece.end).collect()
}

/// The piece without the spaces at its ends; none where no letter or figure is left.
fn trimmed(text: &str, span: Span) -> Option<Span> {
    let part = text.get(span.start..span.end)?;
    let start = span.start + (part.len() - part.trim_start().len());
    let end = start + part.trim().len();
    part.contains(char::is_alphanumeric).then_some(Span { start, end, ..span })
}
