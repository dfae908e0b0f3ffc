//! A section that is a list, of points or of recommendations: typed, saved, and shown again with what stands in the way.

use super::{ReportPath, SectionPath, section};
use crate::error::PageError;
use crate::form::{Done, Pairs, or_again, value};
use crate::member::Member;
use crate::ui::Words;
use app::reports::Saved;
use app::{App, AppError};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::content::Edition;
use domain::report::section::Body;
use domain::visit::Visit;
use domain::voice::Told;
use maud::{Markup, html};

/// What the form is made for.
pub(super) struct Around<'a> {
    pub(super) path: &'a SectionPath,
    pub(super) edition: &'a Edition,
    pub(super) told: Told,
}

impl<'a> Around<'a> {
    pub(super) fn of(app: &App, path: &'a SectionPath, visit: &Visit, edition: &'a Edition) -> Self {
        Self { path, edition, told: visit.told_groups(app.small_group()) }
    }
}

/// What is wrong, by field; what concerns the whole list has none.
pub(super) type Wrong = Vec<(String, String)>;

/// A list as it was typed; there is always one entry to write in.
pub(super) trait Typed: Sized + Clone + Sync {
    /// The fields of every entry, in order.
    fn read(pairs: &Pairs) -> Self;
    /// With an entry to write in.
    fn with_one(self) -> Self;
    /// Those that say what they are about; the others wait in the form.
    fn with_words(self) -> Self;
    /// An entry was added, moved or taken out: nothing is saved yet.
    fn changed(&mut self, pairs: &Pairs) -> bool;
    /// Blank entries are left out.
    fn parse(&self) -> Result<Body, AppError>;
    /// Every entry with its fields.
    fn form(&self, member: &Member, around: &Around<'_>, version: u32, wrong: &[(String, String)]) -> Markup;
}

pub(super) async fn create<T: Typed>(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Response, PageError> {
    let mut typed = T::read(pairs);
    if typed.changed(pairs) {
        return Ok(again(path, member, app, pairs, typed, Vec::new()).await?.into_response());
    }
    let saved = match typed.parse() {
        Ok(body) => app.write_section(&member.me, path.visit, &path.section, seen(pairs), body, false).await,
        Err(error) => Err(error),
    };
    if matches!(saved, Err(AppError::Stale)) {
        let page = stale(path, member, app, &typed).await?;
        return Err(PageError::Form(StatusCode::CONFLICT, page));
    }
    let refused = async |wrong: Wrong| again(path, member, app, pairs, typed.clone(), wrong).await;
    or_again(member.lang, saved, refused).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("report-section-saved").into_response())
}

/// Saves what is complete so far.
pub(super) async fn saved_so_far<T: Typed>(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Saved, AppError> {
    let body = T::read(pairs).with_words().parse()?;
    app.write_section(&member.me, path.visit, &path.section, seen(pairs), body, true).await
}

/// The version the form was made from.
fn seen(pairs: &Pairs) -> u32 {
    value(pairs, "v[rows]").parse().unwrap_or_default()
}

/// The form as it was typed, and what is wrong with it.
pub(super) async fn again(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
    typed: impl Typed,
    wrong: Wrong,
) -> Result<Markup, PageError> {
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let around = Around::of(app, path, &visit, &edition);
    let form = typed.with_one().form(member, &around, seen(pairs), &wrong);
    section::view(app, member, (&visit, &edition, &section), &form, &wrong).await
}

/// Somebody else saved meanwhile: their list above, one's own in the form, and a choice by saving or not.
async fn stale(
    path: &SectionPath,
    member: &Member,
    app: &App,
    typed: &impl Typed,
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let wrong = vec![(String::new(), lang.t("report-rows-stale").to_owned())];
    let around = Around::of(app, path, &visit, &edition);
    let form = html! {
        div.one-text {
            h3 { (lang.t("report-rows-saved")) }
            (super::text::body(lang, visit.report.lang, &edition, &section.body))
        }
        (typed.form(member, &around, section.version, &wrong))
    };
    section::view(app, member, (&visit, &edition, &section), &form, &wrong).await
}
