//! Closing an accepted visit: what is still open, what closing means, and doing it.

use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::pages::visit::{frame, words};
use crate::paths::{VisitPath, paths};
use crate::routes::{Needs, Table};
use crate::ui::{Tone, Words, button, error_summary, notice_titled, or_reason, road};
use app::App;
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::desk::before_closing;
use domain::id::VisitId;
use domain::policy::Action;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Closing a visit.
    ClosingPath { visit: VisitId } = "/visits/{visit}/closing";
}

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Visit(Action::SeeMeasures), show).post(Needs::Visit(Action::CloseVisit), create)
}

async fn show(path: ClosingPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let visit = app.look(&member.me, path.visit, Action::SeeMeasures).await?;
    view(&app, &member, &visit, &[]).await
}

async fn create(path: ClosingPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    let closed = app.close_visit(&member.me, path.visit).await;
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &problems).await;
    or_again(member.lang, closed, again).await?;
    Ok(Done::to(VisitPath { visit: path.visit }).saying("closing-done"))
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let days = app.settings().retention.notes_days;
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("closing-title"));
    Ok(page.error(!problems.is_empty()).body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::FollowUp))))
        (error_summary(lang, problems))
        (still_open(app, member, visit))
        h2 { (lang.t("closing-means")) }
        ul {
            li { (lang.t("closing-means-report")) }
            li { (lang.t("closing-means-measures")) }
            li { (lang.t("closing-means-feedback")) }
            li { (lang.tr("closing-means-notes", &[("days", days.into())])) }
            li { (lang.t("closing-means-letters")) }
        }
        form method="post" action=(ClosingPath { visit: visit.id }) {
            div.actions {
                (or_reason(lang, &member.may_on(visit, Action::CloseVisit), &button::grave(lang.t("closing-button"))))
                (button::second_link(&VisitPath { visit: visit.id }.to_string(), lang.t("action-cancel")))
            }
        }
    }))
}

/// What is not in yet; the visit may be closed all the same.
fn still_open(app: &App, member: &Member, visit: &Visit) -> Markup {
    let (lang, missing) = (member.lang, before_closing(visit));
    if visit.closed.is_some() {
        return html! {};
    }
    if missing.is_empty() {
        return notice_titled(
            Tone::Good,
            lang.t("closing-all-in"),
            &html! { p { (lang.t("closing-all-in-more")) } },
        );
    }
    let list = html! {
        p { (lang.t("closing-open-more")) }
        ul {
            @for one in &missing {
                li { (words::lack(lang, one.what)) " " span.quiet { (words::who_and_when(lang, one, app.today())) } }
            }
        }
    };
    notice_titled(Tone::Caution, lang.t("closing-open"), &list)
}
