//! Lines of Markdown.

/// The most characters a drafted section has; well below what a section holds.
pub(super) const MOST: usize = 50_000;

/// The most characters of one note in a draft; the whole of it stays among the notes.
const NOTE: usize = 1_200;

/// The parts that say something, with an empty line between.
pub(super) fn joined<const N: usize>(parts: [&str; N]) -> String {
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n\n")
}

/// A list of short things.
pub(super) fn list(items: &[String]) -> String {
    items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

/// A note as an item of a list: its own lines below it, nothing in it a heading of the report.
pub(super) fn item(text: &str) -> String {
    let clipped = clipped(text.trim(), NOTE);
    let lines = clipped.lines().map(|line| line.trim().trim_start_matches('#').trim_start());
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty()).collect();
    format!("- {}", lines.join("\n  "))
}

/// Several lines as one.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// At most so many characters; an ellipsis shows where something was left out.
pub(super) fn clipped(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        Some((at, _)) => format!("{} …", text[..at].trim_end()),
        None => text.to_owned(),
    }
}
