//! Settings: `config/default.toml`, then a file of the installation's own, then the command line.

use serde::Deserialize;
use std::path::PathBuf;

/// How this installation behaves. Every field has its comment in `config/default.toml`.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settings {
    /// Address people reach it under, without a slash at the end.
    pub base_url: String,
    /// Whether this is the example network.
    #[serde(skip)]
    pub demo: bool,
    /// Signing in.
    pub session: Session,
    /// Letters.
    pub mail: Mail,
    /// Bounds on what comes in.
    pub limits: Limits,
    /// When reminders go out.
    pub reminders: Reminders,
    /// How long things are kept.
    pub retention: Retention,
}

/// How long one stays signed in.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Session {
    /// Minutes without a click.
    pub idle_minutes: i64,
    /// Hours in all.
    pub absolute_hours: i64,
    /// Days a one-time link works.
    pub invitation_days: i64,
}

impl Default for Session {
    fn default() -> Self {
        Self { idle_minutes: 60, absolute_hours: 8, invitation_days: 14 }
    }
}

/// Where letters go.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mail {
    /// The sender, as in `KvIP <kvip@example.no>`.
    pub from: String,
    /// `smtp://` or `smtps://` URL; empty means a folder.
    pub smtp_url: String,
    /// The folder letters are written to without SMTP; relative to the data folder.
    pub folder: PathBuf,
}

/// Bounds.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// Largest attachment, in MiB.
    pub attachment_mib: usize,
    /// Sign-in tries per address and minute.
    pub sign_in_per_address: u32,
    /// Sign-in tries per account and minute.
    pub sign_in_per_account: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { attachment_mib: 10, sign_in_per_address: 20, sign_in_per_account: 5 }
    }
}

/// Reminders.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Reminders {
    /// Days before a deadline that a reminder goes out.
    pub days_before: i64,
}

impl Default for Reminders {
    fn default() -> Self {
        Self { days_before: 7 }
    }
}

/// Retention.
#[derive(Debug, Clone, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Retention {
    /// Days after acceptance that notes are kept.
    pub notes_days: i64,
}

impl Default for Retention {
    fn default() -> Self {
        Self { notes_days: 30 }
    }
}
