//! What waits for someone's keys is done at her next unlock, or at her next request while they are unlocked.

use super::{KeyEvent, Known, Opened, Scope, signers};
use crate::change::{Change, log};
use crate::{App, AppError, Me};
use domain::id::{PersonId, VisitId};
use domain::refusal::Refusal;
use domain::visit::Visit;
use store::{Db, Tx};
use vault::Appointment;

impl App {
    /// Everything this person's keys are waited for, on all her visits.
    pub async fn settle(&self, me: &Me) -> Result<(), AppError> {
        self.be_first_root(me).await?;
        self.lock_for_custodians(me).await?;
        let leaders = self.complete_appointments(me).await?;
        store::sessions::unsettle(&self.store, &leaders).await?;
        for visit in self.unsettled_visits(me).await? {
            if !self.can_settle(me, &visit).await? {
                continue;
            }
            let tx = self.store.begin().await?;
            let Some(visit) = store::visits::hold(&tx, visit.id).await? else { continue };
            self.settle_visit(&tx, me, &visit).await?;
            tx.commit().await?;
        }
        self.narrow_files(me).await?;
        Box::pin(self.compare_names(me)).await
    }

    /// Makes, signs, wraps and replaces what this person can on one visit; the others follow when theirs is the turn.
    pub(crate) async fn settle_visit(&self, tx: &Tx, me: &Me, visit: &Visit) -> Result<(), AppError> {
        let Some(found) = store::appointments::find(tx, visit.id).await? else { return Ok(()) };
        let appointment = match self.appointment(visit.id, found.by, &found.deed).await {
            Ok(appointment) => appointment,
            Err(AppError::Refused(Refusal::KeysDoNotAgree)) => {
                self.alarm(visit.id, KeyEvent::RosterForged { scope: "appointment".into() });
                return Ok(());
            }
            Err(error) => return Err(error),
        };
        for scope in scopes(tx, visit.id).await? {
            match self.settle_key(tx, me, visit, scope, &appointment).await {
                Err(AppError::Denied(Refusal::KeysDoNotAgree | Refusal::KeysAreMissing)) | Ok(()) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn settle_key(
        &self,
        tx: &Tx,
        me: &Me,
        visit: &Visit,
        scope: Scope,
        appointment: &Appointment,
    ) -> Result<(), AppError> {
        if scope == Scope::Notes && visit.destruction.is_begun() {
            return Ok(());
        }
        let leads = leads(me, appointment, scope)?;
        let Some(known) = self.visit_key(tx, visit.id, scope, Some(me.id())).await? else {
            if leads && scope.is_made_for(visit) {
                self.first_key(tx, me, visit, scope, appointment).await?;
            }
            return Ok(());
        };
        let opened = self.opened_by_holder(me, visit.id, scope, &known).await?;
        let mut roster = known.roster.clone();
        if leads {
            if let (true, Some(opened)) = (known.retiring, &opened) {
                return self.replace_key(tx, me, visit, scope, &known, opened).await;
            }
            if let Some(renewed) = self.renewed(tx, visit, scope, &known).await? {
                self.sign_roster(tx, me, &renewed, known.retiring).await?;
                roster = renewed;
            }
        }
        let Some(opened) = opened else { return Ok(()) };
        let holders = store::visit_keys::holders(tx, visit.id, &scope.name(), known.epoch).await?;
        let holders = self.holders_and_leavers(tx, visit, scope, &known, holders).await?;
        self.wrap_for_roster(tx, me, &roster, &opened.key, &holders).await
    }

    /// Those who hold a key, and those who stand on its roster and have left since: for neither is it wrapped.
    pub(super) async fn holders_and_leavers(
        &self,
        db: &impl Db,
        visit: &Visit,
        scope: Scope,
        known: &Known,
        mut holders: Vec<PersonId>,
    ) -> Result<Vec<PersonId>, AppError> {
        let meant = self.roster_cards(db, visit, scope, &known.appointment).await?;
        let signed = known.roster.cards.iter().map(|card| card.person);
        holders.extend(signed.filter(|person| !meant.iter().any(|card| card.person == *person)));
        Ok(holders)
    }

    async fn opened_by_holder(
        &self,
        me: &Me,
        visit: VisitId,
        scope: Scope,
        known: &Known,
    ) -> Result<Option<Opened>, AppError> {
        if known.wrap.is_none() {
            return Ok(None);
        }
        match self.open_key(me, visit, scope).await {
            Ok(opened) => Ok(Some(opened)),
            Err(AppError::Denied(Refusal::KeysAreMissing)) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Her visits where a key waits for someone: the open ones, and those with a concern.
    async fn unsettled_visits(&self, me: &Me) -> Result<Vec<Visit>, AppError> {
        let mut visits = store::visits::of_person(&self.store, me.id()).await?;
        let all: Vec<VisitId> = visits.iter().map(|visit| visit.id).collect();
        let concerned = store::concerns::visits_with_keys(&self.store, &all).await?;
        visits.retain(|visit| visit.closed.is_none() || concerned.contains(&visit.id));
        let states = store::visit_keys::states(&self.store, &all).await?;
        let waits = |visit: &Visit| {
            let kept = |scope: &&Scope| match scope {
                Scope::Notes => !visit.destruction.is_begun(),
                Scope::Consents => visit.host_ids().contains(&me.id()),
                Scope::Report | Scope::Concern(_) => true,
            };
            Scope::ALL.iter().filter(kept).any(|scope| {
                let state = states.get(&(visit.id, scope.name().into_owned()));
                state.is_none_or(|state| state.retiring || state.holders < expected(visit, *scope))
            })
        };
        visits.retain(|visit| concerned.contains(&visit.id) || waits(visit));
        Ok(visits)
    }

    /// Someone leaves: her wraps are taken away at once, and the keys are replaced at the visit leader's next unlock; that of
    /// the consents at the unit leader's, if she held it.
    pub(crate) async fn take_keys_from(&self, change: &Change<'_>, person: PersonId) -> Result<(), AppError> {
        self.take_consents_key_from(change, person).await?;
        store::visit_keys::remove_wraps(change.tx(), change.visit.id, person).await?;
        store::visit_keys::retire_but(change.tx(), change.visit.id, &Scope::Consents.name()).await?;
        let event = KeyEvent::Unwrapped { person };
        log(change.tx(), change.by, Some(change.visit.id), &event).await
    }

    /// Someone keeps the consents no more: her wrap of their key is taken away at once. True when she had stood on its
    /// roster; then it is replaced at the unit leader's next unlock.
    pub(crate) async fn take_consents_key_from(
        &self,
        change: &Change<'_>,
        person: PersonId,
    ) -> Result<bool, AppError> {
        let (visit, scope) = (change.visit.id, Scope::Consents);
        let known = self.visit_key(change.tx(), visit, scope, None).await;
        let stands = match known {
            Ok(known) => known.is_some_and(|known| known.roster.card(person).is_some()),
            // told already; whoever is meant by it loses what she has
            Err(AppError::Denied(Refusal::KeysDoNotAgree)) => true,
            Err(error) => return Err(error),
        };
        if stands {
            store::visit_keys::remove_wrap(change.tx(), visit, &scope.name(), person).await?;
            store::visit_keys::retire(change.tx(), visit, &scope.name()).await?;
        }
        Ok(stands)
    }

    /// Somebody else keeps the consents: whoever kept them before loses their key, unless she is the unit leader, who signs
    /// for it and holds it for the next one.
    pub(crate) async fn pass_consents_key_on(
        &self,
        change: &Change<'_>,
        before: PersonId,
    ) -> Result<(), AppError> {
        if [change.visit.keeper(), change.visit.host.unit_leader].contains(&before)
            || !self.take_consents_key_from(change, before).await?
        {
            return Ok(());
        }
        let event = KeyEvent::Unwrapped { person: before };
        log(change.tx(), change.by, Some(change.visit.id), &event).await
    }

    /// Asks those who can do something for a visit's keys to do it at their next request.
    pub(crate) async fn ask_to_settle(&self, visit: &Visit) -> Result<(), AppError> {
        let people: Vec<PersonId> = visit.people().into_iter().chain([visit.keeper()]).collect();
        Ok(store::sessions::unsettle(&self.store, &people).await?)
    }
}

/// Every key a visit has or is to have: the notes', the report's, the consents', and one for each concern that has one.
pub(super) async fn scopes(db: &impl Db, visit: VisitId) -> Result<Vec<Scope>, AppError> {
    let concerns = store::concerns::of_visit(db, visit).await?;
    let concerns = concerns.iter().filter(|concern| concern.has_key());
    Ok(Scope::ALL.into_iter().chain(concerns.map(|concern| Scope::Concern(concern.id))).collect())
}

/// How many a key is for at least, once all have accounts.
fn expected(visit: &Visit, scope: Scope) -> usize {
    match scope {
        Scope::Notes => visit.team_ids().len(),
        // the network leaders come on top, so this asks once too often rather than once too seldom
        Scope::Report => visit.people().len() + 1,
        Scope::Consents if visit.keeper() == visit.host.unit_leader => 1,
        Scope::Consents => 2,
        Scope::Concern(_) => 0,
    }
}

/// Whether this person signs the rosters of a key, and with the key of her own that was signed for her.
pub(super) fn leads(me: &Me, appointment: &Appointment, scope: Scope) -> Result<bool, AppError> {
    let card = me.bundle()?.card(me.id());
    let signers = signers(appointment, scope);
    Ok(signers.is_some_and(|signers| signers.leader == me.id() && signers.card == Some(&card)))
}
