//! Calling in a network leader: two of the team approve, one of them the visit leader, and then she reads this case and
//! no other.

use super::{Climbed, Concern, Part, Rung};
use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::visit::Visit;
use chrono::{DateTime, Duration, Utc};
use serde::{Deserialize, Serialize};

/// Days a call waits for the second person.
pub const CALL_DAYS: i64 = 7;

/// How far calling in a network leader has come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Call {
    /// Nobody has asked.
    NotMade,
    /// One of the team asked; alone, she changes nothing.
    Asked {
        /// The network leader she wants to call in.
        whom: PersonId,
        /// Who asked, and when.
        by: Signature,
        /// What she signed.
        deed: String,
    },
    /// Two approved.
    Answered {
        /// The network leader who was called in.
        whom: PersonId,
        /// Who asked, and when.
        asked: Signature,
        /// Who else approved, and when.
        approved: Signature,
        /// What both signed, in that order.
        deeds: [String; 2],
    },
}

impl Call {
    /// The network leader two people called in.
    pub fn answered_by(&self) -> Option<PersonId> {
        match self {
            Self::Answered { whom, .. } => Some(*whom),
            Self::NotMade | Self::Asked { .. } => None,
        }
    }
}

impl Concern {
    /// The call that waits for another, while it is time and whoever made it still has a part in the team.
    pub fn call_waiting(&self, visit: &Visit, now: DateTime<Utc>) -> Option<(PersonId, Signature)> {
        match self.call {
            Call::Asked { whom, by, .. } => {
                let in_time = now < by.at + Duration::days(CALL_DAYS);
                (in_time && self.team(visit).contains(&by.by)).then_some((whom, by))
            }
            Call::NotMade | Call::Answered { .. } => None,
        }
    }

    /// Who could be the second of two beside this one: for the visit leader anyone else in the case, for others the visit
    /// leader.
    fn seconds(&self, first: PersonId, visit: &Visit) -> Vec<PersonId> {
        let mut team = self.team(visit);
        let leader = visit.leader();
        team.retain(|person| *person != first && (leader == Some(first) || leader == Some(*person)));
        team
    }

    /// Whether someone with this part may ask for a network leader, and why not.
    pub fn may_call(
        &self,
        part: Part,
        by: PersonId,
        visit: &Visit,
        now: DateTime<Utc>,
    ) -> Result<(), Refusal> {
        self.goes_on()?;
        if self.rung() >= Rung::NetworkLeader {
            return Err(Refusal::ConcernIsFurtherOn);
        }
        match part {
            Part::VisitLeader | Part::Opener | Part::Team => {}
            Part::NetworkLeader => return Err(Refusal::ForTheTeam),
        }
        if self.call_waiting(visit, now).is_some() {
            return Err(Refusal::DestructionIsAsked);
        }
        if self.seconds(by, visit).is_empty() { Err(Refusal::ConcernTeamFirst) } else { Ok(()) }
    }

    /// Asks for a network leader; somebody else must approve.
    pub fn make_call(
        &mut self,
        part: Part,
        whom: PersonId,
        by: Signature,
        visit: &Visit,
        deed: String,
    ) -> Result<(), Refusal> {
        self.may_call(part, by.by, visit, by.at)?;
        self.call = Call::Asked { whom, by, deed };
        Ok(())
    }

    /// Whether this person may approve the call that waits, and why not.
    pub fn may_approve(&self, by: PersonId, visit: &Visit, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.goes_on()?;
        let (_, first) = self.call_waiting(visit, now).ok_or(Refusal::ConcernNotAsked)?;
        if first.by == by {
            return Err(Refusal::AnotherMustConfirm);
        }
        if self.seconds(first.by, visit).contains(&by) { Ok(()) } else { Err(Refusal::ForTheVisitLeader) }
    }

    /// Somebody else approves the call that was made at `asked` (microseconds since 1970), which she read. The network
    /// leader it calls in.
    pub fn approve_call(
        &mut self,
        by: Signature,
        visit: &Visit,
        asked: i64,
        deed: String,
    ) -> Result<PersonId, Refusal> {
        self.may_approve(by.by, visit, by.at)?;
        let waiting = self.call_waiting(visit, by.at).filter(|(_, it)| it.at.timestamp_micros() == asked);
        let (whom, first) = waiting.ok_or(Refusal::ConcernNotAsked)?;
        let before = match std::mem::replace(&mut self.call, Call::NotMade) {
            Call::Asked { deed, .. } => deed,
            Call::NotMade | Call::Answered { .. } => String::new(),
        };
        self.call = Call::Answered { whom, asked: first, approved: by, deeds: [before, deed] };
        self.climbed.push(Climbed { rung: Rung::NetworkLeader, signed: by, deed: None });
        Ok(whom)
    }
}
