//! Who takes part: the team with its functions, and the host's people.

use super::words;
use crate::ui::{Words, empty, table};
use app::desks::Overview;
use domain::actor::Role;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::Home;
use domain::visit::team::{Function, Team, TeamMember};
use maud::{Markup, html};

pub(super) fn view(lang: Lang, overview: &Overview) -> Markup {
    let headers = [lang.t("visit-people-name"), lang.t("visit-people-role"), lang.t("visit-people-from")];
    let team: Vec<_> = overview
        .visit
        .team
        .iter()
        .flat_map(Team::members)
        .map(|member| row(lang, overview, member.person, role(member)))
        .collect();
    let host = &overview.visit.host;
    let leader = std::iter::once((host.unit_leader, Role::UnitLeader));
    let hosts = leader.chain(host.key_staff.iter().map(|person| (*person, Role::KeyStaff)));
    let hosts: Vec<_> = hosts.map(|(person, role)| row(lang, overview, person, role)).collect();
    html! {
        h2 { (lang.t("visit-people")) }
        @if team.is_empty() { (empty(lang.t("visit-no-team-title"), lang.t("visit-no-team"), None)) }
        @else { (table(lang.t("visit-people-team"), &headers, &team)) }
        (table(lang.t("visit-people-host"), &headers, &hosts))
    }
}

fn role(member: &TeamMember) -> Role {
    match member.function {
        Function::VisitLeader => Role::VisitLeader,
        Function::Member => Role::Member,
        Function::UserRepresentative => Role::UserRepresentative,
    }
}

fn row(lang: Lang, overview: &Overview, person: PersonId, role: Role) -> Vec<Markup> {
    let known = overview.people.get(&person);
    let name = known.map_or("–", |person| person.name.as_str());
    let profession = known.and_then(|person| person.profession.as_ref());
    let from = match known.map(|person| &person.home) {
        Some(Home::Unit(unit, _)) => overview.units.get(unit).map_or("", |unit| unit.name.as_str()),
        Some(Home::UserOrganisation(name)) => name.as_str(),
        Some(Home::Network) => lang.t("desk-network"),
        None => "",
    };
    vec![
        html! { (name) },
        html! { (words::role(lang, role)) @if let Some(as_what) = profession { ", " (as_what) } },
        html! { (from) },
    ]
}
