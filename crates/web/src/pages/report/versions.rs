//! The versions a section has had, each with what changed.

use super::{SectionPath, VersionsPath, below, name, text, title};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::{Words, disclosure, empty};
use app::App;
use app::reports::Earlier;
use axum::extract::State;
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) async fn show(
    path: VersionsPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let lang = member.lang;
    let (visit, section, versions) = app.section_versions(&member.me, path.visit, &path.section).await?;
    let (edition, unit) = (app.edition(visit.edition).await?, app.unit(visit.host.unit).await?);
    let people = app.names(&versions.iter().map(|version| version.by).collect::<Vec<_>>()).await?;
    let back = SectionPath { visit: path.visit, section: path.section.clone() }.to_string();
    let page = below(&member, &visit, &edition, unit.name.as_str(), lang.t("report-versions"));
    let page = page.crumb(title(lang, &section), back).lead(lang.t("report-versions-lead"));
    Ok(page.body(&html! {
        @if versions.is_empty() { (empty(lang.t("report-versions-none"), lang.t("report-versions-none-why"), None)) }
        @for (at, version) in versions.iter().enumerate() {
            section {
                h2 { (lang.tr("report-edition-number", &[("edition", version.edition.into())])) }
                p.quiet { (name(&people, version.by)) ", " (lang.moment(version.at)) }
                (drawn(lang, version, versions.get(at + 1)))
            }
        }
    }))
}

fn drawn(lang: Lang, version: &Earlier, before: Option<&Earlier>) -> Markup {
    let Some(now) = &version.text else {
        return html! { p { (lang.t("report-version-closed")) } };
    };
    match before.and_then(|before| before.text.as_ref()) {
        Some(before) if before != now => text::changes(lang, before, now),
        Some(_) => html! { p.quiet { (lang.t("report-version-same")) } },
        None => disclosure(lang.t("report-version-whole"), false, &html! { p.typed { (now) } }),
    }
}
