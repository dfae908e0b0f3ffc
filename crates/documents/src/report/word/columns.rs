//! How wide the columns of a table are: by what stands in them, so that a number takes less room than a sentence.

use super::{Run, WIDTH};

/// The least and the most that the longest cell of a column asks for, in characters.
const CELL: (usize, usize) = (6, 36);
/// The longest word that a column is kept wide for.
const WORD: usize = 24;
/// What a strong letter of a cell takes at most on an average, and the air beside a cell's words, in twentieths of a point.
const LETTER: usize = 118;
const AIR: usize = 240;

/// One width for each column, together as wide as a page's text: first room for its longest word, which is not broken as
/// long as there is any room, then by how much stands in it.
pub(super) fn widths(head: &[Vec<Run>], rows: &[Vec<Vec<Run>>]) -> Vec<usize> {
    let column = |at: usize| head.get(at).into_iter().chain(rows.iter().filter_map(move |row| row.get(at)));
    let most = |at: usize, of: fn(&[Run]) -> usize| column(at).map(|cell| of(cell)).max().unwrap_or(1);
    let columns = || 0..head.len();
    let least: Vec<usize> = columns().map(|at| AIR + LETTER * most(at, word)).collect();
    // what a column still lacks for all its words when its longest has room
    let lacks = |at: usize| (LETTER * most(at, length)).saturating_sub(least[at]) + CELL.0;
    let (kept, all) = (least.iter().sum::<usize>().max(1), columns().map(lacks).sum::<usize>().max(1));
    let rest = WIDTH.saturating_sub(kept);
    columns().map(|at| least[at] * WIDTH.min(kept) / kept + rest * lacks(at) / all).collect()
}

/// Characters of a cell, within bounds.
fn length(cell: &[Run]) -> usize {
    cell.iter().map(|run| run.text.chars().count()).sum::<usize>().clamp(CELL.0, CELL.1)
}

/// Characters of a cell's longest word, within bounds.
fn word(cell: &[Run]) -> usize {
    let text: String = cell.iter().map(|run| run.text.as_str()).collect();
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or(1).min(WORD)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_takes_less_room_than_a_sentence_and_all_fit_the_page() {
        let cells = |them: [&str; 3]| them.iter().map(|text| vec![Run::plain(*text)]).collect::<Vec<_>>();
        let head = cells(["Hva", "Nr.", "Funksjonsområde"]);
        let found = widths(&head, &[cells([&"ord ".repeat(200), "1", "Omgivelser"])]);
        assert!(found[0] > found[2] && found[2] > found[1], "{found:?}");
        assert!(found.iter().sum::<usize>() <= WIDTH && found[1] > WIDTH / 12, "{found:?}");
        assert_eq!(widths(&[], &[]), Vec::<usize>::new());
    }

    #[test]
    fn a_short_head_is_not_broken_by_long_cells_beside_it() {
        let cells = |them: [&str; 5]| them.iter().map(|text| vec![Run::plain(*text)]).collect::<Vec<_>>();
        let head = cells(["Forslag", "Begrunnelse", "Standard", "Ansvarlig", "Tidshorisont"]);
        let long = "Ungdommene skal få vite hvem som er deres behandler. ".repeat(4);
        let found = widths(&head, &[cells([&long, &long, "2.1", "Enhetsleder", "Innen et halvt år"])]);
        assert!(found[2] >= AIR + LETTER * "Standard".len() && found[0] > found[2], "{found:?}");
        let many = vec![vec![Run::plain("x".repeat(40))]; 9];
        let found = widths(&many, &[]);
        assert!(
            found.iter().sum::<usize>() <= WIDTH && found.iter().all(|width| *width > WIDTH / 10),
            "{found:?}"
        );
    }
}
