//! The example network's past: a visit finished last year, and this year's at every stage. Each stage is a function; all of
//! them go through the app's use cases, as people would.

use super::cast::Cast;
use super::chronicle::{Chronicle, Teller};
use crate::Fault;
use app::clock::MovedClock;
use app::{App, AppError, Me};
use chrono::{Datelike, NaiveDate};
use domain::id::{CycleId, VisitId};
use plot::{Plot, Reached, on, shifted};
use std::sync::Arc;

mod plan;
pub(crate) mod plot;
mod prepare;

/// What every stage needs.
#[derive(Debug, Clone)]
pub(crate) struct Tale {
    pub(crate) app: App,
    pub(crate) cast: Arc<Cast>,
    pub(crate) teller: Teller,
    pub(crate) plot: Plot,
    /// The day of the visit, whether locked or only thought of.
    pub(crate) day: NaiveDate,
    pub(crate) cycle: CycleId,
}

impl Tale {
    /// Waits until so many days from the day of the visit.
    pub(crate) async fn days(&self, offset: i64) -> Result<(), AppError> {
        self.teller.until(shifted(self.day, offset)).await
    }

    /// Whether the story goes beyond a stage.
    pub(crate) fn beyond(&self, reached: Reached) -> bool {
        self.plot.reached > reached
    }

    /// Someone by name.
    pub(crate) fn person(&self, name: &str) -> Result<&Me, AppError> {
        self.cast.person(name)
    }

    /// The visit leader.
    pub(crate) fn leader(&self) -> Result<&Me, AppError> {
        self.person(&self.plot.leader)
    }

    /// The whole team, the leader first.
    pub(crate) fn team(&self) -> Result<Vec<&Me>, AppError> {
        let names = std::iter::once(&self.plot.leader).chain(&self.plot.members).chain(&self.plot.users);
        names.map(|name| self.person(name)).collect()
    }

    /// The host's unit leader.
    pub(crate) async fn unit_leader(&self, visit: VisitId) -> Result<&Me, AppError> {
        let visit = self.app.visit(self.cast.network_leader(), visit).await?;
        self.cast.by_id(visit.host.unit_leader)
    }
}

/// Tells all of it.
pub(crate) async fn tell(
    app: &App,
    clock: &Arc<MovedClock>,
    cast: &Arc<Cast>,
    today: NaiveDate,
) -> Result<(), Fault> {
    let cycles = cycles(app, clock, cast, today).await?;
    let mut chronicle = Chronicle::new(clock.clone());
    for plot in plot::read()? {
        let day = plot.day(today);
        let cycle = if day.year() < today.year() { cycles[0] } else { cycles[1] };
        let (app, cast) = (app.clone(), cast.clone());
        let title = format!("{} {day}", plot.host);
        chronicle.tell(title, |teller| visit(Tale { app, cast, teller, plot, day, cycle }, today));
    }
    Ok(chronicle.happen().await?)
}

/// Last year's cycle and this year's, each laid in the December before.
async fn cycles(app: &App, clock: &MovedClock, cast: &Cast, today: NaiveDate) -> Result<[CycleId; 2], Fault> {
    let edition = app::content::built_in().map_err(|_| "the content that ships does not hold")?;
    let edition = app.keep_edition(&edition).await?;
    let (last, this) = (today.year() - 1, today.year());
    clock.move_to(on(last - 1, 10, 1));
    let last = app.lay_cycle(cast.network_leader(), last, edition).await?;
    let this = app.lay_cycle(cast.network_leader(), this, edition).await?;
    Ok([last, this])
}

/// One visit, as far as it comes.
async fn visit(tale: Tale, today: NaiveDate) -> Result<(), AppError> {
    let visit = plan::planned(&tale, today).await?;
    if tale.beyond(Reached::Planned) {
        plan::dates_offered(&tale, visit, today).await?;
    }
    if tale.beyond(Reached::DatesOffered) {
        plan::date_locked(&tale, visit).await?;
    }
    if tale.beyond(Reached::SelfEvaluation) {
        prepare::papers_signed(&tale, visit).await?;
        prepare::programme_laid(&tale, visit).await?;
    }
    Ok(())
}
