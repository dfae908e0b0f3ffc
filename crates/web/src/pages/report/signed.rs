//! The signatures under a report: who answered for which edition, and whether that holds.

use crate::ui::{Tone, Words, badge, disclosure, notice_titled, table};
use app::reports::{SIGNED_HEAD, SignedTold, SignedWhere, Stands, Whole};
use domain::lang::Lang;
use maud::{Markup, html};

/// Said on top of the report when a signature does not match it.
pub(super) fn broken(lang: Lang, whole: &Whole) -> Markup {
    html! {
        @if whole.is_broken() {
            (notice_titled(Tone::Stop, lang.t("report-signed-broken-title"), &html! {
                p { (lang.t("report-signed-broken-what")) }
                p { a href="#signed" { (lang.t("report-signed-go")) } }
            }))
        }
    }
}

/// Folded away below the report, open when one does not match.
pub(super) fn folded(lang: Lang, whole: &Whole) -> Markup {
    html! {
        @if !whole.signed.is_empty() {
            div #signed {
                (disclosure(lang.t("report-signed-title"), whole.is_broken(), &listed(lang, whole, SignedWhere::Page)))
            }
        }
    }
}

/// All of them in a table.
pub(super) fn listed(lang: Lang, whole: &Whole, place: SignedWhere) -> Markup {
    let heads = SIGNED_HEAD.map(|key| lang.t(key));
    let rows: Vec<_> = whole.told(lang, place).iter().map(row).collect();
    html! {
        p { (lang.t("report-signed-lead")) }
        @if let Some(previous) = whole.told_previous(lang) { p { (previous) } }
        (table(lang.t("report-signed-title"), &heads, &rows))
    }
}

fn row(told: &SignedTold) -> Vec<Markup> {
    let tone = match told.stands {
        Stands::Holds => Tone::Good,
        Stands::Unopened => Tone::Info,
        Stands::Unsigned => Tone::Caution,
        Stands::Broken => Tone::Stop,
    };
    vec![
        html! { (told.who) },
        html! { (told.what) },
        html! { (told.when) },
        html! { (told.edition) },
        html! { @match &told.mark { Some(mark) => code { (mark) }, None => "–" } },
        badge(tone, told.holds),
    ]
}
