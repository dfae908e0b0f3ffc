//! Telling whoever keeps the names behind consents that the report waits for her: on her desk, and by one letter.

use crate::change::queue;
use crate::clock::local;
use crate::{App, AppError, Me};
use chrono::{DateTime, Days, Utc};
use domain::desk::{self, Task};
use domain::id::VisitId;
use domain::letter::Letter;
use domain::report::approval::Desk;
use domain::visit::Visit;
use std::collections::HashMap;
use store::letters::Queued;

impl App {
    /// The visits of these where words wait for this person, who keeps the names.
    pub(crate) async fn names_to_compare(
        &self,
        me: &Me,
        visits: &[Visit],
    ) -> Result<HashMap<VisitId, Task>, AppError> {
        let hers: Vec<&Visit> = visits.iter().filter(|visit| visit.keeper() == me.id()).collect();
        let asked = self.names_asked(&hers).await?;
        let days = Days::new(u64::from(self.settings.voices.names_wait_days));
        let task = |(visit, asked): (&Visit, DateTime<Utc>)| {
            let day = local(asked).date();
            let by = day.checked_add_days(days).unwrap_or(day);
            Some((visit.id, desk::names_to_compare(me.who(), visit, asked, by)?))
        };
        Ok(asked.into_iter().filter_map(task).collect())
    }

    /// The visits of these whose report waits for a comparison, and when the last words were asked about.
    async fn names_asked<'v>(
        &self,
        visits: &[&'v Visit],
    ) -> Result<Vec<(&'v Visit, DateTime<Utc>)>, AppError> {
        // before anything is looked up: hardly a visit is there
        let may = visits.iter().filter(|visit| visit.waits_for_names(self.now()));
        let ids: Vec<VisitId> = may.map(|visit| visit.id).collect();
        let asked = store::name_checks::last_asked(&self.store, &ids).await?;
        let waits = |visit: &&'v Visit| {
            let at = *asked.get(&visit.id)?;
            visit.waits_for_names(at).then_some((*visit, at))
        };
        Ok(visits.iter().filter_map(waits).collect())
    }

    /// Writes to the keepers of those visits whose report would go on if they came by. Words of one day are one letter.
    pub(crate) async fn write_to_keepers(&self, visits: &[Visit]) -> Result<(), AppError> {
        let with_team: Vec<&Visit> =
            visits.iter().filter(|visit| visit.report.desk() == Desk::WithTeam).collect();
        let asked = self.names_asked(&with_team).await?;
        if asked.is_empty() {
            return Ok(());
        }
        let (tx, letter) = (self.store.begin().await?, Letter::NamesWait);
        for (visit, asked) in asked {
            let (person, day) = (visit.keeper(), local(asked).date());
            let once = format!("{letter:?} {} {person} {day}", visit.id);
            let (id, visit, at) = (vault::fresh_id(), Some(visit.id), self.now());
            queue(&tx, Queued { id, person, letter, visit, once, at, attempts: 0 }).await?;
        }
        Ok(tx.commit().await?)
    }
}
