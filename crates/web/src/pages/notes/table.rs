//! Session × note-taker: handed in, missing or excused, and what the visit leader can do about it.

use super::{ExcusePath, NoteReminderPath};
use crate::member::Member;
use crate::ui::badge::badge_with;
use crate::ui::{Icon, Tone, Words, badge, or_reason};
use app::notes::Following;
use chrono::{DateTime, NaiveDate, Utc};
use domain::id::{PersonId, SessionId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::programme::{Session, Settled};
use domain::visit::Visit;
use maud::{Markup, html};

/// One note-taker in one session.
pub(super) struct Row<'a> {
    pub(super) session: &'a Session,
    pub(super) person: PersonId,
    pub(super) name: String,
    pub(super) written: String,
}

/// How a note-taker's notes from a session stand, in words.
pub(super) fn settled(
    lang: Lang,
    visit: &Visit,
    session: SessionId,
    person: PersonId,
    following: Option<&Following>,
) -> Markup {
    let begun = following.is_some_and(|known| known.written.contains_key(&(session, person)));
    match visit.programme.settled(session, person) {
        Some(Settled::HandedIn { signed }) => {
            badge(Tone::Good, &lang.tr("notes-handed-in", &[("at", at(lang, signed.at).into())]))
        }
        Some(Settled::Excused { .. }) => badge_with(Tone::Quiet, Icon::Ring, lang.t("notes-excused")),
        None if begun => badge_with(Tone::Info, Icon::Half, lang.t("notes-begun")),
        None => badge_with(Tone::Quiet, Icon::Ring, lang.t("notes-awaited")),
    }
}

/// "4. juni kl. 14:32": in a table the weekday and the year only take room.
pub(super) fn at(lang: Lang, at: DateTime<Utc>) -> String {
    let day = lang.day_month(app::clock::local(at).date());
    lang.tr("date-moment", &[("date", day.into()), ("time", lang.hour(at).into())])
}

pub(super) fn everyone(
    member: &Member,
    visit: &Visit,
    following: &Following,
    today: NaiveDate,
    rows: &[Row<'_>],
) -> Markup {
    let lang = member.lang;
    let may = member.may_on(visit, Action::FollowNotes);
    let headers = ["notes-session", "notes-taker", "notes-title", "notes-state", "notes-do"];
    let headers = headers.map(|key| lang.t(key));
    let cells = |row: &Row<'_>| {
        vec![
            html! { (row.session.title) },
            html! { (row.name) },
            html! { (row.written) },
            state(lang, visit, row, following),
            if may.is_ok() {
                actions(member, visit, row, following, today)
            } else {
                html! {}
            },
        ]
    };
    let rows: Vec<_> = rows.iter().map(cells).collect();
    html! {
        (crate::ui::table(lang.t("notes-everyone"), &headers, &rows))
        @if may.is_err() { (or_reason(lang, &may, &html! {})) }
    }
}

fn state(lang: Lang, visit: &Visit, row: &Row<'_>, following: &Following) -> Markup {
    html! {
        (settled(lang, visit, row.session.id, row.person, Some(following)))
        @if let Some(Settled::Excused { reason, .. }) = visit.programme.settled(row.session.id, row.person) {
            p.quiet { (super::excuse::told(lang, *reason)) }
        }
    }
}

fn actions(member: &Member, visit: &Visit, row: &Row<'_>, following: &Following, today: NaiveDate) -> Markup {
    let (lang, person) = (member.lang, row.person);
    let awaited = visit.programme.settled(row.session.id, person).is_none();
    let remind = person != member.me.id() && visit.may_remind(person, today).is_ok();
    html! {
        @if awaited {
            @if let Some(at) = following.reminded.get(&person) {
                p.quiet { (lang.tr("notes-reminded-at", &[("time", lang.hour(*at).into())])) }
            } @else if remind {
                form.inline method="post" action=(NoteReminderPath { visit: visit.id, person }) {
                    button.plain type="submit" aria-label=(lang.tr("notes-remind-whom", &[("name", (&row.name).into())])) {
                        (lang.t("notes-remind"))
                    }
                }
                " "
            }
            a href=(ExcusePath { visit: visit.id, session: row.session.id, person })
                aria-label=(lang.tr("notes-excuse-whom", &[("name", (&row.name).into()), ("session", row.session.title.as_str().into())])) {
                (lang.t("notes-excuse"))
            }
        }
    }
}
