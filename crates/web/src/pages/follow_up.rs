//! Follow-up: each accepted recommendation, and what the host does about it. Next year's visit begins with this list.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::{calendar, frame, words};
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, empty, progress, road};
use app::measures::Kept;
use app::{App, AppError};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use chrono::NaiveDate;
use domain::desk::{Deadline, before_closing, deadlines};
use domain::id::{RecommendationId, VisitId};
use domain::lang::Lang;
use domain::measure::Status;
use domain::policy::Action;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

mod list;
mod measure;

paths! {
    /// What the report suggests, and what the host does about it.
    FollowUpPath { visit: VisitId } = "/visits/{visit}/follow-up";
    /// What the host does about one of them.
    MeasurePath { visit: VisitId, recommendation: RecommendationId } = "/visits/{visit}/recommendations/{recommendation}/measure";
}

pub(super) fn mount(table: Table) -> Table {
    table
        // Everyone with a part may come; before the acceptance the page says what will be here.
        .get(Needs::Visit(Action::SeeProgramme), show)
        .get(Needs::Visit(Action::SeeMeasures), measure::show)
        .post(Needs::Visit(Action::RecordMeasures), measure::create)
}

async fn show(path: FollowUpPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.look(&member.me, path.visit, Action::SeeProgramme).await?;
    let (lang, today, unit) = (member.lang, app.today(), app.unit(visit.host.unit).await?);
    let page = frame::page(&member, &visit, unit.name.as_str(), lang.t("follow-title"));
    let road = road(lang, &frame::steps(&member, &visit, today, Some(Stage::FollowUp)));
    if let Err(reason) = member.may_on(&visit, Action::SeeMeasures) {
        return Ok(page.body(&html! {
            (road)
            (empty(lang.t("follow-empty-title"), lang.t("follow-empty"), Some(&html! { p.quiet { (reason) } })))
        }));
    }
    let (visit, kept) = app.recommendations(&member.me, visit.id).await?;
    let people = list::names(&app, &kept).await?;
    Ok(page.lock(lang.t("follow-lock")).body(&html! {
        (road)
        div.columns.full {
            div {
                (standing(lang, &visit, &kept, today))
                (list::view(&member, &visit, &kept, &people, today))
            }
            div { (reminders(lang, &visit, today)) }
        }
    }))
}

/// How far the list has come, what is missing, who does it, by when.
fn standing(lang: Lang, visit: &Visit, kept: &[Kept], today: NaiveDate) -> Markup {
    let measures: Vec<_> = kept.iter().filter_map(|one| one.recommendation.measure.as_ref()).collect();
    let done = measures.iter().filter(|measure| measure.status == Status::Done).count();
    let missing = before_closing(visit);
    let missing = missing.iter().find(|one| matches!(one.what, domain::desk::Lack::Measures { .. }));
    html! {
        @match missing {
            Some(one) => p.lead { (words::lack(lang, one.what)) " " (words::who_and_when(lang, one, today)) },
            None if kept.is_empty() => {},
            None => p.lead { (lang.t("follow-all-answered")) },
        }
        @if kept.is_empty() { (empty(lang.t("follow-none-title"), lang.t("follow-none"), None)) }
        @else {
            (progress(lang, measures.len(), kept.len(), lang.t("follow-written")))
            (progress(lang, done, kept.len(), lang.t("follow-done")))
        }
    }
}

/// The days a status is asked for.
fn reminders(lang: Lang, visit: &Visit, today: NaiveDate) -> Markup {
    let asked = |one: &Deadline| {
        use Milestone::{ActionPlan, Status3, Status6, Status12};
        matches!(one.milestone, ActionPlan | Status3 | Status6 | Status12)
    };
    let days: Vec<Deadline> = deadlines(visit, today).into_iter().filter(asked).collect();
    html! {
        h2 { (lang.t("follow-days")) }
        p.quiet { (lang.t("follow-days-about")) }
        (calendar::drawn(lang, &days, today))
    }
}

/// The unit above the title, and the visit as it stands: what both pages here need.
async fn unit_name(app: &App, visit: &Visit) -> Result<String, AppError> {
    Ok(app.unit(visit.host.unit).await?.name.to_string())
}
