//! The log, for the privacy officer: searched, explained, proven, and taken along.

use crate::error::PageError;
use crate::form::error_of;
use crate::member::Member;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Choice, Field, Words, button, disclosure, empty, error_summary, table};
use app::log::{Asked, KINDS, Page, Told};
use app::{App, Problems};
use axum::extract::{Query, State};
use axum_extra::routing::TypedPath;
use chrono::NaiveDate;
use domain::lang::Lang;
use domain::person::Person;
use domain::policy::NetworkAction;
use maud::{Markup, html};
use serde::Deserialize;

mod backups;
mod export;
mod line;
mod words;

paths! {
    /// The log.
    LogPath {} = "/log";
    /// One line and its proof.
    LinePath { position: u64 } = "/log/{position}";
    /// The whole log as a file.
    ExportPath {} = "/log/export";
}

pub(super) fn mount(table: Table) -> Table {
    let needs = Needs::Network(NetworkAction::ReadLog);
    table.get(needs, show).get(needs, line::show).get(needs, export::file)
}

/// What is looked for, as it is typed.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct Typed {
    person: String,
    visit: String,
    kind: String,
    from: String,
    to: String,
    before: String,
}

async fn show(
    _: LogPath,
    member: Member,
    State(app): State<App>,
    Query(typed): Query<Typed>,
) -> Result<Markup, PageError> {
    member.require(NetworkAction::ReadLog)?;
    let (asked, problems) = typed.read();
    let page = app.log_page(&member.me, &asked).await?;
    let people = app.people().await?;
    let backups =
        backups::section(member.lang, app.last_backup(&member.me).await?, app.last_drill(&member.me).await?);
    let problems = crate::form::sentences(member.lang, &problems);
    Ok(view(&member, &app.log_verifier().await?, &people, &typed, &page, &problems, &backups))
}

impl Typed {
    /// What is looked for. What cannot be read looks for everything, and is said.
    fn read(&self) -> (Asked, Problems) {
        let mut problems = Problems::default();
        let mut day = |name: &str, text: &str| match text.parse::<NaiveDate>() {
            Ok(day) => Some(day),
            Err(_) if text.is_empty() => None,
            Err(_) => {
                problems.add(name, "problem-date");
                None
            }
        };
        let (from, to) = (day("from", &self.from), day("to", &self.to));
        let asked = Asked {
            person: self.person.parse().ok(),
            visit: self.visit.parse().ok(),
            kind: KINDS.iter().find(|kind| **kind == self.kind).map(|kind| (*kind).to_owned()),
            from,
            to,
            before: self.before.parse().ok().filter(|before| i64::try_from(*before).is_ok()),
        };
        (asked, problems)
    }

    /// The address of the same search, before a line.
    fn before(&self, position: u64) -> String {
        let parts = [
            ("person", &self.person),
            ("visit", &self.visit),
            ("kind", &self.kind),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let parts = parts.map(|(name, value)| format!("{name}={}&", crate::paths::escape(value))).concat();
        format!("{}?{parts}before={position}", LogPath {})
    }
}

fn view(
    member: &Member,
    verifier: &str,
    people: &[Person],
    typed: &Typed,
    page: &Page,
    problems: &[(String, String)],
    backups: &Markup,
) -> Markup {
    let lang = member.lang;
    let headers = ["log-when", "log-what", "log-number"];
    let rows: Vec<_> = page.lines.iter().map(|told| row(lang, told)).collect();
    let lead = lang.tr("log-lead", &[("size", page.size.into())]);
    member.page(lang.t("log-title")).lead(lead).wide().body(&html! {
        (error_summary(lang, problems))
        (choosing(lang, people, typed, problems))
        @if rows.is_empty() {
            (empty(lang.t("log-none-title"), lang.t("log-none"), None))
        } @else {
            (table(lang.t("log-table"), &headers.map(|key| lang.t(key)), &rows))
            @if let Some(before) = page.more {
                p { a.button.second href=(typed.before(before)) rel="next" { (lang.t("log-older")) } }
            }
        }
        (checkpoint(lang, verifier, page))
        (backups)
        (super::unlock::lock_everyone(lang))
        h2 { (lang.t("erasures-title")) }
        p { a href=(super::own::ErasuresPath {}) { (lang.t("erasures-link")) } }
    })
}

fn choosing(lang: Lang, people: &[Person], typed: &Typed, problems: &[(String, String)]) -> Markup {
    let any = |key: &str| Choice::new("any", lang.t(key));
    let person = |person: &Person| Choice::new(person.id.to_string(), person.name.as_str());
    let persons: Vec<_> = std::iter::once(any("log-anyone")).chain(people.iter().map(person)).collect();
    let kind = |kind: &&str| Choice::new(*kind, words::kind(lang, kind));
    let kinds: Vec<_> = std::iter::once(any("log-anything")).chain(KINDS.iter().map(kind)).collect();
    let field = |name, label| Field::new(lang, name, lang.t(label)).error(error_of(problems, name));
    html! {
        form method="get" action=(LogPath {}) {
            @if !typed.visit.is_empty() {
                input type="hidden" name="visit" value=(typed.visit);
                p { (lang.t("log-one-visit")) " " a href=(LogPath {}) { (lang.t("log-all-visits")) } }
            }
            div.actions {
                (field("person", "log-person").select(&persons, or_any(&typed.person)))
                (field("kind", "log-kind").select(&kinds, or_any(&typed.kind)))
                (field("from", "log-from").date(&typed.from))
                (field("to", "log-to").date(&typed.to))
                button.button.second type="submit" { (lang.t("action-show")) }
            }
        }
    }
}

fn or_any(chosen: &str) -> &str {
    if chosen.is_empty() { "any" } else { chosen }
}

fn row(lang: Lang, told: &Told) -> Vec<Markup> {
    let proof = LinePath { position: told.position }.to_string();
    vec![
        html! { (lang.moment(told.at)) },
        html! {
            (words::sentence(lang, told))
            @if let Some((visit, unit)) = &told.visit {
                " " a href=(format!("{}?visit={visit}", LogPath {})) {
                    (lang.tr("log-of-visit", &[("unit", unit.as_str().into())]))
                }
            }
        },
        html! { a href=(proof) { (lang.tr("log-proof-of", &[("position", told.position.into())])) } },
    ]
}

/// The newest checkpoint, and what to do with it.
fn checkpoint(lang: Lang, verifier: &str, page: &Page) -> Markup {
    html! {
        h2 { (lang.t("log-checkpoint")) }
        @match &page.checkpoint {
            None => p.quiet { (lang.t("log-no-checkpoint")) },
            Some(checkpoint) => {
                p { (lang.tr("log-checkpoint-of", &[("size", checkpoint.size.into()), ("when", lang.moment(checkpoint.at).into())])) }
                (disclosure(lang.t("log-checkpoint-text"), false, &html! {
                    pre.typed { (checkpoint.note) }
                    p { (lang.t("log-verifier")) }
                    pre.typed { (verifier) }
                }))
            },
        }
        p { (lang.t("log-export-what")) }
        (button::second_link(&ExportPath {}.to_string(), lang.t("log-export")))
    }
}
