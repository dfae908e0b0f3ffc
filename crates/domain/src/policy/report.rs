//! Conditions on the report, where the answer depends on whose desk it lies on.

use super::Decision;
use super::roles::{host, in_team, network_leader, papers, unit_leader, visit_leader};
use crate::actor::{Actor, Role};
use crate::refusal::Refusal;
use crate::report::approval::Desk;
use crate::visit::Visit;

pub(super) fn with_the_team(visit: &Visit) -> Decision {
    match visit.report.desk() {
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam => {
            Decision::when(visit.closed.is_none(), Refusal::VisitIsClosed)
        }
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => {
            Decision::Denied(visit.report.desk().where_it_is())
        }
    }
}

pub(super) fn writes(actor: &Actor, visit: &Visit) -> Decision {
    let not_now = visit.report.desk().where_it_is();
    match visit.report.desk() {
        Desk::Drafting | Desk::WithTeam => in_team(actor).and(|| papers(actor)),
        Desk::WithNetworkLeader if actor.role == Role::NetworkLeader => Decision::Allowed,
        Desk::NotBegun
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::AwaitingAcceptance
        | Desk::Accepted => Decision::Denied(not_now),
    }
}

pub(super) fn weighs(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.desk() {
        Desk::Drafting | Desk::WithTeam => in_team(actor).and(|| papers(actor)),
        Desk::NotBegun
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::AwaitingAcceptance
        | Desk::Accepted => Decision::Denied(visit.report.desk().where_it_is()),
    }
}

pub(super) fn reads(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.desk() {
        Desk::NotBegun => Decision::Denied(Refusal::ReportNotBegun),
        Desk::Drafting | Desk::WithTeam if actor.role.in_team() => papers(actor),
        Desk::Drafting | Desk::WithTeam => Decision::Denied(Refusal::ReportIsWithTheTeam),
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted
            if actor.role.in_team() =>
        {
            papers(actor)
        }
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => {
            Decision::Allowed
        }
    }
}

pub(super) fn has_it(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.desk() {
        Desk::Drafting | Desk::WithTeam => in_team(actor).and(|| papers(actor)),
        Desk::WithHost | Desk::AwaitingAcceptance => host(actor, || Decision::Allowed),
        Desk::WithNetworkLeader => network_leader(actor, || Decision::Allowed),
        Desk::NotBegun | Desk::Accepted => Decision::Denied(visit.report.desk().where_it_is()),
    }
}

pub(super) fn sends_back(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.desk() {
        Desk::WithTeam => leads_or_stands_in(actor, visit, || papers(actor)),
        Desk::WithHost | Desk::AwaitingAcceptance => hosts_or_stands_in(actor, visit, || Decision::Allowed),
        Desk::WithNetworkLeader => network_leader(actor, || {
            Decision::when(visit.report.correction.is_none(), Refusal::CorrectionGoesOn)
        }),
        Desk::NotBegun | Desk::Drafting | Desk::Accepted => {
            Decision::Denied(visit.report.desk().where_it_is())
        }
    }
}

/// The visit leader's steps with the report: hers, and a stand-in's of the team.
pub(super) fn leads_or_stands_in(actor: &Actor, visit: &Visit, then: impl FnOnce() -> Decision) -> Decision {
    if actor.role == Role::Member && visit.stands_in(actor.id) { then() } else { visit_leader(actor, then) }
}

/// The unit leader's steps with the report: hers, and a stand-in's of the host.
pub(super) fn hosts_or_stands_in(actor: &Actor, visit: &Visit, then: impl FnOnce() -> Decision) -> Decision {
    if actor.role == Role::KeyStaff && visit.stands_in(actor.id) { then() } else { unit_leader(actor, then) }
}

pub(super) fn names_stand_in(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.desk() {
        Desk::Drafting | Desk::WithTeam => visit_leader(actor, || papers(actor)),
        Desk::WithHost | Desk::AwaitingAcceptance => unit_leader(actor, || Decision::Allowed),
        Desk::WithNetworkLeader => network_leader(actor, || Decision::Denied(Refusal::AnyNetworkLeaderReads)),
        Desk::NotBegun | Desk::Accepted => Decision::Denied(visit.report.desk().where_it_is()),
    }
}
