//! The recommendations with what the host does about each.

use super::MeasurePath;
use crate::member::Member;
use crate::ui::{Answer, Event, Tone, Words, badge, check_answers, disclosure, timeline};
use app::measures::Kept;
use app::{App, AppError};
use chrono::NaiveDate;
use domain::id::PersonId;
use domain::lang::Lang;
use domain::measure::{Measure, Recommendation, Status};
use domain::person::Person;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use std::collections::HashMap;

pub(super) type People = HashMap<PersonId, Person>;

/// Everyone who has written something down.
pub(super) async fn names(app: &App, kept: &[Kept]) -> Result<People, AppError> {
    let measures = kept.iter().filter_map(|one| one.recommendation.measure.as_ref());
    let mut ids: Vec<PersonId> = measures.flat_map(|m| m.updates.iter().map(|u| u.signed.by)).collect();
    ids.sort_unstable();
    ids.dedup();
    app.names(&ids).await
}

pub(super) fn view(
    member: &Member,
    visit: &Visit,
    kept: &[Kept],
    people: &People,
    today: NaiveDate,
) -> Markup {
    let writes = member.may_on(visit, Action::RecordMeasures).is_ok();
    html! {
        @for (one, number) in kept.iter().zip(1_u32..) {
            @let heading = format!("recommendation-{number}");
            section aria-labelledby=(heading) {
                h2 #(heading) { (member.lang.tr("follow-number", &[("number", number.into())])) }
                (said(member.lang, &one.recommendation))
                @match &one.recommendation.measure {
                    Some(measure) => (taken(member.lang, measure, people, today)),
                    None => p { (status(member.lang, None)) },
                }
                @if writes { (way_in(member.lang, visit, &one.recommendation, number)) }
            }
        }
    }
}

/// What the report says.
pub(super) fn said(lang: Lang, recommendation: &Recommendation) -> Markup {
    let owner = recommendation.owner_role.as_ref();
    let horizon = recommendation.horizon.as_ref();
    html! {
        div.inset {
            p.inset-source { (lang.t("follow-from-report")) }
            p.typed { (recommendation.what) }
            @if let Some(why) = &recommendation.why { p.typed { b { (lang.t("follow-why")) ": " } (why) } }
            @if let Some(code) = &recommendation.standard {
                p.quiet { (lang.tr("recommendation-standard", &[("code", code.into())])) }
            }
            @if owner.is_some() || horizon.is_some() {
                p.quiet {
                    @if let Some(owner) = owner { (lang.t("follow-owner")) ": " (owner) }
                    @if owner.is_some() && horizon.is_some() { " · " }
                    @if let Some(horizon) = horizon { (lang.t("follow-horizon")) ": " (horizon) }
                }
            }
        }
    }
}

fn taken(lang: Lang, measure: &Measure, people: &People, today: NaiveDate) -> Markup {
    html! {
        (check_answers(lang, &answers(lang, measure, today)))
        @if measure.updates.len() > 1 { (history(lang, measure, people)) }
    }
}

/// The measure as it stands, in the words of its form.
pub(super) fn answers(lang: Lang, measure: &Measure, today: NaiveDate) -> Vec<Answer> {
    let answer = |key: &str, answer| Answer { question: lang.t(key).to_owned(), answer, change: None };
    let typed = |text: &str| Some(html! { span.typed { (text) } });
    let mut answers = vec![
        answer("measure-status", Some(status(lang, Some(measure.status)))),
        answer("measure-what", typed(measure.what.as_str())),
        answer("measure-who", typed(measure.who.as_str())),
        answer("measure-due", measure.due.map(|day| due(lang, measure.status, day, today))),
    ];
    if let Some(comment) = &measure.comment {
        answers.push(answer("measure-comment", typed(comment.as_str())));
    }
    answers
}

/// The day it should be in place; says so when that is past and it is not.
fn due(lang: Lang, status: Status, day: NaiveDate, today: NaiveDate) -> Markup {
    let open = match status {
        Status::Planned | Status::Started => true,
        Status::Done | Status::Dropped => false,
    };
    html! {
        (lang.date(day))
        @if open && day < today { " " (badge(Tone::Caution, lang.t("state-overdue"))) }
    }
}

/// Where a measure stands, in a word.
fn status(lang: Lang, status: Option<Status>) -> Markup {
    let tone = match status {
        None | Some(Status::Planned | Status::Dropped) => Tone::Quiet,
        Some(Status::Started) => Tone::Info,
        Some(Status::Done) => Tone::Good,
    };
    badge(tone, status.map_or(lang.t("measure-status-none"), |status| status_word(lang, status)))
}

/// The word for a status.
pub(super) fn status_word(lang: Lang, status: Status) -> &'static str {
    lang.t(match status {
        Status::Planned => "measure-status-planned",
        Status::Started => "measure-status-started",
        Status::Done => "measure-status-done",
        Status::Dropped => "measure-status-dropped",
    })
}

/// Every time it was written down or changed, the newest first.
pub(super) fn history(lang: Lang, measure: &Measure, people: &People) -> Markup {
    let name = |by: PersonId| people.get(&by).map_or("", |person| person.name.as_str());
    let event = |update: &domain::measure::Update| Event {
        when: lang.moment(update.signed.at),
        what: html! {
            p { (status(lang, Some(update.status))) " " span.quiet { (name(update.signed.by)) } }
            @if let Some(comment) = &update.comment { p.typed { (comment) } }
        },
        past: true,
        now: false,
    };
    let events: Vec<_> = measure.updates.iter().rev().map(event).collect();
    let count = lang.tr("follow-history", &[("count", events.len().into())]);
    disclosure(&count, false, &timeline(&events))
}

fn way_in(lang: Lang, visit: &Visit, one: &Recommendation, number: u32) -> Markup {
    let key = if one.measure.is_some() { "follow-change" } else { "follow-write" };
    html! {
        p.actions {
            a.button.second href=(MeasurePath { visit: visit.id, recommendation: one.id }) {
                (lang.t(key)) span.heard { " " (lang.tr("follow-number", &[("number", number.into())])) }
            }
        }
    }
}
