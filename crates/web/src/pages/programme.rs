//! The programme: read by everyone with a part in the visit, laid by the visit leader.

use crate::error::PageError;
use crate::form::Done;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::button::{post, second_link};
use crate::ui::{Words, empty, or_reason, road, submit};
use app::App;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum_extra::routing::TypedPath;
use domain::id::{SessionId, VisitId};
use domain::policy::Action;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use seen::Seen;
use serde::Deserialize;

mod form;
mod list;
mod note_takers;
pub(super) mod seen;
mod session;
mod warnings;
mod ways;
mod writing;

pub(super) use ways::ways;

paths! {
    /// The programme of a visit.
    ProgrammePath { visit: VisitId } = "/visits/{visit}/programme";
    /// The programme as a calendar file.
    CalendarPath { visit: VisitId } = "/visits/{visit}/programme.ics";
    /// The template of the programme.
    TemplatePath { visit: VisitId } = "/visits/{visit}/programme/template";
    /// Time set aside for writing the report.
    WritingTimePath { visit: VisitId } = "/visits/{visit}/programme/writing-time";
    /// Who takes notes in which session.
    NoteTakersPath { visit: VisitId } = "/visits/{visit}/programme/note-takers";
    /// A session to come.
    NewSessionPath { visit: VisitId } = "/visits/{visit}/programme/new-session";
    /// A session of the programme.
    SessionPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}";
    /// Taking a session out.
    RemovalPath { visit: VisitId, session: SessionId } = "/visits/{visit}/sessions/{session}/removal";
}

pub(super) fn mount(table: Table) -> Table {
    let (see, edit) = (Needs::Visit(Action::SeeProgramme), Needs::Visit(Action::EditProgramme));
    let table = table.get(see, show).get(see, calendar).post(edit, start);
    writing::mount(note_takers::mount(session::mount(table)))
}

async fn show(path: ProgrammePath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.programme(&member.me, path.visit).await?;
    let seen = Seen::load(&app, &member, visit).await?;
    Ok(view(&seen, &writing::WritingForm::default(), &[]))
}

async fn start(path: TemplatePath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let visit = app.look(&member.me, path.visit, Action::EditProgramme).await?;
    if visit.programme.sessions.is_empty() {
        app.start_programme(&member.me, path.visit).await?;
    }
    Ok(Done::to(ProgrammePath { visit: path.visit }).saying("programme-started"))
}

async fn calendar(path: CalendarPath, member: Member, State(app): State<App>) -> Result<Response, PageError> {
    let lang = member.lang;
    let visit = app.programme(&member.me, path.visit).await?;
    let unit = app.unit(visit.host.unit).await?;
    let name = lang.tr("programme-calendar-name", &[("unit", unit.name.as_str().into())]);
    let page = format!("{}{}", app.settings().base_url, ProgrammePath { visit: path.visit });
    let writing = lang.t("programme-writing-entry");
    let file = app.programme_calendar(&member.me, path.visit, &name, &page, writing).await?;
    let headers = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8; method=PUBLISH"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"kvip.ics\""),
    ];
    Ok((headers, file).into_response())
}

fn view(seen: &Seen<'_>, form: &writing::WritingForm, problems: &[(String, String)]) -> Markup {
    let (lang, visit) = (seen.lang(), &seen.visit);
    let page = seen.page(lang.t("programme-title")).wide().error(!problems.is_empty());
    page.body(&html! {
        (road(lang, &frame::steps(seen.member, visit, seen.today, Some(Stage::Prepare))))
        (ways(seen.member, visit, "programme"))
        p { b.on-paper { (seen.unit.name) ". " } (lead(seen)) }
        @if visit.programme.sessions.is_empty() {
            (nothing_yet(seen))
        } @else {
            @if seen.edits().is_ok() { (warnings::view(seen)) (edit_ways(seen)) }
            (list::view(seen))
            @if visit.day().is_some() { (take_along(visit, lang)) }
        }
        (writing::view(seen, form, problems))
    })
}

/// Where the programme stands, who lays it, and by when.
fn lead(seen: &Seen<'_>) -> String {
    let (lang, visit) = (seen.lang(), &seen.visit);
    match visit.due(Milestone::ProgrammeFinal) {
        None => lang.t("programme-undated").to_owned(),
        Some(due) if due < seen.today => lang.t("programme-final").to_owned(),
        Some(due) => lang.tr("programme-due", &[("when", lang.due(due, seen.today).into())]),
    }
}

fn nothing_yet(seen: &Seen<'_>) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    let button = post(&TemplatePath { visit }.to_string(), &submit(lang.t("programme-start-button")));
    let start = or_reason(lang, &seen.edits(), &button);
    empty(lang.t("programme-empty-title"), lang.t("programme-empty"), Some(&start))
}

fn edit_ways(seen: &Seen<'_>) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    html! {
        div.actions {
            (second_link(&NoteTakersPath { visit }.to_string(), lang.t("programme-note-takers-link")))
            (second_link(&NewSessionPath { visit }.to_string(), lang.t("programme-add-link")))
        }
    }
}

fn take_along(visit: &Visit, lang: domain::lang::Lang) -> Markup {
    html! {
        div.actions { (second_link(&CalendarPath { visit: visit.id }.to_string(), lang.t("programme-calendar-link"))) }
        p.quiet { (lang.t("programme-calendar-hint")) }
    }
}
