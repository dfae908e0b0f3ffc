//! Who writes which section, and by when.

use super::{ReportPath, SectionsPath, below, name, title};
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, error_of, or_again, value};
use crate::member::Member;
use crate::ui::{Choice, Field, Words, error_summary, or_reason, submit};
use app::reports::{Given, Overview};
use app::{App, AppError, Problems};
use axum::extract::State;
use chrono::{Datelike, NaiveDate};
use domain::content::SectionTemplate;
use domain::policy::Action;
use domain::report::plan;
use maud::{Markup, html};

pub(super) async fn show(
    path: SectionsPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    app.look(&member.me, path.visit, Action::PlanReport).await?;
    view(&app, &member, &path, None, &[]).await
}

pub(super) async fn create(
    path: SectionsPath,
    member: Member,
    State(app): State<App>,
    Form(pairs): Form<Pairs>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::PlanReport).await?;
    let it = app.report(&member.me, path.visit).await?;
    let given = match parse(&it, &pairs) {
        Ok(given) => app.give_sections(&member.me, path.visit, &given).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &path, Some(&pairs), &problems).await;
    or_again(member.lang, given, again).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("report-given"))
}

fn given_out(it: &Overview) -> impl Iterator<Item = &SectionTemplate> {
    it.edition.format.report.iter().filter(|section| plan::is_given_out(section))
}

/// Sections the form does not name keep what they have.
fn parse(it: &Overview, pairs: &Pairs) -> Result<Vec<Given>, AppError> {
    let mut problems = Problems::default();
    let mut given = Vec::new();
    for section in given_out(it) {
        let (writer, due) = (format!("writer[{}]", section.key), format!("due[{}]", section.key));
        if !pairs.iter().any(|(name, _)| *name == writer) {
            continue;
        }
        let (who, when) = (value(pairs, &writer).trim(), value(pairs, &due).trim());
        let person = who.parse().ok();
        if !who.is_empty() && person.is_none() {
            problems.add(&writer, "problem-choose");
        }
        let day: Option<NaiveDate> =
            when.parse().ok().filter(|day: &NaiveDate| (2000..2100).contains(&day.year()));
        if !when.is_empty() && day.is_none() {
            problems.add(&due, "problem-date");
        }
        given.push(Given { section: section.key.clone(), writer: person, due: day });
    }
    problems.check().map(|()| given)
}

async fn view(
    app: &App,
    member: &Member,
    path: &SectionsPath,
    typed: Option<&Pairs>,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let it = app.report(&member.me, path.visit).await?;
    let lang = member.lang;
    let page = below(member, &it.visit, &it.edition, it.unit.name.as_str(), lang.t("report-plan"));
    Ok(page.lead(lang.t("report-plan-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        form method="post" action=(path) {
            @for section in given_out(&it) { (fields(member, &it, section, typed, problems)) }
            (or_reason(lang, &member.may_on(&it.visit, Action::PlanReport), &submit(lang.t("report-plan-save"))))
        }
    }))
}

fn fields(
    member: &Member,
    it: &Overview,
    section: &SectionTemplate,
    typed: Option<&Pairs>,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let task = it.visit.report.task(&section.key);
    let (writer, due) = (format!("writer[{}]", section.key), format!("due[{}]", section.key));
    let was = |kept: Option<String>, field: &str| match typed {
        Some(pairs) => value(pairs, field).to_owned(),
        None => kept.unwrap_or_default(),
    };
    let who = was(task.and_then(|task| task.writer).map(|person| person.to_string()), &writer);
    let day = was(task.and_then(|task| task.due).map(|day| day.to_string()), &due);
    let people = plan::writers(section, &it.visit);
    let choices: Vec<Choice> =
        people.into_iter().map(|person| Choice::new(person.to_string(), name(&it.people, person))).collect();
    html! {
        h2 { (title(lang, section)) }
        div.pair {
            (Field::new(lang, &writer, lang.t("report-writer")).error(error_of(problems, &writer)).select(&choices, &who))
            (Field::new(lang, &due, lang.t("report-due")).error(error_of(problems, &due)).optional().date(&day))
        }
    }
}
