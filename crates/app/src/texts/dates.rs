//! Days and times in words.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Europe::Oslo;
use domain::lang::Lang;

use super::{Arg, Words};

pub(super) fn date(lang: Lang, day: NaiveDate) -> String {
    lang.tr("date-full", &parts(lang, day))
}

pub(super) fn weekday(lang: Lang, day: NaiveDate) -> String {
    lang.tr("date-weekday", &parts(lang, day))
}

pub(super) fn day_month(lang: Lang, day: NaiveDate) -> String {
    lang.tr("date-day-month", &parts(lang, day))
}

pub(super) fn hour(lang: Lang, at: DateTime<Utc>) -> String {
    lang.clock(at.with_timezone(&Oslo).time())
}

pub(super) fn moment(lang: Lang, at: DateTime<Utc>) -> String {
    let here = at.with_timezone(&Oslo);
    let (date, time) = (lang.date(here.date_naive()), lang.clock(here.time()));
    lang.tr("date-moment", &[("date", date.into()), ("time", time.into())])
}

pub(super) fn distance(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    match (day - today).num_days() {
        0 => lang.t("date-today").to_owned(),
        1 => lang.t("date-tomorrow").to_owned(),
        -1 => lang.t("date-yesterday").to_owned(),
        days if days > 0 => lang.tr("date-in-days", &[("days", days.into())]),
        days => lang.tr("date-days-ago", &[("days", (-days).into())]),
    }
}

pub(super) fn due(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let written = if day.year() == today.year() { lang.weekday(day) } else { lang.date(day) };
    let away = distance(lang, day, today);
    lang.tr("date-due", &[("date", written.into()), ("distance", away.into())])
}

fn parts(lang: Lang, day: NaiveDate) -> [(&'static str, Arg<'static>); 4] {
    [
        ("weekday", lang.t(WEEKDAYS[day.weekday().num_days_from_monday() as usize]).into()),
        ("day", day.day().into()),
        ("month", lang.t(MONTHS[day.month0() as usize]).into()),
        ("year", Arg::Number(day.year().into())),
    ]
}

const WEEKDAYS: [&str; 7] = [
    "weekday-monday",
    "weekday-tuesday",
    "weekday-wednesday",
    "weekday-thursday",
    "weekday-friday",
    "weekday-saturday",
    "weekday-sunday",
];

const MONTHS: [&str; 12] = [
    "month-january",
    "month-february",
    "month-march",
    "month-april",
    "month-may",
    "month-june",
    "month-july",
    "month-august",
    "month-september",
    "month-october",
    "month-november",
    "month-december",
];
