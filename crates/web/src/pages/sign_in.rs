//! Signing in with address and passphrase or with a passkey, and signing out.

use crate::Site;
use crate::assets::offline_path;
use crate::error::PageError;
use crate::form::{Done, Form, cookie, or_again};
use crate::gate::From;
use crate::member::{COOKIE, LEFT, Member, language_of};
use crate::paths::{PasskeySignInPath, SignInPath, SignOutPath, own};
use crate::routes::{Needs, Table};
use crate::ui::passkey::{self, PasskeyForm};
use crate::ui::{Field, Page, Words, button, error_summary, submit};
use app::settings::Settings;
use app::{App, AppError, Me, Problems};
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum_extra::extract::CookieJar;
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

mod door;

pub(super) fn mount(table: Table) -> Table {
    table
        .get(Needs::Nothing, show)
        .post(Needs::Nothing, create)
        .post(Needs::Nothing, create_by_passkey)
        .post(Needs::SignIn, destroy)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct SignInForm {
    email: String,
    passphrase: String,
    next: String,
}

/// Whoever signed out on a device without network leaves her notes there, encrypted, until she comes back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Leaving {
    keep: String,
}

async fn show(
    _: SignInPath,
    State(app): State<App>,
    Query(form): Query<SignInForm>,
    headers: HeaderMap,
) -> (CookieJar, Markup) {
    let form = SignInForm { passphrase: String::new(), email: String::new(), ..form };
    let left = CookieJar::from_headers(&headers).get(LEFT).map(|cookie| cookie.value().to_owned());
    let mut jar = CookieJar::new();
    if left.is_some() {
        let mut told = cookie(LEFT, String::new());
        told.make_removal();
        jar = jar.add(told);
    }
    (jar, view(language_of(&headers), app.settings(), &form, left.as_deref(), &[]))
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
    let known =
        or_again(lang, tried, async |problems| Ok(view(lang, settings, &form, None, &problems))).await?;
    Ok(let_in(known, &form.next))
}

/// Counted by the passkey's id: whoever tries a passphrase over and over does not lock its owner out of this way.
async fn create_by_passkey(
    _: PasskeySignInPath,
    State(site): State<Site>,
    From(address): From,
    headers: HeaderMap,
    Form(form): Form<PasskeyForm>,
) -> Result<(CookieJar, Done), PageError> {
    let (lang, settings) = (language_of(&headers), site.app.settings());
    let tried = if site.gate.lets_through(address, &form.credential) {
        site.app.sign_in_by_passkey(&form.credential, &form.output).await
    } else {
        Err(AppError::Invalid(Problems::one("", "sign-in-too-many")))
    };
    let empty = SignInForm { next: form.next, ..SignInForm::default() };
    let known =
        or_again(lang, tried, async |problems| Ok(view(lang, settings, &empty, None, &problems))).await?;
    Ok(let_in(known, &empty.next))
}

fn let_in((token, me): (String, Me), next: &str) -> (CookieJar, Done) {
    let jar = CookieJar::new()
        .add(cookie(COOKIE, token))
        .add(cookie(crate::member::LANG, me.lang().code().to_owned()));
    (jar, Done::to(own(next)))
}

async fn destroy(
    _: SignOutPath,
    member: Option<Member>,
    State(app): State<App>,
    Query(leaving): Query<Leaving>,
) -> Result<(CookieJar, Done), PageError> {
    let jar = match member {
        Some(member) => signed_out(&app, &member, leaving.keep.is_empty()).await?,
        None => without_session(),
    };
    Ok((jar, Done::to("/sign-in")))
}

/// Ends the session on this device; with `forget`, what lies on it of her work is taken away when the next page is opened.
pub(super) async fn signed_out(app: &App, member: &Member, forget: bool) -> Result<CookieJar, PageError> {
    app.sign_out(&member.me).await?;
    let jar = without_session();
    Ok(match member.account().filter(|_| forget) {
        Some(account) => jar.add(cookie(LEFT, account.to_owned())),
        None => jar,
    })
}

fn without_session() -> CookieJar {
    let mut gone = cookie(COOKIE, String::new());
    gone.make_removal();
    CookieJar::new().add(gone)
}

fn view(
    lang: Lang,
    settings: &Settings,
    form: &SignInForm,
    left: Option<&str>,
    problems: &[(String, String)],
) -> Markup {
    let page = Page::new(lang, lang.t("sign-in-title")).demo(settings.demo).error(!problems.is_empty());
    let next = own(&form.next);
    page.here("/sign-in").passkeys().with(None, Some(offline_path())).body(&html! {
        // nobody is signed in: what lies on this device is locked, and wiped for whoever has just signed out
        div data-nobody="" data-left=[left] hidden {}
        (error_summary(lang, problems))
        p.lead { (lang.t("sign-in-lead")) }
        form method="post" action=(SignInPath {}) {
            input type="hidden" name="next" value=(next);
            (Field::new(lang, "email", lang.t("sign-in-email")).autocomplete("username").email(&form.email))
            (Field::new(lang, "passphrase", lang.t("sign-in-passphrase")).autocomplete("current-password").passphrase())
            div.actions { (submit(lang.t("sign-in-button"))) }
        }
        (passkey::ask(lang, PasskeySignInPath::PATH, lang.t("passkey-sign-in"), next))
        p { (button::second_link("/recovery", lang.t("sign-in-forgotten"))) }
        p.quiet { (lang.t("sign-in-help")) }
        @if settings.demo { (door::buttons(lang, &settings.demo_people)) }
    })
}
