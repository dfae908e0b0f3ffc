//! How wide the columns of a table are: by what stands in them, so that a number takes less room than a sentence.

use super::{Run, WIDTH};

/// The least and the most that the longest cell of a column asks for, in characters.
const CELL: (usize, usize) = (6, 36);
/// The longest word that a column is kept wide for.
const WORD: usize = 24;
/// What the air beside a cell's words takes, in characters.
const AIR: usize = 6;

/// One width for each column, together as wide as a page's text.
pub(super) fn widths(head: &[Vec<Run>], rows: &[Vec<Vec<Run>>]) -> Vec<usize> {
    let column = |at: usize| head.get(at).into_iter().chain(rows.iter().filter_map(move |row| row.get(at)));
    let asked: Vec<usize> =
        (0..head.len()).map(|at| column(at).map(|cell| room(cell)).max().unwrap_or(1)).collect();
    let all: usize = asked.iter().sum::<usize>().max(1);
    asked.into_iter().map(|room| WIDTH * room / all).collect()
}

fn room(cell: &[Run]) -> usize {
    let text: String = cell.iter().map(|run| run.text.as_str()).collect();
    let word = text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default().min(WORD);
    AIR + text.chars().count().clamp(CELL.0, CELL.1).max(word + word / 6)
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
}
