//! Deleting one's own note: asked once, because it cannot be undone.

use super::{NoteDeletionPath, SessionNotesPath, below, piece};
use crate::error::PageError;
use crate::form::Done;
use crate::member::Member;
use crate::ui::{Words, button, or_reason};
use app::{App, AppError};
use axum::extract::State;
use domain::policy::Action;
use maud::{Markup, html};

pub(super) async fn show(
    path: NoteDeletionPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let lang = member.lang;
    app.look(&member.me, path.visit, Action::WriteNotes).await?;
    let (visit, note) = app.note(&member.me, path.visit, path.note).await?;
    if note.author != member.me.id() {
        return Err(AppError::Hidden.into());
    }
    let back = SessionNotesPath { visit: path.visit, session: note.session }.to_string();
    let page = below(&app, &member, &visit, lang.t("notes-delete-title")).await?;
    let may = member.may_on(&visit, Action::WriteNotes);
    Ok(page.lead(lang.t("notes-delete-lead")).body(&html! {
        (piece::note(lang, visit.id, &note, None, false, None))
        form method="post" action=(path) {
            div.actions {
                (or_reason(lang, &may, &button::grave(lang.t("notes-delete-button"))))
                (button::second_link(&back, lang.t("notes-keep")))
            }
        }
    }))
}

pub(super) async fn create(
    path: NoteDeletionPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let session = app.delete_note(&member.me, path.visit, path.note).await?;
    Ok(Done::to(SessionNotesPath { visit: path.visit, session }).saying("notes-deleted"))
}
