//! Which keys there are, and whom they are for.

use domain::id::{ConcernId, PersonId};
use domain::report::approval::Desk;
use domain::visit::Visit;
use std::borrow::Cow;
use vault::Appointment;

/// Which key of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Notes: the visit team.
    Notes,
    /// Drafts, comments, attachments, feedback: the team and the network leader; the host from its stage on.
    Report,
    /// One concern: whoever has a part in it.
    Concern(ConcernId),
}

impl Scope {
    /// The keys every visit has.
    pub(super) const ALL: [Self; 2] = [Self::Notes, Self::Report];

    pub(crate) fn name(self) -> Cow<'static, str> {
        match self {
            Self::Notes => "notes".into(),
            Self::Report => "report".into(),
            Self::Concern(concern) => format!("concern {concern}").into(),
        }
    }
}

/// Whom a key of a visit is for. The host's people stay once they were given it: a report sent back was read.
pub(super) fn entitled(
    visit: &Visit,
    appointment: &Appointment,
    scope: Scope,
    roots: &[PersonId],
) -> Vec<PersonId> {
    let appointed = |person: &PersonId| appointment.team.contains(person);
    let mut people: Vec<PersonId> = visit.team_ids().into_iter().filter(appointed).collect();
    match scope {
        Scope::Notes => {}
        // whom a concern is for, it says itself
        Scope::Concern(_) => people.clear(),
        Scope::Report => {
            people.extend(roots);
            match visit.report.approval.desk() {
                Desk::NotBegun | Desk::Drafting | Desk::WithTeam => {}
                Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => {
                    people.extend(visit.host_ids());
                }
            }
        }
    }
    people.sort_unstable();
    people.dedup();
    people
}
