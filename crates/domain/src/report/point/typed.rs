//! Points out of text: a list that was pasted, or one of an older report.

use super::{LIMIT, Point};
use crate::report::section::MARK;
use crate::text::{Prose, TextProblem};

/// What a suggestion begins with, in the languages of the reports.
const SUGGESTS: [&str; 7] =
    ["→", "Forslag:", "forslag:", "Suggestion:", "suggestion:", "*Forslag:*", "*Suggestion:*"];

/// Every item of a list is a point, and without a list every paragraph. Headings and lines for the writer are left out; what
/// does not fit stays in the last point.
///
/// # Errors
/// When a point is longer than a text can be, or cannot be shown.
pub fn typed(text: &str) -> Result<Vec<Point>, TextProblem> {
    let text = text.replace("\r\n", "\n");
    let is_list = text.lines().any(|line| item(line).is_some());
    let mut parts: Vec<String> = Vec::new();
    let mut open = false;
    for line in text.lines().filter(|line| !line.contains(MARK)) {
        let words = line.trim();
        let begins = item(line);
        if words.is_empty() || words.starts_with('#') {
            open = open && is_list && words.is_empty();
        } else if (begins.is_some() || !open) && parts.len() < LIMIT {
            parts.push(begins.unwrap_or(words).to_owned());
            open = true;
        } else if let Some(last) = parts.last_mut() {
            *last = format!("{last}\n{}", begins.unwrap_or(words));
        }
    }
    parts.iter().filter(|part| !part.trim().is_empty()).map(|part| point(part)).collect()
}

/// What stands in a line that begins an item.
fn item(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let dotted = ["- ", "* ", "• "].into_iter().find_map(|sign| line.strip_prefix(sign));
    let counted = || {
        let digits = line.bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits).then(|| line[digits..].strip_prefix(". ")).flatten()
    };
    dotted.or_else(counted).map(str::trim)
}

fn point(part: &str) -> Result<Point, TextProblem> {
    let found = SUGGESTS.iter().filter_map(|sign| Some((part.find(sign)?, sign.len()))).min();
    let (what, suggestion) = match found {
        Some((at, length)) if !part[..at].trim().is_empty() => (&part[..at], part[at + length..].trim()),
        _ => (part, ""),
    };
    // the stars of a label that was strong or emphasised go with it, and those of a point that is strong as a whole
    let what = what.trim().trim_end_matches(" *").trim_end_matches(" **");
    let strong = what.strip_prefix("**").and_then(|what| what.strip_suffix("**"));
    let what = strong.filter(|inner| !inner.contains("**") && !inner.trim().is_empty()).unwrap_or(what);
    Ok(Point {
        suggestion: Prose::optional(suggestion.trim_start_matches('*'))?,
        ..Point::of(Prose::parse(what)?)
    })
}
