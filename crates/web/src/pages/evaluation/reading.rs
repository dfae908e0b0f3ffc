//! The self-evaluation as it was submitted: for the host, the team and the network leader; made for paper too.

use super::questions::recommended;
use super::words::{label, shown};
use super::{ChartFilePath, OverviewPath, ReadingPath, ReopeningPath};
use crate::error::PageError;
use crate::form::{Done, Form, error_of, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::bars::Spread;
use crate::ui::{
    Answer, Bar, Field as Ask, Words, bars, button, check_answers, disclosure, empty, error_summary,
    or_reason, road,
};
use app::App;
use app::evaluations::Evaluation;
use app::files::Purpose;
use axum::extract::State;
use domain::actor::{Actor, Role};
use domain::evaluation::{Aspect, Field, Part, Snapshot, Tally};
use domain::lang::Lang;
use domain::policy::Action;
use domain::visit::Stage;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReopeningForm {
    reason: String,
}

pub(super) async fn show(
    path: ReadingPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, &ReopeningForm::default(), &[]).await
}

pub(super) async fn reopen(
    path: ReopeningPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ReopeningForm>,
) -> Result<Done, PageError> {
    let reopened = app.reopen_evaluation(&member.me, path.visit, &form.reason).await;
    let page = ReadingPath { visit: path.visit };
    let again = async |problems: Vec<_>| view(&app, &member, &page, &form, &problems).await;
    or_again(member.lang, reopened, again).await?;
    Ok(Done::to(OverviewPath { visit: path.visit }).saying("evaluation-reopened"))
}

async fn view(
    app: &App,
    member: &Member,
    path: &ReadingPath,
    form: &ReopeningForm,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let mut evaluation = app.evaluation(&member.me, path.visit).await?;
    let snapshot = app.snapshot_of(path.visit).await?;
    let unit = app.unit(evaluation.visit.host.unit).await?;
    let charts = app.files(&member.me, path.visit, Purpose::OrganisationChart).await?;
    let page = frame::page(member, &evaluation.visit, unit.name.as_str(), lang.t("evaluation-reading-title"))
        .crumb(lang.t("stage-self-evaluation"), OverviewPath { visit: path.visit }.to_string())
        .lock(lang.t("evaluation-reading-lock"))
        .error(!problems.is_empty());
    let Some(snapshot) = snapshot else {
        return Ok(page.body(&empty(lang.t("evaluation-empty-title"), lang.t("evaluation-empty"), None)));
    };
    evaluation.answers.clone_from(&snapshot.answers);
    Ok(page.body(&html! {
        (road(lang, &frame::steps(member, &evaluation.visit, app.today(), Some(Stage::SelfEvaluation))))
        (error_summary(lang, problems))
        p.lead { (lang.tr("evaluation-submitted-at", &[("when", lang.moment(snapshot.signed.at).into()), ("number", snapshot.number.into())])) }
        (read(lang, &evaluation, &snapshot))
        @for chart in &charts {
            p { a href=(ChartFilePath { visit: path.visit, file: chart.id }) { (lang.t("evaluation-chart")) ": " (chart.name) } }
        }
        (reopening(member, &evaluation, form, problems))
    }))
}

fn read(lang: Lang, evaluation: &Evaluation, snapshot: &Snapshot) -> Markup {
    let edition = &evaluation.edition;
    html! {
        (written(lang, evaluation, "evaluation-part-introduction", &Part::Introduction))
        (written(lang, evaluation, "evaluation-part-focus", &Part::Focus))
        (ratings(lang, evaluation, snapshot))
        @for area in &edition.standards.areas { (standards(lang, evaluation, &area.code)) }
        (follow_up(lang, evaluation))
        (facts(lang, evaluation))
        section {
            h2 { (lang.t("evaluation-contributors")) }
            ul.typed { @for one in &snapshot.contributors { li { (super::contributors::told(lang, one)) } } }
            p { (super::contributors::took_part(lang, &snapshot.contributors)) }
        }
    }
}

/// Questions and what was written, as running text.
pub(in crate::pages) fn written(lang: Lang, evaluation: &Evaluation, title: &str, part: &Part) -> Markup {
    let fields = evaluation.questionnaire().fields(part);
    let given: Vec<_> = fields.iter().filter(|field| evaluation.answers.is_given(field)).collect();
    html! {
        section {
            h2 { (lang.t(title)) }
            @if given.is_empty() { p.quiet { (lang.t("evaluation-nothing-chosen")) } }
            @for field in given {
                h3 { (label(lang, evaluation, field)) }
                p.typed { (shown(lang, &evaluation.edition, field, evaluation.answers.text(field))) }
            }
        }
    }
}

pub(in crate::pages) fn facts(lang: Lang, evaluation: &Evaluation) -> Markup {
    let fact = |field: &Field| {
        let value = evaluation.answers.text(field);
        let told = shown(lang, &evaluation.edition, field, value);
        let answer = (!value.is_empty()).then(|| html! { p.typed { (told) } });
        Answer { question: label(lang, evaluation, field), answer, change: None }
    };
    let facts: Vec<_> = evaluation.questionnaire().fields(&Part::Unit).iter().map(fact).collect();
    html! { section { h2 { (lang.t("evaluation-part-unit")) } (check_answers(lang, &facts)) } }
}

fn spread(tally: Tally) -> Spread {
    Spread { met: tally.met, partly: tally.partly, not: tally.not, na: tally.na }
}

/// The ratings drawn, last year's as a hollow bar.
pub(in crate::pages) fn ratings(lang: Lang, evaluation: &Evaluation, snapshot: &Snapshot) -> Markup {
    let last = evaluation.last.submitted.as_ref();
    let before = last.map(|(snapshot, edition)| snapshot.areas(edition)).unwrap_or_default();
    let bar = |area: domain::evaluation::AreaTally| {
        let name = evaluation.edition.standards.area(&area.area).map_or("", |found| found.name.get(lang));
        let before = before.iter().find(|one| one.area == area.area).map(|one| spread(one.tally));
        let focus = if area.focus {
            format!(" ({})", lang.t("evaluation-is-focus").to_lowercase())
        } else {
            String::new()
        };
        Bar { area: format!("{} {name}{focus}", area.area), now: spread(area.tally), before }
    };
    let drawn: Vec<_> = snapshot.areas(&evaluation.edition).into_iter().map(bar).collect();
    html! { section.full { h2 { (lang.t("evaluation-ratings")) } (bars(lang, "ratings", lang.t("evaluation-ratings-by-area"), &drawn)) } }
}

fn standards(lang: Lang, evaluation: &Evaluation, area: &str) -> Markup {
    let questions = evaluation.questionnaire();
    let Some(area) = evaluation.edition.standards.area(area) else { return html! {} };
    let rated: Vec<_> = questions.standards(area).collect();
    html! {
        @if !rated.is_empty() {
            section.full {
                h2 { (area.code) " " (area.name.get(lang)) }
                @for standard in rated {
                    article {
                        h3 { (standard.code) " " (standard.text.get(lang)) }
                        div.columns {
                            (rating(lang, evaluation, &standard.code))
                            div {
                                (super::standard::before(lang, evaluation, &standard.code))
                                @for one in evaluation.recommended_for(&standard.code) { (recommended(lang, one)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn rating(lang: Lang, evaluation: &Evaluation, code: &str) -> Markup {
    let (answers, level) = (&evaluation.answers, Field::of_standard(code, Aspect::Level));
    let (comment, evidence) =
        (answers.of_standard(code, Aspect::Comment), answers.of_standard(code, Aspect::Evidence));
    html! {
        div {
            p {
                b { (shown(lang, &evaluation.edition, &level, answers.text(&level))) }
                @if answers.get(&level).is_some_and(|answer| answer.carried) { " " span.quiet { (lang.t("evaluation-carried")) } }
            }
            @if !comment.is_empty() { p.typed { (comment) } }
            @if !evidence.is_empty() { p.typed { span.quiet { (lang.t("evaluation-evidence")) } " " (evidence) } }
            (super::evidence::attached(evaluation, code))
        }
    }
}

pub(in crate::pages) fn follow_up(lang: Lang, evaluation: &Evaluation) -> Markup {
    use domain::evaluation::Reply;
    let list = &evaluation.last.recommendations;
    html! {
        @if !list.is_empty() {
            section {
                h2 { (lang.t("evaluation-part-follow-up")) }
                @for (one, number) in list.iter().zip(1_usize..) {
                    @let status = Field::FollowUp(one.id, Reply::Status);
                    @let comment = evaluation.answers.text(&Field::FollowUp(one.id, Reply::Comment));
                    h3 { (lang.tr("evaluation-recommendation", &[("number", number.into())])) }
                    (recommended(lang, one))
                    p { b { (shown(lang, &evaluation.edition, &status, evaluation.answers.text(&status))) } }
                    @if !comment.is_empty() { p.typed { (comment) } }
                }
            }
        }
    }
}

/// The network leader's form; the host reads who can open it again.
fn reopening(
    member: &Member,
    evaluation: &Evaluation,
    form: &ReopeningForm,
    problems: &[(String, String)],
) -> Markup {
    let (lang, visit) = (member.lang, &evaluation.visit);
    let role = Actor::on(member.me.who(), visit).role;
    if role != Role::NetworkLeader && !role.in_host() {
        return html! {};
    }
    let may = member.may_on(visit, Action::ReopenEvaluation);
    let asked = html! {
        form method="post" action=(ReopeningPath { visit: visit.id }) {
            (Ask::new(lang, "reason", lang.t("evaluation-reopen-reason"))
                .hint(lang.t("evaluation-reopen-hint"))
                .error(error_of(problems, "reason"))
                .textarea(&form.reason, 3, None))
            (button::submit(lang.t("evaluation-reopen-button")))
        }
    };
    disclosure(lang.t("evaluation-reopen"), !problems.is_empty(), &or_reason(lang, &may, &asked))
}
