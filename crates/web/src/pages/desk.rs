//! The first page: what waits for you, by when, one press away.

use crate::error::PageError;
use crate::member::Member;
use crate::paths::DeskPath;
use crate::routes::{Needs, Table};
use crate::ui::{Words, empty};
use app::App;
use axum::extract::State;
use maud::{Markup, html};

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::SignIn, show)
}

async fn show(_: DeskPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let lang = member.lang;
    let visits = app.my_visits(&member.me).await?;
    Ok(member.page(lang.t("desk-title")).body(&html! {
        @if visits.is_empty() { (empty(lang.t("desk-empty-title"), lang.t("desk-empty"), None)) }
        ul {
            @for visit in &visits {
                li { a href=(crate::paths::VisitPath { visit: visit.id }) { (visit.id) } }
            }
        }
    }))
}
