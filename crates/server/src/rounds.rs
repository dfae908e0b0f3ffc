//! What the server does by itself: letters, reminders, checkpoints of the log, forgetting old sessions.

use app::{App, AppError};
use chrono::NaiveDate;
use std::time::Duration;

/// Goes its rounds until the process ends. A fault is logged by kind and tried again next time.
pub(crate) async fn run(app: App) {
    let pause = Duration::from_secs(app.settings().mail.poll_seconds.max(1));
    let mut reminded = None;
    loop {
        if let Err(error) = round(&app, &mut reminded).await {
            tracing::warn!(%error, "a round was not finished");
        }
        tokio::time::sleep(pause).await;
    }
}

async fn round(app: &App, reminded: &mut Option<NaiveDate>) -> Result<(), AppError> {
    let today = app.today();
    if *reminded != Some(today) && app.queue_reminders().await? {
        *reminded = Some(today);
    }
    app.destroy_due_notes().await?;
    app.destroy_due_concerns().await?;
    app.tend_log().await?;
    app.send_due_letters().await?;
    app.forget_old_sessions().await
}
