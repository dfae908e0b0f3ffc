//! Reminders: once a day, a letter to whoever a deadline is near for.

use crate::change::queue;
use crate::clock::local;
use crate::{App, AppError};
use chrono::Timelike;
use domain::letter::Addressee;
use domain::reminder::{self, Reminder};
use store::letters::Queued;

/// Phases in which something may be due.
const OPEN: [&str; 8] = [
    "dated",
    "submitted",
    "drafting",
    "with_team",
    "with_host",
    "with_network_leader",
    "awaiting_acceptance",
    "accepted",
];

impl App {
    /// Queues today's reminders; false before the hour the settings name. Asking twice a day queues nothing twice.
    pub async fn queue_reminders(&self) -> Result<bool, AppError> {
        if local(self.now()).hour() < self.settings.reminders.hour {
            return Ok(false);
        }
        let visits = store::visits::in_phases(&self.store, &OPEN, 5_000).await?;
        self.write_to_keepers(&visits).await?;
        let today = self.today();
        let leaders = self.network_leaders(&self.store).await?;
        let (days_before, grace) = (&self.settings.reminders.days_before, &self.settings.report.grace);
        let due: Vec<Reminder> =
            visits.iter().flat_map(|visit| reminder::due(visit, today, days_before, grace)).collect();
        if due.is_empty() {
            return Ok(true);
        }
        let tx = self.store.begin().await?;
        for reminder in due {
            let people = match reminder.to {
                Addressee::Person(person) => vec![person],
                Addressee::NetworkLeaders => leaders.clone(),
            };
            for person in people {
                let once = format!("{:?} {} {person} {today}", reminder.letter, reminder.visit);
                let (letter, visit) = (reminder.letter, Some(reminder.visit));
                let at = self.now();
                queue(&tx, Queued { id: vault::fresh_id(), person, letter, visit, once, at, attempts: 0 })
                    .await?;
            }
        }
        tx.commit().await?;
        Ok(true)
    }
}
