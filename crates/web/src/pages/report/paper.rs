//! The whole report on paper, and as a file.

use super::{FilePath, PaperPath, text, title, ways};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::Words;
use app::App;
use app::reports::Whole;
use axum::extract::State;
use axum::http::{HeaderName, header};
use maud::{Markup, html};

pub(super) async fn show(
    path: PaperPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let whole = app.printed_report(&member.me, path.visit).await?;
    let (lang, visit) = (member.lang, &whole.visit);
    let checkpoint = app.checkpoint_on_paper(visit).await?;
    let page = super::below(&member, visit, &whole.edition, whole.unit.name.as_str(), lang.t("report-title"));
    let edition = lang.tr("report-edition-number", &[("edition", visit.report.edition.into())]);
    Ok(page.above(whole.unit.name.as_str()).lead(edition).print_sheet().body(&html! {
        @for section in &whole.sections {
            section {
                h2 { (title(lang, &section.template)) }
                (text::body(lang, visit.report.lang, &section.body))
            }
        }
        @if let Some(checkpoint) = &checkpoint {
            section.new-sheet {
                h2 { (lang.t("log-paper-title")) }
                p { (lang.t("log-paper-what")) }
                (ways::log(lang, visit, &whole.people, |_| None))
                pre.typed { (checkpoint.note) }
            }
        }
    }))
}

pub(super) async fn file(
    path: FilePath,
    member: Member,
    State(app): State<App>,
) -> Result<([(HeaderName, String); 2], String), PageError> {
    let whole = app.printed_report(&member.me, path.visit).await?;
    let name = format!("attachment; filename=\"{}\"", file_name(&whole));
    let kind = "text/markdown; charset=utf-8".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], markdown(&whole)))
}

/// `kvip-solli-2026-06-04.md`, in letters every machine has.
fn file_name(whole: &Whole) -> String {
    let plain = |c: char| match c {
        'æ' | 'Æ' | 'å' | 'Å' | 'ä' => 'a',
        'ø' | 'Ø' | 'ö' => 'o',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        _ => '-',
    };
    let unit: String = whole.unit.name.as_str().chars().map(plain).collect();
    let unit: Vec<&str> = unit.split('-').filter(|part| !part.is_empty()).collect();
    let day = whole.visit.day().map(|day| format!("-{day}")).unwrap_or_default();
    format!("kvip-{}{day}.md", unit.join("-"))
}

/// The whole report in its own language.
fn markdown(whole: &Whole) -> String {
    let lang = whole.visit.report.lang;
    let head = format!("# {}: {}\n", lang.t("report-title"), whole.unit.name);
    let sections = whole.sections.iter().map(|section| {
        let body = section.body.readable();
        format!("\n## {}\n\n{}\n", title(lang, &section.template), body.trim())
    });
    std::iter::once(head).chain(sections).collect()
}
