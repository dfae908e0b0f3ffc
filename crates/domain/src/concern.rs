//! Something serious that was heard on a visit: a case of its own, and the ladder it goes up.
//!
//! ```mermaid
//! stateDiagram-v2
//!     [*] --> Heard: open
//!     Heard --> Team: discussed in the team
//!     Team --> LeaderTold: told at the end of the day
//!     LeaderTold --> LeaderWithTeam: the visit leader with the team
//!     LeaderWithTeam --> NetworkLeader: two approve
//!     NetworkLeader --> HostLeader: taken up with the host's leader
//!     HostLeader --> Closed
//!     Closed --> Destroyed: its time is over
//! ```
//!
//! A rung may be skipped, for nothing here may delay anyone; none is gone back to. From every rung a case can be
//! closed. Here are ids, moments and signatures only: what was heard, what was done and the outcome are sealed. Nothing here
//! replaces the ways the law lays down, and nothing here asks leave to use them.

use crate::actor::{Actor, Role};
use crate::id::{ConcernId, PersonId, VisitId};
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::visit::Visit;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub mod call;
mod ending;
mod ladder;
mod words;

pub use call::Call;
pub use ladder::{Climbed, Rung};
pub use words::{Outcome, Word, Words};

/// The most texts, and the most reports, one case holds.
pub const MOST: u32 = 200;

/// A case. Whether it exists for someone is [`Concern::part`]'s to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its id.
    pub id: ConcernId,
    /// The visit it was heard on.
    pub visit: VisitId,
    /// Who opened it, and when.
    pub opened: Signature,
    /// The rungs it has gone up to, the first first.
    pub climbed: Vec<Climbed>,
    /// How far calling in a network leader has come.
    pub call: Call,
    /// What people said they reported themselves.
    pub reported: Vec<Reported>,
    /// How many texts were written in it.
    pub texts: u32,
    /// Whether it is open, closed or gone.
    pub standing: Standing,
}

/// Whether a case goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum Standing {
    /// It goes on.
    Open,
    /// It is closed; its outcome is sealed with the rest.
    Closed {
        /// Who closed it, and when.
        signed: Signature,
    },
    /// Its time was over, and nothing of what was written is left.
    Destroyed {
        /// Who had closed it, and when.
        signed: Signature,
        /// When it was destroyed.
        at: DateTime<Utc>,
    },
}

/// Someone says that she has reported.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reported {
    /// Who, and when she wrote it down.
    pub signed: Signature,
    /// The channel's key in the settings.
    pub channel: String,
    /// The day she reported.
    pub day: NaiveDate,
}

/// What someone is to a case. Whoever has no part in it is not told that it exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// Leads the visit.
    VisitLeader,
    /// Opened the case.
    Opener,
    /// Was taken in with the team.
    Team,
    /// Was called in by two.
    NetworkLeader,
}

impl Concern {
    /// A new case, with its first text.
    pub fn open(id: ConcernId, visit: VisitId, opened: Signature) -> Self {
        Self {
            id,
            visit,
            opened,
            climbed: Vec::new(),
            call: Call::NotMade,
            reported: Vec::new(),
            texts: 1,
            standing: Standing::Open,
        }
    }

    /// What this person is to the case; `None` when it does not exist for her. Whoever left the team has no part, nor
    /// has a network leader nobody called.
    pub fn part(&self, actor: &Actor) -> Option<Part> {
        match actor.role {
            Role::VisitLeader => Some(Part::VisitLeader),
            Role::Member | Role::UserRepresentative if actor.id == self.opened.by => Some(Part::Opener),
            Role::Member | Role::UserRepresentative => self.team_is_in().then_some(Part::Team),
            Role::NetworkLeader => (self.call.answered_by() == Some(actor.id)).then_some(Part::NetworkLeader),
            Role::UnitLeader
            | Role::KeyStaff
            | Role::ConsentKeeper
            | Role::PrivacyOfficer
            | Role::Administrator
            | Role::Outsider => None,
        }
    }

    /// Those of the team who have a part in it.
    pub fn team(&self, visit: &Visit) -> Vec<PersonId> {
        let leader = visit.leader();
        let mut team = visit.team_ids();
        team.retain(|person| self.team_is_in() || Some(*person) == leader || *person == self.opened.by);
        team
    }

    /// Everyone its key is for.
    pub fn readers(&self, visit: &Visit) -> Vec<PersonId> {
        let mut people = self.team(visit);
        people.extend(self.call.answered_by());
        people
    }

    /// Refuses when it does not go on.
    pub fn goes_on(&self) -> Result<(), Refusal> {
        match self.standing {
            Standing::Open => Ok(()),
            Standing::Closed { .. } => Err(Refusal::ConcernIsClosed),
            Standing::Destroyed { .. } => Err(Refusal::ConcernIsDestroyed),
        }
    }

    /// Whether its key is still there.
    pub fn has_key(&self) -> bool {
        match self.standing {
            Standing::Open | Standing::Closed { .. } => true,
            Standing::Destroyed { .. } => false,
        }
    }

    /// Another text is written in it; its number, from 1.
    pub fn write(&mut self) -> Result<u32, Refusal> {
        self.goes_on()?;
        if self.texts >= MOST {
            return Err(Refusal::ConcernIsFull);
        }
        self.texts += 1;
        Ok(self.texts)
    }

    /// Someone says that she has reported, also after it was closed. Saying it twice is saying it once.
    pub fn report(&mut self, channel: String, day: NaiveDate, signed: Signature) -> Result<(), Refusal> {
        if !self.has_key() {
            return Err(Refusal::ConcernIsDestroyed);
        }
        let said = |it: &Reported| it.signed.by == signed.by && it.channel == channel && it.day == day;
        if self.reported.iter().any(said) {
            return Ok(());
        }
        if self.reported.len() >= MOST as usize {
            return Err(Refusal::ConcernIsFull);
        }
        self.reported.push(Reported { signed, channel, day });
        Ok(())
    }

    /// Whether something in it waits for this person.
    pub fn waits_for(&self, actor: &Actor, visit: &Visit, now: DateTime<Utc>) -> bool {
        let to_approve = self.may_approve(actor.id, visit, now).is_ok();
        let unread = self.opened.by != actor.id && self.rung() < Rung::LeaderTold;
        self.goes_on().is_ok()
            && match self.part(actor) {
                None => false,
                Some(Part::VisitLeader) => unread || to_approve,
                Some(Part::Opener | Part::Team) => to_approve,
                Some(Part::NetworkLeader) => self.rung() < Rung::HostLeader,
            }
    }
}
