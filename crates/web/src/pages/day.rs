//! The day on a phone: what now, what next, how long is left.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::programme::seen::Seen;
use crate::pages::programme::ways;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::button::second_link;
use crate::ui::{Words, begins, countdown, empty, road};
use app::App;
use app::clock::{instant, local};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::VisitId;
use domain::policy::Action;
use domain::programme::{Now, Session};
use domain::visit::Stage;
use maud::{Markup, html};
use serde::Deserialize;

mod line;
mod tokens;

paths! {
    /// The day of a visit, on a phone.
    DayPath { visit: VisitId } = "/visits/{visit}/day";
}

pub(super) fn mount(table: Table) -> Table {
    tokens::mount(table.get(Needs::Visit(Action::SeeProgramme), show))
}

async fn show(path: DayPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.programme(&member.me, path.visit).await?;
    let seen = Seen::load(&app, &member, visit).await?;
    Ok(view(&seen, app.now()))
}

fn view(seen: &Seen<'_>, now: DateTime<Utc>) -> Markup {
    let (lang, visit) = (seen.lang(), &seen.visit);
    seen.page(lang.t("day-title")).day().clock(now).body(&html! {
        @match visit.day().filter(|_| !visit.programme.sessions.is_empty()) {
            Some(day) => {
                p.lead { (lang.due(day, seen.today)) }
                (at_a_glance(seen, day, now))
                (whole(seen, day, now))
            },
            None => (empty(lang.t("day-empty-title"), lang.t("day-empty"), None)),
        }
        (ways(seen.member, visit, "day"))
        (road(lang, &frame::steps(seen.member, visit, seen.today, Some(Stage::Day))))
    })
}

/// Now and next; before and after the day, that it is so.
fn at_a_glance(seen: &Seen<'_>, day: NaiveDate, now: DateTime<Utc>) -> Markup {
    let lang = seen.lang();
    let Now { running, next } = seen.visit.programme.at(day, local(now));
    let over = running.is_empty() && next.is_empty();
    html! {
        @for session in &running { (current(seen, session, day, now)) }
        @if over { p { b { (lang.t("day-over")) } } (notes_link(seen)) }
        @if running.is_empty() && !over { p { b { (lang.t(between(seen, day, now))) } } }
        @if !next.is_empty() {
            h2 { (lang.t("day-next")) }
            @for session in next { (coming(seen, session, day, now)) }
        }
    }
}

/// Whether the programme is still to begin or pauses between two sessions.
fn between(seen: &Seen<'_>, day: NaiveDate, now: DateTime<Utc>) -> &'static str {
    let mut sessions = seen.visit.programme.sessions.iter();
    let today = |session: &Session| session.span(day).0.date() == local(now).date();
    if sessions.any(|session| today(session) && session.span(day).1 <= local(now)) {
        "day-between"
    } else {
        "day-before"
    }
}

fn current(seen: &Seen<'_>, session: &Session, day: NaiveDate, now: DateTime<Utc>) -> Markup {
    let (lang, until) = (seen.lang(), instant(session.span(day).1));
    html! {
        section {
            h2 { (lang.t("day-now")) ": " (session.title) }
            p.lead { (countdown(lang, now, until)) " " span.quiet { (lang.tr("day-until", &[("time", lang.hour(until).into())])) } }
            (line::facts(seen, session))
            div.actions { (line::notes(seen, session)) (line::tokens(seen, session)) }
        }
    }
}

fn coming(seen: &Seen<'_>, session: &Session, day: NaiveDate, now: DateTime<Utc>) -> Markup {
    let (lang, (from, _)) = (seen.lang(), session.span(day));
    html! {
        p {
            b { (session.title) } br;
            @if from.date() == local(now).date() {
                (lang.tr("at-time", &[("time", lang.clock(from.time()).into())])) ", "
                (begins(lang, now, instant(from)))
            } @else {
                (lang.due(from.date(), seen.today)) ", " (lang.tr("at-time", &[("time", lang.clock(from.time()).into())]))
            }
        }
        (line::facts(seen, session))
    }
}

/// When it is over, what is left for the team is to hand in.
fn notes_link(seen: &Seen<'_>) -> Markup {
    if seen.member.may_on(&seen.visit, Action::ReadNotes).is_err() {
        return html! {};
    }
    let notes = frame::href(&seen.visit, Stage::Notes);
    html! { div.actions { (second_link(&notes, seen.lang().t("day-notes-link"))) } }
}

fn whole(seen: &Seen<'_>, day: NaiveDate, now: DateTime<Utc>) -> Markup {
    let sessions = &seen.visit.programme.sessions;
    let mut offsets: Vec<i8> = sessions.iter().map(|session| session.day_offset).collect();
    offsets.dedup();
    html! {
        h2 { (seen.lang().t("day-whole")) }
        @for offset in offsets {
            h3 { (seen.day(offset)) }
            ol.programme {
                @for session in sessions.iter().filter(|session| session.day_offset == offset) {
                    (line::view(seen, session, day, now))
                }
            }
        }
    }
}
