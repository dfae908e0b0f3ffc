//! The years: every cycle, and laying the next.

use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::standards::StandardsPath;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Words, button, empty, error_summary, submit, table};
use app::network::Kept;
use app::{App, AppError, Problems};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use chrono::Datelike;
use domain::id::{CycleId, EditionId};
use domain::lang::Lang;
use domain::person::Cycle;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;

mod clashes;
mod puzzle;

paths! {
    /// Every cycle.
    CyclesPath {} = "/network/cycles";
    /// A year's puzzle.
    CyclePath { cycle: CycleId } = "/network/cycles/{cycle}";
    /// Planning a visit in it.
    CycleVisitsPath { cycle: CycleId } = "/network/cycles/{cycle}/visits";
}

const LAY: Needs = Needs::Network(NetworkAction::LayCycle);

pub(super) fn mount(table: Table) -> Table {
    puzzle::mount(table.get(LAY, show).post(LAY, create))
}

/// What ships with the product, before any edition is kept.
const BUILT_IN: &str = "built-in";

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct CycleForm {
    year: String,
    edition: String,
}

async fn show(_: CyclesPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    member.require(NetworkAction::LayCycle)?;
    view(&app, &member, None, &[]).await
}

async fn create(
    _: CyclesPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<CycleForm>,
) -> Result<Done, PageError> {
    member.require(NetworkAction::LayCycle)?;
    let laid = lay(&app, &member, &form).await;
    let again = async |problems: Vec<_>| view(&app, &member, Some(&form), &problems).await;
    let cycle = or_again(member.lang, laid, again).await?;
    Ok(Done::to(CyclePath { cycle }).saying("cycles-laid"))
}

async fn lay(app: &App, member: &Member, form: &CycleForm) -> Result<CycleId, AppError> {
    let mut problems = Problems::default();
    let Ok(year) = form.year.trim().parse::<i32>() else {
        problems.add("year", "problem-year");
        return Err(AppError::Invalid(problems));
    };
    let edition: EditionId = match form.edition.as_str() {
        BUILT_IN => app.keep_built_in(&member.me).await?,
        chosen => {
            chosen.parse().map_err(|_| AppError::Invalid(Problems::one("edition", "problem-choose")))?
        }
    };
    app.lay_cycle(&member.me, year, edition).await
}

async fn view(
    app: &App,
    member: &Member,
    form: Option<&CycleForm>,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, cycles, editions) = (member.lang, app.cycles().await?, app.editions(&member.me).await?);
    let next = cycles.first().map_or_else(|| app.today().year(), |cycle| cycle.year + 1).to_string();
    let rows: Vec<_> = cycles.iter().map(|cycle| row(lang, cycle, &editions)).collect();
    let page = member.page(lang.t("cycles-title")).lead(lang.t("cycles-lead"));
    Ok(page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if rows.is_empty() { (empty(lang.t("cycles-none-title"), lang.t("cycles-none"), None)) }
        @else { (table(lang.t("cycles-all"), &[lang.t("cycles-year"), lang.t("cycles-content")], &rows)) }
        h2 { (lang.t("cycles-new")) }
        form method="post" action=(CyclesPath {}) {
            (Field::new(lang, "year", lang.t("cycles-year")).error(error_of(problems, "year"))
                .number(form.map_or(&next, |form| &form.year)))
            (Field::new(lang, "edition", lang.t("cycles-content")).hint(lang.t("cycles-content-hint"))
                .error(error_of(problems, "edition"))
                .select(&choices(lang, &editions), &chosen(form, &editions)))
            div.actions {
                (submit(lang.t("cycles-lay")))
                (button::second_link(&StandardsPath {}.to_string(), lang.t("cycles-standards")))
            }
        }
    }))
}

fn row(lang: Lang, cycle: &Cycle, editions: &[Kept]) -> Vec<Markup> {
    let kept = editions.iter().find(|kept| kept.id == cycle.edition);
    vec![
        html! { a href=(CyclePath { cycle: cycle.id }) { (cycle.year) } },
        html! { @if let Some(kept) = kept { (edition_name(lang, kept)) } },
    ]
}

/// "Eksempelsett 1.0.0"; a sample says so in its own name.
pub(super) fn edition_name(lang: Lang, kept: &Kept) -> String {
    let set = &kept.edition.standards;
    format!("{} ({})", set.title.get(lang), set.version)
}

fn choices(lang: Lang, editions: &[Kept]) -> Vec<Choice> {
    if editions.is_empty() {
        return vec![Choice::new(BUILT_IN, lang.t("cycles-built-in"))];
    }
    editions.iter().map(|kept| Choice::new(kept.id.to_string(), edition_name(lang, kept))).collect()
}

/// The newest edition, until something else is chosen.
fn chosen(form: Option<&CycleForm>, editions: &[Kept]) -> String {
    let newest = || editions.first().map_or_else(|| BUILT_IN.to_owned(), |kept| kept.id.to_string());
    form.map_or_else(newest, |form| form.edition.clone())
}
