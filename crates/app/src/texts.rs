//! The words a person reads: `config/texts/<language>/*.ftl`, embedded in the program.
//!
//! A text that is missing in nynorsk, Danish or English is read from bokmål; a text that is
//! missing there too shows its key in ⟦ ⟧, so that a test, or an eye, finds it.

mod arg;
mod book;
mod dates;

pub use arg::Arg;

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use domain::lang::Lang;

/// What a language can say.
pub trait Words: Copy {
    /// The text of a key without variables.
    fn t(self, key: &str) -> &'static str;
    /// The text of a key with its variables filled in.
    fn tr(self, key: &str, args: &[(&str, Arg<'_>)]) -> String;
    /// Whether the key has a text in this language or the one behind it.
    fn has(self, key: &str) -> bool;
    /// "torsdag 4. juni 2026"
    fn date(self, day: NaiveDate) -> String;
    /// "torsdag 4. juni"
    fn weekday(self, day: NaiveDate) -> String;
    /// "4. juni"
    fn day_month(self, day: NaiveDate) -> String;
    /// "14:32"
    fn clock(self, time: NaiveTime) -> String;
    /// "14:32" on Oslo's clock
    fn hour(self, at: DateTime<Utc>) -> String;
    /// "torsdag 4. juni 2026 kl. 14:32", on Oslo's clock
    fn moment(self, at: DateTime<Utc>) -> String;
    /// "i dag", "i morgen", "om 3 dager", "for 2 dager siden"
    fn distance(self, day: NaiveDate, today: NaiveDate) -> String;
    /// "torsdag 4. juni (om 3 dager)": how a due date is written; the year only when it is another
    fn due(self, day: NaiveDate, today: NaiveDate) -> String;
}

impl Words for Lang {
    fn t(self, key: &str) -> &'static str {
        book::plain(self, key)
    }

    fn tr(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        book::filled(self, key, args)
    }

    fn has(self, key: &str) -> bool {
        book::has(self, key)
    }

    fn date(self, day: NaiveDate) -> String {
        dates::date(self, day)
    }

    fn weekday(self, day: NaiveDate) -> String {
        dates::weekday(self, day)
    }

    fn day_month(self, day: NaiveDate) -> String {
        dates::day_month(self, day)
    }

    fn clock(self, time: NaiveTime) -> String {
        time.format("%H:%M").to_string()
    }

    fn hour(self, at: DateTime<Utc>) -> String {
        dates::hour(self, at)
    }

    fn moment(self, at: DateTime<Utc>) -> String {
        dates::moment(self, at)
    }

    fn distance(self, day: NaiveDate, today: NaiveDate) -> String {
        dates::distance(self, day, today)
    }

    fn due(self, day: NaiveDate, today: NaiveDate) -> String {
        dates::due(self, day, today)
    }
}

#[cfg(test)]
mod tests;
