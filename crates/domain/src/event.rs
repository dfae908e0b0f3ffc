//! What happened. Every change makes one event: a line in the log, and letters to those it concerns.

use crate::anonymised::Keep;
use crate::id::{NoteId, PersonId, SessionId, VoiceId};
use crate::report::gate::{Gate, Why};
use crate::voice::{NotCompared, Unsettled};
use serde::{Deserialize, Serialize};

mod letters;
mod saved;
mod told;

pub use saved::SavedText;

/// A fact about a visit. Holds ids and counts, never names or text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "event")]
pub enum Event {
    /// The network leader planned the visit.
    VisitPlanned,
    /// The team was chosen.
    TeamChosen,
    /// The host's people were taken anew from the unit.
    HostRefreshed,
    /// Three dates were offered.
    DatesOffered,
    /// The date was locked.
    DateLocked,
    /// Answers were saved in the self-evaluation.
    AnswersSaved,
    /// Who took part in the self-evaluation was changed.
    ContributorsChanged,
    /// A file was attached.
    FileAttached,
    /// The self-evaluation was submitted.
    EvaluationSubmitted,
    /// The self-evaluation was opened again.
    EvaluationReopened,
    /// A member signed her papers.
    PapersSigned,
    /// A member declared a conflict of interest with the host unit.
    ConflictDeclared,
    /// The programme was changed.
    ProgrammeChanged,
    /// Note-takers were assigned; carries those who are new.
    NoteTakersAssigned {
        /// Who was assigned.
        people: Vec<PersonId>,
    },
    /// A note was written or changed.
    NoteWritten {
        /// The note as it stands from now on.
        #[serde(flatten)]
        text: Option<SavedText>,
    },
    /// A note was deleted by its author.
    NoteDeleted {
        /// Which.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        about: Option<NoteId>,
    },
    /// A focus group was opened.
    GroupOpened {
        /// The session.
        session: SessionId,
    },
    /// Someone was chosen to keep the consents.
    ConsentKeeperChosen {
        /// Who.
        person: PersonId,
    },
    /// Words of someone who took her yes back are out of a note, or of the report.
    WordsTakenOut {
        /// Of which note; `None` for the report.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        note: Option<NoteId>,
    },
    /// A note-taker handed in a session.
    NotesHandedIn {
        /// The session.
        session: SessionId,
    },
    /// A note-taker was excused.
    NotesExcused {
        /// The session.
        session: SessionId,
    },
    /// The visit leader reminded a note-taker.
    NotesReminded {
        /// Who was reminded.
        person: PersonId,
    },
    /// The visit leader heard of an interview, or took the tick away again.
    AccountHeard {
        /// The interview.
        session: SessionId,
    },
    /// A focus group's note was gone through.
    NoteGoneThrough {
        /// The anonymised text as it stands from now on.
        #[serde(flatten)]
        text: Option<SavedText>,
    },
    /// A view was written.
    VoiceWritten {
        /// The view as it stands from now on.
        #[serde(flatten)]
        text: Option<SavedText>,
    },
    /// A member said why a name may stand in the report.
    NameKept {
        /// The names as they stand from now on.
        #[serde(flatten)]
        text: Option<SavedText>,
    },
    /// A word of a view that is among the names behind consents stands, and this is why; which word, the view alone says.
    VoiceNameKept {
        /// Which view.
        voice: VoiceId,
        /// Why.
        why: Keep,
    },
    /// The visit leader goes on although words are not compared with the names behind consents.
    NamesNotCompared {
        /// Why.
        why: NotCompared,
    },
    /// A second reader cleared a view: nobody can be recognised.
    VoiceCleared {
        /// Which.
        voice: VoiceId,
    },
    /// A second reader sent a view back.
    VoiceSentBack {
        /// Which.
        voice: VoiceId,
        /// The word that came with it.
        #[serde(flatten)]
        text: Option<SavedText>,
    },
    /// A view that was cleared waits for its second reader again.
    VoiceNoLongerCleared {
        /// Which.
        voice: VoiceId,
        /// Why.
        why: Unsettled,
    },
    /// A view is not used.
    VoiceDropped {
        /// Which.
        voice: VoiceId,
    },
    /// A member said how many took part in a group.
    GroupSizeSaid,
    /// The draft was made from self-evaluation and notes.
    ReportBegun,
    /// Sections were given out; carries those who got one.
    SectionsGiven {
        /// Who got one.
        people: Vec<PersonId>,
    },
    /// A section was written, or its writer is done with it.
    SectionWritten {
        /// The section as it stands from now on, if its words changed.
        #[serde(flatten)]
        text: Option<SavedText>,
    },
    /// A comment was made.
    CommentMade,
    /// A comment was resolved or taken back.
    CommentResolved,
    /// The draft went to the team's reading.
    ReportSentToTeam,
    /// A member gave her word.
    WordGiven,
    /// A member asked that the report is let through a gate.
    GateOverrideAsked {
        /// Which gate.
        gate: Gate,
        /// Why.
        why: Why,
    },
    /// Another member agreed.
    GateLetThrough {
        /// Which gate.
        gate: Gate,
        /// Why.
        why: Why,
    },
    /// The report went to the host.
    ReportSentToHost,
    /// The report went to the network leader.
    ReportSentToNetworkLeader,
    /// The report went to the host's final approval.
    ReportSentToAcceptance,
    /// The host accepted.
    ReportAccepted,
    /// The report was sent back.
    ReportSentBack,
    /// A correction of the accepted report was begun.
    ReportCorrected,
    /// It was withdrawn: the accepted edition stands as it was.
    CorrectionWithdrawn,
    /// Whoever has the report named a stand-in.
    StandInNamed {
        /// Whom.
        person: PersonId,
    },
    /// That was taken back.
    StandInTakenBack {
        /// Who stood in.
        person: PersonId,
    },
    /// A measure was written down.
    MeasureRecorded,
    /// A member gave feedback.
    FeedbackGiven,
    /// A member changed her feedback.
    FeedbackAmended,
    /// The visit was closed.
    VisitClosed,
}
