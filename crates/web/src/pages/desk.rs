//! The first page: what waits for you, by when, one press away; and the visits you are part of.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::concerns::ConcernPath;
use crate::pages::visit::{frame, words};
use crate::paths::{DeskPath, VisitPath};
use crate::routes::{Needs, Table};
use crate::ui::{Event, Task, TaskState, Tone, Words, badge, button, disclosure, empty, task_list, timeline};
use app::concerns::Waiting;
use app::desks::{Desk, Over, Year};
use app::{App, AppError};
use axum::extract::State;
use chrono::NaiveDate;
use domain::actor::Actor;
use domain::content::Edition;
use domain::desk::{self, TaskKind};
use domain::id::EditionId;
use domain::policy::NetworkAction;
use domain::rights::{Request, Whose};
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use std::collections::HashMap;
use std::sync::Arc;

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::SignIn, show)
}

async fn show(_: DeskPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let (desk, today) = (app.desk(&member.me).await?, app.today());
    let tasks = tasks(&app, &member, &desk, today).await?;
    let lang = member.lang;
    let page = member.page(lang.t("desk-title")).above(lang.date(today));
    Ok(page.body(&html! {
        @for waits in &desk.waits {
            @let unit = desk.units.get(&waits.unit).map_or("", |unit| unit.name.as_str());
            (words::waits_for_key(lang, unit, waits))
        }
        @if tasks.is_empty() { (nothing(&member, &desk)) } @else { (task_list(lang, today, &tasks)) }
        @if let Some(year) = desk.year.as_ref().filter(|year| year.more > 0) {
            p { a href="/network/visits" { (lang.tr("desk-more", &[("count", year.more.into())])) } }
        }
        (visits(&member, &desk, today))
    }))
}

/// Everything that waits, the most pressing first.
async fn tasks(app: &App, member: &Member, desk: &Desk, today: NaiveDate) -> Result<Vec<Task>, AppError> {
    let mut tasks = desk.year.as_ref().map_or_else(Vec::new, |year| of_the_year(member, year));
    let mut editions = HashMap::new();
    for visit in desk.mine.iter().chain(&desk.network) {
        let mut waiting = desk::tasks(member.me.who(), visit, today);
        waiting.extend(desk.names.get(&visit.id).cloned());
        if waiting.iter().any(|task| names_a_section(&task.kind)) && !editions.contains_key(&visit.edition) {
            editions.insert(visit.edition, app.edition(visit.edition).await?);
        }
        tasks.extend(waiting.iter().map(|task| drawn(member, desk, &editions, visit, task)));
    }
    tasks.extend(desk.concerns.iter().map(|it| waiting(member, it, today)));
    let mine: Vec<&Visit> = desk.mine.iter().collect();
    let officer = member.me.who().privacy_officer;
    for request in app.rights_waiting(&member.me, &mine).await? {
        tasks.push(super::rights::waiting(member.lang, &request, of_request(desk, &request), officer));
    }
    tasks.sort_by_key(|task| (task.due.is_none(), task.due));
    Ok(tasks)
}

/// The host unit that a request for a right comes from, where the desk knows it.
fn of_request<'a>(desk: &'a Desk, request: &Request) -> &'a str {
    let Whose::Code { visit, .. } = request.whose else { return "" };
    let visit = desk.mine.iter().chain(&desk.network).find(|one| one.id == visit);
    visit.map_or("", |visit| host(desk, visit))
}

/// Something in a case waits for her; what it is, only its page says.
pub(super) fn waiting(member: &Member, waiting: &Waiting, today: NaiveDate) -> Task {
    Task {
        what: member.lang.t("concern-desk").to_owned(),
        visit: waiting.unit.clone(),
        href: ConcernPath { visit: waiting.visit, concern: waiting.concern }.to_string(),
        due: Some(today),
        state: TaskState::NotStarted,
    }
}

fn names_a_section(kind: &TaskKind) -> bool {
    matches!(kind, TaskKind::WriteSection { .. })
}

fn drawn(
    member: &Member,
    desk: &Desk,
    editions: &HashMap<EditionId, Arc<Edition>>,
    visit: &Visit,
    task: &desk::Task,
) -> Task {
    let edition = editions.get(&visit.edition).map(AsRef::as_ref);
    Task {
        what: words::task(member.lang, visit, edition, &task.kind),
        visit: host(desk, visit).to_owned(),
        href: words::place(visit, &task.kind),
        due: task.due,
        state: state(member, task.state),
    }
}

/// How a task of the domain stands, as it is drawn.
pub(super) fn state(member: &Member, state: desk::TaskState) -> TaskState {
    match state {
        desk::TaskState::NotStarted => TaskState::NotStarted,
        desk::TaskState::Started => TaskState::Started,
        desk::TaskState::Waiting(whom) => TaskState::WaitingFor(words::waiting(member.lang, whom).to_owned()),
    }
}

fn host<'a>(desk: &'a Desk, visit: &Visit) -> &'a str {
    desk.units.get(&visit.host.unit).map_or("", |unit| unit.name.as_str())
}

/// What the year's plan lacks.
fn of_the_year(member: &Member, year: &Year) -> Vec<Task> {
    let lang = member.lang;
    let task = |what| Task {
        what,
        visit: lang.t("desk-network").to_owned(),
        href: "/network/cycles".to_owned(),
        due: None,
        state: TaskState::NotStarted,
    };
    if !year.laid {
        return vec![task(lang.tr("desk-lay-cycle", &[("year", year.year.to_string().into())]))];
    }
    match year.without_visit.as_slice() {
        [] => Vec::new(),
        [unit] => vec![task(lang.tr("desk-unit-without-visit", &[("unit", unit.name.as_str().into())]))],
        units => vec![task(lang.tr("desk-units-without-visit", &[("count", units.len().into())]))],
    }
}

fn nothing(member: &Member, desk: &Desk) -> Markup {
    let lang = member.lang;
    let way_on = if member.may(NetworkAction::SeeAllVisits) {
        Some(button::link("/network/visits", lang.t("nav-visits")))
    } else if member.may(NetworkAction::KeepPeople) {
        Some(button::link("/network/people", lang.t("nav-people")))
    } else {
        None
    };
    let none = desk.mine.is_empty() && desk.over.is_empty();
    let sentence = if none { "desk-no-visits" } else { "desk-empty" };
    empty(lang.t("desk-empty-title"), lang.t(sentence), way_on.as_ref())
}

/// The visits she is part of: a thin timeline, those that are over folded away.
fn visits(member: &Member, desk: &Desk, today: NaiveDate) -> Markup {
    let lang = member.lang;
    let mut open: Vec<&Visit> = desk.mine.iter().filter(|visit| visit.closed.is_none()).collect();
    open.sort_by_key(|visit| (visit.day().is_none(), visit.day(), visit.id));
    let open: Vec<_> = open.into_iter().map(|visit| on_timeline(member, desk, visit, today)).collect();
    let over: Vec<_> = desk.over.iter().map(|visit| over(member, visit)).collect();
    html! {
        @if !open.is_empty() || !over.is_empty() {
            h2 { (lang.t("desk-visits")) }
            @if open.is_empty() { p.quiet { (lang.t("desk-no-open-visits")) } } @else { (timeline(&open)) }
            @if !over.is_empty() {
                @let title = lang.tr("desk-visits-over", &[("count", over.len().into())]);
                (disclosure(&title, false, &timeline(&over)))
            }
        }
    }
}

fn over(member: &Member, visit: &Over) -> Event {
    let lang = member.lang;
    let role = match (visit.led, visit.hosted) {
        (true, _) => "role-visit-leader",
        (false, true) => "role-host-unit",
        (false, false) => "role-visit-team",
    };
    Event {
        when: visit.day.map(|day| lang.date(day)).unwrap_or_default(),
        what: html! {
            p { a href=(VisitPath { visit: visit.id }) { (visit.unit.name) } span.quiet { " · " (lang.t(role)) } }
        },
        past: true,
        now: false,
    }
}

fn on_timeline(member: &Member, desk: &Desk, visit: &Visit, today: NaiveDate) -> Event {
    let (lang, stage) = (member.lang, visit.stage(today));
    let role = Actor::on(member.me.who(), visit).role;
    let tone = match stage {
        Stage::Closed => Tone::Good,
        Stage::Day => Tone::Caution,
        Stage::Plan
        | Stage::SelfEvaluation
        | Stage::Prepare
        | Stage::Notes
        | Stage::Report
        | Stage::FollowUp => Tone::Info,
    };
    Event {
        when: visit.day().map_or_else(|| lang.t("visit-no-date").to_owned(), |day| lang.due(day, today)),
        what: html! {
            p {
                a href=(VisitPath { visit: visit.id }) { (host(desk, visit)) }
                span.quiet { " · " (words::role(lang, role)) } " "
                (badge(tone, lang.t(frame::label(stage))))
            }
        },
        past: visit.day().is_some_and(|day| day < today),
        now: visit.day() == Some(today),
    }
}
