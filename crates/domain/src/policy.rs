//! Who may do what on a visit: one exhaustive function. The page's button and the server ask the same one.

use crate::actor::{Actor, Role, Who};
use crate::refusal::Refusal;
use crate::report::approval::Desk;
use crate::visit::Visit;
use crate::visit::dates::Dates;

macro_rules! actions {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $action:ident,)+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $action,)+ }

        impl $name {
            /// Every action, in the order of the access table.
            pub const ALL: &'static [Self] = &[$(Self::$action,)+];

            /// Its name in the access table, the route table and the log.
            pub fn name(self) -> &'static str {
                match self { $(Self::$action => stringify!($action),)+ }
            }
        }
    };
}

actions! {
    /// Something a person may want to do on a visit.
    Action {
        /// See that the visit exists: host, dates, stage, who takes part.
        SeeVisit,
        /// Choose the team and the host's people.
        ChooseTeam,
        /// Offer three dates.
        OfferDates,
        /// Lock one of them.
        LockDate,
        /// Fill in the self-evaluation.
        AnswerEvaluation,
        /// Submit the self-evaluation.
        SubmitEvaluation,
        /// Open a submitted self-evaluation again.
        ReopenEvaluation,
        /// Read the self-evaluation.
        ReadEvaluation,
        /// Sign the secrecy undertaking and the team's consent.
        SignPapers,
        /// Read the preparation page.
        Prepare,
        /// See the programme.
        SeeProgramme,
        /// Edit the programme and assign note-takers.
        EditProgramme,
        /// Write and hand in notes.
        WriteNotes,
        /// Read the team's notes.
        ReadNotes,
        /// See whose notes are missing, remind and excuse.
        FollowNotes,
        /// Begin the report from self-evaluation and notes.
        BeginReport,
        /// Give sections to members.
        PlanReport,
        /// Write in a section.
        WriteReport,
        /// Read the report.
        ReadReport,
        /// Comment on a section.
        CommentOnReport,
        /// Resolve a comment.
        ResolveComment,
        /// Send the draft to the team's reading.
        SendToTeam,
        /// Give one's word on the team's edition.
        GiveWord,
        /// Send the report to the host.
        SendToHost,
        /// Send the report to the network leader.
        SendToNetworkLeader,
        /// Send the report to the host's final approval.
        SendToAcceptance,
        /// Give the host's final approval.
        AcceptReport,
        /// Send the report back with a reason.
        SendBackReport,
        /// See recommendations and measures.
        SeeMeasures,
        /// Write down measures and their status.
        RecordMeasures,
        /// Give the network leader feedback on the visit.
        GiveFeedback,
        /// Read that feedback.
        ReadFeedback,
        /// Close the visit.
        CloseVisit,
    }
}

actions! {
    /// Something a person may want to do in the network, outside any visit.
    NetworkAction {
        /// Read one's own desk.
        SeeOwnDesk,
        /// Keep units and people, invite.
        KeepPeople,
        /// Lay cycles and plan visits.
        LayCycle,
        /// Import a standard set.
        KeepStandards,
        /// See every visit by stage and lateness.
        SeeAllVisits,
    }
}

/// The answer to "may she?".
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Yes.
    Allowed,
    /// No, and this is why.
    Denied(Refusal),
    /// For her the thing does not exist; the answer is that of an unknown address.
    Hidden,
}

impl Decision {
    /// Whether the answer is yes.
    pub fn is_allowed(&self) -> bool {
        *self == Self::Allowed
    }

    /// `Ok` when allowed, the reason when denied, `None` inside when hidden.
    pub fn permit(self) -> Result<(), Option<Refusal>> {
        match self {
            Self::Allowed => Ok(()),
            Self::Denied(refusal) => Err(Some(refusal)),
            Self::Hidden => Err(None),
        }
    }
}

/// Whether `who` may do `action` in the network.
pub fn decide_in_network(who: Who, action: NetworkAction) -> Decision {
    match action {
        // Everyone signed in has a desk.
        NetworkAction::SeeOwnDesk => Decision::Allowed,
        // Network leaders and administrators keep the list of people.
        NetworkAction::KeepPeople if who.network_leader || who.administrator => Decision::Allowed,
        // The network leader alone lays the year, keeps the standards and follows every visit.
        NetworkAction::LayCycle | NetworkAction::KeepStandards | NetworkAction::SeeAllVisits
            if who.network_leader =>
        {
            Decision::Allowed
        }
        // To all others these pages do not exist.
        NetworkAction::KeepPeople
        | NetworkAction::LayCycle
        | NetworkAction::KeepStandards
        | NetworkAction::SeeAllVisits => Decision::Hidden,
    }
}

/// Whether `actor` may do `action` on `visit` as it stands.
pub fn decide(actor: &Actor, action: Action, visit: &Visit) -> Decision {
    // To people without a part in it, a visit does not exist.
    if actor.role == Role::Outsider {
        return Decision::Hidden;
    }
    // An administrator sees that a visit exists and nothing more.
    if actor.role == Role::Administrator {
        return if action == Action::SeeVisit { Decision::Allowed } else { Decision::Hidden };
    }
    match action {
        // Everyone with a part in the visit sees its road.
        Action::SeeVisit | Action::SeeProgramme => Decision::Allowed,
        // The network leader chooses the team until the report is begun.
        Action::ChooseTeam => network_leader(actor, || before_report(visit)),
        // The host offers dates until one is locked; the network leader may do it for her.
        Action::OfferDates if actor.role == Role::NetworkLeader => date_open(visit),
        Action::OfferDates => unit_leader(actor, || date_open(visit)),
        // The visit leader or the network leader locks one of the offered dates.
        Action::LockDate if actor.role == Role::NetworkLeader => date_open(visit),
        Action::LockDate => visit_leader(actor, || date_open(visit)),
        // The host's people write in the self-evaluation while it is open.
        Action::AnswerEvaluation => host(actor, || evaluation_open(visit)),
        // The unit leader submits it.
        Action::SubmitEvaluation => unit_leader(actor, || evaluation_open(visit)),
        // The network leader opens it again, until the report is begun.
        Action::ReopenEvaluation => {
            network_leader(actor, || evaluation_submitted(visit).and(|| before_report(visit)))
        }
        // The host reads its own at any time; team and network leader once it is submitted.
        Action::ReadEvaluation if actor.role.in_host() => Decision::Allowed,
        Action::ReadEvaluation if actor.role.in_team() => papers(actor).and(|| evaluation_submitted(visit)),
        Action::ReadEvaluation => evaluation_submitted(visit),
        // Members sign their own papers.
        Action::SignPapers => in_team(actor),
        // Preparation and raw notes exist for the team alone, and open when the papers are signed.
        Action::Prepare | Action::ReadNotes => private_to_team(actor),
        // The visit leader edits the programme until the report is accepted.
        Action::EditProgramme => visit_leader(actor, || before_acceptance(visit)),
        // Members take notes until the report is accepted.
        Action::WriteNotes => private_to_team(actor).and(|| before_acceptance(visit)),
        // The visit leader follows whose notes are missing.
        Action::FollowNotes => {
            private_to_team(actor).and(|| visit_leader(actor, || before_acceptance(visit)))
        }
        // The visit leader begins the report and gives out its sections.
        Action::BeginReport => visit_leader(actor, || papers(actor).and(|| not_begun(visit))),
        Action::PlanReport => visit_leader(actor, || before_acceptance(visit)),
        // The team writes while the report is with it; the network leader mends slips in the last reading.
        Action::WriteReport | Action::ResolveComment => writes(actor, visit),
        // The team reads at any time, the host and the network leader from the moment it is sent to the host.
        Action::ReadReport => reads(actor, visit),
        // Whoever has the report before her comments on it.
        Action::CommentOnReport => has_it(actor, visit),
        // The visit leader sends the draft to the team's reading.
        Action::SendToTeam => visit_leader(actor, || papers(actor).and(|| lies_at(visit, Desk::Drafting))),
        // Every member gives her own word.
        Action::GiveWord => in_team(actor).and(|| papers(actor)).and(|| lies_at(visit, Desk::WithTeam)),
        // The visit leader sends it to the host.
        Action::SendToHost => visit_leader(actor, || papers(actor).and(|| lies_at(visit, Desk::WithTeam))),
        // The unit leader sends it to the network leader.
        Action::SendToNetworkLeader => unit_leader(actor, || lies_at(visit, Desk::WithHost)),
        // The network leader sends it to the host's final approval.
        Action::SendToAcceptance => network_leader(actor, || lies_at(visit, Desk::WithNetworkLeader)),
        // The unit leader gives the final approval.
        Action::AcceptReport => unit_leader(actor, || lies_at(visit, Desk::AwaitingAcceptance)),
        // Whoever owns the stage sends it back.
        Action::SendBackReport => sends_back(actor, visit),
        // Everyone with a part sees the accepted recommendations.
        Action::SeeMeasures => accepted(visit),
        // The host writes down what it will do, also after the visit is closed.
        Action::RecordMeasures => host(actor, || accepted(visit)),
        // Each member gives feedback once the report is begun.
        Action::GiveFeedback => in_team(actor).and(|| begun(visit)),
        // Feedback is for the network leader.
        Action::ReadFeedback if actor.role == Role::NetworkLeader => Decision::Allowed,
        Action::ReadFeedback => Decision::Hidden,
        // The network leader closes an accepted visit.
        Action::CloseVisit => network_leader(actor, || still_open(visit).and(|| accepted(visit))),
    }
}

impl Decision {
    fn and(self, next: impl FnOnce() -> Self) -> Self {
        if self.is_allowed() { next() } else { self }
    }

    fn when(holds: bool, otherwise: Refusal) -> Self {
        if holds { Self::Allowed } else { Self::Denied(otherwise) }
    }
}

fn network_leader(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role == Role::NetworkLeader, Refusal::ForTheNetworkLeader).and(then)
}

fn visit_leader(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role == Role::VisitLeader, Refusal::ForTheVisitLeader).and(then)
}

fn unit_leader(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role == Role::UnitLeader, Refusal::ForTheUnitLeader).and(then)
}

fn host(actor: &Actor, then: impl FnOnce() -> Decision) -> Decision {
    Decision::when(actor.role.in_host(), Refusal::ForTheHost).and(then)
}

fn in_team(actor: &Actor) -> Decision {
    Decision::when(actor.role.in_team(), Refusal::ForTheTeam)
}

fn papers(actor: &Actor) -> Decision {
    Decision::when(actor.papers_signed, Refusal::SignPapersFirst)
}

fn private_to_team(actor: &Actor) -> Decision {
    if actor.role.in_team() { papers(actor) } else { Decision::Hidden }
}

fn date_open(visit: &Visit) -> Decision {
    match visit.dates {
        Dates::Locked { .. } => Decision::Denied(Refusal::DateIsLocked),
        Dates::Unset | Dates::Offered { .. } => Decision::Allowed,
    }
}

fn evaluation_open(visit: &Visit) -> Decision {
    Decision::when(!visit.evaluation.is_submitted(), Refusal::EvaluationIsSubmitted)
}

fn evaluation_submitted(visit: &Visit) -> Decision {
    Decision::when(visit.evaluation.is_submitted(), Refusal::EvaluationNotSubmitted)
}

fn not_begun(visit: &Visit) -> Decision {
    Decision::when(visit.report.approval.desk() == Desk::NotBegun, Refusal::ReportIsBegun)
}

fn begun(visit: &Visit) -> Decision {
    Decision::when(visit.report.approval.desk() != Desk::NotBegun, Refusal::ReportNotBegun)
}

fn before_report(visit: &Visit) -> Decision {
    still_open(visit).and(|| not_begun(visit))
}

fn before_acceptance(visit: &Visit) -> Decision {
    let accepted = visit.report.approval.desk() == Desk::Accepted;
    still_open(visit).and(|| Decision::when(!accepted, Refusal::ReportIsAccepted))
}

fn accepted(visit: &Visit) -> Decision {
    Decision::when(visit.report.approval.desk() == Desk::Accepted, Refusal::ReportNotAccepted)
}

fn still_open(visit: &Visit) -> Decision {
    Decision::when(visit.closed.is_none(), Refusal::VisitIsClosed)
}

fn lies_at(visit: &Visit, desk: Desk) -> Decision {
    Decision::when(visit.report.approval.desk() == desk, visit.report.approval.where_it_is())
}

fn writes(actor: &Actor, visit: &Visit) -> Decision {
    let not_now = visit.report.approval.where_it_is();
    match visit.report.approval.desk() {
        Desk::Drafting | Desk::WithTeam => in_team(actor).and(|| papers(actor)),
        Desk::WithNetworkLeader if actor.role == Role::NetworkLeader => Decision::Allowed,
        Desk::NotBegun
        | Desk::WithHost
        | Desk::WithNetworkLeader
        | Desk::AwaitingAcceptance
        | Desk::Accepted => Decision::Denied(not_now),
    }
}

fn reads(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.approval.desk() {
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

fn has_it(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.approval.desk() {
        Desk::Drafting | Desk::WithTeam => in_team(actor).and(|| papers(actor)),
        Desk::WithHost | Desk::AwaitingAcceptance => host(actor, || Decision::Allowed),
        Desk::WithNetworkLeader => network_leader(actor, || Decision::Allowed),
        Desk::NotBegun | Desk::Accepted => Decision::Denied(visit.report.approval.where_it_is()),
    }
}

fn sends_back(actor: &Actor, visit: &Visit) -> Decision {
    match visit.report.approval.desk() {
        Desk::WithTeam => visit_leader(actor, || papers(actor)),
        Desk::WithHost | Desk::AwaitingAcceptance => unit_leader(actor, || Decision::Allowed),
        Desk::WithNetworkLeader => network_leader(actor, || Decision::Allowed),
        Desk::NotBegun | Desk::Drafting | Desk::Accepted => {
            Decision::Denied(visit.report.approval.where_it_is())
        }
    }
}
