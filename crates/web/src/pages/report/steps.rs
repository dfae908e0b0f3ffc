//! The steps that are taken at the end of the reading: one way on for whoever has the report, and one way back.

use super::typed::Typed;
use super::{
    AcceptancePath, AcceptanceRequestPath, HostReadingPath, LastReadingPath, MarkdownPath, PaperPath,
    PdfPath, People, RatingsPath, ReportPath, ReturnPath, TeamReadingPath, WordPath, WordsPath, name,
    numbers, reading, signed,
};
use crate::error::PageError;
use crate::form::{Done, Form, or_again};
use crate::member::Member;
use crate::ui::button::{second, second_link};
use crate::ui::{Field, Words, disclosure, or_reason, submit};
use app::reports::Whole;
use app::{App, AppError};
use axum::extract::State;
use domain::id::VisitId;
use domain::policy::Action;
use domain::report::approval::{Approval, Desk, missing_words};
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

/// The edition on the page the person answered from.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct EditionForm {
    edition: String,
}

/// The field for why.
pub(super) const REASON: &str = "reason";

impl EditionForm {
    /// 0, which is no edition, when the form does not say.
    pub(super) fn edition(&self) -> u32 {
        self.edition.trim().parse().unwrap_or(0)
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ReturnForm {
    reason: String,
}

pub(super) async fn to_team(
    path: TeamReadingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let sent = app.send_report_to_team(&member.me, path.visit, form.edition()).await;
    done(&app, &member, path.visit, sent, "report-sent-to-team").await
}

pub(super) async fn word(
    path: WordsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let given = app.give_word(&member.me, path.visit, form.edition()).await;
    done(&app, &member, path.visit, given, "report-word-given").await
}

pub(super) async fn to_network_leader(
    path: LastReadingPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let sent = app.send_report_to_network_leader(&member.me, path.visit, form.edition()).await;
    done(&app, &member, path.visit, sent, "report-sent-to-network-leader").await
}

pub(super) async fn to_acceptance(
    path: AcceptanceRequestPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<EditionForm>,
) -> Result<Done, PageError> {
    let sent = app.send_report_to_acceptance(&member.me, path.visit, form.edition()).await;
    done(&app, &member, path.visit, sent, "report-sent-to-acceptance").await
}

pub(super) async fn back(
    path: ReturnPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<ReturnForm>,
) -> Result<Done, PageError> {
    let (text, action) = (form.reason.as_str(), Some(Action::SendBackReport));
    let sent = app.send_report_back(&member.me, path.visit, text).await;
    let again = async |problems: Vec<_>| {
        let typed = Typed { field: REASON, text, action, problems: &problems };
        Box::pin(reading::view(&app, &member, path.visit, &typed)).await
    };
    or_again(member.lang, sent, again).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("report-sent-back"))
}

/// To the overview, or back to the reading with the reason it was refused.
pub(super) async fn done(
    app: &App,
    member: &Member,
    visit: VisitId,
    result: Result<Visit, AppError>,
    said: &'static str,
) -> Result<Done, PageError> {
    let again = async |problems: Vec<_>| {
        Box::pin(reading::view(app, member, visit, &Typed::problems(&problems))).await
    };
    or_again(member.lang, result, again).await?;
    Ok(Done::to(ReportPath { visit }).saying(said))
}

/// What can be done when the report is read.
pub(super) fn at_the_end(member: &Member, whole: &Whole, people: &People, typed: Typed<'_>) -> Markup {
    let (lang, visit) = (member.lang, whole.visit.id);
    html! {
        section #steps {
            h2 { (lang.t("report-when-read")) }
            (numbers::shown(member, whole))
            (way_on(member, whole, people))
            @if member.may_on(&whole.visit, Action::SendBackReport).is_ok() { (way_back(member, whole, typed)) }
            (signed::folded(lang, whole))
            (reading::history(lang, whole, people))
            div.actions {
                (second_link(&PaperPath { visit }.to_string(), lang.t("report-paper")))
                (second_link(&PdfPath { visit }.to_string(), lang.t("report-pdf")))
                (second_link(&WordPath { visit }.to_string(), lang.t("report-word")))
                (second_link(&MarkdownPath { visit }.to_string(), lang.t("report-file")))
                @if whole.visit.evaluation.is_submitted() {
                    (second_link(&RatingsPath { visit }.to_string(), lang.t("report-ratings")))
                }
            }
        }
    }
}

fn way_on(member: &Member, whole: &Whole, people: &People) -> Markup {
    let (lang, visit) = (member.lang, whole.visit.id);
    let may = |action| member.may_on(&whole.visit, action);
    let form = |action: String, label| edition_form(&action, whole.visit.report.edition, lang.t(label));
    let words = match &whole.visit.report.approval {
        Approval::WithTeam { words, .. } => words.as_slice(),
        Approval::NotBegun
        | Approval::Drafting { .. }
        | Approval::WithHost { .. }
        | Approval::WithNetworkLeader { .. }
        | Approval::AwaitingAcceptance { .. }
        | Approval::Accepted { .. } => &[],
    };
    match whole.visit.report.desk() {
        Desk::NotBegun => html! {},
        Desk::Drafting => html! {
            p { (lang.t("report-next-drafting")) }
            (or_reason(lang, &may(Action::SendToTeam), &form(TeamReadingPath { visit }.to_string(), "report-send-to-team")))
        },
        Desk::WithTeam => with_team(member, whole, people, words),
        Desk::WithHost => html! {
            p { (lang.t("report-next-with-host")) }
            (or_reason(lang, &may(Action::SendToNetworkLeader), &form(LastReadingPath { visit }.to_string(), "report-send-to-network-leader")))
        },
        Desk::WithNetworkLeader => html! {
            p { (lang.t("report-next-with-network-leader")) }
            (or_reason(lang, &may(Action::SendToAcceptance), &form(AcceptanceRequestPath { visit }.to_string(), "report-send-to-acceptance")))
        },
        Desk::AwaitingAcceptance => html! {
            p { (lang.t("report-next-awaiting-acceptance")) }
            (or_reason(lang, &may(Action::AcceptReport), &look_over(&AcceptancePath { visit }.to_string(), whole, lang.t("report-to-acceptance"))))
        },
        Desk::Accepted => html! { p { (lang.t("report-next-accepted")) } },
    }
}

fn with_team(
    member: &Member,
    whole: &Whole,
    people: &People,
    words: &[domain::report::approval::Seal],
) -> Markup {
    let (lang, visit) = (member.lang, &whole.visit);
    let missing = missing_words(words, visit.report.edition, &visit.team_ids());
    let hers = missing.contains(&member.me.id());
    let names: Vec<&str> = missing.iter().map(|person| name(people, *person)).collect();
    let word = edition_form(
        &WordsPath { visit: visit.id }.to_string(),
        visit.report.edition,
        lang.t("report-give-word"),
    );
    let host = look_over(&HostReadingPath { visit: visit.id }.to_string(), whole, lang.t("report-to-host"));
    html! {
        p { (lang.t("report-next-with-team")) }
        @if hers { (or_reason(lang, &member.may_on(visit, Action::GiveWord), &word)) }
        @else { p { (lang.t("report-your-word-stands")) } }
        @if !names.is_empty() { p { (lang.tr("report-words-missing", &[("who", names.join(", ").into())])) } }
        @if member.may_on(visit, Action::SendToHost).is_ok() && names.is_empty() { (host) }
    }
}

/// A form with one button that answers for the edition on the page.
pub(super) fn edition_form(action: &str, edition: u32, label: &str) -> Markup {
    html! {
        form method="post" action=(action) {
            input type="hidden" name="edition" value=(edition);
            (submit(label))
        }
    }
}

/// The way to a page where one looks it over before it is done; carries the edition along.
fn look_over(path: &str, whole: &Whole, label: &str) -> Markup {
    let href = format!("{path}?edition={}", whole.visit.report.edition);
    html! { div.actions { (crate::ui::button::link(&href, label)) } }
}

fn way_back(member: &Member, whole: &Whole, typed: Typed<'_>) -> Markup {
    let lang = member.lang;
    let to = match whole.visit.report.desk() {
        Desk::AwaitingAcceptance => "report-back-to-network-leader",
        Desk::NotBegun
        | Desk::Drafting
        | Desk::WithTeam
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::Accepted => "report-back-to-team",
    };
    disclosure(
        lang.t("report-send-back"),
        typed.is_in(REASON),
        &html! {
            form method="post" action=(ReturnPath { visit: whole.visit.id }) {
                (typed.area(Field::new(lang, REASON, lang.t("report-back-why")).hint(lang.t(to)), REASON, 4))
                (second("do", "return", lang.t("report-send-back")))
            }
        },
    )
}
