//! Logging to standard error: kinds and counts, never names, text or SQL.

use tracing_subscriber::EnvFilter;

/// Starts logging; `KVIP_LOG` chooses the level.
pub(crate) fn start() {
    let filter =
        EnvFilter::try_from_env("KVIP_LOG").unwrap_or_else(|_| EnvFilter::new("info,sqlx=warn,sea_orm=warn"));
    // A second start (a test in the same process) leaves the first one in place.
    let _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
