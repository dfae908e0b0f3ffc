//! The ladder: who takes a case up to which rung.

use super::{Concern, Part};
use crate::person::Signature;
use crate::refusal::Refusal;
use serde::{Deserialize, Serialize};

/// A rung of the ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// It was heard and written down.
    Heard,
    /// It was discussed in the team.
    Team,
    /// The visit leader was told, at the end of the day at the latest.
    LeaderTold,
    /// The visit leader takes it up with the team, which can read it from now on.
    LeaderWithTeam,
    /// A network leader was called in, and can read it from now on.
    NetworkLeader,
    /// The network leader has taken it up with the host's leader.
    HostLeader,
}

impl Rung {
    /// All of them, the lowest first.
    pub const ALL: [Self; 6] = [
        Self::Heard,
        Self::Team,
        Self::LeaderTold,
        Self::LeaderWithTeam,
        Self::NetworkLeader,
        Self::HostLeader,
    ];

    /// Its name in forms and in `config/texts`: `concern-rung-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Team => "team",
            Self::LeaderTold => "leader-told",
            Self::LeaderWithTeam => "leader-with-team",
            Self::NetworkLeader => "network-leader",
            Self::HostLeader => "host-leader",
        }
    }

    /// The rung with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rung| rung.key() == key)
    }
}

/// A rung that was gone up to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Climbed {
    /// Which.
    pub rung: Rung,
    /// Who took it there, and when.
    pub signed: Signature,
    /// What the visit leader signed to let the team in; for that rung only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deed: Option<String>,
}

impl Concern {
    /// The rung it stands on.
    pub fn rung(&self) -> Rung {
        self.climbed.last().map_or(Rung::Heard, |last| last.rung)
    }

    /// Who took it up to a rung, and when; `None` for one that was skipped or not come to.
    pub fn climbed_to(&self, rung: Rung) -> Option<Signature> {
        match rung {
            Rung::Heard => Some(self.opened),
            Rung::Team | Rung::LeaderTold | Rung::LeaderWithTeam | Rung::NetworkLeader | Rung::HostLeader => {
                self.climbed.iter().find(|climbed| climbed.rung == rung).map(|climbed| climbed.signed)
            }
        }
    }

    /// What the visit leader signed to let the team in.
    pub fn team_deed(&self) -> Option<&str> {
        let rung = self.climbed.iter().find(|climbed| climbed.rung == Rung::LeaderWithTeam)?;
        rung.deed.as_deref()
    }

    /// Whether the team was taken in. A case that went past that rung in haste stays with the few.
    pub fn team_is_in(&self) -> bool {
        self.climbed_to(Rung::LeaderWithTeam).is_some()
    }

    /// Whether someone with this part may take it up to `rung`, and why not. Rungs may be skipped.
    pub fn may_climb(&self, part: Part, rung: Rung) -> Result<(), Refusal> {
        self.goes_on()?;
        if rung <= self.rung() {
            return Err(Refusal::ConcernIsFurtherOn);
        }
        match (rung, part) {
            (Rung::Heard, _) => Err(Refusal::ConcernIsFurtherOn),
            (Rung::Team | Rung::LeaderTold, Part::VisitLeader | Part::Opener | Part::Team)
            | (Rung::LeaderWithTeam, Part::VisitLeader)
            | (Rung::HostLeader, Part::NetworkLeader) => Ok(()),
            (Rung::Team | Rung::LeaderTold, Part::NetworkLeader) => Err(Refusal::ForTheTeam),
            (Rung::LeaderWithTeam, Part::Opener | Part::Team | Part::NetworkLeader) => {
                Err(Refusal::ForTheVisitLeader)
            }
            (Rung::NetworkLeader, _) => Err(Refusal::ConcernNeedsTwo),
            (Rung::HostLeader, Part::VisitLeader | Part::Opener | Part::Team) => {
                let called = self.call.answered_by().is_some();
                Err(if called { Refusal::ForTheNetworkLeader } else { Refusal::ConcernNotCalled })
            }
        }
    }

    /// Takes it up to a rung. Whoever took it there already changes nothing by doing it again.
    pub fn climb(
        &mut self,
        part: Part,
        rung: Rung,
        signed: Signature,
        deed: Option<String>,
    ) -> Result<(), Refusal> {
        if self.rung() == rung && self.climbed_to(rung).is_some_and(|before| before.by == signed.by) {
            return Ok(());
        }
        self.may_climb(part, rung)?;
        self.climbed.push(Climbed { rung, signed, deed });
        Ok(())
    }
}
