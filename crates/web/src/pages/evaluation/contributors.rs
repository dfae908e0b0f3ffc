//! Who took part in the self-evaluation: by role, never by name.

use super::{ChartPath, ContributorRemovalPath, ContributorsPath, OverviewPath};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Field, Words, button, empty, error_summary, road, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::evaluation::Contributor;
use domain::lang::Lang;
use domain::text::Line;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

/// Someone who took part, as the form sends it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ContributorForm {
    role: String,
    safety: String,
    union: String,
}

impl ContributorForm {
    fn parse(&self) -> Result<Contributor, AppError> {
        let mut problems = Problems::default();
        let role = problems.take("role", Line::parse(&self.role));
        problems.check()?;
        role.map(|role| Contributor {
            role,
            safety_representative: self.safety == "yes",
            union_representative: self.union == "yes",
        })
        .ok_or(AppError::Hidden)
    }
}

pub(super) async fn show(
    path: ContributorsPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = app.evaluation_to_answer(&member.me, path.visit).await?.visit;
    view(&app, &member, &visit, &ContributorForm::default(), &[]).await
}

pub(super) async fn create(
    path: ContributorsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ContributorForm>,
) -> Result<Done, PageError> {
    let visit = app.evaluation_to_answer(&member.me, path.visit).await?.visit;
    let added = match form.parse() {
        Ok(contributor) => app.add_contributor(&member.me, path.visit, contributor).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &form, &problems).await;
    or_again(member.lang, added, again).await?;
    Ok(Done::to(path).saying("evaluation-contributor-added"))
}

pub(super) async fn remove(
    path: ContributorRemovalPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ContributorForm>,
) -> Result<Done, PageError> {
    app.evaluation_to_answer(&member.me, path.visit).await?;
    app.remove_contributor(&member.me, path.visit, &form.parse()?).await?;
    Ok(Done::to(ContributorsPath { visit: path.visit }).saying("evaluation-contributor-removed"))
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    form: &ContributorForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("evaluation-contributors"))
        .crumb(lang.t("stage-self-evaluation"), OverviewPath { visit: visit.id }.to_string())
        .lock(lang.t("evaluation-lock"))
        .error(!problems.is_empty());
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::SelfEvaluation))))
        (error_summary(lang, problems))
        @if visit.evaluation.contributors.is_empty() {
            (empty(lang.t("evaluation-contributors-empty-title"), lang.t("evaluation-contributors-empty"), None))
        } @else {
            ul { @for one in &visit.evaluation.contributors { (line(lang, visit, one)) } }
            p { (took_part(lang, &visit.evaluation.contributors)) }
        }
        (add(lang, visit, form, problems))
        div.actions {
            (button::second_link(&ChartPath { visit: visit.id }.to_string(), lang.t("action-continue")))
        }
    }))
}

fn line(lang: Lang, visit: &Visit, one: &Contributor) -> Markup {
    html! {
        li {
            (told(lang, one)) " "
            form.inline method="post" action=(ContributorRemovalPath { visit: visit.id }) {
                input type="hidden" name="role" value=(one.role);
                @if one.safety_representative { input type="hidden" name="safety" value="yes"; }
                @if one.union_representative { input type="hidden" name="union" value="yes"; }
                button.plain type="submit" {
                    (lang.t("action-remove")) span.heard { " " (one.role) }
                }
            }
        }
    }
}

/// "Psykolog (verneombud)".
pub(in crate::pages) fn told(lang: Lang, one: &Contributor) -> String {
    let marks = [
        (one.safety_representative, "evaluation-safety-representative"),
        (one.union_representative, "evaluation-union-representative"),
    ];
    let marks: Vec<_> =
        marks.into_iter().filter(|(is, _)| *is).map(|(_, key)| lang.t(key).to_lowercase()).collect();
    if marks.is_empty() { one.role.to_string() } else { format!("{} ({})", one.role, marks.join(", ")) }
}

/// Whether the safety and union representatives did.
pub(super) fn took_part(lang: Lang, all: &[Contributor]) -> String {
    let word = |is: bool| lang.t(if is { "yes" } else { "no" }).to_lowercase();
    let safety = word(all.iter().any(|one| one.safety_representative));
    let union = word(all.iter().any(|one| one.union_representative));
    lang.tr("evaluation-took-part", &[("safety", safety.into()), ("union", union.into())])
}

fn add(lang: Lang, visit: &Visit, form: &ContributorForm, problems: &[(String, String)]) -> Markup {
    html! {
        form method="post" action=(ContributorsPath { visit: visit.id }) {
            h2 { (lang.t("evaluation-contributor-add")) }
            (Field::new(lang, "role", lang.t("evaluation-contributor-role"))
                .hint(lang.t("evaluation-contributor-role-hint"))
                .error(error_of(problems, "role"))
                .text(&form.role))
            (Field::new(lang, "safety", lang.t("evaluation-safety-representative")).checkbox(form.safety == "yes"))
            (Field::new(lang, "union", lang.t("evaluation-union-representative")).checkbox(form.union == "yes"))
            (submit(lang.t("action-add")))
        }
    }
}
