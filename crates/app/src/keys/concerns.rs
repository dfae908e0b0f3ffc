//! The key of a concern: one for each case, so that whoever is let in to one reads no other.
//!
//! Whoever hears something may have her keys locked, and must not wait for the visit leader. So the case's key is made
//! in the request that opens it, for public keys only:
//!
//! ```text
//! opening          makes the key, wraps it for the opener and the visit leader, and the server signs a first roster
//! the visit leader signs the next roster at her next request, and every one after it
//! the team         is on it when she has signed that it is let in
//! a network leader is on it when two have signed that she is, one of them the visit leader
//! ```
//!
//! The server's roster counts once, as generation 1 and number 1, and only with cards that stand on the roster the visit
//! leader signed for the report: it can choose among people she signed for, and bring in nobody. As soon as she has
//! signed, the `keys` database remembers it, and the first roster is refused like any older one.

use super::{Known, Scope, SealKey};
use crate::{App, AppError, Me};
use domain::concern::{Call, Concern};
use domain::id::{ConcernId, PersonId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::{Db, Tx};
use vault::{Appointment, Card, Identity, Opening, Roster, Stated};

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
        Ok(self.sealer(me, Scope::Concern(concern.id), &roster))
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

    /// What someone signs to let the team, or a network leader, into a case. Needs her unlocked keys.
    pub(crate) fn opening_deed(me: &Me, concern: &Concern, called: Option<Card>) -> Result<String, AppError> {
        let opening = Opening { visit: concern.visit, concern: concern.id, called };
        let deed = opening.sign(&me.bundle()?.signer)?;
        serde_json::to_string(&deed).map_err(|_| AppError::Fault("concerns"))
    }

    /// Whom the key of a case is for: those of the team it is for already, and whomever it was opened to since, as
    /// signed. What a row says lets nobody in.
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
        let known = self.visit_key(db, visit.id, Scope::Concern(concern.id), None).await?;
        let Some(known) = known else { return Ok(Vec::new()) };
        let team_is_in = self.team_is_let_in(&concern, &known);
        let mut people = visit.team_ids();
        people.retain(|person| appointment.team.contains(person));
        people.retain(|person| team_is_in || known.roster.card(*person).is_some());
        if let Some(called) = concern.call.answered_by().filter(|called| roots.contains(called)) {
            let card = self.cards(db, &[called]).await?.into_iter().next();
            people.extend(
                card.filter(|card| self.is_called_in(&concern, &known, card)).map(|card| card.person),
            );
        }
        Ok(people)
    }

    /// Whether the visit leader signed that the team is let in.
    fn team_is_let_in(&self, concern: &Concern, known: &Known) -> bool {
        let leader = known.appointment.card.as_ref();
        let signed = concern.team_deed().zip(leader);
        let let_in = signed.is_some_and(|(deed, leader)| self.is_opened(concern, deed, leader, None));
        self.told(concern, let_in == concern.team_is_in());
        let_in
    }

    /// Whether two who have the key, one of them the visit leader, signed that this network leader is let in.
    fn is_called_in(&self, concern: &Concern, known: &Known, called: &Card) -> bool {
        let Call::Answered { asked, approved, deeds, .. } = &concern.call else { return false };
        let two = [asked.by, approved.by];
        let leader = known.appointment.leader;
        let cards = known.roster.cards.iter().chain(&known.roster.former);
        let signed = |(person, deed): (PersonId, &String)| {
            let card = cards.clone().find(|card| card.person == person);
            card.is_some_and(|card| self.is_opened(concern, deed, card, Some(called)))
        };
        let right = two[0] != two[1] && two.contains(&leader) && two.into_iter().zip(deeds).all(signed);
        self.told(concern, right);
        right
    }

    fn is_opened(&self, concern: &Concern, deed: &str, by: &Card, called: Option<&Card>) -> bool {
        let opening = self.seen.verify::<Opening>(deed, &by.verifier);
        opening
            .is_ok_and(|it| (it.visit, it.concern, it.called.as_ref()) == (concern.visit, concern.id, called))
    }

    /// Raises the alarm when a row says something that nobody signed.
    fn told(&self, concern: &Concern, agrees: bool) {
        if !agrees {
            let scope = Scope::Concern(concern.id).name();
            self.alarm(concern.visit, super::KeyEvent::RosterForged { scope });
        }
    }
}

/// The first generation, and its first roster.
const FIRST: u32 = 1;

/// Whether the visit leader signed for this card, also when its owner has left meanwhile.
fn is_signed(report: &Known, card: &Card) -> bool {
    report.roster.cards.iter().chain(&report.roster.former).any(|signed| signed == card)
}
