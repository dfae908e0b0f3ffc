//! Calling in a network leader, by two.

use super::case::{Shown, Typed, view as case_again};
use super::{CallApprovalPath, CallPath, ConcernPath};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::{Choice, Field, Words, button, or_reason, refusal, submit};
use app::App;
use axum::extract::State;
use domain::concern::{Call, Concern};
use domain::id::PersonId;
use domain::person::Signature;
use maud::{Markup, html};
use serde::Deserialize;

/// Whether two have called in a network leader.
pub(super) fn is_answered(concern: &Concern) -> bool {
    match concern.call {
        Call::Answered { .. } => true,
        Call::NotMade | Call::Asked { .. } => false,
    }
}

pub(super) fn view(shown: &Shown<'_>) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    html! {
        p { (lang.t("concern-call-what")) }
        @match case.concern.call_waiting(&case.visit, shown.app.now()) {
            Some((whom, by)) => (waiting(shown, whom, by)),
            None => (ask(shown)),
        }
    }
}

/// Somebody asked; another says yes.
fn waiting(shown: &Shown<'_>, whom: PersonId, by: Signature) -> Markup {
    let (lang, case, who) = (shown.member.lang, shown.case, shown.name(whom));
    let path = CallApprovalPath { visit: case.visit.id, concern: case.concern.id };
    let me = shown.member.me.id();
    let may = case.concern.may_approve(me, &case.visit, shown.app.now());
    let may = may.map_err(|reason| refusal::sentence(lang, &reason));
    let press = button::second(
        "asked",
        &by.at.timestamp_micros().to_string(),
        &lang.tr("concern-call-approve", &[("who", who.into())]),
    );
    let asked = [("by", shown.name(by.by).into()), ("when", lang.moment(by.at).into()), ("who", who.into())];
    html! {
        p { (lang.tr("concern-call-asked", &asked)) }
        form method="post" action=(path) { (or_reason(lang, &may, &press)) }
    }
}

fn ask(shown: &Shown<'_>) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    let me = shown.member.me.id();
    let may = case.concern.may_call(case.part, me, &case.visit, shown.app.now());
    let may = may.map_err(|reason| refusal::sentence(lang, &reason));
    let path = CallPath { visit: case.visit.id, concern: case.concern.id };
    let label = |who: &str| lang.tr("concern-call-button", &[("who", who.into())]);
    html! {
        @match shown.callable {
            [] => p.quiet { (lang.t("concern-call-nobody")) },
            [one] => form method="post" action=(path) {
                (or_reason(lang, &may, &button::second("whom", &one.id.to_string(), &label(one.name.as_str()))))
            },
            several => form method="post" action=(path) {
                @if may.is_ok() { (choose(shown, several)) }
                (or_reason(lang, &may, &submit(lang.t("concern-call-button-any"))))
            },
        }
    }
}

fn choose(shown: &Shown<'_>, several: &[domain::person::Person]) -> Markup {
    let lang = shown.member.lang;
    let choices: Vec<Choice> =
        several.iter().map(|one| Choice::new(one.id.to_string(), one.name.as_str())).collect();
    let field = Field::new(lang, "whom", lang.t("concern-call-whom"));
    field.error(error_of(shown.problems, "whom")).radios(&choices, "")
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CallForm {
    whom: String,
}

pub(super) async fn call(
    path: CallPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<CallForm>,
) -> Result<Done, PageError> {
    let at = ConcernPath { visit: path.visit, concern: path.concern };
    let whom = form.whom.parse().ok();
    let done = app.call_network_leader(&member.me, path.visit, path.concern, whom).await;
    let again = async |problems: Vec<_>| case_again(&app, &member, &at, &Typed::default(), &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(at).saying("concern-call-made"))
}

/// The request that was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ApproveForm {
    asked: String,
}

pub(super) async fn approve(
    path: CallApprovalPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ApproveForm>,
) -> Result<Done, PageError> {
    let at = ConcernPath { visit: path.visit, concern: path.concern };
    let asked = form.asked.parse().unwrap_or_default();
    let done = app.approve_call(&member.me, path.visit, path.concern, asked).await;
    let again = async |problems: Vec<_>| case_again(&app, &member, &at, &Typed::default(), &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(at).saying("concern-call-approved"))
}
