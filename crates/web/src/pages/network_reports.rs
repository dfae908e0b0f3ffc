//! Every report of the network, by where it lies and how late it is: for the network leader.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::people::words;
use crate::pages::report::{ReportPath, desk_words, lateness};
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Words, empty, table};
use app::App;
use app::visits::{ListedReport, Reports};
use axum::extract::{Query, State};
use axum_extra::routing::TypedPath;
use chrono::NaiveDate;
use domain::grace::Grace;
use domain::lang::Lang;
use domain::policy::NetworkAction;
use domain::report::approval::Desk;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Every report.
    ReportsPath {} = "/network/reports";
}

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Network(NetworkAction::SeeAllVisits), show)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Filter {
    at: String,
    late: String,
    page: String,
}

impl Filter {
    fn is_late(&self) -> bool {
        self.late == "yes"
    }

    fn desk(&self) -> Option<Desk> {
        Desk::ALL.into_iter().find(|desk| key(*desk) == self.at)
    }
}

fn key(desk: Desk) -> &'static str {
    desk_words(desk).trim_start_matches("report-desk-")
}

fn to(at: &str, late: bool, page: usize) -> String {
    let late = if late { "yes" } else { "" };
    format!("{}?at={at}&late={late}&page={page}", ReportsPath {})
}

async fn show(
    _: ReportsPath,
    member: Member,
    State(app): State<App>,
    Query(filter): Query<Filter>,
) -> Result<Markup, PageError> {
    member.require(NetworkAction::SeeAllVisits)?;
    let page = filter.page.parse::<u64>().unwrap_or(1).clamp(1, 100_000);
    let found = app.list_reports(&member.me, filter.desk(), filter.is_late(), page - 1).await?;
    Ok(view(&member, &filter, &found, (app.today(), &app.settings().report.grace)))
}

fn view(member: &Member, filter: &Filter, found: &Reports, today: (NaiveDate, &Grace)) -> Markup {
    let lang = member.lang;
    let open = found.tally.iter().filter(|one| one.0 != Desk::Accepted);
    let (all, late) = open.fold((0, 0), |(all, late), one| (all + one.1, late + one.2));
    let headers = ["puzzle-host", "reports-lies", "puzzle-leader", "puzzle-date", "visits-next"];
    let rows: Vec<_> = found.reports.iter().map(|report| row(lang, report, today)).collect();
    let lead = lang.tr("reports-count", &[("late", late.into()), ("all", all.into())]);
    member.page(lang.t("reports-title")).lead(lead).wide().body(&html! {
        (choosing(lang, filter, found))
        @if rows.is_empty() {
            (empty(lang.t("reports-none-title"), lang.t("reports-none"), None))
        } @else {
            (table(lang.t("reports-table"), &headers.map(|key| lang.t(key)), &rows))
            (pager(lang, filter, found))
        }
    })
}

fn choosing(lang: Lang, filter: &Filter, found: &Reports) -> Markup {
    let place = |(desk, all, late): &(Desk, u64, u64)| {
        let counts = [("all", (*all).into()), ("late", (*late).into())];
        // an accepted one has no deadline of the report's any more
        let count = if *late == 0 || *desk == Desk::Accepted { "reports-many" } else { "reports-many-late" };
        Choice::new(key(*desk), format!("{} ({})", lang.t(desk_words(*desk)), lang.tr(count, &counts)))
    };
    let open = Choice::new("open", lang.t("reports-open"));
    let places: Vec<_> = std::iter::once(open).chain(found.tally.iter().map(place)).collect();
    let at = filter.desk().map_or("open", key);
    html! {
        form method="get" action=(ReportsPath {}) {
            div.actions {
                (Field::new(lang, "at", lang.t("reports-lies")).select(&places, at))
                (Field::new(lang, "late", lang.t("visits-late-only")).checkbox(filter.is_late()))
                button.button.second type="submit" { (lang.t("action-show")) }
            }
        }
    }
}

fn row(lang: Lang, report: &ListedReport, (today, grace): (NaiveDate, &Grace)) -> Vec<Markup> {
    let line = &report.line;
    let due = line.due.filter(|_| line.desk != Desk::Accepted);
    vec![
        html! { a href=(ReportPath { visit: line.visit }) { (report.unit) } },
        html! { (lang.t(desk_words(line.desk))) },
        html! { (report.leader.as_deref().unwrap_or("–")) },
        html! { @match line.day { Some(day) => (lang.date(day)), None => (lang.t("visits-no-day")) } },
        html! {
            @match due {
                None => "–",
                Some((milestone, day)) => {
                    (lang.t(&format!("milestone-{milestone}"))) ", " (lang.due(day, today))
                    " " (lateness(lang, grace.lateness(milestone, day, today)))
                },
            }
        },
    ]
}

fn pager(lang: Lang, filter: &Filter, found: &Reports) -> Markup {
    let pages = usize::try_from(found.pages).unwrap_or(usize::MAX);
    let page = filter.page.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let at = filter.desk().map_or("", key);
    words::pages(lang, page, pages, |page| to(at, filter.is_late(), page))
}
