//! Planning a visit: host, team and date. And reading it.

use crate::{App, AppError, Me, Problems};
use chrono::NaiveDate;
use domain::event::Event;
use domain::id::{CycleId, PersonId, UnitId, VisitId};
use domain::person::{Home, Person, UnitRole};
use domain::policy::{Action, NetworkAction};
use domain::visit::team::{Function, Team};
use domain::visit::{Host, Visit};

mod list;
mod reports;
mod team;

pub use list::{List, Listed};
pub use reports::{ListedReport, Reports};
pub use team::{Candidate, why_not};

impl App {
    /// Plans a visit to a unit: its leader and key staff answer for it.
    pub async fn plan_visit(&self, me: &Me, cycle: CycleId, unit: UnitId) -> Result<VisitId, AppError> {
        Self::permit_in_network(me, NetworkAction::LayCycle)?;
        let tx = self.store.begin().await?;
        let cycle = store::cycles::hold(&tx, cycle).await?.ok_or(AppError::Hidden)?;
        store::units::find(&tx, unit).await?.ok_or(AppError::Hidden)?;
        // A button pressed twice plans one visit.
        if store::visits::has_visit_without_team(&tx, cycle.id, unit).await? {
            return Err(AppError::Invalid(Problems::one("", "plan-unit-has-visit")));
        }
        let host = host(unit, &store::people::all(&tx).await?)?;
        let previous = store::visits::last_accepted(&tx, unit).await?;
        let visit = Visit::plan(vault::fresh_id(), cycle.id, cycle.edition, host, previous);
        store::visits::save(&tx, &visit).await?;
        store::visits::save_people(&tx, &visit).await?;
        let mut change = self.change(tx, visit, me.id());
        change.record(Event::VisitPlanned);
        Ok(change.commit().await?.id)
    }

    /// Chooses the team. Members who leave lose their wraps at once; those who join get theirs from a holder.
    pub async fn choose_team(
        &self,
        me: &Me,
        visit: VisitId,
        chosen: &[(PersonId, Function)],
    ) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::ChooseTeam).await?;
        let ids: Vec<PersonId> = chosen.iter().map(|(person, _)| *person).collect();
        let people = store::people::some(change.tx(), &ids).await?;
        let team = Team::parse(change.visit.host.unit, chosen, &people, change.visit.team.as_ref())
            .map_err(|found| AppError::Invalid(team::problems(&found, chosen, &people)))?;
        let before = change.visit.team_ids();
        change.apply(Event::TeamChosen, |visit, _| {
            visit.choose_team(team);
            Ok(())
        })?;
        store::visits::save_people(change.tx(), &change.visit).await?;
        for left in before.iter().filter(|person| !ids.contains(person)) {
            self.take_keys_from(&change, *left).await?;
        }
        self.appoint(change.tx(), me, &change.visit).await?;
        let visit = change.commit().await?;
        self.ask_to_settle(&visit).await?;
        Ok(visit)
    }

    /// Takes the host's leader and key staff anew from the unit. Those who left lose their wraps at once; those who are new
    /// get theirs when the visit leader has signed for them, as soon as the report has come to the host. Signatures given
    /// before stay as they are.
    pub async fn refresh_host(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::ChooseHost).await?;
        let (before, kept) = (change.visit.host_ids(), change.visit.keeper());
        let all = store::people::all(change.tx()).await?;
        let now = host(change.visit.host.unit, &all)?;
        change.apply(Event::HostRefreshed, |visit, _| {
            visit.choose_host(now.unit_leader, now.key_staff);
            let keeper = all.iter().find(|person| person.id == visit.keeper());
            if keeper.is_none_or(|person| !visit.may_keep_consents(person)) {
                visit.consent_keeper = None;
            }
            Ok(())
        })?;
        store::visits::save_people(change.tx(), &change.visit).await?;
        let people = change.visit.people();
        for left in before.iter().filter(|person| !people.contains(person)) {
            self.take_keys_from(&change, *left).await?;
        }
        if change.visit.keeper() != kept {
            self.pass_consents_key_on(&change, kept).await?;
        }
        self.appoint(change.tx(), me, &change.visit).await?;
        let visit = change.commit().await?;
        self.ask_to_settle(&visit).await?;
        Ok(visit)
    }

    /// The host offers three days.
    pub async fn offer_dates(
        &self,
        me: &Me,
        visit: VisitId,
        days: [NaiveDate; 3],
    ) -> Result<Visit, AppError> {
        let today = self.today();
        let mut change = self.begin(me, visit, Action::OfferDates).await?;
        change.apply(Event::DatesOffered, |visit, by| visit.offer_dates(days, today, by))?;
        change.commit().await
    }

    /// Locks one of them; every deadline follows, and the programme starts from its template.
    pub async fn lock_date(&self, me: &Me, visit: VisitId, day: NaiveDate) -> Result<Visit, AppError> {
        let mut change = self.begin(me, visit, Action::LockDate).await?;
        let edition = self.edition(change.visit.edition).await?;
        change.apply(Event::DateLocked, |visit, by| visit.lock_date(day, &edition.format.deadlines, by))?;
        change.commit().await
    }

    /// A visit the person has a part in.
    pub async fn visit(&self, me: &Me, visit: VisitId) -> Result<Visit, AppError> {
        self.look(me, visit, Action::SeeVisit).await
    }

    /// The visits the person has a part in.
    pub async fn my_visits(&self, me: &Me) -> Result<Vec<Visit>, AppError> {
        Ok(store::visits::of_person(&self.store, me.id()).await?)
    }
}

fn host(unit: UnitId, people: &[Person]) -> Result<Host, AppError> {
    let with = |role: UnitRole| {
        let home = Home::Unit(unit, role);
        people.iter().filter(move |person| person.active && person.home == home).map(|person| person.id)
    };
    let unit_leader = with(UnitRole::UnitLeader).next();
    let unit_leader =
        unit_leader.ok_or_else(|| AppError::Invalid(Problems::one("", "plan-unit-has-no-leader")))?;
    Ok(Host { unit, unit_leader, key_staff: with(UnitRole::KeyStaff).collect() })
}
