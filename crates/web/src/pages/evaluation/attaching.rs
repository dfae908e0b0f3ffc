//! A page where files are attached: what is there, taking one away, and one more.

use super::{
    ChartFilePath, ChartPath, ChartRemovalPath, CheckPath, EvidenceFilePath, EvidencePath,
    EvidenceRemovalPath, OverviewPath, PartPath,
};
use crate::error::PageError;
use crate::form::{error_of, or_again};
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Field, Page, Words, button, empty, error_summary, or_reason, road, submit};
use app::evaluations::Evaluation;
use app::files::{Purpose, StoredFile};
use app::{App, AppError, Problems};
use axum::extract::multipart::{Multipart, MultipartRejection};
use domain::evaluation::Part;
use domain::id::{FileId, VisitId};
use domain::policy::Action;
use domain::visit::Stage;
use maud::{Markup, html};

use super::file::{LARGEST, read, size};

/// The page about one purpose.
pub(super) struct Attaching<'a> {
    pub(super) app: &'a App,
    pub(super) member: &'a Member,
    pub(super) evaluation: &'a Evaluation,
    pub(super) purpose: Purpose,
}

impl Attaching<'_> {
    /// Attaches the file of a form, or brings the form back.
    pub(super) async fn attach(
        &self,
        upload: Result<Multipart, MultipartRejection>,
    ) -> Result<(), PageError> {
        let most = self.app.settings().limits.attachment_mib.min(LARGEST) * 1024 * 1024;
        let visit = self.evaluation.visit.id;
        let attached = match read(upload, most).await? {
            Some((name, bytes)) => {
                self.app.attach(&self.member.me, visit, self.purpose.clone(), &name, bytes).await.map(|_| ())
            }
            None => Err(AppError::Invalid(Problems::one("file", "file-missing"))),
        };
        or_again(self.member.lang, attached, async |problems: Vec<_>| self.view(&problems).await).await
    }

    /// The page; `problems` are what came back.
    pub(super) async fn view(&self, problems: &[(String, String)]) -> Result<Markup, PageError> {
        let (lang, visit) = (self.member.lang, &self.evaluation.visit);
        let files = self.app.files(&self.member.me, visit.id, self.purpose.clone()).await?;
        let may = self.member.may_on(visit, Action::AnswerEvaluation);
        let keyed = self.app.can_seal(visit).await?;
        let may_attach =
            may.clone().and(keyed.then_some(()).ok_or_else(|| lang.t("file-no-key-yet").to_owned()));
        Ok(self.page(problems).await?.body(&html! {
            (road(lang, &frame::steps(self.member, visit, self.app.today(), Some(Stage::SelfEvaluation))))
            (error_summary(lang, problems))
            @if files.is_empty() { (empty(lang.t(&self.text("empty-title")), lang.t(&self.text("empty")), None)) }
            @for file in &files { (self.attached(file, may.is_ok())) }
            (self.upload(&may_attach, problems))
            @if !visit.evaluation.is_submitted() {
                div.actions { (button::second_link(&self.way_on(), lang.t("action-continue"))) }
            }
        }))
    }

    async fn page(&self, problems: &[(String, String)]) -> Result<Page, PageError> {
        let (lang, visit) = (self.member.lang, &self.evaluation.visit);
        let unit = self.app.unit(visit.host.unit).await?;
        let title = match &self.purpose {
            Purpose::OrganisationChart => lang.t("evaluation-chart").to_owned(),
            Purpose::Evidence(code) => lang.tr("evaluation-evidence-title", &[("code", code.into())]),
        };
        let page = frame::page(self.member, visit, unit.name.as_str(), &title)
            .crumb(lang.t("stage-self-evaluation"), OverviewPath { visit: visit.id }.to_string())
            .lock(lang.t(&self.text("lock")))
            .error(!problems.is_empty());
        Ok(match &self.purpose {
            Purpose::OrganisationChart => page,
            Purpose::Evidence(code) => {
                let standard = self.evaluation.edition.standards.standard(code);
                page.lead(standard.map_or("", |standard| standard.text.get(lang)))
            }
        })
    }

    fn attached(&self, file: &StoredFile, removable: bool) -> Markup {
        let (lang, visit) = (self.member.lang, self.evaluation.visit.id);
        html! {
            p { a href=(href(visit, &self.purpose, file.id)) { (file.name) } " " span.quiet { (size(file.size)) ", " (lang.moment(file.at)) } }
            @if removable {
                (button::post(&self.removal(file.id), &html! {
                    button.plain type="submit" { (lang.t("action-remove")) span.heard { " " (file.name) } }
                }))
            }
        }
    }

    fn upload(&self, may: &Result<(), String>, problems: &[(String, String)]) -> Markup {
        let (lang, most) = (self.member.lang, self.app.settings().limits.attachment_mib);
        let field = Field::new(lang, "file", lang.t("evaluation-chart-file"))
            .hint(lang.t(&self.text("hint")))
            .error(error_of(problems, "file"))
            .file(self.purpose.endings(), &format!("{most} MB"));
        let form = html! {
            form method="post" enctype="multipart/form-data" action=(self.here()) {
                (field)
                (submit(lang.t("evaluation-chart-attach")))
            }
        };
        or_reason(lang, may, &form)
    }

    fn text(&self, key: &str) -> String {
        match self.purpose {
            Purpose::OrganisationChart => format!("evaluation-chart-{key}"),
            Purpose::Evidence(_) => format!("evaluation-evidence-{key}"),
        }
    }

    fn here(&self) -> String {
        let visit = self.evaluation.visit.id;
        match &self.purpose {
            Purpose::OrganisationChart => ChartPath { visit }.to_string(),
            Purpose::Evidence(standard) => EvidencePath { visit, standard: standard.clone() }.to_string(),
        }
    }

    fn removal(&self, file: FileId) -> String {
        let visit = self.evaluation.visit.id;
        match &self.purpose {
            Purpose::OrganisationChart => ChartRemovalPath { visit, file }.to_string(),
            Purpose::Evidence(standard) => {
                EvidenceRemovalPath { visit, standard: standard.clone(), evidence: file }.to_string()
            }
        }
    }

    /// Back to the standards it belongs to, or on to the last look.
    fn way_on(&self) -> String {
        let visit = self.evaluation.visit.id;
        let area = match &self.purpose {
            Purpose::OrganisationChart => None,
            Purpose::Evidence(code) => self.evaluation.edition.standards.area_of(code),
        };
        match area {
            Some(area) => PartPath { visit, part: Part::Area(area.code.clone()).to_string() }.to_string(),
            None => CheckPath { visit }.to_string(),
        }
    }
}

/// Where an attachment is opened.
pub(in crate::pages) fn href(visit: VisitId, purpose: &Purpose, file: FileId) -> String {
    match purpose {
        Purpose::OrganisationChart => ChartFilePath { visit, file }.to_string(),
        Purpose::Evidence(standard) => {
            EvidenceFilePath { visit, standard: standard.clone(), evidence: file }.to_string()
        }
    }
}
