//! The parts of the self-evaluation as a task list: what is done, what is missing, who does it, by when.

use super::words::part_title;
use super::{ChartPath, CheckPath, ContributorsPath, OverviewPath, PartPath, ReadingPath};
use crate::error::PageError;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::badge::badge_with;
use crate::ui::{Icon, Tone, Words, button, empty, notice_titled, or_reason, progress, road};
use app::App;
use app::evaluations::Evaluation;
use app::files::Purpose;
use axum::extract::State;
use domain::actor::Actor;
use domain::evaluation::{Part, PartState, Progress};
use domain::lang::Lang;
use domain::policy::Action;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use maud::{Markup, html};

pub(super) async fn show(
    path: OverviewPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let visit = app.visit(&member.me, path.visit).await?;
    let unit = app.unit(visit.host.unit).await?;
    let lang = member.lang;
    let in_host = Actor::on(member.me.who(), &visit).role.in_host();
    let body = if in_host && !visit.evaluation.is_submitted() {
        let evaluation = app.evaluation(&member.me, path.visit).await?;
        let charts = app.files(&member.me, path.visit, Purpose::OrganisationChart).await?;
        to_fill_in(&app, &member, &evaluation, !charts.is_empty())
    } else {
        standing(&app, &member, &visit)
    };
    let page = frame::page(&member, &visit, unit.name.as_str(), lang.t("stage-self-evaluation"));
    Ok(page.lock(lang.t("evaluation-lock")).body(&html! {
        (road(lang, &frame::steps(&member, &visit, app.today(), Some(Stage::SelfEvaluation))))
        (body)
    }))
}

/// For those who cannot write in it now: where it stands.
fn standing(app: &App, member: &Member, visit: &Visit) -> Markup {
    let (lang, may) = (member.lang, member.may_on(visit, Action::ReadEvaluation));
    let read = button::link(&ReadingPath { visit: visit.id }.to_string(), lang.t("evaluation-read"));
    html! {
        @if visit.evaluation.is_submitted() {
            p.lead { (lang.t("evaluation-is-submitted")) }
            (or_reason(lang, &may, &read))
        } @else {
            (empty(lang.t("evaluation-empty-title"), &due(app, lang, visit, "evaluation-empty"), None))
        }
    }
}

/// A sentence with the due date, or without one while no date is locked.
fn due(app: &App, lang: Lang, visit: &Visit, key: &str) -> String {
    match visit.due(Milestone::EvaluationDue) {
        Some(day) => lang.tr(&format!("{key}-due"), &[("due", lang.due(day, app.today()).into())]),
        None => lang.t(key).to_owned(),
    }
}

fn to_fill_in(app: &App, member: &Member, evaluation: &Evaluation, has_chart: bool) -> Markup {
    let (lang, visit) = (member.lang, &evaluation.visit);
    let (answered, asked) = evaluation.totals();
    let count = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    html! {
        (reopened(lang, visit))
        p.lead { (due(app, lang, visit, "evaluation-lead")) }
        p { (lang.t("evaluation-together")) }
        (progress(lang, count(answered), count(asked), lang.t("evaluation-answered")))
        (parts(lang, evaluation, has_chart))
        div.actions {
            (button::link(&CheckPath { visit: visit.id }.to_string(), lang.t("evaluation-to-check")))
        }
        @if evaluation.last.submitted.is_none() { p.quiet { (lang.t("evaluation-first-year")) } }
    }
}

/// Why it is open again.
fn reopened(lang: Lang, visit: &Visit) -> Markup {
    html! {
        @if let Some(last) = visit.evaluation.reopenings.last() {
            (notice_titled(Tone::Info, &lang.tr("evaluation-reopened-at", &[("when", lang.moment(last.signed.at).into())]), &html! {
                p.typed { (last.reason) }
                p { (lang.t("evaluation-reopened-submit-again")) }
            }))
        }
    }
}

fn parts(lang: Lang, evaluation: &Evaluation, has_chart: bool) -> Markup {
    let (questions, visit) = (evaluation.questionnaire(), evaluation.visit.id);
    let (areas, others): (Vec<_>, Vec<_>) =
        questions.parts().into_iter().partition(|part| matches!(part, Part::Area(_)));
    let line = |part: &Part| {
        let href = PartPath { visit, part: part.to_string() }.to_string();
        let focus = matches!(part, Part::Area(code) if questions.is_focus(code));
        let under = if focus { lang.t("evaluation-is-focus") } else { "" };
        task(
            lang,
            &href,
            &part_title(lang, evaluation, part),
            under,
            questions.progress(part, &evaluation.answers),
        )
    };
    html! {
        div.tasks {
            section aria-labelledby="parts-unit" {
                h2 #parts-unit { (lang.t("evaluation-the-unit")) }
                ul {
                    @for part in others.iter().filter(|part| **part != Part::FollowUp) { (line(part)) }
                    (chart(lang, &ChartPath { visit }.to_string(), has_chart))
                }
            }
            section aria-labelledby="parts-standards" {
                h2 #parts-standards { (lang.t("evaluation-the-standards")) }
                ul { @for part in &areas { (line(part)) } }
            }
            section aria-labelledby="parts-end" {
                h2 #parts-end { (lang.t("evaluation-the-end")) }
                ul {
                    @for part in others.iter().filter(|part| **part == Part::FollowUp) { (line(part)) }
                    (who(lang, &ContributorsPath { visit }.to_string(), evaluation))
                }
            }
        }
    }
}

fn who(lang: Lang, href: &str, evaluation: &Evaluation) -> Markup {
    let there = !evaluation.lacks_contributors();
    let progress = Progress { answered: u32::from(there), asked: 1, begun: there };
    let count = evaluation.visit.evaluation.contributors.len();
    let under = if there {
        lang.tr("evaluation-contributors-count", &[("count", count.into())])
    } else {
        String::new()
    };
    task(lang, href, lang.t("evaluation-contributors"), &under, progress)
}

fn chart(lang: Lang, href: &str, there: bool) -> Markup {
    let progress = Progress { answered: 0, asked: 0, begun: there };
    task(lang, href, lang.t("evaluation-chart"), lang.t("optional"), progress)
}

fn task(lang: Lang, href: &str, what: &str, under: &str, progress: Progress) -> Markup {
    let (answered, asked) = (progress.answered, progress.asked);
    html! {
        li.task {
            div.task-what { a href=(href) { (what) } @if !under.is_empty() { p.quiet { (under) } } }
            @if asked > 1 {
                p.task-due { (lang.tr("ui-progress", &[("done", answered.into()), ("all", asked.into())])) " " (lang.t("evaluation-answered")) }
            }
            div.task-state { (state(lang, progress.state())) }
        }
    }
}

fn state(lang: Lang, state: PartState) -> Markup {
    match state {
        PartState::NotStarted => badge_with(Tone::Quiet, Icon::Ring, lang.t("state-not-started")),
        PartState::Started => badge_with(Tone::Info, Icon::Half, lang.t("state-started")),
        PartState::Done => badge_with(Tone::Good, Icon::Good, lang.t("state-done")),
    }
}
