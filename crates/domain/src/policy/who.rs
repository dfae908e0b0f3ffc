//! Which roles may do something at some point of a visit: asked of the policy itself, for the route table.

use super::{Action, NetworkAction, decide, decide_in_network};
use crate::actor::{Actor, Role, Who};
use crate::evaluation::Standing;
use crate::id::{CommentId, CycleId, EditionId, PersonId, UnitId, VisitId};
use crate::person::Signature;
use crate::report::approval::{Approval, Seal};
use crate::report::correction::Correction;
use crate::visit::dates::Dates;
use crate::visit::destruction::Destruction;
use crate::visit::{Host, Visit};
use chrono::{DateTime, NaiveDate};
use uuid::Uuid;

impl Action {
    /// The roles that may, in some state of a visit.
    pub fn who(self) -> Vec<&'static str> {
        let visits = states();
        let may = |role: &&Role| {
            let actor = Actor { id: PersonId::from(Uuid::nil()), role: **role, papers_signed: true };
            visits.iter().any(|visit| decide(&actor, self, visit).is_allowed())
        };
        Role::ALL.iter().filter(may).map(|role| role.name()).collect()
    }
}

impl NetworkAction {
    /// The roles that may.
    pub fn who(self) -> Vec<&'static str> {
        let nobody = Who {
            id: PersonId::from(Uuid::nil()),
            network_leader: false,
            administrator: false,
            privacy_officer: false,
            custodian: false,
        };
        let asked = [
            ("NetworkLeader", Who { network_leader: true, ..nobody }),
            ("Administrator", Who { administrator: true, ..nobody }),
            ("PrivacyOfficer", Who { privacy_officer: true, ..nobody }),
            ("Custodian", Who { custodian: true, ..nobody }),
            ("everyone signed in", nobody),
        ];
        let may = asked.iter().filter(|(_, who)| decide_in_network(*who, self).is_allowed());
        may.map(|(name, _)| *name).collect()
    }
}

impl Role {
    /// Its name in the access table and the route table.
    pub fn name(self) -> &'static str {
        match self {
            Self::VisitLeader => "VisitLeader",
            Self::Member => "Member",
            Self::UserRepresentative => "UserRepresentative",
            Self::UnitLeader => "UnitLeader",
            Self::KeyStaff => "KeyStaff",
            Self::ConsentKeeper => "ConsentKeeper",
            Self::NetworkLeader => "NetworkLeader",
            Self::PrivacyOfficer => "PrivacyOfficer",
            Self::Administrator => "Administrator",
            Self::Outsider => "Outsider",
        }
    }
}

/// A visit in each state the policy tells apart.
fn states() -> Vec<Visit> {
    let signed = Signature { by: PersonId::from(Uuid::nil()), at: DateTime::UNIX_EPOCH };
    let planned = planned();
    let mut offered = planned.clone();
    offered.dates = Dates::Offered { options: [NaiveDate::MIN; 3], signed };
    let mut submitted = offered.clone();
    submitted.dates = Dates::Locked { day: NaiveDate::MIN, options: [NaiveDate::MIN; 3], signed };
    submitted.evaluation.standing = Standing::Submitted { signed, snapshot: 1 };
    let with = |approval| {
        let mut visit = submitted.clone();
        visit.report.approval = approval;
        visit
    };
    let approvals = approvals(Seal { signed, edition: 1 });
    let accepted = approvals[5].clone();
    let mut states: Vec<Visit> = approvals.into_iter().map(with).collect();
    let mut asked = with(accepted.clone());
    let other = Signature { by: PersonId::from(Uuid::max()), at: DateTime::UNIX_EPOCH };
    asked.destruction = Destruction::Asked { by: other };
    let mut corrected = with(accepted);
    let (begun, reason) = (Seal { signed, edition: 1 }, CommentId::from(Uuid::nil()));
    let correction = Correction { begun, reason, words: String::new(), due: NaiveDate::MAX, network: None };
    corrected.report.correction = Some(correction);
    states.extend([planned, offered, submitted, asked, corrected]);
    states
}

fn planned() -> Visit {
    let (visit, cycle, edition) = (VisitId::from(Uuid::nil()), CycleId::from(Uuid::nil()), Uuid::nil());
    let host = Host {
        unit: UnitId::from(Uuid::nil()),
        unit_leader: PersonId::from(Uuid::nil()),
        key_staff: Vec::new(),
    };
    Visit::plan(visit, cycle, EditionId::from(edition), host, None)
}

fn approvals(seal: Seal) -> [Approval; 6] {
    let (words, team, host, network) = (vec![seal], seal, seal, seal);
    [
        Approval::Drafting { since: seal },
        Approval::WithTeam { sent: seal, words: words.clone() },
        Approval::WithHost { words: words.clone(), team },
        Approval::WithNetworkLeader { words: words.clone(), team, host },
        Approval::AwaitingAcceptance { words: words.clone(), team, host, network },
        Approval::Accepted { words, team, host, network, acceptance: seal },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_action_is_open_to_someone_and_none_to_an_outsider() {
        for action in Action::ALL {
            let who = action.who();
            assert!(!who.is_empty(), "{}", action.name());
            assert!(!who.contains(&"Outsider"), "{}", action.name());
        }
        assert_eq!(Action::AcceptReport.who(), ["UnitLeader"]);
        assert_eq!(Action::ReadNotes.who(), ["VisitLeader", "Member", "UserRepresentative"]);
        assert_eq!(NetworkAction::LayCycle.who(), ["NetworkLeader"]);
        assert_eq!(NetworkAction::ReadLog.who(), ["PrivacyOfficer"]);
    }
}
