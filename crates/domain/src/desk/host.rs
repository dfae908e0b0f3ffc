//! What waits for the host's people.

use super::{Task, TaskKind, Waiting};
use crate::actor::{Actor, Role};
use crate::report::approval::Desk;
use crate::schedule::Milestone;
use crate::visit::Visit;
use crate::visit::dates::Dates;

pub(super) fn tasks(actor: &Actor, visit: &Visit) -> Vec<Task> {
    let mut tasks = Vec::new();
    if visit.closed.is_none() {
        tasks.extend(evaluation(visit));
    }
    if visit.closed.is_none() && actor.role == Role::UnitLeader {
        tasks.extend(dates(visit));
        tasks.extend(report(visit));
    }
    tasks.extend(measures(visit));
    tasks
}

fn dates(visit: &Visit) -> Option<Task> {
    let chooses = if visit.team.is_some() { Waiting::VisitLeader } else { Waiting::NetworkLeader };
    let task = Task::new(TaskKind::OfferDates, None);
    match visit.dates {
        Dates::Unset => Some(task),
        Dates::Offered { .. } => Some(task.waiting_when(true, chooses)),
        Dates::Locked { .. } => None,
    }
}

fn evaluation(visit: &Visit) -> Option<Task> {
    visit.day()?;
    if visit.evaluation.is_submitted() || visit.report.approval.desk() == Desk::Accepted {
        return None;
    }
    let (answered, asked) = (visit.evaluation.answered, visit.evaluation.asked);
    let kind = if asked > 0 && answered >= asked {
        TaskKind::SubmitEvaluation
    } else {
        TaskKind::FillInEvaluation { answered, asked }
    };
    Some(Task::new(kind, visit.due(Milestone::EvaluationDue)).started_when(answered > 0))
}

fn report(visit: &Visit) -> Option<Task> {
    let read = Task::new(TaskKind::ReadAsHost, visit.due(Milestone::ToNetworkLeader));
    let accept = Task::new(TaskKind::AcceptReport, visit.due(Milestone::HostAcceptance));
    let held = visit.require_no_withdrawn_words().is_err();
    match visit.report.approval.desk() {
        Desk::WithHost => Some(read.waiting_when(held, Waiting::Team)),
        Desk::WithNetworkLeader => Some(accept.waiting_when(true, Waiting::NetworkLeader)),
        Desk::AwaitingAcceptance => Some(accept.waiting_when(held, Waiting::Team)),
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam | Desk::Accepted => None,
    }
}

fn measures(visit: &Visit) -> Option<Task> {
    let (written, total) = visit.measures;
    let kind = TaskKind::RecordMeasures { written, total };
    (written < total).then(|| Task::new(kind, visit.due(Milestone::ActionPlan)).started_when(written > 0))
}
