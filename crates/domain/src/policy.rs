//! Who may do what on a visit: one exhaustive function. The page's button and the server ask the same one.

use crate::actor::Who;
use crate::refusal::Refusal;

mod facts;
mod on_visit;
mod report;
mod roles;
mod who;

pub use on_visit::decide;

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
        /// Choose the team.
        ChooseTeam,
        /// Take the host's people anew from the unit.
        ChooseHost,
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
        /// See the consents: all of them for their keeper, those that stand for the team.
        SeeConsents,
        /// Ask for consents, print slips, write down what was said on paper or aloud.
        KeepConsents,
        /// Take the consents along as files, and answer those who ask for their rights.
        AnswerForConsents,
        /// Seal, open and erase the names and signed forms behind consents.
        KeepNames,
        /// Choose who keeps the consents.
        ChooseConsentKeeper,
        /// Say how many are present in a focus group.
        OpenGroup,
        /// Write and hand in notes.
        WriteNotes,
        /// Read the team's notes.
        ReadNotes,
        /// Go through notes from focus groups, write views and read them as second reader.
        WriteVoices,
        /// See whose notes are missing, remind and excuse.
        FollowNotes,
        /// Begin the report from self-evaluation and notes.
        BeginReport,
        /// Give sections to members.
        PlanReport,
        /// Write in a section.
        WriteReport,
        /// See what the gates find in the report, and let it through them.
        WeighReport,
        /// Write in the host's own sections.
        WriteHostSections,
        /// Read the report.
        ReadReport,
        /// Comment on a section.
        CommentOnReport,
        /// Resolve a comment.
        ResolveComment,
        /// Name a stand-in for the stage one has the report in, or take that back.
        NameStandIn,
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
        /// Begin a correction of the accepted report.
        CorrectReport,
        /// Withdraw a correction that is not sent on.
        WithdrawCorrection,
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
        /// See when the notes are destroyed, and the certificate that they were.
        SeeDestruction,
        /// Ask that the notes are destroyed at once.
        AskDestruction,
        /// Confirm what somebody else asked for.
        ConfirmDestruction,
        /// Write down something serious that was heard.
        OpenConcern,
        /// Come to what was written down so; each case says for itself whom it exists for.
        SeeConcerns,
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
        /// Search, explain and export the log.
        ReadLog,
        /// Confirm whose signature counts for who belongs to a visit.
        ConfirmKeys,
        /// Lock everyone's keys at once.
        LockEveryone,
        /// Erase what is known of a person, on her request.
        ErasePeople,
        /// Answer those who ask for their rights.
        AnswerRights,
        /// Read the record of processing and the impact assessment.
        ReadProcessing,
        /// Help someone who forgot her passphrase, together with another custodian.
        ApproveRecovery,
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
        NetworkAction::LayCycle
        | NetworkAction::KeepStandards
        | NetworkAction::SeeAllVisits
        | NetworkAction::ConfirmKeys
            if who.network_leader =>
        {
            Decision::Allowed
        }
        // The log tells who did what and when, so it is read by the privacy officer alone. A person's own request to be
        // erased goes to her too; what a person can do herself needs no leave.
        NetworkAction::ReadLog | NetworkAction::ErasePeople | NetworkAction::AnswerRights
            if who.privacy_officer =>
        {
            Decision::Allowed
        }
        // What is done with people's data, and why, is read by whoever answers for it and whoever watches over it.
        NetworkAction::ReadProcessing if who.privacy_officer || who.network_leader => Decision::Allowed,
        // Whoever keeps the network safe can lock all keys; opening them takes each person's own passphrase.
        NetworkAction::LockEveryone if who.privacy_officer || who.network_leader || who.administrator => {
            Decision::Allowed
        }
        // Custodians hold one layer each of people's recovery slots.
        NetworkAction::ApproveRecovery if who.custodian => Decision::Allowed,
        // To all others these pages do not exist.
        NetworkAction::KeepPeople
        | NetworkAction::LayCycle
        | NetworkAction::KeepStandards
        | NetworkAction::SeeAllVisits
        | NetworkAction::ReadLog
        | NetworkAction::ConfirmKeys
        | NetworkAction::LockEveryone
        | NetworkAction::ErasePeople
        | NetworkAction::AnswerRights
        | NetworkAction::ReadProcessing
        | NetworkAction::ApproveRecovery => Decision::Hidden,
    }
}
