//! Settings: `config/default.toml`, then a file of the installation's own, then the environment.

use serde::Deserialize;
use std::path::PathBuf;

mod concerns;
mod controller;
mod network;
mod report;

pub use controller::{Controller, Processor};
pub use network::{Colour, ColourError, Network, NetworkError};
pub use report::ReportRules;

pub use concerns::{Channel, Concerns, Duty};

/// How this installation behaves. Every field has its comment in `config/default.toml`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// Address people reach it under, without a slash at the end.
    pub base_url: String,
    /// Whom people write to about privacy and accessibility.
    pub contact: String,
    /// Whether this is the example network.
    #[serde(skip)]
    pub demo: bool,
    /// Who may come in by pressing a button, in the example network.
    #[serde(skip)]
    pub demo_people: Vec<DemoPerson>,
    /// The first network leader's public signing key, if the installation names it: then no other is believed.
    pub root: Option<String>,
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
    /// Notes.
    pub notes: Notes,
    /// Consents.
    pub consents: Consents,
    /// Voices from focus groups.
    pub voices: Voices,
    /// The report.
    pub report: ReportRules,
    /// How the network looks on paper.
    pub network: Network,
    /// Whoever answers for the data.
    pub controller: Controller,
    /// Checkpoints of the log.
    pub log: Log,
    /// A forgotten passphrase.
    pub recovery: Recovery,
    /// Something serious heard on a visit.
    pub concerns: Concerns,
    /// The daily backup.
    pub backup: Backup,
}

/// Someone of the example network, as she stands on its sign-in page.
#[derive(Debug, Clone)]
pub struct DemoPerson {
    /// Full name.
    pub name: String,
    /// Key of the text that says what she is.
    pub role: &'static str,
    /// Unit or organisation.
    pub home: String,
    /// Address.
    pub email: String,
    /// Passphrase.
    pub passphrase: String,
}

/// How long one stays signed in.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Session {
    /// Minutes without a click.
    pub idle_minutes: i64,
    /// Hours in all.
    pub absolute_hours: i64,
    /// Minutes without a click until her keys are locked.
    pub unlock_idle_minutes: i64,
    /// Hours her keys stay unlocked at most.
    pub unlock_hours: i64,
    /// Days a one-time link works.
    pub invitation_days: i64,
}

/// Where letters go.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// The sender, as in `KvIP <kvip@example.no>`.
    pub from: String,
    /// `smtp://` or `smtps://` URL; empty means a folder. May hold a password, so it never prints.
    pub smtp_url: String,
    /// The folder letters are put in without SMTP; relative to the data folder.
    pub folder: PathBuf,
    /// Seconds between two looks in the outbox.
    pub poll_seconds: u64,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Mail").field("from", &self.from).finish_non_exhaustive()
    }
}

/// Bounds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Largest attachment, in MiB.
    pub attachment_mib: usize,
    /// Sign-in tries per account and minute.
    pub sign_in_per_account: u32,
    /// Sign-in tries per address and minute.
    pub sign_in_per_address: u32,
    /// Codes of consents tried per address and minute.
    pub codes_per_address: u32,
}

/// Reminders.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reminders {
    /// Days before a deadline that a reminder goes out; negative is after it.
    pub days_before: Vec<i64>,
    /// Local hour that they go out.
    pub hour: u32,
}

/// How long things are kept.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Days after the host's acceptance that a visit's notes are destroyed.
    pub notes_days: u32,
    /// Days after a concern was closed that what was written in it is destroyed.
    pub concern_days: u32,
    /// Days after the host's acceptance that a visit's consents are deleted.
    pub consents_days: u32,
}

/// Notes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Notes {
    /// Whether notes may wait on a device, encrypted, while there is no network.
    pub offline: bool,
}

/// Consents.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consents {
    /// Which focus groups' notes wait until the group is opened.
    pub gate: Gate,
    /// What those with parental responsibility have to do with it.
    pub rule: domain::consent::Rule,
}

/// Voices from focus groups.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Voices {
    /// So many people make a group large enough to be told by itself; from 3 to 10, anything else counts as the nearest.
    pub smallest_group: usize,
    /// So many days a report waits for words to be compared with the names behind consents; then the visit leader may go on
    /// without, for a reason.
    pub names_wait_days: u16,
}

/// Which focus groups' notes wait until the group is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// Those that the visit's format names.
    Format,
    /// All of them.
    All,
    /// None: the network asks on paper only.
    None,
}

/// Checkpoints of the log.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    /// Minutes between two checkpoints of a growing log.
    pub checkpoint_minutes: i64,
    /// The folder they are put in; empty means `checkpoints` in the data folder.
    pub checkpoints: PathBuf,
}

/// A forgotten passphrase.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recovery {
    /// Hours before custodians may approve.
    pub wait_hours: i64,
    /// Days after which a request is void.
    pub expires_days: i64,
    /// Public key of an identity kept away from every machine; empty means none.
    pub offline: String,
}

/// The daily backup.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Backup {
    /// The folder backups are put in; empty means none is made.
    pub folder: PathBuf,
    /// Local hour that one is made.
    pub hour: u32,
    /// How many are kept.
    pub keep: usize,
}

const DEFAULT: &str = include_str!("../../../config/default.toml");

impl Settings {
    /// The default settings, with what `own` (TOML) says instead. The error names the line that is wrong.
    pub fn read(own: &str) -> Result<Self, toml::de::Error> {
        let mut settings: toml::Table = toml::from_str(DEFAULT)?;
        lay_over(&mut settings, toml::from_str(own)?);
        toml::Value::Table(settings).try_into()
    }
}

fn lay_over(under: &mut toml::Table, over: toml::Table) {
    for (key, value) in over {
        match (under.get_mut(&key), value) {
            (Some(toml::Value::Table(under)), toml::Value::Table(over)) => lay_over(under, over),
            (_, value) => {
                under.insert(key, value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_installation_says_goes_before_the_default() {
        let settings =
            Settings::read("base_url = \"https://kvip.example.no\"\n[session]\nidle_minutes = 10").unwrap();
        assert_eq!(settings.base_url, "https://kvip.example.no");
        assert_eq!((settings.session.idle_minutes, settings.session.absolute_hours), (10, 8));
    }

    #[test]
    fn a_misspelt_setting_is_refused_and_a_password_does_not_print() {
        assert!(Settings::read("[session]\nidle_minuts = 10").is_err());
        let settings = Settings::read("[mail]\nsmtp_url = \"smtps://kvip:hemmelig@host\"").unwrap();
        assert!(!format!("{settings:?}").contains("hemmelig"));
    }
}
