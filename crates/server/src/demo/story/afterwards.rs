//! Afterwards: measures, feedback, and the visit closed.

use super::Tale;
use super::plot::{Reached, shifted};
use crate::demo::words::one_of;
use app::AppError;
use domain::id::VisitId;
use domain::measure::Plan;

/// Days after the visit that measures are written down, feedback is given, and the visit is closed.
const MEASURES: i64 = 40;
const FEEDBACK: i64 = 30;
const CLOSED: i64 = 70;

/// The host writes down what it will do; while the follow-up is under way, not yet about everything.
pub(super) async fn measures(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    feedback(tale, visit).await?;
    tale.days(MEASURES).await?;
    let unit_leader = tale.unit_leader(visit).await?;
    let (_, kept) = tale.app.recommendations(unit_leader, visit).await?;
    let written = if tale.beyond(Reached::FollowUp) { kept.len() } else { kept.len() / 2 };
    for (one, at) in kept.into_iter().zip(0..).take(written) {
        let words = one_of(&tale.words.report.measures, tale.number + at)?;
        let plan = Plan {
            what: words.what.clone(),
            who: words.who.clone(),
            due: Some(shifted(tale.day, 120)),
            status: words.status,
            comment: words.comment.clone(),
        };
        tale.app.record_measure(unit_leader, visit, one.recommendation.id, one.version, plan).await?;
    }
    Ok(())
}

async fn feedback(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    for (me, at) in tale.team()?.into_iter().zip(0..) {
        tale.days(FEEDBACK + at).await?;
        let words = one_of(&tale.words.report.feedback, usize::try_from(at).unwrap_or(0) + tale.number)?;
        tale.app.give_feedback(me, visit, 0, words).await?;
    }
    Ok(())
}

/// The network leader closes it.
pub(super) async fn closed(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    tale.days(CLOSED).await?;
    tale.app.close_visit(tale.cast.network_leader(), visit).await?;
    Ok(())
}
