//! Writing down something serious that was heard.

use super::{ConcernPath, ConcernsPath, NewConcernPath, duties, not_the_channel, page, warning};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::{Field, Words, button, error_summary, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::policy::Action;
use domain::text::Prose;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Fresh {
    /// The id the case will have, so that a form sent twice opens one.
    concern: String,
    text: String,
    anyway: String,
}

impl Fresh {
    fn parse(&self) -> Result<Prose, AppError> {
        let mut problems = Problems::default();
        let text = app::concerns::parse_text("text", &self.text, self.anyway == "yes", &mut problems);
        problems.check()?;
        text.ok_or(AppError::Hidden)
    }
}

pub(super) async fn show(
    path: NewConcernPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let concern = App::fresh_concern().to_string();
    view(&app, &member, &ConcernsPath { visit: path.visit }, &Fresh { concern, ..Fresh::default() }, &[])
        .await
}

pub(super) async fn create(
    path: ConcernsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<Fresh>,
) -> Result<Done, PageError> {
    let done = match form.parse() {
        Ok(heard) => app.open_concern(&member.me, path.visit, form.concern.parse().ok(), &heard).await,
        Err(problem) => Err(problem),
    };
    let again = async |problems: Vec<_>| view(&app, &member, &path, &form, &problems).await;
    let concern = or_again(member.lang, done, again).await?;
    Ok(Done::to(ConcernPath { visit: path.visit, concern }).saying("concern-new-done"))
}

async fn view(
    app: &App,
    member: &Member,
    path: &ConcernsPath,
    form: &Fresh,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let visit = app.look(&member.me, path.visit, Action::OpenConcern).await?;
    let lang = member.lang;
    let days = app.settings().retention.concern_days;
    let field = Field::new(lang, "text", lang.t("concern-new-text"));
    let field = field.hint(lang.t("concern-no-names")).error(error_of(problems, "text"));
    let page = page(app, member, &visit, lang.t("concern-new-title")).await?;
    let page = page.crumb(lang.t("concern-list-title"), path.to_string()).error(!problems.is_empty());
    let lock = lang.tr("concern-lock-few", &[("days", days.into())]);
    Ok(page.lead(lang.t("concern-new-lead")).lock(lock).body(&html! {
        (error_summary(lang, problems))
        (not_the_channel(member))
        form method="post" action=(path) {
            input type="hidden" name="concern" value=(form.concern);
            (field.textarea(&form.text, 8, None))
            (warning(member, &form.text, "anyway"))
            div.actions {
                (submit(lang.t("concern-new-button")))
                (button::second_link(&path.to_string(), lang.t("action-cancel")))
            }
        }
        (duties::view(app, member))
    }))
}
