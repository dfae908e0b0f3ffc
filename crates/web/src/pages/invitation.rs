//! A one-time link: choose a passphrase, and the account is open.

use crate::error::PageError;
use crate::form::{Done, Form, cookie, error_of, or_again};
use crate::member::{COOKIE, language_of};
use crate::paths::InvitationPath;
use crate::routes::{Needs, Table};
use crate::ui::{Field, Page, Words, error_summary, submit};
use app::accounts::Invitation;
use app::{App, AppError};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Nothing, show).post(Needs::Nothing, create)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AccountForm {
    name: String,
    email: String,
    passphrase: String,
}

async fn show(path: InvitationPath, State(app): State<App>, headers: HeaderMap) -> Result<Markup, PageError> {
    let invitation = app.invitation(&path.token).await.map_err(gone)?;
    let lang = language(&invitation, &headers);
    Ok(view(lang, &path, &invitation, &AccountForm::default(), &[]))
}

async fn create(
    path: InvitationPath,
    State(app): State<App>,
    headers: HeaderMap,
    Form(form): Form<AccountForm>,
) -> Result<(CookieJar, Done), PageError> {
    let invitation = app.invitation(&path.token).await.map_err(gone)?;
    let lang = language(&invitation, &headers);
    let opened = app.open_account(&path.token, &form.passphrase, &form.name, &form.email).await;
    let again = async |problems: Vec<_>| Ok(view(lang, &path, &invitation, &form, &problems));
    let (token, _) = or_again(lang, opened, again).await?;
    Ok((CookieJar::new().add(cookie(COOKIE, token)), Done::to("/").saying("invitation-done")))
}

/// A link that is unknown, used or too old is all the same; what to do about it is too.
fn gone(error: AppError) -> PageError {
    match error {
        AppError::Hidden => PageError::Request(StatusCode::GONE, "invitation-gone"),
        other => PageError::App(other),
    }
}

fn language(invitation: &Invitation, headers: &HeaderMap) -> Lang {
    match invitation {
        Invitation::FirstAdministrator => language_of(headers),
        Invitation::Person(person) => person.lang,
    }
}

fn view(
    lang: Lang,
    path: &InvitationPath,
    invitation: &Invitation,
    form: &AccountForm,
    problems: &[(String, String)],
) -> Markup {
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    Page::new(lang, lang.t("invitation-title")).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        @match invitation {
            Invitation::FirstAdministrator => p.lead { (lang.t("invitation-first")) },
            Invitation::Person(person) => p.lead { (lang.tr("invitation-lead", &[("name", person.name.as_str().into())])) },
        }
        form method="post" action=(path) {
            @match invitation {
                Invitation::FirstAdministrator => {
                    (field("name", "person-name").autocomplete("name").text(&form.name))
                    (field("email", "sign-in-email").autocomplete("email").email(&form.email))
                }
                Invitation::Person(person) => {
                    p { (lang.t("sign-in-email")) ": " strong { (person.email) } }
                }
            }
            (field("passphrase", "invitation-passphrase")
                .hint(lang.t("invitation-passphrase-hint")).autocomplete("new-password").passphrase())
            (submit(lang.t("invitation-button")))
        }
    })
}
