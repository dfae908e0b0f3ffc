//! Two people wrote in the same field: both texts, and a choice.

use super::again::Again;
use super::words::{is_prose, label, shown};
use crate::ui::{Choice, Conflict, Field as Ask, Words, conflict};
use app::evaluations::{Clash, Evaluation};
use domain::evaluation::mark;
use domain::lang::Lang;
use maud::{Markup, html};

/// The choice for one field. Short answers are chosen between; longer ones can be merged.
pub(super) fn clash(lang: Lang, evaluation: &Evaluation, again: &Again, clash: &Clash) -> Markup {
    let edition = &evaluation.edition;
    let who = again.name(clash.by);
    if !is_prose(edition, &clash.field) {
        return short(lang, evaluation, clash, &who);
    }
    conflict(
        lang,
        &Conflict {
            field: clash.field.to_string(),
            label: label(lang, evaluation, &clash.field),
            mine: clash.mine.clone(),
            theirs: clash.theirs.clone(),
            who,
            version: mark(&clash.theirs),
        },
    )
}

fn short(lang: Lang, evaluation: &Evaluation, clash: &Clash, who: &str) -> Markup {
    let name = clash.field.to_string();
    let told = |value: &str| {
        if value.is_empty() {
            return lang.t("ui-not-answered").to_owned();
        }
        shown(lang, &evaluation.edition, &clash.field, value)
    };
    let theirs = lang.tr("ui-conflict-theirs", &[("who", who.into())]);
    let choices = [
        Choice::new("mine", told(&clash.mine)).hint(lang.t("ui-conflict-mine")),
        Choice::new("theirs", told(&clash.theirs)).hint(theirs),
    ];
    html! {
        section.conflict {
            h2 { (lang.t("ui-conflict-title")) ": " (label(lang, evaluation, &clash.field)) }
            input type="hidden" name={ "mine[" (name) "]" } value=(clash.mine);
            (Ask::new(lang, &format!("keep[{name}]"), lang.t("ui-conflict-choose")).radios(&choices, "mine"))
            input type="hidden" name={ "v[" (name) "]" } value=(mark(&clash.theirs));
        }
    }
}
