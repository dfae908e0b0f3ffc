//! A last look before the host gets the report: who can read it from now on.

use super::steps::{EditionForm, done, edition_form};
use super::{HostReadingPath, ReadingPath, below, gates, name};
use crate::error::PageError;
use crate::form::{Done, Form};
use crate::member::Member;
use crate::ui::button::second_link;
use crate::ui::{Tone, Words, notice, or_reason};
use app::reports::Overview;
use app::{App, AppError};
use axum::extract::{Query, State};
use domain::policy::Action;
use domain::refusal::Refusal;
use maud::{Markup, html};

pub(super) async fn show(
    path: HostReadingPath,
    member: Member,
    State(app): State<App>,
    Query(form): Query<EditionForm>,
) -> Result<Markup, PageError> {
    match app.look(&member.me, path.visit, Action::SendToHost).await {
        // the page names each place
        Ok(_) | Err(AppError::Denied(Refusal::WithdrawnWords(_))) => {}
        Err(no) => return Err(no.into()),
    }
    let it = app.report(&member.me, path.visit).await?;
    let edition = form.edition();
    let unready = crate::pages::voices::unready::of(&app, &member, &it.visit).await?;
    let stopping = gates::stopping(&app, &member, path.visit).await?;
    Ok(view(&member, &it, edition, &html! { (unready) (stopping) }))
}

pub(super) async fn create(
    path: HostReadingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let sent = app.send_report_to_host(&member.me, path.visit, form.edition()).await;
    done(&app, &member, path.visit, sent, "report-sent-to-host").await
}

fn view(member: &Member, it: &Overview, edition: u32, unready: &Markup) -> Markup {
    let (lang, visit) = (member.lang, &it.visit);
    let lacking: Vec<&str> = it.without_account.iter().map(|person| name(&it.people, *person)).collect();
    let page = below(member, visit, &it.edition, it.unit.name.as_str(), lang.t("report-to-host"));
    page.body(&html! {
        (unready)
        p { (lang.t("report-to-host-what")) }
        h2 { (lang.t("report-to-host-who")) }
        ul { @for person in visit.host_ids() { li { (name(&it.people, person)) } } }
        @if !lacking.is_empty() {
            (notice(lang, Tone::Caution, &html! {
                p { (lang.tr("report-without-account", &[("who", lacking.join(", ").into())])) }
            }))
        }
        div.actions {
            (or_reason(
                lang,
                &member.may_on(visit, Action::SendToHost),
                &edition_form(&HostReadingPath { visit: visit.id }.to_string(), edition, lang.t("report-send-to-host")),
            ))
            (second_link(&ReadingPath { visit: visit.id }.to_string(), lang.t("report-back-to-reading")))
        }
    })
}
