//! The date of a visit: the host offers three, one is locked.

use crate::person::Signature;
use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

/// How far the date has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Dates {
    /// The host has not offered any yet.
    #[default]
    Unset,
    /// Three days are offered.
    Offered {
        /// The days, earliest first.
        options: [NaiveDate; 3],
        /// Who offered them.
        signed: Signature,
    },
    /// One of them is locked.
    Locked {
        /// The day of the visit.
        day: NaiveDate,
        /// The days that were offered.
        options: [NaiveDate; 3],
        /// Who locked it.
        signed: Signature,
    },
}

/// Why three days cannot be offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateProblem {
    /// A day lies in the past, is today or more than two years ahead.
    NotAhead(NaiveDate),
    /// A day falls on a Saturday or Sunday.
    Weekend(NaiveDate),
    /// The same day twice.
    Twice(NaiveDate),
    /// All three fall on the same weekday.
    OneWeekday,
}

/// Three days, earliest first, on at least two weekdays, all after `today`.
pub fn three_days(mut days: [NaiveDate; 3], today: NaiveDate) -> Result<[NaiveDate; 3], DateProblem> {
    days.sort_unstable();
    let latest = today.checked_add_days(chrono::Days::new(731)).unwrap_or(NaiveDate::MAX);
    if let Some(day) = days.iter().find(|day| **day <= today || **day > latest) {
        return Err(DateProblem::NotAhead(*day));
    }
    if let Some(day) = days.iter().find(|day| day.weekday().num_days_from_monday() >= 5) {
        return Err(DateProblem::Weekend(*day));
    }
    if let Some(pair) = days.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(DateProblem::Twice(pair[0]));
    }
    if days.iter().all(|day| day.weekday() == days[0].weekday()) {
        return Err(DateProblem::OneWeekday);
    }
    Ok(days)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 3, d).unwrap_or_default()
    }

    #[test]
    fn three_days_on_two_weekdays_are_taken_earliest_first() {
        assert_eq!(three_days([day(17), day(10), day(11)], day(1)), Ok([day(10), day(11), day(17)]));
    }

    #[test]
    fn days_that_cannot_be_offered_are_named() {
        assert_eq!(three_days([day(10), day(11), day(12)], day(10)), Err(DateProblem::NotAhead(day(10))));
        assert_eq!(three_days([day(10), day(14), day(12)], day(1)), Err(DateProblem::Weekend(day(14))));
        assert_eq!(three_days([day(10), day(10), day(12)], day(1)), Err(DateProblem::Twice(day(10))));
        assert_eq!(three_days([day(10), day(17), day(24)], day(1)), Err(DateProblem::OneWeekday));
    }
}
