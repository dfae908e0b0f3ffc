//! What happened. Every change makes one event: a line in the log, and letters to those it concerns.

use crate::id::{NoteId, PersonId, SessionId, VoiceId};
use crate::letter::{Addressee, Letter};
use crate::visit::Visit;
use serde::{Deserialize, Serialize};

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
    /// A measure was written down.
    MeasureRecorded,
    /// A member gave feedback.
    FeedbackGiven,
    /// A member changed her feedback.
    FeedbackAmended,
    /// The visit was closed.
    VisitClosed,
}

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
            Self::ReportSentToHost => to_people(&visit.host_ids(), Letter::ReportWithHost),
            Self::ReportSentToNetworkLeader => with_network_leaders(&[], Letter::ReportWithNetworkLeader),
            Self::ReportSentToAcceptance => to_unit_leader(visit, Letter::ReportAwaitsAcceptance),
            Self::ReportAccepted => with_network_leaders(&visit.people(), Letter::ReportAccepted),
            Self::ReportSentBack => sent_back(visit),
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
            | Self::VoiceCleared { .. }
            | Self::VoiceSentBack { .. }
            | Self::VoiceDropped { .. }
            | Self::GroupSizeSaid
            | Self::ReportBegun
            | Self::SectionWritten { .. }
            | Self::CommentMade
            | Self::CommentResolved
            | Self::WordGiven
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
    match visit.report.approval.desk() {
        Desk::WithNetworkLeader => with_network_leaders(&[], Letter::ReportSentBack),
        Desk::NotBegun
        | Desk::Drafting
        | Desk::WithTeam
        | Desk::WithHost
        | Desk::AwaitingAcceptance
        | Desk::Accepted => to_people(&visit.team_ids(), Letter::ReportSentBack),
    }
}
