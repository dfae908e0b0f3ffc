//! Every deadline of a visit, counted from its day.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// A day that matters on the road of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Milestone {
    /// The host offers three dates.
    DatesOffered,
    /// The self-evaluation opens.
    EvaluationOpens,
    /// The self-evaluation is submitted.
    EvaluationDue,
    /// The visit team meets and splits the questions.
    TeamMeeting,
    /// The programme is final.
    ProgrammeFinal,
    /// Dinner the evening before.
    Dinner,
    /// The visit.
    VisitDay,
    /// Every note is handed in, at the end of the day.
    NotesDue,
    /// The draft goes to the team.
    DraftToTeam,
    /// The report goes to the host.
    ToHost,
    /// The report goes to the network leader.
    ToNetworkLeader,
    /// The host's final approval.
    HostAcceptance,
    /// The host's measures are written down.
    ActionPlan,
    /// Status after three months.
    #[serde(rename = "status_3")]
    Status3,
    /// Status after six months.
    #[serde(rename = "status_6")]
    Status6,
    /// Status after a year.
    #[serde(rename = "status_12")]
    Status12,
}

impl Milestone {
    /// All of them, in the order of the default calendar.
    pub const ALL: [Self; 16] = [
        Self::DatesOffered,
        Self::EvaluationOpens,
        Self::EvaluationDue,
        Self::TeamMeeting,
        Self::ProgrammeFinal,
        Self::Dinner,
        Self::VisitDay,
        Self::NotesDue,
        Self::DraftToTeam,
        Self::ToHost,
        Self::ToNetworkLeader,
        Self::HostAcceptance,
        Self::ActionPlan,
        Self::Status3,
        Self::Status6,
        Self::Status12,
    ];
}

/// Its name as the formats write it, such as `notes_due`.
impl fmt::Display for Milestone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// The days of one visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schedule(BTreeMap<Milestone, NaiveDate>);

impl Schedule {
    /// Counts every milestone from `day`; `offsets` are days, negative before it. A day out of the calendar is left out.
    pub fn from_day(day: NaiveDate, offsets: &BTreeMap<Milestone, i64>) -> Self {
        Self(offsets.iter().filter_map(|(milestone, by)| Some((*milestone, shifted(day, *by)?))).collect())
    }

    /// The day of a milestone, where the format has it.
    pub fn on(&self, milestone: Milestone) -> Option<NaiveDate> {
        self.0.get(&milestone).copied()
    }

    /// Every milestone with its day, in the order of the calendar.
    pub fn days(&self) -> Vec<(Milestone, NaiveDate)> {
        let mut days: Vec<_> = self.0.iter().map(|(milestone, day)| (*milestone, *day)).collect();
        days.sort_by_key(|(milestone, day)| (*day, *milestone));
        days
    }
}

fn shifted(day: NaiveDate, by: i64) -> Option<NaiveDate> {
    let days = Days::new(by.unsigned_abs());
    if by < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deadlines_follow_from_the_day() {
        let offsets = BTreeMap::from([(Milestone::EvaluationDue, -21), (Milestone::NotesDue, 1)]);
        let day = NaiveDate::from_ymd_opt(2026, 3, 10).unwrap_or_default();
        let schedule = Schedule::from_day(day, &offsets);
        assert_eq!(schedule.on(Milestone::EvaluationDue), NaiveDate::from_ymd_opt(2026, 2, 17));
        assert_eq!(schedule.on(Milestone::NotesDue), NaiveDate::from_ymd_opt(2026, 3, 11));
        assert_eq!(schedule.on(Milestone::Dinner), None);
        assert_eq!(schedule.days()[0].0, Milestone::EvaluationDue);
    }

    #[test]
    fn milestones_are_named_as_in_the_formats() {
        let names: Vec<String> =
            Milestone::ALL.iter().filter_map(|m| serde_json::to_string(m).ok()).collect();
        assert_eq!(names.len(), 16);
        assert_eq!(Milestone::Status12.to_string(), "status_12");
        assert!(
            names.contains(&"\"status_12\"".to_owned())
                && names.contains(&"\"to_network_leader\"".to_owned())
        );
    }
}
