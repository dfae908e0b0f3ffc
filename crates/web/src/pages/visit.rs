//! A visit's own page: where it stands on its road, who takes part, and by when.

use crate::error::PageError;
use crate::member::Member;
use crate::paths::VisitPath;
use crate::routes::{Needs, Table};
use crate::ui::{Words, road};
use app::App;
use axum::extract::State;
use domain::policy::Action;
use maud::{Markup, html};

pub(crate) mod frame;

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Visit(Action::SeeVisit), show)
}

async fn show(path: VisitPath, member: Member, State(app): State<App>) -> Result<Markup, PageError> {
    let lang = member.lang;
    let visit = app.visit(&member.me, path.visit).await?;
    let unit = app.unit(visit.host.unit).await?;
    let days = visit.schedule.days();
    Ok(member.page(unit.name.as_str()).body(&html! {
        (road(lang, &frame::steps(lang, &visit, app.today(), None)))
        @if !days.is_empty() {
            ul {
                @for (milestone, day) in days {
                    li { (lang.t(&format!("milestone-{milestone}"))) ": " (lang.due(day, app.today())) }
                }
            }
        }
    }))
}
