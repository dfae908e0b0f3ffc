//! The whole report on paper.

use super::{PaperPath, signed, text, title, ways};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::Words;
use app::App;
use app::reports::SignedWhere;
use axum::extract::State;
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
                (text::body(lang, visit.report.lang, &whole.edition, &section.body))
            }
        }
        @if !whole.signed.is_empty() {
            section.new-sheet {
                h2 { (lang.t("report-signed-title")) }
                @if whole.is_broken() { (signed::broken(lang, &whole)) }
                (signed::listed(lang, &whole, SignedWhere::Paper))
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
