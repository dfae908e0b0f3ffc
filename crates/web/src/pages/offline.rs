//! The page a device shows when there is no network. It is the same for everyone and holds no content: a script fills it
//! with what lies encrypted on the device.

use crate::assets;
use crate::member::language_of;
use crate::paths::paths;
use crate::routes::{Needs, Table};
use crate::ui::{Page, Tone, Words, notice};
use axum::http::HeaderMap;
use axum_extra::routing::TypedPath;
use maud::{Markup, html};
use serde::Deserialize;

paths! {
    /// The page for a day without network.
    OfflinePath {} = "/offline";
}

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Nothing, show)
}

async fn show(_: OfflinePath, headers: HeaderMap) -> Markup {
    let lang = language_of(&headers);
    let page = Page::new(lang, lang.t("offline-title")).day();
    page.with(Some(assets::notes_css_path()), Some(assets::offline_path())).body(&html! {
        div data-shell="" {
            (notice(lang, Tone::Info, &html! { p { (lang.t("offline-lead")) } }))
            div data-back-again="" hidden {
                p { b { (lang.t("offline-back")) } " " a href="" { (lang.t("offline-whole-page")) } }
            }
            p data-none="" hidden { (lang.t("offline-none")) }
            p data-closed="" hidden { (lang.t("offline-closed")) }
            div data-kept="" {}
            section data-pages="" hidden {
                h2 { (lang.t("offline-sessions")) }
                ul {}
            }
            div.actions { button.button.second type="button" data-quit="" hidden { (lang.t("offline-sign-out")) } }
        }
    })
}
