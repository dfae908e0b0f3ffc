//! The papers each member of the team signs, and what stands in the way.

use super::Visit;
use super::team::{Papers, TeamMember};
use crate::id::PersonId;
use crate::person::Signature;
use crate::refusal::Refusal;

impl Visit {
    /// A member signs both papers. The same papers signed twice keep their first date.
    pub fn sign_papers(&mut self, papers: Papers) -> Result<(), Refusal> {
        let member = self.team_member(papers.signed.by)?;
        if member.conflict.is_some() {
            return Err(Refusal::ConflictDeclared);
        }
        let same = |signed: &Papers| signed.secrecy == papers.secrecy && signed.consent == papers.consent;
        if !member.papers.as_ref().is_some_and(same) {
            member.papers = Some(papers);
        }
        Ok(())
    }

    /// A member who has signed says anew whether her name may stand in the report.
    pub fn name_in_report(&mut self, person: PersonId, named: bool) -> Result<(), Refusal> {
        let papers = self.team_member(person)?.papers.as_mut().ok_or(Refusal::SignPapersFirst)?;
        papers.named_in_report = named;
        Ok(())
    }

    /// A member declares a conflict of interest with the host. What she signed no longer holds.
    pub fn declare_conflict(&mut self, signed: Signature) -> Result<(), Refusal> {
        let member = self.team_member(signed.by)?;
        member.papers = None;
        member.conflict.get_or_insert(signed);
        Ok(())
    }

    fn team_member(&mut self, person: PersonId) -> Result<&mut TeamMember, Refusal> {
        self.team.as_mut().and_then(|team| team.member_mut(person)).ok_or(Refusal::ForTheTeam)
    }
}
