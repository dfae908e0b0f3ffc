//! A visit's own page: where it stands on its road, what is missing, who takes part, its deadlines, what happened last.

use crate::error::PageError;
use crate::member::Member;
use crate::paths::VisitPath;
use crate::routes::{Needs, Table};
use crate::ui::{Step, Task, Words, road, task_list};
use app::App;
use app::concerns::Waiting;
use app::desks::Overview;
use axum::extract::State;
use chrono::NaiveDate;
use domain::actor::{Actor, Role};
use domain::content::Edition;
use domain::desk;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};

pub(crate) mod calendar;
pub(crate) mod frame;
mod history;
mod now;
mod parts;
mod people;
pub(crate) mod words;

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Visit(Action::SeeVisit), show)
}

async fn show(path: VisitPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let overview = app.overview(&member.me, path.visit).await?;
    let edition = app.edition(overview.visit.edition).await?;
    let (lang, today, visit) = (member.lang, app.today(), &overview.visit);
    // An administrator learns that the visit exists, when it is and who takes part; nothing more.
    let only_exists =
        [Role::Administrator, Role::PrivacyOfficer].contains(&Actor::on(member.me.who(), visit).role);
    let unit = overview.units.get(&visit.host.unit).map_or("", |unit| unit.name.as_str());
    let page = member.page(unit).above(above(&member, visit));
    let mut waiting = app.concerns_waiting(&member.me, &[visit]).await?;
    waiting.retain(|it| it.visit == visit.id);
    Ok(page.body(&html! {
        (road(lang, &steps(&member, visit, today, only_exists)))
        @for waits in &overview.waits { (words::waits_for_key(lang, unit, waits)) }
        @if !only_exists { (now::view(lang, visit, today)) (mine(&member, &overview, &edition, today, &waiting)) }
        div.columns.full {
            div {
                (people::view(lang, &overview))
                @if !only_exists {
                    (parts::view(&member, visit))
                    (history::view(lang, &overview.events))
                }
            }
            div { (calendar::view(lang, visit, today)) }
        }
    }))
}

fn above(member: &Member, visit: &Visit) -> String {
    let lang = member.lang;
    match visit.day() {
        Some(day) => lang.tr("visit-above", &[("date", lang.date(day).into())]),
        None => lang.t("visit-above-no-date").to_owned(),
    }
}

fn steps(member: &Member, visit: &Visit, today: NaiveDate, only_exists: bool) -> Vec<Step> {
    let mut steps = frame::steps(member, visit, today, None);
    if only_exists {
        for step in &mut steps {
            step.href = None;
        }
    }
    steps
}

/// What waits for the reader on this visit.
fn mine(
    member: &Member,
    overview: &Overview,
    edition: &Edition,
    today: NaiveDate,
    waiting: &[Waiting],
) -> Markup {
    let (lang, visit) = (member.lang, &overview.visit);
    let unit = overview.units.get(&visit.host.unit).map_or("", |unit| unit.name.as_str());
    let drawn = |task: &desk::Task| Task {
        what: words::task(lang, visit, Some(edition), &task.kind),
        visit: unit.to_owned(),
        href: words::place(visit, &task.kind),
        due: task.due,
        state: super::desk::state(member, task.state),
    };
    let hers = desk::tasks(member.me.who(), visit, today);
    let mut tasks: Vec<Task> = hers.iter().chain(&overview.names).map(drawn).collect();
    tasks.extend(waiting.iter().map(|it| super::desk::waiting(member, it, today)));
    html! {
        @if !tasks.is_empty() {
            h2 { (lang.t("desk-title")) }
            (task_list(lang, today, &tasks))
        }
    }
}
