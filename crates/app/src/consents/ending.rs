//! The end of consents: they are kept as long as one must be able to show them, and no longer.

use super::Said;
use crate::change::log_by;
use crate::keys::Scope;
use crate::{App, AppError};

/// Visits looked at in one round.
const ROUND: u64 = 200;

impl App {
    /// Deletes the consents whose time is over, their codes, and the key of what was sealed behind them. How many visits it was.
    pub async fn delete_due_consents(&self) -> Result<usize, AppError> {
        let (now, days) = (self.now(), i64::from(self.settings.retention.consents_days));
        let mut done = 0;
        for visit in store::consents::of_accepted_visits(&self.store, ROUND).await? {
            // counted from the acceptance, like the notes' time
            if visit.notes_end(days).is_none_or(|end| now < end) {
                continue;
            }
            let scope = Scope::Consents.name();
            store::keys::destroy_shreds(&self.store, visit.id, &scope, i32::MAX).await?;
            let tx = self.store.begin().await?;
            store::visits::hold(&tx, visit.id).await?;
            store::consent_seals::end_of_visit(&tx, visit.id).await?;
            store::visit_keys::remove_scope(&tx, visit.id, &scope).await?;
            let count = store::consents::remove_all(&tx, visit.id).await?;
            store::notes::forget_speakers(&tx, visit.id).await?;
            store::name_checks::forget(&tx, visit.id).await?;
            log_by(&tx, now, None, Some(visit.id), &Said::ConsentsDeleted { count })?;
            tx.commit().await?;
            done += 1;
        }
        self.sweep_forms().await?;
        if done > 0 {
            // what is left on the disk is sealed to a key that nobody can open any more
            let scrubbed = store::scrub::scrub(&self.store).await;
            scrubbed.unwrap_or_else(|error| tracing::warn!(%error, "the journals are not emptied yet"));
        }
        Ok(done)
    }
}
