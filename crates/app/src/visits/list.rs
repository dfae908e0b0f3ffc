//! Every visit of a cycle, by stage and lateness: the network leader's list.

use crate::{App, AppError, Me};
use chrono::NaiveDate;
use domain::id::{CycleId, VisitId};
use domain::policy::NetworkAction;
use domain::schedule::Milestone;
use domain::visit::{Stage, Visit};
use std::collections::HashMap;
use store::visits::{Chosen, Line, PAGE, Tally};

/// A visit in the list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its id.
    pub id: VisitId,
    /// The host unit's name.
    pub unit: String,
    /// The visit leader's name.
    pub leader: Option<String>,
    /// Where it stands.
    pub stage: Stage,
    /// Its day.
    pub day: Option<NaiveDate>,
    /// What is to be done first, and by when.
    pub due: Option<(Milestone, NaiveDate)>,
}

/// One page of the list.
#[derive(Debug, Clone)]
pub struct List {
    /// The visits, what is due first on top.
    pub visits: Vec<Listed>,
    /// How many visits the cycle has in all.
    pub all: usize,
    /// How many of them are past a deadline and its grace.
    pub late: usize,
    /// How many stand on each stage.
    pub stages: HashMap<Stage, usize>,
    /// How many pages this choice has, at least one.
    pub pages: u64,
}

impl App {
    /// The visits of a cycle, by day, each read whole.
    pub async fn visits_of_cycle(&self, me: &Me, cycle: CycleId) -> Result<Vec<Visit>, AppError> {
        Self::permit_in_network(me, NetworkAction::SeeAllVisits)?;
        Ok(store::visits::of_cycle(&self.store, cycle).await?)
    }

    /// A page of the visits of a cycle, on one stage or any, all or only the late ones; pages are counted from 0.
    pub async fn list_visits(
        &self,
        me: &Me,
        cycle: CycleId,
        (stage, late): (Option<Stage>, bool),
        page: u64,
    ) -> Result<List, AppError> {
        Self::permit_in_network(me, NetworkAction::SeeAllVisits)?;
        let grace = &self.settings.report.grace;
        let chosen = Chosen { cycle, stage, late, today: self.today(), grace };
        let lines = store::visits::lines(&self.store, &chosen, page).await?;
        let tally = store::visits::tally(&self.store, cycle, chosen.today, grace).await?;
        let pages = pages(&tally, &chosen);
        let Tally { all, late, stages, .. } = tally;
        Ok(List { visits: self.named(lines).await?, all, late, stages, pages })
    }

    async fn named(&self, lines: Vec<Line>) -> Result<Vec<Listed>, AppError> {
        let leaders: Vec<_> = lines.iter().filter_map(|line| line.leader).collect();
        let people = self.names(&leaders).await?;
        let units = store::units::all(&self.store).await?;
        let units: HashMap<_, _> = units.into_iter().map(|unit| (unit.id, unit.name)).collect();
        let named = |line: Line| Listed {
            id: line.id,
            unit: units.get(&line.unit).map(ToString::to_string).unwrap_or_default(),
            leader: line.leader.and_then(|id| people.get(&id)).map(|person| person.name.to_string()),
            stage: line.stage,
            day: line.day,
            due: line.due,
        };
        Ok(lines.into_iter().map(named).collect())
    }
}

fn pages(tally: &Tally, chosen: &Chosen<'_>) -> u64 {
    let count = match (chosen.stage, chosen.late) {
        (None, false) => tally.all,
        (None, true) => tally.late,
        (Some(stage), false) => tally.stages.get(&stage).copied().unwrap_or_default(),
        (Some(stage), true) => tally.late_on.get(&stage).copied().unwrap_or_default(),
    };
    u64::try_from(count).unwrap_or(u64::MAX).div_ceil(PAGE).max(1)
}
