//! The one place that asks what time it is.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Oslo;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

/// What time it is.
pub trait Clock: Send + Sync {
    /// Now, UTC.
    fn now(&self) -> DateTime<Utc>;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "this is the clock everyone else is handed")]
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }
}

/// A clock that starts at ten in the morning of a chosen day, ticks, and never leaves that day.
#[derive(Debug)]
pub struct FixedDay {
    day: NaiveDate,
    started: DateTime<Utc>,
}

impl FixedDay {
    /// A clock for `day`.
    pub fn new(day: NaiveDate) -> Self {
        Self { day, started: SystemClock.now() }
    }
}

impl Clock for FixedDay {
    fn now(&self) -> DateTime<Utc> {
        let morning = instant(self.day.and_time(NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default()));
        let evening = instant(self.day.and_time(NaiveTime::from_hms_opt(23, 59, 59).unwrap_or_default()));
        (morning + (SystemClock.now() - self.started)).min(evening)
    }
}

/// A clock that stands until it is moved; for tests and for telling a story in the past.
#[derive(Debug)]
pub struct MovedClock {
    at: Mutex<DateTime<Utc>>,
    ticks: AtomicI64,
}

impl MovedClock {
    /// A clock standing at ten in the morning of `day`.
    pub fn new(day: NaiveDate) -> Self {
        let morning = instant(day.and_time(NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default()));
        Self { at: Mutex::new(morning), ticks: AtomicI64::new(0) }
    }

    /// Moves it to ten in the morning of `day`.
    pub fn move_to(&self, day: NaiveDate) {
        let morning = instant(day.and_time(NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default()));
        *self.at.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = morning;
    }

    /// Moves it `days` ahead.
    pub fn days_pass(&self, days: u64) {
        let day = local(self.now()).date();
        self.move_to(day.checked_add_days(Days::new(days)).unwrap_or(day));
    }

    /// Moves it `minutes` ahead.
    pub fn minutes_pass(&self, minutes: i64) {
        *self.at.lock().unwrap_or_else(std::sync::PoisonError::into_inner) +=
            chrono::Duration::minutes(minutes);
    }
}

impl Clock for MovedClock {
    /// A microsecond later at every look, so that what happened has an order.
    fn now(&self) -> DateTime<Utc> {
        let tick = self.ticks.fetch_add(1, Ordering::Relaxed);
        *self.at.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
            + chrono::Duration::microseconds(tick)
    }
}

/// Local time in the network's zone.
pub fn local(at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&Oslo).naive_local()
}

/// The instant of a local time in the network's zone; the earlier one when the clock is set back, the later when set forward.
pub fn instant(local: NaiveDateTime) -> DateTime<Utc> {
    let found = Oslo.from_local_datetime(&local);
    let skipped = || Oslo.from_local_datetime(&(local + chrono::Duration::hours(1))).earliest();
    found.earliest().or_else(skipped).map_or_else(|| local.and_utc(), |at| at.with_timezone(&Utc))
}
