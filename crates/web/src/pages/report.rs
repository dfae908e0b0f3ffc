//! The report: where it lies, its sections, the whole of it to read, and the steps of its approval.

use crate::member::Member;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Words};
use app::reports::{Section, Whole};
use axum_extra::routing::TypedPath;
use domain::content::{Edition, SectionTemplate};
use domain::id::{CommentId, PersonId, VisitId};
use domain::lang::Lang;
use domain::person::Person;
use domain::policy::Action;
use domain::report::approval::Desk;
use domain::visit::Visit;
use serde::Deserialize;
use std::collections::HashMap;

mod acceptance;
mod comments;
mod editions;
mod files;
mod gates;
mod list;
mod names;
mod numbers;
mod overview;
mod paper;
mod plan;
mod points;
mod reading;
mod rows;
mod section;
mod signed;
mod stand_in;
mod steps;
mod text;
mod to_host;
mod typed;
mod versions;
mod ways;
mod withdrawn;

pub(crate) use overview::desk as desk_words;
pub(crate) use ways::lateness;

paths! {
    /// Where it lies, and how far its sections have come.
    ReportPath { visit: VisitId } = "/visits/{visit}/report";
    /// Beginning it.
    DraftPath { visit: VisitId } = "/visits/{visit}/report/draft";
    /// Who writes which section.
    SectionsPath { visit: VisitId } = "/visits/{visit}/report/sections";
    /// One section.
    SectionPath { visit: VisitId, section: String } = "/visits/{visit}/report/sections/{section}";
    /// The versions it has had.
    VersionsPath { visit: VisitId, section: String } = "/visits/{visit}/report/sections/{section}/versions";
    /// The whole of it, to read.
    ReadingPath { visit: VisitId } = "/visits/{visit}/report/reading";
    /// The whole of it, on paper.
    PaperPath { visit: VisitId } = "/visits/{visit}/report/paper";
    /// The whole of it, as PDF.
    PdfPath { visit: VisitId } = "/visits/{visit}/report/pdf";
    /// The whole of it, for Word.
    WordPath { visit: VisitId } = "/visits/{visit}/report/word";
    /// The ratings, for a spreadsheet.
    RatingsPath { visit: VisitId } = "/visits/{visit}/report/ratings";
    /// What is missing before it goes on.
    GatesPath { visit: VisitId } = "/visits/{visit}/report/gates";
    /// Asking to be let through a gate.
    OverridePath { visit: VisitId, gate: String } = "/visits/{visit}/report/gates/{gate}";
    /// Agreeing to that.
    AgreementPath { visit: VisitId, gate: String } = "/visits/{visit}/report/gates/{gate}/agreement";
    /// Naming a stand-in for the stage it is in.
    StandInPath { visit: VisitId } = "/visits/{visit}/report/stand-in";
    /// Taking that back.
    StandInWithdrawalPath { visit: VisitId } = "/visits/{visit}/report/stand-in/withdrawal";
    /// The whole of it, as text.
    MarkdownPath { visit: VisitId } = "/visits/{visit}/report/text";
    /// Comments on a section.
    CommentsPath { visit: VisitId, section: String } = "/visits/{visit}/report/sections/{section}/comments";
    /// A comment is taken care of.
    ResolutionPath { visit: VisitId, comment: CommentId } = "/visits/{visit}/report/comments/{comment}/resolution";
    /// A comment is taken back.
    WithdrawalPath { visit: VisitId, comment: CommentId } = "/visits/{visit}/report/comments/{comment}/withdrawal";
    /// Why a name may stand in it.
    NamePath { visit: VisitId } = "/visits/{visit}/report/names";
    /// To the team's reading.
    TeamReadingPath { visit: VisitId } = "/visits/{visit}/report/team-reading";
    /// A member's word.
    WordsPath { visit: VisitId } = "/visits/{visit}/report/words";
    /// To the host.
    HostReadingPath { visit: VisitId } = "/visits/{visit}/report/host-reading";
    /// To the network leader.
    LastReadingPath { visit: VisitId } = "/visits/{visit}/report/last-reading";
    /// The look through it for words of those who took their yes back.
    WithdrawnReportPath { visit: VisitId } = "/visits/{visit}/report/withdrawn-words";
    /// To the final approval.
    AcceptanceRequestPath { visit: VisitId } = "/visits/{visit}/report/acceptance-request";
    /// The final approval.
    AcceptancePath { visit: VisitId } = "/visits/{visit}/report/acceptance";
    /// A correction of the accepted report.
    CorrectionPath { visit: VisitId } = "/visits/{visit}/report/correction";
    /// Taking that back.
    CorrectionWithdrawalPath { visit: VisitId } = "/visits/{visit}/report/correction/withdrawal";
    /// An accepted edition, as it was accepted.
    AcceptedEditionPath { visit: VisitId, number: u32 } = "/visits/{visit}/report/editions/{number}";
    /// The same as PDF.
    AcceptedPdfPath { visit: VisitId, number: u32 } = "/visits/{visit}/report/editions/{number}/pdf";
    /// Back, with a reason.
    ReturnPath { visit: VisitId } = "/visits/{visit}/report/return";
}

pub(super) fn mount(table: Table) -> Table {
    let on = Needs::Visit;
    let table = table
        .get(on(Action::SeeVisit), overview::show)
        .post(on(Action::BeginReport), overview::begin)
        .post(on(Action::PlanReport), withdrawn::looked_through)
        .get(on(Action::PlanReport), plan::show)
        .post(on(Action::PlanReport), plan::create)
        .get(on(Action::ReadReport), section::show)
        // The host's own sections come this way too; the use case asks for the right one.
        .post(on(Action::ReadReport), section::create)
        .get(on(Action::ReadReport), versions::show);
    table
        .get(on(Action::ReadReport), reading::show)
        .get(on(Action::ReadReport), paper::show)
        .get(on(Action::NameStandIn), stand_in::show)
        .post(on(Action::NameStandIn), stand_in::create)
        .post(on(Action::NameStandIn), stand_in::withdraw)
        .get(on(Action::WeighReport), gates::show)
        .post(on(Action::WeighReport), gates::ask)
        .post(on(Action::WeighReport), gates::agree)
        .get(on(Action::ReadReport), files::pdf)
        .get(on(Action::ReadReport), files::word)
        .get(on(Action::ReadReport), files::markdown)
        .get(on(Action::ReadReport), files::ratings)
        .post(on(Action::WriteVoices), names::keep)
        .post(on(Action::CommentOnReport), comments::create)
        .post(on(Action::ResolveComment), comments::resolve)
        .post(on(Action::CommentOnReport), comments::withdraw)
        .post(on(Action::SendToTeam), steps::to_team)
        .post(on(Action::GiveWord), steps::word)
        .get(on(Action::SendToHost), to_host::show)
        .post(on(Action::SendToHost), to_host::create)
        .post(on(Action::SendToNetworkLeader), steps::to_network_leader)
        .post(on(Action::SendToAcceptance), steps::to_acceptance)
        .get(on(Action::AcceptReport), acceptance::show)
        .post(on(Action::AcceptReport), acceptance::create)
        .post(on(Action::SendBackReport), steps::back)
        .post(on(Action::CorrectReport), editions::correct)
        .post(on(Action::WithdrawCorrection), editions::withdraw)
        .get(on(Action::ReadReport), editions::show)
        .get(on(Action::ReadReport), editions::pdf)
}

type People = HashMap<PersonId, Person>;

/// A page with words of the report: who reads them now, and how long they are kept.
fn page(member: &Member, visit: &Visit, edition: &Edition, unit: &str, title: &str) -> Page {
    frame::page(member, visit, unit, title).lock(lock(member.lang, visit, edition))
}

/// The same, below the overview.
fn below(member: &Member, visit: &Visit, edition: &Edition, unit: &str, title: &str) -> Page {
    let back = ReportPath { visit: visit.id }.to_string();
    page(member, visit, edition, unit, title).crumb(member.lang.t("report-title"), back)
}

fn lock(lang: Lang, visit: &Visit, edition: &Edition) -> String {
    let days = edition.format.notes_retention_days;
    match visit.report.approval.desk() {
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam => {
            lang.tr("report-lock-team", &[("days", days.into())])
        }
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => {
            lang.t("report-lock-all").to_owned()
        }
    }
}

fn name(people: &People, person: PersonId) -> &str {
    people.get(&person).map_or("–", |person| person.name.as_str())
}

fn title(lang: Lang, section: &SectionTemplate) -> &str {
    section.title.get(lang)
}

/// Where a section stands on the page that has them all.
fn anchor(section: &str) -> String {
    crate::ui::field::id_of(&format!("section-{section}"))
}

/// The section with this key in a whole report.
fn of_key<'a>(whole: &'a Whole, key: &str) -> Option<&'a Section> {
    whole.sections.iter().find(|section| section.template.key == key)
}
