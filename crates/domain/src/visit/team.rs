//! The visit team: a leader, members, and at least one user representative.

use crate::id::{PersonId, UnitId};
use crate::person::{NetworkRole, Person, Signature};
use serde::{Deserialize, Serialize};

/// What a person does in the team.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Function {
    /// Leads the visit and the writing.
    VisitLeader,
    /// A colleague from another unit.
    Member,
    /// Speaks for users and relatives.
    UserRepresentative,
}

/// The two papers each member signs, and on which version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// Version of the secrecy undertaking.
    pub secrecy: String,
    /// Version of the team's own consent.
    pub consent: String,
    /// Whether her name may stand in the report.
    pub named_in_report: bool,
    /// Who and when.
    pub signed: Signature,
}

/// A member of a team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TeamMember {
    /// Who.
    pub person: PersonId,
    /// As what.
    pub function: Function,
    /// Signed papers; content is closed to her until then.
    pub papers: Option<Papers>,
    /// When she declared a conflict of interest with the host; the network leader finds another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Signature>,
}

/// Why people cannot form a team. Each names the person where one is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TeamProblem {
    /// No visit leader was chosen.
    NoVisitLeader,
    /// No user representative was chosen.
    NoUserRepresentative,
    /// Works in the host unit.
    FromTheHost(PersonId),
    /// Chosen more than once.
    Twice(PersonId),
    /// Has declared a conflict of interest with the host.
    ConflictOfInterest(PersonId),
    /// Reads every report last, so she cannot also write one.
    ReadsLast(PersonId),
    /// A user representative comes from a user organisation, and leads no visit.
    NotAUserRepresentative(PersonId),
    /// Her account is closed, or she is unknown.
    Unknown(PersonId),
}

/// A team that keeps the rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Team(Vec<TeamMember>);

impl Team {
    /// Checks the chosen people against each other and the host; signed papers of a person who stays are kept from `before`.
    pub fn parse(
        host: UnitId,
        chosen: &[(PersonId, Function)],
        people: &[Person],
        before: Option<&Self>,
    ) -> Result<Self, Vec<TeamProblem>> {
        let problems = problems(host, chosen, people);
        if !problems.is_empty() {
            return Err(problems);
        }
        let papers = |person| before.and_then(|team| team.member(person)).and_then(|m| m.papers.clone());
        let member = |&(person, function): &(PersonId, Function)| TeamMember {
            person,
            function,
            papers: papers(person),
            conflict: None,
        };
        Ok(Self(chosen.iter().map(member).collect()))
    }

    /// The members, the leader first.
    pub fn members(&self) -> &[TeamMember] {
        &self.0
    }

    /// The member who is this person.
    pub fn member(&self, person: PersonId) -> Option<&TeamMember> {
        self.0.iter().find(|member| member.person == person)
    }

    /// The visit leader.
    pub fn leader(&self) -> Option<PersonId> {
        self.0.iter().find(|member| member.function == Function::VisitLeader).map(|member| member.person)
    }

    /// Whether one of them has declared a conflict of interest.
    pub fn has_conflict(&self) -> bool {
        self.0.iter().any(|member| member.conflict.is_some())
    }

    pub(super) fn member_mut(&mut self, person: PersonId) -> Option<&mut TeamMember> {
        self.0.iter_mut().find(|member| member.person == person)
    }
}

fn problems(host: UnitId, chosen: &[(PersonId, Function)], people: &[Person]) -> Vec<TeamProblem> {
    let mut found = Vec::new();
    let has = |function| chosen.iter().any(|(_, f)| *f == function);
    if chosen.iter().filter(|(_, f)| *f == Function::VisitLeader).count() != 1 {
        found.push(TeamProblem::NoVisitLeader);
    }
    if !has(Function::UserRepresentative) {
        found.push(TeamProblem::NoUserRepresentative);
    }
    for (at, (id, function)) in chosen.iter().enumerate() {
        if chosen[..at].iter().any(|(earlier, _)| earlier == id) {
            found.push(TeamProblem::Twice(*id));
        }
        match people.iter().find(|person| person.id == *id && person.active) {
            Some(person) => found.extend(misfit(host, person, *function)),
            None => found.push(TeamProblem::Unknown(*id)),
        }
    }
    found
}

/// Why this person cannot have this function at this host, if there is a reason.
pub fn misfit(host: UnitId, person: &Person, function: Function) -> Option<TeamProblem> {
    if !person.active {
        return Some(TeamProblem::Unknown(person.id));
    }
    if person.unit() == Some(host) {
        return Some(TeamProblem::FromTheHost(person.id));
    }
    if person.conflicts.contains(&host) {
        return Some(TeamProblem::ConflictOfInterest(person.id));
    }
    if person.holds(NetworkRole::NetworkLeader) {
        return Some(TeamProblem::ReadsLast(person.id));
    }
    if (function == Function::UserRepresentative) != person.is_user_representative() {
        return Some(TeamProblem::NotAUserRepresentative(person.id));
    }
    None
}
