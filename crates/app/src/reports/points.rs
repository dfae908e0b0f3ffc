//! Points in words: the area they stand under, where they come from, and when the host heard them.

use crate::texts::Words;
use documents::report::{Block, Run, blocks};
use domain::content::{Edition, FunctionArea};
use domain::lang::Lang;
use domain::report::point::{Origin, Point, Said, by_area};

/// The heading points of an area stand under.
pub fn area_name(lang: Lang, area: Option<&FunctionArea>) -> String {
    area.map_or_else(|| lang.t("draft-other-matters").to_owned(), |area| area.name.get(lang).to_owned())
}

/// Where a point comes from and when the host heard it, in a line; empty when neither is known.
pub fn facts(lang: Lang, point: &Point) -> String {
    let name = |origin: &Origin| lang.t(&format!("point-origin-{}", origin.key()));
    let names: Vec<&str> = point.origins.iter().map(name).collect();
    let from = (!names.is_empty()).then(|| lang.tr("point-from", &[("origins", names.join(", ").into())]));
    let said = point.said.map(|said| match said {
        Said::OnTheDay => lang.t("point-said-day").to_owned(),
        Said::Told(day) => lang.tr("point-said-told", &[("day", lang.date(day).into())]),
    });
    [from, said].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Points as they are printed: under their areas, each with its standard, what could be tried, and its facts.
pub(super) fn printed(lang: Lang, edition: &Edition, points: &[Point]) -> Vec<Block> {
    let of_area = |(area, points): (Option<&FunctionArea>, Vec<&Point>)| {
        let heading = Block::Heading { level: 2, runs: vec![Run::plain(area_name(lang, area))] };
        let items = points.into_iter().map(|point| item(lang, point)).collect();
        [heading, Block::List { first: None, items }]
    };
    by_area(points, &edition.standards).into_iter().flat_map(of_area).collect()
}

fn item(lang: Lang, point: &Point) -> Vec<Block> {
    let mut item = blocks(point.what.as_str());
    if let (Some(code), Some(Block::Paragraph { runs })) = (&point.standard, item.first_mut()) {
        runs.push(Run::plain(format!(" ({code})")));
    }
    if let Some(tried) = &point.suggestion {
        let label = Run { strong: true, ..Run::plain(format!("{} ", lang.t("draft-suggestion"))) };
        item.push(Block::Paragraph { runs: vec![label, Run::plain(tried.as_str())] });
    }
    let facts = facts(lang, point);
    if !facts.is_empty() {
        item.push(Block::Paragraph { runs: vec![Run { emphasis: true, ..Run::plain(facts) }] });
    }
    item
}
