//! The team and the host's people, for everyone with a part in the visit.

use super::HostPeoplePath;
use crate::member::Member;
use crate::ui::{Answer, Words, button, check_answers, empty, or_reason};
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::Person;
use domain::policy::Action;
use domain::visit::Visit;
use domain::visit::team::Function;
use maud::{Markup, html};
use std::collections::HashMap;

/// The key of the sentence that says what is missing, and who sees to it.
pub(super) fn standing(visit: &Visit) -> &'static str {
    match &visit.team {
        None => "team-missing",
        Some(team) if team.members().iter().any(|member| member.papers.is_none()) => "team-papers-missing",
        Some(_) => "team-ready",
    }
}

/// The chosen team, and for the one who chooses it the reason why she cannot now.
pub(super) fn team(
    lang: Lang,
    visit: &Visit,
    names: &HashMap<PersonId, Person>,
    reason: Option<&str>,
) -> Markup {
    let Some(team) = &visit.team else {
        return empty(lang.t("team-none-title"), lang.t("team-none"), None);
    };
    let members = team.members().iter().map(|member| Answer {
        question: name(names, member.person),
        answer: Some(html! { (lang.t(function(member.function))) }),
        change: None,
    });
    html! {
        (check_answers(lang, &members.collect::<Vec<_>>()))
        @if let Some(reason) = reason { (or_reason(lang, &Err(reason), &html! {})) }
    }
}

/// The host's people, and the way to take them anew from the unit.
pub(super) fn host(member: &Member, visit: &Visit, unit: &str, names: &HashMap<PersonId, Person>) -> Markup {
    let lang = member.lang;
    let one = |person: PersonId, key: &str| Answer {
        question: name(names, person),
        answer: Some(html! { (lang.t(key)) }),
        change: None,
    };
    let mut people = vec![one(visit.host.unit_leader, "role-unit-leader")];
    people.extend(visit.host.key_staff.iter().map(|person| one(*person, "role-key-staff")));
    let may = member.may_on(visit, Action::ChooseHost);
    let again = button::post(
        &HostPeoplePath { visit: visit.id }.to_string(),
        &button::second("", "", lang.t("team-host-refresh")),
    );
    html! {
        h2 { (lang.tr("team-host", &[("unit", unit.into())])) }
        p { (lang.t("team-host-lead")) }
        (check_answers(lang, &people))
        @if may.is_ok() { (or_reason(lang, &may, &again)) }
    }
}

fn name(names: &HashMap<PersonId, Person>, person: PersonId) -> String {
    names.get(&person).map(|person| person.name.to_string()).unwrap_or_default()
}

fn function(function: Function) -> &'static str {
    match function {
        Function::VisitLeader => "role-visit-leader",
        Function::Member => "role-team-member",
        Function::UserRepresentative => "role-user-representative",
    }
}
