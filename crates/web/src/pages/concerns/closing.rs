//! The end of a case: closed with an outcome.

use super::case::{Shown, Typed, view as case_again};
use super::{ConcernClosingPath, ConcernPath, warning};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::{Choice, Field, Words, button, or_reason, refusal};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::concern::{Concern, Outcome, Standing};
use domain::person::Signature;
use domain::text::Prose;
use maud::{Markup, html};
use serde::Deserialize;

/// An outcome as it is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CloseForm {
    outcome: String,
    conclusion: String,
    #[serde(rename = "conclusion-anyway")]
    anyway: String,
}

impl CloseForm {
    fn parse(&self) -> Result<(Outcome, Prose), AppError> {
        let mut problems = Problems::default();
        let outcome = Outcome::from_key(&self.outcome);
        if outcome.is_none() {
            problems.add("outcome", "problem-choose");
        }
        let anyway = self.anyway == "yes";
        let text = app::concerns::parse_text("conclusion", &self.conclusion, anyway, &mut problems);
        problems.check()?;
        outcome.zip(text).ok_or(AppError::Hidden)
    }
}

/// Who closed it, and when.
pub(super) fn signed(concern: &Concern) -> Option<Signature> {
    match concern.standing {
        Standing::Open => None,
        Standing::Closed { signed } | Standing::Destroyed { signed, .. } => Some(signed),
    }
}

pub(super) fn view(shown: &Shown<'_>, form: &CloseForm) -> Markup {
    let (lang, concern) = (shown.member.lang, &shown.case.concern);
    let days = i64::from(shown.app.settings().retention.concern_days);
    html! {
        @match concern.standing {
            Standing::Open => (ask(shown, form)),
            Standing::Closed { signed } => p {
                (lang.tr("concern-closed-by", &[
                    ("when", lang.moment(signed.at).into()),
                    ("who", shown.name(signed.by).into()),
                    ("ends", concern.ends(days).map(|end| lang.moment(end)).unwrap_or_default().into()),
                ]))
            },
            Standing::Destroyed { .. } => {},
        }
    }
}

fn ask(shown: &Shown<'_>, form: &CloseForm) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    let path = ConcernClosingPath { visit: case.visit.id, concern: case.concern.id };
    let may = case.concern.may_close(case.part).map_err(|reason| refusal::sentence(lang, &reason));
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(shown.problems, name));
    let outcomes =
        Outcome::ALL.map(|one| Choice::new(one.key(), lang.t(&format!("concern-outcome-{}", one.key()))));
    html! {
        h2 { (lang.t("concern-close-title")) }
        p { (lang.t("concern-close-lead")) }
        form method="post" action=(path) {
            @if may.is_ok() {
                (field("outcome", "concern-close-outcome").radios(&outcomes, &form.outcome))
                (field("conclusion", "concern-close-text").hint(lang.t("concern-no-names")).textarea(&form.conclusion, 4, None))
                (warning(shown.member, &form.conclusion, "conclusion-anyway"))
            }
            (or_reason(lang, &may, &button::grave(lang.t("concern-close-button"))))
        }
    }
}

pub(super) async fn close(
    path: ConcernClosingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<CloseForm>,
) -> Result<Done, PageError> {
    let at = ConcernPath { visit: path.visit, concern: path.concern };
    let done = match form.parse() {
        Ok((outcome, text)) => app.close_concern(&member.me, path.visit, path.concern, outcome, &text).await,
        Err(problem) => Err(problem),
    };
    let typed = Typed { close: form, ..Typed::default() };
    let again = async |problems: Vec<_>| case_again(&app, &member, &at, &typed, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(at).saying("concern-closed-now"))
}
