//! Recommendations as rows: what, why, who could take it on, by when. Rows are added and removed without script.

use super::{ReportPath, SectionPath, section};
use crate::error::PageError;
use crate::form::{Done, Pairs, error_of, or_again, value};
use crate::member::Member;
use crate::pages::standards::choices;
use crate::ui::button::{second, submit_as};
use crate::ui::{Choice, Field, Words, autosave_whole_form};
use app::reports::Saved;
use app::{App, AppError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::content::Edition;
use domain::report::point::Point;
use domain::report::proposal::LIMIT;
use domain::report::section::{Body, CHALLENGES};
use maud::{Markup, html};

mod typed;

use typed::Row;
pub(super) use typed::Typed;

pub(super) async fn create(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Response, PageError> {
    let mut typed = Typed::read(pairs);
    let seen = seen(pairs);
    if value(pairs, "do") == "grow" {
        typed = typed.grown(&points_of(path, member, app).await?);
        return Ok(again(path, member, app, seen, &typed, Vec::new()).await?.into_response());
    }
    if typed.changed(pairs) {
        return Ok(again(path, member, app, seen, &typed, Vec::new()).await?.into_response());
    }
    let saved = match typed.parse() {
        Ok(rows) => {
            app.write_section(&member.me, path.visit, &path.section, seen, Body::Rows(rows), false).await
        }
        Err(error) => Err(error),
    };
    if matches!(saved, Err(AppError::Stale)) {
        let page = stale(path, member, app, &typed).await?;
        return Err(PageError::Form(StatusCode::CONFLICT, page));
    }
    let refused = async |problems: Vec<_>| again(path, member, app, seen, &typed, problems).await;
    or_again(member.lang, saved, refused).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("report-section-saved").into_response())
}

/// The challenges as they stand, each with what it suggests.
async fn points_of(path: &SectionPath, member: &Member, app: &App) -> Result<Vec<Point>, AppError> {
    let (_, _, section) = app.section(&member.me, path.visit, CHALLENGES).await?;
    Ok(match section.body {
        Body::Points(points) => points,
        Body::Text(_) | Body::Rows(_) => Vec::new(),
    })
}

/// The version the form was made from.
fn seen(pairs: &Pairs) -> u32 {
    value(pairs, "v[rows]").parse().unwrap_or_default()
}

/// Saves what is complete so far; a row that does not say what it suggests waits in the form.
pub(super) async fn saved_so_far(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Saved, AppError> {
    let mut typed = Typed::read(pairs);
    typed.0.retain(|row| !row.what.trim().is_empty());
    let body = Body::Rows(typed.parse()?);
    app.write_section(&member.me, path.visit, &path.section, seen(pairs), body, true).await
}

async fn again(
    path: &SectionPath,
    member: &Member,
    app: &App,
    seen: u32,
    typed: &Typed,
    problems: Vec<(String, String)>,
) -> Result<Markup, PageError> {
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let form = form(member, path, &edition, seen, &typed.clone().with_one(), &problems);
    section::view(app, member, (&visit, &edition, &section), &form, &problems).await
}

/// Somebody else saved meanwhile: their rows above, one's own in the form, and a choice by saving or not.
async fn stale(path: &SectionPath, member: &Member, app: &App, typed: &Typed) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let problems = vec![(String::new(), lang.t("report-rows-stale").to_owned())];
    let form = html! {
        div.one-text {
            h3 { (lang.t("report-rows-saved")) }
            (super::text::body(lang, visit.report.lang, &edition, &section.body))
        }
        (form(member, path, &edition, section.version, typed, &problems))
    };
    section::view(app, member, (&visit, &edition, &section), &form, &problems).await
}

/// The rows, each with its fields and a way to take it out.
pub(super) fn form(
    member: &Member,
    path: &SectionPath,
    edition: &Edition,
    version: u32,
    typed: &Typed,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let standards = choices(lang, edition);
    let rows = html! {
        input type="hidden" name="v[rows]" value=(version);
        // the first button of a form is the one a press of Enter sends; it is there for that alone
        button.heard type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
        @for (row, at) in typed.0.iter().zip(0..) {
            section {
                h2 { (lang.tr("report-row", &[("number", (at + 1).into())])) }
                (fields(member, &standards, row, at, problems))
                (second("remove", &at.to_string(), &lang.tr("report-row-remove", &[("number", (at + 1).into())])))
            }
        }
        div.actions {
            @if typed.0.len() < LIMIT {
                (second("do", "add", lang.t("report-row-add")))
                (second("do", "grow", lang.t("report-row-grow")))
            }
            (submit_as("do", "save", lang.t("action-save")))
        }
    };
    autosave_whole_form(lang, &path.to_string(), None, &rows)
}

fn fields(
    member: &Member,
    standards: &[Choice],
    row: &Row,
    at: i32,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let id = |name: &str| format!("{name}-{at}");
    let [what, why, standard, role, horizon] = ["what", "why", "standard", "role", "horizon"].map(id);
    let field =
        |name, id: &str, label| Field::new(lang, name, lang.t(label)).id(id).error(error_of(problems, id));
    html! {
        (field("what", &what, "report-row-what").textarea(&row.what, 3, None))
        (field("why", &why, "report-row-why").optional().textarea(&row.why, 2, None))
        (field("standard", &standard, "report-row-standard").optional().hint(lang.t("report-row-standard-hint")).select(standards, &row.standard))
        (field("role", &role, "report-row-role").optional().hint(lang.t("report-row-role-hint")).text(&row.role))
        (field("horizon", &horizon, "report-row-horizon").optional().hint(lang.t("report-row-horizon-hint")).text(&row.horizon))
    }
}
