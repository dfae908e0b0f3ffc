//! Strengths and challenges as points: what was seen, where it belongs, what could be tried, and whether the host has heard
//! it. Points are added, moved and removed without script.

use super::list::Around;
use crate::form::error_of;
use crate::member::Member;
use crate::ui::button::{second, submit_as};
use crate::ui::{Words, autosave_whole_form};
use domain::report::point::LIMIT;
use domain::report::section::CHALLENGES;
use maud::{Markup, html};

mod fields;
mod typed;

pub(super) use typed::Typed;

/// The points, each with its fields, a way up and a way out.
fn form(
    member: &Member,
    around: &Around<'_>,
    version: u32,
    typed: &Typed,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let fields = fields::Fields::new(lang, around, around.path.section == CHALLENGES);
    let points = html! {
        input type="hidden" name="v[rows]" value=(version);
        // the first button of a form is the one a press of Enter sends; it is there for that alone
        button.heard type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
        @for (row, at) in typed.0.iter().zip(0_usize..) {
            section {
                h2 { (lang.tr("point-number", &[("number", (at + 1).into())])) }
                (fields.of(row, at, |field| error_of(problems, field)))
                div.actions {
                    @if at > 0 { (second("up", &at.to_string(), &lang.tr("point-up", &[("number", (at + 1).into())]))) }
                    (second("remove", &at.to_string(), &lang.tr("point-remove", &[("number", (at + 1).into())])))
                }
            }
        }
        div.actions {
            @if typed.0.len() < LIMIT { (second("do", "add", lang.t("point-add"))) }
            (second("do", "said", lang.t("point-all-said")))
            (submit_as("do", "save", lang.t("action-save")))
        }
    };
    autosave_whole_form(lang, &around.path.to_string(), None, &points)
}
