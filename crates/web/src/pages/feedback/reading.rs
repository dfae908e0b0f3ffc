//! The team's feedback as the network leader reads it.

use super::FeedbackReadingPath;
use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::{frame, words};
use crate::ui::{Answer, Words, check_answers, empty, road, table};
use app::App;
use app::feedback::Given;
use axum::extract::State;
use domain::actor::{Actor, Who};
use domain::content::Edition;
use domain::lang::Lang;
use domain::text::Prose;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use std::collections::BTreeMap;

pub(super) async fn show(
    path: FeedbackReadingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let (visit, given) = app.read_feedback(&member.me, path.visit).await?;
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let edition = app.edition(visit.edition).await?;
    let people = app.names(&given.iter().map(|one| one.by).collect::<Vec<_>>()).await?;
    let page = frame::page(&member, &visit, unit.name.as_str(), lang.t("feedback-reading-title"))
        .lock(lang.t("feedback-reading-lock"));
    Ok(page.body(&html! {
        (road(lang, &frame::steps(&member, &visit, app.today(), Some(Stage::FollowUp))))
        p.lead { (awaited(lang, &visit)) }
        @if given.is_empty() { (empty(lang.t("feedback-none-title"), lang.t("feedback-none"), None)) }
        (unclear(lang, &edition, &given))
        @for one in &given {
            h2 { (people.get(&one.by).map_or("–", |person| person.name.as_str())) }
            p.quiet { (role(lang, &visit, one)) " · " (lang.moment(one.at)) }
            (self::one(lang, &edition, one))
        }
    }))
}

/// How many have answered, and how many are awaited.
fn awaited(lang: Lang, visit: &Visit) -> String {
    let team = visit.team_ids();
    let given = team.iter().filter(|person| visit.feedback_from.contains(person)).count();
    lang.tr("feedback-awaited", &[("given", given.into()), ("all", team.len().into())])
}

fn role(lang: Lang, visit: &Visit, given: &Given) -> &'static str {
    let who = Who {
        id: given.by,
        network_leader: false,
        administrator: false,
        privacy_officer: false,
        custodian: false,
    };
    words::role(lang, Actor::on(who, visit).role)
}

/// Standards somebody found unclear, those named most often first.
fn unclear(lang: Lang, edition: &Edition, given: &[Given]) -> Markup {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for code in given.iter().flat_map(|one| &one.feedback.unclear) {
        *counts.entry(code.as_str()).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let rows: Vec<_> = counts
        .into_iter()
        .map(|(code, count)| vec![html! { (code) " " (text(lang, edition, code)) }, html! { (count) }])
        .collect();
    html! {
        @if !rows.is_empty() {
            (table(lang.t("feedback-unclear-table"), &[lang.t("feedback-standard"), lang.t("feedback-named-by")], &rows))
        }
    }
}

fn text<'a>(lang: Lang, edition: &'a Edition, code: &str) -> &'a str {
    edition.standards.standard(code).map_or("", |standard| standard.text.get(lang))
}

/// What one member says.
pub(super) fn one(lang: Lang, edition: &Edition, given: &Given) -> Markup {
    let feedback = &given.feedback;
    let codes = (!feedback.unclear.is_empty()).then(|| {
        html! { ul { @for code in &feedback.unclear { li { (code) " " (text(lang, edition, code)) } } } }
    });
    let typed = |prose: &Option<Prose>| prose.as_ref().map(|text| html! { span.typed { (text) } });
    let answer = |key: &str, answer| Answer { question: lang.t(key).to_owned(), answer, change: None };
    let said = [
        answer("feedback-unclear", codes),
        answer("feedback-why-unclear", typed(&feedback.why_unclear)),
        answer("feedback-organisation", typed(&feedback.organisation)),
        answer("feedback-day-plan", typed(&feedback.day_plan)),
        answer("feedback-advice", typed(&feedback.advice)),
    ];
    let said: Vec<Answer> = said.into_iter().filter(|one| one.answer.is_some()).collect();
    check_answers(lang, &said)
}
