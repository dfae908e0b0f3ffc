//! What the server does by itself: letters, reminders, the end of notes, checkpoints of the log, the day's backup, forgetting
//! old sessions.

use app::App;
use chrono::{DateTime, NaiveDate, Utc};
use std::fmt::Display;
use std::path::PathBuf;
use std::time::Duration;

/// What was done or tried last.
#[derive(Default)]
struct Last {
    reminded: Option<NaiveDate>,
    backup: Option<DateTime<Utc>>,
}

/// Goes its rounds until the process ends. `settings` is the installation's file of them, for the backup. What fails is
/// logged by kind and tried again next time; nothing else waits for it.
pub(crate) async fn run(app: App, settings: Option<PathBuf>) {
    let pause = Duration::from_secs(app.settings().mail.poll_seconds.max(1));
    let mut last = Last::default();
    loop {
        round(&app, &mut last, settings.as_deref()).await;
        tokio::time::sleep(pause).await;
    }
}

async fn round(app: &App, last: &mut Last, settings: Option<&std::path::Path>) {
    let today = app.today();
    if last.reminded != Some(today) && done("reminders", app.queue_reminders().await) == Some(true) {
        last.reminded = Some(today);
    }
    done("the end of notes", app.destroy_due_notes().await);
    done("the end of concerns", app.destroy_due_concerns().await);
    done("the end of consents", app.delete_due_consents().await);
    done("erasures", app.finish_rights().await);
    done("old requests for rights", app.forget_old_rights().await);
    done("the log", app.tend_log().await);
    done("letters", app.send_due_letters().await);
    done("old sessions", app.forget_old_sessions().await);
    done("the backup", app.back_up_daily(&mut last.backup, settings).await);
}

/// What came of a part of the round.
fn done<T, E: Display>(part: &str, came: Result<T, E>) -> Option<T> {
    came.inspect_err(|error| tracing::warn!(%error, part, "a part of the round was not finished")).ok()
}
