//! What waits for someone's keys is done at her next unlock, or at her next request while they are unlocked.

use super::{KeyEvent, Known, Opened, Scope};
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
        Ok(())
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
        let leads = leads(me, appointment)?;
        let Some(known) = self.visit_key(tx, visit.id, scope, Some(me.id())).await? else {
            // a concern's first key was made when it was opened
            if leads && Scope::ALL.contains(&scope) {
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
        self.wrap_for_roster(tx, me, &roster, &opened.key, &holders).await
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
            let kept = |scope: &&Scope| **scope != Scope::Notes || !visit.destruction.is_begun();
            Scope::ALL.iter().filter(kept).any(|scope| {
                let state = states.get(&(visit.id, scope.name().into_owned()));
                state.is_none_or(|state| state.retiring || state.holders < expected(visit, *scope))
            })
        };
        visits.retain(|visit| concerned.contains(&visit.id) || waits(visit));
        Ok(visits)
    }

    /// Someone leaves: her wraps are taken away at once, and the keys are replaced at the visit leader's next unlock.
    pub(crate) async fn take_keys_from(&self, change: &Change<'_>, person: PersonId) -> Result<(), AppError> {
        store::visit_keys::remove_wraps(change.tx(), change.visit.id, person).await?;
        store::visit_keys::retire(change.tx(), change.visit.id).await?;
        let event = KeyEvent::Unwrapped { person };
        log(change.tx(), change.by, Some(change.visit.id), &event).await
    }

    /// Asks those who can do something for a visit's keys to do it at their next request.
    pub(crate) async fn ask_to_settle(&self, visit: &Visit) -> Result<(), AppError> {
        let people: Vec<PersonId> = visit.team_ids();
        Ok(store::sessions::unsettle(&self.store, &people).await?)
    }
}

/// Every key a visit has or is to have: the notes', the report's, and one for each concern that has one.
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
        Scope::Concern(_) => 0,
    }
}

/// Whether this person signs the rosters: she leads the visit, and with the key that was signed for her.
pub(super) fn leads(me: &Me, appointment: &Appointment) -> Result<bool, AppError> {
    let card = me.bundle()?.card(me.id());
    Ok(appointment.leader == me.id() && appointment.card.as_ref() == Some(&card))
}
