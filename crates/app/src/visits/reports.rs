//! Every report of the network, by where it lies and how late it is: for the network leader.

use crate::{App, AppError, Me};
use domain::id::UnitId;
use domain::policy::NetworkAction;
use domain::report::approval::Desk;
use std::collections::HashMap;
use store::visits::{ChosenReports, PAGE, ReportLine};

/// A report in the list.
#[derive(Debug, Clone)]
pub struct ListedReport {
    /// Where it lies, and what is due.
    pub line: ReportLine,
    /// The host unit's name.
    pub unit: String,
    /// The visit leader's name.
    pub leader: Option<String>,
}

/// One page of the list.
#[derive(Debug, Clone)]
pub struct Reports {
    /// The reports, what is due first on top.
    pub reports: Vec<ListedReport>,
    /// How many lie where, in the order of the chain, and how many of those are past a deadline.
    pub tally: Vec<(Desk, u64, u64)>,
    /// How many pages this choice has, at least one.
    pub pages: u64,
}

impl App {
    /// The reports that lie somewhere, of all years; those not accepted when `desk` is `None`. Pages are counted from 0.
    pub async fn list_reports(
        &self,
        me: &Me,
        desk: Option<Desk>,
        late: bool,
        page: u64,
    ) -> Result<Reports, AppError> {
        Self::permit_in_network(me, NetworkAction::SeeAllVisits)?;
        let grace = &self.settings.report.grace;
        let chosen = ChosenReports { desk, late, today: self.today(), grace };
        let tally = store::visits::report_tally(&self.store, chosen.today, grace).await?;
        let lines = store::visits::report_lines(&self.store, &chosen, page).await?;
        let here = |one: &&(Desk, u64, u64)| desk.map_or(one.0 != Desk::Accepted, |desk| desk == one.0);
        let count: u64 = tally.iter().filter(here).map(|one| if late { one.2 } else { one.1 }).sum();
        Ok(Reports { reports: self.reports_named(lines).await?, tally, pages: count.div_ceil(PAGE).max(1) })
    }

    async fn reports_named(&self, lines: Vec<ReportLine>) -> Result<Vec<ListedReport>, AppError> {
        let leaders: Vec<_> = lines.iter().filter_map(|line| line.leader).collect();
        let people = self.names(&leaders).await?;
        let mut ids: Vec<UnitId> = lines.iter().map(|line| line.unit).collect();
        ids.sort_unstable();
        ids.dedup();
        let units = store::units::some(&self.store, &ids).await?;
        let units: HashMap<_, _> = units.into_iter().map(|unit| (unit.id, unit.name.to_string())).collect();
        let named = |line: ReportLine| ListedReport {
            unit: units.get(&line.unit).cloned().unwrap_or_default(),
            leader: line.leader.and_then(|id| people.get(&id)).map(|person| person.name.to_string()),
            line,
        };
        Ok(lines.into_iter().map(named).collect())
    }
}
