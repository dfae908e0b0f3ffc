//! What a visit lacks where it stands, who sees to it, and by when: the sentence on top of its pages.

use super::Waiting;
use crate::report::approval::{Approval, Desk, missing_words};
use crate::schedule::Milestone;
use crate::visit::dates::Dates;
use crate::visit::{Stage, Visit};
use chrono::NaiveDate;

/// Something a visit lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lack {
    /// Nobody is chosen to visit.
    Team,
    /// No dates are offered.
    Dates,
    /// None of the offered dates is locked.
    LockedDate,
    /// Answers in the self-evaluation.
    Answers {
        /// Answers given.
        answered: u32,
        /// Answers asked for.
        asked: u32,
    },
    /// Every answer is given, but the self-evaluation is not submitted.
    Submission,
    /// Members who have not signed their papers.
    Papers {
        /// How many.
        count: usize,
    },
    /// The programme is empty.
    Programme,
    /// Sessions without a note-taker.
    NoteTakers {
        /// How many.
        count: usize,
    },
    /// Notes not handed in.
    Notes {
        /// How many hand-ins.
        count: usize,
    },
    /// The report is not begun.
    Report,
    /// The draft is being written.
    Draft,
    /// Members who have not given their word on the report.
    Words {
        /// How many.
        count: usize,
    },
    /// Every word is given; the report is to be sent to the host.
    SendingOn,
    /// The host's reading.
    HostReading,
    /// The network leader's reading.
    LastReading,
    /// The host's final approval.
    Acceptance,
    /// Measures for recommendations.
    Measures {
        /// Recommendations with a measure.
        written: u32,
        /// All recommendations.
        total: u32,
    },
    /// Members who have not given feedback.
    Feedback {
        /// How many.
        count: usize,
    },
    /// Nothing but the closing.
    Closing,
}

impl Lack {
    /// Its name in `config/texts`: `lack-<key>`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Dates => "dates",
            Self::LockedDate => "locked-date",
            Self::Answers { .. } => "answers",
            Self::Submission => "submission",
            Self::Papers { .. } => "papers",
            Self::Programme => "programme",
            Self::NoteTakers { .. } => "note-takers",
            Self::Notes { .. } => "notes",
            Self::Report => "report",
            Self::Draft => "draft",
            Self::Words { .. } => "words",
            Self::SendingOn => "sending-on",
            Self::HostReading => "host-reading",
            Self::LastReading => "last-reading",
            Self::Acceptance => "acceptance",
            Self::Measures { .. } => "measures",
            Self::Feedback { .. } => "feedback",
            Self::Closing => "closing",
        }
    }
}

/// Something that is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub what: Lack,
    /// Who sees to it.
    pub who: Waiting,
    /// By when, once the date of the visit is locked.
    pub due: Option<NaiveDate>,
}

/// What the visit lacks at the stage where it stands; empty when nothing does, or when it is closed.
pub fn missing(visit: &Visit, today: NaiveDate) -> Vec<Missing> {
    let mut list = List { visit, found: Vec::new() };
    match visit.stage(today) {
        Stage::Plan | Stage::SelfEvaluation | Stage::Prepare => list.before_the_day(),
        Stage::Day | Stage::Notes => list.notes(),
        Stage::Report => list.report(),
        Stage::FollowUp => list.follow_up(),
        Stage::Closed => {}
    }
    list.found
}

struct List<'a> {
    visit: &'a Visit,
    found: Vec<Missing>,
}

impl List<'_> {
    fn add(&mut self, when: bool, what: Lack, who: Waiting, due: Option<Milestone>) {
        if when {
            self.found.push(Missing { what, who, due: due.and_then(|milestone| self.visit.due(milestone)) });
        }
    }

    fn before_the_day(&mut self) {
        let visit = self.visit;
        let chooser = if visit.team.is_some() { Waiting::VisitLeader } else { Waiting::NetworkLeader };
        self.add(visit.team.is_none(), Lack::Team, Waiting::NetworkLeader, Some(Milestone::TeamMeeting));
        match visit.dates {
            Dates::Unset => self.add(true, Lack::Dates, Waiting::Host, None),
            Dates::Offered { .. } => self.add(true, Lack::LockedDate, chooser, None),
            Dates::Locked { .. } => {
                self.evaluation();
                self.papers();
                self.programme();
            }
        }
    }

    fn evaluation(&mut self) {
        let (answered, asked) = (self.visit.evaluation.answered, self.visit.evaluation.asked);
        let whole = asked > 0 && answered >= asked;
        let what = if whole { Lack::Submission } else { Lack::Answers { answered, asked } };
        let open = !self.visit.evaluation.is_submitted();
        self.add(open, what, Waiting::Host, Some(Milestone::EvaluationDue));
    }

    fn papers(&mut self) {
        let members = self.visit.team.iter().flat_map(crate::visit::team::Team::members);
        let count = members.filter(|member| member.papers.is_none()).count();
        self.add(count > 0, Lack::Papers { count }, Waiting::Team, Some(Milestone::TeamMeeting));
    }

    fn programme(&mut self) {
        let (empty, count) =
            (self.visit.programme.sessions.is_empty(), self.visit.programme.without_note_taker().len());
        let due = Some(Milestone::ProgrammeFinal);
        self.add(empty, Lack::Programme, Waiting::VisitLeader, due);
        self.add(count > 0, Lack::NoteTakers { count }, Waiting::VisitLeader, due);
    }

    fn notes(&mut self) {
        self.evaluation();
        let count = self.visit.programme.awaited().len();
        self.add(count > 0, Lack::Notes { count }, Waiting::Team, Some(Milestone::NotesDue));
    }

    fn report(&mut self) {
        let (lack, who, due) = match &self.visit.report.approval {
            Approval::NotBegun => (Lack::Report, Waiting::VisitLeader, Milestone::DraftToTeam),
            Approval::Drafting { .. } => (Lack::Draft, Waiting::Team, Milestone::DraftToTeam),
            Approval::WithTeam { words, .. } => {
                let count = missing_words(words, self.visit.report.edition, &self.visit.team_ids()).len();
                match count {
                    0 => (Lack::SendingOn, Waiting::VisitLeader, Milestone::ToHost),
                    count => (Lack::Words { count }, Waiting::Team, Milestone::ToHost),
                }
            }
            Approval::WithHost { .. } => (Lack::HostReading, Waiting::Host, Milestone::ToNetworkLeader),
            Approval::WithNetworkLeader { .. } => {
                (Lack::LastReading, Waiting::NetworkLeader, Milestone::HostAcceptance)
            }
            Approval::AwaitingAcceptance { .. } => {
                (Lack::Acceptance, Waiting::Host, Milestone::HostAcceptance)
            }
            Approval::Accepted { .. } => return,
        };
        self.add(true, lack, who, Some(due));
    }

    fn follow_up(&mut self) {
        let before = self.found.len();
        self.found.extend(before_closing(self.visit));
        let nothing_else = self.found.len() == before;
        self.add(nothing_else, Lack::Closing, Waiting::NetworkLeader, None);
    }
}

/// What is still open when an accepted visit is to be closed. It may be closed all the same.
pub fn before_closing(visit: &Visit) -> Vec<Missing> {
    let mut list = List { visit, found: Vec::new() };
    if visit.report.approval.desk() != Desk::Accepted {
        return list.found;
    }
    let (written, total) = visit.measures;
    list.add(written < total, Lack::Measures { written, total }, Waiting::Host, Some(Milestone::ActionPlan));
    let count = visit.team_ids().iter().filter(|person| !visit.feedback_from.contains(person)).count();
    list.add(count > 0, Lack::Feedback { count }, Waiting::Team, Some(Milestone::HostAcceptance));
    list.found
}
