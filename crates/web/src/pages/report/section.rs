//! One section: writing in it, with what is said about it beside; or reading it, with why it cannot be written in.

use super::list::{self, Around, Typed as _};
use super::typed::Typed;
use super::{ReadingPath, ReportPath, SectionPath, VersionsPath, below, comments, points, rows, text, title};
use crate::assets;
use crate::error::PageError;
use crate::form::{Done, Form, Pairs, is_autosave, or_again, value};
use crate::member::Member;
use crate::ui::refusal::sentence;
use crate::ui::{Conflict, Words, conflict, error_summary, or_reason, submit};
use app::reports::{Saved, Section, may_write};
use app::{App, AppError};
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::content::{Edition, Source};
use domain::policy::Decision;
use domain::report::section::Body;
use domain::visit::Visit;
use maud::{Markup, html};

mod prose;

pub(super) async fn show(
    path: SectionPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let around = Around::of(&app, &path, &visit, &edition);
    let form = match &section.body {
        Body::Text(text) => prose::form(&member, &path, &section, text, &[]),
        Body::Points(kept) => points::Typed::of(kept).form(&member, &around, section.version, &[]),
        Body::Rows(kept) => rows::Typed::of(kept).form(&member, &around, section.version, &[]),
    };
    view(&app, &member, (&visit, &edition, &section), &form, &[]).await
}

pub(super) async fn create(
    path: SectionPath,
    member: Member,
    State(app): State<App>,
    headers: HeaderMap,
    Form(pairs): Form<Pairs>,
) -> Result<Response, PageError> {
    let (_, edition, _) = app.section(&member.me, path.visit, &path.section).await?;
    let source = edition.format.section(&path.section).map(|section| section.source);
    match source {
        Some(Source::Recommendations) if is_autosave(&headers) => {
            let saved = list::saved_so_far::<rows::Typed>(&path, &member, &app, &pairs).await.map(Some);
            saved_by_script(&member, &app, "rows", saved)
        }
        Some(Source::Points) if is_autosave(&headers) => {
            let saved = list::saved_so_far::<points::Typed>(&path, &member, &app, &pairs).await.map(Some);
            saved_by_script(&member, &app, "rows", saved)
        }
        Some(Source::Points) => list::create::<points::Typed>(&path, &member, &app, &pairs).await,
        Some(Source::Recommendations) => rows::create(&path, &member, &app, &pairs).await,
        _ if is_autosave(&headers) => {
            saved_by_script(&member, &app, "text", save(&path, &member, &app, &pairs, true).await)
        }
        _ => saved_by_button(&path, &member, &app, &pairs).await,
    }
}

/// The text that was chosen after a conflict, or typed; nothing when the saved one stays.
fn chosen(pairs: &Pairs) -> Option<&str> {
    match value(pairs, "keep[text]") {
        "theirs" => None,
        "mine" => Some(value(pairs, "mine[text]")),
        _ => Some(value(pairs, "text")),
    }
}

async fn save(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
    passing: bool,
) -> Result<Option<Saved>, AppError> {
    let Some(text) = chosen(pairs) else { return Ok(None) };
    let seen = value(pairs, "v[text]").parse().unwrap_or_default();
    let body = Body::Text(text.to_owned());
    app.write_section(&member.me, path.visit, &path.section, seen, body, passing).await.map(Some)
}

/// What the script is told; `field` is whose version it keeps.
fn saved_by_script(
    member: &Member,
    app: &App,
    field: &str,
    saved: Result<Option<Saved>, AppError>,
) -> Result<Response, PageError> {
    let lang = member.lang;
    let (status, text, version) = match saved {
        Ok(saved) => {
            let time = lang.tr("ui-saved-at", &[("time", lang.hour(app.now()).into())]);
            (StatusCode::OK, time, saved.map(|saved| saved.version))
        }
        Err(AppError::Stale) => (StatusCode::CONFLICT, lang.t("report-section-stale").to_owned(), None),
        Err(AppError::Refused(why)) => (StatusCode::CONFLICT, sentence(lang, &why), None),
        Err(error) => return Err(error.into()),
    };
    let mut versions = serde_json::Map::new();
    if let Some(version) = version {
        versions.insert(field.to_owned(), version.into());
    }
    let told = serde_json::json!({ "saved": status == StatusCode::OK, "text": text, "versions": versions });
    Ok((status, Json(told)).into_response())
}

async fn saved_by_button(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Response, PageError> {
    let saved = save(path, member, app, pairs, false).await;
    if matches!(saved, Err(AppError::Stale)) {
        let page = two_texts(path, member, app, pairs).await?;
        return Err(PageError::Form(StatusCode::CONFLICT, page));
    }
    let again = async |problems: Vec<_>| {
        let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
        let version = value(pairs, "v[text]").parse().unwrap_or_default();
        let section = Section { version, ..section };
        let form = prose::form(member, path, &section, chosen(pairs).unwrap_or_default(), &problems);
        view(app, member, (&visit, &edition, &section), &form, &problems).await
    };
    or_again(member.lang, saved, again).await?;
    Ok(Done::to(ReportPath { visit: path.visit }).saying("report-section-saved").into_response())
}

/// Somebody else wrote in the section meanwhile: both texts, and a choice.
async fn two_texts(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, edition, section) = app.section(&member.me, path.visit, &path.section).await?;
    let people = app.names(section.by.as_slice()).await?;
    let both = Conflict {
        field: "text".to_owned(),
        label: title(lang, &section.template).to_owned(),
        mine: chosen(pairs).unwrap_or_default().to_owned(),
        theirs: section.body.readable(),
        who: section.by.map(|by| super::name(&people, by).to_owned()).unwrap_or_default(),
        version: i64::from(section.version),
    };
    let form = html! {
        form method="post" action=(path) {
            (conflict(lang, &both))
            (submit(lang.t("ui-conflict-save")))
        }
    };
    let unit = app.unit(visit.host.unit).await?;
    let page = below(member, &visit, &edition, unit.name.as_str(), title(lang, &section.template));
    Ok(page.wide().error(true).body(&form))
}

/// The page: the form, or the words and why they cannot be changed; what is said about them beside.
pub(super) async fn view(
    app: &App,
    member: &Member,
    (visit, edition, section): (&Visit, &Edition, &Section),
    form: &Markup,
    problems: &[(String, String)],
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let unit = app.unit(visit.host.unit).await?;
    let mut ids: Vec<_> = section.comments.iter().map(|comment| comment.by).collect();
    ids.extend(section.comments.iter().filter_map(|comment| comment.resolved.map(|signed| signed.by)));
    ids.extend(section.held.map(|held| held.by));
    let people = app.names(&ids).await?;
    let held = section.held.map(|held| {
        let by = super::name(&people, held.by);
        lang.tr("report-section-held", &[("name", by.into()), ("time", lang.hour(held.until).into())])
    });
    let page = below(member, visit, edition, unit.name.as_str(), title(lang, &section.template));
    let hint = section.template.hint.as_ref().map_or("", |hint| hint.get(lang));
    let may = may_write(&member.me, visit, &section.template);
    let with_toolbar = matches!(section.body, Body::Text(_));
    let sheet = with_toolbar.then(assets::writing_css_path);
    let page = page.with(sheet, with_toolbar.then(assets::writing_js_path));
    Ok(page.lead(hint).error(!problems.is_empty()).body(&html! {
        (error_summary(lang, problems))
        div.columns.full {
            div {
                // what was typed and could not be saved stays in its form
                @match reason(member, &may).or(held).filter(|_| problems.is_empty()) {
                    None => (form),
                    Some(reason) => {
                        (or_reason(lang, &Err(reason), &html! {}))
                        (text::body(lang, visit.report.lang, edition, &section.body))
                    }
                }
                (links(member, visit, section))
            }
            div { (comments::beside(member, visit, section, &people, app.today(), &Typed::default())) }
        }
    }))
}

fn reason(member: &Member, decision: &Decision) -> Option<String> {
    match decision {
        Decision::Allowed => None,
        Decision::Denied(refusal) => Some(sentence(member.lang, refusal)),
        Decision::Hidden => Some(String::new()),
    }
}

fn links(member: &Member, visit: &Visit, section: &Section) -> Markup {
    let (visit, key) = (visit.id, section.template.key.clone());
    let reading = format!("{}#{}", ReadingPath { visit }, super::anchor(&key));
    html! {
        ul {
            li { a href=(reading) { (member.lang.t("report-see-in-whole")) } }
            li { a href=(VersionsPath { visit, section: key }) { (member.lang.t("report-versions")) } }
        }
    }
}
