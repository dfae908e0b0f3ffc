//! One session: planned, changed, taken out.

use super::form::{SessionForm, key};
use super::seen::Seen;
use super::{NewSessionPath, ProgrammePath, RemovalPath, SessionPath};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, error_of, or_again};
use crate::member::Member;
use crate::routes::{Needs, Table};
use crate::ui::button::{grave, post};
use crate::ui::{Choice, Field, Words, disclosure, error_summary, submit};
use app::{App, AppError};
use axum::extract::State;
use domain::id::SessionId;
use domain::policy::Action;
use domain::programme::Kind;
use maud::{Markup, html};

pub(super) fn mount(table: Table) -> Table {
    let edit = Needs::Visit(Action::EditProgramme);
    table.get(edit, new).post(edit, create).get(edit, show).post(edit, save).post(edit, remove)
}

async fn new(path: NewSessionPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    let form = SessionForm { day: "0".to_owned(), minutes: "45".to_owned(), ..SessionForm::default() };
    Ok(view(&seen, None, &form, &[]))
}

async fn create(
    path: NewSessionPath,
    member: Member,
    State(app): State<App>,
    Form(sent): Form<Pairs>,
) -> Result<Done, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    let form = SessionForm::from(&sent);
    let added = match form.parse() {
        Ok(plan) => app.add_session(&member.me, path.visit, plan).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| Ok(view(&seen, None, &form, &problems));
    or_again(member.lang, added, again).await?;
    Ok(Done::to(ProgrammePath { visit: path.visit }).saying("session-added"))
}

async fn show(path: SessionPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    let session = seen.visit.programme.session(path.session).map_err(|_| AppError::Hidden)?;
    Ok(view(&seen, Some(path.session), &SessionForm::from(session), &[]))
}

async fn save(
    path: SessionPath,
    member: Member,
    State(app): State<App>,
    Form(sent): Form<Pairs>,
) -> Result<Done, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    seen.visit.programme.session(path.session).map_err(|_| AppError::Hidden)?;
    let form = SessionForm::from(&sent);
    let changed = match form.parse() {
        Ok(plan) => app.change_session(&member.me, path.visit, path.session, plan).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| Ok(view(&seen, Some(path.session), &form, &problems));
    or_again(member.lang, changed, again).await?;
    Ok(Done::to(ProgrammePath { visit: path.visit }).saying("session-saved"))
}

async fn remove(path: RemovalPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    let session = seen.visit.programme.session(path.session).map_err(|_| AppError::Hidden)?;
    let removed = app.remove_session(&member.me, path.visit, path.session).await;
    let again =
        async |problems: Vec<_>| Ok(view(&seen, Some(path.session), &SessionForm::from(session), &problems));
    or_again(member.lang, removed, again).await?;
    Ok(Done::to(ProgrammePath { visit: path.visit }).saying("session-removed"))
}

pub(super) async fn load<'a>(
    app: &App,
    member: &'a Member,
    visit: domain::id::VisitId,
) -> Result<Seen<'a>, PageError> {
    let visit = app.look(&member.me, visit, Action::EditProgramme).await?;
    Seen::load(app, member, visit).await
}

fn view(
    seen: &Seen<'_>,
    session: Option<SessionId>,
    form: &SessionForm,
    problems: &[(String, String)],
) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    let title = if session.is_some() { "session-title-change" } else { "session-title-new" };
    let action = session.map_or_else(
        || NewSessionPath { visit }.to_string(),
        |session| SessionPath { visit, session }.to_string(),
    );
    let back = ProgrammePath { visit };
    let page = seen.page(lang.t(title)).crumb(lang.t("programme-title"), back.to_string());
    page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        form method="post" action=(action) {
            (fields(seen, form, problems))
            div.actions {
                (submit(lang.t("action-save")))
                a href=(back) { (lang.t("action-cancel")) }
            }
        }
        @if let Some(session) = session { (removal(seen, session)) }
    })
}

fn fields(seen: &Seen<'_>, form: &SessionForm, problems: &[(String, String)]) -> Markup {
    let lang = seen.lang();
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let kinds = Kind::ALL.map(|kind| Choice::new(key(kind), lang.t(&format!("session-kind-{}", key(kind)))));
    html! {
        (field("kind", "session-kind").select(&kinds, &form.kind))
        (field("title", "session-name").hint(lang.t("session-name-hint")).text(&form.title))
        (field("day", "session-day").radios(&days(seen, form), &form.day))
        (field("starts", "session-starts").time(&form.starts))
        (field("minutes", "session-minutes").hint(lang.t("session-minutes-hint")).number(&form.minutes))
        (field("room", "session-room").optional().text(&form.room))
        @if seen.team().is_empty() {
            p.quiet { (lang.t("session-no-team")) }
        } @else {
            (field("lead", "session-lead").optional().select(&seen.team(), &form.lead))
            (field("note_takers", "session-note-takers")
                .hint(lang.t("session-note-takers-hint"))
                .checkboxes(&seen.team(), &form.note_takers))
        }
    }
}

/// The evening before and the visit day, and the session's own day when it lies elsewhere.
fn days(seen: &Seen<'_>, form: &SessionForm) -> Vec<Choice> {
    let mut days = vec![-1, 0];
    days.extend(form.day.parse::<i8>().ok().filter(|day| ![-1, 0].contains(day)));
    days.into_iter().map(|day: i8| Choice::new(day.to_string(), seen.day(day))).collect()
}

fn removal(seen: &Seen<'_>, session: SessionId) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    let path = RemovalPath { visit, session }.to_string();
    disclosure(
        lang.t("session-remove"),
        false,
        &html! {
            p { (lang.t("session-remove-lead")) }
            (post(&path, &grave(lang.t("session-remove-button"))))
        },
    )
}
