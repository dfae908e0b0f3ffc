//! A note with every place in it marked: by shape, by label and by number, as well as by colour.

use crate::ui::Words;
use app::voices::Place;
use domain::anonymised::{Decision, Mark, What};
use domain::lang::Lang;
use maud::{Markup, html};

/// The id of a place's question.
pub(super) fn id(mark: &Mark) -> String {
    format!("f-{}", super::decided::name(mark))
}

/// The text, each place a link to its question.
pub(super) fn text(lang: Lang, original: &str, places: &[Place]) -> Markup {
    let (mut from, mut parts) = (0, Vec::new());
    for (place, number) in places.iter().zip(1_usize..) {
        let mark = &place.mark;
        let between = original.get(from..mark.start).unwrap_or_default();
        let words = original.get(mark.start..mark.end).unwrap_or_default();
        parts.push(html! { (between) (one(lang, mark, words, number)) });
        from = mark.end;
    }
    html! { p.typed.marked { @for part in parts { (part) } (original.get(from..).unwrap_or_default()) } }
}

fn one(lang: Lang, mark: &Mark, words: &str, number: usize) -> Markup {
    let state = match &mark.decision {
        None if mark.doubtful => "doubtful",
        None => "open",
        Some(Decision::Replaced(_)) => "gone",
        Some(Decision::Kept(_)) => "kept",
    };
    html! {
        a class={ "find " (shape(mark.what)) " " (state) } href={ "#" (id(mark)) } {
            mark { (words) }
            small { (number) " " (lang.t(&format!("bench-what-{}", mark.what.key()))) }
            span.heard { " " (lang.t(&format!("bench-state-{state}"))) }
        }
    }
}

/// People, places, times and numbers have a line of their own each.
fn shape(what: What) -> &'static str {
    match what {
        What::Person | What::Role | What::Handle => "solid",
        What::Organisation | What::Place | What::Room | What::Address | What::Postcode => "dashed",
        What::Date | What::Age => "dotted",
        What::Phone
        | What::Email
        | What::Url
        | What::NationalId
        | What::IdNumber
        | What::Plate
        | What::Other => "double",
    }
}
