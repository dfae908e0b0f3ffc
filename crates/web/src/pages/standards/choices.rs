//! The standards as a list to choose from.

use crate::ui::Choice;
use domain::content::Edition;
use domain::lang::Lang;

/// The standards of an edition, to choose one from.
pub(in crate::pages) fn choices(lang: Lang, edition: &Edition) -> Vec<Choice> {
    choices_as("", lang, edition)
}

/// The same, each sent with `before` in front of its code.
pub(in crate::pages) fn choices_as(before: &str, lang: Lang, edition: &Edition) -> Vec<Choice> {
    let choice = |standard: &domain::content::Standard| {
        Choice::new(
            format!("{before}{}", standard.code),
            format!("{} {}", standard.code, short(standard.text.get(lang))),
        )
    };
    edition.standards.standards().map(choice).collect()
}

/// As much of a sentence as a list has room for.
fn short(text: &str) -> String {
    const ROOM: usize = 70;
    if text.chars().count() <= ROOM {
        return text.to_owned();
    }
    let cut: String = text.chars().take(ROOM).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words))
}
