//! The programme as a table, one for each day; made to be read, printed and hung on a wall.

use super::SessionPath;
use super::seen::Seen;
use crate::ui::{Tone, Words, badge, table};
use domain::programme::Session;
use maud::{Markup, html};

const COLUMNS: [&str; 5] = [
    "programme-column-time",
    "programme-column-what",
    "programme-column-room",
    "programme-column-lead",
    "programme-column-note-takers",
];

pub(super) fn view(seen: &Seen<'_>) -> Markup {
    let sessions = &seen.visit.programme.sessions;
    let mut days: Vec<i8> = sessions.iter().map(|session| session.day_offset).collect();
    days.dedup();
    html! {
        @for day in days {
            @let of_day: Vec<_> = sessions.iter().filter(|session| session.day_offset == day).collect();
            (one_day(seen, day, &of_day))
        }
    }
}

fn one_day(seen: &Seen<'_>, day: i8, sessions: &[&Session]) -> Markup {
    let edits = seen.edits().is_ok();
    let mut headers = COLUMNS.map(|key| seen.lang().t(key)).to_vec();
    if edits {
        headers.push(seen.lang().t("programme-column-change"));
    }
    let rows: Vec<_> = sessions.iter().map(|session| row(seen, session, edits)).collect();
    table(&seen.day(day), &headers, &rows)
}

fn row(seen: &Seen<'_>, session: &Session, edits: bool) -> Vec<Markup> {
    let lead = session.lead.map(|person| seen.name(person));
    let mut cells = vec![
        html! { (seen.hours(session)) },
        html! { (session.title) },
        html! { (session.room.as_ref().map_or("", |room| room.as_str())) },
        html! { (lead.unwrap_or_default()) },
        takers(seen, session),
    ];
    if edits {
        cells.push(change(seen, session));
    }
    cells
}

fn takers(seen: &Seen<'_>, session: &Session) -> Markup {
    if session.note_takers.is_empty() && session.kind.takes_notes() {
        return badge(Tone::Caution, seen.lang().t("programme-nobody-yet"));
    }
    html! { (seen.names(&session.note_takers)) }
}

/// "Endre", which is heard as "Endre Omvisning".
fn change(seen: &Seen<'_>, session: &Session) -> Markup {
    let path = SessionPath { visit: seen.visit.id, session: session.id };
    let heard = seen.lang().tr("ui-change-what", &[("what", session.title.as_str().into())]);
    html! { a href=(path) aria-label=(heard) { (seen.lang().t("action-change")) } }
}
