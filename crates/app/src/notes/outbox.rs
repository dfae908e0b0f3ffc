//! Notes that waited on a device for the network: each is received once, however often it is sent.

use crate::{App, AppError, Me};
use domain::id::{NoteId, SessionId, VisitId};
use domain::note::Written;
use domain::policy::Action;
use domain::visit::Visit;

impl App {
    /// Receives a note under the id its device gave it. A device that did not hear the answer sends it again: what is
    /// here already stays as it is, also when it was changed since. `Stale` when the id is another's.
    pub async fn receive_note(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        note: NoteId,
        words: &Written,
    ) -> Result<(), AppError> {
        self.look(me, visit, Action::ReadNotes).await?;
        if self.is_received(me, visit, session, note).await?
            || self.try_write_note(me, visit, session, note, words).await?
            || self.is_received(me, visit, session, note).await?
        {
            Ok(())
        } else {
            Err(AppError::Stale)
        }
    }

    /// Asked of the row and not of its words: her keys may be locked by now.
    pub(super) async fn is_received(
        &self,
        me: &Me,
        visit: VisitId,
        session: SessionId,
        note: NoteId,
    ) -> Result<bool, AppError> {
        let found = store::notes::find(&self.store, visit, note).await?;
        Ok(found.is_some_and(|it| it.person == me.id() && it.session == session && it.kind.is_some()))
    }

    /// Whether notes may wait on a device: the installation, the host unit and the author's own unit all let them.
    pub async fn notes_may_wait(&self, me: &Me, visit: &Visit) -> Result<bool, AppError> {
        if !self.settings.notes.offline || !self.unit(visit.host.unit).await?.notes_may_wait {
            return Ok(false);
        }
        match me.person.unit() {
            Some(own) => Ok(self.unit(own).await?.notes_may_wait),
            None => Ok(true),
        }
    }
}
