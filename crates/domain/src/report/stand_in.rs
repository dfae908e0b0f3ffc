//! A stand-in: whoever has the report and is ill or away names another of her kind. She takes the steps of that stage until
//! the report leaves it, or until the naming is taken back; what she signs says for whom.
//!
//! For the visit leader it is another member of the team, for the unit leader another of the host's people: they have the
//! report's key already, or get it with the stage, so nobody gets a key by being named. The network leaders need nobody: any of
//! them may take the last reading.

use super::Report;
use super::approval::Desk;
use crate::actor::Role;
use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;
use crate::visit::Visit;
use crate::visit::team::{Function, Team};
use serde::{Deserialize, Serialize};

/// Who takes the steps of a stage in its owner's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandIn {
    /// Who.
    pub person: PersonId,
    /// Who named her, and when.
    pub named: Signature,
}

impl Desk {
    /// Whose it is to send the report on from here.
    pub fn owner(self) -> Option<Role> {
        match self {
            Self::NotBegun | Self::Drafting | Self::WithTeam => Some(Role::VisitLeader),
            Self::WithHost | Self::AwaitingAcceptance => Some(Role::UnitLeader),
            Self::WithNetworkLeader => Some(Role::NetworkLeader),
            Self::Accepted => None,
        }
    }
}

impl Report {
    /// For whom this person acts, if she stands in for someone.
    pub fn acts_for(&self, person: PersonId) -> Option<PersonId> {
        self.stand_in.filter(|one| one.person == person).map(|one| one.named.by)
    }

    /// Nobody stands in any more.
    pub fn take_back_stand_in(&mut self) -> Result<StandIn, Refusal> {
        self.stand_in.take().ok_or(Refusal::NoStandIn)
    }
}

impl Visit {
    /// Whether this person stands in for whoever has the report now. A naming by someone who has it no more does not count,
    /// nor does that of someone who could not be named any more.
    pub fn stands_in(&self, person: PersonId) -> bool {
        let named = self.report.acts_for(person);
        named.is_some() && named == self.report_owner() && self.may_stand_in().contains(&person)
    }

    /// Who has the report now, where that is one person.
    pub fn report_owner(&self) -> Option<PersonId> {
        match self.report.desk().owner()? {
            Role::VisitLeader => self.leader(),
            Role::UnitLeader => Some(self.host.unit_leader),
            Role::Member
            | Role::UserRepresentative
            | Role::KeyStaff
            | Role::ConsentKeeper
            | Role::NetworkLeader
            | Role::PrivacyOfficer
            | Role::Administrator
            | Role::Outsider => None,
        }
    }

    /// Who may stand in where the report lies: members whose papers are signed, or the host's other people.
    pub fn may_stand_in(&self) -> Vec<PersonId> {
        match self.report.desk() {
            Desk::Drafting | Desk::WithTeam => {
                let members = self.team.iter().flat_map(Team::members);
                let able = members.filter(|one| {
                    one.function == Function::Member && one.papers.is_some() && one.conflict.is_none()
                });
                able.map(|member| member.person).collect()
            }
            Desk::WithHost | Desk::AwaitingAcceptance => {
                let team = self.team_ids();
                self.host.key_staff.iter().copied().filter(|person| !team.contains(person)).collect()
            }
            Desk::NotBegun | Desk::WithNetworkLeader | Desk::Accepted => Vec::new(),
        }
    }

    /// Whoever has the report names her stand-in; one who was named before is one no more.
    pub fn name_stand_in(&mut self, named: Signature, person: PersonId) -> Result<(), Refusal> {
        if !self.may_stand_in().contains(&person) {
            return Err(Refusal::CannotStandIn);
        }
        self.report.stand_in = Some(StandIn { person, named });
        Ok(())
    }
}
