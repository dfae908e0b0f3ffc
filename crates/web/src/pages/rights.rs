//! Those who ask for their rights: the list of a visit's consent keeper, and the privacy officer's of everything.

use crate::error::PageError;
use crate::form::{Done, Form};
use crate::member::Member;
use crate::pages::consents::ConsentsPath;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Task, TaskState, Tone, Words, badge, button, empty, table};
use app::rights::Form as Copy;
use app::{App, AppError};
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use axum_extra::routing::TypedPath;
use chrono::NaiveDate;
use domain::id::{PersonId, RightId, VisitId};
use domain::lang::Lang;
use domain::person::Person;
use domain::policy::{Action, NetworkAction};
use domain::rights::{Outcome, Request, Right, Whose};
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;

paths! {
    /// What is kept of a visit's consents, and who asks for her rights.
    ConsentDataPath { visit: VisitId } = "/visits/{visit}/consent-data";
    /// All of them as FHIR.
    ConsentFhirPath { visit: VisitId } = "/visits/{visit}/consent-data/fhir";
    /// All of them as ISO/IEC TS 27560 records.
    ConsentRecordsPath { visit: VisitId } = "/visits/{visit}/consent-data/records";
    /// Answering one request.
    ConsentAnswerPath { visit: VisitId, right: RightId } = "/visits/{visit}/consent-data/{right}";
    /// Everything that waits.
    RightsPath {} = "/rights";
    /// Answering one of them.
    RightPath { right: RightId } = "/rights/{right}";
}

pub(super) fn mount(table: Table) -> Table {
    let keeper = Needs::Visit(Action::AnswerForConsents);
    let officer = Needs::Network(NetworkAction::AnswerRights);
    table
        .get(keeper, on_visit)
        .get(keeper, fhir)
        .get(keeper, records)
        .post(keeper, answer_on_visit)
        .get(officer, all)
        .post(officer, answer)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AnswerForm {
    outcome: String,
}

impl AnswerForm {
    fn outcome(&self) -> Result<Outcome, AppError> {
        Outcome::from_key(&self.outcome).ok_or(AppError::Hidden)
    }
}

async fn on_visit(
    path: ConsentDataPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let (visit, requests) = app.rights_on(&member.me, path.visit).await?;
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let page = frame::page(&member, &visit, unit.name.as_str(), lang.t("rights-title"))
        .crumb(lang.t("consents-title"), ConsentsPath { visit: visit.id }.to_string());
    Ok(page.lead(lang.t("rights-lead")).body(&html! {
        @if requests.is_empty() { (empty(lang.t("rights-none-title"), lang.t("rights-none"), None)) }
        @else { (list(lang, &requests, &HashMap::new(), &|one| ConsentAnswerPath { visit: visit.id, right: one.id }.to_string())) }
        h2 { (lang.t("rights-kept")) }
        (ends(&app, lang, &visit))
        h2 { (lang.t("rights-take")) }
        p { (lang.t("rights-take-what")) }
        div.actions {
            (button::second_link(&ConsentFhirPath { visit: visit.id }.to_string(), lang.t("rights-take-fhir")))
            (button::second_link(&ConsentRecordsPath { visit: visit.id }.to_string(), lang.t("rights-take-records")))
        }
    }))
}

/// When everything is deleted.
fn ends(app: &App, lang: Lang, visit: &Visit) -> Markup {
    let days = app.settings().retention.consents_days;
    html! {
        @match app.consents_end(visit) {
            Some(at) => p { (lang.tr("rights-kept-until", &[("when", lang.moment(at).into())])) },
            None => p { (lang.tr("rights-kept-days", &[("days", days.into())])) },
        }
        p { (lang.t("rights-kept-proof")) }
    }
}

async fn fhir(
    path: ConsentFhirPath,
    member: Member,
    State(app): State<App>,
) -> Result<impl IntoResponse, PageError> {
    file(&app, &member, path.visit, Copy::Fhir).await
}

async fn records(
    path: ConsentRecordsPath,
    member: Member,
    State(app): State<App>,
) -> Result<impl IntoResponse, PageError> {
    file(&app, &member, path.visit, Copy::Record).await
}

async fn file(
    app: &App,
    member: &Member,
    visit: VisitId,
    form: Copy,
) -> Result<impl IntoResponse + use<>, PageError> {
    let text = app.taken_by_keeper(&member.me, visit, form).await?;
    let name = format!("attachment; filename=\"consents-{}.{}\"", app.today(), form.ending());
    let headers: [(HeaderName, String); 2] =
        [(header::CONTENT_TYPE, form.media_type().to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text))
}

async fn answer_on_visit(
    path: ConsentAnswerPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::AnswerForConsents).await?;
    app.answer_on(&member.me, path.visit, path.right, form.outcome()?).await?;
    Ok(Done::to(ConsentDataPath { visit: path.visit }).saying("rights-answered"))
}

async fn all(_: RightsPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let requests = app.rights_open(&member.me).await?;
    let lang = member.lang;
    let people: Vec<PersonId> = requests.iter().filter_map(account).collect();
    let names = app.names(&people).await?;
    let page = member.page(lang.t("rights-all-title")).lead(lang.t("rights-all-lead"));
    Ok(page.body(&html! {
        @if requests.is_empty() { (empty(lang.t("rights-none-title"), lang.t("rights-all-none"), None)) }
        @else { (list(lang, &requests, &names, &|one| RightPath { right: one.id }.to_string())) }
        p { (lang.t("rights-all-account")) " " a href="/erasures" { (lang.t("erasures-link")) } }
        p { a href="/processing" { (lang.t("processing-link")) } }
    }))
}

async fn answer(
    path: RightPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<AnswerForm>,
) -> Result<Done, PageError> {
    member.require(NetworkAction::AnswerRights)?;
    app.answer_right(&member.me, path.right, form.outcome()?).await?;
    Ok(Done::to(RightsPath {}).saying("rights-answered"))
}

fn account(request: &Request) -> Option<PersonId> {
    match request.whose {
        Whose::Account { person } => Some(person),
        Whose::Code { .. } => None,
    }
}

fn list(
    lang: Lang,
    requests: &[Request],
    names: &HashMap<PersonId, Person>,
    to: &dyn Fn(&Request) -> String,
) -> Markup {
    let headers = ["rights-what", "rights-whose", "rights-asked", "rights-due", "rights-answer"];
    let headers = headers.map(|key| lang.t(key));
    let rows: Vec<_> = requests.iter().map(|one| row(lang, one, names, &to(one))).collect();
    table(lang.t("rights-requests"), &headers, &rows)
}

fn row(lang: Lang, request: &Request, names: &HashMap<PersonId, Person>, to: &str) -> Vec<Markup> {
    let what = lang.t(&format!("right-{}", request.right.key()));
    let wrong = request.wrong.map(|wrong| lang.t(&format!("right-wrong-{}", wrong.key())));
    let whose = match &request.whose {
        Whose::Code { label, .. } => label.clone(),
        Whose::Account { person } => names.get(person).map_or_else(String::new, |one| one.name.to_string()),
    };
    vec![
        html! { (what) @if let Some(wrong) = wrong { ": " (wrong) } },
        html! { (whose) },
        html! { (lang.moment(request.asked)) },
        html! { (lang.date(request.due())) },
        html! {
            @match request.answer() {
                Some(answer) => { (badge(Tone::Quiet, lang.t(&format!("rights-outcome-{}", answer.outcome.key())))) " " (lang.moment(answer.at)) },
                None => (answers(lang, request.right, to)),
            }
        },
    ]
}

fn answers(lang: Lang, right: Right, to: &str) -> Markup {
    html! {
        form.inline method="post" action=(to) {
            @for outcome in Outcome::of(right) {
                (button::second("outcome", outcome.key(), lang.t(&format!("rights-button-{}-{}", right.key(), outcome.key())))) " "
            }
        }
    }
}

/// A request that waits, on a desk.
pub(super) fn waiting(lang: Lang, request: &Request, unit: &str, officer: bool) -> Task {
    let href = match request.whose {
        Whose::Code { visit, .. } if !officer => ConsentDataPath { visit }.to_string(),
        Whose::Code { .. } | Whose::Account { .. } => RightsPath {}.to_string(),
    };
    let due: Option<NaiveDate> = Some(request.due());
    let what = lang.t("rights-desk").to_owned();
    Task { what, visit: unit.to_owned(), href, due, state: TaskState::NotStarted }
}
