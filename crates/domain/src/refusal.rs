//! Why something is not possible: the one list of reasons, each with a sentence in `config/texts`.

use crate::visit::dates::DateProblem;
use chrono::NaiveDate;

/// A reason. The button, the page and the server give the same one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// This is for the visit leader.
    ForTheVisitLeader,
    /// This is for the members of the visit team.
    ForTheTeam,
    /// This section is for the user representative.
    ForTheUserRepresentative,
    /// This is for the host unit.
    ForTheHost,
    /// This is for the host's unit leader.
    ForTheUnitLeader,
    /// This is for the network leader.
    ForTheNetworkLeader,
    /// This is for the visit leader and the network leader.
    ForTheLeaders,
    /// This is for the administrator.
    ForTheAdministrator,
    /// The secrecy undertaking and the team's consent must be signed first.
    SignPapersFirst,
    /// The date is locked already.
    DateIsLocked,
    /// The host has not offered dates yet.
    NoDatesOffered,
    /// That day is not one of the three offered.
    NotAnOfferedDate,
    /// The offered days do not keep the rules.
    Dates(DateProblem),
    /// No date is locked yet.
    NoDateYet,
    /// The self-evaluation is submitted and frozen.
    EvaluationIsSubmitted,
    /// The self-evaluation is not submitted yet.
    EvaluationNotSubmitted,
    /// Answers are missing; carries how many.
    AnswersMissing(usize),
    /// A reason must be given.
    GiveAReason,
    /// No such session in the programme.
    NoSuchSession,
    /// A session needs at least one note-taker.
    NeedsANoteTaker,
    /// The person is not in the visit team.
    NotInTheTeam,
    /// Only those assigned to a session hand in its notes.
    NotAssigned,
    /// The notes of this session are handed in already.
    AlreadyHandedIn,
    /// There are notes from the session, so it stays in the programme as what it is.
    SessionHasNotes,
    /// The programme has sessions already.
    ProgrammeIsBegun,
    /// The programme has as many sessions as it can hold.
    ProgrammeIsFull,
    /// The person has declared a conflict of interest with the host unit.
    ConflictDeclared,
    /// The visit day has not come.
    NotBeforeTheDay(NaiveDate),
    /// The report is not begun.
    ReportNotBegun,
    /// The report is begun already.
    ReportIsBegun,
    /// The report lies with the visit team.
    ReportIsWithTheTeam,
    /// The report lies with the host unit.
    ReportIsWithTheHost,
    /// The report lies with the network leader.
    ReportIsWithTheNetworkLeader,
    /// The report waits for the host's final approval.
    ReportAwaitsAcceptance,
    /// The report is accepted and does not change.
    ReportIsAccepted,
    /// A correction is not sent back to the team; it goes on to the final approval.
    CorrectionGoesOn,
    /// The report is not being corrected.
    NoCorrection,
    /// Accepted recommendations are the host's list by now: a correction leaves them.
    RecommendationsAreTheHosts,
    /// The report is not accepted yet.
    ReportNotAccepted,
    /// Comments are open; carries how many.
    CommentsAreOpen(u32),
    /// Members have not given their word on this edition; carries who.
    WordsAreMissing(Vec<crate::id::PersonId>),
    /// The text has changed since the edition the person answered for.
    AnotherEdition,
    /// Somebody else writes in this section now.
    SomeoneWritesHere,
    /// The person has not read this edition.
    EditionNotRead,
    /// Sections are empty; carries how many.
    SectionsAreEmpty(usize),
    /// Lines meant for whoever writes are still in the text; carries how many.
    LinesForTheWriter(usize),
    /// Something in the text may identify a person; carries how many places.
    IdentifyingText(usize),
    /// Numbers in the text that a group shows through; carries how many.
    NumbersShow(usize),
    /// Gates stop the report; carries how many.
    GatesStop(usize),
    /// Somebody has asked to be let through already.
    OverrideIsAsked,
    /// She is not one who may stand in here.
    CannotStandIn,
    /// She has no key for the report yet.
    StandInHasNoKey,
    /// Nobody stands in.
    NoStandIn,
    /// Any network leader may take the last reading.
    AnyNetworkLeaderReads,
    /// These words do not stand in the note.
    NoSuchWords,
    /// A view comes from notes that were gone through, every place in them decided.
    GoThroughFirst,
    /// A note holds words of someone who may not be told in other words.
    MayNotBeRetold,
    /// The visit has as many views as it can hold.
    TooManyVoices,
    /// There is no such view on the visit.
    NoSuchVoice,
    /// The second reader is another person than those who had a hand in the view.
    AnotherMustRead,
    /// The view does not wait for a second reader.
    NothingToRead,
    /// Voices from the focus groups are not ready to leave the team; carries how many places are in the way.
    VoicesNotReady(usize),
    /// What was heard in the focus groups is changed by the team alone.
    VoicesAreTheTeams,
    /// Somebody has no key yet, so the text cannot be opened to her.
    KeysAreMissing,
    /// Keys in the database are not those that were signed for; nothing is opened or sealed until that is cleared up.
    KeysDoNotAgree,
    /// A sealed text is not the one that was saved last: removed, put back from a copy, or exchanged.
    TextsDoNotAgree,
    /// The notes are destroyed, or are being so.
    NotesAreDestroyed,
    /// Nobody has asked that the notes are destroyed at once.
    DestructionNotAsked,
    /// Somebody has asked already, and it still waits for another's confirmation.
    DestructionIsAsked,
    /// What was asked for waited too long, or is not what is asked for now.
    DestructionAskedTooLongAgo,
    /// Whoever asked cannot confirm.
    AnotherMustConfirm,
    /// The person's word is not asked for at this age.
    WordNotAsked,
    /// The person has answered already; a yes is withdrawn, not changed.
    WordIsGiven,
    /// There is no yes to withdraw.
    NothingToWithdraw,
    /// The keeper has cancelled the request.
    RequestIsCancelled,
    /// The unit has not said that it seals names.
    UnitSealsNoNames,
    /// Somebody said no or withdrew, or the request was cancelled: who it was is not kept any more.
    RequestIsOver,
    /// The key of the consents is not made yet.
    ConsentsKeyIsMissing,
    /// A consent keeper comes from the host unit.
    KeeperFromTheHost,
    /// The visit has as many requests for consent as it can hold.
    TooManyRequests,
    /// These slips are made already: the form was sent twice.
    SlipsAreMade,
    /// Nobody's consent to take part in this group stands.
    ConsentsAreMissing,
    /// Words of someone who took her yes back are still in notes or the report; carries in how many places.
    WithdrawnWords(usize),
    /// There is nothing to take out.
    NothingToTakeOut,
    /// More people are present than have said yes to take part in the group.
    MorePresentThanConsents,
    /// The group is not opened: nobody has said how many are present.
    GroupNotOpened,
    /// The visit is closed.
    VisitIsClosed,
    /// Feedback was given already.
    FeedbackIsGiven,
    /// The request for a right was answered already, or that is no answer to it.
    RightIsAnswered,
    /// The case is closed.
    ConcernIsClosed,
    /// The case is destroyed.
    ConcernIsDestroyed,
    /// The case holds as much as it can.
    ConcernIsFull,
    /// The case stands on that rung already, or on a higher one.
    ConcernIsFurtherOn,
    /// A network leader is called in by two people.
    ConcernNeedsTwo,
    /// No network leader was called in yet.
    ConcernNotCalled,
    /// Nobody has asked for a network leader, or the request is another now.
    ConcernNotAsked,
    /// Nobody else in the team knows the case yet, so nobody could be the second.
    ConcernTeamFirst,
}
