//! The deadlines of a visit as a timeline: done, late, ahead.

use crate::ui::{Event, Tone, Words, badge, disclosure, timeline};
use chrono::NaiveDate;
use domain::desk::{Deadline, DeadlineState, deadlines};
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};

/// What is late and what is ahead; what is behind is folded away.
pub(super) fn view(lang: Lang, visit: &Visit, today: NaiveDate) -> Markup {
    let (behind, rest): (Vec<_>, Vec<_>) =
        deadlines(visit, today).into_iter().partition(|one| is_behind(one.state));
    html! {
        h2 { (lang.t("visit-deadlines")) }
        @if behind.is_empty() && rest.is_empty() { p.quiet { (lang.t("visit-no-deadlines")) } }
        @if !behind.is_empty() {
            @let title = lang.tr("visit-deadlines-behind", &[("count", behind.len().into())]);
            (disclosure(&title, false, &drawn(lang, &behind, today)))
        }
        @if !rest.is_empty() { (drawn(lang, &rest, today)) }
    }
}

fn is_behind(state: DeadlineState) -> bool {
    match state {
        DeadlineState::Done | DeadlineState::Past => true,
        DeadlineState::Late | DeadlineState::Ahead => false,
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
                    DeadlineState::Past | DeadlineState::Ahead => {},
                }
            }
        },
        past: is_behind(one.state),
        now: Some(n) == next,
    };
    timeline(&days.iter().enumerate().map(event).collect::<Vec<_>>())
}
