//! Unlocking one's keys for a while with passphrase or passkey, locking them now, and locking everyone's.

use crate::Site;
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::gate::From;
use crate::member::Member;
use crate::paths::{LockPath, LocksPath, PasskeyUnlockPath, UnlockPath, own};
use crate::routes::{Needs, Table};
use crate::ui::passkey::{self, PasskeyForm};
use crate::ui::{Field, Words, button, error_summary, submit};
use app::{App, AppError, Problems};
use axum::extract::{Query, State};
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn mount(table: Table) -> Table {
    table
        .get(Needs::SignIn, show)
        .post(Needs::SignIn, create)
        .post(Needs::SignIn, create_by_passkey)
        .post(Needs::SignIn, destroy)
        .post(Needs::Network(NetworkAction::LockEveryone), destroy_all)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct UnlockForm {
    passphrase: String,
    next: String,
}

async fn show(_: UnlockPath, member: Member, Query(form): Query<UnlockForm>) -> Markup {
    view(&member, &form.next, &[])
}

async fn create(
    _: UnlockPath,
    member: Member,
    State(site): State<Site>,
    From(address): From,
    Form(form): Form<UnlockForm>,
) -> Result<Done, PageError> {
    let unlocked = if site.gate.lets_through(address, member.me.person.email.as_str()) {
        site.app.unlock(&member.me, &form.passphrase).await
    } else {
        Err(AppError::Invalid(Problems::one("passphrase", "sign-in-too-many")))
    };
    or_again(member.lang, unlocked, async |problems| Ok(view(&member, &form.next, &problems))).await?;
    Ok(Done::to(own(&form.next)).saying("unlock-done"))
}

async fn create_by_passkey(
    _: PasskeyUnlockPath,
    member: Member,
    State(site): State<Site>,
    From(address): From,
    Form(form): Form<PasskeyForm>,
) -> Result<Done, PageError> {
    let unlocked = if site.gate.lets_through(address, &form.credential) {
        site.app.unlock_by_passkey(&member.me, &form.credential, &form.output).await
    } else {
        Err(AppError::Invalid(Problems::one("", "sign-in-too-many")))
    };
    or_again(member.lang, unlocked, async |problems| Ok(view(&member, &form.next, &problems))).await?;
    Ok(Done::to(own(&form.next)).saying("unlock-done"))
}

async fn destroy(_: LockPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    app.lock(&member.me).await?;
    Ok(Done::to("/").saying("lock-done"))
}

async fn destroy_all(_: LocksPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    app.lock_everyone(&member.me).await?;
    Ok(Done::to("/").saying("locks-done"))
}

/// The button that locks everyone's keys, with what it does.
pub(super) fn lock_everyone(lang: Lang) -> Markup {
    html! {
        h2 { (lang.t("locks-title")) }
        p { (lang.t("locks-what")) }
        (button::post(&LocksPath {}.to_string(), &button::second("", "", lang.t("locks-button"))))
    }
}

fn view(member: &Member, next: &str, problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let page = member.page(lang.t("unlock-title")).lead(lang.t("unlock-lead")).error(!problems.is_empty());
    let next = own(next);
    page.passkeys().body(&html! {
        (error_summary(lang, problems))
        form method="post" action=(UnlockPath {}) {
            input type="hidden" name="next" value=(next);
            input type="hidden" autocomplete="username" value=(member.me.person.email);
            (Field::new(lang, "passphrase", lang.t("sign-in-passphrase")).autocomplete("current-password")
                .error(error_of(problems, "passphrase")).passphrase())
            div.actions { (submit(lang.t("unlock-button"))) }
        }
        (passkey::ask(lang, PasskeyUnlockPath::PATH, lang.t("passkey-unlock"), next))
        p.quiet { (lang.t("unlock-help")) }
    })
}
