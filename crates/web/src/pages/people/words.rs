//! A person in words: where she belongs, what she has done, how far her account has come.

use crate::ui::{Tone, Words, badge};
use app::network::Account;
use domain::lang::Lang;
use domain::person::{Experience, Home, NetworkRole, Person, Unit, UnitRole};
use maud::{Markup, html};

/// "Enhetsleder, Vestfjord BUP", with her roles in the network.
pub(crate) fn home(lang: Lang, person: &Person, units: &[Unit]) -> String {
    let place = match &person.home {
        Home::Unit(unit, role) => format!("{}, {}", lang.t(unit_role(*role)), unit_name(units, *unit)),
        Home::UserOrganisation(name) => format!("{}, {name}", lang.t("role-user-representative")),
        Home::Network => String::new(),
    };
    let roles = person.network.iter().map(|role| lang.t(network_role(*role)).to_owned());
    let parts: Vec<String> = std::iter::once(place).chain(roles).filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { lang.t("home-network").to_owned() } else { capital(&parts.join(", ")) }
}

fn capital(text: &str) -> String {
    let mut rest = text.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

/// The name of a unit; empty when it is not known.
pub(crate) fn unit_name(units: &[Unit], id: domain::id::UnitId) -> &str {
    units.iter().find(|unit| unit.id == id).map_or("", |unit| unit.name.as_str())
}

/// The key of a role in a unit.
pub(crate) fn unit_role(role: UnitRole) -> &'static str {
    match role {
        UnitRole::UnitLeader => "role-unit-leader",
        UnitRole::KeyStaff => "role-key-staff",
        UnitRole::Staff => "home-staff",
    }
}

/// The key of a role in the network.
pub(crate) fn network_role(role: NetworkRole) -> &'static str {
    match role {
        NetworkRole::NetworkLeader => "role-network-leader",
        NetworkRole::Administrator => "role-administrator",
        NetworkRole::PrivacyOfficer => "role-privacy-officer",
        NetworkRole::Custodian => "role-custodian",
    }
}

/// The key of how many visits she has been on.
pub(crate) fn experience(experience: Experience) -> &'static str {
    match experience {
        Experience::New => "experience-new",
        Experience::Some => "experience-some",
        Experience::Experienced => "experience-experienced",
    }
}

/// How far an account has come, as a badge.
pub(crate) fn account(lang: Lang, account: Account) -> Markup {
    let (tone, key) = match account {
        Account::Open => (Tone::Good, "account-open"),
        Account::Invited => (Tone::Info, "account-invited"),
        Account::NotInvited => (Tone::Caution, "account-not-invited"),
        Account::Closed => (Tone::Quiet, "account-closed"),
    };
    badge(tone, lang.t(key))
}

/// Whether a person is meant by what was typed, in lower case: part of her name, address, profession or place.
pub(crate) fn matches(person: &Person, units: &[Unit], wanted: &str) -> bool {
    let place = match &person.home {
        Home::Unit(unit, _) => unit_name(units, *unit),
        Home::UserOrganisation(name) => name.as_str(),
        Home::Network => "",
    };
    let profession = person.profession.as_ref().map_or("", |profession| profession.as_str());
    [person.name.as_str(), person.email.as_str(), profession, place]
        .iter()
        .any(|text| text.to_lowercase().contains(wanted))
}

/// Links to the page before and after; nothing when there is one page. Pages are counted from 1.
pub(crate) fn pages(lang: Lang, page: usize, pages: usize, href: impl Fn(usize) -> String) -> Markup {
    html! {
        @if pages > 1 {
            nav.actions aria-label=(lang.t("pages-label")) {
                @if page > 1 { a rel="prev" href=(href(page - 1)) { (lang.t("pages-before")) } }
                span { (lang.tr("pages-here", &[("page", page.into()), ("pages", pages.into())])) }
                @if page < pages { a rel="next" href=(href(page + 1)) { (lang.t("pages-after")) } }
            }
        }
    }
}
