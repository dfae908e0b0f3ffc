//! Consents on a visit: who keeps them, until when words are taken, and the opening of a focus group.

use super::Visit;
use crate::consent::{self, Group, Opening};
use crate::id::{PersonId, SessionId};
use crate::person::{Person, Signature};
use crate::refusal::Refusal;
use crate::report::approval::Desk;
use chrono::{DateTime, Utc};

impl Visit {
    /// The consent keeper: whom the unit leader has chosen of those who work in the unit; otherwise the unit leader.
    pub fn keeper(&self) -> PersonId {
        self.consent_keeper.unwrap_or(self.host.unit_leader)
    }

    /// Whether the report waits until words asked about then are compared with the names behind consents: it lies with the
    /// team still, and the visit leader has not gone on without.
    pub fn waits_for_names(&self, asked: DateTime<Utc>) -> bool {
        let with_team = match self.report.desk() {
            Desk::Drafting | Desk::WithTeam => true,
            Desk::NotBegun
            | Desk::WithHost
            | Desk::WithNetworkLeader
            | Desk::AwaitingAcceptance
            | Desk::Accepted => false,
        };
        let covered = self.hearing.gone_on.is_some_and(|gone_on| gone_on.covers(asked));
        with_team && self.closed.is_none() && !covered
    }

    /// Whether someone can keep the consents: she works in the host unit, and has no part on the other side.
    pub fn may_keep_consents(&self, person: &Person) -> bool {
        let of_the_unit = person.active && person.unit() == Some(self.host.unit);
        of_the_unit && person.network.is_empty() && !self.team_ids().contains(&person.id)
    }

    /// The unit leader chooses who keeps the consents.
    pub fn choose_keeper(&mut self, person: &Person) -> Result<(), Refusal> {
        if !self.may_keep_consents(person) {
            return Err(Refusal::KeeperFromTheHost);
        }
        self.consent_keeper = Some(person.id).filter(|person| *person != self.host.unit_leader);
        Ok(())
    }

    /// The focus groups in the programme whose people the keeper still has to ask: patients and relatives nobody of whom
    /// was asked so that an answer is there or can come. Staff are asked where the network wants that.
    pub fn groups_to_ask(&self) -> Vec<Group> {
        let planned =
            |group: Group| self.programme.sessions.iter().any(|it| Group::of(it.kind) == Some(group));
        let asked = |group: Group| self.consents.get(&group).is_some_and(|it| it.waiting + it.standing > 0);
        let groups = [Group::Patients, Group::Relatives].into_iter();
        groups.filter(|group| planned(*group) && !asked(*group)).collect()
    }

    /// How many requests wait for somebody's word.
    pub fn consents_waiting(&self) -> u32 {
        self.consents.values().map(|tally| tally.waiting).sum()
    }

    /// Whether words are still taken: people say yes, no and withdraw until the host's final approval.
    pub fn takes_words(&self) -> Result<(), Refusal> {
        match self.report.approval.desk() {
            Desk::Accepted => Err(Refusal::ReportIsAccepted),
            Desk::NotBegun
            | Desk::Drafting
            | Desk::WithTeam
            | Desk::WithHost
            | Desk::WithNetworkLeader
            | Desk::AwaitingAcceptance => Ok(()),
        }
    }

    /// How a group was opened, if it was.
    pub fn opening(&self, session: SessionId) -> Option<&Opening> {
        self.openings.iter().find(|opening| opening.session == session)
    }

    /// A member says how many are present, when so many have said yes (`standing`). Saying it anew goes over what was said.
    pub fn open_group(
        &mut self,
        session: SessionId,
        present: usize,
        standing: usize,
        signed: Signature,
    ) -> Result<(), Refusal> {
        let kind = self.programme.session(session)?.kind;
        Group::of(kind).ok_or(Refusal::NoSuchSession)?;
        let present = consent::present(present, standing)?;
        self.openings.retain(|opening| opening.session != session);
        self.openings.push(Opening { session, present, signed });
        Ok(())
    }

    /// Refuses notes from a focus group of the `gated` ones that was not opened. Other sessions wait for nothing.
    pub fn notes_may_be_taken(&self, session: SessionId, gated: &[Group]) -> Result<(), Refusal> {
        let kind = self.programme.session(session)?.kind;
        match (Group::of(kind), self.opening(session)) {
            (Some(group), None) if gated.contains(&group) => Err(Refusal::GroupNotOpened),
            (None | Some(_), _) => Ok(()),
        }
    }
}
