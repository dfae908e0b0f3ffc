//! The whole report on paper.

use super::{PaperPath, signed, text, ways};
use crate::error::PageError;
use crate::member::Member;
use crate::ui::Words;
use app::App;
use app::log::Signed;
use app::reports::{SignedWhere, Whole};
use axum::extract::State;
use maud::{Markup, html};

pub(super) async fn show(
    path: PaperPath,
    member: Member,
    State(app): State<App>,
) -> Result<Markup, PageError> {
    let whole = app.printed_report(&member.me, path.visit).await?;
    let checkpoint = app.checkpoint_on_paper(&whole.visit).await?;
    Ok(sheet(&member, &whole, &html! {}, checkpoint.as_ref()))
}

/// A report from beginning to end, with the signatures and what the log said; `above` stands on top of it.
pub(super) fn sheet(member: &Member, whole: &Whole, above: &Markup, checkpoint: Option<&Signed>) -> Markup {
    let (lang, visit) = (member.lang, &whole.visit);
    let page = super::below(member, visit, &whole.edition, whole.unit.name.as_str(), lang.t("report-title"));
    let edition = lang.tr("report-edition-number", &[("edition", visit.report.known_as().into())]);
    page.above(whole.unit.name.as_str()).lead(edition).print_sheet().body(&html! {
        (above)
        @for section in whole.sections.iter().filter(|section| !section.is_left_out()) {
            section {
                h2 { (section.heading(lang, &whole.unit)) }
                (text::body(lang, visit.report.lang, &whole.edition, &section.body))
            }
        }
        @if !whole.signed.is_empty() {
            section.new-sheet {
                h2 { (lang.t("report-signed-title")) }
                (signed::broken(lang, whole))
                (signed::listed(lang, whole, SignedWhere::Paper))
            }
        }
        @if let Some(checkpoint) = checkpoint {
            section.new-sheet {
                h2 { (lang.t("log-paper-title")) }
                p { (lang.t("log-paper-what")) }
                (ways::log(lang, visit, &whole.people, |_| None))
                pre.typed { (checkpoint.note) }
            }
        }
    })
}
