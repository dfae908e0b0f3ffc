//! What a visit recommends, and what the host does about it.

use crate::id::{RecommendationId, VisitId};
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::text::{Line, Prose};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A recommendation of an accepted report. Its own words never change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recommendation {
    /// Its id.
    pub id: RecommendationId,
    /// The visit whose report it stands in.
    pub visit: VisitId,
    /// Code of the standard it belongs to; `None` when it is a general one.
    #[serde(default)]
    pub standard: Option<String>,
    /// What is suggested.
    pub what: Prose,
    /// Why.
    pub why: Option<Prose>,
    /// Who should take it on, as a role.
    pub owner_role: Option<Line>,
    /// How soon, as the team puts it.
    pub horizon: Option<Line>,
    /// What the host does about it, once it has said so.
    pub measure: Option<Measure>,
}

/// How far a measure has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Decided, not begun.
    #[default]
    Planned,
    /// Under way.
    Started,
    /// In place.
    Done,
    /// The host has chosen otherwise, and says why.
    Dropped,
}

impl Status {
    /// All of them, in order.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Started, Self::Done, Self::Dropped];

    /// Its name in forms and in `config/texts`: `measure-status-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Started => "started",
            Self::Done => "done",
            Self::Dropped => "dropped",
        }
    }

    /// The status with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.key() == key)
    }
}

/// What the host says it will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What will be done.
    pub what: Prose,
    /// Who sees to it.
    pub who: Line,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub status: Status,
    /// More about it; why, when it is dropped.
    pub comment: Option<Prose>,
}

/// One time the measure was written down or changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    /// Who and when.
    pub signed: Signature,
    /// The status it was given.
    pub status: Status,
    /// What was said about it.
    pub comment: Option<Prose>,
}

/// What the host does about a recommendation, with its history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What will be done.
    pub what: Prose,
    /// Who sees to it.
    pub who: Line,
    /// By when.
    pub due: Option<NaiveDate>,
    /// How far it has come.
    pub status: Status,
    /// More about it.
    pub comment: Option<Prose>,
    /// Every time it was written down or changed, the oldest first.
    pub updates: Vec<Update>,
}

impl Measure {
    /// The plan as it stands.
    pub fn plan(&self) -> Plan {
        Plan {
            what: self.what.clone(),
            who: self.who.clone(),
            due: self.due,
            status: self.status,
            comment: self.comment.clone(),
        }
    }
}

impl Recommendation {
    /// The host writes down what it will do, or changes it; whether anything changed. What is dropped needs a reason.
    pub fn record(&mut self, plan: Plan, signed: Signature) -> Result<bool, Refusal> {
        if plan.status == Status::Dropped && plan.comment.is_none() {
            return Err(Refusal::GiveAReason);
        }
        if self.measure.as_ref().is_some_and(|measure| measure.plan() == plan) {
            return Ok(false);
        }
        let mut updates = self.measure.take().map(|measure| measure.updates).unwrap_or_default();
        updates.push(Update { signed, status: plan.status, comment: plan.comment.clone() });
        let Plan { what, who, due, status, comment } = plan;
        self.measure = Some(Measure { what, who, due, status, comment, updates });
        Ok(true)
    }
}

/// Recommendations with a measure written down, and all of them: what a visit keeps of its list.
pub fn counted(recommendations: &[Recommendation]) -> (u32, u32) {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let written = recommendations.iter().filter(|recommendation| recommendation.measure.is_some()).count();
    (count(written), count(recommendations.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::PersonId;
    use chrono::DateTime;
    use uuid::Uuid;

    fn recommendation() -> Recommendation {
        Recommendation {
            id: RecommendationId::from(Uuid::nil()),
            visit: VisitId::from(Uuid::nil()),
            standard: None,
            what: Prose::parse("La pasienten skrive sin egen plan.").unwrap(),
            why: None,
            owner_role: None,
            horizon: None,
            measure: None,
        }
    }

    fn plan(status: Status) -> Plan {
        let what = Prose::parse("Ny mal").unwrap();
        Plan { what, who: Line::parse("fagutvikler").unwrap(), due: None, status, comment: None }
    }

    fn signed() -> Signature {
        Signature { by: PersonId::from(Uuid::nil()), at: DateTime::UNIX_EPOCH }
    }

    #[test]
    fn every_change_is_kept_and_the_same_twice_is_one() {
        let mut recommendation = recommendation();
        assert_eq!(recommendation.record(plan(Status::Planned), signed()), Ok(true));
        assert_eq!(recommendation.record(plan(Status::Planned), signed()), Ok(false));
        assert_eq!(recommendation.record(plan(Status::Done), signed()), Ok(true));
        let history: Vec<_> = recommendation.measure.unwrap().updates.iter().map(|u| u.status).collect();
        assert_eq!(history, [Status::Planned, Status::Done]);
    }

    #[test]
    fn what_is_dropped_needs_a_reason() {
        let mut recommendation = recommendation();
        assert_eq!(recommendation.record(plan(Status::Dropped), signed()), Err(Refusal::GiveAReason));
        assert_eq!(recommendation.measure, None);
        let comment = Prose::optional("Enheten flytter.").unwrap();
        assert_eq!(recommendation.record(Plan { comment, ..plan(Status::Dropped) }, signed()), Ok(true));
    }

    #[test]
    fn a_recommendation_counts_as_written_once_it_has_a_measure() {
        let mut list = vec![recommendation(), recommendation()];
        assert_eq!(counted(&list), (0, 2));
        list[1].record(plan(Status::Planned), signed()).unwrap();
        assert_eq!(counted(&list), (1, 2));
    }

    #[test]
    fn a_status_is_found_by_its_key() {
        assert!(Status::ALL.into_iter().all(|status| Status::from_key(status.key()) == Some(status)));
        assert_eq!(Status::from_key("late"), None);
    }
}
