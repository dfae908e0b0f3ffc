//! Asking for what she cannot do herself; the privacy officer answers within a month, and she follows it here.

use super::{OwnDataPath, view};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Tone, Words, badge, button, table};
use app::{App, AppError, Problems};
use axum::extract::State;
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use domain::rights::{Request, Right};
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// Asking the privacy officer.
    OwnRequestPath {} = "/profile/requests";
}

/// What is asked for here; a copy she takes herself.
const ASKED_FOR: [Right; 3] = [Right::Correction, Right::Access, Right::Erasure];

pub(super) fn mount(table: Table) -> Table {
    table.post(Needs::SignIn, ask)
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct RequestForm {
    right: String,
}

async fn ask(
    _: OwnRequestPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<RequestForm>,
) -> Result<Done, PageError> {
    let asked = match Right::from_key(&form.right).filter(|right| ASKED_FOR.contains(right)) {
        Some(right) => app.ask_by_account(&member.me, right, None).await.map(drop),
        None => Err(AppError::Invalid(Problems::one("right", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| view(&OwnDataPath {}, &app, &member, &problems).await;
    or_again(member.lang, asked, again).await?;
    Ok(Done::to(OwnDataPath {}).saying("own-ask-sent"))
}

/// The form, and what she asked for before: by when it is answered, and what came of it.
pub(super) fn part(lang: Lang, asked: &[Request], problems: &[(String, String)]) -> Markup {
    let choice = |right: Right| Choice::new(right.key(), lang.t(&format!("own-ask-{}", right.key())));
    let field = Field::new(lang, "right", lang.t("own-ask-what")).error(error_of(problems, "right"));
    html! {
        h2 { (lang.t("own-ask")) }
        p { (lang.t("own-ask-lead")) }
        @if !asked.is_empty() { (list(lang, asked)) }
        form method="post" action=(OwnRequestPath {}) {
            (field.radios(&ASKED_FOR.map(choice), ""))
            (button::second_submit(lang.t("own-ask-button")))
        }
    }
}

fn list(lang: Lang, asked: &[Request]) -> Markup {
    let headers = ["rights-what", "rights-asked", "rights-due", "rights-answer"].map(|key| lang.t(key));
    let row = |one: &Request| {
        vec![
            html! { (lang.t(&format!("right-{}", one.right.key()))) },
            html! { (lang.moment(one.asked)) },
            html! { (lang.date(one.due())) },
            state(lang, one),
        ]
    };
    let rows: Vec<_> = asked.iter().map(row).collect();
    table(lang.t("own-ask-list"), &headers, &rows)
}

fn state(lang: Lang, request: &Request) -> Markup {
    match request.answer() {
        None => badge(Tone::Info, lang.t("own-ask-waits")),
        Some(answer) => html! {
            (badge(Tone::Good, lang.t(&format!("rights-outcome-{}", answer.outcome.key()))))
            " " (lang.moment(answer.at))
        },
    }
}
