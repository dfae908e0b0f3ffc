//! The end of a case: closed with its outcome, and some time later destroyed.

use super::{Concern, Part, Standing};
use crate::person::Signature;
use crate::refusal::Refusal;
use chrono::{DateTime, Duration, Utc};

impl Concern {
    /// Whether someone with this part may close it, and why not.
    pub fn may_close(&self, part: Part) -> Result<(), Refusal> {
        self.goes_on()?;
        match part {
            Part::VisitLeader | Part::NetworkLeader => Ok(()),
            Part::Opener | Part::Team => Err(Refusal::ForTheLeaders),
        }
    }

    /// Closes it; its outcome is its last text, whose number this is.
    pub fn close(&mut self, part: Part, signed: Signature) -> Result<u32, Refusal> {
        self.may_close(part)?;
        // there is always room for an outcome
        self.texts = self.texts.saturating_add(1);
        self.standing = Standing::Closed { signed };
        Ok(self.texts)
    }

    /// When it is destroyed by itself: `days` after it was closed. `None` while it goes on.
    pub fn ends(&self, days: i64) -> Option<DateTime<Utc>> {
        match self.standing {
            Standing::Open => None,
            Standing::Closed { signed } | Standing::Destroyed { signed, .. } => {
                signed.at.checked_add_signed(Duration::days(days.max(0)))
            }
        }
    }

    /// Its time is over. True when that is so, and nobody has destroyed it yet.
    pub fn end(&mut self, now: DateTime<Utc>, days: i64) -> bool {
        let over = self.ends(days).is_some_and(|end| now >= end);
        match self.standing {
            Standing::Closed { signed } if over => {
                self.standing = Standing::Destroyed { signed, at: now };
                true
            }
            Standing::Open | Standing::Closed { .. } | Standing::Destroyed { .. } => false,
        }
    }
}
