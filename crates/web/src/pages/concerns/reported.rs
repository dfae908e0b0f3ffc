//! What people reported by themselves: who, where and when, without a word of what.

use super::case::{Shown, Typed, view as case_again};
use super::{ConcernPath, ReportedPath};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::ui::{Choice, Field, Words, submit};
use app::App;
use axum::extract::State;
use domain::concern::Reported;
use maud::{Markup, html};
use serde::Deserialize;

/// Where and when she reported, as it is typed.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReportForm {
    channel: String,
    day: String,
}

pub(super) fn view(shown: &Shown<'_>, form: &ReportForm) -> Markup {
    let (lang, case) = (shown.member.lang, shown.case);
    let reported = &case.concern.reported;
    html! {
        h2 { (lang.t("concern-reported-title")) }
        @if reported.is_empty() { p { (lang.t("concern-reported-none")) } }
        @else { ul { @for one in reported { li { (line(shown, one)) } } } }
        @if case.concern.has_key() { (ask(shown, form)) }
    }
}

fn line(shown: &Shown<'_>, one: &Reported) -> String {
    let lang = shown.member.lang;
    let channel = shown.app.settings().concerns.channel(&one.channel);
    let channel = channel.map_or(one.channel.as_str(), |channel| channel.name(lang));
    let told = [
        ("who", shown.name(one.signed.by).into()),
        ("day", lang.date(one.day).into()),
        ("channel", channel.into()),
    ];
    lang.tr("concern-reported-one", &told)
}

fn ask(shown: &Shown<'_>, form: &ReportForm) -> Markup {
    let (lang, case, app) = (shown.member.lang, shown.case, shown.app);
    let path = ReportedPath { visit: case.visit.id, concern: case.concern.id };
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(shown.problems, name));
    let channels = app.settings().concerns.channels.iter();
    let channels: Vec<Choice> = channels.map(|one| Choice::new(one.key.as_str(), one.name(lang))).collect();
    let day = if form.day.is_empty() { app.today().to_string() } else { form.day.clone() };
    html! {
        p { (lang.t("concern-report-lead")) }
        form method="post" action=(path) {
            (field("channel", "concern-report-channel").select(&channels, &form.channel))
            (field("day", "concern-report-day").date(&day))
            (submit(lang.t("concern-report-button")))
        }
    }
}

pub(super) async fn create(
    path: ReportedPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ReportForm>,
) -> Result<Done, PageError> {
    let at = ConcernPath { visit: path.visit, concern: path.concern };
    let day = form.day.parse().ok();
    let done = app.say_reported(&member.me, path.visit, path.concern, &form.channel, day).await;
    let typed = Typed { report: form, ..Typed::default() };
    let again = async |problems: Vec<_>| case_again(&app, &member, &at, &typed, &problems).await;
    or_again(member.lang, done, again).await?;
    Ok(Done::to(at).saying("concern-reported-now"))
}
