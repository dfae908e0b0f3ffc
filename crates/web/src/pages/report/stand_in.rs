//! Naming a stand-in for the stage one has the report in, and taking that back.

use super::{ReportPath, StandInPath, StandInWithdrawalPath, below, name};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::button::second;
use crate::ui::{Choice, Field, Words, empty, error_summary, submit};
use app::reports::{MayStandIn, StandIns};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::actor::Role;
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

/// Whom she chose.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct StandInForm {
    person: String,
}

pub(super) async fn show(
    path: StandInPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, "", &[]).await
}

pub(super) async fn create(
    path: StandInPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<StandInForm>,
) -> Result<Done, PageError> {
    let named = match form.person.trim().parse() {
        Ok(person) => app.name_stand_in(&member.me, path.visit, person).await,
        Err(_) => Err(AppError::Invalid(Problems::one("person", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &path, &form.person, &problems).await;
    or_again(member.lang, named, again).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("stand-in-named"))
}

pub(super) async fn withdraw(
    path: StandInWithdrawalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let here = StandInPath { visit: path.visit };
    let taken = app.take_back_stand_in(&member.me, path.visit).await;
    let again = async |problems: Vec<_>| view(&app, &member, &here, "", &problems).await;
    or_again(member.lang, taken, again).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("stand-in-taken-back"))
}

async fn view(
    app: &App,
    member: &Member,
    path: &StandInPath,
    typed: &str,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let it = app.stand_ins(&member.me, path.visit).await?;
    let (edition, unit) = (app.edition(it.visit.edition).await?, app.unit(it.visit.host.unit).await?);
    let lang = member.lang;
    let page = below(member, &it.visit, &edition, unit.name.as_str(), lang.t("stand-in-title"));
    Ok(page.lead(lang.t("stand-in-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if let Some(one) = it.visit.report.stand_in {
            p { (lang.tr("stand-in-now", &[("who", name(&it.names, one.person).into())])) }
            form method="post" action=(StandInWithdrawalPath { visit: it.visit.id }) {
                (second("do", "withdraw", lang.t("stand-in-take-back")))
            }
        }
        (choice(lang, path, &it, (typed, error_of(problems, "person"))))
        p.quiet { (lang.t("stand-in-keys")) }
    }))
}

fn choice(lang: Lang, path: &StandInPath, it: &StandIns, (typed, error): (&str, Option<&str>)) -> Markup {
    let one = |one: &MayStandIn| Choice::new(one.person.to_string(), name(&it.names, one.person));
    let able: Vec<Choice> = it.people.iter().filter(|one| one.has_keys).map(one).collect();
    let unable: Vec<&str> =
        it.people.iter().filter(|one| !one.has_keys).map(|one| name(&it.names, one.person)).collect();
    html! {
        @if able.is_empty() {
            (empty(lang.t("stand-in-nobody-title"), lang.t(nobody(&it.visit)), None))
        } @else {
            form method="post" action=(path) {
                (Field::new(lang, "person", lang.t("stand-in-who")).error(error).radios(&able, typed))
                (submit(lang.t("stand-in-name")))
            }
        }
        @if !unable.is_empty() {
            p { (lang.tr("stand-in-without-keys", &[("who", unable.join(", ").into())])) }
        }
    }
}

/// Who could stand in here, if there were anyone.
fn nobody(visit: &Visit) -> &'static str {
    match visit.report.desk().owner() {
        Some(Role::UnitLeader) => "stand-in-nobody-host",
        _ => "stand-in-nobody-team",
    }
}
