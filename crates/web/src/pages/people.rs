//! The people of the network: who they are, where they belong, and how far their accounts have come.

use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::pages::units::UnitsPath;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Field, Words, button, empty, table};
use app::network::Account;
use app::{App, AppError};
use axum::extract::{Query, State};
use axum_extra::routing::TypedPath;
use domain::id::PersonId;
use domain::person::{Person, Unit};
use domain::policy::NetworkAction;
use fields::PersonForm;
use maud::{Markup, html};
use serde::Deserialize;

mod fields;
mod one;
mod parse;
pub(crate) mod words;

pub(super) use fields::languages;

paths! {
    /// Everyone.
    PeoplePath {} = "/network/people";
    /// Writing down someone new.
    NewPersonPath {} = "/network/people/new";
    /// One person.
    PersonPath { person: PersonId } = "/network/people/{person}";
    /// Closing and opening her account.
    PersonAccountPath { person: PersonId } = "/network/people/{person}/account";
    /// A letter with a one-time link.
    PersonInvitationPath { person: PersonId } = "/network/people/{person}/invitation";
    /// A one-time link, shown once.
    PersonLinkPath { person: PersonId } = "/network/people/{person}/link";
}

const KEEP: Needs = Needs::Network(NetworkAction::KeepPeople);

pub(super) fn mount(table: Table) -> Table {
    one::mount(table.get(KEEP, show).get(KEEP, new).post(KEEP, create))
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Search {
    q: String,
    page: String,
}

/// People on one page.
const PAGE: usize = 50;

async fn show(
    _: PeoplePath,
    member: Member,
    State(app): State<App>,
    Query(search): Query<Search>,
) -> Result<Markup, PageError> {
    let everyone = app.people_and_accounts(&member.me).await?;
    let units = app.units().await?;
    let wanted = search.q.trim().to_lowercase();
    let found: Vec<_> =
        everyone.iter().filter(|(person, _)| words::matches(person, &units, &wanted)).collect();
    Ok(list(&member, &search, &found, everyone.len(), &units))
}

async fn new(_: NewPersonPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    member.require(NetworkAction::KeepPeople)?;
    Ok(add(&member, &PersonForm::blank(), &app.units().await?, &[]))
}

async fn create(
    _: PeoplePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<PersonForm>,
) -> Result<Done, PageError> {
    member.require(NetworkAction::KeepPeople)?;
    let units = app.units().await?;
    let saved = match form.parse(&member.me.person, None) {
        Ok(person) => app.save_person(&member.me, &person).await.map(|()| person.id),
        Err(problems) => Err(AppError::Invalid(problems)),
    };
    let again = async |problems: Vec<_>| Ok(add(&member, &form, &units, &problems));
    let person = or_again(member.lang, saved, again).await?;
    Ok(Done::to(PersonPath { person }).saying("people-added"))
}

fn add(member: &Member, form: &PersonForm, units: &[Unit], problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let page = member.page(lang.t("people-new")).crumb(lang.t("nav-people"), PeoplePath {}.to_string());
    let action = PeoplePath {}.to_string();
    page.error(!problems.is_empty()).body(&fields::view(member, &action, form, units, problems))
}

fn list(
    member: &Member,
    search: &Search,
    found: &[&(Person, Account)],
    all: usize,
    units: &[Unit],
) -> Markup {
    let lang = member.lang;
    let pages = found.len().div_ceil(PAGE).max(1);
    let page = search.page.parse::<usize>().unwrap_or(1).clamp(1, pages);
    let shown = found.iter().skip((page - 1) * PAGE).take(PAGE);
    let rows: Vec<_> = shown.map(|(person, account)| row(member, person, *account, units)).collect();
    let heading = ["person-name", "people-home", "people-profession", "people-experience", "people-account"];
    let caption = lang.tr("people-count", &[("shown", found.len().into()), ("all", all.into())]);
    member.page(lang.t("people-title")).lead(lang.t("people-lead")).wide().body(&html! {
        div.actions {
            (button::link(&NewPersonPath {}.to_string(), lang.t("people-new")))
            (button::second_link(&UnitsPath {}.to_string(), lang.t("units-title")))
        }
        form method="get" action=(PeoplePath {}) role="search" {
            div.actions {
                (Field::new(lang, "q", lang.t("people-search")).hint(lang.t("people-search-hint")).text(&search.q))
                button.button.second type="submit" { (lang.t("people-search-button")) }
            }
        }
        @if rows.is_empty() { (empty(lang.t("people-none-title"), lang.t("people-none"), None)) }
        @else { (table(&caption, &heading.map(|key| lang.t(key)), &rows)) }
        (words::pages(lang, page, pages, |page| format!("{}?q={}&page={page}", PeoplePath {}, crate::paths::escape(&search.q))))
    })
}

fn row(member: &Member, person: &Person, account: Account, units: &[Unit]) -> Vec<Markup> {
    let lang = member.lang;
    vec![
        html! { a href=(PersonPath { person: person.id }) { (person.name) } },
        html! { (words::home(lang, person, units)) },
        html! { (person.profession.as_ref().map_or("–", |profession| profession.as_str())) },
        html! { (lang.t(words::experience(person.experience))) },
        words::account(lang, account),
    ]
}
