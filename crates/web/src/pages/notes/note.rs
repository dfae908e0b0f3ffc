//! One note: its author amends it, the rest of the team reads it.

use super::fields::{NoteForm, fields};
use super::{NoteDeletionPath, NotePath, SessionNotesPath, TeamNotesPath};
use super::{below, piece, speakers, title};
use crate::error::PageError;
use crate::form::{Done, Form, is_autosave, or_again, sentences};
use crate::member::Member;
use crate::ui::{Conflict, Words, autosave_form, conflict, error_summary, or_reason, submit};
use app::notes::OpenNote;
use app::{App, AppError};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;
use serde_json::json;

/// An amended note; after a conflict also both texts and the choice between them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct AmendForm {
    kind: String,
    standard: String,
    text: String,
    speaker: Vec<String>,
    #[serde(rename = "v[text]")]
    version: String,
    #[serde(rename = "keep[text]")]
    keep: String,
    #[serde(rename = "mine[text]")]
    mine: String,
    /// What a save by script brings.
    changed: Vec<String>,
}

impl AmendForm {
    /// What a save by script makes of the saved note, and the version it was made from.
    fn over(&self, saved: &OpenNote) -> (NoteForm, u32) {
        let changed = |name: &str| self.changed.iter().any(|one| one == name);
        let mut form = NoteForm::of_note(saved);
        if changed("speaker") {
            form.speaker.clone_from(&self.speaker);
        }
        if changed("kind") {
            form.kind.clone_from(&self.kind);
        }
        if changed("standard") {
            form.standard.clone_from(&self.standard);
        }
        if !changed("text") {
            return (form, saved.version);
        }
        form.text.clone_from(&self.text);
        (form, self.version.parse().unwrap_or_default())
    }

    /// The form with the text that was chosen; nothing when the saved one stays.
    fn chosen(&self) -> Option<NoteForm> {
        let text = match self.keep.as_str() {
            "theirs" => return None,
            "mine" => &self.mine,
            _ => &self.text,
        };
        let (kind, standard, text) = (self.kind.clone(), self.standard.clone(), text.clone());
        Some(NoteForm { kind, standard, text, speaker: self.speaker.clone(), ..NoteForm::default() })
    }
}

pub(super) async fn show(
    path: NotePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let (visit, note) = app.note(&member.me, path.visit, path.note).await?;
    let form = NoteForm::of_note(&note);
    view(&app, &member, &visit, &note, &form, &[]).await
}

/// The note as it is saved, with what is wrong.
pub(super) async fn again(
    app: &App,
    member: &Member,
    path: &NotePath,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (visit, note) = app.note(&member.me, path.visit, path.note).await?;
    view(app, member, &visit, &note, &NoteForm::of_note(&note), problems).await
}

pub(super) async fn amend(
    path: NotePath,
    member: Member,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<AmendForm>,
) -> Result<Response, PageError> {
    let me = &member.me;
    if is_autosave(&headers) {
        return Ok(saved_by_script(&app, &member, &path, &form).await?);
    }
    if let Some(chosen) = form.chosen() {
        let seen = form.version.parse().unwrap_or_default();
        let done = match chosen.parse() {
            Ok(words) => app.amend_note(me, path.visit, path.note, seen, &words).await,
            Err(error) => Err(error),
        };
        if matches!(done, Err(AppError::Stale)) {
            let page = two_texts(&app, &member, &path, &chosen).await?;
            return Err(PageError::Form(StatusCode::CONFLICT, page));
        }
        let again = async |problems: Vec<_>| {
            app.look(me, path.visit, Action::WriteNotes).await?;
            let (visit, note) = app.note(me, path.visit, path.note).await?;
            view(&app, &member, &visit, &OpenNote { version: seen, ..note }, &chosen, &problems).await
        };
        or_again(member.lang, done, again).await?;
    }
    let session = app.session_of_note(me, path.visit, path.note).await?;
    Ok(Done::to(SessionNotesPath { visit: path.visit, session }).saying("notes-amended-now").into_response())
}

/// The note as it is typed so far; the answer is for the script.
async fn saved_by_script(
    app: &App,
    member: &Member,
    path: &NotePath,
    form: &AmendForm,
) -> Result<Response, AppError> {
    let (lang, me) = (member.lang, &member.me);
    let (_, saved) = app.note(me, path.visit, path.note).await?;
    let (typed, seen) = form.over(&saved);
    let done = match typed.parse() {
        Ok(words) => app.amend_note(me, path.visit, path.note, seen, &words).await,
        Err(error) => Err(error),
    };
    let (status, told) = match done {
        Ok(()) => {
            let (_, now) = app.note(me, path.visit, path.note).await?;
            let text = lang.tr("ui-saved-at", &[("time", lang.hour(app.now()).into())]);
            (StatusCode::OK, json!({ "text": text, "versions": { "text": now.version } }))
        }
        Err(AppError::Stale) => (StatusCode::CONFLICT, json!({ "text": lang.t("notes-stale") })),
        Err(AppError::Invalid(problems)) => {
            let text = sentences(lang, &problems).pop().map(|(_, sentence)| sentence);
            (StatusCode::UNPROCESSABLE_ENTITY, json!({ "text": text }))
        }
        Err(error) => return Err(error),
    };
    Ok((status, Json(told)).into_response())
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    note: &OpenNote,
    form: &NoteForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let page = below(app, member, visit, lang.t("notes-note")).await?;
    let page = page.error(!problems.is_empty()).lead(title(lang, visit, note.session));
    let path = NotePath { visit: visit.id, note: note.id };
    if note.author != member.me.id() {
        return Ok(page.body(&read(app, member, visit, note).await?));
    }
    let edition = app.edition(visit.edition).await?;
    let standing = app.speakers(visit, note.session).await?;
    let may = member.may_on(visit, Action::WriteNotes);
    let saved = lang.tr("ui-saved-at", &[("time", lang.hour(note.at).into())]);
    let asked = html! {
        (fields(lang, &edition, form, &standing, 8, Some(note.version), problems))
        div.actions {
            (or_reason(lang, &may, &submit(lang.t("action-save"))))
            @if may.is_ok() {
                a href=(NoteDeletionPath { visit: visit.id, note: note.id }) { (lang.t("notes-delete")) }
            }
            a href=(SessionNotesPath { visit: visit.id, session: note.session }) { (lang.t("action-cancel")) }
        }
    };
    Ok(page.body(&html! {
        (error_summary(lang, problems))
        (speakers::asked(member, visit, note))
        @if may.is_ok() { (autosave_form(lang, &path.to_string(), Some(&saved), &asked)) }
        @else { form method="post" action=(path) { (asked) } }
    }))
}

async fn read(app: &App, member: &Member, visit: &Visit, note: &OpenNote) -> Result<Markup, PageError> {
    let lang = member.lang;
    let names = app.names(&[note.author]).await?;
    let who = names.get(&note.author).map_or("", |person| person.name.as_str());
    Ok(html! {
        p {
            (piece::kind(lang, note.kind)) " " b { (who) } " "
            span.quiet {
                (lang.moment(note.at))
                @if let Some(standard) = &note.standard { " · " (piece::about(lang, standard)) }
                (speakers::told(lang, note))
            }
        }
        (speakers::asked(member, visit, note))
        @if note.locked { (speakers::hidden(lang)) } @else { p.typed { (note.text) } }
        p { a href=(TeamNotesPath { visit: visit.id, session: note.session }) { (lang.t("notes-read-team")) } }
    })
}

/// The note was amended in another window meanwhile: both texts, and a choice.
async fn two_texts(
    app: &App,
    member: &Member,
    path: &NotePath,
    mine: &NoteForm,
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, note) = app.note(&member.me, path.visit, path.note).await?;
    let page = below(app, member, &visit, lang.t("notes-note")).await?;
    let both = Conflict {
        field: "text".to_owned(),
        label: lang.t("notes-text").to_owned(),
        mine: mine.text.clone(),
        theirs: note.text,
        who: lang.t("notes-other-window").to_owned(),
        version: i64::from(note.version),
    };
    Ok(page.error(true).body(&html! {
        form method="post" action=(path) {
            input type="hidden" name="kind" value=(mine.kind);
            input type="hidden" name="standard" value=(mine.standard);
            @for label in &mine.speaker { input type="hidden" name="speaker" value=(label); }
            (conflict(lang, &both))
            (submit(lang.t("ui-conflict-save")))
        }
    }))
}
