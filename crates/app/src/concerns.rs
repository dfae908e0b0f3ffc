//! Concerns: something serious that was heard on a visit, written down where nobody but those it is for finds it, and
//! taken up the ladder.
//!
//! Nothing here leads to a report, a list or a count: pages and letters of the visit know of a case only as "something
//! waits for you", and only to whoever has a part in it. Everyone else gets the answer of an unknown address.

use crate::change::{Change, log};
use crate::{App, AppError, Me, Problems, giveaways};
use domain::actor::Actor;
use domain::concern::{Concern, Part};
use domain::id::{ConcernId, ConcernTextId, PersonId, VisitId};
use domain::letter::Letter;
use domain::policy::Action;
use domain::text::Prose;
use domain::visit::Visit;
use serde::Serialize;
use vault::{Kind, Place};

mod calling;
mod destroying;
mod ladder;
mod reading;
mod waiting;
mod writing;

pub use reading::{Case, Told};
pub use waiting::Waiting;

/// What happened to a case: ids only.
#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
#[expect(clippy::enum_variant_names, reason = "these are the log's kinds, which say what they are about")]
enum Said {
    /// It was opened.
    ConcernOpened { concern: ConcernId },
    /// Something was written in it.
    ConcernWritten { concern: ConcernId },
    /// It was taken up the ladder.
    ConcernClimbed { concern: ConcernId, rung: &'static str },
    /// Someone asked for a network leader.
    ConcernCallMade { concern: ConcernId, person: PersonId },
    /// Another approved.
    ConcernCallApproved { concern: ConcernId, person: PersonId },
    /// Someone said that she reported.
    ConcernReported { concern: ConcernId },
    /// It was closed.
    ConcernClosed { concern: ConcernId },
    /// Its time was over; its key goes first.
    ConcernEnded { concern: ConcernId, people: Vec<PersonId>, texts: usize, digest: String },
    /// Nothing of it is left.
    ConcernDestroyed { concern: ConcernId },
}

/// A case being changed by someone who has a part in it.
struct Held<'a> {
    change: Change<'a>,
    concern: Concern,
    part: Part,
}

/// What this person is to the case, if it is one of the visit and exists for her.
fn known(me: &Me, visit: &Visit, found: Option<Concern>) -> Option<(Concern, Part)> {
    let concern = found.filter(|concern| concern.visit == visit.id)?;
    let part = concern.part(&Actor::on(me.who(), visit))?;
    Some((concern, part))
}

fn place(concern: &Concern, number: u32) -> Place {
    let (visit, item) = (concern.visit, concern.id.to_string());
    Place { kind: Kind::Concern, visit, item, version: number }
}

/// What in a text points straight at a person: keys of texts, each once.
pub fn gives_away(text: &str) -> Vec<&'static str> {
    let found = giveaways::in_text(text, giveaways::Text::Concern);
    let mut found: Vec<_> = found.into_iter().map(giveaways::Giveaway::key).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// Reads a text of a case, typed in `field`. One that points at a person is taken when its author wants it so `anyway`.
pub fn parse_text(field: &str, text: &str, anyway: bool, problems: &mut Problems) -> Option<Prose> {
    let text = problems.take(field, Prose::parse(text))?;
    if !anyway && !gives_away(text.as_str()).is_empty() {
        problems.add(field, "concern-gives-away");
    }
    Some(text)
}

impl App {
    /// An id for a case that is going to be opened; its form carries it.
    pub fn fresh_concern() -> ConcernId {
        vault::fresh_id()
    }

    /// An id for a text that is going to be written; its form carries it.
    pub fn fresh_concern_text() -> ConcernTextId {
        vault::fresh_id()
    }

    /// The case, held until it is saved. Hidden is answered as missing.
    async fn hold_concern(&self, me: &Me, visit: VisitId, concern: ConcernId) -> Result<Held<'_>, AppError> {
        let change = self.begin(me, visit, Action::SeeConcerns).await?;
        let found = store::concerns::find(change.tx(), concern).await?;
        if let Some((concern, part)) = known(me, &change.visit, found) {
            return Ok(Held { change, concern, part });
        }
        drop(change);
        self.log_refused(me, visit, Action::SeeConcerns).await?;
        Err(AppError::Hidden)
    }

    /// After something that changes whom a case is for: what these keys can do is done now, the rest at the others' next
    /// requests.
    async fn settle_concern(&self, me: &Me, visit: VisitId) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        let Some(visit) = store::visits::hold(&tx, visit).await? else { return Ok(()) };
        if !me.is_locked() {
            self.settle_visit(&tx, me, &visit).await?;
        }
        tx.commit().await?;
        self.ask_to_settle(&visit).await
    }
}

impl Held<'_> {
    /// Tells these people, apart from whoever does it, that something on the visit waits for them.
    async fn tell(&self, people: &[PersonId], why: &str) -> Result<(), AppError> {
        for person in people.iter().filter(|person| **person != self.change.by.by) {
            let once = format!("waits:{}:{why}:{person}", self.concern.id);
            self.change.write_to(*person, Letter::SomethingWaits, once).await?;
        }
        Ok(())
    }

    async fn save(self, said: &Said) -> Result<(), AppError> {
        store::concerns::save(self.change.tx(), &self.concern, false).await?;
        log(self.change.tx(), self.change.by, Some(self.concern.visit), said).await?;
        self.change.commit().await?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_points_at_a_person_is_asked_about_and_taken_all_the_same() {
        let text = "Ring mor på 412 34 567.";
        let mut problems = Problems::default();
        assert!(parse_text("text", text, false, &mut problems).is_some());
        assert_eq!(problems.0[0].text, "concern-gives-away");
        let mut problems = Problems::default();
        assert!(parse_text("text", text, true, &mut problems).is_some() && problems.0.is_empty());
        assert_eq!(gives_away("Noen ropte om hjelp i natt."), Vec::<&str>::new());
    }
}
