//! What the host does about one recommendation: what, who, when, how far it has come.

use super::list::{answers, history, names, said, status_word};
use super::{FollowUpPath, MeasurePath, unit_name};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Choice, Field, Words, button, check_answers, error_summary, or_reason, road, submit};
use app::measures::Kept;
use app::{App, AppError, Problems};
use axum::extract::State;
use axum::http::StatusCode;
use chrono::{Datelike, NaiveDate};
use domain::measure::{Plan, Status};
use domain::policy::Action;
use domain::text::{Line, Prose, TextProblem};
use domain::visit::{Stage, Visit};
use maud::{Markup, html};
use serde::Deserialize;

/// Characters there is room for; a plan is read beside others.
const ROOM: usize = 2000;

/// The fields as a browser sends them; `due` as `2026-06-04` or empty, `version` the one that was read.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct MeasureForm {
    what: String,
    who: String,
    due: String,
    status: String,
    comment: String,
    version: String,
}

impl MeasureForm {
    /// The form as the saved plan would fill it in.
    fn of(kept: &Kept) -> Self {
        let version = kept.version.to_string();
        match &kept.recommendation.measure {
            None => Self { version, ..Self::default() },
            Some(measure) => Self {
                what: measure.what.to_string(),
                who: measure.who.to_string(),
                due: measure.due.map(|day| day.to_string()).unwrap_or_default(),
                status: measure.status.key().to_owned(),
                comment: measure.comment.as_ref().map(ToString::to_string).unwrap_or_default(),
                version,
            },
        }
    }

    fn parse(&self) -> Result<(i32, Plan), AppError> {
        let mut problems = Problems::default();
        let what = problems.take("what", within(&self.what).and_then(|()| Prose::parse(&self.what)));
        let who = problems.take("who", Line::parse(&self.who));
        let comment =
            problems.take("comment", within(&self.comment).and_then(|()| Prose::optional(&self.comment)));
        let due = day(&self.due);
        if due.is_err() {
            problems.add("due", "problem-date");
        }
        let status = Status::from_key(&self.status);
        if status.is_none() {
            problems.add("status", "problem-choose");
        }
        match (what, who, comment, due, status) {
            (Some(what), Some(who), Some(comment), Ok(due), Some(status)) => {
                Ok((self.version.parse().unwrap_or(0), Plan { what, who, due, status, comment }))
            }
            _ => Err(AppError::Invalid(problems)),
        }
    }
}

fn within(text: &str) -> Result<(), TextProblem> {
    if text.trim().chars().count() > ROOM { Err(TextProblem::TooLong(ROOM)) } else { Ok(()) }
}

/// An empty field is no day; anything else must be a day of this century.
fn day(text: &str) -> Result<Option<NaiveDate>, ()> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let day: NaiveDate = text.trim().parse().map_err(|_| ())?;
    if (2000..2100).contains(&day.year()) { Ok(Some(day)) } else { Err(()) }
}

pub(super) async fn show(
    path: MeasurePath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let (visit, kept) = app.recommendation(&member.me, path.visit, path.recommendation).await?;
    view(&app, &member, &visit, &kept, &MeasureForm::of(&kept), &Back::Fresh).await
}

pub(super) async fn create(
    path: MeasurePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<MeasureForm>,
) -> Result<Done, PageError> {
    app.look(&member.me, path.visit, Action::RecordMeasures).await?;
    let recorded = match form.parse() {
        Ok((read, plan)) => app.record_measure(&member.me, path.visit, path.recommendation, read, plan).await,
        Err(error) => Err(error),
    };
    let (visit, kept) = app.recommendation(&member.me, path.visit, path.recommendation).await?;
    if let Err(AppError::Stale) = recorded {
        let form = MeasureForm { version: kept.version.to_string(), ..form };
        let both = view(&app, &member, &visit, &kept, &form, &Back::Stale).await?;
        return Err(PageError::Form(StatusCode::CONFLICT, both));
    }
    let again = async |problems| view(&app, &member, &visit, &kept, &form, &Back::Refused(problems)).await;
    or_again(member.lang, recorded, again).await?;
    Ok(Done::to(FollowUpPath { visit: path.visit }).saying("measure-saved"))
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
    kept: &Kept,
    form: &MeasureForm,
    back: &Back,
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, unit_name(app, visit).await?);
    let people = names(app, std::slice::from_ref(kept)).await?;
    let problems: &[(String, String)] = match back {
        Back::Refused(problems) => problems,
        Back::Fresh | Back::Stale => &[],
    };
    let page = frame::page(member, visit, &unit, lang.t("measure-title"))
        .crumb(lang.t("follow-title"), FollowUpPath { visit: visit.id }.to_string())
        .lock(lang.t("follow-lock"))
        .error(!matches!(back, Back::Fresh));
    let measure = kept.recommendation.measure.as_ref();
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::FollowUp))))
        (error_summary(lang, problems))
        (said(lang, &kept.recommendation))
        @if let (Back::Stale, Some(theirs)) = (back, measure) {
            section.conflict {
                h2 { (lang.t("ui-conflict-title")) }
                p { (lang.t("measure-stale")) }
                (check_answers(lang, &answers(lang, theirs, app.today())))
            }
        }
        (fields(member, visit, kept, form, problems))
        @if let Some(measure) = measure { (history(lang, measure, &people)) }
    }))
}

fn fields(
    member: &Member,
    visit: &Visit,
    kept: &Kept,
    form: &MeasureForm,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    let room = u32::try_from(ROOM).ok();
    let statuses = Status::ALL.map(|status| Choice::new(status.key(), status_word(lang, status)));
    let action = MeasurePath { visit: visit.id, recommendation: kept.recommendation.id };
    html! {
        form method="post" action=(action) {
            input type="hidden" name="version" value=(form.version);
            (field("what", "measure-what").hint(lang.t("measure-what-hint")).textarea(&form.what, 4, room))
            (field("who", "measure-who").hint(lang.t("measure-who-hint")).text(&form.who))
            (field("due", "measure-due").optional().date(&form.due))
            (field("status", "measure-status").radios(&statuses, &form.status))
            (field("comment", "measure-comment").optional().hint(lang.t("measure-comment-hint")).textarea(&form.comment, 3, room))
            div.actions {
                (or_reason(lang, &member.may_on(visit, Action::RecordMeasures), &submit(lang.t("action-save"))))
                (button::second_link(&FollowUpPath { visit: visit.id }.to_string(), lang.t("action-cancel")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled() -> MeasureForm {
        MeasureForm {
            what: "Ny mal".into(),
            who: "fagutvikler".into(),
            due: "2026-09-01".into(),
            status: "started".into(),
            comment: String::new(),
            version: "3".into(),
        }
    }

    fn fields_with_problems(form: &MeasureForm) -> Vec<String> {
        match form.parse() {
            Err(AppError::Invalid(problems)) => problems.0.into_iter().map(|one| one.field).collect(),
            Ok(_) | Err(_) => Vec::new(),
        }
    }

    #[test]
    fn a_filled_in_form_is_a_plan() {
        let (read, plan) = filled().parse().unwrap();
        assert_eq!((read, plan.status, plan.comment), (3, Status::Started, None));
        assert_eq!(plan.due, NaiveDate::from_ymd_opt(2026, 9, 1));
        assert_eq!(MeasureForm { due: " ".into(), ..filled() }.parse().unwrap().1.due, None);
    }

    #[test]
    fn every_field_that_cannot_be_taken_is_named() {
        let empty = MeasureForm { due: "i morgen".into(), ..MeasureForm::default() };
        assert_eq!(fields_with_problems(&empty), ["what", "who", "due", "status"]);
        let long = MeasureForm { comment: "a".repeat(ROOM + 1), ..filled() };
        assert_eq!(fields_with_problems(&long), ["comment"]);
        let far = MeasureForm { due: "+99999-01-01".into(), status: "late".into(), ..filled() };
        assert_eq!(fields_with_problems(&far), ["due", "status"]);
    }
}
