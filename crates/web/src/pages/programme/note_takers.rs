//! Who takes notes where: the whole team and every session at one glance.

use super::form::people;
use super::seen::Seen;
use super::session::load;
use super::{NoteTakersPath, ProgrammePath};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, or_again, values};
use crate::member::Member;
use crate::routes::{Needs, Table};
use crate::ui::{Words, empty, error_summary, submit, table};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::id::{PersonId, SessionId};
use domain::policy::Action;
use domain::programme::Session;
use maud::{Markup, html};

type Assigned = Vec<(SessionId, Vec<PersonId>)>;

pub(super) fn mount(table: Table) -> Table {
    let edit = Needs::Visit(Action::EditProgramme);
    table.get(edit, show).post(edit, assign)
}

async fn show(path: NoteTakersPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    Ok(view(&seen, &as_assigned(&seen), &[]))
}

async fn assign(
    path: NoteTakersPath,
    member: Member,
    State(app): State<App>,
    Form(sent): Form<Pairs>,
) -> Result<Done, PageError> {
    let seen = load(&app, &member, path.visit).await?;
    let typed = parse(&sent);
    let assigned = match &typed {
        Some(typed) => app.assign_note_takers(&member.me, path.visit, typed).await,
        None => Err(AppError::Invalid(Problems::one("", "error-invalid"))),
    };
    let typed = typed.clone().unwrap_or_else(|| as_assigned(&seen));
    let again = async |problems: Vec<_>| Ok(view(&seen, &typed, &problems));
    or_again(member.lang, assigned, again).await?;
    Ok(Done::to(ProgrammePath { visit: path.visit }).saying("note-takers-saved"))
}

/// For every session on the form, those who are ticked; nothing when an id is none.
fn parse(sent: &Pairs) -> Option<Assigned> {
    let mut assigned = Assigned::new();
    for session in values(sent, "session").take(domain::programme::Programme::MOST) {
        let field = format!("takers[{session}]");
        let ticked: Vec<_> = values(sent, &field).collect();
        assigned.push((session.parse().ok()?, people(&ticked)?));
    }
    Some(assigned)
}

fn as_assigned(seen: &Seen<'_>) -> Assigned {
    let sessions = seen.visit.programme.sessions.iter();
    sessions.map(|session| (session.id, session.note_takers.clone())).collect()
}

fn view(seen: &Seen<'_>, typed: &Assigned, problems: &[(String, String)]) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    let back = ProgrammePath { visit };
    let page = seen.page(lang.t("note-takers-title")).crumb(lang.t("programme-title"), back.to_string());
    let sessions = seen.visit.programme.sessions.iter();
    let noted: Vec<_> = sessions.filter(|s| s.kind.takes_notes() || !s.note_takers.is_empty()).collect();
    page.wide().lead(lang.t("note-takers-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if noted.is_empty() || seen.visit.team.is_none() {
            (empty(lang.t("note-takers-empty-title"), lang.t("note-takers-empty"), None))
        } @else {
            (super::warnings::view(seen))
            form method="post" action=(NoteTakersPath { visit }) {
                (grid(seen, &noted, typed))
                div.actions {
                    (submit(lang.t("action-save")))
                    a href=(back) { (lang.t("action-cancel")) }
                }
            }
        }
    })
}

fn grid(seen: &Seen<'_>, sessions: &[&Session], typed: &Assigned) -> Markup {
    let team = seen.visit.team_ids();
    let mut headers = vec![seen.lang().t("programme-column-what")];
    headers.extend(team.iter().map(|person| seen.name(*person)));
    let row = |session: &&Session| {
        let ticked = typed.iter().find(|(id, _)| *id == session.id).map_or(&[][..], |(_, people)| people);
        let name = html! {
            (session.title) br; span.quiet { (seen.hours(session)) }
            input type="hidden" name="session" value=(session.id);
        };
        let boxes = team.iter().map(|person| tick(seen, session, *person, ticked.contains(person)));
        std::iter::once(name).chain(boxes).collect()
    };
    let rows: Vec<Vec<Markup>> = sessions.iter().map(row).collect();
    table(seen.lang().t("note-takers-caption"), &headers, &rows)
}

/// One box; whoever has handed in or is excused can no longer be taken off.
fn tick(seen: &Seen<'_>, session: &Session, person: PersonId, ticked: bool) -> Markup {
    let settled = seen.visit.programme.settled(session.id, person).is_some();
    let id = format!("t-{}-{person}", session.id);
    html! {
        span.choice {
            input type="checkbox" name={ "takers[" (session.id) "]" } id=(id) value=(person)
                checked[ticked || settled] disabled[settled];
            label for=(id) { span.heard { (seen.name(person)) ": " (session.title) } }
        }
        @if settled { span.quiet { (seen.lang().t("note-takers-settled")) } }
    }
}
