//! Taking a case up the ladder, and saying that one has reported.

use super::Said;
use crate::{App, AppError, Me, Problems};
use chrono::NaiveDate;
use domain::concern::Rung;
use domain::id::{ConcernId, PersonId, VisitId};

impl App {
    /// Takes a case up to a rung. Whoever can read it from then on is told that something waits.
    pub async fn climb_with_concern(
        &self,
        me: &Me,
        visit: VisitId,
        concern: ConcernId,
        rung: Rung,
    ) -> Result<(), AppError> {
        let mut held = self.hold_concern(me, visit, concern).await?;
        let before = held.concern.clone();
        let deed = match rung {
            Rung::LeaderWithTeam if held.concern.may_climb(held.part, rung).is_ok() => {
                Some(Self::opening_deed(me, &held.concern, None)?)
            }
            Rung::Heard
            | Rung::Team
            | Rung::LeaderTold
            | Rung::LeaderWithTeam
            | Rung::NetworkLeader
            | Rung::HostLeader => None,
        };
        held.concern.climb(held.part, rung, held.change.by, deed)?;
        if held.concern == before {
            return Ok(());
        }
        let told: Vec<PersonId> = match rung {
            Rung::Heard | Rung::Team | Rung::NetworkLeader => Vec::new(),
            Rung::LeaderTold | Rung::HostLeader => held.change.visit.leader().into_iter().collect(),
            Rung::LeaderWithTeam => held.concern.team(&held.change.visit),
        };
        held.tell(&told, rung.key()).await?;
        held.save(&Said::ConcernClimbed { concern, rung: rung.key() }).await?;
        self.settle_concern(me, visit).await
    }

    /// Someone says that she has reported, on which day and where. No text, and nobody's leave.
    pub async fn say_reported(
        &self,
        me: &Me,
        visit: VisitId,
        concern: ConcernId,
        channel: &str,
        day: Option<NaiveDate>,
    ) -> Result<(), AppError> {
        let mut held = self.hold_concern(me, visit, concern).await?;
        let mut problems = Problems::default();
        if self.settings.concerns.channel(channel).is_none() {
            problems.add("channel", "problem-choose");
        }
        match day {
            None => problems.add("day", "concern-day-missing"),
            Some(day) if day > self.today() => problems.add("day", "concern-day-ahead"),
            Some(_) => {}
        }
        problems.check()?;
        let day = day.unwrap_or_else(|| self.today());
        let before = held.concern.clone();
        held.concern.report(channel.to_owned(), day, held.change.by)?;
        if held.concern == before {
            return Ok(());
        }
        held.save(&Said::ConcernReported { concern }).await
    }
}
