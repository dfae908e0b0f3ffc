//! The self-evaluation's ratings as a workbook, with a sheet that explains it.

use super::printed::{Printed, stem};
use crate::log::{Read, ReportFile};
use crate::texts::Words;
use crate::{App, AppError, Me};
use documents::workbook::{Sheet, xlsx};
use domain::content::{Edition, Standard, StandardSet};
use domain::evaluation::{Aspect, Snapshot};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::policy::Action;
use domain::refusal::Refusal;

impl App {
    /// The ratings of the submitted self-evaluation as a workbook. Refused while nothing was submitted.
    pub async fn print_ratings(&self, me: &Me, visit: VisitId) -> Result<Printed, AppError> {
        let visit = self.look(me, visit, Action::ReadReport).await?;
        let snapshot =
            self.snapshot_of(visit.id).await?.ok_or(AppError::Denied(Refusal::EvaluationNotSubmitted))?;
        self.log_read(me, Some(visit.id), &Read::ReportFile { kind: ReportFile::Ratings }).await?;
        let (edition, unit) = (self.edition(visit.edition).await?, self.unit(visit.host.unit).await?);
        let (lang, title) = (visit.report.lang, unit.name.to_string());
        let sheets = [ratings(lang, &edition, &snapshot), codebook(lang, &edition.standards)];
        let made = tokio::task::spawn_blocking(move || xlsx(&title, &sheets)).await;
        let bytes = made.map_err(|_| AppError::Fault("making a workbook"))?;
        let bytes = bytes.map_err(|_| AppError::Fault("making a workbook"))?;
        Ok(Printed { name: format!("{}-ratings.xlsx", stem(&unit, &visit)), bytes })
    }
}

/// What the columns hold, as their texts are called.
const COLUMNS: [&str; 6] = ["standard", "area", "text", "level", "label", "comment"];

fn ratings(lang: Lang, edition: &Edition, snapshot: &Snapshot) -> Sheet {
    let set = &edition.standards;
    let row = |area: &str, standard: &Standard| {
        let said = |aspect| snapshot.answers.of_standard(&standard.code, aspect).to_owned();
        let key = said(Aspect::Level);
        let label = set.scale.level(&key).map_or("", |level| level.label.get(lang)).to_owned();
        let text = standard.text.get(lang).to_owned();
        vec![standard.code.clone(), area.to_owned(), text, key, label, said(Aspect::Comment)]
    };
    let of_area = |area: &domain::content::FunctionArea| {
        let name = area.name.get(lang).to_owned();
        area.standards.iter().map(|standard| row(&name, standard)).collect::<Vec<_>>()
    };
    Sheet {
        name: lang.t("ratings-sheet").to_owned(),
        head: COLUMNS.iter().map(|column| lang.t(&format!("ratings-{column}")).to_owned()).collect(),
        rows: set.areas.iter().flat_map(of_area).collect(),
    }
}

fn codebook(lang: Lang, set: &StandardSet) -> Sheet {
    let column = |column: &&str| {
        let (name, means) = (format!("ratings-{column}"), format!("ratings-{column}-means"));
        vec![lang.t(&name).to_owned(), String::new(), lang.t(&means).to_owned()]
    };
    let level = |level: &domain::content::Level| {
        vec![lang.t("ratings-level").to_owned(), level.key.clone(), level.label.get(lang).to_owned()]
    };
    let version =
        vec![set.title.get(lang).to_owned(), set.version.clone(), lang.t("ratings-version").to_owned()];
    let rows = COLUMNS.iter().map(column).chain(set.scale.levels.iter().map(level));
    Sheet {
        name: lang.t("ratings-codebook").to_owned(),
        head: ["column", "value", "means"].map(|key| lang.t(&format!("ratings-{key}")).to_owned()).to_vec(),
        rows: rows.chain([version]).collect(),
    }
}
