//! The ladder: where the case stands, and what may be done now and why not.

use super::case::{Shown, Typed, view as case_again};
use super::{ConcernPath, RungsPath, calling, closing, list};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::{Event, Words, button, or_reason, refusal, timeline};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::concern::Rung;
use domain::person::Signature;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn view(shown: &Shown<'_>) -> Markup {
    let (lang, concern) = (shown.member.lang, &shown.case.concern);
    let ahead: Vec<Rung> = Rung::ALL.into_iter().filter(|rung| *rung > concern.rung()).collect();
    let goes_on = concern.goes_on().is_ok();
    html! {
        h2 { (lang.t("concern-ladder")) }
        (timeline(&steps(shown)))
        h2 { (lang.t("concern-now")) }
        p { (lang.t(&format!("concern-ask-{}", list::stands(concern)))) }
        @if goes_on && !ahead.is_empty() {
            p.quiet { (lang.t("concern-urgent")) }
            dl.answers { @for rung in ahead { div {
                dt { (label(shown, rung)) }
                dd { @if rung == Rung::NetworkLeader { (calling::view(shown)) } @else { (step(shown, rung)) } }
            } } }
        }
    }
}

fn label(shown: &Shown<'_>, rung: Rung) -> &'static str {
    shown.member.lang.t(&format!("concern-rung-{}", rung.key()))
}

/// Each rung with who took it there and when, or that it was skipped or is to come; and the end.
fn steps(shown: &Shown<'_>) -> Vec<Event> {
    let (lang, concern) = (shown.member.lang, &shown.case.concern);
    let (now, goes_on) = (concern.rung(), concern.goes_on().is_ok());
    let line = |rung: Rung| {
        let signed = concern.climbed_to(rung);
        let otherwise = if rung < now || !goes_on { "concern-skipped" } else { "concern-not-yet" };
        point(shown, label(shown, rung), signed, otherwise, goes_on && rung == now)
    };
    let mut steps: Vec<Event> = Rung::ALL.into_iter().map(line).collect();
    let closed = closing::signed(concern);
    steps.push(point(shown, lang.t("concern-rung-closed"), closed, "concern-not-yet", !goes_on));
    steps
}

fn point(shown: &Shown<'_>, label: &str, signed: Option<Signature>, otherwise: &str, now: bool) -> Event {
    let lang = shown.member.lang;
    let who = signed.map(|signed| lang.tr("concern-by", &[("who", shown.name(signed.by).into())]));
    Event {
        when: signed.map_or_else(|| lang.t(otherwise).to_owned(), |signed| lang.moment(signed.at)),
        what: html! { p { (label) @if let Some(who) = who { span.quiet { ", " (who) } } } },
        past: signed.is_some() && !now,
        now,
    }
}

/// A step that somebody takes alone.
fn step(shown: &Shown<'_>, rung: Rung) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    let path = RungsPath { visit: case.visit.id, concern: case.concern.id };
    let may = case.concern.may_climb(case.part, rung).map_err(|reason| refusal::sentence(lang, &reason));
    let press = button::second("rung", rung.key(), lang.t(&format!("concern-climb-{}", rung.key())));
    html! {
        @if may.is_ok() && rung == Rung::LeaderWithTeam { p { (lang.t("concern-climb-leader-with-team-what")) } }
        form method="post" action=(path) { (or_reason(lang, &may, &press)) }
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct StepForm {
    rung: String,
}

pub(super) async fn climb(
    path: RungsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<StepForm>,
) -> Result<Done, PageError> {
    let at = ConcernPath { visit: path.visit, concern: path.concern };
    let done = match Rung::from_key(&form.rung) {
        Some(rung) => app.climb_with_concern(&member.me, path.visit, path.concern, rung).await,
        None => Err(AppError::Invalid(Problems::one("", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| case_again(&app, &member, &at, &Typed::default(), &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(at).saying("concern-climbed"))
}
