//! One's own notes from a session: written on the spot, looked through, handed in.

use super::fields::NoteForm;
use super::{HandInPath, NoteDeletionPath, NotePath, NotesPath, SessionNotesPath, TeamNotesPath};
use super::{Photos, below, hours, opening, photo, piece, table, title};
use crate::error::PageError;
use crate::form::{Done, Form, is_autosave, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::button::second_link;
use crate::ui::{Tone, Words, error_summary, notice, or_reason, refusal, road};
use app::notes::Shelf;
use app::{App, AppError};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use domain::id::SessionId;
use domain::note::NoteKind;
use domain::policy::Action;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

mod by_script;
mod hand_in;
mod writing;

use hand_in::hand_in_form;
use writing::{stays, waiting, write_form};

/// What a link elsewhere may fill in: the kind, and the standard it stood beside; and where to read on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Begun {
    kind: String,
    standard: String,
    /// Where to read on in one's own notes.
    before: String,
}

pub(super) async fn show(
    path: SessionNotesPath,
    member: Member,
    State(app): State<App>,
    Query(begun): Query<Begun>,
) -> Result<Markup, PageError> {
    let before = begun.before.parse().ok();
    let (visit, shelf) = app.my_notes(&member.me, path.visit, path.session, before).await?;
    let mut form = NoteForm::fresh();
    if let Some(draft) = shelf.drafts.first() {
        form = NoteForm { note: draft.id.to_string(), text: draft.text.clone(), ..form };
    }
    if let Some(kind) = NoteKind::from_key(&begun.kind) {
        kind.key().clone_into(&mut form.kind);
    }
    form.standard = begun.standard;
    view(&app, &member, (&visit, path.session), &shelf, &form, &[]).await
}

pub(super) async fn create(
    path: SessionNotesPath,
    member: Member,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<NoteForm>,
) -> Result<Response, PageError> {
    if is_autosave(&headers) {
        return by_script::receive(&app, &member, &path, &headers, &form).await;
    }
    let written = save(&app, &member, (path.visit, path.session), &form).await;
    let again = async |problems: Vec<_>| again(&app, &member, &path, &form, &problems).await;
    or_again(member.lang, written, again).await?;
    Ok(Done::to(path).saying("notes-saved").into_response())
}

pub(super) async fn hand_in(
    path: HandInPath,
    member: Member,
    State(app): State<App>,
    Form(mut form): Form<NoteForm>,
) -> Result<Done, PageError> {
    let (me, at) = (&member.me, SessionNotesPath { visit: path.visit, session: path.session });
    let mut done = Ok(());
    if !form.text.trim().is_empty() {
        done = save(&app, &member, (path.visit, path.session), &form).await;
        if done.is_ok() {
            form = NoteForm { nothing: form.nothing, ..NoteForm::fresh() };
        }
    }
    let done = match done {
        Ok(()) => app.hand_in_notes(me, path.visit, path.session, form.nothing == "yes").await.map(drop),
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| again(&app, &member, &at, &form, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(NotesPath { visit: path.visit }).saying("notes-handed-in-now"))
}

async fn save(
    app: &App,
    member: &Member,
    (visit, session): (domain::id::VisitId, SessionId),
    form: &NoteForm,
) -> Result<(), AppError> {
    let words = form.parse()?;
    app.write_note(&member.me, visit, session, form.id(), &words).await.map(drop)
}

pub(super) async fn again(
    app: &App,
    member: &Member,
    path: &SessionNotesPath,
    form: &NoteForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    // Whoever may not write here hears that, and nothing of her form.
    app.look(&member.me, path.visit, Action::WriteNotes).await?;
    let (visit, shelf) = app.my_notes(&member.me, path.visit, path.session, None).await?;
    view(app, member, (&visit, path.session), &shelf, form, problems).await
}

async fn view(
    app: &App,
    member: &Member,
    at: (&Visit, SessionId),
    shelf: &Shelf,
    form: &NoteForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, (visit, session)) = (member.lang, at);
    let page = below(app, member, visit, &title(lang, visit, session)).await?;
    let assigned = visit.programme.noted_by(session, member.me.id());
    let may = member
        .may_on(visit, Action::WriteNotes)
        .and_then(|()| assigned.map(drop).map_err(|refused| refusal::sentence(lang, &refused)));
    let waits = may.is_ok() && opening::waits(app, visit, session).await;
    let writing = match &may {
        Ok(()) if waits => opening::form(app, member, at, problems).await?,
        Ok(()) => write_form(app, member, at, shelf, form, problems).await?,
        Err(_) => or_reason(lang, &may, &html! {}),
    };
    let may_wait = app.notes_may_wait(&member.me, visit).await?;
    let path = SessionNotesPath { visit: visit.id, session };
    let photos = app.photos_of(visit, session).await?;
    Ok(page.error(!problems.is_empty()).day().body(&html! {
        (error_summary(lang, problems))
        div data-keep[may_wait && may.is_ok() && !waits] {
            (state(app, member, at))
            (opening::opened(member, at))
            (waiting(lang, &path))
            (writing)
            @if may.is_ok() { (stays(lang, may_wait)) }
        }
        (mine(member, at, (shelf, &photos), may.is_ok()))
        @if may.is_ok() && !waits { (hand_in_form(member, at, form, problems)) }
        div.actions {
            (second_link(&TeamNotesPath { visit: visit.id, session }.to_string(), lang.t("notes-read-team")))
        }
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::Notes))))
    }))
}

/// When the session is, and how one's notes from it stand.
fn state(app: &App, member: &Member, (visit, session): (&Visit, SessionId)) -> Markup {
    let lang = member.lang;
    let known = visit.programme.session(session).ok();
    html! {
        @if let Some(session) = known {
            p.lead {
                (hours(lang, visit, session))
                @if let Some(room) = &session.room { " · " (room) }
            }
            @if session.note_takers.contains(&member.me.id()) {
                p { (table::settled(lang, visit, session.id, member.me.id(), None)) " "
                    (super::overview::due(app, lang, visit)) }
            }
            @if session.kind.is_focus_group() {
                (notice(lang, Tone::Info, &html! { p { (lang.t("notes-focus-group")) } }))
            }
        }
    }
}

fn mine(
    member: &Member,
    (visit, session): (&Visit, SessionId),
    (shelf, photos): (&Shelf, &Photos),
    may: bool,
) -> Markup {
    let lang = member.lang;
    let settled = visit.programme.settled(session, member.me.id());
    html! {
        h2 { (lang.tr("notes-mine", &[("count", shelf.written.into())])) }
        (piece::not_shown(lang, shelf))
        @if shelf.notes.is_empty() && shelf.closed.is_none() { p.quiet { (lang.t("notes-mine-none")) } }
        @for note in &shelf.notes {
            @let amended = settled.is_some_and(|settled| settled.amended(note.at));
            @let actions = html! {
                a href=(NotePath { visit: visit.id, note: note.id }) { (lang.t("action-change")) }
                a href=(NoteDeletionPath { visit: visit.id, note: note.id }) { (lang.t("notes-delete")) }
            };
            (piece::note(lang, visit.id, note, None, amended, may.then_some(&actions)))
            (photo::sheets(lang, visit.id, photos.get(&note.id).map_or(&[], Vec::as_slice)))
        }
        @if let Some(last) = shelf.more {
            @let older = format!("{}?before={last}", SessionNotesPath { visit: visit.id, session });
            div.actions { (second_link(&older, lang.t("notes-mine-older"))) }
        }
    }
}
