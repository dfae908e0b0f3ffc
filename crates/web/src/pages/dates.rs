//! The dates of a visit: the host offers three, one is locked.

use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::{DatesPath, LockedDatePath, VisitPath};
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Words, error_summary, or_reason, road, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use chrono::NaiveDate;
use domain::policy::Action;
use domain::visit::dates::Dates;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn mount(table: Table) -> Table {
    table
        .get(Needs::Visit(Action::SeeVisit), show)
        .post(Needs::Visit(Action::OfferDates), create)
        .post(Needs::Visit(Action::LockDate), lock)
}

/// Three days as a browser sends them: `2026-06-04`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct DatesForm {
    first: String,
    second: String,
    third: String,
}

impl DatesForm {
    fn parse(&self) -> Result<[NaiveDate; 3], AppError> {
        let mut problems = Problems::default();
        let mut day = |field, text: &str| {
            text.parse().unwrap_or_else(|_| {
                problems.add(field, "problem-date");
                NaiveDate::MIN
            })
        };
        let days = [day("first", &self.first), day("second", &self.second), day("third", &self.third)];
        problems.check().map(|()| days)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct LockForm {
    day: String,
}

async fn show(path: DatesPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    view(&app, &member, &visit, &DatesForm::default(), &[]).await
}

async fn create(
    path: DatesPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<DatesForm>,
) -> Result<Done, PageError> {
    let visit = app.look(&member.me, path.visit, Action::OfferDates).await?;
    let offered = match form.parse() {
        Ok(days) => app.offer_dates(&member.me, path.visit, days).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &form, &problems).await;
    or_again(member.lang, offered, again).await?;
    Ok(Done::to(VisitPath { visit: path.visit }).saying("dates-offered"))
}

async fn lock(
    path: LockedDatePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<LockForm>,
) -> Result<Done, PageError> {
    let visit = app.look(&member.me, path.visit, Action::LockDate).await?;
    let locked = match form.day.parse() {
        Ok(day) => app.lock_date(&member.me, path.visit, day).await,
        Err(_) => Err(AppError::Invalid(Problems::one("day", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &DatesForm::default(), &problems).await;
    or_again(member.lang, locked, again).await?;
    Ok(Done::to(VisitPath { visit: path.visit }).saying("dates-locked"))
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    form: &DatesForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let page =
        frame::page(member, visit, unit.name.as_str(), lang.t("dates-title")).error(!problems.is_empty());
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::Plan))))
        (error_summary(lang, problems))
        @match &visit.dates {
            Dates::Unset => p { (lang.t("dates-unset")) },
            Dates::Offered { options, .. } => (lock_form(member, visit, options)),
            Dates::Locked { day, .. } => p.lead { (lang.due(*day, app.today())) },
        }
        @if visit.day().is_none() { (offer_form(member, visit, form, problems)) }
    }))
}

fn lock_form(member: &Member, visit: &Visit, options: &[NaiveDate; 3]) -> Markup {
    let lang = member.lang;
    let choices: Vec<_> = options.iter().map(|day| Choice::new(day.to_string(), lang.date(*day))).collect();
    html! {
        form method="post" action=(LockedDatePath { visit: visit.id }) {
            (Field::new(lang, "day", lang.t("dates-lock")).hint(lang.t("dates-lock-hint")).radios(&choices, ""))
            (or_reason(lang, &member.may_on(visit, Action::LockDate), &submit(lang.t("dates-lock-button"))))
        }
    }
}

fn offer_form(member: &Member, visit: &Visit, form: &DatesForm, problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let field =
        |name, label| Field::new(lang, name, lang.t(label)).error(crate::form::error_of(problems, name));
    html! {
        form method="post" action=(DatesPath { visit: visit.id }) {
            h2 { (lang.t("dates-offer")) }
            p { (lang.t("dates-offer-hint")) }
            (field("first", "dates-first").date(&form.first))
            (field("second", "dates-second").date(&form.second))
            (field("third", "dates-third").date(&form.third))
            (or_reason(lang, &member.may_on(visit, Action::OfferDates), &submit(lang.t("dates-offer-button"))))
        }
    }
}
