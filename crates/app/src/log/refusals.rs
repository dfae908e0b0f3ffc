//! Tries at an account that were refused. They are counted in memory and logged once they are a quarter of an hour old:
//! one leaf for each account with a count, so that nobody fills the log by trying, and a try at an account that is there
//! takes no longer than one at an address nobody has. What was typed is never kept.

use crate::change::log_by;
use crate::{App, AppError};
use chrono::{DateTime, Duration, Utc};
use domain::id::PersonId;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Minutes that are counted together.
const TOGETHER: i64 = 15;

/// What was tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Try {
    /// To sign in.
    SignIn,
    /// To unlock the keys of someone signed in.
    Unlock,
}

/// What was refused since the last leaf: at whose account, `None` when it is nobody's.
#[derive(Debug, Default)]
pub(crate) struct Refusals(Mutex<HashMap<(Try, Option<PersonId>), Counted>>);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Counted {
    since: DateTime<Utc>,
    tries: u32,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "event")]
enum Said {
    SignInRefused { person: Option<PersonId>, since: DateTime<Utc>, tries: u32 },
    UnlockRefused { person: Option<PersonId>, since: DateTime<Utc>, tries: u32 },
}

impl Refusals {
    /// Counts one more.
    pub(crate) fn count(&self, what: Try, person: Option<PersonId>, now: DateTime<Utc>) {
        self.add((what, person), Counted { since: now, tries: 1 });
    }

    fn add(&self, what: (Try, Option<PersonId>), more: Counted) {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = counted.entry(what).or_insert(Counted { tries: 0, ..more });
        known.since = known.since.min(more.since);
        known.tries = known.tries.saturating_add(more.tries);
    }

    /// Takes out what was begun to be counted by then.
    fn take(&self, by: DateTime<Utc>) -> Vec<((Try, Option<PersonId>), Counted)> {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        counted.extract_if(|_, known| known.since <= by).collect()
    }
}

impl App {
    /// Logs what was refused and is old enough.
    pub(crate) async fn log_refusals(&self) -> Result<(), AppError> {
        self.log_refusals_until(self.now() - Duration::minutes(TOGETHER)).await
    }

    /// Logs everything that was refused.
    pub(crate) async fn log_every_refusal(&self) -> Result<(), AppError> {
        self.log_refusals_until(DateTime::<Utc>::MAX_UTC).await
    }

    async fn log_refusals_until(&self, by: DateTime<Utc>) -> Result<(), AppError> {
        let taken = self.log.refusals.take(by);
        if taken.is_empty() {
            return Ok(());
        }
        let logged = self.log_taken(&taken).await;
        if logged.is_err() {
            // they are told of the next time
            for (what, counted) in taken {
                self.log.refusals.add(what, counted);
            }
        }
        logged
    }

    async fn log_taken(&self, taken: &[((Try, Option<PersonId>), Counted)]) -> Result<(), AppError> {
        let tx = self.store.begin().await?;
        for ((what, person), Counted { since, tries }) in taken.iter().copied() {
            let said = match what {
                Try::SignIn => Said::SignInRefused { person, since, tries },
                Try::Unlock => Said::UnlockRefused { person, since, tries },
            };
            log_by(&tx, self.now(), None, None, &said)?;
        }
        Ok(tx.commit().await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tries_at_one_account_are_one_line_with_a_count_when_a_quarter_of_an_hour_is_over() {
        let refusals = Refusals::default();
        let (at, person) = (DateTime::<Utc>::UNIX_EPOCH, Some(vault::fresh_id::<PersonId>()));
        for minute in 0..30 {
            refusals.count(Try::SignIn, person, at + Duration::minutes(minute));
            refusals.count(Try::SignIn, None, at + Duration::minutes(minute));
        }
        refusals.count(Try::Unlock, person, at + Duration::minutes(20));
        let mut taken = refusals.take(at + Duration::minutes(15));
        taken.sort_by_key(|((_, person), _)| person.is_some());
        let thirty = Counted { since: at, tries: 30 };
        assert_eq!(taken, [((Try::SignIn, None), thirty), ((Try::SignIn, person), thirty)]);
        assert_eq!(refusals.take(at + Duration::minutes(15)), [], "the rest is too young");
        assert_eq!(refusals.take(DateTime::<Utc>::MAX_UTC).len(), 1);
    }
}
