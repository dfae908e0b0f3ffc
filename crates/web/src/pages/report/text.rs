//! The words of a section, drawn: Markdown, recommendations as a table, and what changed.

use crate::ui::{Run, Words, compared, diff, markdown, rated, table};
use app::reports::{Piece, area_name, facts, pieces};
use domain::content::Edition;
use domain::lang::Lang;
use domain::report::point::{Point, by_area};
use domain::report::proposal::Proposal;
use domain::report::section::Body;
use maud::{Markup, html};

/// A section's words below its heading, which is an `h2`; marked with the language they are in.
pub(super) fn body(lang: Lang, written_in: Lang, edition: &Edition, body: &Body) -> Markup {
    if is_blank(body) {
        return html! { p.quiet { (lang.t("report-section-blank")) } };
    }
    let text = match body {
        Body::Text(text) => in_pieces(written_in, edition, text),
        Body::Points(them) => points(written_in, edition, them),
        Body::Rows(rows) => proposals(lang, rows),
    };
    html! { div lang=[(written_in != lang).then_some(written_in.code())] { (text) } }
}

fn is_blank(body: &Body) -> bool {
    match body {
        Body::Text(text) => text.trim().is_empty(),
        Body::Points(points) => points.is_empty(),
        Body::Rows(rows) => rows.is_empty(),
    }
}

/// Text with its tables of ratings drawn; however deep the writer's headings begin, the first of them is an `h3`.
fn in_pieces(lang: Lang, edition: &Edition, text: &str) -> Markup {
    let top = top(text);
    html! {
        @for piece in pieces(lang, edition, text) {
            @match piece {
                Piece::Text(text) => (markdown(&text, top)),
                Piece::Ratings(ratings) => (rated(lang, &edition.standards.scale, &ratings)),
            }
        }
    }
}

/// The level of heading that the text's highest becomes, so that its first is an `h3`.
fn top(text: &str) -> u8 {
    let depth = |line: &str| line.chars().take_while(|c| *c == '#').count();
    let first = text.lines().map(depth).filter(|depth| (1..=6).contains(depth)).min().unwrap_or(1);
    u8::try_from(4_usize.saturating_sub(first)).unwrap_or(1)
}

/// Points under their function areas.
fn points(lang: Lang, edition: &Edition, points: &[Point]) -> Markup {
    html! {
        @for (area, points) in by_area(points, &edition.standards) {
            h3 { (area_name(lang, area)) }
            ul {
                @for point in points {
                    li {
                        (markdown(point.what.as_str(), 4))
                        @if let Some(tried) = &point.suggestion { p { b { (lang.t("draft-suggestion")) } " " (tried) } }
                        @let facts = facts(lang, point);
                        p.quiet {
                            @if let Some(code) = &point.standard { (lang.tr("point-standard", &[("code", code.as_str().into())])) " " }
                            (facts)
                        }
                    }
                }
            }
        }
    }
}

fn proposals(lang: Lang, rows: &[Proposal]) -> Markup {
    let headers =
        ["what", "why", "standard", "role", "horizon"].map(|key| lang.t(&format!("report-row-{key}")));
    let text = |text: Option<&str>| html! { span.typed { (text.unwrap_or("–")) } };
    let cells = |row: &Proposal| {
        vec![
            text(Some(row.what.as_str())),
            text(row.why.as_ref().map(domain::text::Prose::as_str)),
            text(row.standard.as_deref()),
            text(row.owner_role.as_ref().map(domain::text::Line::as_str)),
            text(row.horizon.as_ref().map(domain::text::Line::as_str)),
        ]
    };
    table(lang.t("report-rows-caption"), &headers, &rows.iter().map(cells).collect::<Vec<_>>())
}

/// Words around a change that are shown with it.
const AROUND: usize = 120;

/// What changed between two texts, with a little of what stands around each change.
pub(super) fn changes(lang: Lang, before: &str, now: &str) -> Markup {
    let runs = compared(before, now);
    let last = runs.len().saturating_sub(1);
    let shown = runs.into_iter().enumerate().map(|(at, run)| match run {
        Run::Kept(text) => Run::Kept(shortened(&text, at == 0, at == last)),
        changed @ (Run::Inserted(_) | Run::Deleted(_)) => changed,
    });
    diff(lang, &shown.collect::<Vec<_>>())
}

/// What is the same, cut down to what stands near a change.
fn shortened(text: &str, first: bool, last: bool) -> String {
    let chars: Vec<char> = text.chars().collect();
    let (head, tail) = (if first { 0 } else { AROUND }, if last { 0 } else { AROUND });
    if chars.len() <= head + tail + 20 {
        return text.to_owned();
    }
    let start: String = chars[..head].iter().collect();
    let end: String = chars[chars.len() - tail..].iter().collect();
    format!("{start} … {end}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn headings_begin_below_the_sections_own_however_they_were_typed() {
        for (typed, drawn) in
            [("# A", "<h3>A</h3>"), ("### A\n\n#### B", "<h4>B</h4>"), ("##### A", "<h5>A</h5>")]
        {
            let markup = markdown(typed, top(typed)).0;
            assert!(markup.contains(drawn), "{typed}: {markup}");
            assert!(!markup.contains("<h1") && !markup.contains("<h2"));
        }
    }

    #[test]
    fn a_change_is_shown_with_what_stands_around_it() {
        let long = "ord ".repeat(400);
        let said = words(&changes(
            Lang::Nb,
            &format!("{long} sju senger {long}"),
            &format!("{long} åtte senger {long}"),
        ));
        assert!(said.contains("tatt bort: sju") && said.contains("lagt til: åtte"), "{said}");
        assert!(said.len() < 900, "{}", said.len());
    }

    #[test]
    fn an_empty_section_says_so() {
        assert!(is_blank(&Body::Text(" \n".into())) && is_blank(&Body::Points(Vec::new())));
        assert!(!is_blank(&Body::Text("Ro".into())));
    }
}
