//! The example network's past: a visit finished last year, and this year's at every stage. Each stage is a function; all of
//! them go through the app's use cases, as people would.

use super::cast::Cast;
use super::chronicle::{Chronicle, Teller};
use super::words::{self, Words};
use crate::Fault;
use app::clock::MovedClock;
use app::{App, AppError, Me};
use chrono::{Datelike, NaiveDate};
use domain::id::{CycleId, VisitId};
use plot::{Plot, Reached, Round, on, shifted};
use std::sync::Arc;

mod afterwards;
mod concern;
mod consents;
mod evaluation;
mod notes;
mod plan;
pub(crate) mod plot;
mod prepare;
mod report;
mod voices;

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
    pub(crate) words: Arc<Words>,
    /// Which of the visits it is; chooses voices.
    pub(crate) number: usize,
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

    /// One of the host's key staff, or the unit leader where there is none.
    pub(crate) async fn key_staff(&self, visit: VisitId) -> Result<&Me, AppError> {
        let host = self.app.visit(self.cast.network_leader(), visit).await?.host;
        self.cast.by_id(host.key_staff.first().copied().unwrap_or(host.unit_leader))
    }

    /// The host's unit leader.
    pub(crate) async fn unit_leader(&self, visit: VisitId) -> Result<&Me, AppError> {
        let visit = self.app.visit(self.cast.network_leader(), visit).await?;
        self.cast.by_id(visit.host.unit_leader)
    }
}

/// Tells all of it, and `more` visits beside.
pub(crate) async fn tell(
    app: &App,
    clock: &Arc<MovedClock>,
    cast: &Arc<Cast>,
    today: NaiveDate,
    more: Vec<Plot>,
) -> Result<(), Fault> {
    let cycles = cycles(app, clock, cast, today).await?;
    let mut chronicle = Chronicle::new(clock.clone());
    let words = Arc::new(words::read()?);
    let plots = plot::read()?.into_iter().chain(more);
    for (number, plot) in plots.enumerate() {
        let day = plot.day(today);
        let cycle = match plot.cycle {
            Round::Last => cycles[0],
            Round::This => cycles[1],
            Round::Next => cycles[2],
        };
        let (app, cast, words) = (app.clone(), cast.clone(), words.clone());
        let title = format!("{} {day}", plot.host);
        let tale = |teller| Tale { app, cast, teller, plot, day, cycle, words, number };
        chronicle.tell(title, |teller| visit(tale(teller), today));
    }
    Ok(chronicle.happen().await?)
}

/// The cycles of last year, this year and next year.
async fn cycles(app: &App, clock: &MovedClock, cast: &Cast, today: NaiveDate) -> Result<[CycleId; 3], Fault> {
    let edition = app::content::built_in().map_err(|_| "the content that ships does not hold")?;
    let edition = app.keep_edition(&edition).await?;
    clock.move_to(on(today.year() - 2, 10, 1));
    let (leader, this) = (cast.network_leader(), today.year());
    Ok([
        app.lay_cycle(leader, this - 1, edition).await?,
        app.lay_cycle(leader, this, edition).await?,
        app.lay_cycle(leader, this + 1, edition).await?,
    ])
}

/// One visit, as far as it comes.
async fn visit(tale: Tale, today: NaiveDate) -> Result<(), AppError> {
    let visit = plan::planned(&tale, today).await?;
    if tale.beyond(Reached::Planned) {
        plan::dates_offered(&tale, visit, today).await?;
    }
    if tale.beyond(Reached::DatesOffered) {
        plan::date_locked(&tale, visit).await?;
        evaluation::told(&tale, visit).await?;
    }
    if tale.beyond(Reached::SelfEvaluation) {
        prepare::papers_signed(&tale, visit).await?;
        prepare::programme_laid(&tale, visit).await?;
        consents::asked(&tale, visit).await?;
    }
    // on a day off it is not the day of the visit yet
    if tale.plot.reached == Reached::Day && tale.day <= today {
        notes::begun(&tale, visit).await?;
    }
    if tale.beyond(Reached::Day) {
        notes::handed_in(&tale, visit).await?;
        concern::heard(&tale, visit).await?;
    }
    if tale.beyond(Reached::Notes) {
        Box::pin(report::told(&tale, visit)).await?;
    }
    if tale.beyond(Reached::AwaitingAcceptance) {
        afterwards::measures(&tale, visit).await?;
    }
    if tale.beyond(Reached::FollowUp) {
        afterwards::closed(&tale, visit).await?;
    }
    Ok(())
}
