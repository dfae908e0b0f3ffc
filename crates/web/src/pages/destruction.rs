//! When a visit's notes are destroyed, asking for it at once, and the certificate that they are gone.

use crate::error::PageError;
use crate::form::{Done, Form};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::{VisitPath, paths};
use crate::routes::{Needs, Table};
use crate::ui::{Tone, Words, button, disclosure, notice, or_reason};
use app::destruction::Certified;
use app::{App, AppError};
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use axum_extra::routing::TypedPath;
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use domain::lang::Lang;
use domain::person::{Person, Signature};
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;
use std::collections::HashMap;

paths! {
    /// When the notes are destroyed, and that they were.
    DestructionPath { visit: VisitId } = "/visits/{visit}/destruction";
    /// Confirming what somebody else asked for.
    ConfirmationPath { visit: VisitId } = "/visits/{visit}/destruction/confirmation";
    /// The signed certificate as a file.
    CertificatePath { visit: VisitId } = "/visits/{visit}/destruction/certificate";
}

pub(super) fn mount(table: Table) -> Table {
    table
        .get(Needs::Visit(Action::SeeDestruction), show)
        .post(Needs::Visit(Action::AskDestruction), ask)
        .post(Needs::Visit(Action::ConfirmDestruction), confirm)
        .get(Needs::Visit(Action::SeeDestruction), file)
}

async fn show(path: DestructionPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let certified = app.certificate(&member.me, path.visit).await?;
    let visit = &certified.visit;
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let request = visit.destruction.request(app.now());
    let mut people: Vec<PersonId> = request.iter().map(|request| request.by).collect();
    people.extend(certified.certificate.iter().flat_map(|(it, _)| it.people.iter().chain(&it.wrapped_for)));
    let names = app.names(&people).await?;
    let page = frame::page(&member, visit, unit.name.as_str(), lang.t("destruction-title"));
    Ok(page.lead(lang.t("destruction-lead")).body(&html! {
        @if visit.destruction.is_begun() {
            (gone(&app, &member, &certified, &names))
        } @else {
            (kept(&app, &member, visit))
            (at_once(&member, visit, request, &names))
        }
        p { (button::second_link(&VisitPath { visit: visit.id }.to_string(), lang.t("action-back"))) }
    }))
}

/// When they are destroyed by themselves.
fn kept(app: &App, member: &Member, visit: &Visit) -> Markup {
    let (lang, days) = (member.lang, app.settings().retention.notes_days);
    html! {
        @match visit.notes_end(i64::from(days)) {
            Some(end) => p { (lang.tr("destruction-when", &[("when", lang.moment(end).into())])) },
            None => p { (lang.tr("destruction-after", &[("days", days.into())])) },
        }
        p { (lang.t("destruction-stays")) }
    }
}

/// Asking for it at once, or confirming what somebody asked for.
fn at_once(
    member: &Member,
    visit: &Visit,
    request: Option<Signature>,
    names: &HashMap<PersonId, Person>,
) -> Markup {
    let (lang, id) = (member.lang, visit.id);
    html! {
        h2 { (lang.t("destruction-at-once")) }
        p { (lang.t("destruction-two")) }
        @match request {
            Some(request) => {
                @let who = name(names, request.by);
                p { (lang.tr("destruction-asked-by", &[("who", who.into()), ("when", lang.moment(request.at).into())])) }
                form method="post" action=(ConfirmationPath { visit: id }) {
                    input type="hidden" name="asked" value=(request.at.timestamp_micros());
                    (or_reason(lang, &member.may_on(visit, Action::ConfirmDestruction), &button::grave(lang.t("destruction-confirm"))))
                }
            },
            None => form method="post" action=(DestructionPath { visit: id }) {
                (or_reason(lang, &member.may_on(visit, Action::AskDestruction), &button::grave(lang.t("destruction-ask"))))
            },
        }
    }
}

fn gone(app: &App, member: &Member, certified: &Certified, names: &HashMap<PersonId, Person>) -> Markup {
    let (lang, visit) = (member.lang, certified.visit.id);
    let Some((certificate, _)) = &certified.certificate else {
        return notice(lang, Tone::Info, &html! { p { (lang.t("destruction-under-way")) } });
    };
    let all = |people: &[PersonId]| people.iter().map(|id| name(names, *id)).collect::<Vec<_>>().join(", ");
    let by = if certificate.people.is_empty() {
        lang.t("destruction-by-time").to_owned()
    } else {
        all(&certificate.people)
    };
    html! {
        (notice(lang, Tone::Good, &html! { p { (lang.t("refusal-notes-are-destroyed")) } }))
        h2 { (lang.t("destruction-certificate")) }
        dl.answers {
            div { dt { (lang.t("destruction-done-at")) } dd { (when(lang, &certificate.destroyed)) } }
            div { dt { (lang.t("destruction-decided-by")) } dd { (by) } }
            div { dt { (lang.t("destruction-wrapped-for")) } dd { (all(&certificate.wrapped_for)) } }
            div { dt { (lang.t("destruction-texts")) } dd { (certificate.texts.len()) } }
        }
        (disclosure(lang.t("destruction-verify"), false, &html! {
            p { (lang.t("destruction-verify-how")) }
            pre.typed { (app.certificate_verifier()) }
        }))
        (button::second_link(&CertificatePath { visit }.to_string(), lang.t("destruction-download")))
    }
}

/// A moment of the certificate in words; as it stands there if it is none.
fn when(lang: Lang, written: &str) -> String {
    written.parse().map_or_else(|_| written.to_owned(), |at: DateTime<Utc>| lang.moment(at))
}

fn name(names: &HashMap<PersonId, Person>, person: PersonId) -> &str {
    names.get(&person).map_or("–", |person| person.name.as_str())
}

async fn ask(path: DestructionPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    app.ask_destruction(&member.me, path.visit).await?;
    Ok(Done::to(path).saying("destruction-asked"))
}

/// The request that was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Read {
    asked: String,
}

async fn confirm(
    path: ConfirmationPath,
    member: Member,
    State(app): State<App>,
    Form(read): Form<Read>,
) -> Result<Done, PageError> {
    let asked = read.asked.parse().unwrap_or_default();
    let done = app.confirm_destruction(&member.me, path.visit, asked).await?;
    let said = if done { "destruction-done" } else { "destruction-under-way" };
    Ok(Done::to(DestructionPath { visit: path.visit }).saying(said))
}

async fn file(
    path: CertificatePath,
    member: Member,
    State(app): State<App>,
) -> Result<impl IntoResponse, PageError> {
    let certified = app.certificate(&member.me, path.visit).await?;
    let (_, deed) = certified.certificate.ok_or(AppError::Hidden)?;
    let deed = serde_json::to_string(&deed).map_err(|_| AppError::Fault("certificates"))?;
    let headers: [(HeaderName, String); 2] = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (
            header::CONTENT_DISPOSITION,
            format!("attachment; filename=\"kvip-certificate-{}.json\"", path.visit),
        ),
    ];
    Ok((headers, deed))
}
