//! Notes: whose are missing, writing on the spot, handing in, reading the team's.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Words};
use app::App;
use axum_extra::routing::TypedPath;
use domain::id::{FileId, NoteId, PersonId, SessionId, VisitId};
use domain::lang::Lang;
use domain::policy::Action;
use domain::programme::Session;
use domain::visit::Visit;
use serde::Deserialize;
use std::collections::HashMap;

mod deletion;
mod excuse;
mod fields;
mod file;
mod note;
mod opening;
mod oral;
mod overview;
mod photo;
mod piece;
mod session;
mod speakers;
mod table;
mod team;

paths! {
    /// Whose notes are in, and one's own sessions.
    NotesPath { visit: VisitId } = "/visits/{visit}/notes";
    /// One's own notes from a session.
    SessionNotesPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/notes";
    /// Opening a focus group: how many are present.
    OpeningPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/opening";
    /// Handing them in.
    HandInPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/hand-in";
    /// A note out of a file.
    NoteFilePath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/note-file";
    /// Notes on paper, photographed.
    NotePhotosPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/note-photos";
    /// One of them.
    PhotoPath { visit: VisitId, photo: FileId } = "/visits/{visit}/photos/{photo}";
    /// The whole team's notes from a session.
    TeamNotesPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/team-notes";
    /// One note.
    NotePath { visit: VisitId, note: NoteId } = "/visits/{visit}/notes/{note}";
    /// Deleting it.
    NoteDeletionPath { visit: VisitId, note: NoteId } = "/visits/{visit}/notes/{note}/deletion";
    /// Words of someone who took her yes back, out of a note.
    WithdrawnWordsPath { visit: VisitId, note: NoteId } = "/visits/{visit}/notes/{note}/withdrawn-words";
    /// Reminding a note-taker.
    NoteReminderPath { visit: VisitId, person: PersonId } = "/visits/{visit}/note-reminders/{person}";
    /// Excusing a note-taker from a session.
    ExcusePath { visit: VisitId, session: SessionId, person: PersonId } =
        "/visits/{visit}/sessions/{session}/excuses/{person}";
    /// That the visit leader has heard of an interview.
    OralAccountPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/oral-account";
    /// That it was ticked by mistake.
    OralAccountUndoingPath { visit: VisitId, session: SessionId } =
        "/visits/{visit}/sessions/{session}/oral-account-undoing";
}

/// MiB a file with a note may have.
const FILE_MIB: usize = 10;
/// MiB that photographed sheets may have together.
const PHOTOS_MIB: usize = 30;

/// Photographed sheets, by the note they belong to.
type Photos = HashMap<NoteId, Vec<FileId>>;

pub(super) fn mount(table: Table) -> Table {
    let (read, write, follow) = (
        Needs::Visit(Action::ReadNotes),
        Needs::Visit(Action::WriteNotes),
        Needs::Visit(Action::FollowNotes),
    );
    table
        .get(read, overview::show)
        .get(read, session::show)
        .post(write, session::create)
        .post(write, session::hand_in)
        .post(Needs::Visit(Action::OpenGroup), opening::create)
        .get(write, file::show)
        .upload(write, FILE_MIB, file::read)
        .get(write, photo::show)
        .upload(write, PHOTOS_MIB, photo::create)
        .get(read, photo::open)
        .get(read, team::show)
        .get(read, note::show)
        .post(write, note::amend)
        .get(write, deletion::show)
        .post(write, deletion::create)
        .post(write, speakers::taken_out)
        .post(follow, overview::remind)
        .get(follow, excuse::show)
        .post(follow, excuse::create)
        .post(follow, oral::create)
        .post(follow, oral::undo)
}

/// A page with notes: who reads it and how long it is kept, and the way back to the visit and its notes.
async fn page(app: &App, member: &Member, visit: &Visit, title: &str) -> Result<Page, PageError> {
    let unit = app.unit(visit.host.unit).await?;
    let days = app.settings().retention.notes_days;
    let lock = member.lang.tr("notes-lock", &[("days", days.into())]);
    let sheet = Some(crate::assets::notes_css_path());
    Ok(frame::page(member, visit, unit.name.as_str(), title).lock(lock).with(sheet, None))
}

/// The same, below the overview.
async fn below(app: &App, member: &Member, visit: &Visit, title: &str) -> Result<Page, PageError> {
    let back = NotesPath { visit: visit.id }.to_string();
    Ok(page(app, member, visit, title).await?.crumb(member.lang.t("notes-title"), back))
}

/// A session's title; notes may outlive their session in the programme.
fn title(lang: Lang, visit: &Visit, session: SessionId) -> String {
    let known = visit.programme.session(session);
    known.map_or_else(|_| lang.t("notes-session-gone").to_owned(), |session| session.title.to_string())
}

/// "kl. 09:00–09:45", with the day when it is not the visit's own.
fn hours(lang: Lang, visit: &Visit, session: &Session) -> String {
    let Some(day) = visit.day() else { return lang.clock(session.starts) };
    let (from, to) = session.span(day);
    let hours = lang
        .tr("notes-hours", &[("from", lang.clock(from.time()).into()), ("to", lang.clock(to.time()).into())]);
    if from.date() == day { hours } else { format!("{} {hours}", lang.weekday(from.date())) }
}
