//! Strengths and challenges as points: what was seen, where it belongs, what could be tried, and whether the host has heard
//! it. Points are added, moved and removed without script.

use super::{ReportPath, SectionPath, section};
use crate::error::PageError;
use crate::form::{Done, Pairs, error_of, or_again, value};
use crate::member::Member;
use crate::ui::button::{second, submit_as};
use crate::ui::{Words, autosave_whole_form};
use app::reports::Saved;
use app::{App, AppError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::content::Edition;
use domain::report::point::LIMIT;
use domain::report::section::{Body, CHALLENGES};
use domain::visit::Visit;
use domain::voice::Told;
use maud::{Markup, html};

mod fields;
mod typed;

pub(super) use typed::Typed;

/// What the form is made for.
pub(super) struct Around<'a> {
    pub(super) path: &'a SectionPath,
    pub(super) edition: &'a Edition,
    pub(super) told: Told,
}

pub(super) fn around<'a>(
    app: &App,
    path: &'a SectionPath,
    visit: &Visit,
    edition: &'a Edition,
) -> Around<'a> {
    Around { path, edition, told: visit.told_groups(app.small_group()) }
}

pub(super) async fn create(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Response, PageError> {
    let mut typed = Typed::read(pairs);
    let seen = seen(pairs);
    if typed.changed(pairs) {
        return Ok(again(path, member, app, seen, &typed, Vec::new()).await?.into_response());
    }
    let saved = match typed.parse() {
        Ok(points) => {
            app.write_section(&member.me, path.visit, &path.section, seen, Body::Points(points), false).await
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

/// The version the form was made from.
fn seen(pairs: &Pairs) -> u32 {
    value(pairs, "v[rows]").parse().unwrap_or_default()
}

/// Saves what is complete so far; a point without words waits in the form.
pub(super) async fn saved_so_far(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Saved, AppError> {
    let body = Body::Points(Typed::read(pairs).with_words().parse()?);
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
    let around = around(app, path, &visit, &edition);
    let form = form(member, &around, seen, &typed.clone().with_one(), &problems);
    section::view(app, member, (&visit, &edition, &section), &form, &problems).await
}

/// Somebody else saved meanwhile: their points above, one's own in the form, and a choice by saving or not.
async fn stale(path: &SectionPath, member: &Member, app: &App, typed: &Typed) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let problems = vec![(String::new(), lang.t("report-rows-stale").to_owned())];
    let around = around(app, path, &visit, &edition);
    let form = html! {
        div.one-text {
            h3 { (lang.t("report-rows-saved")) }
            (super::text::body(lang, visit.report.lang, &edition, &section.body))
        }
        (form(member, &around, section.version, typed, &problems))
    };
    section::view(app, member, (&visit, &edition, &section), &form, &problems).await
}

/// The points, each with its fields, a way up and a way out.
pub(super) fn form(
    member: &Member,
    around: &Around<'_>,
    version: u32,
    typed: &Typed,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let fields = fields::Fields::new(lang, around, around.path.section == CHALLENGES);
    let points = html! {
        input type="hidden" name="v[rows]" value=(version);
        // the first button of a form is the one a press of Enter sends; it is there for that alone
        button.heard type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
        @for (row, at) in typed.0.iter().zip(0_usize..) {
            section {
                h2 { (lang.tr("point-number", &[("number", (at + 1).into())])) }
                (fields.of(row, at, |field| error_of(problems, field)))
                div.actions {
                    @if at > 0 { (second("up", &at.to_string(), &lang.tr("point-up", &[("number", (at + 1).into())]))) }
                    (second("remove", &at.to_string(), &lang.tr("point-remove", &[("number", (at + 1).into())])))
                }
            }
        }
        div.actions {
            @if typed.0.len() < LIMIT { (second("do", "add", lang.t("point-add"))) }
            (second("do", "said", lang.t("point-all-said")))
            (submit_as("do", "save", lang.t("action-save")))
        }
    };
    autosave_whole_form(lang, &around.path.to_string(), None, &points)
}
