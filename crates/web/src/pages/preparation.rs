//! Preparing: everything the team reads before the visit, and the questions that follow from it.

use crate::error::PageError;
use crate::member::Member;
use crate::pages::evaluation::{ChartFilePath, ReadingPath, contributors, evidence, reading};
use crate::pages::programme::seen::Seen;
use crate::pages::programme::ways;
use crate::pages::visit::frame;
use crate::paths::{VisitPath, paths};
use crate::routes::{Needs, Table};
use crate::ui::button::second_link;
use crate::ui::{Words, empty, road};
use app::evaluations::Evaluation;
use app::preparation::Preparation;
use app::{App, AppError};
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::routing::TypedPath;
use domain::evaluation::Part;
use domain::id::VisitId;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::schedule::Milestone;
use domain::visit::Stage;
use maud::{Markup, html};
use serde::Deserialize;

mod questions;

paths! {
    /// Everything to read before the visit.
    PreparationPath { visit: VisitId } = "/visits/{visit}/preparation";
    /// The questions alone, made for paper.
    QuestionsPath { visit: VisitId } = "/visits/{visit}/preparation/questions";
}

pub(super) fn mount(table: Table) -> Table {
    let needs = Needs::Visit(Action::Prepare);
    table.get(needs, show).get(needs, print)
}

/// Whoever has not signed her papers is led to them.
async fn show(path: PreparationPath, member: Member, State(app): State<App>) -> Result<Response, PageError> {
    let visit = match app.visit_to_prepare(&member.me, path.visit).await {
        Err(AppError::Denied(Refusal::SignPapersFirst)) => {
            let papers = format!("{}/papers", VisitPath { visit: path.visit });
            return Ok(Redirect::to(&papers).into_response());
        }
        visit => visit?,
    };
    let preparation = app.preparation(&member.me, path.visit).await?;
    let seen = Seen::load(&app, &member, visit).await?;
    Ok(view(&seen, preparation.as_ref()).into_response())
}

async fn print(path: QuestionsPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.visit_to_prepare(&member.me, path.visit).await?;
    let preparation = app.preparation(&member.me, path.visit).await?.ok_or(AppError::Hidden)?;
    let seen = Seen::load(&app, &member, visit).await?;
    let lang = member.lang;
    let page = seen
        .page(lang.t("preparation-questions"))
        .above(seen.unit.name.as_str())
        .print_sheet()
        .lock(lang.t("preparation-lock"));
    Ok(page.body(&html! {
        p { (lang.t("preparation-questions-lead")) }
        (questions::view(lang, &preparation))
    }))
}

fn view(seen: &Seen<'_>, preparation: Option<&Preparation>) -> Markup {
    let (lang, visit) = (seen.lang(), &seen.visit);
    let page = seen.page(lang.t("preparation-title")).wide().lock(lang.t("preparation-lock"));
    page.body(&html! {
        (road(lang, &frame::steps(seen.member, visit, seen.today, Some(Stage::Prepare))))
        (ways(seen.member, visit, "preparation"))
        @match preparation {
            Some(preparation) => (material(seen, preparation)),
            None => (empty(lang.t("preparation-empty-title"), &awaited(seen), None)),
        }
    })
}

/// Whom the page waits for, and until when.
fn awaited(seen: &Seen<'_>) -> String {
    let lang = seen.lang();
    match seen.visit.due(Milestone::EvaluationDue) {
        Some(due) => lang.tr("preparation-empty-due", &[("when", lang.due(due, seen.today).into())]),
        None => lang.t("preparation-empty").to_owned(),
    }
}

fn material(seen: &Seen<'_>, preparation: &Preparation) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    let (evaluation, snapshot) = (&preparation.evaluation, &preparation.snapshot);
    html! {
        p { (lang.tr("preparation-lead", &[("when", lang.moment(snapshot.signed.at).into())])) }
        div.actions {
            (second_link(&ReadingPath { visit }.to_string(), lang.t("preparation-whole")))
            (second_link(&QuestionsPath { visit }.to_string(), lang.t("preparation-print")))
        }
        (section(lang.t("preparation-questions"), &html! {
            p { (lang.t("preparation-questions-lead")) }
            (questions::view(lang, preparation))
        }))
        (reading::written(lang, evaluation, "evaluation-part-introduction", &Part::Introduction))
        (reading::written(lang, evaluation, "evaluation-part-focus", &Part::Focus))
        (reading::ratings(lang, evaluation, snapshot))
        (reading::follow_up(lang, evaluation))
        @if evaluation.last.recommendations.is_empty() { (section(lang.t("evaluation-part-follow-up"), &first_visit(lang))) }
        (reading::facts(lang, evaluation))
        (section(lang.t("evaluation-chart"), &chart(seen, preparation)))
        @if !evaluation.evidence.is_empty() {
            (section(lang.t("preparation-evidence"), &shown(lang, evaluation)))
        }
        (section(lang.t("evaluation-contributors"), &html! {
            ul.typed { @for one in &snapshot.contributors { li { (contributors::told(lang, one)) } } }
        }))
    }
}

fn section(title: &str, body: &Markup) -> Markup {
    html! { section { h2 { (title) } (body) } }
}

fn first_visit(lang: domain::lang::Lang) -> Markup {
    html! { p { (lang.t("preparation-no-recommendations")) } }
}

fn chart(seen: &Seen<'_>, preparation: &Preparation) -> Markup {
    let (lang, visit) = (seen.lang(), seen.visit.id);
    html! {
        @for chart in &preparation.charts {
            p { a href=(ChartFilePath { visit, file: chart.id }) { (chart.name) } }
        }
        @if preparation.charts.is_empty() { p { (lang.t("preparation-no-chart")) } }
    }
}

/// Each standard with files attached, in the order of the set.
fn shown(lang: domain::lang::Lang, evaluation: &Evaluation) -> Markup {
    let standards = evaluation.edition.standards.areas.iter().flat_map(|area| &area.standards);
    html! {
        @for standard in standards.filter(|one| evaluation.evidence_of(&one.code).next().is_some()) {
            h3 { (standard.code) " " (standard.text.get(lang)) }
            (evidence::attached(evaluation, &standard.code))
        }
    }
}
