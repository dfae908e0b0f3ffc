//! Something serious that was heard: the cases a reader has a part in, and one of them with its ladder.
//!
//! On top of each page stands what this is not. To whoever has no part in a case its pages are unknown addresses.

use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Tone, Words, notice_titled};
use app::{App, AppError};
use axum_extra::routing::TypedPath;
use domain::id::{ConcernId, VisitId};
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

mod calling;
mod case;
mod closing;
mod duties;
mod fresh;
mod ladder;
mod list;
mod reported;
mod written;

paths! {
    /// The cases of a visit that the reader has a part in; a new one is sent here.
    ConcernsPath { visit: VisitId } = "/visits/{visit}/concerns";
    /// Opening one.
    NewConcernPath { visit: VisitId } = "/visits/{visit}/concerns/new";
    /// One case.
    ConcernPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}";
    /// What is written in it.
    ConcernTextsPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}/texts";
    /// The rungs it goes up to.
    RungsPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}/rungs";
    /// Asking for a network leader.
    CallPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}/call";
    /// Saying yes to that.
    CallApprovalPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}/call/approval";
    /// What people reported by themselves.
    ReportedPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}/reported";
    /// Closing it.
    ConcernClosingPath { visit: VisitId, concern: ConcernId } = "/visits/{visit}/concerns/{concern}/closing";
}

pub(super) fn mount(table: Table) -> Table {
    let (open, see) = (Needs::Visit(Action::OpenConcern), Needs::Visit(Action::SeeConcerns));
    table
        .get(see, list::show)
        .post(open, fresh::create)
        .get(open, fresh::show)
        .get(see, case::show)
        .post(see, written::create)
        .post(see, ladder::climb)
        .post(see, calling::call)
        .post(see, calling::approve)
        .post(see, reported::create)
        .post(see, closing::close)
}

/// A page below the visit.
async fn page(app: &App, member: &Member, visit: &Visit, title: &str) -> Result<Page, AppError> {
    let unit = app.unit(visit.host.unit).await?;
    Ok(frame::page(member, visit, unit.name.as_str(), title))
}

/// What this is not, and where the law's own ways are.
fn not_the_channel(member: &Member) -> Markup {
    let lang = member.lang;
    notice_titled(
        Tone::Caution,
        lang.t("concern-not-the-channel"),
        &html! {
            p { b { (lang.t("concern-danger")) } }
            p { (lang.t("concern-not-the-channel-what")) }
            p { a href="#duties" { (lang.t("concern-to-duties")) } }
        },
    )
}

/// The sentences of what in a text points at a person, and the box that lets it stand.
fn warning(member: &Member, text: &str, name: &str) -> Markup {
    let (lang, found) = (member.lang, app::concerns::gives_away(text));
    if found.is_empty() {
        return html! {};
    }
    let what = found.iter().map(|key| lang.t(key)).collect::<Vec<_>>().join(", ");
    let field = crate::ui::Field::new(lang, name, lang.t("concern-anyway"));
    field.hint(lang.tr("concern-gives-away-what", &[("what", what.into())])).checkbox(false)
}
