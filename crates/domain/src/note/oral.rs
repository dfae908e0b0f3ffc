//! Oral accounts: at the end of the day the visit leader hears of each interview from someone who was there.

use crate::id::{PersonId, SessionId};
use crate::person::Signature;
use crate::programme::{Kind, Programme, Session};
use crate::refusal::Refusal;
use crate::visit::Visit;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// That an interview was told of. What was said stays between the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OralAccount {
    /// The interview.
    pub session: SessionId,
    /// Who told.
    pub from: PersonId,
    /// Who heard it, and when.
    pub heard: Signature,
}

impl Kind {
    /// Whether people are interviewed in it: a focus group, or the meeting with management and key staff.
    pub fn is_interview(self) -> bool {
        match self {
            Self::Management | Self::FocusStaff | Self::FocusPatients | Self::FocusRelatives => true,
            // nobody tells the others of what one person said alone
            Self::Dinner
            | Self::Tour
            | Self::Conversation
            | Self::TeamTime
            | Self::SummingUp
            | Self::Break => false,
        }
    }
}

impl Programme {
    /// The interviews of the day, in its order.
    pub fn interviews(&self) -> Vec<&Session> {
        self.sessions.iter().filter(|session| session.kind.is_interview()).collect()
    }

    /// That an interview was told of, once it was.
    pub fn account_of(&self, session: SessionId) -> Option<&OralAccount> {
        self.accounts.iter().find(|account| account.session == session)
    }
}

impl Session {
    /// Who can tell of it: those who take notes in it, then whoever leads it.
    pub fn tellers(&self) -> Vec<PersonId> {
        let lead = self.lead.filter(|lead| !self.note_takers.contains(lead));
        self.note_takers.iter().copied().chain(lead).collect()
    }
}

impl Visit {
    /// The visit leader has heard of an interview from someone who was there. Refused before the day; what is ticked
    /// already stays as it is.
    pub fn hear_account(
        &mut self,
        session: SessionId,
        from: PersonId,
        heard: Signature,
        today: NaiveDate,
    ) -> Result<(), Refusal> {
        let known = self.programme.session(session)?;
        if !known.kind.is_interview() || !known.tellers().contains(&from) {
            return Err(Refusal::NotAssigned);
        }
        let held = self.held(known)?;
        if today < held {
            return Err(Refusal::NotBeforeTheDay(held));
        }
        if self.programme.account_of(session).is_none() {
            self.programme.accounts.push(OralAccount { session, from, heard });
        }
        Ok(())
    }

    /// A tick that was set by mistake is taken away.
    pub fn unhear_account(&mut self, session: SessionId) -> Result<(), Refusal> {
        self.programme.session(session)?;
        self.programme.accounts.retain(|account| account.session != session);
        Ok(())
    }
}
