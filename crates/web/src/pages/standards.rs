//! The standards: the editions kept, what they hold, and a new one from a file.

use crate::error::PageError;
use crate::form::Done;
use crate::member::Member;
use crate::pages::cycles::{CyclesPath, edition_name};
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Tone, Words, badge, empty, table};
use app::network::Kept;
use app::{App, AppError};
use axum::extract::{Multipart, Query, State};
use axum::http::StatusCode;
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;
use upload::Sent;

pub(super) use choices::{choices, choices_as};

mod choices;
mod preview;
mod set;
mod upload;

paths! {
    /// Every edition, and one of them read.
    StandardsPath {} = "/network/standards";
    /// A file looked over before it is kept.
    StandardsPreviewPath {} = "/network/standards/preview";
    /// Keeping it.
    StandardsEditionsPath {} = "/network/standards/editions";
}

/// The largest file, in MiB.
const MIB: usize = 5;

pub(super) fn mount(table: Table) -> Table {
    let keep = Needs::Network(NetworkAction::KeepStandards);
    table.get(keep, show).upload(keep, MIB, look_over).upload(keep, MIB, create)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Chosen {
    edition: String,
}

async fn show(
    _: StandardsPath,
    member: Member,
    State(app): State<App>,
    Query(chosen): Query<Chosen>,
) -> Result<Markup, PageError> {
    member.require(NetworkAction::KeepStandards)?;
    let editions = app.editions(&member.me).await?;
    Ok(view(&member, &editions, &chosen, &Sent::default(), &[]))
}

async fn look_over(
    _: StandardsPreviewPath,
    member: Member,
    State(app): State<App>,
    parts: Multipart,
) -> Result<Markup, PageError> {
    member.require(NetworkAction::KeepStandards)?;
    let sent = upload::read(parts).await?;
    let lang = member.lang;
    let problems = match app.read_standards(&member.me, sent.upload()).await {
        Ok(Ok(set)) => return preview::view(&member, &set),
        Ok(Err(problems)) => problems.iter().map(|problem| ("file".to_owned(), problem.say(lang))).collect(),
        Err(AppError::Invalid(problems)) => crate::form::sentences(lang, &problems),
        Err(error) => return Err(error.into()),
    };
    let editions = app.editions(&member.me).await?;
    let again = view(&member, &editions, &Chosen::default(), &sent, &problems);
    Err(PageError::Form(StatusCode::UNPROCESSABLE_ENTITY, again))
}

async fn create(
    _: StandardsEditionsPath,
    member: Member,
    State(app): State<App>,
    parts: Multipart,
) -> Result<Done, PageError> {
    member.require(NetworkAction::KeepStandards)?;
    let sent = upload::read(parts).await?;
    let edition = app.keep_standards(&member.me, &sent.set).await?;
    Ok(Done::to(format!("{}?edition={edition}", StandardsPath {})).saying("standards-kept"))
}

fn view(
    member: &Member,
    editions: &[Kept],
    chosen: &Chosen,
    sent: &Sent,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let asked = editions.iter().find(|kept| kept.id.to_string() == chosen.edition);
    let page = member.page(lang.t("standards-title")).crumb(lang.t("nav-cycles"), CyclesPath {}.to_string());
    page.lead(lang.t("standards-lead")).error(!problems.is_empty()).body(&html! {
        (crate::ui::error_summary(lang, problems))
        h2 { (lang.t("standards-editions")) }
        @if editions.is_empty() { (empty(lang.t("standards-none-title"), lang.t("standards-none"), None)) }
        @else { (kept(lang, editions)) }
        (upload::form(lang, sent, problems))
        @if let Some(shown) = asked.or(editions.first()) {
            h2 { (edition_name(lang, shown)) }
            (set::view(lang, &shown.edition.standards))
        }
    })
}

fn kept(lang: Lang, editions: &[Kept]) -> Markup {
    let row = |kept: &Kept| {
        vec![
            html! { a href={ (StandardsPath {}) "?edition=" (kept.id) } { (edition_name(lang, kept)) } },
            html! { (lang.moment(kept.at)) },
            html! { (kept.edition.standards.standards().count()) },
            html! { @if kept.edition.standards.sample { (badge(Tone::Caution, lang.t("standards-sample"))) } @else { "–" } },
        ]
    };
    let headers = ["standards-set", "standards-kept-at", "standards-count", "standards-note"];
    let rows: Vec<_> = editions.iter().map(row).collect();
    table(lang.t("standards-editions"), &headers.map(|key| lang.t(key)), &rows)
}
