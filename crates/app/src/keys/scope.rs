//! Which keys there are, and whom they are for.

use domain::actor::Role;
use domain::id::{ConcernId, PersonId};
use domain::report::approval::Desk;
use domain::visit::Visit;
use std::borrow::Cow;
use vault::{Appointment, Card};

/// Which key of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Notes: the visit team.
    Notes,
    /// Drafts, comments, attachments, feedback: the team and the network leader; the host from its stage on.
    Report,
    /// Names and signed forms behind consents: whoever keeps them at the host.
    Consents,
    /// One concern: whoever has a part in it.
    Concern(ConcernId),
}

impl Scope {
    /// The keys every visit has.
    pub(crate) const ALL: [Self; 3] = [Self::Notes, Self::Report, Self::Consents];

    pub(crate) fn name(self) -> Cow<'static, str> {
        match self {
            Self::Notes => "notes".into(),
            Self::Report => "report".into(),
            Self::Consents => "consents".into(),
            Self::Concern(concern) => format!("concern {concern}").into(),
        }
    }

    /// Whether a first key is made for a visit as it stands: never again for what is destroyed, and none for what nobody
    /// will seal any more.
    pub(super) fn is_made_for(self, visit: &Visit) -> bool {
        match self {
            Self::Notes => !visit.destruction.is_begun(),
            Self::Report => true,
            Self::Consents => visit.takes_words().is_ok(),
            // a concern's first key is made when it is opened
            Self::Concern(_) => false,
        }
    }
}

/// Whose signature counts on the rosters of a key, as the network's root says it.
pub(super) struct Signers<'a> {
    /// Who signs now.
    pub(super) leader: PersonId,
    /// Her card, once she has one.
    pub(super) card: Option<&'a Card>,
    /// Those who signed before her.
    pub(super) former: &'a [Card],
}

/// The visit leader signs for every key but the consents': that is the host's own, and its unit leader signs for it. So
/// nobody of the team can put herself on it. `None` where the host's people were not named yet.
pub(super) fn signers(appointment: &Appointment, scope: Scope) -> Option<Signers<'_>> {
    match scope {
        Scope::Notes | Scope::Report | Scope::Concern(_) => Some(Signers {
            leader: appointment.leader,
            card: appointment.card.as_ref(),
            former: &appointment.former,
        }),
        Scope::Consents => appointment.host.as_ref().map(|host| Signers {
            leader: host.leader,
            card: host.card.as_ref(),
            former: &host.former,
        }),
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
                    people.extend(
                        visit.host_ids().into_iter().filter(|person| is_of_host(appointment, *person)),
                    );
                }
            }
        }
        Scope::Consents => {
            // the unit leader holds it for whoever keeps them next
            people = vec![visit.host.unit_leader, visit.keeper()];
            people.retain(|person| appointment.host.is_some() && is_of_host(appointment, *person));
            people.retain(|person| !appointment.team.contains(person) && !roots.contains(person));
        }
    }
    people.sort_unstable();
    people.dedup();
    people
}

/// Whom the visit leader signs for before their stage, since she may be away when it comes: a stand-in who sends the report to
/// the host cannot sign, but wraps for those who are signed for. Nothing is wrapped for them until they are [`entitled`].
pub(super) fn signed_ahead(visit: &Visit, appointment: &Appointment, scope: Scope) -> Vec<PersonId> {
    let with_team = visit.report.desk().owner() == Some(Role::VisitLeader);
    if scope != Scope::Report || !with_team || visit.report.stand_in.is_none() {
        return Vec::new();
    }
    visit.host_ids().into_iter().filter(|person| is_of_host(appointment, *person)).collect()
}

/// Whether the network leader signed that she is of the host's people, where she has named them.
fn is_of_host(appointment: &Appointment, person: PersonId) -> bool {
    appointment.host.as_ref().is_none_or(|host| host.people.contains(&person))
}
