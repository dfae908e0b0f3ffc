//! Sending what is queued. A letter that fails waits longer each time.

use super::{Ready, wording};
use crate::{App, AppError};
use domain::letter::Letter;
use domain::person::Person;
use std::collections::HashMap;
use store::letters::Queued;

const AT_ONCE: u64 = 50;

impl App {
    /// Sends the letters whose turn has come; gives how many went.
    pub async fn send_due_letters(&self) -> Result<usize, AppError> {
        let due = store::letters::due(&self.store, self.now(), AT_ONCE).await?;
        let people: Vec<_> = due.iter().map(|letter| letter.person).collect();
        let people = self.names(&people).await?;
        let mut sent = 0;
        for letter in due {
            match self.carry(&letter, &people).await {
                Ok(()) => {
                    store::letters::sent(&self.store, letter.id, self.now()).await?;
                    sent += 1;
                }
                Err(AppError::Fault(kind)) => {
                    tracing::warn!(fault = kind, letter.attempts, "a letter was not sent");
                    store::letters::failed(&self.store, &letter, self.now()).await?;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(sent)
    }

    async fn carry(
        &self,
        letter: &Queued,
        people: &HashMap<domain::id::PersonId, Person>,
    ) -> Result<(), AppError> {
        // Someone whose account was closed meanwhile gets nothing.
        let Some(person) = people.get(&letter.person).filter(|person| person.active) else { return Ok(()) };
        let link = self.link_of(letter).await?;
        let (subject, mut text) = wording::write(person.lang, letter.letter, person.name.as_str(), &link);
        if letter.letter == Letter::LogCheckpoint
            && let Some(checkpoint) = self.newest_checkpoint().await?
        {
            text = format!("{}\n\n{}", text.trim_end(), checkpoint.note);
        }
        let ready = Ready { to: person.email.clone(), lang: person.lang, subject, text };
        let mailer = self.mailer.clone();
        let handed_over = tokio::task::spawn_blocking(move || mailer.send(&ready));
        handed_over.await.map_err(|_| AppError::Fault("a letter was not sent"))?
    }

    /// The link of an invitation is made now, so that its token never lies in the outbox.
    async fn link_of(&self, letter: &Queued) -> Result<String, AppError> {
        match (letter.letter, letter.visit) {
            (Letter::Invitation, _) => self.make_link(Some(letter.person)).await,
            (Letter::RecoveryLink, _) => self.make_recovery_link(letter.person, 1).await,
            (Letter::RecoveryBegan, _) => {
                self.make_recovery_link(letter.person, self.settings.recovery.expires_days).await
            }
            (Letter::RecoveryAsked, _) => Ok(format!("{}/recovery/requests", self.settings.base_url)),
            (Letter::PasskeyAdded, _) => Ok(format!("{}/profile", self.settings.base_url)),
            (kind, Some(visit)) => Ok(format!("{}{}", self.settings.base_url, wording::page(kind, visit))),
            (_, None) => Ok(format!("{}/", self.settings.base_url)),
        }
    }
}
