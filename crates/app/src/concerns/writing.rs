//! Opening a case and writing in it. Neither needs an unlocked key.

use super::{Held, Said, known, place};
use crate::keys::{Scope, SealKey};
use crate::saved::{about_concern, vouch};
use crate::{App, AppError, Me};
use domain::concern::{Concern, Outcome, Word, Words};
use domain::id::{ConcernId, ConcernTextId, VisitId};
use domain::policy::Action;
use domain::text::Prose;
use store::concerns::StoredText;

impl App {
    /// Opens a case with what was heard; the visit leader is told that something waits. `concern` is the id the form came
    /// with, so that a form sent twice opens one case.
    pub async fn open_concern(
        &self,
        me: &Me,
        visit: VisitId,
        concern: Option<ConcernId>,
        heard: &Prose,
    ) -> Result<ConcernId, AppError> {
        let change = self.begin(me, visit, Action::OpenConcern).await?;
        let mut id = concern.unwrap_or_else(Self::fresh_concern);
        if let Some(before) = store::concerns::find(change.tx(), id).await? {
            if before.opened.by == me.id() && known(me, &change.visit, Some(before)).is_some() {
                return Ok(id);
            }
            id = Self::fresh_concern();
        }
        let concern = Concern::open(id, visit, change.by);
        let seal = self.found_concern_key(change.tx(), me, &change.visit, &concern).await?;
        let leader: Vec<_> = change.visit.leader().into_iter().collect();
        let held = Held { change, concern, part: domain::concern::Part::Opener };
        let words = Words { word: Word::Heard, text: heard.clone() };
        held.add(&seal, Self::fresh_concern_text(), 1, &words).await?;
        held.tell(&leader, "opened").await?;
        held.save(&Said::ConcernOpened { concern: id }).await?;
        self.settle_concern(me, visit).await?;
        Ok(id)
    }

    /// Writes in a case. `text` is the id the form came with, so that a form sent twice writes once.
    pub async fn write_in_concern(
        &self,
        me: &Me,
        visit: VisitId,
        concern: ConcernId,
        text: Option<ConcernTextId>,
        words: &Words,
    ) -> Result<(), AppError> {
        let mut held = self.hold_concern(me, visit, concern).await?;
        let mut id = text.unwrap_or_else(Self::fresh_concern_text);
        if let Some(before) = store::concerns::find_text(held.change.tx(), id).await? {
            if before.concern == concern && before.person == me.id() {
                return Ok(());
            }
            id = Self::fresh_concern_text();
        }
        let number = held.concern.write()?;
        let seal = self.seal_key(held.change.tx(), me, visit, Scope::Concern(concern)).await?;
        held.add(&seal, id, number, words).await?;
        held.save(&Said::ConcernWritten { concern }).await
    }

    /// Closes a case with what came of it, sealed like the rest.
    pub async fn close_concern(
        &self,
        me: &Me,
        visit: VisitId,
        concern: ConcernId,
        outcome: Outcome,
        text: &Prose,
    ) -> Result<(), AppError> {
        let mut held = self.hold_concern(me, visit, concern).await?;
        let number = held.concern.close(held.part, held.change.by)?;
        let seal = self.seal_key(held.change.tx(), me, visit, Scope::Concern(concern)).await?;
        let words = Words { word: Word::Outcome(outcome), text: text.clone() };
        held.add(&seal, Self::fresh_concern_text(), number, &words).await?;
        held.save(&Said::ConcernClosed { concern }).await?;
        self.checkpoint_at_once().await;
        Ok(())
    }
}

impl Held<'_> {
    /// Seals a text and adds it.
    async fn add(
        &self,
        seal: &SealKey,
        id: ConcernTextId,
        number: u32,
        words: &Words,
    ) -> Result<(), AppError> {
        let (person, at) = (self.change.by.by, self.change.by.at);
        let body = serde_json::to_vec(words).map_err(|_| AppError::Fault("concerns"))?;
        let sealed = seal.seal(place(&self.concern, number), None, &body)?;
        let about = (about_concern(self.concern.id, number), 1);
        vouch(self.change.tx(), self.change.visit.id, self.change.by, about, (person, &sealed)).await?;
        let text = StoredText { id, concern: self.concern.id, number, person, sealed, at };
        Ok(store::concerns::add_text(self.change.tx(), text).await?)
    }
}
