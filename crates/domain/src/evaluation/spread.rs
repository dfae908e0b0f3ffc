//! How many standards of each function area are at each level of the scale, as a table in a report's text.

use crate::content::{FunctionArea, StandardSet};
use crate::lang::Lang;

/// The standards of one function area by level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spread<'a> {
    /// The area.
    pub area: &'a FunctionArea,
    /// One count for each level, in the order of the scale, and last those without an answer.
    pub counts: Vec<usize>,
}

impl<'a> Spread<'a> {
    /// Of this area, where `level` says each standard's level by its code. A `whole` area is asked about all of its
    /// standards, any other about the core and what was answered all the same. `None` where nothing was asked.
    pub fn of(
        set: &StandardSet,
        area: &'a FunctionArea,
        whole: bool,
        level: impl Fn(&str) -> &'a str,
    ) -> Option<Self> {
        let levels = &set.scale.levels;
        let mut counts = vec![0; levels.len() + 1];
        for standard in &area.standards {
            let key = level(&standard.code);
            let at = levels.iter().position(|one| one.key == key);
            if whole || standard.core || at.is_some() {
                counts[at.unwrap_or(levels.len())] += 1;
            }
        }
        (counts.iter().sum::<usize>() > 0).then_some(Self { area, counts })
    }
}

/// What the first and the last column are called, in the report's language.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    /// The function area.
    pub area: &'a str,
    /// Standards without an answer.
    pub unanswered: &'a str,
}

/// The spreads as a table in Markdown; nothing where there is none.
pub fn table(set: &StandardSet, lang: Lang, columns: Columns<'_>, spreads: &[Spread<'_>]) -> String {
    if spreads.is_empty() {
        return String::new();
    }
    let head = head(set, lang, columns);
    let rule = format!("|---{}", "|--:".repeat(head.len() - 1));
    let row = |spread: &Spread<'_>| {
        let counts = spread.counts.iter().map(ToString::to_string);
        line(&std::iter::once(named(spread.area, lang)).chain(counts).collect::<Vec<_>>())
    };
    let rows = spreads.iter().map(row);
    [line(&head), format!("{rule}|")].into_iter().chain(rows).collect::<Vec<_>>().join("\n")
}

/// Whether a table with these column headings is one of spreads.
pub fn is_head<'h>(
    set: &StandardSet,
    lang: Lang,
    columns: Columns<'_>,
    cells: impl IntoIterator<Item = &'h str>,
) -> bool {
    let as_read = |cell: &str| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let expected = head(set, lang, columns);
    cells.into_iter().map(as_read).eq(expected.iter().map(|cell| as_read(cell)))
}

fn head(set: &StandardSet, lang: Lang, columns: Columns<'_>) -> Vec<String> {
    let levels = set.scale.levels.iter().map(|level| level.label.get(lang).to_owned());
    let first = std::iter::once(columns.area.to_owned());
    first.chain(levels).chain([columns.unanswered.to_owned()]).collect()
}

fn named(area: &FunctionArea, lang: Lang) -> String {
    format!("{} {}", area.code, area.name.get(lang))
}

fn line(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| cell.replace('|', "\\|").replace('\n', " "));
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
