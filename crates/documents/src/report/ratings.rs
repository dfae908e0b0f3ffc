//! How many standards of each function area are at each level: a bar for each area where there is room to draw, a table
//! where there is not.

use super::Run;
use serde::Serialize;

/// The most standards an area is drawn with; far more than any set has.
const MOST: u32 = 1_000;

/// Ratings by function area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ratings {
    /// What is shown.
    pub caption: String,
    /// What the areas are called together.
    pub head: String,
    /// What is counted.
    pub counted: String,
    /// The levels, in the order of the scale; last those without an answer.
    pub levels: Vec<String>,
    /// The areas, each with as many counts as there are levels.
    pub areas: Vec<RatedArea>,
}

/// The ratings of one function area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatedArea {
    /// Its name.
    pub name: String,
    /// How many standards are at each level.
    pub counts: Vec<u32>,
    /// The same in words: what is read aloud in place of the drawing.
    pub alt: String,
}

impl Ratings {
    /// What a table of these cells says, with its caption and what it counts: names in the first column, whole numbers in every other. `None` where it is none.
    pub fn of([caption, counted]: [&str; 2], head: Vec<String>, rows: Vec<Vec<String>>) -> Option<Self> {
        let mut head = head.into_iter();
        let (first, levels) = (head.next()?, head.collect::<Vec<_>>());
        let areas: Option<Vec<RatedArea>> = rows.into_iter().map(|row| RatedArea::of(row, &levels)).collect();
        let areas = areas.filter(|areas| !areas.is_empty() && !levels.is_empty())?;
        Some(Self { caption: caption.to_owned(), counted: counted.to_owned(), head: first, levels, areas })
    }

    /// The same as the head and the rows of a table.
    pub(super) fn table(&self) -> (Vec<Vec<Run>>, Vec<Vec<Vec<Run>>>) {
        let cell = |text: &str| vec![Run::plain(text)];
        let head = std::iter::once(&self.head).chain(&self.levels).map(|text| cell(text)).collect();
        let row = |area: &RatedArea| {
            let counts = area.counts.iter().map(|count| cell(&count.to_string()));
            std::iter::once(cell(&area.name)).chain(counts).collect()
        };
        (head, self.areas.iter().map(row).collect())
    }
}

impl RatedArea {
    fn of(row: Vec<String>, levels: &[String]) -> Option<Self> {
        let mut cells = row.into_iter();
        let name = cells.next()?;
        let count = |cell: String| cell.trim().parse().ok().filter(|count| *count <= MOST);
        let counts: Vec<u32> = cells.map(count).collect::<Option<_>>()?;
        let given = levels.iter().zip(&counts).filter(|(_, count)| **count > 0);
        let told: Vec<String> =
            given.map(|(level, count)| format!("{count} {}", level.to_lowercase())).collect();
        let whole = counts.len() == levels.len() && !told.is_empty();
        whole.then(|| Self { alt: format!("{name}: {}", told.join(", ")), name, counts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(them: &[&str]) -> Vec<String> {
        them.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_table_of_whole_numbers_is_read_as_ratings_and_any_other_stays_a_table() {
        let head = || cells(&["Område", "Oppfylt", "Delvis oppfylt", "Ikke besvart"]);
        let read = |row: &[&str]| Ratings::of(["Vurderinger", "Antall"], head(), vec![cells(row)]);
        let found = read(&["1 Omgivelser", "5", "0", "2"]).expect("ratings");
        assert_eq!(found.areas[0].alt, "1 Omgivelser: 5 oppfylt, 2 ikke besvart");
        for wrong in [
            ["1", "fem", "0", "2"].as_slice(),
            &["1", "-5", "0", "2"],
            &["1", "4294967295", "1", "1"],
            &["1", "5", "0"],
            &["1", "5", "0", "2", "3"],
            &["1", "0", "0", "0"],
            &[],
        ] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
        assert_eq!(Ratings::of([""; 2], head(), Vec::new()), None);
    }
}
