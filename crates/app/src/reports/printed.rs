//! The report as a file to keep: what it says, handed to the printers.

use super::{Section, Whole};
use crate::line::Line;
use crate::log::{Read, ReportFile};
use crate::texts::Words;
use crate::{App, AppError, Me};
use documents::report::{Block, FrameWords, PrintError, Report, Run, pdf, word};
use domain::id::VisitId;
use domain::lang::Lang;
use domain::person::Unit;
use domain::policy::Action;
use domain::report::approval::Desk;
use domain::report::proposal::Proposal;
use domain::report::section::Body;
use domain::visit::Visit;
use std::time::Duration;
use tokio::time::timeout;

/// Printing takes a core and tens of MiB; only this many at once.
static PRINTERS: Line = Line::of(1);
/// How long someone waits for a printer and its work. A report of 200 pages takes a fraction of it.
const PATIENCE: Duration = Duration::from_secs(25);

/// A file, ready to be sent.
#[derive(Debug, Clone)]
pub struct Printed {
    /// What it is called, in letters every machine has.
    pub name: String,
    /// What it is.
    pub bytes: Vec<u8>,
}

impl App {
    /// The report as a file of this kind, in the visit's language.
    pub async fn print_report(&self, me: &Me, visit: VisitId, kind: ReportFile) -> Result<Printed, AppError> {
        let visit = self.look(me, visit, Action::ReadReport).await?;
        self.log_read(me, Some(visit.id), &Read::ReportFile { kind }).await?;
        let whole = self.whole(me, visit, None).await?;
        self.print_whole(whole, kind).await
    }

    /// An accepted edition as a file, as it was accepted.
    pub async fn print_edition(
        &self,
        me: &Me,
        visit: VisitId,
        edition: u32,
        kind: ReportFile,
    ) -> Result<Printed, AppError> {
        let whole = self.accepted_edition(me, visit, edition).await?;
        self.log_read(me, Some(visit), &Read::ReportFile { kind }).await?;
        self.print_whole(whole, kind).await
    }

    async fn print_whole(&self, whole: Whole, kind: ReportFile) -> Result<Printed, AppError> {
        let name = format!("{}.{}", stem(&whole.unit, &whole.visit), kind.ending());
        let checkpoint = self.checkpoint_on_paper(&whole.visit).await?.map(|signed| signed.note);
        if kind == ReportFile::Markdown {
            return Ok(Printed { name, bytes: markdown(&whole, checkpoint).into_bytes() });
        }
        let report = self.laid_out(&whole, checkpoint);
        let print =
            move || if kind == ReportFile::Word { word::report(&report) } else { pdf::report(&report) };
        Ok(Printed { name, bytes: in_print(print).await? })
    }

    fn laid_out(&self, whole: &Whole, checkpoint: Option<String>) -> Report {
        let (lang, report) = (whole.visit.report.lang, &whole.visit.report);
        let accepted = report.desk() == Desk::Accepted;
        let mut passages = report.passages.iter().rev();
        let last = passages.find(|one| one.seal.edition == report.known_as()).filter(|_| accepted);
        let day = last.map(|last| last.seal.signed.at.date_naive());
        let edition = lang.tr("report-edition-number", &[("edition", report.known_as().into())]);
        let section = |section: &Section| section_of(lang, whole, section);
        let mut sections: Vec<_> = told(whole).map(section).collect();
        let signed = super::signed::printed(whole);
        let new_page = signed.is_none();
        sections.extend(signed);
        sections.extend(checkpoint.map(|note| last_page(lang, note, new_page)));
        Report {
            title: format!("{}: {}", lang.t("report-title"), whole.unit.name),
            network: lang.t("ui-product").to_owned(),
            lang: lang.code().to_owned(),
            day: day.unwrap_or_else(|| self.today()).into(),
            colour: self.settings.network.colour.to_string(),
            logo: self.settings.network.drawn.clone(),
            edition: if accepted { edition } else { format!("{edition} · {}", lang.t("report-draft-mark")) },
            sections,
            words: FrameWords {
                contents: lang.t("report-contents").to_owned(),
                page: lang.t("report-page").to_owned(),
                of: lang.t("report-page-of").to_owned(),
            },
        }
    }
}

/// Away from the threads that answer; whoever waits too long is told so and may try again.
pub(super) async fn in_print(
    print: impl FnOnce() -> Result<Vec<u8>, PrintError> + Send + 'static,
) -> Result<Vec<u8>, AppError> {
    within(PATIENCE, &PRINTERS, print).await
}

async fn within(
    patience: Duration,
    printers: &'static Line,
    print: impl FnOnce() -> Result<Vec<u8>, PrintError> + Send + 'static,
) -> Result<Vec<u8>, AppError> {
    let printed = timeout(patience, printers.run(print)).await.map_err(|_| AppError::Busy)??;
    printed.map_err(|error| {
        tracing::error!(%error, "a report could not be printed");
        AppError::Fault("printing a report")
    })
}

/// The sections that are in the report.
fn told(whole: &Whole) -> impl Iterator<Item = &Section> {
    whole.sections.iter().filter(|section| !section.is_left_out())
}

fn section_of(lang: Lang, whole: &Whole, section: &Section) -> documents::report::Section {
    let blocks = match &section.body {
        Body::Text(text) if text.trim().is_empty() => vec![paragraph(lang.t("report-section-blank"))],
        Body::Text(text) => super::spreads::printed(lang, &whole.edition, text),
        Body::Points(points) if points.is_empty() => vec![paragraph(lang.t("report-section-blank"))],
        Body::Points(points) => super::points::printed(lang, &whole.edition, points),
        Body::Rows(rows) if rows.is_empty() => vec![paragraph(lang.t("report-section-blank"))],
        Body::Rows(rows) => vec![proposals(lang, rows)],
    };
    documents::report::Section { heading: section.heading(lang, &whole.unit), blocks, new_page: false }
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph { runs: vec![Run::plain(text)] }
}

fn proposals(lang: Lang, rows: &[Proposal]) -> Block {
    let head = ["what", "why", "standard", "role", "horizon"];
    let cell = |text: Option<&str>| vec![Run::plain(text.unwrap_or("–"))];
    let row = |row: &Proposal| {
        vec![
            cell(Some(row.what.as_str())),
            cell(row.why.as_ref().map(domain::text::Prose::as_str)),
            cell(row.standard.as_deref()),
            cell(row.owner_role.as_ref().map(domain::text::Line::as_str)),
            cell(row.horizon.as_ref().map(domain::text::Line::as_str)),
        ]
    };
    Block::Table {
        // the section's heading says it
        caption: String::new(),
        head: head.iter().map(|key| cell(Some(lang.t(&format!("report-row-{key}"))))).collect(),
        rows: rows.iter().map(row).collect(),
    }
}

/// What the log said when the report was accepted, to be held against the log later.
fn last_page(lang: Lang, checkpoint: String, new_page: bool) -> documents::report::Section {
    documents::report::Section {
        heading: lang.t("log-paper-title").to_owned(),
        blocks: vec![paragraph(lang.t("log-paper-what")), Block::Typed { text: checkpoint }],
        new_page,
    }
}

/// `kvip-solli-2026-06-04`, in letters every machine has.
pub(super) fn stem(unit: &Unit, visit: &Visit) -> String {
    let plain = |c: char| match c {
        'æ' | 'Æ' | 'å' | 'Å' | 'ä' => 'a',
        'ø' | 'Ø' | 'ö' => 'o',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        _ => '-',
    };
    let unit: String = unit.name.as_str().chars().map(plain).collect();
    let unit: Vec<&str> = unit.split('-').filter(|part| !part.is_empty()).collect();
    let day = visit.day().map(|day| format!("-{day}")).unwrap_or_default();
    format!("kvip-{}{day}", unit.join("-"))
}

/// The whole report in its own language, with who answered for it and what the log said.
fn markdown(whole: &Whole, checkpoint: Option<String>) -> String {
    let lang = whole.visit.report.lang;
    let edition = lang.tr("report-edition-number", &[("edition", whole.visit.report.known_as().into())]);
    let draft = if whole.visit.report.desk() == Desk::Accepted { "" } else { lang.t("report-draft-mark") };
    let edition =
        [edition.as_str(), draft].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let head = format!("# {}: {}\n\n{edition}\n", lang.t("report-title"), whole.unit.name);
    let sections = told(whole).map(|section| {
        let body = section.body.readable();
        format!("\n## {}\n\n{}\n", section.heading(lang, &whole.unit), body.trim())
    });
    let checkpoint = checkpoint.map(|note| {
        let (title, what) = (lang.t("log-paper-title"), lang.t("log-paper-what"));
        format!("\n## {title}\n\n{what}\n\n```\n{}\n```\n", note.trim_end())
    });
    std::iter::once(head).chain(sections).chain([super::signed::markdown(whole)]).chain(checkpoint).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    type Page = Result<Vec<u8>, PrintError>;

    #[tokio::test]
    async fn a_printer_that_takes_too_long_is_not_waited_for_and_prints_again_afterwards() {
        static PRINTER: Line = Line::of(1);
        let (go_on, held) = mpsc::channel::<()>();
        let short = Duration::from_millis(50);
        let slow =
            within(short, &PRINTER, move || -> Page { Ok(held.recv().into_iter().map(|()| 1).collect()) });
        assert!(matches!(slow.await, Err(AppError::Busy)), "she is told, while it still runs");
        let next = within(short, &PRINTER, || -> Page { Ok(vec![2]) });
        assert!(
            matches!(next.await, Err(AppError::Busy)),
            "the control: there is one printer, and it is taken"
        );
        go_on.send(()).unwrap();
        let again = within(PATIENCE, &PRINTER, || -> Page { Ok(vec![3]) }).await;
        assert_eq!(again.ok(), Some(vec![3]));
    }

    #[tokio::test]
    async fn a_printer_that_refuses_or_falls_over_is_a_fault_and_the_next_one_prints() {
        static PRINTER: Line = Line::of(1);
        let refuses = within(PATIENCE, &PRINTER, || Err(PrintError::Packing)).await;
        assert!(matches!(refuses, Err(AppError::Fault(_))));
        let falls = within(PATIENCE, &PRINTER, || -> Page { panic!("out of paper") }).await;
        assert!(matches!(falls, Err(AppError::Fault(_))));
        assert_eq!(within(PATIENCE, &PRINTER, || Ok(vec![4])).await.ok(), Some(vec![4]));
    }
}
