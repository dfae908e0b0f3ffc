//! Looking at the log: pages of what was searched for, each line with the names it needs to be understood.

use super::Read;
use crate::clock::instant;
use crate::{App, AppError, Me};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use domain::id::{PersonId, UnitId, VisitId};
use domain::person::Unit;
use domain::policy::NetworkAction;
use domain::visit::Visit;
use serde::Deserialize;
use std::collections::HashMap;
use store::checkpoints::Signed;
use store::log::{Chosen, Line};

/// Lines on one page.
const PAGE: u64 = 50;

/// What is looked for. Everything that is `None` may be anything.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// By whom.
    pub person: Option<PersonId>,
    /// On which visit.
    pub visit: Option<VisitId>,
    /// What kind of event.
    pub kind: Option<String>,
    /// The first day.
    pub from: Option<NaiveDate>,
    /// The last day.
    pub to: Option<NaiveDate>,
    /// Only lines with a smaller number.
    pub before: Option<u64>,
}

/// A line of the log, with what its ids stand for today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its number.
    pub position: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// What kind of event.
    pub kind: String,
    /// Who did it, by name; the id when nobody is called that any more.
    pub by: Option<String>,
    /// On which visit, and the host unit's name.
    pub visit: Option<(VisitId, String)>,
    /// Whom it concerns, by name.
    pub about: Vec<String>,
    /// What was refused, by the name policy has for it.
    pub action: Option<String>,
}

/// A page of the log, the newest line first.
#[derive(Debug, Clone)]
pub struct Page {
    /// The lines.
    pub lines: Vec<Told>,
    /// There are more before this one.
    pub more: Option<u64>,
    /// Lines in the whole log.
    pub size: u64,
    /// The newest checkpoint.
    pub checkpoint: Option<Signed>,
}

/// What a leaf says beyond its columns.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Says {
    person: Option<PersonId>,
    people: Vec<PersonId>,
    action: Option<String>,
}

/// Names by id.
struct Names {
    people: HashMap<PersonId, domain::person::Person>,
    hosts: HashMap<VisitId, UnitId>,
    units: HashMap<UnitId, Unit>,
}

impl App {
    /// A page of the log for the privacy officer. That she looked is logged too.
    pub async fn log_page(&self, me: &Me, asked: &Asked) -> Result<Page, AppError> {
        Self::permit_in_network(me, NetworkAction::ReadLog)?;
        self.log_read(me, None, &Read::Log).await?;
        let mut found = store::log::page(&self.store, &asked.chosen(), asked.before, PAGE + 1).await?;
        let more = found.len() as u64 > PAGE;
        found.truncate(usize::try_from(PAGE).unwrap_or(usize::MAX));
        let said: Vec<Says> =
            found.iter().map(|line| serde_json::from_str(&line.leaf.leaf).unwrap_or_default()).collect();
        let names = self.log_names(&found, &said).await?;
        let lines: Vec<Told> =
            found.into_iter().zip(said).map(|(line, said)| names.tell(line, said)).collect();
        Ok(Page {
            more: lines.last().map(|line| line.position).filter(|_| more),
            lines,
            size: store::log::head(&self.store).await?.size,
            checkpoint: store::checkpoints::newest(&self.store).await?,
        })
    }

    async fn log_names(&self, lines: &[Line], said: &[Says]) -> Result<Names, AppError> {
        let mut people: Vec<PersonId> = lines.iter().filter_map(|line| line.leaf.person).collect();
        people.extend(said.iter().flat_map(|said| said.person.iter().chain(&said.people)));
        people.sort_unstable();
        people.dedup();
        let mut visits: Vec<VisitId> = lines.iter().filter_map(|line| line.leaf.visit).collect();
        visits.sort_unstable();
        visits.dedup();
        let hosts = store::visits::hosts(&self.store, &visits).await?;
        let units: Vec<UnitId> = hosts.values().copied().collect();
        let units = store::units::some(&self.store, &units).await?;
        let units = units.into_iter().map(|unit| (unit.id, unit)).collect();
        Ok(Names { people: self.names(&people).await?, hosts, units })
    }

    /// The newest checkpoint that covers a visit's acceptance, for the last page of its report; `None` while there is none.
    pub async fn checkpoint_on_paper(&self, visit: &Visit) -> Result<Option<Signed>, AppError> {
        let Some(position) = store::log::position_of(&self.store, visit.id, "report_accepted").await? else {
            return Ok(None);
        };
        let newest = self.newest_checkpoint().await?;
        Ok(newest.filter(|newest| newest.size > position))
    }
}

impl Asked {
    fn chosen(&self) -> Chosen {
        let begins = |day: NaiveDate| instant(day.and_time(NaiveTime::MIN));
        let next = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
        Chosen {
            person: self.person,
            visit: self.visit,
            kind: self.kind.clone(),
            from: self.from.map(begins),
            until: self.to.map(|day| begins(next(day))),
        }
    }
}

impl Names {
    fn tell(&self, line: Line, said: Says) -> Told {
        let leaf = line.leaf;
        let host = |visit: &VisitId| self.units.get(self.hosts.get(visit)?).map(|unit| unit.name.to_string());
        let about = said.person.iter().chain(&said.people).map(|person| self.name(*person)).collect();
        Told {
            position: line.position,
            at: leaf.at,
            kind: leaf.kind,
            by: leaf.person.map(|person| self.name(person)),
            visit: leaf.visit.map(|visit| (visit, host(&visit).unwrap_or_else(|| visit.to_string()))),
            about,
            action: said.action,
        }
    }

    fn name(&self, person: PersonId) -> String {
        self.people.get(&person).map_or_else(|| person.to_string(), |person| person.name.to_string())
    }
}
