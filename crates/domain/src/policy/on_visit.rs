//! Who may do what on a visit, one plain sentence above each arm.

use super::facts::{
    accepted, before_acceptance, before_report, begun, date_locked, date_open, destruction_asked,
    evaluation_open, evaluation_submitted, lies_at, not_begun, notes_kept, still_open, words_out,
};
use super::report::{
    has_it, hosts_or_stands_in, leads_or_stands_in, names_stand_in, reads, sends_back, weighs, with_the_team,
    writes,
};
use super::roles::{
    host, in_team, keeps_consents, leaders, network_leader, papers, private_to_team, unit_leader,
    visit_leader,
};
use super::{Action, Decision};
use crate::actor::{Actor, Role};
use crate::refusal::Refusal;
use crate::report::approval::Desk;
use crate::visit::Visit;

/// Whether `actor` may do `action` on `visit` as it stands.
#[expect(clippy::too_many_lines, reason = "one table, read as a whole")]
pub fn decide(actor: &Actor, action: Action, visit: &Visit) -> Decision {
    // To people without a part in it, a visit does not exist.
    if actor.role == Role::Outsider {
        return Decision::Hidden;
    }
    // The privacy officer sees that a visit exists, and that its notes are destroyed; nothing of what it is about.
    if actor.role == Role::PrivacyOfficer {
        return privacy_officer(actor, action, visit);
    }
    // An administrator sees that a visit exists and nothing more.
    if actor.role == Role::Administrator {
        return if action == Action::SeeVisit { Decision::Allowed } else { Decision::Hidden };
    }
    // Staff of the host who keep the consents see the visit's road and the consents, and nothing of what it is about.
    if actor.role == Role::ConsentKeeper {
        return consent_keeper(action, visit);
    }
    match action {
        // When notes are destroyed is for those who wrote them and those who answer for it; the host never had them.
        Action::SeeDestruction | Action::AskDestruction | Action::ConfirmDestruction
            if actor.role.in_host() =>
        {
            Decision::Hidden
        }
        // Everyone with a part in the visit sees its road, and whoever is left here when its notes are destroyed.
        Action::SeeVisit | Action::SeeProgramme | Action::SeeDestruction => Decision::Allowed,
        // The network leader chooses the team until the report is begun.
        Action::ChooseTeam => network_leader(actor, || before_report(visit)),
        // The network leader takes the host's people anew when someone has left, until the visit is closed.
        Action::ChooseHost => network_leader(actor, || still_open(visit)),
        // Until a date is locked the host offers some and the visit leader locks one; the network leader may do either.
        Action::OfferDates | Action::LockDate if actor.role == Role::NetworkLeader => date_open(visit),
        Action::OfferDates => unit_leader(actor, || date_open(visit)),
        Action::LockDate => visit_leader(actor, || date_open(visit)),
        // The host's people write in the self-evaluation while it is open, until the report is accepted.
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
        // Feedback is for the network leader. She also comes as far as a concern that two people called her in to; the case
        // itself says whether they did.
        Action::ReadFeedback | Action::SeeConcerns if actor.role == Role::NetworkLeader => Decision::Allowed,
        // Preparation, raw notes and concerns exist for the team alone, and open when the papers are signed.
        Action::Prepare | Action::ReadNotes | Action::OpenConcern | Action::SeeConcerns => {
            private_to_team(actor)
        }
        // The visit leader edits the programme until the report is accepted.
        Action::EditProgramme => visit_leader(actor, || before_acceptance(visit)),
        // Consents are seen by whoever keeps them, by the team once its papers are signed, and by the unit leader who
        // chooses their keeper. To the keeper's colleagues, and to everyone else, they do not exist.
        Action::SeeConsents if keeps_consents(actor, visit) || actor.role == Role::UnitLeader => {
            Decision::Allowed
        }
        Action::SeeConsents => private_to_team(actor),
        Action::KeepConsents if keeps_consents(actor, visit) => before_acceptance(visit),
        // Whoever keeps them answers for them as long as there are any, also when nothing can be changed any more; and
        // names and signed forms are for her alone.
        Action::AnswerForConsents | Action::KeepNames if keeps_consents(actor, visit) => Decision::Allowed,
        Action::ChooseConsentKeeper => unit_leader(actor, || before_acceptance(visit)),
        // A focus group is opened by the team, until the report is accepted.
        Action::OpenGroup => private_to_team(actor).and(|| before_acceptance(visit)),
        // Members take notes until the report is accepted.
        Action::WriteNotes => private_to_team(actor).and(|| before_acceptance(visit)),
        // The team makes voices of notes while the report is with it.
        Action::WriteVoices => private_to_team(actor).and(|| with_the_team(visit)),
        // The visit leader follows whose notes are missing.
        Action::FollowNotes => {
            private_to_team(actor).and(|| visit_leader(actor, || before_acceptance(visit)))
        }
        // The visit leader begins the report once there is a date to count from, and gives out its sections.
        Action::BeginReport => {
            visit_leader(actor, || papers(actor).and(|| date_locked(visit)).and(|| not_begun(visit)))
        }
        Action::PlanReport => visit_leader(actor, || before_acceptance(visit)),
        // The team writes while the report is with it; the network leader mends slips in the last reading.
        Action::WriteReport | Action::ResolveComment => writes(actor, visit),
        // The team sees what stands in the report's way to the host, and lets it through, while the report is with it.
        Action::WeighReport => weighs(actor, visit),
        // The host writes in its own sections while the report is with it.
        Action::WriteHostSections => host(actor, || lies_at(visit, Desk::WithHost)),
        // The team reads at any time, the host and the network leader from the moment it is sent to the host.
        Action::ReadReport => reads(actor, visit),
        // Whoever has the report before her comments on it.
        Action::CommentOnReport => has_it(actor, visit),
        // Whoever has the report names a stand-in, who may do in her place what follows here.
        Action::NameStandIn => names_stand_in(actor, visit),
        // The visit leader sends the draft to the team's reading.
        Action::SendToTeam => {
            leads_or_stands_in(actor, visit, || papers(actor).and(|| lies_at(visit, Desk::Drafting)))
        }
        // Every member gives her own word.
        Action::GiveWord => in_team(actor).and(|| papers(actor)).and(|| lies_at(visit, Desk::WithTeam)),
        // From the team on, the report goes no further while words stand anywhere of someone who took her yes back.
        // The visit leader sends it to the host.
        Action::SendToHost => {
            leads_or_stands_in(actor, visit, || papers(actor).and(|| lies_at(visit, Desk::WithTeam)))
                .and(|| words_out(visit))
        }
        // The unit leader sends it to the network leader.
        Action::SendToNetworkLeader => {
            hosts_or_stands_in(actor, visit, || lies_at(visit, Desk::WithHost)).and(|| words_out(visit))
        }
        // The network leader sends it to the host's final approval.
        Action::SendToAcceptance => {
            network_leader(actor, || lies_at(visit, Desk::WithNetworkLeader)).and(|| words_out(visit))
        }
        // The unit leader gives the final approval.
        Action::AcceptReport => hosts_or_stands_in(actor, visit, || lies_at(visit, Desk::AwaitingAcceptance))
            .and(|| words_out(visit)),
        // Whoever owns the stage sends it back.
        Action::SendBackReport => sends_back(actor, visit),
        // The network leader begins a correction of the accepted report; it lies with her as in the last reading.
        Action::CorrectReport => {
            network_leader(actor, || still_open(visit).and(|| lies_at(visit, Desk::Accepted)))
        }
        // The network leader withdraws a correction that lies with her.
        Action::WithdrawCorrection => network_leader(actor, || {
            let corrects = Decision::when(visit.report.correction.is_some(), Refusal::NoCorrection);
            corrects.and(|| lies_at(visit, Desk::WithNetworkLeader))
        }),
        // Everyone with a part sees the accepted recommendations.
        Action::SeeMeasures => accepted(visit),
        // The host writes down what it will do, also after the visit is closed.
        Action::RecordMeasures => host(actor, || accepted(visit)),
        // Each member gives feedback once the report is begun, and amends it until the visit is closed.
        Action::GiveFeedback => in_team(actor).and(|| begun(visit)).and(|| still_open(visit)),
        Action::ReadFeedback | Action::KeepConsents | Action::AnswerForConsents | Action::KeepNames => {
            Decision::Hidden
        }
        // The network leader closes an accepted visit.
        Action::CloseVisit => network_leader(actor, || {
            still_open(visit).and(|| accepted(visit)).and(|| lies_at(visit, Desk::Accepted))
        }),
        // The visit leader or the network leader asks for it once the report is accepted.
        Action::AskDestruction => leaders(actor, || accepted(visit).and(|| notes_kept(visit))),
        // Another of them, or the privacy officer, confirms.
        Action::ConfirmDestruction => leaders(actor, || destruction_asked(actor, visit)),
    }
}

fn privacy_officer(actor: &Actor, action: Action, visit: &Visit) -> Decision {
    if [Action::SeeVisit, Action::SeeDestruction].contains(&action) {
        Decision::Allowed
    } else if action == Action::ConfirmDestruction {
        destruction_asked(actor, visit)
    } else {
        Decision::Hidden
    }
}

fn consent_keeper(action: Action, visit: &Visit) -> Decision {
    if action == Action::KeepConsents {
        return before_acceptance(visit);
    }
    let sees = [Action::SeeVisit, Action::SeeProgramme, Action::SeeConsents].contains(&action);
    if sees { Decision::Allowed } else { Decision::Hidden }
}
