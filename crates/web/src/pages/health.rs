//! For machines: does the process answer, do the databases.

use crate::error::PageError;
use crate::paths::{HealthPath, ReadyPath};
use crate::routes::{Needs, Table};
use app::App;
use axum::extract::State;

pub(super) fn mount(table: Table) -> Table {
    table.get(Needs::Nothing, alive).get(Needs::Nothing, ready)
}

async fn alive(_: HealthPath) -> &'static str {
    "ok"
}

async fn ready(_: ReadyPath, State(app): State<App>) -> Result<&'static str, PageError> {
    app.ready().await?;
    Ok("ready")
}
