//! One session in the list of the day.

use super::tokens::TokensPath;
use crate::pages::programme::seen::Seen;
use crate::paths::VisitPath;
use crate::ui::button::{link, second_link};
use crate::ui::clock::iso;
use crate::ui::{Tone, Words, badge};
use app::clock::instant;
use chrono::{DateTime, NaiveDate, Utc};
use domain::policy::Action;
use domain::programme::Session;
use maud::{Markup, html};

/// A line of the list; the one that runs is marked, here and by the clock on the page.
pub(super) fn view(seen: &Seen<'_>, session: &Session, day: NaiveDate, now: DateTime<Utc>) -> Markup {
    let (from, to) = session.span(day);
    let (from, to) = (instant(from), instant(to));
    let running = (from <= now && now < to).then_some("time");
    html! {
        li data-from=(iso(from)) data-to=(iso(to)) aria-current=[running] {
            p.hours { (seen.hours(session)) }
            p { b { (session.title) } }
            (facts(seen, session))
            @if is_mine(seen, session) { p { (second_link(&notes_path(seen, session), seen.lang().t("day-my-notes"))) } }
        }
    }
}

/// Where it is, who leads it, and whether the reader takes notes.
pub(super) fn facts(seen: &Seen<'_>, session: &Session) -> Markup {
    let lang = seen.lang();
    let lead = session.lead.map(|person| lang.tr("day-lead", &[("name", seen.name(person).into())]));
    let room = session.room.as_ref().map(ToString::to_string);
    let told: Vec<String> = [room, lead].into_iter().flatten().collect();
    html! {
        @if !told.is_empty() { p.quiet { (told.join(" · ")) } }
        @if is_mine(seen, session) { p { (badge(Tone::Info, lang.t("day-you-take-notes"))) } }
    }
}

/// The way to the reader's own notes, when she takes some.
pub(super) fn notes(seen: &Seen<'_>, session: &Session) -> Markup {
    if is_mine(seen, session) {
        link(&notes_path(seen, session), seen.lang().t("day-write-notes"))
    } else {
        html! {}
    }
}

/// The way to the token bag, for the team.
pub(super) fn tokens(seen: &Seen<'_>, session: &Session) -> Markup {
    if !seen.visit.team_ids().contains(&seen.member.me.id()) {
        return html! {};
    }
    let path = TokensPath { visit: seen.visit.id, session: session.id };
    second_link(&path.to_string(), seen.lang().t("day-tokens"))
}

fn is_mine(seen: &Seen<'_>, session: &Session) -> bool {
    session.note_takers.contains(&seen.member.me.id())
        && seen.member.may_on(&seen.visit, Action::ReadNotes).is_ok()
}

fn notes_path(seen: &Seen<'_>, session: &Session) -> String {
    format!("{}/sessions/{}/notes", VisitPath { visit: seen.visit.id }, session.id)
}
