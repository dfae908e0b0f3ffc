//! Reading: tables, drawn numbers, comments, changes, empty places.

use domain::lang::Lang;
use maud::{Markup, html};

use super::{day, part};
use crate::ui::bars::Spread;
use crate::ui::button::second_link;
use crate::ui::{
    Bar, Comment, Run, Tone, Words, badge, bars, comment, diff, disclosure, empty, inset, table,
};

pub(super) fn view(lang: Lang) -> Markup {
    html! {
        (part(lang.t("design-tables"), &visits(lang)))
        (part(lang.t("design-bars"), &bars(lang, "areas", lang.t("design-bars"), &areas(lang))))
        (part(lang.t("design-text"), &texts(lang)))
        (disclosure(lang.t("design-more"), true, &html! { p { (lang.t("design-more-body")) } }))
        (empty(lang.t("design-empty-title"), lang.t("design-empty"), Some(&way_on(lang))))
    }
}

fn way_on(lang: Lang) -> Markup {
    second_link("/design", lang.t("design-task-note"))
}

fn visits(lang: Lang) -> Markup {
    let headers = ["design-host", "design-when", "design-stage"].map(|key| lang.t(key));
    let row = |unit: &str, date: u32, tone: Tone, state: &str| {
        vec![html! { (lang.t(unit)) }, html! { (lang.date(day(date))) }, badge(tone, lang.t(state))]
    };
    let rows = [
        row("design-first-visit", 4, Tone::Info, "step-report"),
        row("design-second-visit", 25, Tone::Quiet, "step-plan"),
    ];
    table(lang.t("design-table-caption"), &headers, &rows)
}

fn areas(lang: Lang) -> Vec<Bar> {
    let spread = |met, partly, not, na| Spread { met, partly, not, na };
    [
        ("design-area-care", spread(9, 3, 1, 1), Some(spread(7, 4, 3, 0))),
        ("design-area-place", spread(4, 5, 2, 0), Some(spread(4, 4, 3, 0))),
        ("design-area-rights", spread(6, 0, 0, 2), None),
    ]
    .map(|(area, now, before)| Bar { area: lang.t(area).into(), now, before })
    .to_vec()
}

fn texts(lang: Lang) -> Markup {
    html! {
        (inset(Some(lang.t("design-source")), &html! { p { (lang.t("design-quote")) } }))
        (diff(lang, &changes(lang)))
        @for settled in [false, true] { (comment(lang, &said(lang, settled), Some(&way_out(lang)))) }
    }
}

fn way_out(lang: Lang) -> Markup {
    html! { a href="/design" { (lang.t("design-answer")) } }
}

fn changes(lang: Lang) -> [Run; 4] {
    let words = |key| lang.t(key).to_owned();
    [
        Run::Kept(words("design-diff-start")),
        Run::Deleted(words("design-diff-old")),
        Run::Inserted(words("design-diff-new")),
        Run::Kept(words("design-diff-rest")),
    ]
}

fn said(lang: Lang, settled: bool) -> Comment {
    Comment {
        id: format!("comment-{settled}"),
        who: format!("{} ({})", lang.t("design-person"), lang.t("role-unit-leader")),
        when: lang.t("design-comment-when").into(),
        text: lang.t("design-comment").into(),
        settled,
    }
}
