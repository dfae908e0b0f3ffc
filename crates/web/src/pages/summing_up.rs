//! The slides of the summing-up: shown over the whole screen, or taken along as PDF.

use crate::assets;
use crate::error::PageError;
use crate::member::Member;
use crate::pages::programme::ways;
use crate::pages::visit::frame;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::button::second_link;
use crate::ui::{Tone, Words, notice, road};
use app::App;
use app::reports::{Slide, SummingUp};
use axum::extract::State;
use axum::http::{HeaderName, header};
use axum_extra::routing::TypedPath;
use domain::id::VisitId;
use domain::policy::Action;
use domain::visit::Stage;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// The slides of the summing-up.
    SummingUpPath { visit: VisitId } = "/visits/{visit}/summing-up";
    /// The same as PDF.
    SummingUpPdfPath { visit: VisitId } = "/visits/{visit}/summing-up/pdf";
}

pub(super) fn mount(table: Table) -> Table {
    let on = Needs::Visit(Action::ReadNotes);
    table.get(on, show).get(on, pdf)
}

async fn show(path: SummingUpPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let it = app.summing_up(&member.me, path.visit).await?;
    let (lang, visit) = (member.lang, &it.visit);
    let page = frame::page(&member, visit, it.unit.name.as_str(), lang.t("slides-title"));
    let page = page.lead(lang.t("slides-lead")).lock(lang.t("slides-lock"));
    let page = page.with(Some(assets::slides_css_path()), Some(assets::slides_js_path()));
    Ok(page.wide().body(&html! {
        (road(lang, &frame::steps(&member, visit, app.today(), Some(Stage::Day))))
        @if it.left_out > 0 {
            (notice(lang, Tone::Caution, &html! { p { (lang.tr("slides-left-out", &[("count", it.left_out.into())])) } }))
        }
        div.actions data-ways { (second_link(&SummingUpPdfPath { visit: visit.id }.to_string(), lang.t("slides-pdf"))) }
        p.quiet { (lang.t("slides-keys")) }
        (deck(&member, &it))
        (ways(&member, visit, "summing-up"))
    }))
}

fn deck(member: &Member, it: &SummingUp) -> Markup {
    let (lang, slides) = (member.lang, &it.slides);
    let all = slides.slides.len() + 1;
    html! {
        div.deck lang=[(slides.lang != lang.code()).then_some(&slides.lang)] data-show=(lang.t("slides-show")) {
            section.slide.first tabindex="-1" {
                div { h2 { (slides.title) } p { (slides.lead) } (foot(it, 1, all)) }
            }
            @for (slide, number) in slides.slides.iter().zip(2..) { (drawn(it, slide, number, all)) }
        }
    }
}

fn drawn(it: &SummingUp, slide: &Slide, number: usize, all: usize) -> Markup {
    html! {
        section.slide tabindex="-1" {
            div {
                h2 { (slide.heading) }
                ul { @for point in &slide.points { li { (point) } } }
                (foot(it, number, all))
            }
        }
    }
}

fn foot(it: &SummingUp, number: usize, all: usize) -> Markup {
    let (network, words) = (&it.slides.network, &it.slides.words);
    html! { p.foot { (network) " · " (words.page) " " (number) " " (words.of) " " (all) } }
}

async fn pdf(
    path: SummingUpPdfPath,
    member: Member,
    State(app): State<App>,
) -> Result<([(HeaderName, String); 2], Vec<u8>), PageError> {
    let printed = app.print_summing_up(&member.me, path.visit).await?;
    let name = format!("attachment; filename=\"{}\"", printed.name);
    let about = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((about, printed.bytes))
}
