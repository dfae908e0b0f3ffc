//! A name in the report: why it may stand.

use super::typed::Typed;
use super::{NamePath, ReadingPath};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::Words;
use crate::ui::button::second;
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::policy::Action;
use domain::report::named::Why;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct NameForm {
    name: String,
    why: String,
}

pub(super) async fn keep(
    path: NamePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<NameForm>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::WriteVoices).await?;
    let kept = match Why::from_key(&form.why) {
        Some(why) => app.keep_name(&member.me, path.visit, &form.name, why).await,
        None => Err(AppError::Invalid(Problems::one("", "problem-choose"))),
    };
    let again = async |problems: Vec<_>| {
        super::reading::view(&app, &member, path.visit, &Typed::problems(&problems)).await
    };
    or_again(member.lang, kept, again).await?;
    Ok(Done::to(ReadingPath { visit: path.visit }).saying("report-name-kept"))
}

/// The name, and for whoever may a question why it may stand.
pub(super) fn reason(member: &Member, visit: &Visit, name: &str) -> Markup {
    let lang = member.lang;
    let may = member.may_on(visit, Action::WriteVoices).is_ok();
    html! {
        "«" (name) "»"
        @if may {
            form.actions method="post" action=(NamePath { visit: visit.id }) {
                input type="hidden" name="name" value=(name);
                select name="why" aria-label=(lang.tr("report-name-why", &[("name", name.into())])) {
                    @for why in Why::ALL {
                        option value=(why.key()) { (lang.t(&format!("report-name-{}", why.key()))) }
                    }
                }
                (second("keep", "yes", lang.t("report-name-keep")))
            }
        }
    }
}
