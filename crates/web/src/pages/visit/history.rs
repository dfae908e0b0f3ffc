//! What happened last: in words, by role, without content.

use super::words;
use crate::ui::{Event, Words, timeline};
use app::desks::Told;
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) fn view(lang: Lang, events: &[Told]) -> Markup {
    let event = |told: &Told| Event {
        when: lang.moment(told.at),
        what: html! {
            p {
                (words::event(lang, &told.event)) " "
                span.quiet { (told.by.map_or(lang.t("event-by-itself"), |role| words::role(lang, role))) }
            }
        },
        past: true,
        now: false,
    };
    html! {
        h2 { (lang.t("visit-events")) }
        @if events.is_empty() { p.quiet { (lang.t("visit-no-events")) } }
        @else { (timeline(&events.iter().map(event).collect::<Vec<_>>())) }
    }
}
