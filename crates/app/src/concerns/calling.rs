//! Calling in a network leader: one of the team asks, another approves, and one of the two leads the visit.

use super::Said;
use crate::{App, AppError, Me, Problems};
use domain::actor::{Actor, Role, Who};
use domain::concern::Concern;
use domain::id::{ConcernId, PersonId, VisitId};
use domain::person::Person;
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::Db;

impl App {
    /// The network leaders who can be called in: those with no part in the visit, and whose keys count.
    pub async fn callable(&self, visit: &Visit) -> Result<Vec<Person>, AppError> {
        self.callable_in(&self.store, visit).await
    }

    async fn callable_in(&self, db: &impl Db, visit: &Visit) -> Result<Vec<Person>, AppError> {
        let leaders = self.network_leaders(db).await?;
        let roots: Vec<PersonId> = self.roots().await?.into_iter().map(|(root, _)| root).collect();
        let mut people = store::people::some(db, &leaders).await?;
        people.retain(|person| {
            roots.contains(&person.id) && Actor::on(Who::from(person), visit).role == Role::NetworkLeader
        });
        people.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(people)
    }

    /// Asks for a network leader. Alone this opens nothing to her.
    pub async fn call_network_leader(
        &self,
        me: &Me,
        visit: VisitId,
        concern: ConcernId,
        whom: Option<PersonId>,
    ) -> Result<(), AppError> {
        let mut held = self.hold_concern(me, visit, concern).await?;
        let callable = self.callable_in(held.change.tx(), &held.change.visit).await?;
        let whom = callable.iter().map(|person| person.id).find(|person| Some(*person) == whom);
        let (part, by) = (held.part, held.change.by);
        held.concern.may_call(part, by.by, &held.change.visit, by.at)?;
        let whom = whom.ok_or_else(|| AppError::Invalid(Problems::one("whom", "problem-choose")))?;
        let deed = self.call_deed(held.change.tx(), me, &held.concern, whom).await?;
        held.concern.make_call(part, whom, by, &held.change.visit, deed)?;
        let may = |person: &PersonId| held.concern.may_approve(*person, &held.change.visit, by.at).is_ok();
        let seconds: Vec<PersonId> = held.change.visit.team_ids().into_iter().filter(may).collect();
        held.tell(&seconds, &format!("call-{}", by.at.timestamp_micros())).await?;
        held.save(&Said::ConcernCallMade { concern, person: whom }).await
    }

    /// Her signature under letting this network leader, with the keys she has now, into this case.
    async fn call_deed(
        &self,
        db: &impl Db,
        me: &Me,
        concern: &Concern,
        whom: PersonId,
    ) -> Result<String, AppError> {
        let card = self.cards(db, &[whom]).await?.into_iter().next();
        Self::opening_deed(me, concern, Some(card.ok_or(AppError::Refused(Refusal::KeysAreMissing))?))
    }

    /// Approves the call that was made at `asked` (microseconds since 1970). The visit leader's next roster, hers now or
    /// at her next request, lets the network leader in.
    pub async fn approve_call(
        &self,
        me: &Me,
        visit: VisitId,
        concern: ConcernId,
        asked: i64,
    ) -> Result<(), AppError> {
        let mut held = self.hold_concern(me, visit, concern).await?;
        let by = held.change.by;
        held.concern.may_approve(by.by, &held.change.visit, by.at)?;
        let gone = || AppError::Refused(Refusal::ConcernNotAsked);
        let (whom, _) = held.concern.call_waiting(&held.change.visit, by.at).ok_or_else(gone)?;
        let callable = self.callable_in(held.change.tx(), &held.change.visit).await?;
        if !callable.iter().any(|person| person.id == whom) {
            return Err(gone());
        }
        let deed = self.call_deed(held.change.tx(), me, &held.concern, whom).await?;
        held.concern.approve_call(by, &held.change.visit, asked, deed)?;
        let mut told = vec![whom];
        told.extend(held.change.visit.leader());
        held.tell(&told, "called").await?;
        held.save(&Said::ConcernCallApproved { concern, person: whom }).await?;
        self.settle_concern(me, visit).await?;
        self.checkpoint_at_once().await;
        Ok(())
    }
}
