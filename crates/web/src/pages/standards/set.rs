//! A set of standards to read: by function area, each with its guidance and how much it expects.

use crate::ui::{Tone, Words, badge, disclosure, notice_titled};
use domain::content::{FunctionArea, Kind, Standard, StandardSet};
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) fn view(lang: Lang, set: &StandardSet) -> Markup {
    html! {
        @if set.sample {
            (notice_titled(Tone::Caution, lang.t("standards-sample"), &html! { p { (lang.t("standards-sample-what")) } }))
        }
        p.quiet { (lang.t("standards-kinds")) }
        @for area in &set.areas { (disclosure(&heading(lang, area), false, &standards(lang, area))) }
    }
}

fn heading(lang: Lang, area: &FunctionArea) -> String {
    let count = area.standards.len();
    format!("{} {} ({count})", area.code, area.name.get(lang))
}

fn standards(lang: Lang, area: &FunctionArea) -> Markup {
    html! {
        @if let Some(description) = &area.description { p { (description.get(lang)) } }
        @for standard in &area.standards { (one(lang, standard)) }
    }
}

fn one(lang: Lang, standard: &Standard) -> Markup {
    html! {
        h4 { (standard.code) " " (standard.text.get(lang)) }
        p {
            (badge(Tone::Quiet, lang.t(kind(standard.kind))))
            @if standard.core { " " (badge(Tone::Info, lang.t("standards-core"))) }
        }
        @if let Some(guidance) = &standard.guidance { p.quiet { (guidance.get(lang)) } }
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Must => "standards-kind-must",
        Kind::Expected => "standards-kind-expected",
        Kind::Aspirational => "standards-kind-aspirational",
    }
}
