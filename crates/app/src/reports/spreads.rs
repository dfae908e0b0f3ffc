//! The unit's own ratings by function area: the table in the report's text, and the drawing made of it.
//!
//! What is drawn is what stands in the text, so a drawing never says anything else than the words that were accepted.

use crate::texts::Words;
use documents::report::{Block, Ratings, Run, blocks};
use domain::content::{Edition, StandardSet};
use domain::evaluation::spread::{self, Columns, Spread};
use domain::evaluation::{Aspect, Snapshot};
use domain::lang::Lang;

/// What the table's first and last columns are called.
pub(super) fn columns(lang: Lang) -> Columns<'static> {
    Columns { area: lang.t("ratings-area"), unanswered: lang.t("ui-not-answered") }
}

/// Every area of a submitted self-evaluation.
pub(super) fn of_snapshot<'a>(set: &'a StandardSet, snapshot: &'a Snapshot) -> Vec<Spread<'a>> {
    let (answers, focus) = (&snapshot.answers, snapshot.answers.focus());
    let level = |code: &str| answers.of_standard(code, Aspect::Level);
    set.areas.iter().filter_map(|area| Spread::of(set, area, focus.contains(&area.code), level)).collect()
}

/// Text as it is printed: its tables of ratings become drawings.
pub(super) fn printed(lang: Lang, edition: &Edition, text: &str) -> Vec<Block> {
    let drawn = |block: Block| match ratings(lang, edition, &block) {
        Some(ratings) => Block::Ratings(ratings),
        None => block,
    };
    blocks(text).into_iter().map(drawn).collect()
}

/// A piece of a section's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Markdown.
    Text(String),
    /// A table of ratings, to be drawn.
    Ratings(Ratings),
}

/// Text in pieces: its tables of ratings, and what stands between them.
pub fn pieces(lang: Lang, edition: &Edition, text: &str) -> Vec<Piece> {
    let lines: Vec<&str> = text.lines().collect();
    let mut pieces = Vec::new();
    for run in lines.chunk_by(|one, next| one.starts_with('|') == next.starts_with('|')) {
        let text = run.join("\n");
        let drawn = match blocks(&text).as_slice() {
            [table] => ratings(lang, edition, table),
            _ => None,
        };
        match (drawn, pieces.last_mut()) {
            (Some(ratings), _) => pieces.push(Piece::Ratings(ratings)),
            (None, Some(Piece::Text(before))) => {
                before.push('\n');
                before.push_str(&text);
            }
            (None, _) => pieces.push(Piece::Text(text)),
        }
    }
    pieces
}

fn ratings(lang: Lang, edition: &Edition, block: &Block) -> Option<Ratings> {
    let Block::Table { head, rows, .. } = block else { return None };
    let said = |cell: &Vec<Run>| cell.iter().map(|run| run.text.as_str()).collect::<String>();
    let head: Vec<String> = head.iter().map(said).collect();
    let is_one = spread::is_head(&edition.standards, lang, columns(lang), head.iter().map(String::as_str));
    let rows = rows.iter().map(|row| row.iter().map(said).collect()).collect();
    is_one
        .then(|| Ratings::of([lang.t("report-spread"), lang.t("report-spread-counted")], head, rows))
        .flatten()
}
