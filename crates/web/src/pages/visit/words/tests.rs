use super::*;
use domain::id::{PersonId, VisitId};
use domain::visit::Host;

const LANGS: [Lang; 2] = [Lang::Nb, Lang::En];

fn nil<T: std::str::FromStr<Err: std::fmt::Debug>>() -> T {
    "00000000-0000-0000-0000-000000000000".parse().unwrap()
}

fn visit() -> Visit {
    let host = Host { unit: nil(), unit_leader: nil(), key_staff: Vec::new() };
    Visit::plan(nil::<VisitId>(), nil(), nil(), host, None)
}

fn tasks() -> Vec<TaskKind> {
    vec![
        TaskKind::OfferDates,
        TaskKind::ChooseTeam,
        TaskKind::LockDate,
        TaskKind::FillInEvaluation { answered: 3, asked: 40 },
        TaskKind::SubmitEvaluation,
        TaskKind::SignPapers,
        TaskKind::ReadPreparation,
        TaskKind::SetProgramme,
        TaskKind::AssignNoteTakers,
        TaskKind::TakeNotes { session: nil() },
        TaskKind::HandInNotes { session: nil() },
        TaskKind::FollowMissingNotes { count: 1 },
        TaskKind::GoThroughNotes,
        TaskKind::ReadVoices { count: 1 },
        TaskKind::BeginReport,
        TaskKind::WriteSection { section: "strengths".into() },
        TaskKind::SendToTeam,
        TaskKind::AgreeOnGate,
        TaskKind::GiveWord,
        TaskKind::SendToHost,
        TaskKind::ReadAsHost,
        TaskKind::ReadAsNetworkLeader,
        TaskKind::AcceptReport,
        TaskKind::RecordMeasures { written: 1, total: 4 },
        TaskKind::GiveFeedback,
        TaskKind::CloseVisit,
        TaskKind::CompareNames,
    ]
}

#[expect(clippy::too_many_lines, reason = "one line an event")]
fn events() -> Vec<Event> {
    let (person, session): (PersonId, SessionId) = (nil(), nil());
    vec![
        Event::VisitPlanned,
        Event::TeamChosen,
        Event::DatesOffered,
        Event::DateLocked,
        Event::AnswersSaved,
        Event::ContributorsChanged,
        Event::FileAttached,
        Event::EvaluationSubmitted,
        Event::EvaluationReopened,
        Event::PapersSigned,
        Event::ProgrammeChanged,
        Event::NoteTakersAssigned { people: vec![person] },
        Event::NoteWritten { text: None },
        Event::NoteDeleted { about: None },
        Event::NoteGoneThrough { text: None },
        Event::VoiceWritten { text: None },
        Event::NameKept { text: None },
        Event::VoiceCleared { voice: nil() },
        Event::VoiceSentBack { voice: nil(), text: None },
        Event::VoiceNoLongerCleared { voice: nil(), why: domain::voice::Unsettled::Rewritten },
        Event::VoiceDropped { voice: nil() },
        Event::GroupSizeSaid,
        Event::NotesHandedIn { session },
        Event::NotesExcused { session },
        Event::AccountHeard { session },
        Event::NotesReminded { person },
        Event::ReportBegun,
        Event::SectionsGiven { people: vec![person] },
        Event::SectionWritten { text: None },
        Event::CommentMade,
        Event::CommentResolved,
        Event::ReportSentToTeam,
        Event::WordGiven,
        Event::GateOverrideAsked {
            gate: domain::report::gate::Gate::Notes,
            why: domain::report::gate::Why::Agreed,
        },
        Event::GateLetThrough {
            gate: domain::report::gate::Gate::Notes,
            why: domain::report::gate::Why::Agreed,
        },
        Event::ReportSentToHost,
        Event::ReportSentToNetworkLeader,
        Event::ReportSentToAcceptance,
        Event::ReportAccepted,
        Event::ReportSentBack,
        Event::StandInNamed { person },
        Event::StandInTakenBack { person },
        Event::MeasureRecorded,
        Event::FeedbackGiven,
        Event::FeedbackAmended,
        Event::VisitClosed,
    ]
}

fn lacks() -> Vec<Lack> {
    vec![
        Lack::Team,
        Lack::Dates,
        Lack::LockedDate,
        Lack::Answers { answered: 3, asked: 40 },
        Lack::Submission,
        Lack::Papers { count: 1 },
        Lack::Programme,
        Lack::NoteTakers { count: 2 },
        Lack::Notes { count: 1 },
        Lack::Report,
        Lack::Draft,
        Lack::Words { count: 2 },
        Lack::SendingOn,
        Lack::HostReading,
        Lack::LastReading,
        Lack::Acceptance,
        Lack::Measures { written: 1, total: 4 },
        Lack::Feedback { count: 1 },
        Lack::Closing,
    ]
}

fn written(text: &str) -> bool {
    !text.trim().is_empty() && !text.contains('⟦') && !text.contains("{$") && !text.contains("{ $")
}

#[test]
fn every_task_and_everyone_it_waits_for_has_words() {
    for lang in LANGS {
        for kind in tasks() {
            assert!(written(&task(lang, &visit(), None, &kind)), "{kind:?} in {}", lang.code());
        }
        for whom in Waiting::ALL {
            assert!(written(waiting(lang, whom)), "{whom:?} in {}", lang.code());
        }
    }
}

#[test]
fn every_role_event_and_lack_has_words() {
    for lang in LANGS {
        for one in Role::ALL {
            assert!(written(role(lang, one)), "{one:?} in {}", lang.code());
        }
        for one in events() {
            assert!(written(event(lang, &one)), "{one:?} in {}", lang.code());
        }
        for one in lacks() {
            assert!(written(&lack(lang, one)), "{one:?} in {}", lang.code());
        }
    }
}

#[test]
fn no_two_tasks_events_or_lacks_share_a_name() {
    let mut keys: Vec<_> = tasks().iter().map(TaskKind::key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), tasks().len());
    let mut keys: Vec<_> = events().iter().map(Event::key).collect();
    keys.sort_unstable();
    keys.dedup();
    assert_eq!(keys.len(), events().len());
}

#[test]
fn every_task_leads_to_a_page_of_its_visit() {
    for kind in tasks() {
        let href = place(&visit(), &kind);
        let unlocks = kind == TaskKind::CompareNames && href.starts_with("/unlock?next=/visits/0");
        assert!(unlocks || href.starts_with("/visits/00000000-0000-0000-0000-000000000000/"), "{href}");
    }
}
