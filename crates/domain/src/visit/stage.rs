//! How far a visit has come.

use super::Visit;
use crate::report::approval::Desk;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// The step of the road a visit stands on. Derived from facts and the day, never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Team and date are being found.
    Plan,
    /// The host fills in the self-evaluation.
    SelfEvaluation,
    /// The team prepares.
    Prepare,
    /// The visit is today.
    Day,
    /// Notes are awaited.
    Notes,
    /// The report is written and approved.
    Report,
    /// The host follows up.
    FollowUp,
    /// Over.
    Closed,
}

impl Stage {
    /// Every stage, in order.
    pub const ALL: [Self; 8] = [
        Self::Plan,
        Self::SelfEvaluation,
        Self::Prepare,
        Self::Day,
        Self::Notes,
        Self::Report,
        Self::FollowUp,
        Self::Closed,
    ];

    /// Its name in `config/texts`: `stage-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::SelfEvaluation => "self-evaluation",
            Self::Prepare => "prepare",
            Self::Day => "day",
            Self::Notes => "notes",
            Self::Report => "report",
            Self::FollowUp => "follow-up",
            Self::Closed => "closed",
        }
    }
}

impl Stage {
    /// The stage on the day `today` of a visit that stands on `before` until its own day and on `after` from the day
    /// after it: what a list keeps in plain columns.
    pub fn between(before: Self, after: Self, day: Option<NaiveDate>, today: NaiveDate) -> Self {
        match day.map(|day| today.cmp(&day)) {
            _ if before == after => before,
            None | Some(Ordering::Less) => before,
            Some(Ordering::Equal) => Self::Day,
            Some(Ordering::Greater) => after,
        }
    }

    /// The stage with this name.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.key() == key)
    }
}

impl Visit {
    /// Where it stands until its own day, and from the day after it; the same twice once the day makes no difference.
    pub fn stages_around_the_day(&self) -> (Stage, Stage) {
        (self.stage(NaiveDate::MIN), self.stage(NaiveDate::MAX))
    }

    /// The step of the road it stands on, on the day `today`.
    pub fn stage(&self, today: NaiveDate) -> Stage {
        if self.closed.is_some() {
            return Stage::Closed;
        }
        match self.report.approval.desk() {
            Desk::Accepted => Stage::FollowUp,
            Desk::WithTeam | Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance => {
                Stage::Report
            }
            Desk::NotBegun | Desk::Drafting => self.stage_around_the_day(today),
        }
    }

    fn stage_around_the_day(&self, today: NaiveDate) -> Stage {
        let Some(day) = self.day() else {
            return Stage::Plan;
        };
        match today.cmp(&day) {
            Ordering::Less if self.evaluation.is_submitted() => Stage::Prepare,
            Ordering::Less => Stage::SelfEvaluation,
            Ordering::Equal => Stage::Day,
            Ordering::Greater if self.programme.awaited().is_empty() => Stage::Report,
            Ordering::Greater => Stage::Notes,
        }
    }

    /// How far it has come by facts alone, whatever the day: for a column to search and count by. It is planned until
    /// it has both a team and a date.
    pub fn phase_key(&self) -> &'static str {
        self.key_at(self.report.approval.desk())
    }

    /// As [`Visit::phase_key`], with a report that is corrected where it lies now: for a column to list reports by.
    pub fn desk_key(&self) -> &'static str {
        self.key_at(self.report.desk())
    }

    fn key_at(&self, desk: Desk) -> &'static str {
        if self.closed.is_some() {
            return "closed";
        }
        match desk {
            Desk::NotBegun if self.day().is_none() || self.team.is_none() => "planned",
            Desk::NotBegun if self.evaluation.is_submitted() => "submitted",
            Desk::NotBegun => "dated",
            Desk::Drafting => "drafting",
            Desk::WithTeam => "with_team",
            Desk::WithHost => "with_host",
            Desk::WithNetworkLeader => "with_network_leader",
            Desk::AwaitingAcceptance => "awaiting_acceptance",
            Desk::Accepted => "accepted",
        }
    }
}
