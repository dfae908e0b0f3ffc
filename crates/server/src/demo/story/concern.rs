//! Something serious is heard on one of the visits; the visit leader is told before the day is over.

use super::Tale;
use super::plot::Reached;
use app::AppError;
use domain::concern::Rung;
use domain::id::VisitId;
use domain::text::Prose;

/// A member writes down what she heard and tells the visit leader, on the visit whose report is being drafted.
pub(super) async fn heard(tale: &Tale, visit: VisitId) -> Result<(), AppError> {
    let team = tale.team()?;
    let (Reached::Drafting, Some(member)) = (tale.plot.reached, team.get(1)) else { return Ok(()) };
    tale.teller.until_later(tale.day, 500).await?;
    let text = Prose::parse(&tale.words.concern).map_err(|_| AppError::Fault("a concern of the story"))?;
    let concern = tale.app.open_concern(member, visit, None, &text).await?;
    tale.teller.until_later(tale.day, 510).await?;
    tale.app.climb_with_concern(member, visit, concern, Rung::LeaderTold).await
}
