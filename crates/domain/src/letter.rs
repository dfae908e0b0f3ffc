//! Letters: a sentence and a link, never content.

use crate::id::PersonId;
use serde::{Deserialize, Serialize};

/// Whom a letter is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressee {
    /// One person.
    Person(PersonId),
    /// Everyone who leads the network.
    NetworkLeaders,
}

/// What a letter says. Its words are `letter-<name>-subject` and `letter-<name>-body` in `config/texts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// A one-time link to open an account.
    Invitation,
    /// The host is asked for three dates.
    DatesWanted,
    /// She is in a visit team; papers wait for her signature.
    InTheTeam,
    /// A member of a team declared a conflict of interest with the host.
    ConflictDeclared,
    /// Three dates are offered.
    DatesOffered,
    /// The date is locked.
    DateLocked,
    /// The self-evaluation is submitted.
    EvaluationSubmitted,
    /// The self-evaluation is open again.
    EvaluationReopened,
    /// The self-evaluation is due soon.
    EvaluationDue,
    /// She takes notes in a session.
    NoteTaking,
    /// Somebody handed in notes.
    NotesHandedIn,
    /// Her notes are missing.
    NotesMissing,
    /// She writes a section.
    SectionGiven,
    /// The team reads the draft.
    ReportWithTeam,
    /// The report is with the host.
    ReportWithHost,
    /// The report is with the network leader.
    ReportWithNetworkLeader,
    /// The report waits for the final approval.
    ReportAwaitsAcceptance,
    /// A member asks that the report is let through a gate.
    GateAsked,
    /// The report was sent back.
    ReportSentBack,
    /// The network leader corrects the accepted report.
    ReportCorrected,
    /// She has withdrawn the correction.
    CorrectionWithdrawn,
    /// A stage of the report is late.
    ReportLate,
    /// She stands in for whoever has the report.
    StandsIn,
    /// She stands in no more.
    StandsInNoMore,
    /// The report is accepted.
    ReportAccepted,
    /// Measures are asked for.
    MeasuresDue,
    /// A member gave feedback.
    FeedbackGiven,
    /// The visit is closed.
    VisitClosed,
    /// Someone asks that the notes are destroyed at once; she may confirm.
    DestructionAsked,
    /// A signed checkpoint of the log, to keep.
    LogCheckpoint,
    /// Keys of a visit are not those that were signed for.
    KeysDoNotAgree,
    /// A one-time link for someone who forgot her passphrase.
    RecoveryLink,
    /// A new passphrase was chosen for her and waits for two custodians.
    RecoveryBegan,
    /// Someone waits for two custodians.
    RecoveryAsked,
    /// Two custodians approved; she can sign in with her new passphrase.
    RecoveryApproved,
    /// Her request was cancelled or is finished.
    RecoveryEnded,
    /// Something on a visit waits for her; what it is, only the visit's page tells.
    SomethingWaits,
    /// A passkey was added to her account.
    PasskeyAdded,
    /// Consents for a visit that is near are not asked for, or wait for somebody's word.
    ConsentsMissing,
    /// Words of the team's texts wait to be compared with the names she keeps.
    NamesWait,
}

impl Letter {
    /// Every letter.
    pub const ALL: [Self; 40] = [
        Self::Invitation,
        Self::DatesWanted,
        Self::InTheTeam,
        Self::ConflictDeclared,
        Self::DatesOffered,
        Self::DateLocked,
        Self::EvaluationSubmitted,
        Self::EvaluationReopened,
        Self::EvaluationDue,
        Self::NoteTaking,
        Self::NotesHandedIn,
        Self::NotesMissing,
        Self::SectionGiven,
        Self::ReportWithTeam,
        Self::ReportWithHost,
        Self::ReportWithNetworkLeader,
        Self::ReportAwaitsAcceptance,
        Self::GateAsked,
        Self::ReportSentBack,
        Self::ReportCorrected,
        Self::CorrectionWithdrawn,
        Self::ReportLate,
        Self::StandsIn,
        Self::StandsInNoMore,
        Self::ReportAccepted,
        Self::MeasuresDue,
        Self::FeedbackGiven,
        Self::VisitClosed,
        Self::DestructionAsked,
        Self::LogCheckpoint,
        Self::KeysDoNotAgree,
        Self::RecoveryLink,
        Self::RecoveryBegan,
        Self::RecoveryAsked,
        Self::RecoveryApproved,
        Self::RecoveryEnded,
        Self::SomethingWaits,
        Self::PasskeyAdded,
        Self::ConsentsMissing,
        Self::NamesWait,
    ];
}
