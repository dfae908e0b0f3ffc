//! The deadlines of a visit as a timeline: done, late, ahead.

use crate::ui::{Event, Tone, Words, badge, timeline};
use chrono::NaiveDate;
use domain::desk::{Deadline, DeadlineState, deadlines};
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

pub(super) fn view(lang: Lang, visit: &Visit, today: NaiveDate) -> Markup {
    html! {
        h2 { (lang.t("visit-deadlines")) }
        @let days = deadlines(visit, today);
        @if days.is_empty() { p.quiet { (lang.t("visit-no-deadlines")) } }
        @else { (drawn(lang, &days, today)) }
    }
}

/// These days as a timeline; the next one ahead is where we are.
pub(crate) fn drawn(lang: Lang, days: &[Deadline], today: NaiveDate) -> Markup {
    let next = days.iter().position(|one| one.state == DeadlineState::Ahead);
    let event = |(n, one): (usize, &Deadline)| Event {
        when: lang.due(one.day, today),
        what: html! {
            p {
                (lang.t(&format!("milestone-{}", one.milestone))) " "
                @match one.state {
                    DeadlineState::Done => (badge(Tone::Good, lang.t("state-done"))),
                    DeadlineState::Late => (badge(Tone::Caution, lang.t("state-overdue"))),
                    DeadlineState::Ahead => {},
                }
            }
        },
        past: one.state == DeadlineState::Done,
        now: Some(n) == next,
    };
    timeline(&days.iter().enumerate().map(event).collect::<Vec<_>>())
}
