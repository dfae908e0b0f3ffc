//! The key of a concern: one for each case, so that whoever is let in to one reads no other.
//!
//! Whoever hears something may have her keys locked, and must not wait for the visit leader. So the case's key is made
//! in the request that opens it, for public keys only:
//!
//! ```text
//! opening          makes the key, wraps it for the opener and the visit leader, and the server signs a first roster
//! the visit leader signs the next roster at her next request, and every one after it
//! two approved     she signs the roster with the network leader on it, and wraps the key for her
//! ```
//!
//! The server's roster counts once, as generation 1 and number 1, and only with cards that stand on the roster the visit
//! leader signed for the report: it can choose among people she signed for, and bring in nobody. As soon as she has
//! signed, the `keys` database remembers it, and the first roster is refused like any older one.

use super::{Known, Scope, SealKey};
use crate::{App, AppError, Me};
use domain::concern::Concern;
use domain::id::{ConcernId, PersonId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::{Db, Tx};
use vault::{Appointment, Card, Identity, Roster, Stated};

impl App {
    /// Makes the key of a case that is being opened, for its opener and the visit leader. Refused when the visit leader
    /// has not signed for both yet.
    pub(crate) async fn found_concern_key(
        &self,
        tx: &Tx,
        me: &Me,
        visit: &Visit,
        concern: &Concern,
    ) -> Result<SealKey, AppError> {
        let missing = || AppError::Refused(Refusal::KeysAreMissing);
        let known = self.visit_key(tx, visit.id, Scope::Report, None).await?.ok_or_else(missing)?;
        let card = |person: &PersonId| known.roster.card(*person).cloned();
        let cards: Option<Vec<Card>> = concern.team(visit).iter().map(card).collect();
        let mut cards = cards.ok_or_else(missing)?;
        cards.sort_unstable_by_key(|card| card.person);
        let key = Identity::generate();
        let roster = Roster {
            visit: visit.id,
            scope: Scope::Concern(concern.id).name().into_owned(),
            epoch: FIRST,
            serial: FIRST,
            recipient: key.recipient(),
            cards,
            former: Vec::new(),
        };
        self.save_roster(tx, me, &roster, &roster.sign(&self.signer)?, false).await?;
        self.wrap_for_roster(tx, me, &roster, &key, &[]).await?;
        Ok(SealKey { own: None, to: key.recipient(), server: self.signer.clone() }.by_owner(me, &roster))
    }

    /// The first roster of a case, as the server signed it.
    pub(super) async fn founding(
        &self,
        db: &impl Db,
        visit: VisitId,
        deed: &str,
    ) -> Result<Roster, AppError> {
        let forged = || AppError::Refused(Refusal::KeysDoNotAgree);
        let roster: Roster = self.seen.verify(deed, &self.signer.verifier()).map_err(|_| forged())?;
        let report = Box::pin(self.visit_key(db, visit, Scope::Report, None)).await?.ok_or_else(forged)?;
        let first = (roster.epoch, roster.serial) == (FIRST, FIRST) && roster.former.is_empty();
        if first && roster.cards.iter().all(|card| is_signed(&report, card)) {
            Ok(roster)
        } else {
            Err(forged())
        }
    }

    /// Whom the key of a case is for: those of the team and the network leader who have a part in it and were signed for.
    pub(super) async fn readers_of(
        &self,
        db: &impl Db,
        visit: &Visit,
        concern: ConcernId,
        appointment: &Appointment,
        roots: &[PersonId],
    ) -> Result<Vec<PersonId>, AppError> {
        let found = store::concerns::find(db, concern).await?.filter(|found| found.visit == visit.id);
        let Some(concern) = found.filter(Concern::has_key) else { return Ok(Vec::new()) };
        let mut people = concern.team(visit);
        people.retain(|person| appointment.team.contains(person));
        people.extend(concern.call.answered_by().filter(|called| roots.contains(called)));
        Ok(people)
    }
}

/// The first generation, and its first roster.
const FIRST: u32 = 1;

/// Whether the visit leader signed for this card, also when its owner has left meanwhile.
fn is_signed(report: &Known, card: &Card) -> bool {
    report.roster.cards.iter().chain(&report.roster.former).any(|signed| signed == card)
}
