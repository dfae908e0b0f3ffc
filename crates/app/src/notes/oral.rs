//! Oral accounts of the interviews, and the guide for holding them.

use crate::{App, AppError, Me};
use domain::event::Event;
use domain::id::{PersonId, SessionId, VisitId};
use domain::policy::Action;
use domain::visit::Visit;

impl App {
    /// The visit leader has heard of an interview from someone who was there. Ticked twice it is ticked once.
    pub async fn hear_account(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        from: PersonId,
    ) -> Result<(), AppError> {
        let today = self.today();
        let mut change = self.begin(me, visit, Action::FollowNotes).await?;
        change.visit.programme.session(session).map_err(|_| AppError::Hidden)?;
        if change.visit.programme.account_of(session).is_some() {
            return Ok(());
        }
        change.apply(Event::AccountHeard { session }, |visit, by| {
            visit.hear_account(session, from, by, today)
        })?;
        change.commit().await?;
        Ok(())
    }

    /// Takes away a tick that was set by mistake.
    pub async fn unhear_account(&self, me: &Me, visit: VisitId, session: SessionId) -> Result<(), AppError> {
        let mut change = self.begin(me, visit, Action::FollowNotes).await?;
        change.visit.programme.session(session).map_err(|_| AppError::Hidden)?;
        if change.visit.programme.account_of(session).is_none() {
            return Ok(());
        }
        change.apply(Event::AccountHeard { session }, |visit, _| visit.unhear_account(session))?;
        change.commit().await?;
        Ok(())
    }

    /// The function areas the host unit chose as the focus of the visit, once it has submitted its self-evaluation. For a
    /// page that has asked policy already.
    pub async fn focus_of(&self, visit: &Visit) -> Result<Vec<String>, AppError> {
        if !visit.evaluation.is_submitted() {
            return Ok(Vec::new());
        }
        let snapshot = self.snapshot_of(visit.id).await?;
        Ok(snapshot.map(|snapshot| snapshot.answers.focus()).unwrap_or_default())
    }
}
