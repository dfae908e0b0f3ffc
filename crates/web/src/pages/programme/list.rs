//! The programme as a table, one for each day; made to be read, printed and hung on a wall.

use super::SessionPath;
use super::seen::Seen;
use crate::ui::{Tone, Words, badge, table};
use domain::programme::Session;
use maud::{Markup, html};

/// A column: its heading, and what it tells of a session.
type Column<'a> = (&'static str, Box<dyn Fn(&Session) -> Markup + 'a>);

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
    let columns = columns(seen);
    let headers: Vec<_> = columns.iter().map(|(key, _)| seen.lang().t(key)).collect();
    let row = |session: &&Session| columns.iter().map(|(_, tell)| tell(session)).collect();
    let rows: Vec<Vec<Markup>> = sessions.iter().map(row).collect();
    table(&seen.day(day), &headers, &rows)
}

/// The columns that have something to tell: on paper and on a phone an empty one is in the way.
fn columns<'a>(seen: &'a Seen<'_>) -> Vec<Column<'a>> {
    let sessions = &seen.visit.programme.sessions;
    let mut columns: Vec<Column<'a>> = vec![
        ("programme-column-time", Box::new(|session| html! { span.hours { (seen.hours(session)) } })),
        ("programme-column-what", Box::new(|session| html! { (session.title) })),
    ];
    if sessions.iter().any(|session| session.room.is_some()) {
        let room = |session: &Session| session.room.as_ref().map(ToString::to_string);
        columns.push((
            "programme-column-room",
            Box::new(move |session| html! { (room(session).unwrap_or_default()) }),
        ));
    }
    if sessions.iter().any(|session| session.lead.is_some()) {
        let lead = |session: &Session| session.lead.map(|person| seen.name(person)).unwrap_or_default();
        columns.push(("programme-column-lead", Box::new(move |session| html! { (lead(session)) })));
    }
    columns.push(("programme-column-note-takers", Box::new(|session| takers(seen, session))));
    if seen.edits().is_ok() {
        columns.push(("programme-column-change", Box::new(|session| change(seen, session))));
    }
    columns
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
