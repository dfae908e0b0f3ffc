//! What the rule of small groups decided, and what it decides from.

use super::{SizePath, group_name};
use crate::ui::button::second;
use crate::ui::{Choice, Field, Tone, Words, notice_titled};
use app::voices::Bench;
use domain::consent::Band;
use domain::lang::Lang;
use maud::{Markup, html};

/// The sentences of the rule, the sizes known, and a form to say one.
pub(super) fn rule(lang: Lang, bench: &Bench, may: bool) -> Markup {
    let met = bench.visit.met();
    let limit = bench.told.limit.get();
    let groups = met.iter().map(|it| Choice::new(it.group.key(), group_name(lang, it.group)));
    let groups: Vec<Choice> = groups.collect();
    let band = |band: Band| lang.t(&format!("consent-band-{}", band.key()));
    let sizes = [Band::UnderFive, Band::FiveToNine, Band::TenOrMore];
    let sizes = sizes.map(|size| Choice::new(size.key(), band(size)));
    let sentences = html! {
        ul { @for one in bench.told.sentences() {
            li { (lang.tr(&format!("voices-rule-{}", one.key()), &[("limit", limit.into())])) }
        } }
    };
    html! {
        h2 { (lang.t("bench-rule")) }
        (notice_titled(Tone::Info, lang.t("bench-rule-title"), &sentences))
        ul { @for it in &met {
            li { (group_name(lang, it.group)) ": " (it.size.map_or_else(|| lang.t("bench-size-unknown"), band)) }
        } }
        @if may && !groups.is_empty() {
            form method="post" action=(SizePath { visit: bench.visit.id }) {
                (Field::new(lang, "group", lang.t("bench-size-group")).select(&groups, ""))
                (Field::new(lang, "size", lang.t("bench-size")).hint(lang.t("bench-size-hint")).radios(&sizes, ""))
                (second("say", "yes", lang.t("bench-size-button")))
            }
        }
    }
}
