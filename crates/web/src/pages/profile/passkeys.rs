//! One's passkeys: which there are, a new one, and taking one away.

use super::{ProfilePath, declared, view};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::paths::{paths, unlock};
use crate::routes::{Needs, Table};
use crate::ui::{Field, Words, button, disclosure, passkey, submit, table};
use app::App;
use app::accounts::Passkey;
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::id::SlotId;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Adding a passkey.
    PasskeysPath {} = "/profile/passkeys";
    /// Taking one away.
    PasskeyRemovalPath { passkey: SlotId } = "/profile/passkeys/{passkey}/removal";
}

pub(super) fn mount(table: Table) -> Table {
    table.post(Needs::SignIn, create).post(Needs::SignIn, destroy)
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct NewPasskeyForm {
    passkey: String,
    credential: String,
    output: String,
}

async fn create(
    _: PasskeysPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<NewPasskeyForm>,
) -> Result<Done, PageError> {
    let added = app.add_passkey(&member.me, &form.passkey, &form.credential, &form.output).await;
    let again =
        async |problems: Vec<_>| view(&app, &member, &declared(&member), &form.passkey, &problems).await;
    or_again(member.lang, added, again).await?;
    Ok(Done::to(ProfilePath {}).saying("passkeys-added"))
}

async fn destroy(
    path: PasskeyRemovalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.remove_passkey(&member.me, path.passkey).await?;
    Ok(Done::to(ProfilePath {}).saying("passkeys-removed"))
}

/// The part of the page about them; `named` is what she called the one that was not taken.
pub(super) fn part(
    member: &Member,
    passkeys: &[Passkey],
    named: &str,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    html! {
        h2 #passkeys { (lang.t("passkeys-title")) }
        p { (lang.t("passkeys-lead")) }
        @if !passkeys.is_empty() { (list(member, passkeys)) }
        @if member.me.is_locked() {
            p { (button::second_link(&unlock("/profile"), lang.t("passkeys-unlock-first"))) }
        } @else {
            (new(member, passkeys, named, problems))
            p.quiet data-no-passkey { (lang.t("passkeys-cannot")) }
        }
        p.quiet { (lang.t("passkeys-help")) }
    }
}

fn list(member: &Member, passkeys: &[Passkey]) -> Markup {
    let lang = member.lang;
    let headers =
        ["passkeys-name", "passkeys-made", "passkeys-used", "passkeys-remove"].map(|key| lang.t(key));
    let row = |one: &Passkey| {
        let used = one.used.map_or_else(|| lang.t("passkeys-never").to_owned(), |at| lang.moment(at));
        vec![html! { (one.name) }, html! { (lang.moment(one.made)) }, html! { (used) }, removal(member, one)]
    };
    table(lang.t("passkeys-table"), &headers, &passkeys.iter().map(row).collect::<Vec<_>>())
}

/// Asked before it is done: what was taken away is gone.
fn removal(member: &Member, one: &Passkey) -> Markup {
    let lang = member.lang;
    if member.me.is_locked() {
        return html! { "–" };
    }
    let label = lang.tr("passkeys-remove-one", &[("name", one.name.as_str().into())]);
    disclosure(
        &label,
        false,
        &html! {
            p { (lang.t("passkeys-remove-ask")) }
            (button::post(&PasskeyRemovalPath { passkey: one.id }.to_string(), &button::grave(lang.t("passkeys-remove-button"))))
        },
    )
}

/// What the browser needs to know: whose it is, what to call her, and which passkeys she has already.
fn new(member: &Member, passkeys: &[Passkey], named: &str, problems: &[(String, String)]) -> Markup {
    let (lang, person) = (member.lang, &member.me.person);
    let known: Vec<String> =
        passkeys.iter().map(|one| one.credential.replace('-', "+").replace('_', "/")).collect();
    html! {
        form method="post" action=(PasskeysPath {}) hidden data-passkey
            data-user=(person.id) data-name=(person.email) data-known=(serde_json::json!(known))
            data-without=(lang.t("passkey-without")) data-failed=(lang.t("passkey-not-made")) {
            (Field::new(lang, "passkey", lang.t("passkeys-new")).hint(lang.t("passkeys-new-hint"))
                .error(error_of(problems, "passkey")).text(named))
            (passkey::told())
            p { (submit(lang.t("passkeys-add"))) }
        }
    }
}
