//! The calendar of a visit: which of its days are behind, kept, or late.

use crate::report::approval::Desk;
use crate::schedule::Milestone;
use crate::visit::Visit;
use chrono::NaiveDate;

/// How a deadline stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeadlineState {
    /// Its work is done.
    Done,
    /// Its day is past; whether anything was done is not known here.
    Past,
    /// The day is past and the work is not done.
    Late,
    /// Ahead.
    Ahead,
}

/// One day of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// Which.
    pub milestone: Milestone,
    /// The day.
    pub day: NaiveDate,
    /// How it stands.
    pub state: DeadlineState,
}

/// Every day of the visit's calendar, in order; empty until the date is locked.
pub fn deadlines(visit: &Visit, today: NaiveDate) -> Vec<Deadline> {
    let deadline = |(milestone, day): (Milestone, NaiveDate)| {
        let state = match is_done(visit, milestone) {
            Some(true) => DeadlineState::Done,
            Some(false) if today > day => DeadlineState::Late,
            None if today > day => DeadlineState::Past,
            Some(false) | None => DeadlineState::Ahead,
        };
        Deadline { milestone, day, state }
    };
    visit.schedule.days().into_iter().map(deadline).collect()
}

/// Whether the work of a milestone is done; `None` where the day alone counts.
fn is_done(visit: &Visit, milestone: Milestone) -> Option<bool> {
    let desk = visit.report.approval.desk();
    let programme = &visit.programme;
    match milestone {
        Milestone::DatesOffered => Some(visit.day().is_some()),
        Milestone::EvaluationDue => Some(visit.evaluation.is_submitted() || desk == Desk::Accepted),
        Milestone::ProgrammeFinal => {
            Some(!programme.sessions.is_empty() && programme.without_note_taker().is_empty())
        }
        Milestone::NotesDue => {
            Some(desk >= Desk::WithHost || (!programme.sessions.is_empty() && programme.awaited().is_empty()))
        }
        Milestone::DraftToTeam => Some(desk >= Desk::WithTeam),
        Milestone::ToHost => Some(desk >= Desk::WithHost),
        Milestone::ToNetworkLeader => Some(desk >= Desk::WithNetworkLeader),
        Milestone::HostAcceptance => Some(desk == Desk::Accepted),
        Milestone::ActionPlan => Some(desk == Desk::Accepted && visit.measures.0 >= visit.measures.1),
        Milestone::EvaluationOpens
        | Milestone::TeamMeeting
        | Milestone::Dinner
        | Milestone::VisitDay
        | Milestone::Status3
        | Milestone::Status6
        | Milestone::Status12 => None,
    }
}
