//! A last look: every answer, what is missing, what may tell who someone is. Then submitting.

use super::words::{href, label, part_title, shown};
use super::{CheckPath, ContributorsPath, OverviewPath, PartPath, SubmissionPath};
use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{
    Answer, Tone, Words, check_answers, disclosure, error_summary, notice_titled, or_reason, road,
    submit as button,
};
use app::App;
use app::evaluations::{Evaluation, Identifying};
use axum::extract::State;
use domain::evaluation::{Aspect, Field, Part};
use domain::lang::Lang;
use domain::policy::Action;
use domain::refusal::Refusal;
use domain::visit::Stage;
use maud::{Markup, html};

pub(super) async fn show(
    path: CheckPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let evaluation = app.evaluation_to_answer(&member.me, path.visit).await?;
    view(&app, &member, &evaluation, &[]).await
}

pub(super) async fn submit(
    path: SubmissionPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let evaluation = app.evaluation(&member.me, path.visit).await?;
    let submitted = app.submit_evaluation(&member.me, path.visit).await;
    let submitted = match submitted {
        // a second press of the same button
        Err(app::AppError::Denied(Refusal::EvaluationIsSubmitted)) => Ok(()),
        other => other,
    };
    let again = async |problems: Vec<_>| view(&app, &member, &evaluation, &problems).await;
    or_again(member.lang, submitted, again).await?;
    Ok(Done::to(OverviewPath { visit: path.visit }).saying("evaluation-submitted"))
}

async fn view(
    app: &App,
    member: &Member,
    evaluation: &Evaluation,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let (lang, visit) = (member.lang, &evaluation.visit);
    let unit = app.unit(visit.host.unit).await?;
    let found = evaluation.identifying().await?;
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("ui-check-title"))
        .crumb(lang.t("stage-self-evaluation"), OverviewPath { visit: visit.id }.to_string())
        .lock(lang.t("evaluation-lock"))
        .error(!problems.is_empty());
    Ok(page.wide().body(&html! {
        (road(lang, &frame::steps(member, visit, app.today(), Some(Stage::SelfEvaluation))))
        (error_summary(lang, problems))
        (missing(lang, evaluation))
        (identifying(lang, evaluation, &found))
        @for part in evaluation.questionnaire().parts() { (answers(lang, evaluation, &part)) }
        (who(lang, evaluation))
        (end(member, evaluation))
    }))
}

/// Most missing answers shown at once; more are folded away by part.
const AT_ONCE: usize = 12;

/// The answers that are missing, by part, each a link to its field.
fn missing(lang: Lang, evaluation: &Evaluation) -> Markup {
    let (all, missing) = (evaluation.missing(), evaluation.questionnaire().missing(&evaluation.answers));
    if all == 0 {
        return notice_titled(Tone::Good, lang.t("evaluation-complete"), &html! {});
    }
    let title = lang.tr("evaluation-missing", &[("count", all.into())]);
    notice_titled(
        Tone::Caution,
        &title,
        &html! {
            @for part in evaluation.questionnaire().parts() {
                @let mine: Vec<_> = missing.iter().filter(|one| one.part == part).collect();
                @if !mine.is_empty() {
                    @let summary = format!("{} ({})", part_title(lang, evaluation, &part), mine.len());
                    (disclosure(&summary, all <= AT_ONCE, &html! {
                        ul {
                            @for one in mine {
                                li { a href=(href(evaluation, &one.field)) { (label(lang, evaluation, &one.field)) } }
                            }
                        }
                    }))
                }
            }
            @if evaluation.lacks_contributors() {
                p { a href=(ContributorsPath { visit: evaluation.visit.id }) { (lang.t("evaluation-contributors")) } }
            }
        },
    )
}

/// Places that may tell who someone is.
fn identifying(lang: Lang, evaluation: &Evaluation, found: &[Identifying]) -> Markup {
    html! {
        @if !found.is_empty() {
            (notice_titled(Tone::Caution, lang.t("evaluation-identifying"), &html! {
                p { (lang.t("evaluation-identifying-lead")) }
                ul {
                    @for one in found {
                        li {
                            a href=(href(evaluation, &one.field)) { (label(lang, evaluation, &one.field)) }
                            ": " (lang.t(one.looks_like))
                        }
                    }
                }
            }))
        }
    }
}

fn answers(lang: Lang, evaluation: &Evaluation, part: &Part) -> Markup {
    let fields = evaluation.questionnaire().fields(part);
    let one = |field: &Field| {
        let value = evaluation.answers.text(field);
        let told = shown(lang, &evaluation.edition, field, value);
        Answer {
            question: question(lang, evaluation, field),
            answer: (!value.is_empty()).then(|| html! { p.typed { (told) } }),
            change: Some(href(evaluation, field)),
        }
    };
    let shown: Vec<_> = fields.iter().filter(|field| worth_showing(evaluation, field)).map(one).collect();
    let change = PartPath { visit: evaluation.visit.id, part: part.to_string() };
    html! {
        section {
            h2 { (part_title(lang, evaluation, part)) }
            @if shown.is_empty() { p { span.quiet { (lang.t("ui-not-answered")) } " " a href=(change) { (lang.t("action-change")) } } }
            @else { (check_answers(lang, &shown)) }
        }
    }
}

/// The rating stands under the whole statement; comment and evidence under their own short name.
fn question(lang: Lang, evaluation: &Evaluation, field: &Field) -> String {
    match field {
        Field::Standard(code, Aspect::Level) => {
            let standard = evaluation.edition.standards.standard(code);
            standard.map(|standard| format!("{code} {}", standard.text.get(lang))).unwrap_or_default()
        }
        Field::Unit(_)
        | Field::Introduction(_)
        | Field::Focus(_)
        | Field::Question(_)
        | Field::Standard(..)
        | Field::FollowUp(..) => label(lang, evaluation, field),
    }
}

/// What may be left open is shown only when it is filled in.
fn worth_showing(evaluation: &Evaluation, field: &Field) -> bool {
    match field {
        Field::Standard(_, Aspect::Comment | Aspect::Evidence) | Field::Focus(_) | Field::Question(_) => {
            evaluation.answers.is_given(field)
        }
        Field::Unit(_) | Field::Introduction(_) | Field::Standard(..) | Field::FollowUp(..) => true,
    }
}

fn who(lang: Lang, evaluation: &Evaluation) -> Markup {
    html! {
        section {
            h2 { (lang.t("evaluation-contributors")) }
            @if evaluation.lacks_contributors() { p.quiet { (lang.t("ui-not-answered")) } }
            ul {
                @for one in &evaluation.visit.evaluation.contributors { li { (super::contributors::told(lang, one)) } }
            }
            p { a href=(ContributorsPath { visit: evaluation.visit.id }) { (lang.t("action-change")) span.heard { " " (lang.t("evaluation-contributors")) } } }
        }
    }
}

fn end(member: &Member, evaluation: &Evaluation) -> Markup {
    let (lang, visit) = (member.lang, &evaluation.visit);
    let possible = member.may_on(visit, Action::SubmitEvaluation).and_then(|()| match evaluation.missing() {
        0 => Ok(()),
        missing => Err(lang.tr("evaluation-missing-above", &[("count", missing.into())])),
    });
    html! {
        section {
            h2 { (lang.t("evaluation-submit-title")) }
            p { (lang.t("evaluation-submit-lead")) }
            form method="post" action=(SubmissionPath { visit: visit.id }) {
                (or_reason(lang, &possible, &button(lang.t("evaluation-submit"))))
            }
        }
    }
}
