//! What protects people's data, and whether this installation has it switched on.

use super::{Block, Part};
use crate::settings::Settings;
use crate::texts::{Arg, Words as _};
use domain::lang::Lang;

/// A measure.
pub(super) struct Measure {
    /// Its name in `config/texts`: `processing-measure-<key>`.
    pub(super) key: &'static str,
    /// Whether it is on.
    pub(super) on: bool,
    with: Vec<(&'static str, String)>,
}

/// Those that are part of the program, and cannot be switched off.
const ALWAYS: [&str; 14] = [
    "sealed",
    "passphrases",
    "access",
    "papers",
    "codes",
    "own-word",
    "texts",
    "detector",
    "bands",
    "log",
    "letters",
    "slips",
    "backup-sealed",
    "put-back",
];

/// Every measure, those that are set last.
pub(super) fn all(settings: &Settings) -> Vec<Measure> {
    let (session, days) = (&settings.session, &settings.retention);
    let set = |key, on, with| Measure { key, on, with };
    let number = |name, value: String| (name, value);
    let mut all: Vec<Measure> = ALWAYS.map(|key| set(key, true, Vec::new())).into();
    let idle = vec![
        number("minutes", session.idle_minutes.to_string()),
        number("hours", session.absolute_hours.to_string()),
    ];
    let unlock = vec![
        number("minutes", session.unlock_idle_minutes.to_string()),
        number("hours", session.unlock_hours.to_string()),
    ];
    let tries = vec![
        number("account", settings.limits.sign_in_per_account.to_string()),
        number("codes", settings.limits.codes_per_address.to_string()),
    ];
    let kept = vec![number("consents", days.consents_days.to_string())];
    let backup = vec![
        number("hour", settings.backup.hour.to_string()),
        number("keep", settings.backup.keep.to_string()),
    ];
    all.extend([
        set("idle", true, idle),
        set("unlock", true, unlock),
        set("tries", true, tries),
        set("destruction", true, vec![number("notes", days.notes_days.to_string())]),
        set("retention", true, kept),
        set("https", settings.base_url.starts_with("https://"), Vec::new()),
        set("mail", settings.mail.smtp_url.starts_with("smtps://"), Vec::new()),
        set("backup", !settings.backup.folder.as_os_str().is_empty(), backup),
        set("checkpoints", !settings.log.checkpoints.as_os_str().is_empty(), Vec::new()),
        set("offline", !settings.recovery.offline.is_empty(), Vec::new()),
    ]);
    all
}

impl Measure {
    /// What it is.
    pub(super) fn said(&self, lang: Lang) -> String {
        let with: Vec<(&str, Arg<'_>)> =
            self.with.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        lang.tr(&format!("processing-measure-{}", self.key), &with)
    }
}

/// The part of both papers: what is on, and what is not.
pub(super) fn part(settings: &Settings, lang: Lang) -> Part {
    let (on, off): (Vec<_>, Vec<_>) = all(settings).into_iter().partition(|measure| measure.on);
    let said = |measures: &[Measure]| measures.iter().map(|one| one.said(lang)).collect::<Vec<_>>();
    let mut blocks = vec![Block::List(said(&on))];
    if !off.is_empty() {
        blocks.push(Block::Missing(lang.t("processing-measures-off").to_owned()));
        blocks.push(Block::List(said(&off)));
    }
    Part { heading: lang.t("processing-measures").to_owned(), blocks }
}
