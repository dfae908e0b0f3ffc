//! What waits for the network leader.

use super::{Task, TaskKind, Waiting};
use crate::report::approval::Desk;
use crate::schedule::Milestone;
use crate::visit::Visit;
use crate::visit::dates::Dates;
use crate::visit::team::Team;

pub(super) fn tasks(visit: &Visit) -> Vec<Task> {
    if visit.closed.is_some() {
        return Vec::new();
    }
    let mut tasks = Vec::new();
    if visit.team.as_ref().is_none_or(Team::has_conflict) {
        tasks.push(Task::new(TaskKind::ChooseTeam, visit.due(Milestone::TeamMeeting)));
    }
    if visit.team.is_none() {
        tasks.extend(dates(visit));
    }
    tasks.extend(report(visit));
    tasks
}

/// Locking the date is the visit leader's, once there is one.
fn dates(visit: &Visit) -> Option<Task> {
    match visit.dates {
        Dates::Offered { .. } => Some(Task::new(TaskKind::LockDate, None)),
        Dates::Unset | Dates::Locked { .. } => None,
    }
}

fn report(visit: &Visit) -> Option<Task> {
    match visit.report.desk() {
        Desk::WithNetworkLeader => {
            let held = visit.require_no_withdrawn_words().is_err();
            let task = Task::new(TaskKind::ReadAsNetworkLeader, visit.due(Milestone::HostAcceptance));
            Some(task.waiting_when(held, Waiting::Team))
        }
        Desk::Accepted => Some(close(visit)),
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam | Desk::WithHost | Desk::AwaitingAcceptance => None,
    }
}

/// A visit is closed when feedback and measures are in; she may close it before.
fn close(visit: &Visit) -> Task {
    let (written, total) = visit.measures;
    let silent = visit.team_ids().iter().any(|person| !visit.feedback_from.contains(person));
    Task::new(TaskKind::CloseVisit, visit.due(Milestone::ActionPlan))
        .waiting_when(silent, Waiting::Team)
        .waiting_when(written < total, Waiting::Host)
}
