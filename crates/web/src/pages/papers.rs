//! The papers: each member of the team reads both, says that she has no conflict of interest, and signs.

use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, error_summary, road};
use app::papers::Signing;
use app::{App, AppError, Problems};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::id::VisitId;
use domain::policy::Action;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

mod signing;
mod standing;

paths! {
    /// The papers of the team.
    PapersPath { visit: VisitId } = "/visits/{visit}/papers";
    /// Whether one's name may stand in the report.
    NamingPath { visit: VisitId } = "/visits/{visit}/naming";
    /// A conflict of interest.
    ConflictPath { visit: VisitId } = "/visits/{visit}/conflict";
}

pub(super) fn mount(table: Table) -> Table {
    let needs = Needs::Visit(Action::SignPapers);
    table.get(needs, show).post(needs, sign).post(needs, name).post(needs, declare)
}

/// What the form sends: each box as `yes` when it is ticked.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SigningForm {
    secrecy_version: String,
    consent_version: String,
    no_conflict: String,
    secrecy: String,
    consent: String,
    named: String,
}

impl SigningForm {
    fn parse(&self) -> Result<Signing, AppError> {
        let mut problems = Problems::default();
        let boxes =
            [("no_conflict", &self.no_conflict), ("secrecy", &self.secrecy), ("consent", &self.consent)];
        for (field, _) in boxes.iter().filter(|(_, ticked)| *ticked != "yes") {
            problems.add(field, "papers-tick");
        }
        problems.check().map(|()| Signing {
            secrecy: self.secrecy_version.clone(),
            consent: self.consent_version.clone(),
            named_in_report: self.named == "yes",
        })
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct NamingForm {
    named: String,
}

async fn show(path: PapersPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.papers(&member.me, path.visit).await?;
    view(&app, &member, &visit, &SigningForm::default(), &[]).await
}

async fn sign(
    path: PapersPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<SigningForm>,
) -> Result<Done, PageError> {
    let visit = app.papers(&member.me, path.visit).await?;
    let signed = match form.parse() {
        Ok(signing) => app.sign_papers(&member.me, path.visit, signing).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &form, &problems).await;
    or_again(member.lang, signed, again).await?;
    Ok(Done::to(path).saying("papers-signed"))
}

async fn name(
    path: NamingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<NamingForm>,
) -> Result<Done, PageError> {
    app.name_in_report(&member.me, path.visit, form.named == "yes").await?;
    Ok(Done::to(PapersPath { visit: path.visit }).saying("papers-named"))
}

async fn declare(path: ConflictPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    app.declare_conflict(&member.me, path.visit).await?;
    Ok(Done::to(PapersPath { visit: path.visit }).saying("papers-conflict-said"))
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    form: &SigningForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let edition = app.edition(visit.edition).await?;
    let names = app.names(&visit.team_ids()).await?;
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("papers-title"))
        .lead(lang.t("papers-lead"))
        .error(!problems.is_empty());
    let mine = visit.team.as_ref().and_then(|team| team.member(member.me.id()));
    let open = mine.is_some_and(|mine| mine.papers.is_none() && mine.conflict.is_none());
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::Prepare))))
        (error_summary(lang, problems))
        @if let Some(mine) = mine {
            (standing::mine(lang, visit, mine, visit.due(Milestone::TeamMeeting), app.today()))
        }
        @if visit.leader() == Some(member.me.id()) { (standing::everyone(lang, visit, &names)) }
        (signing::paper(lang, &edition.format.papers.secrecy))
        (signing::paper(lang, &edition.format.papers.team_consent))
        @if open { (signing::form(lang, visit, &edition.format.papers, form, problems)) }
    }))
}
