//! `kvip migrate`.

use crate::Fault;
use crate::open::Where;
use app::clock::SystemClock;
use app::mail::NoMail;
use app::settings::Settings;
use app::{App, WorkFactor};
use std::sync::Arc;

/// Opening the databases brings their tables up to date.
pub(crate) async fn run(place: &Where) -> Result<(), Fault> {
    let (clock, mailer) = (Arc::new(SystemClock), Arc::new(NoMail));
    let app = App::open(&place.data()?, clock, mailer, Settings::read("")?, WorkFactor::STANDARD).await?;
    app.close().await?;
    println!("The tables are up to date.");
    Ok(())
}
