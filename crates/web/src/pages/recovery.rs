//! A forgotten passphrase: asking for a link, and choosing a new one or taking the request back.

use crate::Site;
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::gate::From;
use crate::member::language_of;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Field, Page, Words, button, error_summary, submit};
use app::recovery::Recovery;
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

mod requests;

paths! {
    /// Asking for a link.
    RecoveryPath {} = "/recovery";
    /// The link.
    RecoveryLinkPath { token: String } = "/recovery/link/{token}";
    /// Taking the request back.
    RecoveryEndPath { token: String } = "/recovery/link/{token}/end";
}

pub(super) fn mount(table: Table) -> Table {
    let open = Needs::Nothing;
    let table = table.get(open, show).post(open, create).get(open, link).post(open, choose).post(open, end);
    requests::mount(table)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AskForm {
    email: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ChooseForm {
    passphrase: String,
}

async fn show(_: RecoveryPath, headers: HeaderMap) -> Markup {
    view(language_of(&headers), "", &[])
}

async fn create(
    _: RecoveryPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<AskForm>,
) -> Result<Markup, PageError> {
    let lang = language_of(&headers);
    // What is no address is told at once: that says nothing of who is known here.
    let asked = if domain::text::Email::parse(&form.email).is_err() {
        Err(AppError::Invalid(Problems::one("email", "problem-not-an-address")))
    } else if site.gate.lets_through(address, &form.email) {
        site.app.ask_recovery(&form.email);
        Ok(())
    } else {
        Err(AppError::Invalid(Problems::one("", "sign-in-too-many")))
    };
    or_again(lang, asked, async |problems| Ok(view(lang, &form.email, &problems))).await?;
    Ok(said(lang, "recovery-title", "recovery-sent"))
}

async fn link(path: RecoveryLinkPath, State(app): State<App>) -> Result<Markup, PageError> {
    let recovery = app.recovery(&path.token).await.map_err(gone)?;
    Ok(link_view(&path, &recovery, &[]))
}

async fn choose(
    path: RecoveryLinkPath,
    State(app): State<App>,
    Form(form): Form<ChooseForm>,
) -> Result<Markup, PageError> {
    let recovery = app.recovery(&path.token).await.map_err(gone)?;
    let chosen = app.choose_recovery(&path.token, &form.passphrase).await;
    let again = async |problems: Vec<_>| Ok(link_view(&path, &recovery, &problems));
    or_again(recovery.person.lang, chosen, again).await?;
    Ok(said(recovery.person.lang, "recovery-title", "recovery-chosen"))
}

async fn end(path: RecoveryEndPath, State(app): State<App>) -> Result<Done, PageError> {
    app.cancel_recovery(&path.token).await.map_err(gone)?;
    Ok(Done::to("/sign-in").saying("recovery-ended"))
}

fn gone(error: AppError) -> PageError {
    match error {
        AppError::Hidden => PageError::Request(StatusCode::GONE, "recovery-gone"),
        other => PageError::App(other),
    }
}

fn said(lang: Lang, title: &str, text: &str) -> Markup {
    Page::new(lang, lang.t(title)).body(&html! { p.lead { (lang.t(text)) } })
}

fn view(lang: Lang, email: &str, problems: &[(String, String)]) -> Markup {
    let page = Page::new(lang, lang.t("recovery-title")).error(!problems.is_empty()).here("/recovery");
    page.body(&html! {
        (error_summary(lang, problems))
        p.lead { (lang.t("recovery-lead")) }
        form method="post" action=(RecoveryPath {}) {
            (Field::new(lang, "email", lang.t("sign-in-email")).autocomplete("username")
                .error(error_of(problems, "email")).email(email))
            (submit(lang.t("recovery-button")))
        }
        p.quiet { (lang.t("recovery-help")) }
    })
}

fn link_view(path: &RecoveryLinkPath, recovery: &Recovery, problems: &[(String, String)]) -> Markup {
    let (lang, person) = (recovery.person.lang, &recovery.person);
    let page = Page::new(lang, lang.t("recovery-title")).error(!problems.is_empty());
    let end = RecoveryEndPath { token: path.token.clone() };
    page.body(&html! {
        (error_summary(lang, problems))
        @if let Some(ready) = recovery.ready {
            p.lead { (lang.tr("recovery-waits", &[("at", lang.moment(ready).into())])) }
            p { (lang.t("recovery-not-you")) }
            (button::post(&end.to_string(), &button::grave(lang.t("recovery-end"))))
        } @else {
            p.lead { (lang.tr("recovery-choose", &[("name", person.name.as_str().into())])) }
            form method="post" action=(path) {
                input type="hidden" autocomplete="username" value=(person.email);
                (Field::new(lang, "passphrase", lang.t("profile-passphrase-new"))
                    .error(error_of(problems, "passphrase"))
                    .hint(lang.t("invitation-passphrase-hint")).autocomplete("new-password").passphrase())
                (submit(lang.t("recovery-choose-button")))
            }
        }
    })
}
