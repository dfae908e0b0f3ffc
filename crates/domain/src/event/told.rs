//! How an event is told on a visit's own page: its name in the texts, and to whom.

use super::Event;
use crate::actor::Role;

impl Event {
    /// Its name in `config/texts`: `event-<key>`.
    #[expect(clippy::too_many_lines, reason = "one line an event, and none may be missing")]
    pub fn key(&self) -> &'static str {
        match self {
            Self::VisitPlanned => "visit-planned",
            Self::TeamChosen => "team-chosen",
            Self::HostRefreshed => "host-refreshed",
            Self::DatesOffered => "dates-offered",
            Self::DateLocked => "date-locked",
            Self::AnswersSaved => "answers-saved",
            Self::ContributorsChanged => "contributors-changed",
            Self::FileAttached => "file-attached",
            Self::EvaluationSubmitted => "evaluation-submitted",
            Self::EvaluationReopened => "evaluation-reopened",
            Self::PapersSigned => "papers-signed",
            Self::ConflictDeclared => "conflict-declared",
            Self::ProgrammeChanged => "programme-changed",
            Self::NoteTakersAssigned { .. } => "note-takers-assigned",
            Self::NoteWritten { .. } => "note-written",
            Self::NoteDeleted { .. } => "note-deleted",
            Self::GroupOpened { .. } => "group-opened",
            Self::ConsentKeeperChosen { .. } => "consent-keeper-chosen",
            Self::WordsTakenOut { .. } => "words-taken-out",
            Self::NotesHandedIn { .. } => "notes-handed-in",
            Self::NotesExcused { .. } => "notes-excused",
            Self::NotesReminded { .. } => "notes-reminded",
            Self::AccountHeard { .. } => "account-heard",
            Self::NoteGoneThrough { .. } => "note-gone-through",
            Self::VoiceWritten { .. } => "voice-written",
            Self::NameKept { .. } => "name-kept",
            Self::VoiceNameKept { .. } => "voice-name-kept",
            Self::NamesNotCompared { .. } => "names-not-compared",
            Self::VoiceCleared { .. } => "voice-cleared",
            Self::VoiceSentBack { .. } => "voice-sent-back",
            Self::VoiceNoLongerCleared { .. } => "voice-no-longer-cleared",
            Self::VoiceDropped { .. } => "voice-dropped",
            Self::GroupSizeSaid => "group-size-said",
            Self::ReportBegun => "report-begun",
            Self::SectionsGiven { .. } => "sections-given",
            Self::SectionWritten { .. } => "section-written",
            Self::CommentMade => "comment-made",
            Self::CommentResolved => "comment-resolved",
            Self::ReportSentToTeam => "report-sent-to-team",
            Self::WordGiven => "word-given",
            Self::GateOverrideAsked { .. } => "gate-override-asked",
            Self::GateLetThrough { .. } => "gate-let-through",
            Self::ReportSentToHost => "report-sent-to-host",
            Self::ReportSentToNetworkLeader => "report-sent-to-network-leader",
            Self::ReportSentToAcceptance => "report-sent-to-acceptance",
            Self::ReportAccepted => "report-accepted",
            Self::ReportSentBack => "report-sent-back",
            Self::ReportCorrected => "report-corrected",
            Self::CorrectionWithdrawn => "correction-withdrawn",
            Self::StandInNamed { .. } => "stand-in-named",
            Self::StandInTakenBack { .. } => "stand-in-taken-back",
            Self::MeasureRecorded => "measure-recorded",
            Self::FeedbackGiven => "feedback-given",
            Self::FeedbackAmended => "feedback-amended",
            Self::VisitClosed => "visit-closed",
        }
    }

    /// Whether a person with this role is told of it. The team's own work is the team's.
    #[expect(clippy::too_many_lines, reason = "one line an event, and none may be missing")]
    pub fn is_told_to(&self, role: Role) -> bool {
        match self {
            Self::VisitPlanned
            | Self::TeamChosen
            | Self::HostRefreshed
            | Self::DatesOffered
            | Self::DateLocked
            | Self::EvaluationSubmitted
            | Self::EvaluationReopened
            | Self::ProgrammeChanged
            | Self::ReportBegun
            | Self::ReportSentToTeam
            | Self::ReportSentToHost
            | Self::ReportSentToNetworkLeader
            | Self::ReportSentToAcceptance
            | Self::ReportAccepted
            | Self::ReportSentBack
            | Self::ReportCorrected
            | Self::CorrectionWithdrawn
            | Self::StandInNamed { .. }
            | Self::StandInTakenBack { .. }
            | Self::MeasureRecorded
            | Self::VisitClosed => has_a_part(role),
            Self::AnswersSaved
            | Self::ContributorsChanged
            | Self::FileAttached
            | Self::ConsentKeeperChosen { .. } => role.in_host(),
            Self::PapersSigned
            | Self::NoteTakersAssigned { .. }
            | Self::NoteWritten { .. }
            | Self::NoteDeleted { .. }
            | Self::WordsTakenOut { .. }
            | Self::GroupOpened { .. }
            | Self::NotesHandedIn { .. }
            | Self::NotesExcused { .. }
            | Self::NotesReminded { .. }
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
            | Self::SectionsGiven { .. }
            | Self::SectionWritten { .. }
            | Self::CommentMade
            | Self::CommentResolved
            | Self::WordGiven
            | Self::GateOverrideAsked { .. }
            | Self::GateLetThrough { .. } => role.in_team(),
            Self::FeedbackGiven | Self::FeedbackAmended | Self::ConflictDeclared => {
                role == Role::NetworkLeader
            }
        }
    }
}

fn has_a_part(role: Role) -> bool {
    role.in_team() || role.in_host() || role == Role::NetworkLeader
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_the_stored_name_with_dashes() {
        for event in [Event::VisitPlanned, Event::ReportSentToNetworkLeader, Event::FeedbackAmended] {
            let stored = serde_json::to_value(&event).unwrap();
            assert_eq!(stored["event"].as_str().unwrap().replace('_', "-"), event.key());
        }
    }

    #[test]
    fn the_teams_own_work_is_told_to_the_team_alone() {
        let told = |event: &Event| {
            Role::ALL.into_iter().filter(|role| event.is_told_to(*role)).map(Role::name).collect::<Vec<_>>()
        };
        assert_eq!(told(&Event::NoteWritten { text: None }), ["VisitLeader", "Member", "UserRepresentative"]);
        assert_eq!(told(&Event::FeedbackGiven), ["NetworkLeader"]);
        assert!(!Event::VisitClosed.is_told_to(Role::Administrator));
    }
}
