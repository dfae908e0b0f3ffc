//! The sentence for "no": why not, and what to do.

use super::Words;
use domain::lang::Lang;
use domain::refusal::Refusal;
use domain::visit::dates::DateProblem;

/// The sentence of a refusal in the reader's language.
pub fn sentence(lang: Lang, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Dates(problem) => dates(lang, *problem),
        Refusal::AnswersMissing(count)
        | Refusal::SectionsAreEmpty(count)
        | Refusal::LinesForTheWriter(count)
        | Refusal::IdentifyingText(count)
        | Refusal::NumbersShow(count)
        | Refusal::GatesStop(count)
        | Refusal::WithdrawnWords(count)
        | Refusal::VoicesNotReady(count) => lang.tr(key(refusal), &[("count", (*count).into())]),
        Refusal::CommentsAreOpen(count) => lang.tr(key(refusal), &[("count", (*count).into())]),
        Refusal::WordsAreMissing(people) => lang.tr(key(refusal), &[("count", people.len().into())]),
        Refusal::NotBeforeTheDay(day) => lang.tr(key(refusal), &[("day", lang.day_month(*day).into())]),
        _ => lang.t(key(refusal)).to_owned(),
    }
}

fn dates(lang: Lang, problem: DateProblem) -> String {
    let with_day = |key: &str, day| lang.tr(key, &[("day", lang.day_month(day).into())]);
    match problem {
        DateProblem::NotAhead(day) => with_day("refusal-date-not-ahead", day),
        DateProblem::Weekend(day) => with_day("refusal-date-weekend", day),
        DateProblem::Twice(day) => with_day("refusal-date-twice", day),
        DateProblem::OneWeekday => lang.t("refusal-date-one-weekday").to_owned(),
    }
}

/// The key of a refusal's sentence.
#[expect(clippy::too_many_lines, reason = "one line for each refusal")]
pub fn key(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::ForTheVisitLeader => "refusal-for-the-visit-leader",
        Refusal::ForTheTeam => "refusal-for-the-team",
        Refusal::ForTheUserRepresentative => "refusal-for-the-user-representative",
        Refusal::ForTheHost => "refusal-for-the-host",
        Refusal::ForTheUnitLeader => "refusal-for-the-unit-leader",
        Refusal::ForTheNetworkLeader => "refusal-for-the-network-leader",
        Refusal::ForTheLeaders => "refusal-for-the-leaders",
        Refusal::ForTheAdministrator => "refusal-for-the-administrator",
        Refusal::SignPapersFirst => "refusal-sign-papers-first",
        Refusal::DateIsLocked => "refusal-date-is-locked",
        Refusal::NoDatesOffered => "refusal-no-dates-offered",
        Refusal::NotAnOfferedDate => "refusal-not-an-offered-date",
        Refusal::Dates(_) => "refusal-date-one-weekday",
        Refusal::NoDateYet => "refusal-no-date-yet",
        Refusal::EvaluationIsSubmitted => "refusal-evaluation-is-submitted",
        Refusal::EvaluationNotSubmitted => "refusal-evaluation-not-submitted",
        Refusal::AnswersMissing(_) => "refusal-answers-missing",
        Refusal::GiveAReason => "refusal-give-a-reason",
        Refusal::NoSuchSession => "refusal-no-such-session",
        Refusal::NeedsANoteTaker => "refusal-needs-a-note-taker",
        Refusal::NotInTheTeam => "refusal-not-in-the-team",
        Refusal::NotAssigned => "refusal-not-assigned",
        Refusal::AlreadyHandedIn => "refusal-already-handed-in",
        Refusal::SessionHasNotes => "refusal-session-has-notes",
        Refusal::ProgrammeIsBegun => "refusal-programme-is-begun",
        Refusal::ProgrammeIsFull => "refusal-programme-is-full",
        Refusal::ConflictDeclared => "refusal-conflict-declared",
        Refusal::NotBeforeTheDay(_) => "refusal-not-before-the-day",
        Refusal::ReportNotBegun => "refusal-report-not-begun",
        Refusal::ReportIsBegun => "refusal-report-is-begun",
        Refusal::ReportIsWithTheTeam => "refusal-report-is-with-the-team",
        Refusal::ReportIsWithTheHost => "refusal-report-is-with-the-host",
        Refusal::ReportIsWithTheNetworkLeader => "refusal-report-is-with-the-network-leader",
        Refusal::ReportAwaitsAcceptance => "refusal-report-awaits-acceptance",
        Refusal::ReportIsAccepted => "refusal-report-is-accepted",
        Refusal::CorrectionGoesOn => "refusal-correction-goes-on",
        Refusal::NoCorrection => "refusal-no-correction",
        Refusal::RecommendationsAreTheHosts => "refusal-recommendations-are-the-hosts",
        Refusal::ReportNotAccepted => "refusal-report-not-accepted",
        Refusal::CommentsAreOpen(_) => "refusal-comments-are-open",
        Refusal::WordsAreMissing(_) => "refusal-words-are-missing",
        Refusal::AnotherEdition => "refusal-another-edition",
        Refusal::SomeoneWritesHere => "refusal-someone-writes-here",
        Refusal::EditionNotRead => "refusal-edition-not-read",
        Refusal::SectionsAreEmpty(_) => "refusal-sections-are-empty",
        Refusal::LinesForTheWriter(_) => "refusal-lines-for-the-writer",
        Refusal::IdentifyingText(_) => "refusal-identifying-text",
        Refusal::NumbersShow(_) => "refusal-numbers-show",
        Refusal::GatesStop(_) => "refusal-gates-stop",
        Refusal::OverrideIsAsked => "refusal-override-is-asked",
        Refusal::CannotStandIn => "refusal-cannot-stand-in",
        Refusal::StandInHasNoKey => "refusal-stand-in-has-no-key",
        Refusal::NoStandIn => "refusal-no-stand-in",
        Refusal::AnyNetworkLeaderReads => "refusal-any-network-leader-reads",
        Refusal::NoSuchWords => "refusal-no-such-words",
        Refusal::GoThroughFirst => "refusal-go-through-first",
        Refusal::MayNotBeRetold => "refusal-may-not-be-retold",
        Refusal::TooManyVoices => "refusal-too-many-voices",
        Refusal::NoSuchVoice => "refusal-no-such-voice",
        Refusal::AnotherMustRead => "refusal-another-must-read",
        Refusal::NothingToRead => "refusal-nothing-to-read",
        Refusal::VoicesNotReady(_) => "refusal-voices-not-ready",
        Refusal::VoicesAreTheTeams => "refusal-voices-are-the-teams",
        Refusal::KeysAreMissing => "refusal-keys-are-missing",
        Refusal::KeysDoNotAgree => "refusal-keys-do-not-agree",
        Refusal::TextsDoNotAgree => "refusal-texts-do-not-agree",
        Refusal::NotesAreDestroyed => "refusal-notes-are-destroyed",
        Refusal::DestructionNotAsked => "refusal-destruction-not-asked",
        Refusal::DestructionIsAsked => "refusal-destruction-is-asked",
        Refusal::DestructionAskedTooLongAgo => "refusal-destruction-asked-too-long-ago",
        Refusal::AnotherMustConfirm => "refusal-another-must-confirm",
        Refusal::VisitIsClosed => "refusal-visit-is-closed",
        Refusal::WordNotAsked => "refusal-word-not-asked",
        Refusal::WordIsGiven => "refusal-word-is-given",
        Refusal::NothingToWithdraw => "refusal-nothing-to-withdraw",
        Refusal::RequestIsCancelled => "refusal-request-is-cancelled",
        Refusal::RightIsAnswered => "refusal-right-is-answered",
        Refusal::UnitSealsNoNames => "refusal-unit-seals-no-names",
        Refusal::RequestIsOver => "refusal-request-is-over",
        Refusal::ConsentsKeyIsMissing => "refusal-consents-key-is-missing",
        Refusal::KeeperFromTheHost => "refusal-keeper-from-the-host",
        Refusal::TooManyRequests => "refusal-too-many-requests",
        Refusal::SlipsAreMade => "refusal-slips-are-made",
        Refusal::WithdrawnWords(_) => "refusal-withdrawn-words",
        Refusal::NothingToTakeOut => "refusal-nothing-to-take-out",
        Refusal::ConsentsAreMissing => "refusal-consents-are-missing",
        Refusal::MorePresentThanConsents => "refusal-more-present-than-consents",
        Refusal::GroupNotOpened => "refusal-group-not-opened",
        Refusal::FeedbackIsGiven => "refusal-feedback-is-given",
        Refusal::ConcernIsClosed => "refusal-concern-is-closed",
        Refusal::ConcernIsDestroyed => "refusal-concern-is-destroyed",
        Refusal::ConcernIsFull => "refusal-concern-is-full",
        Refusal::ConcernIsFurtherOn => "refusal-concern-is-further-on",
        Refusal::ConcernNeedsTwo => "refusal-concern-needs-two",
        Refusal::ConcernNotCalled => "refusal-concern-not-called",
        Refusal::ConcernNotAsked => "refusal-concern-not-asked",
        Refusal::ConcernTeamFirst => "refusal-concern-team-first",
    }
}
