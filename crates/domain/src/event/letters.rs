//! Which letters an event sends.

use super::Event;
use crate::id::PersonId;
use crate::letter::{Addressee, Letter};
use crate::visit::Visit;

impl Event {
    /// The letters this event sends, given the visit as it stands after it.
    #[expect(clippy::too_many_lines, reason = "one line an event, and none may be missing")]
    pub fn letters(&self, visit: &Visit) -> Vec<(Addressee, Letter)> {
        match self {
            Self::VisitPlanned => to_unit_leader(visit, Letter::DatesWanted),
            Self::TeamChosen => to_people(&visit.team_ids(), Letter::InTheTeam),
            Self::DatesOffered => with_network_leaders(visit.leader().as_slice(), Letter::DatesOffered),
            Self::DateLocked => to_people(&visit.people(), Letter::DateLocked),
            Self::EvaluationSubmitted => to_people(&visit.team_ids(), Letter::EvaluationSubmitted),
            Self::EvaluationReopened => to_people(&visit.host_ids(), Letter::EvaluationReopened),
            Self::ConflictDeclared => with_network_leaders(&[], Letter::ConflictDeclared),
            Self::NoteTakersAssigned { people } => to_people(people, Letter::NoteTaking),
            Self::NotesHandedIn { .. } => to_leader(visit, Letter::NotesHandedIn),
            Self::NotesReminded { person } => to_people(&[*person], Letter::NotesMissing),
            Self::SectionsGiven { people } => to_people(people, Letter::SectionGiven),
            Self::ReportSentToTeam => to_people(&visit.team_ids(), Letter::ReportWithTeam),
            Self::GateOverrideAsked { .. } => to_people(&visit.asked_to_agree(), Letter::GateAsked),
            Self::ReportSentToHost => to_people(&visit.host_ids(), Letter::ReportWithHost),
            Self::ReportSentToNetworkLeader => with_network_leaders(&[], Letter::ReportWithNetworkLeader),
            Self::ReportSentToAcceptance => to_unit_leader(visit, Letter::ReportAwaitsAcceptance),
            Self::ReportAccepted => with_network_leaders(&visit.people(), Letter::ReportAccepted),
            Self::ReportSentBack => sent_back(visit),
            Self::ReportCorrected => with_network_leaders(&visit.people(), Letter::ReportCorrected),
            Self::CorrectionWithdrawn => with_network_leaders(&visit.people(), Letter::CorrectionWithdrawn),
            Self::StandInNamed { person } => to_people(&[*person], Letter::StandsIn),
            Self::StandInTakenBack { person } => to_people(&[*person], Letter::StandsInNoMore),
            Self::FeedbackGiven => with_network_leaders(&[], Letter::FeedbackGiven),
            Self::VisitClosed => to_people(&visit.people(), Letter::VisitClosed),
            Self::HostRefreshed
            | Self::AnswersSaved
            | Self::ContributorsChanged
            | Self::FileAttached
            | Self::PapersSigned
            | Self::ProgrammeChanged
            | Self::NoteWritten { .. }
            | Self::NoteDeleted { .. }
            | Self::WordsTakenOut { .. }
            | Self::GroupOpened { .. }
            | Self::ConsentKeeperChosen { .. }
            | Self::NotesExcused { .. }
            | Self::AccountHeard { .. }
            | Self::NoteGoneThrough { .. }
            | Self::VoiceWritten { .. }
            | Self::NameKept { .. }
            | Self::VoiceNameKept { .. }
            | Self::VoiceNoLongerCleared { .. }
            | Self::NamesNotCompared { .. }
            | Self::VoiceCleared { .. }
            | Self::VoiceSentBack { .. }
            | Self::VoiceDropped { .. }
            | Self::GroupSizeSaid
            | Self::ReportBegun
            | Self::SectionWritten { .. }
            | Self::CommentMade
            | Self::CommentResolved
            | Self::WordGiven
            | Self::GateLetThrough { .. }
            | Self::MeasureRecorded
            | Self::FeedbackAmended => Vec::new(),
        }
    }
}

fn to_people(people: &[PersonId], letter: Letter) -> Vec<(Addressee, Letter)> {
    people.iter().map(|person| (Addressee::Person(*person), letter)).collect()
}

fn with_network_leaders(people: &[PersonId], letter: Letter) -> Vec<(Addressee, Letter)> {
    let mut letters = to_people(people, letter);
    letters.push((Addressee::NetworkLeaders, letter));
    letters
}

fn to_leader(visit: &Visit, letter: Letter) -> Vec<(Addressee, Letter)> {
    to_people(visit.leader().as_slice(), letter)
}

fn to_unit_leader(visit: &Visit, letter: Letter) -> Vec<(Addressee, Letter)> {
    vec![(Addressee::Person(visit.host.unit_leader), letter)]
}

/// Back from the final approval it lies with the network leader; from all other stages with the team.
fn sent_back(visit: &Visit) -> Vec<(Addressee, Letter)> {
    use crate::report::approval::Desk;
    match visit.report.desk() {
        Desk::WithNetworkLeader => with_network_leaders(&[], Letter::ReportSentBack),
        Desk::NotBegun
        | Desk::Drafting
        | Desk::WithTeam
        | Desk::WithHost
        | Desk::AwaitingAcceptance
        | Desk::Accepted => to_people(&visit.team_ids(), Letter::ReportSentBack),
    }
}
