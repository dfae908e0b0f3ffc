//! What is found by rule: numbers, dates, ages, places to live, institutions, rare roles.

mod ages;
mod bodies;
mod dates;
mod homes;
mod numbers;
mod roles;

use super::{Kind, Level, Span};
use regex::Regex;

/// Everything found by rule, in bytes, with overlaps.
pub(super) fn find(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    numbers::find(text, &mut found);
    dates::find(text, &mut found);
    ages::find(text, &mut found);
    homes::find(text, &mut found);
    bodies::find(text, &mut found);
    roles::find(text, &mut found);
    found
}

/// A pattern, what it finds, how sure that is and why; where it has a group `it`, only that is found.
type Rule = (Regex, Kind, f32, &'static str);

/// Compiles rules that are written in this crate.
fn rules(all: &[(&str, Kind, f32, &'static str)]) -> Vec<Rule> {
    all.iter()
        .filter_map(|(text, kind, score, why)| Some((Regex::new(text).ok()?, *kind, *score, *why)))
        .collect()
}

/// All that `rules` find in `text`.
fn apply(rules: &[Rule], text: &str, found: &mut Vec<Span>) {
    for (pattern, kind, score, why) in rules {
        let grouped = pattern.captures_len() > 1;
        if grouped {
            for all in pattern.captures_iter(text) {
                if let Some(hit) = all.name("it").or_else(|| all.get(0)) {
                    found.push(span(hit.start(), hit.end(), *kind, *score, why));
                }
            }
        } else {
            found.extend(pattern.find_iter(text).map(|hit| span(hit.start(), hit.end(), *kind, *score, why)));
        }
    }
}

const fn span(start: usize, end: usize, kind: Kind, score: f32, why: &'static str) -> Span {
    Span { start, end, kind, score, level: Level::Find, why }
}

#[cfg(test)]
mod tests;
