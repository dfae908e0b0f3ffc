//! Excusing a note-taker from a session, with a reason.

use super::{ExcusePath, NotesPath, below, title};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::{Choice, Field, Words, button, error_summary, or_reason, submit};
use app::{App, AppError};
use axum::extract::State;
use domain::lang::Lang;
use domain::note::Excuse;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ExcuseForm {
    reason: String,
}

pub(super) async fn show(
    path: ExcusePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = awaited(&app, &member, &path).await?;
    view(&app, &member, &visit, &path, &ExcuseForm::default(), &[]).await
}

pub(super) async fn create(
    path: ExcusePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ExcuseForm>,
) -> Result<Done, PageError> {
    let visit = awaited(&app, &member, &path).await?;
    let done = app
        .excuse_from_notes(&member.me, path.visit, path.session, path.person, Excuse::from_key(&form.reason))
        .await;
    let again = async |problems: Vec<_>| view(&app, &member, &visit, &path, &form, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(NotesPath { visit: path.visit }).saying("notes-excused-now"))
}

/// The visit, if there is such a note-taker in such a session.
async fn awaited(app: &App, member: &Member, path: &ExcusePath) -> Result<Visit, PageError> {
    let visit = app.look(&member.me, path.visit, Action::FollowNotes).await?;
    visit.programme.noted_by(path.session, path.person).map_err(|_| AppError::Hidden)?;
    Ok(visit)
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    path: &ExcusePath,
    form: &ExcuseForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let names = app.names(&[path.person]).await?;
    let name = names.get(&path.person).map_or("", |person| person.name.as_str());
    let page = below(app, member, visit, &lang.tr("notes-excuse-title", &[("name", name.into())])).await?;
    let back = NotesPath { visit: path.visit }.to_string();
    let field = Field::new(lang, "reason", lang.t("notes-excuse-reason"));
    let field = field.error(error_of(problems, "reason"));
    let reasons = Excuse::ALL.map(|one| Choice::new(one.key(), told(lang, one)));
    let may = member.may_on(visit, Action::FollowNotes);
    Ok(page.above(title(lang, visit, path.session)).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        p { (lang.t("notes-excuse-lead")) }
        form method="post" action=(path) {
            (field.radios(&reasons, &form.reason))
            div.actions {
                (or_reason(lang, &may, &submit(lang.t("notes-excuse-button"))))
                (button::second_link(&back, lang.t("action-cancel")))
            }
        }
    }))
}

/// The reason, in words.
pub(super) fn told(lang: Lang, excuse: Excuse) -> &'static str {
    lang.t(match excuse {
        Excuse::Absent => "notes-excuse-absent",
        Excuse::Covered => "notes-excuse-covered",
        Excuse::NotHeld => "notes-excuse-not-held",
    })
}
