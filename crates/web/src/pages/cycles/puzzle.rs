//! A year's puzzle: who visits whom, when, and what does not fit together.

use super::{CyclePath, CycleVisitsPath, CyclesPath, LAY, clashes};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::network_visits::VisitsPath;
use crate::pages::team::TeamPath;
use crate::pages::units::UnitsPath;
use crate::pages::visit::frame;
use crate::paths::{DatesPath, VisitPath};
use crate::routes::Table;
use crate::ui::{Tone, Words, badge, button, empty, error_summary, table};
use app::network::Puzzle;
use app::{App, AppError, Problems};
use axum::extract::State;
use chrono::NaiveDate;
use domain::lang::Lang;
use domain::person::Unit;
use domain::visit::Visit;
use domain::visit::dates::Dates;
use domain::visit::team::Function;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn mount(table: Table) -> Table {
    table.get(LAY, show).post(LAY, plan)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PlanForm {
    unit: String,
}

async fn show(path: CyclePath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let puzzle = app.puzzle(&member.me, path.cycle).await?;
    Ok(view(&member, &puzzle, app.today(), &[]))
}

async fn plan(
    path: CycleVisitsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<PlanForm>,
) -> Result<Done, PageError> {
    let puzzle = app.puzzle(&member.me, path.cycle).await?;
    let planned = match form.unit.parse() {
        Ok(unit) => app.plan_visit(&member.me, path.cycle, unit).await,
        Err(_) => Err(AppError::Invalid(Problems::one("", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| Ok(view(&member, &puzzle, app.today(), &problems));
    let visit = or_again(member.lang, planned, again).await?;
    Ok(Done::to(TeamPath { visit }).saying("puzzle-planned"))
}

fn view(member: &Member, puzzle: &Puzzle, today: NaiveDate, problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let title = lang.tr("puzzle-title", &[("year", puzzle.cycle.year.to_string().into())]);
    let rows: Vec<_> = puzzle.units.iter().flat_map(|unit| of_unit(lang, puzzle, unit, today)).collect();
    let headers = [
        "puzzle-host",
        "puzzle-date",
        "puzzle-leader",
        "puzzle-members",
        "puzzle-representatives",
        "puzzle-stage",
    ];
    let page = member.page(title).crumb(lang.t("nav-cycles"), CyclesPath {}.to_string()).wide();
    page.lead(lang.t("puzzle-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if rows.is_empty() {
            (empty(lang.t("units-none-title"), lang.t("puzzle-no-units"), Some(&button::link(&UnitsPath {}.to_string(), lang.t("units-title")))))
        } @else {
            (clashes::view(lang, puzzle))
            (table(lang.t("puzzle-table"), &headers.map(|key| lang.t(key)), &rows))
            p { a href={ (VisitsPath {}) "?cycle=" (puzzle.cycle.id) } { (lang.t("puzzle-follow")) } }
        }
    })
}

/// The unit's visits; one row that offers to plan one when there is none.
fn of_unit(lang: Lang, puzzle: &Puzzle, unit: &Unit, today: NaiveDate) -> Vec<Vec<Markup>> {
    let visits = puzzle.visits.iter().filter(|visit| visit.host.unit == unit.id);
    let rows: Vec<_> = visits.map(|visit| of_visit(lang, puzzle, unit, visit, today)).collect();
    if rows.is_empty() { vec![without(lang, puzzle, unit)] } else { rows }
}

fn without(lang: Lang, puzzle: &Puzzle, unit: &Unit) -> Vec<Markup> {
    let none = || html! { "–" };
    let plan = html! {
        form.inline method="post" action=(CycleVisitsPath { cycle: puzzle.cycle.id }) {
            button.button.second type="submit" name="unit" value=(unit.id)
                aria-label=(lang.tr("puzzle-plan-at", &[("unit", unit.name.as_str().into())])) { (lang.t("puzzle-plan")) }
        }
    };
    vec![html! { (unit.name) }, none(), none(), none(), none(), plan]
}

fn of_visit(lang: Lang, puzzle: &Puzzle, unit: &Unit, visit: &Visit, today: NaiveDate) -> Vec<Markup> {
    let named = |function| names(puzzle, visit, function);
    vec![
        html! { a href=(VisitPath { visit: visit.id }) { (unit.name) } },
        date(lang, visit),
        team(lang, visit, &named(Function::VisitLeader)),
        html! { (named(Function::Member)) },
        html! { (named(Function::UserRepresentative)) },
        badge(Tone::Info, lang.t(frame::label(visit.stage(today)))),
    ]
}

fn date(lang: Lang, visit: &Visit) -> Markup {
    let open = |key| html! { a href=(DatesPath { visit: visit.id }) { (lang.t(key)) } };
    match visit.dates {
        Dates::Unset => open("puzzle-dates-unset"),
        Dates::Offered { .. } => open("puzzle-dates-offered"),
        Dates::Locked { day, .. } => html! { (lang.weekday(day)) },
    }
}

fn team(lang: Lang, visit: &Visit, leader: &str) -> Markup {
    html! {
        @if visit.team.is_none() { a href=(TeamPath { visit: visit.id }) { (lang.t("puzzle-choose-team")) } }
        @else { a href=(TeamPath { visit: visit.id }) { (leader) } }
    }
}

fn names(puzzle: &Puzzle, visit: &Visit, function: Function) -> String {
    let members = visit.team.iter().flat_map(domain::visit::team::Team::members);
    let mine = members.filter(|member| member.function == function);
    let names: Vec<_> = mine.map(|member| clashes::name(puzzle, member.person)).collect();
    if names.is_empty() { "–".to_owned() } else { names.join(", ") }
}
