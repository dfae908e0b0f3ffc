//! Keys: who signs for the network and who its custodians are; and who holds the keys of a visit.

use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Tone, Words, badge, button, error_summary, notice, table};
use app::App;
use app::keys::{Holding, VisitKeys};
use app::recovery::Keeper;
use axum::extract::State;
use axum_extra::routing::TypedPath;
use chrono::{DateTime, Utc};
use domain::id::{PersonId, VisitId};
use domain::policy::{Action, NetworkAction};
use domain::visit::Visit;
use domain::visit::destruction::Destruction;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Who signs, and the custodians.
    KeysPath {} = "/keys";
    /// Confirming a network leader's key.
    SignerPath { person: PersonId } = "/keys/network-leaders/{person}";
    /// Confirming a custodian's key.
    CustodianPath { person: PersonId } = "/keys/custodians/{person}";
    /// Who holds the keys of a visit.
    VisitKeysPath { visit: VisitId } = "/visits/{visit}/keys";
}

pub(super) fn mount(table: Table) -> Table {
    let needs = Needs::Network(NetworkAction::ConfirmKeys);
    table
        .get(needs, show)
        .post(needs, confirm_signer)
        .post(needs, confirm_custodian)
        .get(Needs::Visit(Action::SeeVisit), show_visit)
}

async fn show(_: KeysPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    view(&app, &member, &[]).await
}

async fn confirm_signer(path: SignerPath, member: Member, State(app): State<App>) -> Result<Done, PageError> {
    let confirmed = app.confirm_root(&member.me, path.person).await;
    or_again(member.lang, confirmed, async |problems| view(&app, &member, &problems).await).await?;
    Ok(Done::to(KeysPath {}).saying("keys-confirmed"))
}

async fn confirm_custodian(
    path: CustodianPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let confirmed = app.confirm_custodian(&member.me, path.person).await;
    or_again(member.lang, confirmed, async |problems| view(&app, &member, &problems).await).await?;
    Ok(Done::to(KeysPath {}).saying("keys-confirmed"))
}

async fn view(app: &App, member: &Member, problems: &[(String, String)]) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (signers, custodians) = app.keepers(&member.me).await?;
    let confirmed = custodians.iter().filter(|one| one.confirmed).count();
    let page = member.page(lang.t("keys-title")).lead(lang.t("keys-lead")).error(!problems.is_empty());
    Ok(page.body(&html! {
        (error_summary(lang, problems))
        (keepers(member, "keys-signers", &signers, |person| SignerPath { person }.to_string()))
        h2 { (lang.t("keys-custodians")) }
        p { (lang.t("keys-custodians-what")) }
        @if confirmed < 3 { (notice(lang, Tone::Caution, &html! { (lang.t("keys-custodians-few")) })) }
        @if !custodians.is_empty() {
            (keepers(member, "keys-custodians", &custodians, |person| CustodianPath { person }.to_string()))
        }
        (super::unlock::lock_everyone(lang))
    }))
}

fn keepers(member: &Member, caption: &str, keepers: &[Keeper], path: impl Fn(PersonId) -> String) -> Markup {
    let lang = member.lang;
    let headers = [lang.t("keys-who"), lang.t("keys-fingerprint"), lang.t("keys-state")];
    let row = |one: &Keeper| {
        let state = match (&one.fingerprint, one.confirmed) {
            (None, _) => badge(Tone::Info, lang.t("keys-no-account")),
            (Some(_), true) => badge(Tone::Good, lang.t("keys-counts")),
            (Some(_), false) => html! {
                (badge(Tone::Caution, lang.t("keys-waits")))
                (button::post(&path(one.person.id), &button::submit(
                    &lang.tr("keys-confirm", &[("name", one.person.name.as_str().into())]))))
            },
        };
        let fingerprint = one.fingerprint.as_deref().unwrap_or("–");
        vec![html! { (one.person.name) }, html! { code { (fingerprint) } }, state]
    };
    table(lang.t(caption), &headers, &keepers.iter().map(row).collect::<Vec<_>>())
}

async fn show_visit(
    path: VisitKeysPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let keys = app.visit_keys(&member.me, path.visit).await?;
    let unit = unit.name.as_str();
    let page = frame::page(&member, &visit, unit, lang.t("visit-keys-title")).lead(lang.t("visit-keys-lead"));
    Ok(page.body(&html! {
        @for key in &keys {
            @match gone(&visit, key) {
                Some(at) => { h2 { (lang.t(key.name)) } (notice(lang, Tone::Info, &html! { p { (lang.tr("keys-destroyed", &[("when", lang.moment(at).into())])) } })) },
                None => (one_key(&member, key)),
            }
        }
        p.quiet { (lang.t("visit-keys-help")) }
    }))
}

/// When this key was destroyed, if it was: with the notes.
fn gone(visit: &Visit, key: &VisitKeys) -> Option<DateTime<Utc>> {
    match &visit.destruction {
        Destruction::Begun { at, .. } | Destruction::Done { at, .. } if key.of_notes => Some(*at),
        Destruction::NotAsked
        | Destruction::Asked { .. }
        | Destruction::Begun { .. }
        | Destruction::Done { .. } => None,
    }
}

fn one_key(member: &Member, key: &VisitKeys) -> Markup {
    let lang = member.lang;
    let headers = [lang.t("keys-who"), lang.t("keys-fingerprint"), lang.t("keys-state")];
    let rows = key.people.iter().map(|one| {
        let (tone, state) = match one.holding {
            Holding::Holds => (Tone::Good, "visit-keys-holds"),
            Holding::NoAccount => (Tone::Info, "visit-keys-no-account"),
            Holding::WaitsForLeader if key.of_consents => (Tone::Caution, "visit-keys-waits-unit-leader"),
            Holding::WaitsForLeader => (Tone::Caution, "visit-keys-waits-leader"),
            Holding::WaitsForHolder => (Tone::Caution, "visit-keys-waits-holder"),
            Holding::Changed => (Tone::Stop, "visit-keys-changed"),
        };
        let fingerprint = one.fingerprint.as_deref().unwrap_or("–");
        vec![html! { (one.name) }, html! { code { (fingerprint) } }, badge(tone, lang.t(state))]
    });
    let unmade = if key.of_consents { "visit-keys-consents-not-made" } else { "visit-keys-not-made" };
    html! {
        @if key.alarm { (notice(lang, Tone::Stop, &html! { (lang.t("refusal-keys-do-not-agree")) })) }
        @else if !key.made { (notice(lang, Tone::Info, &html! { (lang.t(unmade)) })) }
        (table(lang.t(key.name), &headers, &rows.collect::<Vec<_>>()))
    }
}
