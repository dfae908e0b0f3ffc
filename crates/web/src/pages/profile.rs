//! One's own page: what is written about one, conflicts of interest, passphrase, passkeys.

use crate::Site;
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::gate::From;
use crate::member::Member;
use crate::pages::people::words;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Answer, Choice, Field, Words, check_answers, error_summary, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::id::UnitId;
use domain::person::Unit;
use maud::{Markup, html};
use serde::Deserialize;

mod passkeys;

paths! {
    /// One's own page.
    ProfilePath {} = "/profile";
    /// Declaring and withdrawing conflicts of interest.
    ConflictsPath {} = "/profile/conflicts";
    /// Choosing another passphrase.
    PassphrasePath {} = "/profile/passphrase";
}

pub(super) fn mount(table: Table) -> Table {
    let table = table.get(Needs::SignIn, show).post(Needs::SignIn, declare).post(Needs::SignIn, change);
    passkeys::mount(table)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ConflictsForm {
    conflicts: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct PassphraseForm {
    current: String,
    new: String,
}

async fn show(_: ProfilePath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    view(&app, &member, &declared(&member), "", &[]).await
}

async fn declare(
    _: ConflictsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ConflictsForm>,
) -> Result<Done, PageError> {
    let units: Result<Vec<UnitId>, _> = form.conflicts.iter().map(|unit| unit.parse()).collect();
    let declared = match units {
        Ok(units) => app.declare_conflicts(&member.me, &units).await,
        Err(_) => Err(AppError::Invalid(Problems::one("conflicts", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &form.conflicts, "", &problems).await;
    or_again(member.lang, declared, again).await?;
    Ok(Done::to(ProfilePath {}).saying("profile-conflicts-saved"))
}

async fn change(
    _: PassphrasePath,
    member: Member,
    State(site): State<Site>,
    From(address): From,
    Form(form): Form<PassphraseForm>,
) -> Result<Done, PageError> {
    let me = &member.me;
    let changed = if site.gate.lets_through(address, me.person.email.as_str()) {
        site.app.change_passphrase(me, &form.current, &form.new).await
    } else {
        Err(AppError::Invalid(Problems::one("current", "sign-in-too-many")))
    };
    let again = async |problems: Vec<_>| view(&site.app, &member, &declared(&member), "", &problems).await;
    or_again(member.lang, changed, again).await?;
    Ok(Done::to(ProfilePath {}).saying("profile-passphrase-changed"))
}

fn declared(member: &Member) -> Vec<String> {
    member.me.person.conflicts.iter().map(ToString::to_string).collect()
}

async fn view(
    app: &App,
    member: &Member,
    conflicts: &[String],
    passkey: &str,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, units) = (member.lang, app.units().await?);
    let passkeys = app.passkeys(&member.me).await?;
    let page = member.page(lang.t("profile-title")).lead(lang.t("profile-lead")).error(!problems.is_empty());
    Ok(page.passkeys().body(&html! {
        (error_summary(lang, problems))
        (facts(member, &units))
        h2 { (lang.t("people-lang")) }
        (language(member))
        h2 { (lang.t("people-conflicts")) }
        (conflicts_form(member, &units, conflicts, problems))
        h2 { (lang.t("profile-passphrase")) }
        (passphrase_form(member, problems))
        (passkeys::part(member, &passkeys, passkey, problems))
        h2 { (lang.t("own-title")) }
        p { a href=(super::own::OwnDataPath {}) { (lang.t("own-link")) } }
    }))
}

fn facts(member: &Member, units: &[Unit]) -> Markup {
    let (lang, person) = (member.lang, &member.me.person);
    let fact = |key: &str, value: Option<String>| Answer {
        question: lang.t(key).to_owned(),
        answer: value.map(|value| html! { (value) }),
        change: None,
    };
    let facts = [
        fact("person-name", Some(person.name.to_string())),
        fact("sign-in-email", Some(person.email.to_string())),
        fact("people-home", Some(words::home(lang, person, units))),
        fact("people-profession", person.profession.as_ref().map(ToString::to_string)),
        fact("people-experience", Some(lang.t(words::experience(person.experience)).to_owned())),
    ];
    html! {
        (check_answers(lang, &facts))
        p.quiet { (lang.t("profile-facts-wrong")) }
    }
}

fn language(member: &Member) -> Markup {
    let lang = member.lang;
    let languages = crate::pages::people::languages();
    html! {
        form method="post" action=(crate::paths::LanguagePath {}) {
            input type="hidden" name="back" value=(ProfilePath {});
            (Field::new(lang, "lang", lang.t("people-lang")).hint(lang.t("profile-lang-hint")).select(&languages, lang.code()))
            (submit(lang.t("action-save")))
        }
    }
}

fn conflicts_form(
    member: &Member,
    units: &[Unit],
    declared: &[String],
    problems: &[(String, String)],
) -> Markup {
    let (lang, own) = (member.lang, member.me.person.unit());
    let others = units.iter().filter(|unit| Some(unit.id) != own);
    let choices: Vec<_> = others.map(|unit| Choice::new(unit.id.to_string(), unit.name.as_str())).collect();
    html! {
        form method="post" action=(ConflictsPath {}) {
            (Field::new(lang, "conflicts", lang.t("profile-conflicts")).hint(lang.t("profile-conflicts-hint"))
                .error(error_of(problems, "conflicts")).checkboxes(&choices, declared))
            (submit(lang.t("action-save")))
        }
    }
}

fn passphrase_form(member: &Member, problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        p { (lang.t("profile-passphrase-lead")) }
        form method="post" action=(PassphrasePath {}) {
            input type="hidden" autocomplete="username" value=(member.me.person.email);
            (field("current", "profile-passphrase-current").autocomplete("current-password").passphrase())
            (field("new", "profile-passphrase-new").hint(lang.t("invitation-passphrase-hint"))
                .autocomplete("new-password").passphrase())
            (submit(lang.t("profile-passphrase-button")))
        }
    }
}
