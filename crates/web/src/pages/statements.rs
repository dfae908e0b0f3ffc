//! What everyone may read without signing in: accessibility and privacy.

use crate::error::PageError;
use crate::member::{Member, language_of};
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Words};
use app::App;
use axum::extract::State;
use axum::http::HeaderMap;
use axum_extra::routing::TypedPath;
use domain::lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// How far everyone can use this, and whom to tell when not.
    AccessibilityPath {} = "/accessibility";
    /// What is kept about people, who reads it, and when it goes.
    PrivacyPath {} = "/privacy";
}

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Nothing, accessibility).get(Needs::Nothing, privacy)
}

/// A heading and its paragraphs: keys of `config/texts`. A paragraph whose key ends in `-list` is one line for each point.
type Part = (&'static str, &'static [&'static str]);

const ACCESSIBILITY: [Part; 5] = [
    ("a11y-aim", &["a11y-aim-text"]),
    ("a11y-done", &["a11y-done-list"]),
    ("a11y-not-yet", &["a11y-not-yet-text", "a11y-not-yet-list"]),
    ("a11y-tell-us", &["a11y-tell-us-text"]),
    ("a11y-tested", &["a11y-tested-text"]),
];

const PRIVACY: [Part; 9] = [
    ("privacy-what", &["privacy-what-list", "privacy-not"]),
    ("privacy-sealed", &["privacy-sealed-text", "privacy-sealed-list"]),
    ("privacy-open", &["privacy-open-text"]),
    ("privacy-consents", &["privacy-consents-text"]),
    ("privacy-who", &["privacy-who-list"]),
    ("privacy-how-long", &["privacy-how-long-list"]),
    ("privacy-cookies", &["privacy-cookies-text"]),
    ("privacy-rights", &["privacy-rights-text"]),
    ("privacy-contact", &["privacy-contact-text"]),
];

async fn accessibility(
    _: AccessibilityPath,
    member: Option<Member>,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Markup, PageError> {
    Ok(statement(
        member.as_ref(),
        &app,
        &headers,
        ("a11y-title", "a11y-lead", "/accessibility"),
        &ACCESSIBILITY,
    ))
}

async fn privacy(
    _: PrivacyPath,
    member: Option<Member>,
    State(app): State<App>,
    headers: HeaderMap,
) -> Result<Markup, PageError> {
    Ok(statement(member.as_ref(), &app, &headers, ("privacy-title", "privacy-lead", "/privacy"), &PRIVACY))
}

fn statement(
    member: Option<&Member>,
    app: &App,
    headers: &HeaderMap,
    (title, lead, here): (&str, &str, &str),
    parts: &[Part],
) -> Markup {
    let lang = member.map_or_else(|| language_of(headers), |member| member.lang);
    let page = match member {
        Some(member) => member.page(lang.t(title)),
        None => Page::new(lang, lang.t(title)).demo(app.settings().demo).here(here),
    };
    page.lead(lang.t(lead)).body(&html! {
        @for (heading, paragraphs) in parts {
            h2 { (lang.t(heading)) }
            @for key in *paragraphs { (paragraph(lang, key, app)) }
        }
    })
}

fn paragraph(lang: Lang, key: &str, app: &App) -> Markup {
    let settings = app.settings();
    let (contact, days) = (settings.contact.as_str(), settings.session.invitation_days);
    let (notes, consents) = (settings.retention.notes_days, settings.retention.consents_days);
    let concerns = settings.retention.concern_days;
    let with = [
        ("contact", contact.into()),
        ("days", days.into()),
        ("notes", notes.into()),
        ("consents", consents.into()),
        ("concerns", concerns.into()),
    ];
    let text = lang.tr(key, &with);
    html! {
        @if key.ends_with("-list") {
            ul { @for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) { li { (line) } } }
        } @else { p { (text) } }
    }
}
