//! Where in the programme a moment lies.

use super::{Programme, Session};
use chrono::{NaiveDate, NaiveDateTime};

/// What runs, and what comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Now<'a> {
    /// The sessions that run; more than one when the team has split.
    pub running: Vec<&'a Session>,
    /// Those that start next, all at the same time.
    pub next: Vec<&'a Session>,
}

impl Programme {
    /// What runs and what comes at a local time, on a visit held on `day`.
    pub fn at(&self, day: NaiveDate, now: NaiveDateTime) -> Now<'_> {
        let running = |session: &&Session| {
            let (starts, ends) = session.span(day);
            starts <= now && now < ends
        };
        let starts = |session: &Session| session.span(day).0;
        let soonest = self.sessions.iter().map(starts).filter(|at| *at > now).min();
        Now {
            running: self.sessions.iter().filter(running).collect(),
            next: self.sessions.iter().filter(|session| Some(starts(session)) == soonest).collect(),
        }
    }
}
