//! Slips to print and hand out, four on a sheet.

use super::{ConsentsPath, SlipsPath};
use crate::assets;
use crate::error::PageError;
use crate::form::Form;
use crate::member::Member;
use crate::pages::visit::frame;
use crate::ui::{Tone, Words, button, notice};
use app::App;
use app::consents::Slip;
use axum::extract::State;
use domain::consent::Voice;
use domain::lang::Lang;
use domain::visit::Visit;
use maud::{Markup, html};
use serde::Deserialize;

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct SlipsForm {
    lang: String,
}

pub(super) async fn renew(
    path: SlipsPath,
    member: Member,
    State(app): State<App>,
    Form(form): Form<SlipsForm>,
) -> Result<Markup, PageError> {
    let (visit, slips) = app.renew_slips(&member.me, path.visit, path.consent).await?;
    let written = Lang::from_code(&form.lang).unwrap_or(member.lang);
    let again = html! { p { (member.lang.t("consents-slips-renewed")) } };
    view(&app, &member, (&visit, &slips), written, &again).await
}

pub(super) async fn view(
    app: &App,
    member: &Member,
    (visit, slips): (&Visit, &[Slip]),
    written: Lang,
    also: &Markup,
) -> Result<Markup, PageError> {
    let (lang, unit) = (member.lang, app.unit(visit.host.unit).await?);
    let page = frame::page(member, visit, unit.name.as_str(), lang.t("consents-slips"));
    let back = ConsentsPath { visit: visit.id }.to_string();
    let page = page.crumb(lang.t("consents-title"), back.as_str()).with(Some(assets::slips_path()), None);
    Ok(page.body(&html! {
        @if slips.is_empty() { p { (lang.t("consents-slips-none")) } }
        @else { (notice(lang, Tone::Caution, &html! { p { (lang.t("consents-slips-lead")) } (also) })) }
        div.actions {
            (button::second_link(&back, lang.t("consents-slips-back")))
        }
        div.slips lang=(written.code()) {
            @for slip in slips { (one(written, unit.name.as_str(), slip)) }
        }
    }))
}

fn one(lang: Lang, unit: &str, slip: &Slip) -> Markup {
    let (title, about) = match slip.voice {
        Voice::Own => ("slip-title", "slip-about"),
        Voice::FirstGuardian | Voice::SecondGuardian => ("slip-title-guardian", "slip-about-guardian"),
    };
    html! {
        section.slip {
            p.of {
                span { (lang.t(&format!("slip-voice-{}", slip.voice.key()))) }
                span { (slip.label) }
            }
            h2 { (lang.t(title)) }
            p { (lang.tr(about, &[("unit", unit.into())])) }
            p { (lang.tr("slip-how", &[("address", slip.address.as_str().into())])) }
            p.code { (slip.written()) }
            @if let Some(square) = &slip.square {
                @let side = square.size + 8;
                svg viewBox={ "-4 -4 " (side) " " (side) } role="img" aria-label=(lang.t("slip-square")) {
                    path d=(square.path) fill="currentColor";
                }
            }
            p { (lang.t("slip-free")) }
            p.back { (lang.t("slip-keep")) }
        }
    }
}
