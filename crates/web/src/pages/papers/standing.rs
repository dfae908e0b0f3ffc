//! Who has signed.

use super::{NamingPath, signing};
use crate::ui::{Field, Tone, Words, badge, notice_titled, table};
use chrono::NaiveDate;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::person::Person;
use domain::visit::Visit;
use domain::visit::team::{Function, Papers, TeamMember};
use maud::{Markup, html};
use std::collections::HashMap;

/// How the reader's own papers stand.
pub(super) fn mine(
    lang: Lang,
    visit: &Visit,
    mine: &TeamMember,
    due: Option<NaiveDate>,
    today: NaiveDate,
) -> Markup {
    if let Some(conflict) = &mine.conflict {
        let when = lang.moment(conflict.at);
        return notice_titled(
            Tone::Caution,
            lang.t("papers-conflict-stands"),
            &html! {
                p { (lang.tr("papers-conflict-since", &[("when", when.into())])) }
            },
        );
    }
    match (&mine.papers, due) {
        (Some(papers), _) => signed(lang, visit, papers),
        (None, Some(due)) => html! {
            p { (lang.tr("papers-due", &[("when", lang.due(due, today).into())])) }
        },
        (None, None) => html! { p { (lang.t("papers-undated")) } },
    }
}

fn signed(lang: Lang, visit: &Visit, papers: &Papers) -> Markup {
    let versions = lang.tr(
        "papers-versions",
        &[("secrecy", papers.secrecy.as_str().into()), ("consent", papers.consent.as_str().into())],
    );
    let when = lang.moment(papers.signed.at);
    html! {
        (notice_titled(Tone::Good, &lang.tr("papers-signed-when", &[("when", when.into())]), &html! { p { (versions) } }))
        form method="post" action=(NamingPath { visit: visit.id }) {
            (Field::new(lang, "named", lang.t("papers-name")).hint(lang.t("papers-name-hint")).checkbox(papers.named_in_report))
            button type="submit" class="button second" { (lang.t("papers-name-save")) }
        }
        (signing::conflict(lang, visit))
    }
}

/// The visit leader's overview of the whole team.
pub(super) fn everyone(lang: Lang, visit: &Visit, names: &HashMap<PersonId, Person>) -> Markup {
    let members = visit.team.iter().flat_map(domain::visit::team::Team::members);
    let row = |member: &TeamMember| {
        let name = names.get(&member.person).map(|person| person.name.to_string()).unwrap_or_default();
        vec![html! { (name) }, html! { (lang.t(function(member.function))) }, state(lang, member)]
    };
    let rows: Vec<_> = members.map(row).collect();
    let headers = ["papers-who", "papers-role", "papers-state"].map(|key| lang.t(key));
    html! {
        h2 { (lang.t("papers-everyone")) }
        (table(lang.t("papers-everyone-caption"), &headers, &rows))
    }
}

fn state(lang: Lang, member: &TeamMember) -> Markup {
    match (&member.conflict, &member.papers) {
        (Some(_), _) => badge(Tone::Caution, lang.t("papers-state-conflict")),
        (None, Some(papers)) => {
            let day = lang.day_month(app::clock::local(papers.signed.at).date());
            badge(Tone::Good, &lang.tr("papers-state-signed", &[("day", day.into())]))
        }
        (None, None) => badge(Tone::Quiet, lang.t("papers-state-awaited")),
    }
}

fn function(function: Function) -> &'static str {
    match function {
        Function::VisitLeader => "role-visit-leader",
        Function::Member => "role-team-member",
        Function::UserRepresentative => "role-user-representative",
    }
}
