//! Accepted editions as they were accepted, and the beginning of a correction.

use super::paper;
use super::steps::REASON;
use super::typed::Typed;
use super::{
    AcceptedEditionPath, AcceptedPdfPath, CorrectionPath, CorrectionWithdrawalPath, ReportPath, overview,
};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::button::second;
use crate::ui::{Field, Tone, Words, disclosure, notice_titled};
use app::App;
use app::reports::{Printed, ReportFile};
use axum::extract::State;
use axum::http::{HeaderName, header};
use domain::lang::Lang;
use domain::policy::Action;
use domain::report::Report;
use domain::report::approval::Answer;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct CorrectionForm {
    reason: String,
}

pub(super) async fn show(
    path: AcceptedEditionPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let whole = app.accepted_edition(&member.me, path.visit, path.number).await?;
    let visit = app.look(&member.me, path.visit, Action::ReadReport).await?;
    Ok(paper::sheet(&member, &whole, &old(member.lang, &visit, path.number), None))
}

pub(super) async fn pdf(
    path: AcceptedPdfPath,
    member: Member,
    State(app): State<App>,
) -> Result<([(HeaderName, String); 2], Vec<u8>), PageError> {
    let Printed { name, bytes } =
        app.print_edition(&member.me, path.visit, path.number, ReportFile::Pdf).await?;
    let name = format!("attachment; filename=\"{name}\"");
    Ok(([(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)], bytes))
}

pub(super) async fn correct(
    path: CorrectionPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<CorrectionForm>,
) -> Result<Done, PageError> {
    let here = ReportPath { visit: path.visit };
    let (text, action) = (form.reason.as_str(), Some(Action::CorrectReport));
    let begun = app.correct_report(&member.me, path.visit, text).await;
    let again = async |problems: Vec<_>| {
        let typed = Typed { field: REASON, text, action, problems: &problems };
        overview::view(&app, &member, &here, &typed).await
    };
    or_again(member.lang, begun, again).await?;
    Ok(Done::to(here).saying("report-correct-begun"))
}

pub(super) async fn withdraw(
    path: CorrectionWithdrawalPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let here = ReportPath { visit: path.visit };
    let withdrawn = app.withdraw_correction(&member.me, path.visit).await;
    let again =
        async |problems: Vec<_>| overview::view(&app, &member, &here, &Typed::problems(&problems)).await;
    or_again(member.lang, withdrawn, again).await?;
    Ok(Done::to(here).saying("report-correction-withdrawn"))
}

/// Said on top of an edition that is not the one that stands.
fn old(lang: Lang, visit: &Visit, number: u32) -> Markup {
    let now = visit.report.accepted_edition().filter(|now| *now != number);
    html! {
        @if let Some(now) = now {
            (notice_titled(Tone::Info, lang.t("report-edition-old-title"), &html! {
                p { (lang.tr("report-edition-old", &[("edition", now.into())])) }
                p { a href=(AcceptedEditionPath { visit: visit.id, number: now }) { (lang.t("report-edition-see")) } }
            }))
        }
    }
}

/// The form that withdraws a correction, for whoever may.
pub(super) fn give_up(member: &Member, visit: &Visit) -> Markup {
    let lang = member.lang;
    html! {
        @if member.may_on(visit, Action::WithdrawCorrection).is_ok() {
            (disclosure(lang.t("report-correction-withdraw"), false, &html! {
                form method="post" action=(CorrectionWithdrawalPath { visit: visit.id }) {
                    p { (lang.t("report-correction-withdraw-what")) }
                    (second("do", "withdraw", lang.t("report-correction-withdraw-do")))
                }
            }))
        }
    }
}

/// That it is being corrected, and which edition stands meanwhile.
pub(super) fn correcting(lang: Lang, visit: &Visit) -> Markup {
    let accepted = visit.report.accepted_edition().filter(|_| visit.report.correction.is_some());
    html! {
        @if let Some(accepted) = accepted {
            @let args = [("edition", visit.report.edition.into()), ("accepted", accepted.into())];
            (notice_titled(Tone::Caution, lang.t("report-correcting-title"), &html! {
                p { (lang.tr("report-correcting", &args)) }
                p { a href=(AcceptedEditionPath { visit: visit.id, number: accepted }) { (lang.t("report-edition-see")) } }
            }))
        }
    }
}

/// The accepted editions, once there is more than one to choose from.
pub(super) fn listed(lang: Lang, visit: &Visit) -> Markup {
    let report = &visit.report;
    let several = report.correction.is_some() || !report.former.is_empty();
    html! {
        @if let Some(now) = report.accepted_edition().filter(|_| several) {
            h2 { (lang.t("report-editions")) }
            ul {
                (one(lang, visit, now, "report-edition-stands"))
                @for former in report.former.iter().rev() { (one(lang, visit, former.edition, "report-edition-former")) }
            }
        }
    }
}

fn one(lang: Lang, visit: &Visit, number: u32, label: &str) -> Markup {
    let (visit_id, edition) = (visit.id, [("edition", number.into())]);
    html! {
        li {
            a href=(AcceptedEditionPath { visit: visit_id, number }) { (lang.tr(label, &edition)) }
            @if let Some(when) = accepted_at(lang, &visit.report, number) {
                br; span.quiet { (lang.tr("report-edition-accepted", &[("when", when.as_str().into())])) }
            }
            br; a href=(AcceptedPdfPath { visit: visit_id, number }) { (lang.tr("report-edition-pdf", &edition)) }
        }
    }
}

fn accepted_at(lang: Lang, report: &Report, number: u32) -> Option<String> {
    let then = report.as_accepted(number)?;
    let mut answers = then.answers().into_iter();
    let (_, seal) = answers.find(|(answer, _)| *answer == Answer::Acceptance)?;
    Some(lang.moment(seal.signed.at))
}

/// The form that begins a correction, for whoever may.
pub(super) fn begin(member: &Member, visit: &Visit, typed: Typed<'_>) -> Markup {
    let lang = member.lang;
    html! {
        @if member.may_on(visit, Action::CorrectReport).is_ok() {
            (disclosure(lang.t("report-correct"), typed.is_in(REASON), &html! {
                form method="post" action=(CorrectionPath { visit: visit.id }) {
                    p { (lang.t("report-correct-what")) }
                    (typed.area(Field::new(lang, REASON, lang.t("report-correct-why")), REASON, 4))
                    (second("do", "correct", lang.t("report-correct-begin")))
                }
            }))
        }
    }
}
