//! Reading what is sensitive, and being refused: logged once a day for each person and thing, so that a page read ten
//! times costs one write.

use crate::change::log;
use crate::{App, AppError, Me};
use chrono::NaiveDate;
use domain::id::{ConcernId, ConsentId, FileId, VisitId};
use domain::person::Signature;
use domain::policy::Action;
use serde::Serialize;
use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// As what a report is taken along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ReportFile {
    /// PDF/A-2a and PDF/UA-1.
    Pdf,
    /// A document for Word.
    Word,
    /// Plain text.
    Markdown,
    /// The ratings, for a spreadsheet.
    Ratings,
    /// The slides of the summing-up.
    Slides,
}

impl ReportFile {
    /// The ending of its name.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf | Self::Slides => "pdf",
            Self::Word => "docx",
            Self::Markdown => "md",
            Self::Ratings => "xlsx",
        }
    }
}

/// What was read, or was not.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "event")]
pub(crate) enum Read {
    /// The team's notes.
    #[serde(rename = "read_notes")]
    Notes,
    /// The report.
    #[serde(rename = "read_report")]
    Report,
    /// The report, as a file to take along.
    #[serde(rename = "read_report_file")]
    ReportFile {
        /// Of which kind.
        kind: ReportFile,
    },
    /// The team's feedback.
    #[serde(rename = "read_feedback")]
    Feedback,
    /// An attachment.
    #[serde(rename = "read_file")]
    File {
        /// Which.
        file: FileId,
    },
    /// A concern.
    #[serde(rename = "read_concern")]
    Concern {
        /// Which.
        concern: ConcernId,
    },
    /// The name behind a consent.
    #[serde(rename = "read_consent_name")]
    ConsentName {
        /// Which.
        consent: ConsentId,
    },
    /// A signed form behind a consent.
    #[serde(rename = "read_consent_form")]
    ConsentForm {
        /// Which.
        consent: ConsentId,
        /// Which of its forms.
        file: FileId,
    },
    /// All names behind the consents of a visit, to compare texts with.
    #[serde(rename = "read_consent_names")]
    ConsentNames,
    /// The log itself.
    #[serde(rename = "read_log")]
    Log,
    /// The log, as a whole, to take along.
    #[serde(rename = "read_log_export")]
    LogExport,
    /// She asked for this, and was refused.
    #[serde(rename = "refused")]
    Refused {
        /// What she wanted.
        action: &'static str,
    },
}

/// What this process has seen today already. A cache in front of the table: forgetting only costs a look there.
#[derive(Debug, Default)]
pub(crate) struct Seen(Mutex<(NaiveDate, HashSet<String>)>);

/// Above this it is emptied.
const KEPT: usize = 20_000;

impl Seen {
    /// Whether it was seen on this day.
    fn holds(&self, day: NaiveDate, what: &str) -> bool {
        let seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        seen.0 == day && seen.1.contains(what)
    }

    fn remember(&self, day: NaiveDate, what: String) {
        let mut seen = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.0 != day || seen.1.len() >= KEPT {
            *seen = (day, HashSet::new());
        }
        seen.1.insert(what);
    }
}

impl App {
    /// Logs that something sensitive was read, the first time today.
    pub(crate) async fn log_read(
        &self,
        me: &Me,
        visit: Option<VisitId>,
        read: &Read,
    ) -> Result<(), AppError> {
        let day = self.today();
        let thing = serde_json::to_string(read).map_err(|_| AppError::Fault("log"))?;
        let visit_id = visit.map(|visit| visit.to_string()).unwrap_or_default();
        let what = vault::digest(format!("{} {visit_id} {thing}", me.id()).as_bytes());
        if self.log.seen.holds(day, &what) {
            return Ok(());
        }
        let tx = self.store.begin().await?;
        if store::log::once(&tx, day, &what).await? {
            log(&tx, Signature { by: me.id(), at: self.now() }, visit, read).await?;
        }
        tx.commit().await?;
        self.log.seen.remember(day, what);
        Ok(())
    }

    /// Logs that something was refused, the first time today.
    pub(crate) async fn log_refused(&self, me: &Me, visit: VisitId, action: Action) -> Result<(), AppError> {
        self.log_read(me, Some(visit), &Read::Refused { action: action.name() }).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_day_begins_with_nothing_seen_and_the_memory_is_bounded() {
        let (seen, day) = (Seen::default(), NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
        let next = day.succ_opt().unwrap();
        seen.remember(day, "a".to_owned());
        assert!(seen.holds(day, "a") && !seen.holds(day, "b") && !seen.holds(next, "a"));
        seen.remember(next, "b".to_owned());
        assert!(seen.holds(next, "b") && !seen.holds(day, "a"));
        for number in 0..=KEPT {
            seen.remember(next, number.to_string());
        }
        assert!(seen.0.lock().unwrap().1.len() <= KEPT);
    }
}
