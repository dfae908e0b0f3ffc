//! Conditions on the person, and how conditions are joined.

use super::Decision;
use crate::actor::{Actor, Role};
use crate::refusal::Refusal;
use crate::visit::Visit;

impl Decision {
    pub(super) fn and(self, next: impl FnOnce() -> Self) -> Self {
        if self.is_allowed() { next() } else { self }
    }

    pub(super) fn when(holds: bool, otherwise: Refusal) -> Self {
        if holds { Self::Allowed } else { Self::Denied(otherwise) }
    }
}

pub(super) fn network_leader(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role == Role::NetworkLeader, Refusal::ForTheNetworkLeader).and(then)
}

pub(super) fn visit_leader(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role == Role::VisitLeader, Refusal::ForTheVisitLeader).and(then)
}

pub(super) fn leaders(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    let leads = [Role::VisitLeader, Role::NetworkLeader].contains(&actor.role);
    Decision::when(leads, Refusal::ForTheLeaders).and(then)
}

pub(super) fn unit_leader(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role == Role::UnitLeader, Refusal::ForTheUnitLeader).and(then)
}

pub(super) fn host(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role.in_host(), Refusal::ForTheHost).and(then)
}

pub(super) fn in_team(actor: &Actor) -> Decision {
    Decision::when(actor.role.in_team(), Refusal::ForTheTeam)
}

pub(super) fn papers(actor: &Actor) -> Decision {
    Decision::when(actor.papers_signed, Refusal::SignPapersFirst)
}

pub(super) fn private_to_team(actor: &Actor) -> Decision {
    if actor.role.in_team() { papers(actor) } else { Decision::Hidden }
}

/// Whether she is the one of the host's people who keeps the consents.
pub(super) fn keeps_consents(actor: &Actor, visit: &Visit) -> bool {
    actor.role.in_host() && visit.keeper() == actor.id
}
