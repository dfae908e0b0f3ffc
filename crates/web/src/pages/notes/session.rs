//! One's own notes from a session: written on the spot, looked through, handed in.

use super::fields::{NoteForm, fields};
use super::{
    HandInPath, NoteDeletionPath, NoteFilePath, NotePath, NotesPath, SessionNotesPath, TeamNotesPath,
};
use super::{below, hours, opening, piece, table, title};
use crate::error::PageError;
use crate::form::{Done, Form, is_autosave, or_again, sentences};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::button::second_link;
use crate::ui::{Tone, Words, autosave_form_as, error_summary, notice, or_reason, refusal, road, submit};
use app::notes::Shelf;
use app::{App, AppError};
use axum::Json;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::id::SessionId;
use domain::note::NoteKind;
use domain::policy::Action;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

mod hand_in;

use hand_in::hand_in_form;

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
        return Ok(keep_draft(&app, &member, &path, &form).await?);
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

/// What is typed so far, kept sealed; the answer is for the script.
async fn keep_draft(
    app: &App,
    member: &Member,
    path: &SessionNotesPath,
    form: &NoteForm,
) -> Result<Response, AppError> {
    let lang = member.lang;
    let typed = form.changed.iter().any(|name| name == "text");
    let Some(note) = form.id().filter(|_| typed) else {
        return Ok(Json(serde_json::json!({ "text": lang.t("notes-draft-unchanged") })).into_response());
    };
    match app.keep_draft(&member.me, path.visit, path.session, note, &form.text).await {
        Ok(()) => {
            let at = lang.tr("notes-draft-kept", &[("time", lang.hour(app.now()).into())]);
            Ok(Json(serde_json::json!({ "text": at })).into_response())
        }
        Err(AppError::Invalid(problems)) => {
            let text = sentences(lang, &problems).pop().map(|(_, sentence)| sentence);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(serde_json::json!({ "text": text }))).into_response())
        }
        Err(error) => Err(error),
    }
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
    let waits = may.is_ok() && opening::waits(app, visit, session);
    let writing = match &may {
        Ok(()) if waits => opening::form(app, member, at, problems).await?,
        Ok(()) => write_form(app, member, at, shelf, form, problems).await?,
        Err(_) => or_reason(lang, &may, &html! {}),
    };
    Ok(page.error(!problems.is_empty()).day().body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::Notes))))
        (error_summary(lang, problems))
        (state(app, member, at))
        (opening::opened(member, at))
        (writing)
        (mine(member, at, shelf, may.is_ok()))
        @if may.is_ok() && !waits { (hand_in_form(member, at, form, problems)) }
        div.actions {
            (second_link(&TeamNotesPath { visit: visit.id, session }.to_string(), lang.t("notes-read-team")))
        }
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

async fn write_form(
    app: &App,
    member: &Member,
    (visit, session): (&Visit, SessionId),
    shelf: &Shelf,
    form: &NoteForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, edition) = (member.lang, app.edition(visit.edition).await?);
    let path = SessionNotesPath { visit: visit.id, session };
    let kept = shelf.drafts.iter().find(|draft| draft.id.to_string() == form.note);
    let kept = kept.map(|draft| lang.tr("notes-draft-kept", &[("time", lang.hour(draft.at).into())]));
    let saved = kept.as_deref().unwrap_or(lang.t("notes-draft-hint"));
    let body = html! {
        h2 { (lang.t("notes-write")) }
        input type="hidden" name="note" value=(form.note) autocomplete="off";
        (fields(lang, &edition, form, 6, None, problems))
        (submit(lang.t("notes-save")))
    };
    Ok(html! {
        (autosave_form_as(lang, Some("write"), &path.to_string(), Some(saved), &body))
        p { a href=(NoteFilePath { visit: visit.id, session }) { (lang.t("notes-file-link")) } }
    })
}

fn mine(member: &Member, (visit, session): (&Visit, SessionId), shelf: &Shelf, may: bool) -> Markup {
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
        }
        @if let Some(last) = shelf.more {
            @let older = format!("{}?before={last}", SessionNotesPath { visit: visit.id, session });
            div.actions { (second_link(&older, lang.t("notes-mine-older"))) }
        }
    }
}
