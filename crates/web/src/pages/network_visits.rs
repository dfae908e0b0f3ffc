//! Every visit of a year, what is due first on top: for the network leader.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::cycles::{CyclePath, CyclesPath};
use crate::pages::network_reports::ReportsPath;
use crate::pages::people::words;
use crate::pages::report::lateness;
use crate::pages::visit::frame;
use crate::paths::{VisitPath, paths};
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Tone, Words, badge, button, empty, table};
use app::App;
use app::visits::{List, Listed};
use axum::extract::{Query, State};
use axum_extra::routing::TypedPath;
use chrono::{Datelike, NaiveDate};
use domain::grace::Grace;
use domain::lang::Lang;
use domain::person::Cycle;
use domain::policy::NetworkAction;
use domain::visit::Stage;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Every visit.
    VisitsPath {} = "/network/visits";
}

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Network(NetworkAction::SeeAllVisits), show)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filter {
    cycle: String,
    stage: String,
    late: String,
    page: String,
}

async fn show(
    _: VisitsPath,
    member: Member,
    State(app): State<App>,
    Query(filter): Query<Filter>,
) -> Result<Markup, PageError> {
    member.require(NetworkAction::SeeAllVisits)?;
    let cycles = app.cycles().await?;
    let Some(cycle) = chosen(&cycles, &filter, app.today()) else { return Ok(nothing_laid(&member)) };
    let page = filter.page.parse::<u64>().unwrap_or(1).clamp(1, 100_000);
    let by = (Stage::from_key(&filter.stage), filter.late == "yes");
    let list = app.list_visits(&member.me, cycle.id, by, page - 1).await?;
    Ok(view(&member, &cycles, cycle, &filter, &list, (app.today(), &app.settings().report.grace)))
}

/// The cycle asked for; else this year's, else the newest.
fn chosen<'a>(cycles: &'a [Cycle], filter: &Filter, today: NaiveDate) -> Option<&'a Cycle> {
    let asked = cycles.iter().find(|cycle| cycle.id.to_string() == filter.cycle);
    let this_year = || cycles.iter().find(|cycle| cycle.year == today.year());
    asked.or_else(this_year).or_else(|| cycles.first())
}

fn nothing_laid(member: &Member) -> Markup {
    let lang = member.lang;
    let way_on = button::link(&CyclesPath {}.to_string(), lang.t("cycles-new"));
    member.page(lang.t("visits-title")).body(&empty(
        lang.t("cycles-none-title"),
        lang.t("cycles-none"),
        Some(&way_on),
    ))
}

fn view(
    member: &Member,
    cycles: &[Cycle],
    cycle: &Cycle,
    filter: &Filter,
    list: &List,
    days: (NaiveDate, &Grace),
) -> Markup {
    let lang = member.lang;
    let rows: Vec<_> = list.visits.iter().map(|visit| row(lang, visit, days)).collect();
    let headers = ["puzzle-host", "puzzle-date", "puzzle-leader", "puzzle-stage", "visits-next"];
    let counted = [("late", list.late.into()), ("all", list.all.into())];
    member.page(lang.t("visits-title")).lead(lang.tr("visits-count", &counted)).wide().body(&html! {
        (choosing(lang, cycles, cycle, filter, list))
        p { a href=(ReportsPath {}) { (lang.t("reports-title")) } }
        @if rows.is_empty() {
            (empty(lang.t("visits-none-title"), lang.t("visits-none"), Some(&button::second_link(&CyclePath { cycle: cycle.id }.to_string(), lang.t("visits-plan")))))
        } @else {
            (table(lang.t("visits-table"), &headers.map(|key| lang.t(key)), &rows))
            (pager(lang, cycle, filter, list))
        }
    })
}

fn choosing(lang: Lang, cycles: &[Cycle], cycle: &Cycle, filter: &Filter, list: &List) -> Markup {
    let years: Vec<_> =
        cycles.iter().map(|cycle| Choice::new(cycle.id.to_string(), cycle.year.to_string())).collect();
    let count = |stage: Stage| list.stages.get(&stage).copied().unwrap_or_default();
    let stage = |stage: Stage| {
        Choice::new(stage.key(), format!("{} ({})", lang.t(frame::label(stage)), count(stage)))
    };
    let any = Choice::new("any", lang.tr("visits-any-stage", &[("all", list.all.into())]));
    let stages: Vec<_> = std::iter::once(any).chain(Stage::ALL.map(stage)).collect();
    let on = if filter.stage.is_empty() { "any" } else { &filter.stage };
    html! {
        form method="get" action=(VisitsPath {}) {
            div.actions {
                (Field::new(lang, "cycle", lang.t("cycles-year")).select(&years, &cycle.id.to_string()))
                (Field::new(lang, "stage", lang.t("visits-stage")).select(&stages, on))
                (Field::new(lang, "late", lang.t("visits-late-only")).checkbox(filter.late == "yes"))
                button.button.second type="submit" { (lang.t("action-show")) }
            }
        }
    }
}

fn row(lang: Lang, visit: &Listed, (today, grace): (NaiveDate, &Grace)) -> Vec<Markup> {
    vec![
        html! { a href=(VisitPath { visit: visit.id }) { (visit.unit) } },
        html! { @match visit.day { Some(day) => (lang.date(day)), None => (lang.t("visits-no-day")) } },
        html! { (visit.leader.as_deref().unwrap_or("–")) },
        badge(Tone::Info, lang.t(frame::label(visit.stage))),
        html! {
            @match visit.due {
                None => "–",
                Some((milestone, day)) => {
                    (lang.t(&format!("milestone-{milestone}"))) ", " (lang.due(day, today))
                    " " (lateness(lang, grace.lateness(milestone, day, today)))
                },
            }
        },
    ]
}

fn pager(lang: Lang, cycle: &Cycle, filter: &Filter, list: &List) -> Markup {
    let pages = usize::try_from(list.pages).unwrap_or(usize::MAX);
    let page = filter.page.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let stage = Stage::from_key(&filter.stage).map_or("", Stage::key);
    let late = if filter.late == "yes" { "yes" } else { "" };
    words::pages(lang, page, pages, |page| {
        format!("{}?cycle={}&stage={stage}&late={late}&page={page}", VisitsPath {}, cycle.id)
    })
}
