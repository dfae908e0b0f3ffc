//! The four steps of the approval: who has it, who had it and when, who comes next.

use super::{People, name};
use crate::pages::visit::words;
use crate::ui::{Event, Tone, Words, badge, timeline};
use chrono::NaiveDate;
use domain::actor::Role;
use domain::grace::{Grace, Lateness};
use domain::id::PersonId;
use domain::lang::Lang;
use domain::report::Passage;
use domain::report::approval::{Approval, Desk, Seal};
use domain::schedule::Milestone;
use domain::visit::Visit;
use maud::{Markup, html};

/// A step with its owner and its day.
struct Way {
    label: &'static str,
    owner: Role,
    due: Milestone,
    done: Option<Seal>,
    instead_of: Option<PersonId>,
    now: bool,
}

/// The four steps, down the page.
pub(super) fn ways(
    lang: Lang,
    visit: &Visit,
    people: &People,
    (today, grace): (NaiveDate, &Grace),
) -> Markup {
    let events = four(visit).map(|way| {
        let due = visit.due(way.due);
        let when = match (way.done, due) {
            (Some(seal), _) => lang.moment(seal.signed.at),
            (None, Some(due)) => lang.tr("report-way-due", &[("due", lang.due(due, today).into())]),
            (None, None) => String::new(),
        };
        let late = due.filter(|_| way.now).map(|due| grace.lateness(way.due, due, today));
        Event { when, what: what(lang, &way, people, late), past: way.done.is_some(), now: way.now }
    });
    timeline(&events)
}

/// Nothing before the day, how long the grace lasts, or that it is past.
pub(crate) fn lateness(lang: Lang, lateness: Lateness) -> Markup {
    match lateness {
        Lateness::InTime => html! {},
        Lateness::InGrace(until) => {
            badge(Tone::Info, &lang.tr("state-in-grace", &[("until", lang.day_month(until).into())]))
        }
        Lateness::Late => badge(Tone::Caution, lang.t("state-overdue")),
    }
}

fn what(lang: Lang, way: &Way, people: &People, late: Option<Lateness>) -> Markup {
    html! {
        p { b { (lang.t(way.label)) } " " @if let Some(late) = late { (lateness(lang, late)) } }
        p.quiet {
            @match way.done {
                Some(seal) => { (lang.tr("report-way-by", &[
                    ("who", signer(lang, people, seal.signed.by, way.instead_of).into()),
                    ("edition", seal.edition.into()),
                ])) },
                None => { (lang.tr("report-way-owner", &[("who", words::role(lang, way.owner).into())])) },
            }
        }
    }
}

/// Who signed, and for whom.
fn signer(lang: Lang, people: &People, by: PersonId, instead_of: Option<PersonId>) -> String {
    let who = name(people, by);
    match instead_of {
        Some(owner) => {
            lang.tr("stand-in-signed", &[("who", who.into()), ("for", name(people, owner).into())])
        }
        None => who.to_owned(),
    }
}

fn four(visit: &Visit) -> [Way; 4] {
    let (team, host, mut network, mut acceptance) = seals(&visit.report.approval);
    if let Some(correction) = &visit.report.correction {
        (network, acceptance) = (correction.network, None);
    }
    let desk = visit.report.desk();
    let way = |label, owner, due, done: Option<Seal>, now: &[Desk]| {
        let passage = visit.report.passages.iter().rfind(|passage| Some(passage.seal) == done);
        let instead_of = passage.and_then(|passage| passage.instead_of);
        Way { label, owner, due, done, instead_of, now: now.contains(&desk) }
    };
    [
        way(
            "report-way-team",
            Role::VisitLeader,
            Milestone::ToHost,
            team,
            &[Desk::NotBegun, Desk::Drafting, Desk::WithTeam],
        ),
        way("report-way-host", Role::UnitLeader, Milestone::ToNetworkLeader, host, &[Desk::WithHost]),
        way(
            "report-way-network",
            Role::NetworkLeader,
            Milestone::HostAcceptance,
            network,
            &[Desk::WithNetworkLeader],
        ),
        way(
            "report-way-acceptance",
            Role::UnitLeader,
            Milestone::HostAcceptance,
            acceptance,
            &[Desk::AwaitingAcceptance],
        ),
    ]
}

/// The signatures that stand behind it now.
fn seals(approval: &Approval) -> (Option<Seal>, Option<Seal>, Option<Seal>, Option<Seal>) {
    match approval {
        Approval::NotBegun | Approval::Drafting { .. } | Approval::WithTeam { .. } => {
            (None, None, None, None)
        }
        Approval::WithHost { team, .. } => (Some(*team), None, None, None),
        Approval::WithNetworkLeader { team, host, .. } => (Some(*team), Some(*host), None, None),
        Approval::AwaitingAcceptance { team, host, network, .. } => {
            (Some(*team), Some(*host), Some(*network), None)
        }
        Approval::Accepted { team, host, network, acceptance, .. } => {
            (Some(*team), Some(*host), Some(*network), Some(*acceptance))
        }
    }
}

/// Every step it has taken, back and forth; reasons where this reader has them.
pub(super) fn log(
    lang: Lang,
    visit: &Visit,
    people: &People,
    reason: impl Fn(&Passage) -> Option<String>,
) -> Markup {
    let passages = &visit.report.passages;
    let before = std::iter::once(None).chain(passages.iter().map(|passage| Some(passage.to)));
    html! {
        ol {
            @for (passage, before) in passages.iter().zip(before) {
                li {
                    (lang.t(step(passage, before))) ". "
                    span.quiet {
                        (signer(lang, people, passage.seal.signed.by, passage.instead_of)) ", " (lang.moment(passage.seal.signed.at)) ", "
                        (lang.tr("report-edition-number", &[("edition", passage.seal.edition.into())]))
                    }
                    @if let Some(reason) = reason(passage) { div.inset { p.typed { (reason) } } }
                }
            }
        }
    }
}

fn step(passage: &Passage, before: Option<Desk>) -> &'static str {
    match (passage.to, passage.reason.is_some()) {
        (Desk::NotBegun | Desk::Drafting, false) => "report-step-begun",
        (Desk::NotBegun | Desk::Drafting, true) => "report-step-back",
        (Desk::WithTeam, _) => "report-step-to-team",
        (Desk::WithHost, _) => "report-step-to-host",
        (Desk::WithNetworkLeader, _) if before == Some(Desk::Accepted) => "report-step-correction",
        (Desk::WithNetworkLeader, false) => "report-step-to-network-leader",
        (Desk::WithNetworkLeader, true) => "report-step-back-to-network-leader",
        (Desk::AwaitingAcceptance, _) => "report-step-to-acceptance",
        (Desk::Accepted, _) if before == Some(Desk::WithNetworkLeader) => "report-step-correction-withdrawn",
        (Desk::Accepted, _) => "report-step-accepted",
    }
}
