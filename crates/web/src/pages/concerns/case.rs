//! One case: its ladder, what may be done now, what is written, who reported, and its end.

use super::closing::CloseForm;
use super::reported::ReportForm;
use super::written::WriteForm;
use super::{
    ConcernPath, ConcernsPath, calling, closing, duties, ladder, not_the_channel, page, reported, written,
};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::{Words, error_summary};
use app::App;
use app::concerns::Case;
use axum::extract::State;
use domain::concern::Call;
use domain::id::PersonId;
use domain::person::Person;
use maud::{Markup, html};
use std::collections::HashMap;

/// What was typed in the page's forms.
#[derive(Debug, Default)]
pub(super) struct Typed {
    pub(super) write: WriteForm,
    pub(super) report: ReportForm,
    pub(super) close: CloseForm,
}

/// What the parts of the page are drawn from.
pub(super) struct Shown<'a> {
    pub(super) app: &'a App,
    pub(super) member: &'a Member,
    pub(super) case: &'a Case,
    pub(super) callable: &'a [Person],
    names: HashMap<PersonId, Person>,
    pub(super) problems: &'a [(String, String)],
}

impl Shown<'_> {
    pub(super) fn name(&self, person: PersonId) -> &str {
        self.names.get(&person).map_or("–", |person| person.name.as_str())
    }
}

pub(super) async fn show(
    path: ConcernPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, &Typed::default(), &[]).await
}

pub(super) async fn view(
    app: &App,
    member: &Member,
    path: &ConcernPath,
    typed: &Typed,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let case = app.concern(&member.me, path.visit, path.concern).await?;
    let (lang, visit) = (member.lang, &case.visit);
    let callable = app.callable(visit).await?;
    let mut names = app.names(&people(&case)).await?;
    names.extend(callable.iter().map(|person| (person.id, person.clone())));
    let shown = Shown { app, member, case: &case, callable: &callable, names, problems };
    let when = lang.moment(case.concern.opened.at);
    let page = page(app, member, visit, lang.t("concern-title")).await?;
    let page = page.crumb(lang.t("concern-list-title"), ConcernsPath { visit: visit.id }.to_string());
    let page = page.above(lang.tr("concern-open-one", &[("when", when.into())]));
    Ok(page.lock(lock(&shown)).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        (not_the_channel(member))
        (ladder::view(&shown))
        (written::view(&shown, &typed.write))
        (duties::view(app, member))
        (reported::view(&shown, &typed.report))
        (closing::view(&shown, &typed.close))
    }))
}

/// Everyone the page names.
fn people(case: &Case) -> Vec<PersonId> {
    let concern = &case.concern;
    let mut people = vec![concern.opened.by];
    people.extend(concern.climbed.iter().map(|climbed| climbed.signed.by));
    people.extend(concern.reported.iter().map(|reported| reported.signed.by));
    people.extend(case.texts.iter().map(|text| text.by));
    people.extend(closing::signed(concern).map(|signed| signed.by));
    match &concern.call {
        Call::NotMade => {}
        Call::Asked { whom, by, .. } => people.extend([*whom, by.by]),
        Call::Answered { whom, asked, approved, .. } => people.extend([*whom, asked.by, approved.by]),
    }
    people.sort_unstable();
    people.dedup();
    people
}

/// Who can read it, and when it is destroyed.
fn lock(shown: &Shown<'_>) -> String {
    let concern = &shown.case.concern;
    let key = match (concern.team_is_in(), calling::is_answered(concern)) {
        (false, false) => "concern-lock-few",
        (true, false) => "concern-lock-team",
        (false, true) => "concern-lock-few-called",
        (true, true) => "concern-lock-team-called",
    };
    let days = shown.app.settings().retention.concern_days;
    shown.member.lang.tr(key, &[("days", days.into())])
}
