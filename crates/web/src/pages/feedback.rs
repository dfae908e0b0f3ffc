//! The team tells the network leader how the visit went: which standards are unclear, organisation, the day's plan.

use crate::error::PageError;
use crate::form::{Done, Form, Pairs, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::{VisitPath, paths};
use crate::routes::{Needs, Table};
use crate::ui::{Words, empty, error_summary, road};
use app::feedback::Given;
use app::{App, AppError};
use axum::extract::State;
use axum::http::StatusCode;
use axum_extra::routing::TypedPath;
use domain::id::VisitId;
use domain::policy::Action;
use domain::visit::{Stage, Visit};
use fields::Draft;
use maud::{Markup, html};
use serde::Deserialize;

mod fields;
mod reading;

paths! {
    /// A member's feedback.
    FeedbackPath { visit: VisitId } = "/visits/{visit}/feedback";
    /// All of it, for the network leader.
    FeedbackReadingPath { visit: VisitId } = "/visits/{visit}/feedback/reading";
}

pub(super) fn mount(table: Table) -> Table {
    table
        // Everyone with a part may come; the page says whom it is for, and when.
        .get(Needs::Visit(Action::SeeProgramme), show)
        .post(Needs::Visit(Action::GiveFeedback), create)
        .get(Needs::Visit(Action::ReadFeedback), reading::show)
}

async fn show(path: FeedbackPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let (visit, given) = app.my_feedback(&member.me, path.visit).await?;
    let draft = given.as_ref().map(Draft::of).unwrap_or_default();
    view(&app, &member, &visit, given.as_ref(), &draft, &Back::Fresh).await
}

async fn create(
    path: FeedbackPath,
    member: Member,
    State(app): State<App>,
    Form(pairs): Form<Pairs>,
) -> Result<Done, PageError> {
    let draft = Draft::read(&pairs);
    let sent = match draft.parse() {
        Ok((read, feedback)) => app.give_feedback(&member.me, path.visit, read, &feedback).await,
        Err(error) => Err(error),
    };
    if sent.is_ok() {
        return Ok(Done::to(VisitPath { visit: path.visit }).saying("feedback-sent"));
    }
    let (visit, given) = app.my_feedback(&member.me, path.visit).await?;
    if let Err(AppError::Stale) = sent {
        let draft = draft.over(given.as_ref());
        let both = view(&app, &member, &visit, given.as_ref(), &draft, &Back::Stale).await?;
        return Err(PageError::Form(StatusCode::CONFLICT, both));
    }
    let again =
        async |problems| view(&app, &member, &visit, given.as_ref(), &draft, &Back::Refused(problems)).await;
    or_again(member.lang, sent, again).await?;
    Ok(Done::to(FeedbackPath { visit: path.visit }))
}

/// Why the form is shown.
enum Back {
    Fresh,
    Refused(Vec<(String, String)>),
    Stale,
}

async fn view(
    app: &App,
    member: &Member,
    visit: &Visit,
    given: Option<&Given>,
    draft: &Draft,
    back: &Back,
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let edition = app.edition(visit.edition).await?;
    let problems: &[(String, String)] = match back {
        Back::Refused(problems) => problems,
        Back::Fresh | Back::Stale => &[],
    };
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("feedback-title"))
        .lock(lang.t("feedback-lock"))
        .error(!matches!(back, Back::Fresh));
    let may = member.may_on(visit, Action::GiveFeedback);
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::FollowUp))))
        (error_summary(lang, problems))
        @match (&may, given) {
            (Ok(()), _) => {
                p.lead { (lang.t("feedback-lead")) }
                (standing(member, given))
                @if let (Back::Stale, Some(saved)) = (back, given) {
                    section.conflict {
                        h2 { (lang.t("ui-conflict-title")) }
                        p { (lang.t("feedback-stale")) }
                        (reading::one(lang, &edition, saved))
                    }
                }
                (fields::view(lang, visit, &edition, draft, problems))
            },
            (Err(reason), Some(given)) => { p { (reason) } (reading::one(lang, &edition, given)) },
            (Err(reason), None) => {
                (empty(lang.t("feedback-empty-title"), lang.t("feedback-empty"), Some(&html! { p.quiet { (reason) } })))
            },
        }
    }))
}

/// Whether it is given, and until when it can be changed.
fn standing(member: &Member, given: Option<&Given>) -> Markup {
    let lang = member.lang;
    html! {
        @match given {
            Some(given) => p { (lang.tr("feedback-given", &[("moment", lang.moment(given.at).into())])) },
            None => p.quiet { (lang.t("feedback-not-given")) },
        }
    }
}
