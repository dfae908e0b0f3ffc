//! What waits for two custodians.

use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Words, button, empty, error_summary, submit};
use app::App;
use app::recovery::Waiting;
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::id::RecoveryId;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Everyone who waits.
    RequestsPath {} = "/recovery/requests";
    /// Approving one.
    RequestPath { request: RecoveryId } = "/recovery/requests/{request}";
}

pub(super) fn mount(table: Table) -> Table {
    let needs = Needs::Network(NetworkAction::ApproveRecovery);
    table.get(needs, show).post(needs, approve)
}

async fn show(_: RequestsPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    view(&app, &member, &[]).await
}

async fn approve(path: RequestPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let approved = app.approve_recovery(&member.me, path.request).await;
    let again = async |problems: Vec<_>| view(&app, &member, &problems).await;
    let second = or_again(member.lang, approved, again).await?;
    let said = if second { "recovery-approved" } else { "recovery-peeled" };
    Ok(Done::to(RequestsPath {}).saying(said))
}

async fn view(app: &App, member: &Member, problems: &[(String, String)]) -> Result<Markup, PageError> {
    let lang = member.lang;
    let waiting = app.recovery_requests(&member.me).await?;
    let page = member.page(lang.t("recovery-requests-title")).lead(lang.t("recovery-requests-lead"));
    Ok(page.error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if waiting.is_empty() {
            (empty(lang.t("recovery-requests-none"), lang.t("recovery-requests-none-what"), None))
        }
        @for one in &waiting { (request(member, one)) }
    }))
}

fn request(member: &Member, one: &Waiting) -> Markup {
    let lang = member.lang;
    let possible = one.why_not.map_or(Ok(()), |why| Err(lang.t(why)));
    let path = RequestPath { request: one.id };
    html! {
        h2 { (one.person.name) }
        p { (one.person.email) }
        p {
            (lang.tr("recovery-request-times", &[
                ("asked", lang.moment(one.asked).into()),
                ("ready", lang.moment(one.ready).into()),
                ("expires", lang.moment(one.expires).into()),
            ]))
        }
        @if let Some(first) = &one.first {
            p { (lang.tr("recovery-request-first", &[("name", first.as_str().into())])) }
        }
        p { (lang.t("recovery-request-ask")) }
        (button::or_reason(lang, &possible, &button::post(&path.to_string(), &submit(lang.t("recovery-approve")))))
    }
}
