//! Who visits whom, when, and how far it comes: `config/demo/visits.toml`.

use crate::Fault;
use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Deserialize;

/// How far a visit comes before the day the demo is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
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

impl Reached {
    /// All of them, in order.
    pub(crate) const ALL: [Self; 13] = [
        Self::Planned,
        Self::DatesOffered,
        Self::SelfEvaluation,
        Self::Prepare,
        Self::Day,
        Self::Notes,
        Self::Drafting,
        Self::WithTeam,
        Self::WithHost,
        Self::WithNetworkLeader,
        Self::AwaitingAcceptance,
        Self::FollowUp,
        Self::Closed,
    ];
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
    pub(crate) days: i64,
    pub(crate) last_year: Option<(u32, u32)>,
    pub(crate) reached: Reached,
}

impl Plot {
    /// The day of the visit: a working day, before the day that is meant unless that is today or in the year before.
    pub(crate) fn day(&self, today: NaiveDate) -> NaiveDate {
        match self.last_year {
            Some((month, day)) => working(on(today.year() - 1, month, day), true),
            None => working(shifted(today, self.days), self.days == 0),
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
    let mut day = day;
    while is_free(day) {
        day = shifted(day, if after { 1 } else { -1 });
    }
    day
}

/// Three working days, the first of them `day`.
pub(crate) fn three_from(day: NaiveDate) -> [NaiveDate; 3] {
    let second = working(shifted(day, 6), true);
    [day, second, working(shifted(second, 2), true)]
}

/// Weekends, Norway's public holidays, and the two evenings when nobody is visited.
fn is_free(day: NaiveDate) -> bool {
    let from_easter = day.signed_duration_since(easter(day.year())).num_days();
    let moving = [-3, -2, 1, 39, 50].contains(&from_easter);
    let fixed = [(1, 1), (5, 1), (5, 17), (12, 24), (12, 25), (12, 26), (12, 31)];
    let weekend = matches!(day.weekday(), Weekday::Sat | Weekday::Sun);
    weekend || moving || fixed.contains(&(day.month(), day.day()))
}

/// Easter Sunday, by the Gregorian rule.
fn easter(year: i32) -> NaiveDate {
    let (moon, century) = (year % 19, year / 100);
    let epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * moon + 15) % 30;
    let full = epact - (epact / 28) * (1 - (29 / (epact + 1)) * ((21 - moon) / 11));
    let weekday = (year + year / 4 + full + 2 - century + century / 4) % 7;
    shifted(on(year, 3, 28), i64::from(full - weekday))
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
        assert_eq!(reached, Reached::ALL);
        for today in (0..366).map(|day| shifted(on(2026, 1, 1), day)) {
            for plot in &plots {
                assert!(plot.day(today).weekday().num_days_from_monday() < 5, "{} {today}", plot.host);
                assert!(
                    plot.last_year.is_some()
                        || plot.days == 0
                        || plot.day(today) <= shifted(today, plot.days)
                );
            }
        }
    }

    #[test]
    fn easter_is_when_the_almanac_says() {
        for (year, month, day) in [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2038, 4, 25)] {
            assert_eq!(easter(year), on(year, month, day));
        }
    }

    #[test]
    fn nobody_is_visited_on_a_holiday() {
        let free = [(4, 2), (4, 3), (4, 6), (5, 1), (5, 14), (5, 25), (12, 24), (12, 25), (12, 31)];
        assert!(free.into_iter().all(|(month, day)| is_free(on(2026, month, day))));
        assert!(!is_free(on(2026, 4, 1)) && !is_free(on(2026, 12, 23)) && !is_free(on(2026, 5, 18)));
        assert_eq!(working(on(2026, 4, 2), false), on(2026, 4, 1));
        assert_eq!(working(on(2026, 4, 2), true), on(2026, 4, 7));
    }

    #[test]
    fn the_days_offered_are_three() {
        for day in (0..366).map(|day| working(shifted(on(2026, 1, 1), day), true)) {
            let [first, second, third] = three_from(day);
            let weekdays = [first, second, third].map(|day| day.weekday());
            assert!(first < second && second < third, "{day}");
            assert!(weekdays[0] != weekdays[1] || weekdays[1] != weekdays[2], "{day}");
        }
    }
}
