//! The pattern book: every component in each state, for the demo and for those who draw pages.

mod forms;
mod overview;
mod reading;

use chrono::{DateTime, NaiveDate, Utc};
use domain::lang::Lang;
use maud::{Markup, html};

use crate::member::language_of;
use crate::paths::DesignPath;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Words, error_summary};
use axum::http::HeaderMap;

/// Only the demo has it.
pub(crate) fn mount(table: Table) -> Table {
    table.get(Needs::Nothing, show)
}

async fn show(_: DesignPath, headers: HeaderMap) -> Markup {
    view(language_of(&headers))
}

/// The pattern book; its people, dates and texts are made up.
pub(crate) fn view(lang: Lang) -> Markup {
    let problems = [("wrong-beds", "design-beds-error"), ("wrong-rating", "design-rating-error")];
    let problems = problems.map(|(field, key)| (field.to_owned(), lang.t(key).to_owned()));
    let body = html! {
        (error_summary(lang, &problems))
        (overview::view(lang))
        (forms::view(lang))
        (reading::view(lang))
    };
    frame(lang).body(&body)
}

fn frame(lang: Lang) -> Page {
    Page::new(lang, lang.t("design-title"))
        .person(lang.t("design-person"), "/desk")
        .nav(lang.t("design-title"), "/design")
        .here("/design")
        .crumb(lang.t("ui-desk"), "/desk")
        .crumb(lang.t("design-crumb"), "/design")
        .above(lang.t("design-above"))
        .lead(lang.t("design-lead"))
        .lock_until(lang.t("design-lock"), "/lock")
        .status(Some(lang.t("design-status").to_owned()))
        .clock(now())
        .demo(true)
}

/// A part of the book with its heading.
fn part(title: &str, body: &Markup) -> Markup {
    html! { h2 { (title) } (body) }
}

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 6, day).unwrap_or_default()
}

/// Half past twelve on Oslo's clock, 4 June 2026.
fn now() -> DateTime<Utc> {
    day(4).and_hms_opt(10, 30, 0).unwrap_or_default().and_utc()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_pattern_book_has_words_for_everything() {
        for lang in Lang::ALL {
            let page = view(lang).0;
            assert!(!page.contains('⟦'), "a text is missing in {}", lang.code());
        }
    }

    #[test]
    fn no_id_stands_twice_and_every_reference_leads_somewhere() {
        let page = view(Lang::Nb).0;
        let ids: Vec<_> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        let known: HashSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "an id stands twice");
        for attribute in ["aria-describedby", "aria-labelledby", " for"] {
            let start = format!("{attribute}=\"");
            let named = page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next());
            for id in named.flat_map(str::split_whitespace) {
                assert!(known.contains(id), "{attribute} {id} leads nowhere");
            }
        }
    }
}
