//! Grace: how many days after a deadline of notes or report nobody calls them late.

use crate::schedule::Milestone;
use chrono::{Days, NaiveDate};
use serde::Deserialize;
use std::collections::BTreeMap;

/// Days of grace by deadline; none where a deadline is not named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Grace(BTreeMap<Milestone, u16>);

/// How something stands to its deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lateness {
    /// The day is not past.
    InTime,
    /// The day is past, and this is the last day of grace.
    InGrace(NaiveDate),
    /// The grace is past as well.
    Late,
}

impl Grace {
    /// Every deadline that has grace, with its days.
    pub fn days(&self) -> impl Iterator<Item = (Milestone, u16)> + '_ {
        self.0.iter().map(|(milestone, days)| (*milestone, *days)).filter(|(_, days)| *days > 0)
    }

    /// The last day on which a deadline's work is not late.
    pub fn until(&self, milestone: Milestone, due: NaiveDate) -> NaiveDate {
        let days = self.0.get(&milestone).copied().unwrap_or_default();
        due.checked_add_days(Days::new(u64::from(days))).unwrap_or(due)
    }

    /// How work that was due on `due` and is not done stands on the day `today`.
    pub fn lateness(&self, milestone: Milestone, due: NaiveDate, today: NaiveDate) -> Lateness {
        let until = self.until(milestone, due);
        if today <= due {
            Lateness::InTime
        } else if today <= until {
            Lateness::InGrace(until)
        } else {
            Lateness::Late
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(offset: i32) -> NaiveDate {
        NaiveDate::from_num_days_from_ce_opt(739_000 + offset).unwrap_or_default()
    }

    fn grace(days: u16) -> Grace {
        Grace(BTreeMap::from([(Milestone::ToHost, days)]))
    }

    #[test]
    fn a_day_past_is_in_grace_until_its_last_day_and_late_after_it() {
        let three = grace(3);
        let stands = |offset| three.lateness(Milestone::ToHost, day(0), day(offset));
        assert_eq!([-1, 0].map(stands), [Lateness::InTime; 2]);
        assert_eq!([1, 3].map(stands), [Lateness::InGrace(day(3)); 2]);
        assert_eq!([4, 400].map(stands), [Lateness::Late; 2]);
        assert_eq!(three.lateness(Milestone::DraftToTeam, day(0), day(1)), Lateness::Late, "no grace there");
        assert_eq!(three.until(Milestone::ToHost, NaiveDate::MAX), NaiveDate::MAX);
        assert_eq!(grace(0).days().count(), 0);
    }

    proptest! {
        #[test]
        fn more_grace_never_makes_anything_later(few in 0_u16..400, more in 0_u16..400, offset in -500..900) {
            let late = |days| grace(days).lateness(Milestone::ToHost, day(0), day(offset)) == Lateness::Late;
            prop_assert!(!late(few.max(more)) || late(few.min(more)));
        }
    }
}
