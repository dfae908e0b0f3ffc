//! Time set aside for writing the report, while the day is fresh.

use super::form::time;
use super::seen::Seen;
use super::{ProgrammePath, WritingTimePath};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::routes::{Needs, Table};
use crate::ui::{Field, Words, disclosure, error_summary, submit};
use app::{App, AppError, Problems};
use axum::extract::State;
use chrono::{Days, NaiveDate, NaiveDateTime};
use domain::policy::Action;
use maud::{Markup, html};
use serde::Deserialize;

pub(super) fn mount(table: Table) -> Table {
    table.post(Needs::Visit(Action::EditProgramme), set_aside)
}

/// A day and two times as a browser sends them; all empty takes the time back.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct WritingForm {
    day: String,
    from: String,
    to: String,
}

type Span = Option<(NaiveDateTime, NaiveDateTime)>;

impl WritingForm {
    fn of(span: Span) -> Self {
        span.map_or_else(Self::default, |(from, to)| Self {
            day: from.date().to_string(),
            from: from.format("%H:%M").to_string(),
            to: to.format("%H:%M").to_string(),
        })
    }

    fn is_empty(&self) -> bool {
        [&self.day, &self.from, &self.to].iter().all(|field| field.trim().is_empty())
    }

    fn parse(&self, today: NaiveDate) -> Result<Span, AppError> {
        if self.is_empty() {
            return Ok(None);
        }
        let near = |day: &NaiveDate| day.signed_duration_since(today).num_days().abs() <= 1000;
        let day = self.day.trim().parse::<NaiveDate>().ok().filter(near);
        let (from, to) = (time(&self.from), time(&self.to));
        let mut problems = Problems::default();
        let wrong = [("day", day.is_none(), "problem-date"), ("from", from.is_none(), "problem-time")];
        for (field, _, text) in wrong.iter().filter(|(_, wrong, _)| *wrong) {
            problems.add(field, text);
        }
        match (from, to) {
            (_, None) => problems.add("to", "problem-time"),
            (Some(from), Some(to)) if to <= from => problems.add("to", "problem-ends-before"),
            (_, Some(_)) => {}
        }
        problems.check()?;
        Ok(day.zip(from.zip(to)).map(|(day, (from, to))| (day.and_time(from), day.and_time(to))))
    }
}

async fn set_aside(
    path: WritingTimePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<WritingForm>,
) -> Result<Done, PageError> {
    let seen = super::session::load(&app, &member, path.visit).await?;
    let saved = match form.parse(seen.today) {
        Ok(span) => app.set_writing_time(&member.me, path.visit, span).await,
        Err(error) => Err(error),
    };
    let again = async |problems: Vec<_>| Ok(super::view(&seen, &form, &problems));
    or_again(member.lang, saved, again).await?;
    Ok(Done::to(ProgrammePath { visit: path.visit }).saying("writing-saved"))
}

/// What the team sees; the visit leader also the form.
pub(super) fn view(seen: &Seen<'_>, form: &WritingForm, problems: &[(String, String)]) -> Markup {
    let (lang, visit) = (seen.lang(), &seen.visit);
    if !visit.team_ids().contains(&seen.member.me.id()) {
        return html! {};
    }
    html! {
        h2 { (lang.t("writing-title")) }
        @match visit.programme.writing_time {
            Some((from, to)) => p {
                b { (lang.date(from.date())) } ", " (lang.clock(from.time())) "–" (lang.clock(to.time()))
            },
            None => p { (lang.t("writing-none")) },
        }
        @if seen.edits().is_ok() {
            (error_summary(lang, problems))
            (disclosure(lang.t(if visit.programme.writing_time.is_some() { "writing-change" } else { "writing-button" }),
                !problems.is_empty(), &edit(seen, form, problems)))
        }
    }
}

fn edit(seen: &Seen<'_>, form: &WritingForm, problems: &[(String, String)]) -> Markup {
    let (lang, visit) = (seen.lang(), &seen.visit);
    let saved = WritingForm::of(visit.programme.writing_time);
    let suggested = visit.day().and_then(|day| day.checked_add_days(Days::new(1)));
    let hint = suggested.map(|day| lang.tr("writing-hint", &[("day", lang.weekday(day).into())]));
    let typed = if problems.is_empty() && form.is_empty() { &saved } else { form };
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        form method="post" action=(WritingTimePath { visit: visit.id }) {
            p.hint { (hint.unwrap_or_default()) }
            (field("day", "writing-day").date(&typed.day))
            (field("from", "writing-from").time(&typed.from))
            (field("to", "writing-to").time(&typed.to))
            (submit(lang.t("writing-button")))
        }
    }
}
