//! Where the report lies, what is missing before it can go on, and how far each section has come.

use super::typed::Typed;
use super::{
    DraftPath, GatesPath, PaperPath, PdfPath, ReadingPath, ReportPath, SectionsPath, StandInPath, editions,
    name, page, ways, withdrawn,
};
use crate::error::PageError;
use crate::form::{Done, or_again};
use crate::member::Member;
use crate::pages::visit::{frame, words};
use crate::ui::button::{link, post, second_link};
use crate::ui::{Tone, Words, disclosure, empty, error_summary, notice_titled, or_reason, road, submit};
use app::App;
use app::reports::{Head, Overview};
use axum::extract::State;
use chrono::NaiveDate;
use domain::desk::{Lack, missing};
use domain::lang::Lang;
use domain::policy::Action;
use domain::report::approval::{Approval, Desk, missing_words};
use domain::report::section::Progress;
use domain::visit::Stage;
use maud::{Markup, html};

mod keys;
mod sections;

pub(crate) use keys::desk;
use keys::{next, of_report};

pub(super) async fn show(
    path: ReportPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    view(&app, &member, &path, &Typed::default()).await
}

pub(super) async fn begin(
    path: DraftPath,
    member: Member,
    State(app): State<App>,
) -> Result<Done, PageError> {
    let here = ReportPath { visit: path.visit };
    let begun = app.begin_report(&member.me, path.visit).await;
    let again = async |problems: Vec<_>| view(&app, &member, &here, &Typed::problems(&problems)).await;
    or_again(member.lang, begun, again).await?;
    Ok(Done::to(here).saying("report-begun"))
}

pub(super) async fn view(
    app: &App,
    member: &Member,
    path: &ReportPath,
    typed: &Typed<'_>,
) -> Result<Markup, PageError> {
    let it = app.report(&member.me, path.visit).await?;
    let (lang, today) = (member.lang, app.today());
    let page = page(member, &it.visit, &it.edition, it.unit.name.as_str(), lang.t("report-title"));
    Ok(page.error(!typed.problems.is_empty()).body(&html! {
        (road(lang, &frame::steps(member, &it.visit, today, Some(Stage::Report))))
        (error_summary(lang, typed.problems))
        (typed.left_over(member, &it.visit))
        div.columns.full {
            div {
                (withdrawn::view(member, &it))
                (editions::correcting(lang, &it.visit))
                (standing(lang, &it, today))
                (way_on(member, &it))
                (editions::begin(member, &it.visit, *typed))
                (editions::give_up(member, &it.visit))
                @if !it.heads.is_empty() { (sections::view(member, &it)) }
            }
            div {
                (editions::listed(lang, &it.visit))
                h2 { (lang.t("report-ways")) }
                (ways::ways(lang, &it.visit, &it.people, (today, &app.settings().report.grace)))
                @if !it.visit.report.passages.is_empty() {
                    (disclosure(lang.t("report-log"), false, &ways::log(lang, &it.visit, &it.people, |_| None)))
                }
            }
        }
    }))
}

/// Where it lies, what is missing, who does it, by when.
fn standing(lang: Lang, it: &Overview, today: NaiveDate) -> Markup {
    let report = &it.visit.report;
    let wanted: Vec<_> = missing(&it.visit, today).into_iter().filter(|one| of_report(&one.what)).collect();
    let late = wanted.iter().any(|one| one.due.is_some_and(|due| due < today));
    let tone = if report.desk() == Desk::Accepted {
        Tone::Good
    } else if late {
        Tone::Caution
    } else {
        Tone::Info
    };
    let hindrances = hindrances(lang, it);
    notice_titled(
        tone,
        lang.t(desk(report.desk())),
        &html! {
            p { (lang.t(next(report.desk()))) }
            @if !wanted.is_empty() || !hindrances.is_empty() {
                ul {
                    @for one in &wanted { li { (lacking(lang, it, one.what)) " " span.quiet { (words::who_and_when(lang, one, today)) } } }
                    @for line in hindrances { li { (line) } }
                }
            }
        },
    )
}

/// What is missing; of words, whose.
fn lacking(lang: Lang, it: &Overview, what: Lack) -> String {
    match (what, silent(it)) {
        (Lack::Words { .. }, Some(who)) => lang.tr("report-words-missing", &[("who", who.into())]),
        _ => words::lack(lang, what),
    }
}

/// The members whose word on this edition is missing, by name.
fn silent(it: &Overview) -> Option<String> {
    let Approval::WithTeam { words, .. } = &it.visit.report.approval else { return None };
    let missing = missing_words(words, it.visit.report.edition, &it.visit.team_ids());
    let names: Vec<&str> = missing.into_iter().map(|person| name(&it.people, person)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What is in the way of sending it on.
fn hindrances(lang: Lang, it: &Overview) -> Vec<String> {
    let report = &it.visit.report;
    let blank = |head: &&Head| head.progress == Progress::Empty && owed(it, &head.section);
    let mut lines = Vec::new();
    if let Some(one) = report.stand_in.filter(|one| it.visit.stands_in(one.person)) {
        let (who, owner) = (name(&it.people, one.person), name(&it.people, one.named.by));
        lines.push(lang.tr("stand-in-for", &[("who", who.into()), ("for", owner.into())]));
    }
    if report.desk() == Desk::Drafting {
        let count = it.heads.iter().filter(blank).count();
        if count > 0 {
            lines.push(lang.tr("report-empty-sections", &[("count", count.into())]));
        }
    }
    if report.open_comments > 0 && report.desk() != Desk::Accepted {
        lines.push(lang.tr("report-open-comments", &[("count", report.open_comments.into())]));
    }
    lines
}

fn owed(it: &Overview, section: &str) -> bool {
    it.edition.format.section(section).is_some_and(domain::report::plan::is_given_out)
}

/// What this person can do now, or why she cannot.
fn way_on(member: &Member, it: &Overview) -> Markup {
    let (lang, visit) = (member.lang, &it.visit);
    let may = |action| member.may_on(visit, action);
    if visit.report.approval.desk() == Desk::NotBegun {
        let button = post(&DraftPath { visit: visit.id }.to_string(), &submit(lang.t("report-begin")));
        return html! {
            (empty(lang.t("report-none-title"), lang.t("report-none"), None))
            (or_reason(lang, &may(Action::BeginReport), &button))
        };
    }
    let reading = ReadingPath { visit: visit.id }.to_string();
    html! {
        div.actions {
            (or_reason(lang, &may(Action::ReadReport), &link(&reading, lang.t(read_and(member, it)))))
            @if may(Action::WeighReport).is_ok() {
                (second_link(&GatesPath { visit: visit.id }.to_string(), lang.t("report-gates")))
            }
            @if may(Action::NameStandIn).is_ok() {
                (second_link(&StandInPath { visit: visit.id }.to_string(), lang.t("stand-in-title")))
            }
            @if may(Action::PlanReport).is_ok() {
                (second_link(&SectionsPath { visit: visit.id }.to_string(), lang.t("report-plan")))
            }
            @if may(Action::ReadReport).is_ok() {
                (second_link(&PaperPath { visit: visit.id }.to_string(), lang.t("report-paper")))
                (second_link(&PdfPath { visit: visit.id }.to_string(), lang.t("report-pdf")))
            }
        }
    }
}

/// What reading leads to for this person.
fn read_and(member: &Member, it: &Overview) -> &'static str {
    let steps = [
        (Action::AcceptReport, "report-read-and-accept"),
        (Action::SendToAcceptance, "report-read-and-send"),
        (Action::SendToNetworkLeader, "report-read-and-send"),
        (Action::SendToTeam, "report-read-and-send"),
        (Action::GiveWord, "report-read-and-word"),
    ];
    let open = steps.into_iter().find(|(action, _)| member.may_on(&it.visit, *action).is_ok());
    open.map_or("report-read", |(_, key)| key)
}
