//! Time that runs while the page is open.

use chrono::{DateTime, SecondsFormat, Utc};
use domain::lang::Lang;
use maud::{Markup, html};

use super::Words;

/// The time now; ticks when script runs.
pub fn clock(lang: Lang, now: DateTime<Utc>) -> Markup {
    html! { time data-now="" datetime=(iso(now)) { (on_the_wall(lang, now)) } }
}

/// The words around a time that is counted down: before it, after it, and when it has come.
struct Around {
    before: String,
    after: &'static str,
    over: &'static str,
}

/// "12 min igjen" until a moment; without script it stands as it was when the page was made.
pub fn countdown(lang: Lang, now: DateTime<Utc>, until: DateTime<Utc>) -> Markup {
    let (after, over) = (lang.t("ui-day-left"), lang.t("ui-day-over"));
    counted(lang, now, until, &Around { before: String::new(), after, over })
}

/// "om 12 min" until something begins.
pub fn begins(lang: Lang, now: DateTime<Utc>, at: DateTime<Utc>) -> Markup {
    let before = format!("{} ", lang.t("ui-day-in"));
    counted(lang, now, at, &Around { before, after: "", over: lang.t("ui-day-begins") })
}

fn counted(lang: Lang, now: DateTime<Utc>, until: DateTime<Utc>, words: &Around) -> Markup {
    let (hours, minutes) = (lang.t("ui-day-hours"), lang.t("ui-day-minutes"));
    html! {
        span.countdown data-countdown=(iso(until)) data-before=(words.before) data-left=(words.after)
            data-over=(words.over) data-hours=(hours) data-minutes=(minutes) {
            (left(lang, ((until - now).num_seconds() + 59) / 60, words))
        }
    }
}

fn left(lang: Lang, minutes: i64, words: &Around) -> String {
    let (h, m) = (lang.t("ui-day-hours"), lang.t("ui-day-minutes"));
    let Around { before, after, over } = words;
    match (minutes / 60, minutes % 60) {
        _ if minutes <= 0 => (*over).to_owned(),
        (0, minutes) => format!("{before}{minutes} {m} {after}"),
        (hours, minutes) => format!("{before}{hours} {h} {minutes} {m} {after}"),
    }
}

/// A moment as the script reads it: `2026-06-04T12:32:00Z`. For `data-from` and `data-to` on the
/// sessions of a day, the running one of which the script marks with `aria-current="time"`.
pub fn iso(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

fn on_the_wall(lang: Lang, at: DateTime<Utc>) -> String {
    lang.hour(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::testing::words;

    #[test]
    fn the_time_left_is_told_in_words() {
        let now = DateTime::UNIX_EPOCH;
        let says = |minutes| words(&countdown(Lang::Nb, now, now + chrono::Duration::minutes(minutes)));
        assert_eq!(says(12), "12 min igjen");
        assert_eq!(says(65), "1 t 5 min igjen");
        assert_eq!(says(0), "Tiden er ute");
        let a_moment_later = now + chrono::Duration::microseconds(1);
        let left = countdown(Lang::Nb, a_moment_later, now + chrono::Duration::minutes(12));
        assert_eq!(words(&left), "12 min igjen", "a minute that has begun counts, as on the page");
    }

    #[test]
    fn the_time_until_something_begins_is_told_in_words() {
        let now = DateTime::UNIX_EPOCH;
        let says = |minutes| words(&begins(Lang::Nb, now, now + chrono::Duration::minutes(minutes)));
        assert_eq!((says(90).as_str(), says(0).as_str()), ("om 1 t 30 min", "begynner nå"));
    }

    #[test]
    fn the_clock_shows_oslos_time() {
        assert_eq!(words(&clock(Lang::Nb, DateTime::UNIX_EPOCH)), "01:00");
    }
}
