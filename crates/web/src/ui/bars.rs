//! How an area was rated, drawn and in figures.

use app::reports::{RatedArea, Ratings};
use domain::content::{Counts, Scale};
use domain::lang::Lang;
use maud::{Markup, html};

use super::{Words, disclosure, table};

/// How many standards of an area got each rating.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spread {
    /// Met.
    pub met: u32,
    /// Partly met.
    pub partly: u32,
    /// Not met.
    pub not: u32,
    /// Not applicable.
    pub na: u32,
}

/// An area with this year's spread and last year's, if there was one.
#[derive(Debug, Clone)]
pub struct Bar {
    /// The area's name.
    pub area: String,
    /// This year.
    pub now: Spread,
    /// Last year.
    pub before: Option<Spread>,
}

const KINDS: [(&str, &str); 4] =
    [("met", "rating-met"), ("partly", "rating-partly"), ("not", "rating-not"), ("na", "rating-na")];

impl Spread {
    fn counts(self) -> [u32; 4] {
        [self.met, self.partly, self.not, self.na]
    }

    fn words(self, lang: Lang) -> String {
        let told = KINDS.iter().zip(self.counts()).filter(|(_, count)| *count > 0);
        let parts: Vec<_> =
            told.map(|((_, key), count)| format!("{count} {}", lang.t(key).to_lowercase())).collect();
        parts.join(", ")
    }
}

/// Each part as start and width in percent of the bar.
fn shares(counts: &[u32]) -> Vec<(f64, f64)> {
    let all = f64::from(counts.iter().sum::<u32>().max(1));
    let mut start = 0.0;
    let share = |count: &u32| {
        let width = f64::from(*count) / all * 100.0;
        let at = start;
        start += width;
        (at, width)
    };
    counts.iter().map(share).collect()
}

/// A figure of stacked bars, last year's as a hollow bar below, and the same as a table.
/// `id` is the figure's own name on the page.
pub fn bars(lang: Lang, id: &str, title: &str, bars: &[Bar]) -> Markup {
    html! {
        figure.bars #(id) {
            figcaption { b { (title) } p.quiet { (lang.t("ui-bar-desc")) } }
            (key(lang))
            ul { @for (bar, n) in bars.iter().zip(0_usize..) { (row(lang, &format!("{id}-{n}"), bar)) } }
            (disclosure(lang.t("ui-bar-table"), false, &figures(lang, title, bars)))
        }
    }
}

fn key(lang: Lang) -> Markup {
    html! {
        ul.key aria-hidden="true" {
            @for (class, word) in KINDS {
                li { svg width="20" height="20" { (part(class, 0.0, 100.0, 20)) } (lang.t(word)) }
            }
        }
    }
}

fn row(lang: Lang, id: &str, bar: &Bar) -> Markup {
    let year = |key, spread: Spread| format!("{}: {}", lang.t(key), spread.words(lang));
    let before = bar.before.map(|spread| year("ui-bar-last-year", spread));
    let told = [Some(year("ui-bar-this-year", bar.now)), before];
    let (title, desc) = (format!("{id}-t"), format!("{id}-d"));
    html! {
        li {
            p.bar-area { (bar.area) }
            svg width="100%" height=(if before_height(bar) { 46 } else { 28 }) role="img" aria-labelledby={ (title) " " (desc) } {
                title #(title) { (bar.area) }
                desc #(desc) { (told.iter().flatten().map(String::as_str).collect::<Vec<_>>().join(". ")) }
                (drawn(bar.now))
                @if let Some(spread) = bar.before { (hollow(spread)) }
            }
            p.bar-words aria-hidden="true" { @for line in told.iter().flatten() { span { (line) } } }
        }
    }
}

fn before_height(bar: &Bar) -> bool {
    bar.before.is_some()
}

fn drawn(spread: Spread) -> Markup {
    html! {
        @for (((class, _), count), (at, width)) in KINDS.iter().zip(spread.counts()).zip(shares(&spread.counts())) {
            @if count > 0 {
                (part(class, at, width, 28))
                @if width > 6.0 {
                    text.(class) x={ (round(at + width / 2.0)) "%" } y="20" text-anchor="middle" { (count) }
                }
            }
        }
    }
}

/// A part of a bar; hatching tells the ratings apart without colour.
fn part(class: &str, at: f64, width: f64, height: u32) -> Markup {
    html! {
        svg x={ (round(at)) "%" } width={ (round(width)) "%" } height=(height) class=(class) {
            rect.ground width="100%" height=(height) {}
            @if class == "partly" {
                @for n in 0..60 { line x1=(n * 10) y1=(height) x2=(n * 10 + 10) y2="0" {} }
            }
            @if class == "none" { rect.hollow width="100%" height=(height) {} }
            @if class == "na" {
                line x1="0" y1=(height / 2) x2="100%" y2=(height / 2) {}
            }
            @if class != "none" { rect.edge width="100%" height=(height) {} }
        }
    }
}

fn hollow(spread: Spread) -> Markup {
    html! {
        @for (count, (at, width)) in spread.counts().into_iter().zip(shares(&spread.counts())) {
            @if count > 0 {
                rect.hollow x={ (round(at)) "%" } y="33" width={ (round(width)) "%" } height="12" {}
            }
        }
    }
}

fn round(percent: f64) -> f64 {
    (percent * 100.0).round() / 100.0
}

/// Ratings of a report, a bar for each area, and the same as a table. A level is drawn by how it counts.
pub fn rated(lang: Lang, scale: &Scale, ratings: &Ratings) -> Markup {
    let class = |at: usize| scale.levels.get(at).map_or("none", |level| counted(level.counts));
    let headers: Vec<&str> =
        std::iter::once(&ratings.head).chain(&ratings.levels).map(String::as_str).collect();
    let cells = |area: &RatedArea| {
        let counts = area.counts.iter().map(|count| html! { (count) });
        std::iter::once(html! { (area.name) }).chain(counts).collect::<Vec<_>>()
    };
    html! {
        figure.bars {
            figcaption { b { (ratings.caption) } }
            ul.key aria-hidden="true" {
                @for (level, at) in ratings.levels.iter().zip(0..) {
                    li { svg width="20" height="20" { (part(class(at), 0.0, 100.0, 20)) } (level) }
                }
            }
            ul { @for area in &ratings.areas { li { (rated_area(area, class)) } } }
            (disclosure(lang.t("ui-bar-table"), false, &table(&ratings.caption, &headers, &ratings.areas.iter().map(cells).collect::<Vec<_>>())))
        }
    }
}

fn rated_area(area: &RatedArea, class: impl Fn(usize) -> &'static str) -> Markup {
    let words = area.alt.strip_prefix(&format!("{}: ", area.name)).unwrap_or(&area.alt);
    html! {
        p.bar-area { (area.name) }
        svg width="100%" height="28" role="img" aria-label=(area.alt) {
            @for (((at, width), count), level) in shares(&area.counts).into_iter().zip(&area.counts).zip(0..) {
                @if *count > 0 {
                    (part(class(level), at, width, 28))
                    @if width > 4.0 {
                        text.(class(level)) x={ (round(at + width / 2.0)) "%" } y="20" text-anchor="middle" { (count) }
                    }
                }
            }
        }
        p.bar-words aria-hidden="true" { span { (words) } }
    }
}

const fn counted(counts: Counts) -> &'static str {
    match counts {
        Counts::Met => "met",
        Counts::Partly => "partly",
        Counts::Not => "not",
        Counts::Outside => "na",
    }
}

fn figures(lang: Lang, title: &str, bars: &[Bar]) -> Markup {
    let headers: Vec<_> =
        std::iter::once("ui-bar-area").chain(KINDS.map(|(_, key)| key)).map(|key| lang.t(key)).collect();
    let rows: Vec<_> = bars.iter().map(figure_row).collect();
    table(title, &headers, &rows)
}

/// "8 (6)": this year, and last year in brackets.
fn figure_row(bar: &Bar) -> Vec<Markup> {
    let before = bar.before.map(Spread::counts);
    let cells = bar.now.counts().into_iter().enumerate().map(|(n, now)| {
        let last = before.map(|counts| counts[n]);
        html! { (now) @if let Some(last) = last { " (" (last) ")" } }
    });
    std::iter::once(html! { (bar.area) }).chain(cells).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn the_figure_says_in_words_what_it_draws() {
        let now = Spread { met: 8, partly: 2, not: 0, na: 1 };
        let bar = Bar { area: "Miljø".into(), now, before: Some(Spread { met: 5, ..now }) };
        let markup = bars(Lang::Nb, "b", "Egenevaluering", &[bar]);
        let said = words(&markup);
        assert!(said.contains("I år: 8 oppfylt, 2 delvis oppfylt, 1 ikke aktuelt"));
        assert!(said.contains("8 (5)"));
        assert!(markup.0.contains(r#"role="img""#) && markup.0.contains("<title"));
    }

    #[test]
    fn the_parts_of_a_bar_fill_it() {
        let quarters = shares(&[1, 1, 1, 1]);
        assert_eq!(format!("{quarters:?}"), "[(0.0, 25.0), (25.0, 25.0), (50.0, 25.0), (75.0, 25.0)]");
        assert!(shares(&[0; 4]).iter().all(|(_, width)| *width < 0.1));
    }
}
