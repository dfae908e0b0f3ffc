//! The record of processing and the frame of an impact assessment: read, printed, and taken along.

use crate::error::PageError;
use crate::member::Member;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Tone, Words, button, notice, table};
use app::processing::{Block, Paper, Part, Which};
use app::{App, AppError};
use axum::extract::{Query, State};
use axum::http::{HeaderName, header};
use axum::response::IntoResponse;
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// The record of processing.
    RecordPath {} = "/processing";
    /// The same as a file.
    RecordFilePath {} = "/processing/file";
    /// The impact assessment.
    AssessmentPath {} = "/processing/assessment";
    /// The same as a file.
    AssessmentFilePath {} = "/processing/assessment/file";
}

pub(super) fn mount(table: Table) -> Table {
    let needs = Needs::Network(NetworkAction::ReadProcessing);
    table.get(needs, record).get(needs, record_file).get(needs, assessment).get(needs, assessment_file)
}

/// Markdown, unless HTML is wanted.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Wanted {
    form: String,
}

async fn record(_: RecordPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let paper = app.processing(&member.me, Which::Record, member.lang)?;
    let other =
        button::second_link(&AssessmentPath {}.to_string(), member.lang.t("processing-to-assessment"));
    Ok(view(&member, &paper, &RecordFilePath {}.to_string(), &other))
}

async fn assessment(_: AssessmentPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let paper = app.processing(&member.me, Which::Assessment, member.lang)?;
    let other = button::second_link(&RecordPath {}.to_string(), member.lang.t("processing-to-record"));
    Ok(view(&member, &paper, &AssessmentFilePath {}.to_string(), &other))
}

async fn record_file(
    _: RecordFilePath,
    member: Member,
    State(app): State<App>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, PageError> {
    file(&app, &member, Which::Record, &wanted, "record-of-processing")
}

async fn assessment_file(
    _: AssessmentFilePath,
    member: Member,
    State(app): State<App>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, PageError> {
    file(&app, &member, Which::Assessment, &wanted, "impact-assessment")
}

fn file(
    app: &App,
    member: &Member,
    which: Which,
    wanted: &Wanted,
    name: &str,
) -> Result<impl IntoResponse + use<>, PageError> {
    let paper = app.processing(&member.me, which, member.lang)?;
    let (kind, ending, text) = match wanted.form.as_str() {
        "html" => ("text/html; charset=utf-8", "html", paper.html(member.lang.code())),
        "" | "md" => ("text/markdown; charset=utf-8", "md", paper.markdown()),
        _ => return Err(PageError::App(AppError::Hidden)),
    };
    let named = format!("attachment; filename=\"{name}-{}.{ending}\"", app.today());
    let headers: [(HeaderName, String); 2] =
        [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, named)];
    Ok((headers, text))
}

fn view(member: &Member, paper: &Paper, file: &str, other: &Markup) -> Markup {
    let lang = member.lang;
    member.page(paper.title.as_str()).lead(paper.lead.as_str()).wide().body(&html! {
        div.actions {
            (button::second_link(&format!("{file}?form=md"), lang.t("processing-markdown")))
            (button::second_link(&format!("{file}?form=html"), lang.t("processing-html")))
            (other)
            @if member.may(NetworkAction::AnswerRights) {
                (button::second_link("/rights", lang.t("rights-all-title")))
            }
        }
        @for part in &paper.parts { (drawn(lang, part)) }
    })
}

fn drawn(lang: Lang, part: &Part) -> Markup {
    html! {
        h2 { (part.heading) }
        @for block in &part.blocks {
            @match block {
                Block::Text(text) => p { (text) },
                Block::Missing(text) => (notice(lang, Tone::Caution, &html! { p { (text) } })),
                Block::List(items) => ul { @for item in items { li { (item) } } },
                Block::Pairs(pairs) => dl.answers {
                    @for (name, what) in pairs { div { dt { (name) } dd { (what) } } }
                },
                Block::Table(headers, rows) => (rows_of(&part.heading, headers, rows)),
            }
        }
    }
}

fn rows_of(caption: &str, headers: &[String], rows: &[Vec<String>]) -> Markup {
    let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
    let rows: Vec<Vec<Markup>> =
        rows.iter().map(|cells| cells.iter().map(|cell| html! { (cell) }).collect()).collect();
    table(caption, &headers, &rows)
}
