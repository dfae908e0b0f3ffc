//! Opening a focus group: how many are present, no more than have said yes. Where a network asks for it, notes wait until
//! then.

use super::fields::NoteForm;
use super::session::again;
use super::{OpeningPath, SessionNotesPath};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::consents::list;
use crate::ui::{Field, Words, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use domain::consent::Group;
use domain::id::SessionId;
use domain::policy::Action;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct OpeningForm {
    present: String,
}

pub(super) async fn create(
    path: OpeningPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<OpeningForm>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::OpenGroup).await?;
    let at = SessionNotesPath { visit: path.visit, session: path.session };
    let opened = match form.present.trim().parse().ok().filter(|present| (1..100).contains(present)) {
        Some(present) => app.open_group(&member.me, path.visit, path.session, present).await.map(drop),
        None => Err(AppError::Invalid(Problems::one("present", "consents-open-problem"))),
    };
    let note = NoteForm::fresh();
    let again = async |problems: Vec<_>| again(&app, &member, &at, &note, &problems).await;
    or_again(member.lang, opened, again).await?;
    Ok(Done::to(at).saying("consents-opened"))
}

/// Whether notes from the session wait until it is opened.
pub(super) async fn waits(app: &App, visit: &Visit, session: SessionId) -> bool {
    app.group_is_open(visit, session).await.is_err()
}

/// How many have said yes, as a band, and how many are there.
pub(super) async fn form(
    app: &App,
    member: &Member,
    (visit, session): (&Visit, SessionId),
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let consents = app.consents(&member.me, visit.id).await?;
    let group = visit.programme.session(session).ok().and_then(|session| Group::of(session.kind));
    let count = group.map_or(0, |group| list::count(&consents.standing.unwrap_or_default(), group));
    let (lang, band) = (member.lang, list::band(member.lang, count));
    let field = Field::new(lang, "present", lang.t("consents-open-present"));
    Ok(html! {
        h2 { (lang.t("consents-open")) }
        p { (lang.tr("consents-open-lead", &[("band", band.into())])) }
        form method="post" action=(OpeningPath { visit: visit.id, session }) {
            (field.error(error_of(problems, "present")).number(""))
            (submit(lang.t("consents-open-button")))
        }
    })
}

/// That the group was opened.
pub(super) fn opened(member: &Member, (visit, session): (&Visit, SessionId)) -> Markup {
    let lang = member.lang;
    html! {
        @if let Some(opening) = visit.opening(session) {
            @let band = list::band_name(lang, opening.present).to_lowercase();
            p { (lang.tr("consents-was-opened", &[("band", band.as_str().into())])) }
        }
    }
}
