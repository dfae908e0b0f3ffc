//! Recommendations as rows: what, why, who could take it on, by when. Rows are added and removed without script.

use super::SectionPath;
use super::list::{self, Around, Typed as _};
use crate::error::PageError;
use crate::form::{Pairs, error_of, value};
use crate::member::Member;
use crate::pages::standards::choices;
use crate::ui::button::{second, submit_as};
use crate::ui::{Choice, Field, Words, autosave_whole_form};
use app::{App, AppError};
use axum::response::{IntoResponse, Response};
use domain::report::point::Point;
use domain::report::proposal::LIMIT;
use domain::report::section::{Body, CHALLENGES};
use maud::{Markup, html};

mod typed;

use typed::Row;
pub(super) use typed::Typed;

pub(super) async fn create(
    path: &SectionPath,
    member: &Member,
    app: &App,
    pairs: &Pairs,
) -> Result<Response, PageError> {
    if value(pairs, "do") != "grow" {
        return list::create::<Typed>(path, member, app, pairs).await;
    }
    let typed = Typed::read(pairs).grown(&points_of(path, member, app).await?);
    Ok(list::again(path, member, app, pairs, typed, Vec::new()).await?.into_response())
}

/// The challenges as they stand, each with what it suggests.
async fn points_of(path: &SectionPath, member: &Member, app: &App) -> Result<Vec<Point>, AppError> {
    let (_, _, section) = app.section(&member.me, path.visit, CHALLENGES).await?;
    Ok(match section.body {
        Body::Points(points) => points,
        Body::Text(_) | Body::Rows(_) => Vec::new(),
    })
}

/// The rows, each with its fields and a way to take it out.
fn form(
    member: &Member,
    around: &Around<'_>,
    version: u32,
    typed: &Typed,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let standards = choices(lang, around.edition);
    let rows = html! {
        input type="hidden" name="v[rows]" value=(version);
        // the first button of a form is the one a press of Enter sends; it is there for that alone
        button.heard type="submit" name="do" value="save" tabindex="-1" aria-hidden="true" {}
        @for (row, at) in typed.0.iter().zip(0..) {
            section {
                h2 { (lang.tr("report-row", &[("number", (at + 1).into())])) }
                (fields(member, &standards, row, at, problems))
                (second("remove", &at.to_string(), &lang.tr("report-row-remove", &[("number", (at + 1).into())])))
            }
        }
        div.actions {
            @if typed.0.len() < LIMIT {
                (second("do", "add", lang.t("report-row-add")))
                (second("do", "grow", lang.t("report-row-grow")))
            }
            (submit_as("do", "save", lang.t("action-save")))
        }
    };
    autosave_whole_form(lang, &around.path.to_string(), None, &rows)
}

fn fields(
    member: &Member,
    standards: &[Choice],
    row: &Row,
    at: i32,
    problems: &[(String, String)],
) -> Markup {
    let lang = member.lang;
    let id = |name: &str| format!("{name}-{at}");
    let [what, why, standard, role, horizon] = ["what", "why", "standard", "role", "horizon"].map(id);
    let field =
        |name, id: &str, label| Field::new(lang, name, lang.t(label)).id(id).error(error_of(problems, id));
    html! {
        (field("what", &what, "report-row-what").textarea(&row.what, 3, None))
        (field("why", &why, "report-row-why").optional().textarea(&row.why, 2, None))
        (field("standard", &standard, "report-row-standard").optional().hint(lang.t("report-row-standard-hint")).select(standards, &row.standard))
        (field("role", &role, "report-row-role").optional().hint(lang.t("report-row-role-hint")).text(&row.role))
        (field("horizon", &horizon, "report-row-horizon").optional().hint(lang.t("report-row-horizon-hint")).text(&row.horizon))
    }
}
