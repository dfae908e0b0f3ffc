//! The end of consents: they are kept as long as one must be able to show them, and no longer.

use super::Said;
use crate::change::log_by;
use crate::{App, AppError};

/// Visits looked at in one round.
const ROUND: u64 = 200;

impl App {
    /// Deletes the consents whose time is over, and their codes. How many visits it was.
    pub async fn delete_due_consents(&self) -> Result<usize, AppError> {
        let (now, days) = (self.now(), i64::from(self.settings.retention.consents_days));
        let mut done = 0;
        for visit in store::consents::of_accepted_visits(&self.store, ROUND).await? {
            // counted from the acceptance, like the notes' time
            if visit.notes_end(days).is_none_or(|end| now < end) {
                continue;
            }
            let tx = self.store.begin().await?;
            store::visits::hold(&tx, visit.id).await?;
            let count = store::consents::remove_all(&tx, visit.id).await?;
            store::notes::forget_speakers(&tx, visit.id).await?;
            log_by(&tx, now, None, Some(visit.id), &Said::ConsentsDeleted { count })?;
            tx.commit().await?;
            done += 1;
        }
        Ok(done)
    }
}
