//! Planning: the visit, its team, and its date.

use super::Tale;
use super::plot::{shifted, three_from};
use app::AppError;
use chrono::NaiveDate;
use domain::id::VisitId;
use domain::visit::team::Function;

/// Days before the visit that it is planned, dates are offered, and one is locked.
const PLANNED: i64 = -112;
const OFFERED: i64 = -92;
const LOCKED: i64 = -88;

/// The network leader plans the visit and chooses its team.
pub(super) async fn planned(tale: &Tale, today: NaiveDate) -> Result<VisitId, AppError> {
    // What is far ahead on the day of the demo was planned three weeks ago.
    tale.teller.until(shifted(tale.day, PLANNED).min(shifted(today, -21))).await?;
    let (app, leader) = (&tale.app, tale.cast.network_leader());
    let visit = app.plan_visit(leader, tale.cycle, tale.cast.unit(&tale.plot.host)?).await?;
    let mut team = vec![(tale.leader()?.id(), Function::VisitLeader)];
    for name in &tale.plot.members {
        team.push((tale.person(name)?.id(), Function::Member));
    }
    for name in &tale.plot.users {
        team.push((tale.person(name)?.id(), Function::UserRepresentative));
    }
    app.choose_team(leader, visit, &team).await?;
    // The visit leader comes by, and the visit has its keys.
    app.settle(tale.leader()?).await?;
    Ok(visit)
}

/// The host offers three days on different weekdays.
pub(super) async fn dates_offered(tale: &Tale, visit: VisitId, today: NaiveDate) -> Result<(), AppError> {
    tale.teller.until(shifted(tale.day, OFFERED).min(shifted(today, -4))).await?;
    tale.app.offer_dates(tale.unit_leader(visit).await?, visit, three_from(tale.day)).await?;
    Ok(())
}

/// The visit leader locks the first.
pub(super) async fn date_locked(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(LOCKED).await?;
    tale.app.lock_date(tale.leader()?, visit, tale.day).await?;
    Ok(())
}
