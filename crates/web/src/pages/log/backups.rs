//! When the last backup was made, and what the last drill of one came to.

use crate::ui::Words;
use app::drill::Outcome;
use chrono::{DateTime, Utc};
use domain::lang::Lang;
use maud::{Markup, html};

pub(super) fn section(
    lang: Lang,
    backup: Option<DateTime<Utc>>,
    drill: Option<(DateTime<Utc>, Outcome)>,
) -> Markup {
    let backup = match backup {
        Some(at) => lang.tr("log-last-backup", &[("when", lang.moment(at).into())]),
        None => lang.t("log-no-backup").to_owned(),
    };
    let drill = match drill {
        Some((at, outcome)) => {
            let (when, outcome) = (lang.moment(at), lang.t(words(outcome)));
            lang.tr("log-last-drill", &[("when", when.into()), ("outcome", outcome.into())])
        }
        None => lang.t("log-no-drill").to_owned(),
    };
    html! {
        h2 { (lang.t("log-backups")) }
        p { (backup) " " (drill) }
    }
}

fn words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Closed => "log-drill-passed",
        Outcome::Failed => "log-drill-failed",
        Outcome::ProvedNothing => "log-drill-proved-nothing",
    }
}
