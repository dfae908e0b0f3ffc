//! Signing in with address and passphrase, and signing out.

use crate::Site;
use crate::error::PageError;
use crate::form::{Done, Form, cookie, or_again};
use crate::gate::From;
use crate::member::{COOKIE, Member, language_of};
use crate::paths::{SignInPath, SignOutPath, own};
use crate::routes::{Needs, Table};
use crate::ui::{Field, Page, Words, button, error_summary, submit};
use app::settings::Settings;
use app::{App, AppError, Problems};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

mod door;

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Nothing, show).post(Needs::Nothing, create).post(Needs::SignIn, destroy)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SignInForm {
    email: String,
    passphrase: String,
    next: String,
}

async fn show(
    _: SignInPath,
    State(app): State<App>,
    Query(form): Query<SignInForm>,
    headers: HeaderMap,
) -> Markup {
    let form = SignInForm { passphrase: String::new(), email: String::new(), ..form };
    view(language_of(&headers), app.settings(), &form, &[])
}

async fn create(
    _: SignInPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<SignInForm>,
) -> Result<(CookieJar, Done), PageError> {
    let (lang, settings) = (language_of(&headers), site.app.settings());
    let tried = if site.gate.lets_through(address, &form.email) {
        site.app.sign_in(&form.email, &form.passphrase).await
    } else {
        Err(AppError::Invalid(Problems::one("", "sign-in-too-many")))
    };
    let (token, me) =
        or_again(lang, tried, async |problems| Ok(view(lang, settings, &form, &problems))).await?;
    let jar = CookieJar::new()
        .add(cookie(COOKIE, token))
        .add(cookie(crate::member::LANG, me.lang().code().to_owned()));
    Ok((jar, Done::to(own(&form.next))))
}

async fn destroy(
    _: SignOutPath,
    member: Option<Member>,
    State(app): State<App>,
) -> Result<(CookieJar, Done), PageError> {
    if let Some(member) = member {
        app.sign_out(&member.me).await?;
    }
    let mut gone = cookie(COOKIE, String::new());
    gone.make_removal();
    Ok((CookieJar::new().add(gone), Done::to("/sign-in")))
}

fn view(lang: Lang, settings: &Settings, form: &SignInForm, problems: &[(String, String)]) -> Markup {
    let page = Page::new(lang, lang.t("sign-in-title")).demo(settings.demo).error(!problems.is_empty());
    page.here("/sign-in").body(&html! {
        (error_summary(lang, problems))
        p.lead { (lang.t("sign-in-lead")) }
        form method="post" action=(SignInPath {}) {
            input type="hidden" name="next" value=(own(&form.next));
            (Field::new(lang, "email", lang.t("sign-in-email")).autocomplete("username").email(&form.email))
            (Field::new(lang, "passphrase", lang.t("sign-in-passphrase")).autocomplete("current-password").passphrase())
            (submit(lang.t("sign-in-button")))
        }
        p { (button::second_link("/recovery", lang.t("sign-in-forgotten"))) }
        p.quiet { (lang.t("sign-in-help")) }
        @if settings.demo { (door::buttons(lang, &settings.demo_people)) }
    })
}
