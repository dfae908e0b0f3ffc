//! Where the notes of a visit stand: one's own sessions first, then everyone's.

use super::oral;
use super::table::{self, Row};
use super::{NoteReminderPath, NotesPath, SessionNotesPath, TeamNotesPath, hours, page, title};
use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::pages::report::lateness;
use crate::pages::visit::frame;
use crate::ui::{Words, empty, error_summary, progress, road};
use app::App;
use app::notes::Following;
use axum::extract::State;
use domain::id::{PersonId, SessionId};
use domain::lang::Lang;
use domain::person::Person;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use std::collections::HashMap;

pub(super) async fn show(
    path: NotesPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, &[]).await
}

pub(super) async fn remind(
    path: NoteReminderPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let at = NotesPath { visit: path.visit };
    let done = app.remind_of_notes(&member.me, path.visit, path.person).await;
    let again = async |problems: Vec<_>| view(&app, &member, &at, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(&at).saying("notes-reminded"))
}

pub(super) async fn view(
    app: &App,
    member: &Member,
    path: &NotesPath,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, following) = app.following(&member.me, path.visit).await?;
    let page = page(app, member, &visit, lang.t("notes-title")).await?;
    let (settled, all) = visit.programme.settled_of_all();
    let leads = visit.leader() == Some(member.me.id());
    let names = app.names(&visit.team_ids()).await?;
    Ok(page.error(!problems.is_empty()).wide().body(&html! {
        (road(lang, &frame::steps(member, &visit, app.today(), Some(Stage::Notes))))
        (error_summary(lang, problems))
        @if all == 0 {
            (empty(lang.t("notes-nobody-title"), lang.t("notes-nobody"), None))
        } @else {
            p.lead { (missing(lang, all - settled)) " " (due(app, lang, &visit)) " " (late(app, lang, &visit)) }
            (progress(lang, settled, all, lang.t("notes-settled")))
            (mine(app, member, &visit, &following))
            @if leads { (everyone(app, member, &visit, &following, &names)) }
            (oral::accounts(member, &visit, &names))
        }
        (teams(lang, &visit, &following))
    }))
}

/// What is missing, in a sentence.
fn missing(lang: Lang, count: usize) -> String {
    lang.tr("notes-missing", &[("count", count.into())])
}

/// "Frist: fredag 5. juni (i morgen)."
pub(super) fn due(app: &App, lang: Lang, visit: &Visit) -> String {
    let due = visit.due(Milestone::NotesDue);
    due.map(|day| lang.tr("notes-due", &[("day", lang.due(day, app.today()).into())])).unwrap_or_default()
}

/// After the day: how long the grace lasts, or that it is past. Nothing where nothing is missing.
fn late(app: &App, lang: Lang, visit: &Visit) -> Markup {
    let due = visit.due(Milestone::NotesDue).filter(|_| !visit.programme.awaited().is_empty());
    let grace = &app.settings().report.grace;
    due.map_or_else(|| html! {}, |day| lateness(lang, grace.lateness(Milestone::NotesDue, day, app.today())))
}

fn mine(app: &App, member: &Member, visit: &Visit, following: &Following) -> Markup {
    let (lang, me) = (member.lang, member.me.id());
    let sessions = visit.programme.sessions_of(me);
    let due = visit.due(Milestone::NotesDue);
    html! {
        h2 { (lang.t("notes-my-sessions")) }
        @if sessions.is_empty() { p { (lang.t("notes-no-session-of-mine")) } }
        div.tasks { section { ul {
            @for session in sessions {
                li.task {
                    div.task-what {
                        a href=(SessionNotesPath { visit: visit.id, session: session.id }) { (session.title) }
                        p.quiet { (hours(lang, visit, session)) " · " (written(lang, following, session.id, me)) }
                    }
                    @if let (Some(day), None) = (due, visit.programme.settled(session.id, me)) {
                        p.task-due { span.label { (lang.t("ui-tasks-due")) " " } (lang.due(day, app.today())) }
                    }
                    div.task-state { (table::settled(lang, visit, session.id, me, Some(following))) }
                }
            }
        } } }
    }
}

fn written(lang: Lang, following: &Following, session: SessionId, person: PersonId) -> String {
    let count = following.written.get(&(session, person)).copied().unwrap_or_default();
    lang.tr("notes-written", &[("count", count.into())])
}

/// For the visit leader: every session and note-taker.
fn everyone(
    app: &App,
    member: &Member,
    visit: &Visit,
    following: &Following,
    names: &HashMap<PersonId, Person>,
) -> Markup {
    let takers = visit.programme.sessions.iter();
    let takers = takers.flat_map(|session| session.note_takers.iter().map(move |person| (session, *person)));
    let rows: Vec<Row> = takers
        .map(|(session, person)| Row {
            session,
            person,
            name: names.get(&person).map(|person| person.name.to_string()).unwrap_or_default(),
            written: written(member.lang, following, session.id, person),
        })
        .collect();
    table::everyone(member, visit, following, app.today(), &rows)
}

/// The way into the team's notes, session by session; also from sessions that left the programme.
fn teams(lang: Lang, visit: &Visit, following: &Following) -> Markup {
    let mut sessions: Vec<SessionId> = visit.programme.sessions.iter().map(|session| session.id).collect();
    sessions.extend(following.written.keys().map(|(session, _)| *session));
    let mut seen = std::collections::HashSet::new();
    sessions.retain(|session| following.of_session(*session) > 0 && seen.insert(*session));
    html! {
        h2 { (lang.t("notes-team-title")) }
        @if sessions.is_empty() { (empty(lang.t("notes-team-none-title"), lang.t("notes-team-none"), None)) }
        ul {
            @for session in sessions {
                li {
                    a href=(TeamNotesPath { visit: visit.id, session }) { (title(lang, visit, session)) }
                    " (" (lang.tr("notes-written", &[("count", following.of_session(session).into())])) ")"
                }
            }
        }
    }
}
