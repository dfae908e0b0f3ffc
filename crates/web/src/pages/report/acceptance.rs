//! The host's final approval: what it means, what is approved, and the button.

use super::steps::{EditionForm, done, edition_form};
use super::{AcceptancePath, ReadingPath, below, text};
use crate::error::PageError;
use crate::form::{Done, Form};
use crate::member::Member;
use crate::ui::button::second_link;
use crate::ui::{Words, check_answers, or_reason};
use app::App;
use app::reports::Whole;
use axum::extract::{Query, State};
use domain::policy::Action;
use domain::report::section::{Body, is_hosts_own};
use maud::{Markup, html};

pub(super) async fn show(
    path: AcceptancePath,
    member: Member,
    State(app): State<App>,
    Query(form): Query<EditionForm>,
) -> Result<Markup, PageError> {
    app.look(&member.me, path.visit, Action::AcceptReport).await?;
    let whole = app.printed_report(&member.me, path.visit).await?;
    let edition = form.edition();
    Ok(view(&member, &whole, edition))
}

pub(super) async fn create(
    path: AcceptancePath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let accepted = app.accept_report(&member.me, path.visit, form.edition()).await;
    done(&app, &member, path.visit, accepted, "report-accepted").await
}

fn view(member: &Member, whole: &Whole, edition: u32) -> Markup {
    let (lang, visit) = (member.lang, &whole.visit);
    let recommendations = whole.sections.iter().find(|section| matches!(section.body, Body::Rows(_)));
    let hosts = whole.sections.iter().filter(|section| is_hosts_own(&section.template.key));
    let page = below(member, visit, &whole.edition, whole.unit.name.as_str(), lang.t("report-to-acceptance"));
    page.lead(lang.t("report-acceptance-lead")).body(&html! {
        (check_answers(lang, &answers(member, whole)))
        @if let Some(section) = recommendations {
            h2 { (lang.t("report-acceptance-list")) }
            p { (lang.t("report-acceptance-list-why")) }
            (text::body(lang, visit.report.lang, &whole.edition, &section.body))
        }
        @for section in hosts.filter(|section| !section.is_left_out()) {
            h2 { (section.heading(lang, &whole.unit)) }
            (text::body(lang, visit.report.lang, &whole.edition, &section.body))
        }
        div.actions {
            (or_reason(
                lang,
                &member.may_on(visit, Action::AcceptReport),
                &edition_form(&AcceptancePath { visit: visit.id }.to_string(), edition, lang.t("report-accept")),
            ))
            (second_link(&ReadingPath { visit: visit.id }.to_string(), lang.t("report-back-to-reading")))
        }
    })
}

/// What is approved.
fn answers(member: &Member, whole: &Whole) -> Vec<crate::ui::Answer> {
    let (lang, visit) = (member.lang, &whole.visit);
    let answer = |question: &str, answer: String| crate::ui::Answer {
        question: lang.t(question).to_owned(),
        answer: Some(html! { (answer) }),
        change: None,
    };
    let edition = lang.tr("report-edition-number", &[("edition", visit.report.edition.into())]);
    let day = visit.day().map(|day| lang.date(day)).unwrap_or_default();
    let open = lang.tr("report-comments-open", &[("count", visit.report.open_comments.into())]);
    vec![
        answer("report-front-unit", whole.unit.name.to_string()),
        answer("report-front-day", day),
        answer("report-edition", edition),
        answer("report-comments", open),
    ]
}
