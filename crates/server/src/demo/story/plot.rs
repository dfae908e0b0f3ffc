//! Who visits whom, when, and how far it comes: `config/demo/visits.toml`.

use crate::Fault;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

/// How far a visit comes before the day the demo is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reached {
    Planned,
    DatesOffered,
    SelfEvaluation,
    Prepare,
    Day,
    Notes,
    Drafting,
    WithTeam,
    WithHost,
    WithNetworkLeader,
    AwaitingAcceptance,
    FollowUp,
    Closed,
}

/// Whose year a visit belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Round {
    Last,
    This,
    Next,
}

/// One visit of the story.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Plot {
    /// Key of the host unit.
    pub(crate) host: String,
    pub(crate) leader: String,
    pub(crate) members: Vec<String>,
    pub(crate) users: Vec<String>,
    pub(crate) cycle: Round,
    #[serde(default)]
    days: i64,
    last_year: Option<(u32, u32)>,
    pub(crate) reached: Reached,
}

impl Plot {
    /// The day of the visit; never on a weekend.
    pub(crate) fn day(&self, today: NaiveDate) -> NaiveDate {
        match self.last_year {
            Some((month, day)) => working(on(today.year() - 1, month, day), true),
            None => working(shifted(today, self.days), self.days >= 0),
        }
    }
}

/// Reads the file that travels inside the program.
pub(crate) fn read() -> Result<Vec<Plot>, Fault> {
    #[derive(Deserialize)]
    struct File {
        visits: Vec<Plot>,
    }
    let file: File = toml::from_str(include_str!("../../../../../config/demo/visits.toml"))?;
    Ok(file.visits)
}

/// A day by its numbers.
pub(crate) fn on(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
}

/// A day so many days away.
pub(crate) fn shifted(day: NaiveDate, offset: i64) -> NaiveDate {
    let days = Days::new(offset.unsigned_abs());
    let there = if offset < 0 { day.checked_sub_days(days) } else { day.checked_add_days(days) };
    there.unwrap_or(day)
}

/// The working day on or after `day`, or on or before it.
pub(crate) fn working(day: NaiveDate, after: bool) -> NaiveDate {
    match (day.weekday(), after) {
        (Weekday::Sat, true) => shifted(day, 2),
        (Weekday::Sun, true) => shifted(day, 1),
        (Weekday::Sat, false) => shifted(day, -1),
        (Weekday::Sun, false) => shifted(day, -2),
        (Weekday::Mon | Weekday::Tue | Weekday::Wed | Weekday::Thu | Weekday::Fri, _) => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_visit_at_every_stage_and_none_on_a_weekend() {
        let plots = read().unwrap();
        let mut reached: Vec<_> = plots.iter().map(|plot| plot.reached).collect();
        reached.sort_unstable();
        reached.dedup();
        assert_eq!(reached.len(), 13);
        for today in (1..29).map(|day| on(2026, 11, day)) {
            for plot in &plots {
                assert!(plot.day(today).weekday().num_days_from_monday() < 5, "{} {today}", plot.host);
            }
        }
    }
}
