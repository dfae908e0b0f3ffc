//! One person: what is written about her, and her account.

use super::fields::{self, PersonForm};
use super::{KEEP, PeoplePath, PersonAccountPath, PersonInvitationPath, PersonLinkPath, PersonPath, words};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::routes::Table;
use crate::ui::{Tone, Words, button, notice, notice_titled};
use app::network::Account;
use app::{App, AppError};
use axum::extract::State;
use axum::http::StatusCode;
use domain::person::{Person, Unit};
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn mount(table: Table) -> Table {
    table.get(KEEP, show).post(KEEP, update).post(KEEP, account).post(KEEP, invite).post(KEEP, link)
}

/// What the page of a person is drawn from.
struct Of<'a> {
    person: &'a Person,
    account: Account,
    units: &'a [Unit],
}

async fn show(path: PersonPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let (person, account) = app.person(&member.me, path.person).await?;
    let of = Of { person: &person, account, units: &app.units().await? };
    Ok(view(&member, &of, &PersonForm::of(&person), &html! {}, &[]))
}

async fn update(
    path: PersonPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<PersonForm>,
) -> Result<Done, PageError> {
    let (person, account) = app.person(&member.me, path.person).await?;
    let of = Of { person: &person, account, units: &app.units().await? };
    let saved = match form.parse(&member.me.person, Some(&person)) {
        Ok(after) => app.change_person(&member.me, &after, Some(&form.seen)).await,
        Err(problems) => Err(AppError::Invalid(problems)),
    };
    if let Err(AppError::Stale) = saved {
        return Err(PageError::Form(StatusCode::CONFLICT, both(&member, &of, form)));
    }
    let again = async |problems: Vec<_>| Ok(view(&member, &of, &form, &html! {}, &problems));
    or_again(member.lang, saved, again).await?;
    Ok(Done::to(path).saying("people-saved"))
}

/// Somebody saved meanwhile: what was typed stays in the form, and what stands now is told above it.
fn both(member: &Member, of: &Of<'_>, typed: PersonForm) -> Markup {
    let (lang, now) = (member.lang, PersonForm::of(of.person));
    let unit = |id: &str| {
        of.units.iter().find(|unit| unit.id.to_string() == id).map_or("", |unit| unit.name.as_str())
    };
    let named = |ids: &[String]| ids.iter().map(|id| unit(id)).collect::<Vec<_>>().join(", ");
    let place = |form: &PersonForm| {
        (form.place.clone(), form.unit.clone(), form.role.clone(), form.organisation.clone())
    };
    let lines = [
        ("person-name", now.name != typed.name, now.name.clone()),
        ("sign-in-email", now.email != typed.email, now.email.clone()),
        ("people-home", place(&now) != place(&typed), words::home(lang, of.person, of.units)),
        ("people-profession", now.profession != typed.profession, now.profession.clone()),
        (
            "people-experience",
            now.experience != typed.experience,
            lang.t(words::experience(of.person.experience)).to_owned(),
        ),
        ("people-conflicts", now.conflicts != typed.conflicts, named(&now.conflicts)),
    ];
    let told = notice_titled(
        Tone::Caution,
        lang.t("people-stale"),
        &html! {
            p { (lang.t("people-stale-now")) }
            ul { @for (label, _, value) in lines.iter().filter(|(_, differs, _)| *differs) { li { (lang.t(label)) ": " b { (value) } } } }
        },
    );
    view(member, of, &PersonForm { seen: now.seen, ..typed }, &told, &[])
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct AccountForm {
    active: String,
}

async fn account(
    path: PersonAccountPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<AccountForm>,
) -> Result<Done, PageError> {
    let (person, account) = app.person(&member.me, path.person).await?;
    let units = app.units().await?;
    let after = Person { active: form.active == "yes", ..person.clone() };
    let saved = app.save_person(&member.me, &after).await;
    let of = Of { person: &person, account, units: &units };
    let again =
        async |problems: Vec<_>| Ok(view(&member, &of, &PersonForm::of(&person), &html! {}, &problems));
    or_again(member.lang, saved, again).await?;
    let said = if after.active { "people-reopened" } else { "people-closed" };
    Ok(Done::to(PersonPath { person: path.person }).saying(said))
}

async fn invite(
    path: PersonInvitationPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    app.invite(&member.me, path.person).await?;
    Ok(Done::to(PersonPath { person: path.person }).saying("people-invited"))
}

/// The link is on this answer and nowhere else.
async fn link(path: PersonLinkPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let link = app.invitation_link(&member.me, path.person).await?;
    let (person, account) = app.person(&member.me, path.person).await?;
    let of = Of { person: &person, account, units: &app.units().await? };
    let (lang, days) = (member.lang, app.settings().session.invitation_days);
    let told = notice_titled(
        Tone::Info,
        lang.t("people-link-title"),
        &html! {
            p { code { (link) } }
            p { (lang.tr("people-link-what", &[("days", days.into())])) }
        },
    );
    Ok(view(&member, &of, &PersonForm::of(&person), &told, &[]))
}

fn view(
    member: &Member,
    of: &Of<'_>,
    form: &PersonForm,
    told: &Markup,
    problems: &[(String, String)],
) -> Markup {
    let (lang, person) = (member.lang, of.person);
    let page = member.page(person.name.as_str()).crumb(lang.t("nav-people"), PeoplePath {}.to_string());
    let action = PersonPath { person: person.id }.to_string();
    page.lead(words::home(lang, person, of.units)).error(!problems.is_empty()).body(&html! {
        (told)
        h2 { (lang.t("people-account")) }
        (her_account(member, of))
        h2 { (lang.t("people-about")) }
        (fields::view(member, &action, form, of.units, problems))
    })
}

fn her_account(member: &Member, of: &Of<'_>) -> Markup {
    let (lang, person) = (member.lang, of.person.id);
    let close = |active: &str, label| {
        html! {
            form.inline method="post" action=(PersonAccountPath { person }) { (button::second("active", active, lang.t(label))) }
        }
    };
    let own = person == member.me.id();
    html! {
        p { (words::account(lang, of.account)) " " (lang.t(explained(of.account))) }
        @if own { (notice(lang, Tone::Info, &html! { p { (lang.t("people-own")) " " a href="/profile" { (lang.t("profile-title")) } } })) }
        div.actions {
            @match of.account {
                Account::Invited | Account::NotInvited => {
                    (button::post(&PersonInvitationPath { person }.to_string(), &crate::ui::submit(lang.t("people-invite"))))
                    (button::post(&PersonLinkPath { person }.to_string(), &button::second("", "", lang.t("people-link"))))
                    (close("no", "people-close"))
                }
                Account::Open if !own => (close("no", "people-close")),
                Account::Open => {},
                Account::Closed => (close("yes", "people-reopen")),
            }
        }
    }
}

fn explained(account: Account) -> &'static str {
    match account {
        Account::Open => "account-open-what",
        Account::Invited => "account-invited-what",
        Account::NotInvited => "account-not-invited-what",
        Account::Closed => "account-closed-what",
    }
}
