//! What a desk and a visit's own page show, in as few questions to the database as can be.

use crate::concerns::Waiting;
use crate::keys::{Held, Scope, Waits};
use crate::{App, AppError, Me};
use chrono::{DateTime, Datelike, Utc};
use domain::actor::{Actor, Role, Who};
use domain::desk::Task;
use domain::event::Event;
use domain::id::{PersonId, UnitId, VisitId};
use domain::person::{NetworkRole, Person, Unit};
use domain::policy::Action;
use domain::visit::Visit;
use std::collections::HashMap;
use store::log::Leaf;

pub use store::visits::Over;

/// Phases in which something may wait for the network leader.
const HERS: [&str; 3] = ["with_network_leader", "planned", "accepted"];
/// Visits of her own on a desk.
const MINE: u64 = 60;
/// Visits fetched for each of those phases.
const AT_MOST: u64 = 40;
/// Leaves looked through for the last events of a visit.
const LEAVES: u64 = 80;
/// Events shown.
const EVENTS: usize = 12;

/// What stands on a desk.
#[derive(Debug)]
pub struct Desk {
    /// Open visits the person has a part in, and closed ones of her own unit.
    pub mine: Vec<Visit>,
    /// Closed visits she had a part in.
    pub over: Vec<Over>,
    /// Visits where something may wait for her as network leader or privacy officer.
    pub network: Vec<Visit>,
    /// Host units by id.
    pub units: HashMap<UnitId, Unit>,
    /// The year's plan, for the network leader.
    pub year: Option<Year>,
    /// Keys of her visits that she cannot use yet.
    pub waits: Vec<Waits>,
    /// Concerns where something waits for her.
    pub concerns: Vec<Waiting>,
    /// Visits where words wait to be compared with the names she keeps.
    pub names: HashMap<VisitId, Task>,
}

/// How far this year's plan has come.
#[derive(Debug)]
pub struct Year {
    /// The calendar year.
    pub year: i32,
    /// Whether its cycle is laid.
    pub laid: bool,
    /// Some of the units no visit goes to.
    pub without_visit: Vec<Unit>,
    /// Visits in phases that may wait for her, beyond those on the desk.
    pub more: u64,
}

/// A visit as its own page tells it.
#[derive(Debug)]
pub struct Overview {
    /// The visit.
    pub visit: Visit,
    /// Everyone with a part in it, and those who did something last.
    pub people: HashMap<PersonId, Person>,
    /// The host unit and the members' own.
    pub units: HashMap<UnitId, Unit>,
    /// What happened last, the newest first, as far as this person is told.
    pub events: Vec<Told>,
    /// Whom the reader waits for, where she cannot use a key yet.
    pub waits: Vec<Waits>,
    /// Words that wait to be compared with the names the reader keeps.
    pub names: Option<Task>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// When.
    pub at: DateTime<Utc>,
    /// As what the person acted who did it; `None` when the system did.
    pub by: Option<Role>,
    /// What.
    pub event: Event,
}

impl App {
    /// The desk of this person.
    pub async fn desk(&self, me: &Me) -> Result<Desk, AppError> {
        let keys = [&*Scope::Notes.name(), &*Scope::Consents.name()];
        let found = store::visits::on_desk(&self.store, me.id(), keys, MINE).await?;
        let (mine, over, [notes, consents]) = (found.whole, found.over, found.held);
        let mut units: HashMap<UnitId, Unit> = found.units.into_iter().map(|unit| (unit.id, unit)).collect();
        let (mut network, mut year) = (Vec::new(), None);
        if me.who().network_leader {
            let more = self.waiting_in_network(&mut network).await?;
            network.retain(|visit| !mine.iter().any(|known| known.id == visit.id));
            year = Some(self.year(more).await?);
        } else if me.who().privacy_officer {
            network = store::visits::asked_to_destroy(&self.store, AT_MOST).await?;
            network.retain(|visit| !mine.iter().any(|known| known.id == visit.id));
        }
        let hosts: Vec<UnitId> = network.iter().map(|visit| visit.host.unit).collect();
        units.extend(self.units_by_id(hosts).await?);
        let waits = self.waits_for_keys(me, &mine, &Held { notes, consents }).await?;
        let cases: Vec<&Visit> = mine.iter().filter(|visit| found.with_concern.contains(&visit.id)).collect();
        let concerns = self.concerns_waiting(me, &cases).await?;
        let names = self.names_to_compare(me, &mine).await?;
        Ok(Desk { mine, over, network, units, year, waits, concerns, names })
    }

    /// Fetches some visits of each phase; how many more there are.
    async fn waiting_in_network(&self, network: &mut Vec<Visit>) -> Result<u64, AppError> {
        network.extend(store::visits::in_each_phase(&self.store, &HERS, AT_MOST).await?);
        if count(network) < AT_MOST {
            return Ok(0);
        }
        let all = store::visits::count_in_phases(&self.store, &HERS).await?;
        Ok(all.saturating_sub(count(network)))
    }

    async fn year(&self, more: u64) -> Result<Year, AppError> {
        let year = self.today().year();
        let cycle = store::cycles::all(&self.store).await?.into_iter().find(|cycle| cycle.year == year);
        let without_visit = match &cycle {
            Some(cycle) => store::units::without_visit(&self.store, cycle.id, AT_MOST).await?,
            None => Vec::new(),
        };
        Ok(Year { year, laid: cycle.is_some(), without_visit, more })
    }

    /// A visit's own page.
    pub async fn overview(&self, me: &Me, visit: VisitId) -> Result<Overview, AppError> {
        let visit = self.look(me, visit, Action::SeeVisit).await?;
        let role = Actor::on(me.who(), &visit).role;
        let leaves = store::log::of_visit(&self.store, visit.id, LEAVES).await?;
        let told = told(leaves, role);
        let mut ids = visit.people();
        ids.extend(told.iter().filter_map(|(by, ..)| *by));
        ids.sort_unstable();
        ids.dedup();
        let people = self.names(&ids).await?;
        let mut homes: Vec<UnitId> = people.values().filter_map(Person::unit).collect();
        homes.push(visit.host.unit);
        let units = self.units_by_id(homes).await?;
        let as_what = |by: PersonId| Actor::on(who(by, &people), &visit).role;
        let events =
            told.into_iter().map(|(by, at, event)| Told { at, by: by.map(as_what), event }).collect();
        let waits = self.waits_on(me, &visit).await?;
        let names = self.names_to_compare(me, std::slice::from_ref(&visit)).await?.remove(&visit.id);
        Ok(Overview { visit, people, units, events, waits, names })
    }

    async fn units_by_id(&self, mut ids: Vec<UnitId>) -> Result<HashMap<UnitId, Unit>, AppError> {
        ids.sort_unstable();
        ids.dedup();
        let units = store::units::some(&self.store, &ids).await?;
        Ok(units.into_iter().map(|unit| (unit.id, unit)).collect())
    }
}

fn count(visits: &[Visit]) -> u64 {
    u64::try_from(visits.len()).unwrap_or(u64::MAX)
}

fn who(id: PersonId, people: &HashMap<PersonId, Person>) -> Who {
    let holds = |role| people.get(&id).is_some_and(|person| person.holds(role));
    Who {
        id,
        network_leader: holds(NetworkRole::NetworkLeader),
        administrator: holds(NetworkRole::Administrator),
        privacy_officer: holds(NetworkRole::PrivacyOfficer),
        custodian: holds(NetworkRole::Custodian),
    }
}

/// The last events this role is told of; the same thing done over and over by one person is told once.
fn told(leaves: Vec<Leaf>, role: Role) -> Vec<(Option<PersonId>, DateTime<Utc>, Event)> {
    let mut told: Vec<(Option<PersonId>, DateTime<Utc>, Event)> = Vec::new();
    for leaf in leaves {
        let Ok(event) = serde_json::from_str::<Event>(&leaf.leaf) else { continue };
        let again = told.last().is_some_and(|(by, _, last)| *by == leaf.person && last.key() == event.key());
        if event.is_told_to(role) && !again {
            told.push((leaf.person, leaf.at, event));
        }
        if told.len() == EVENTS {
            break;
        }
    }
    told
}
