//! What is known of oneself: taking it along, and being erased; and the privacy officer's page for those who ask her.

use crate::Site;
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::gate::From;
use crate::member::Member;
use crate::paths::{paths, unlock};
use crate::routes::{Needs, Table};
use crate::ui::{Field, Page, Tone, Words, button, empty, error_summary, notice, notice_titled};
use app::own::Erasure;
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use axum_extra::routing::TypedPath;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::NetworkRole;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;

mod asking;

paths! {
    /// What is known of oneself.
    OwnDataPath {} = "/profile/data";
    /// The same as a file.
    OwnFilePath {} = "/profile/data/file";
    /// Being erased.
    OwnErasurePath {} = "/profile/erasure";
    /// Those who can be erased on their request.
    ErasuresPath {} = "/erasures";
    /// Erasing one of them.
    ErasurePath { person: PersonId } = "/erasures/{person}";
}

pub(super) fn mount(table: Table) -> Table {
    let officer = Needs::Network(NetworkAction::ErasePeople);
    asking::mount(table)
        .get(Needs::SignIn, show)
        .get(Needs::SignIn, file)
        .get(Needs::SignIn, ask_myself)
        .post(Needs::SignIn, erase_myself)
        .get(officer, list)
        .get(officer, ask)
        .post(officer, erase)
}

async fn show(path: OwnDataPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    view(&path, &app, &member, &[]).await
}

async fn view(
    path: &OwnDataPath,
    app: &App,
    member: &Member,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, asked) = (member.lang, app.asked_by_account(&member.me).await?);
    let page = member
        .page(lang.t("own-title"))
        .crumb(lang.t("profile-title"), super::profile::ProfilePath {}.to_string())
        .error(!problems.is_empty());
    let held = ["own-held-person", "own-held-visits", "own-held-letters", "own-held-notes", "own-held-log"];
    Ok(page.lead(lang.t("own-lead")).body(&html! {
        (error_summary(lang, problems))
        h2 { (lang.t("own-file")) }
        p { (lang.t("own-file-what")) }
        ul { @for key in held { li { (lang.t(key)) } } }
        @if member.me.is_locked() {
            (notice(lang, Tone::Info, &html! { p { (lang.t("own-locked")) " " a href=(unlock(&path.to_string())) { (lang.t("unlock-button")) } } }))
        }
        p { (button::link(&OwnFilePath {}.to_string(), lang.t("own-download"))) }
        h2 { (lang.t("own-erase")) }
        p { (lang.t("own-erase-what")) }
        p { (button::second_link(&OwnErasurePath {}.to_string(), lang.t("own-erase-go"))) }
        (asking::part(lang, &asked, problems))
    }))
}

async fn file(
    _: OwnFilePath,
    member: Member,
    State(app): State<App>,
) -> Result<impl IntoResponse, PageError> {
    let data = app.own_data(&member.me).await?;
    let headers: [(HeaderName, String); 2] = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"kvip-own-data-{}.json\"", app.today())),
    ];
    Ok((headers, data))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ErasureForm {
    passphrase: String,
}

async fn ask_myself(_: OwnErasurePath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    myself(&app, &member, &[]).await
}

async fn erase_myself(
    _: OwnErasurePath,
    member: Member,
    State(site): State<Site>,
    From(address): From,
    Form(form): Form<ErasureForm>,
) -> Result<Markup, PageError> {
    let erased = if site.gate.lets_through(address, member.me.person.email.as_str()) {
        site.app.erase_myself(&member.me, &form.passphrase).await
    } else {
        Err(AppError::Invalid(Problems::one("passphrase", "sign-in-too-many")))
    };
    or_again(member.lang, erased, async |problems| myself(&site.app, &member, &problems).await).await?;
    let lang = member.lang;
    Ok(Page::new(lang, lang.t("own-erased-title")).lead(lang.t("own-erased")).body(&html! {}))
}

async fn myself(app: &App, member: &Member, problems: &[(String, String)]) -> Result<Markup, PageError> {
    let (lang, it) = (member.lang, app.erasure(&member.me, member.me.id()).await?);
    let page = member.page(lang.t("own-erase")).crumb(lang.t("own-title"), OwnDataPath {}.to_string());
    Ok(page.lead(lang.t("own-erase-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if !it.is_possible() { (hindered(lang, &it)) }
        (consequences(lang))
        @if it.is_possible() {
            form method="post" action=(OwnErasurePath {}) {
                input type="hidden" autocomplete="username" value=(member.me.person.email);
                (Field::new(lang, "passphrase", lang.t("sign-in-passphrase")).hint(lang.t("own-erase-passphrase"))
                    .error(error_of(problems, "passphrase")).autocomplete("current-password").passphrase())
                (button::grave(lang.t("own-erase-button")))
            }
        }
    }))
}

async fn list(_: ErasuresPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let (lang, people) = (member.lang, app.people_to_erase(&member.me).await?);
    let page = member
        .page(lang.t("erasures-title"))
        .crumb(lang.t("log-title"), "/log")
        .lead(lang.t("erasures-lead"));
    Ok(page.body(&html! {
        @if people.is_empty() { (empty(lang.t("erasures-none"), lang.t("erasures-none-what"), None)) }
        ul { @for one in &people { li { a href=(ErasurePath { person: one.id }) { (one.name) } } } }
    }))
}

async fn ask(path: ErasurePath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    someone(&app, &member, path.person, &[]).await
}

async fn erase(path: ErasurePath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let erased = app.erase_someone(&member.me, path.person).await;
    or_again(member.lang, erased, async |problems| someone(&app, &member, path.person, &problems).await)
        .await?;
    Ok(Done::to(ErasuresPath {}).saying("erasures-done"))
}

async fn someone(
    app: &App,
    member: &Member,
    person: PersonId,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    member.require(NetworkAction::ErasePeople)?;
    let (lang, it) = (member.lang, app.erasure(&member.me, person).await?);
    let title = lang.tr("erasure-title", &[("name", it.person.name.as_str().into())]);
    let page = member.page(title).crumb(lang.t("erasures-title"), ErasuresPath {}.to_string());
    Ok(page.lead(lang.t("erasure-lead")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @if !it.is_possible() { (hindered(lang, &it)) }
        (consequences(lang))
        @if it.is_possible() {
            form method="post" action=(ErasurePath { person }) { (button::grave(lang.t("erasure-button"))) }
        }
    }))
}

/// What goes and what must stay, said before anything is done.
fn consequences(lang: Lang) -> Markup {
    let list = |keys: &[&'static str]| html! { ul { @for key in keys { li { (lang.t(key)) } } } };
    html! {
        h2 { (lang.t("erasure-goes")) }
        (list(&["erasure-goes-name", "erasure-goes-ways-in", "erasure-goes-letters"]))
        h2 { (lang.t("erasure-stays")) }
        (list(&["erasure-stays-signed", "erasure-stays-log", "erasure-stays-reports", "erasure-stays-copies"]))
        p { (lang.t("erasure-no-way-back")) }
    }
}

/// Why not yet, and what to do.
fn hindered(lang: Lang, it: &Erasure) -> Markup {
    let why = html! {
        @if !it.visits.is_empty() {
            p { (lang.t("erasure-open-visit")) }
            ul { @for (visit, host) in &it.visits { li { a href=(crate::paths::VisitPath { visit: *visit }) { (host) } } } }
        }
        @if !it.roles.is_empty() {
            p { (lang.t("erasure-role")) }
            ul { @for role in &it.roles { li { (lang.t(role_name(*role))) } } }
        }
    };
    notice_titled(Tone::Caution, lang.t("erasure-not-yet"), &why)
}

fn role_name(role: NetworkRole) -> &'static str {
    match role {
        NetworkRole::NetworkLeader => "role-network-leader",
        NetworkRole::Administrator => "role-administrator",
        NetworkRole::PrivacyOfficer => "role-privacy-officer",
        NetworkRole::Custodian => "role-custodian",
    }
}
