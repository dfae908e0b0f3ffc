//! What waits for the host's people.

use super::{Task, TaskKind, Waiting};
use crate::actor::{Actor, Role};
use crate::report::approval::Desk;
use crate::schedule::Milestone;
use crate::visit::Visit;
use crate::visit::dates::Dates;
use chrono::NaiveDate;

pub(super) fn tasks(actor: &Actor, visit: &Visit, today: NaiveDate) -> Vec<Task> {
    let mut tasks = consents(actor, visit, today);
    if visit.closed.is_none() {
        tasks.extend(evaluation(visit));
    }
    if visit.closed.is_none() && actor.role == Role::UnitLeader {
        tasks.extend(dates(visit));
    }
    if visit.closed.is_none() && (actor.role == Role::UnitLeader || visit.stands_in(actor.id)) {
        tasks.extend(report(visit));
    }
    tasks.extend(measures(visit));
    tasks
}

/// For the keeper, until the day is over: ask, and then see whose word is still missing.
pub(super) fn consents(actor: &Actor, visit: &Visit, today: NaiveDate) -> Vec<Task> {
    let before = visit.day().is_some_and(|day| today <= day);
    if !before || visit.closed.is_some() || visit.keeper() != actor.id {
        return Vec::new();
    }
    let due = visit.due(Milestone::ProgrammeFinal);
    let ask = (!visit.groups_to_ask().is_empty()).then_some(TaskKind::AskForConsents);
    let waiting = Some(visit.consents_waiting()).filter(|count| *count > 0);
    let follow = waiting.map(|count| TaskKind::FollowConsents { count });
    ask.into_iter().chain(follow).map(|kind| Task::new(kind, due)).collect()
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
    match visit.report.desk() {
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
