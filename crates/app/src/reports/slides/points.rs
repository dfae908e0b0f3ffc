//! A section's points as a slide has room for them: first sentences, without the signs of Markdown.

use documents::report::{Block, blocks};
use domain::report::point::Point;
use domain::report::section::{Body, MARK};

/// The most characters of a point that is shown.
const POINT: usize = 180;

/// The points of a section: rows, the items of its lists, or else its paragraphs.
pub(super) fn points(body: &Body) -> Vec<String> {
    match body {
        Body::Points(points) => points.iter().map(told).collect(),
        Body::Rows(rows) => rows.iter().map(|row| row.what.as_str()).filter(own_words).map(read).collect(),
        Body::Text(text) => {
            let typed: Vec<&str> = text.lines().filter(own_words).collect();
            let blocks = blocks(&typed.join("\n"));
            let mut items = Vec::new();
            listed(&blocks, &mut items);
            if items.is_empty() { blocks.iter().filter_map(words).collect() } else { items }
        }
    }
}

/// A point with what could be tried, on one line.
fn told(point: &Point) -> String {
    let tried = point.suggestion.as_ref().map(|tried| format!(" → {}", read(tried.as_str())));
    format!("{}{}", read(point.what.as_str()), tried.unwrap_or_default())
}

/// Its first words without the signs of Markdown.
pub(super) fn read(text: &str) -> String {
    blocks(text).iter().find_map(words).unwrap_or_else(|| short(text))
}

/// A line that waits for whoever writes is no point.
fn own_words(line: &&str) -> bool {
    !line.contains(MARK)
}

fn listed(blocks: &[Block], items: &mut Vec<String>) {
    for block in blocks {
        if let Block::List { items: found, .. } = block {
            items.extend(found.iter().filter_map(|item| item.iter().find_map(words)));
        }
    }
}

fn words(block: &Block) -> Option<String> {
    let Block::Paragraph { runs } = block else { return None };
    let text: String = runs.iter().map(|run| run.text.as_str()).collect();
    Some(short(&text)).filter(|text| !text.is_empty())
}

/// Its first sentence, or as much of it as a slide has room for.
fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let ends = line.match_indices(['.', '?', '!']).map(|(at, sign)| at + sign.len());
    let sentence = ends.into_iter().find(|end| *end >= 20 && line[*end..].starts_with(' '));
    let first = sentence.map_or(line.as_str(), |end| &line[..end]);
    match first.char_indices().nth(POINT) {
        None => first.to_owned(),
        Some((at, _)) => {
            let fits = &first[..at];
            format!("{} …", fits.rsplit_once(' ').map_or(fits, |(head, _)| head))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_its_first_sentence_and_no_longer_than_a_slide_has_room_for() {
        assert_eq!(
            short("De unge får svar samme dag.\nDet så vi flere ganger."),
            "De unge får svar samme dag."
        );
        assert_eq!(
            short("Kl. 09 er det samling for alle på avdelingen"),
            "Kl. 09 er det samling for alle på avdelingen"
        );
        assert!(short(&"ord ".repeat(100)).chars().count() <= POINT + 2);
    }

    #[test]
    fn lists_are_points_and_lines_for_the_writer_are_not() {
        let text =
            "✎ Skriv her\n\n### Medvirkning\n\n- De unge er **med**.\n  *Forslag:* Mer.\n- Ro ved måltidene.";
        let found = points(&Body::Text(text.to_owned()));
        assert_eq!(found.len(), 2);
        assert!(found[1].starts_with("Ro ved"));
        assert_eq!(points(&Body::Text("Bare et avsnitt.".to_owned())), ["Bare et avsnitt."]);
    }
}
