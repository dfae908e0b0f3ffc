//! The kinds of task a desk holds.

use crate::id::{NoteId, SessionId};
use crate::policy::Action;

/// What waits for a person.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum TaskKind {
    /// Offer three dates.
    OfferDates,
    /// Choose the team.
    ChooseTeam,
    /// Lock one of the offered dates.
    LockDate,
    /// Fill in the self-evaluation.
    FillInEvaluation {
        /// Answers given.
        answered: u32,
        /// Answers asked for.
        asked: u32,
    },
    /// Submit the self-evaluation, now that every answer is given.
    SubmitEvaluation,
    /// Sign the secrecy undertaking and the team's consent.
    SignPapers,
    /// Read the preparation page.
    ReadPreparation,
    /// Lay the programme.
    SetProgramme,
    /// Assign note-takers to the sessions that have none.
    AssignNoteTakers,
    /// Take notes in a session.
    TakeNotes {
        /// The session.
        session: SessionId,
    },
    /// Hand in the notes from a session.
    HandInNotes {
        /// The session.
        session: SessionId,
    },
    /// Ask for notes that are missing.
    FollowMissingNotes {
        /// How many hand-ins are awaited from others.
        count: usize,
    },
    /// Go through notes from the focus groups, or mend views that were sent back.
    GoThroughNotes,
    /// Read views as their second reader.
    ReadVoices {
        /// How many wait.
        count: usize,
    },
    /// Ask patients and relatives for their consents.
    AskForConsents,
    /// See to the consents that wait for somebody's word.
    FollowConsents {
        /// How many.
        count: u32,
    },
    /// Unlock, so that the team's words are compared with the names behind consents.
    CompareNames,
    /// Take words out of a note of someone who took her yes back.
    TakeOutWords {
        /// The note.
        note: NoteId,
    },
    /// Look the report through for such words.
    LookThroughReport,
    /// Begin the report.
    BeginReport,
    /// Write a section.
    WriteSection {
        /// Key of the section in the format.
        section: String,
    },
    /// Send the draft to the team's reading.
    SendToTeam,
    /// Agree, or not, that the report is let through a gate.
    AgreeOnGate,
    /// Give one's word on the team's edition.
    GiveWord,
    /// Send the report to the host.
    SendToHost,
    /// Read the report as the host, and send it on.
    ReadAsHost,
    /// Read the report last, and send it to the final approval.
    ReadAsNetworkLeader,
    /// Give the host's final approval.
    AcceptReport,
    /// Write down what the host will do about each recommendation.
    RecordMeasures {
        /// Recommendations with a measure.
        written: u32,
        /// All recommendations.
        total: u32,
    },
    /// Give the network leader feedback on the visit.
    GiveFeedback,
    /// Close the visit.
    CloseVisit,
    /// Confirm that the notes are destroyed at once, as somebody else asked.
    ConfirmDestruction,
}

impl TaskKind {
    /// Its name in `config/texts`: `task-<key>`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::OfferDates => "offer-dates",
            Self::ChooseTeam => "choose-team",
            Self::LockDate => "lock-date",
            Self::FillInEvaluation { .. } => "fill-in-evaluation",
            Self::SubmitEvaluation => "submit-evaluation",
            Self::SignPapers => "sign-papers",
            Self::ReadPreparation => "read-preparation",
            Self::SetProgramme => "set-programme",
            Self::AssignNoteTakers => "assign-note-takers",
            Self::TakeNotes { .. } => "take-notes",
            Self::HandInNotes { .. } => "hand-in-notes",
            Self::FollowMissingNotes { .. } => "follow-missing-notes",
            Self::GoThroughNotes => "go-through-notes",
            Self::ReadVoices { .. } => "read-voices",
            Self::AskForConsents => "ask-for-consents",
            Self::FollowConsents { .. } => "follow-consents",
            Self::CompareNames => "compare-names",
            Self::TakeOutWords { .. } => "take-out-words",
            Self::LookThroughReport => "look-through-report",
            Self::BeginReport => "begin-report",
            Self::WriteSection { .. } => "write-section",
            Self::SendToTeam => "send-to-team",
            Self::AgreeOnGate => "agree-on-gate",
            Self::GiveWord => "give-word",
            Self::SendToHost => "send-to-host",
            Self::ReadAsHost => "read-as-host",
            Self::ReadAsNetworkLeader => "read-as-network-leader",
            Self::AcceptReport => "accept-report",
            Self::RecordMeasures { .. } => "record-measures",
            Self::GiveFeedback => "give-feedback",
            Self::CloseVisit => "close-visit",
            Self::ConfirmDestruction => "confirm-destruction",
        }
    }

    /// What the person does when she does it.
    pub fn action(&self) -> Action {
        match self {
            Self::OfferDates => Action::OfferDates,
            Self::ChooseTeam => Action::ChooseTeam,
            Self::LockDate => Action::LockDate,
            Self::FillInEvaluation { .. } => Action::AnswerEvaluation,
            Self::SubmitEvaluation => Action::SubmitEvaluation,
            Self::SignPapers => Action::SignPapers,
            Self::ReadPreparation => Action::Prepare,
            Self::SetProgramme | Self::AssignNoteTakers => Action::EditProgramme,
            Self::TakeNotes { .. } | Self::HandInNotes { .. } | Self::TakeOutWords { .. } => {
                Action::WriteNotes
            }
            Self::LookThroughReport => Action::PlanReport,
            Self::AskForConsents | Self::FollowConsents { .. } | Self::CompareNames => Action::KeepConsents,
            Self::FollowMissingNotes { .. } => Action::FollowNotes,
            Self::GoThroughNotes | Self::ReadVoices { .. } => Action::WriteVoices,
            Self::BeginReport => Action::BeginReport,
            Self::WriteSection { .. } => Action::WriteReport,
            Self::SendToTeam => Action::SendToTeam,
            Self::AgreeOnGate => Action::WeighReport,
            Self::GiveWord => Action::GiveWord,
            Self::SendToHost => Action::SendToHost,
            Self::ReadAsHost => Action::SendToNetworkLeader,
            Self::ReadAsNetworkLeader => Action::SendToAcceptance,
            Self::AcceptReport => Action::AcceptReport,
            Self::RecordMeasures { .. } => Action::RecordMeasures,
            Self::GiveFeedback => Action::GiveFeedback,
            Self::CloseVisit => Action::CloseVisit,
            Self::ConfirmDestruction => Action::ConfirmDestruction,
        }
    }
}
