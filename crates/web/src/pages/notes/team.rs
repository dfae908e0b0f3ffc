//! The whole team's notes from a session, by what they tell.

use super::{Photos, SessionNotesPath, TeamNotesPath, below, photo, piece, title};
use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Words, button, empty, road};
use app::App;
use app::notes::OpenNote;
use axum::extract::{Query, State};
use domain::id::{NoteId, PersonId};
use domain::note::NoteKind;
use domain::person::Person;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;

/// Where to read on.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct From {
    after: String,
}

pub(super) async fn show(
    path: TeamNotesPath,
    member: Member,
    State(app): State<App>,
    Query(from): Query<From>,
) -> Result<Markup, PageError> {
    let (lang, after) = (member.lang, from.after.parse().ok());
    let (visit, shelf) = app.notes_of_session(&member.me, path.visit, path.session, after).await?;
    let authors: Vec<PersonId> = shelf.notes.iter().map(|note| note.author).collect();
    let names = app.names(&authors).await?;
    let photos = app.photos_of(&visit, path.session).await?;
    let title = title(lang, &visit, path.session);
    let page = below(&app, &member, &visit, &title).await?.lead(lang.t("notes-team-lead"));
    Ok(page.body(&html! {
        (road(lang, &frame::steps(&member, &visit, app.today(), Some(Stage::Notes))))
        (piece::not_shown(lang, &shelf))
        @if shelf.notes.is_empty() && shelf.damaged + shelf.rolled_back == 0 && shelf.closed.is_none() {
            (empty(lang.t("notes-team-none-title"), lang.t("notes-team-none"), None))
        }
        @for kind in NoteKind::ALL { (group(&member, &visit, kind, &shelf.notes, (&names, &photos))) }
        @if let Some(last) = shelf.more { (more(&member, &path, last)) }
        p { a href=(SessionNotesPath { visit: path.visit, session: path.session }) { (lang.t("notes-mine-link")) } }
    }))
}

fn group(
    member: &Member,
    visit: &Visit,
    kind: NoteKind,
    notes: &[OpenNote],
    (names, photos): (&HashMap<PersonId, Person>, &Photos),
) -> Markup {
    let lang = member.lang;
    let of_kind: Vec<_> = notes.iter().filter(|note| note.kind == kind).collect();
    html! {
        @if !of_kind.is_empty() {
            section {
                h2 { (lang.t(&format!("note-kinds-{}", kind.key()))) }
                @for note in of_kind {
                    @let who = names.get(&note.author).map(|person| person.name.as_str());
                    @let settled = visit.programme.settled(note.session, note.author);
                    @let amended = settled.is_some_and(|settled| settled.amended(note.at));
                    (piece::note(lang, visit.id, note, who, amended, None))
                    (photo::sheets(lang, visit.id, photos.get(&note.id).map_or(&[], Vec::as_slice)))
                }
            }
        }
    }
}

fn more(member: &Member, path: &TeamNotesPath, last: NoteId) -> Markup {
    let next = format!("{path}?after={last}");
    html! { div.actions { (button::second_link(&next, member.lang.t("notes-team-more"))) } }
}
