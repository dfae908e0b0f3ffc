//! The form a person is written down with.

use super::parse::network_value;
use super::words;
use crate::form::error_of;
use crate::member::Member;
use crate::ui::{Choice, Field, Words, error_summary, submit};
use domain::lang::Lang;
use domain::person::{NetworkRole, Unit};
use maud::{Markup, html};
use serde::Deserialize;

/// What is typed about a person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub(super) struct PersonForm {
    pub(super) name: String,
    pub(super) email: String,
    pub(super) lang: String,
    /// `unit`, `organisation` or `network`.
    pub(super) place: String,
    pub(super) unit: String,
    pub(super) role: String,
    pub(super) organisation: String,
    pub(super) profession: String,
    pub(super) experience: String,
    pub(super) network: Vec<String>,
    pub(super) conflicts: Vec<String>,
    /// The mark of the person as she stood when the form was opened; empty for someone new.
    pub(super) seen: String,
}

pub(super) fn view(
    member: &Member,
    action: &str,
    form: &PersonForm,
    units: &[Unit],
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    html! {
        (error_summary(lang, problems))
        form method="post" action=(action) {
            input type="hidden" name="seen" value=(form.seen);
            (herself(lang, form, problems))
            h2 { (lang.t("people-where")) }
            (place(lang, form, units, problems))
            h2 { (lang.t("people-brings")) }
            (brings(lang, form, units, problems))
            (roles(member, form, problems))
            (submit(lang.t("action-save")))
        }
    }
}

fn herself(lang: Lang, form: &PersonForm, problems: &[(String, String)]) -> Markup {
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        (field("name", "person-name").autocomplete("off").text(&form.name))
        (field("email", "sign-in-email").hint(lang.t("people-email-hint")).autocomplete("off").email(&form.email))
        (field("lang", "people-lang").select(&languages(), if form.lang.is_empty() { "nb" } else { &form.lang }))
    }
}

/// Every language in its own words.
pub(in crate::pages) fn languages() -> Vec<Choice> {
    Lang::ALL.iter().map(|lang| Choice::new(lang.code(), crate::ui::own_name(*lang))).collect()
}

fn place(lang: Lang, form: &PersonForm, units: &[Unit], problems: &[(String, String)]) -> Markup {
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let places =
        [("unit", "place-unit"), ("organisation", "place-organisation"), ("network", "home-network")];
    let places = places.map(|(value, label)| Choice::new(value, lang.t(label)));
    let roles =
        [("unit_leader", "role-unit-leader"), ("key_staff", "role-key-staff"), ("staff", "home-staff")];
    let roles =
        roles.map(|(value, label)| Choice::new(value, lang.t(label)).hint(lang.t(&format!("{label}-what"))));
    html! {
        (field("place", "people-place").radios(&places, &form.place))
        (field("unit", "people-unit").hint(lang.t("people-unit-hint")).select(&of_units(units), &form.unit))
        (field("role", "people-role").radios(&roles, &form.role))
        (field("organisation", "people-organisation").hint(lang.t("people-organisation-hint")).text(&form.organisation))
    }
}

/// Every unit, to choose from.
pub(in crate::pages) fn of_units(units: &[Unit]) -> Vec<Choice> {
    units.iter().map(|unit| Choice::new(unit.id.to_string(), unit.name.as_str())).collect()
}

fn brings(lang: Lang, form: &PersonForm, units: &[Unit], problems: &[(String, String)]) -> Markup {
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let experience =
        [("new", "experience-new"), ("some", "experience-some"), ("experienced", "experience-experienced")];
    let experience = experience.map(|(value, label)| Choice::new(value, lang.t(label)));
    html! {
        (field("profession", "people-profession").optional().text(&form.profession))
        (field("experience", "people-experience").radios(&experience, &form.experience))
        (field("conflicts", "people-conflicts").hint(lang.t("people-conflicts-hint"))
            .checkboxes(&of_units(units), &form.conflicts))
    }
}

/// The roles that may be given here; only an administrator sees the administrator's.
fn roles(member: &Member, form: &PersonForm, problems: &[(String, String)]) -> Markup {
    let lang = member.lang;
    let role = |role: NetworkRole| {
        let key = words::network_role(role);
        Choice::new(network_value(role), lang.t(key)).hint(lang.t(&format!("{key}-what")))
    };
    let given = [NetworkRole::NetworkLeader, NetworkRole::PrivacyOfficer, NetworkRole::Custodian];
    let mut choices = given.map(role).to_vec();
    if member.me.person.holds(NetworkRole::Administrator) {
        choices.push(role(NetworkRole::Administrator));
    }
    Field::new(lang, "network", lang.t("people-network"))
        .error(error_of(problems, "network"))
        .checkboxes(&choices, &form.network)
}
