//! What waits for the visit team.

use super::{Task, TaskKind, Waiting};
use crate::actor::{Actor, Role};
use crate::id::SessionId;
use crate::report::approval::{Approval, Desk, missing_words};
use crate::schedule::Milestone;
use crate::visit::Visit;
use crate::visit::dates::Dates;
use crate::voice::State;
use chrono::NaiveDate;

pub(super) fn tasks(actor: &Actor, visit: &Visit, today: NaiveDate) -> Vec<Task> {
    let leads = actor.role == Role::VisitLeader;
    if visit.closed.is_some() {
        return Vec::new();
    }
    let mut tasks: Vec<Task> = dates(visit).into_iter().filter(|_| leads).collect();
    if actor.papers_signed {
        tasks.extend(withdrawn(actor, visit, today, leads));
        tasks.extend(preparation(visit, today));
        if leads {
            tasks.extend(programme(visit, today));
            tasks.extend(missing_notes(actor, visit, today));
        }
        if leads || visit.stands_in(actor.id) {
            tasks.extend(leads_report(actor, visit, today));
        }
        tasks.extend(notes(actor, visit, today));
        tasks.extend(voices(actor, visit));
        tasks.extend(gate(actor, visit));
        tasks.extend(report(actor, visit));
    } else {
        tasks.push(papers(actor, visit));
    }
    tasks.extend(feedback(actor, visit));
    tasks
}

/// Words of someone who took her yes back come first: nothing goes on before they are out.
fn withdrawn(actor: &Actor, visit: &Visit, today: NaiveDate, leads: bool) -> Vec<Task> {
    let notes = visit.words_to_take_out(actor.id).into_iter();
    let look = (leads && visit.report_waits_for_a_look()).then_some(TaskKind::LookThroughReport);
    let kinds = notes.map(|note| TaskKind::TakeOutWords { note }).chain(look);
    kinds.map(|kind| Task::new(kind, Some(today))).collect()
}

/// Whoever has declared a conflict of interest waits until the network leader has found another.
fn papers(actor: &Actor, visit: &Visit) -> Task {
    let member = visit.team.as_ref().and_then(|team| team.member(actor.id));
    let conflict = member.is_some_and(|member| member.conflict.is_some());
    Task::new(TaskKind::SignPapers, visit.due(Milestone::TeamMeeting))
        .waiting_when(conflict, Waiting::NetworkLeader)
}

fn dates(visit: &Visit) -> Option<Task> {
    let task = Task::new(TaskKind::LockDate, None);
    match visit.dates {
        Dates::Unset => Some(task.waiting_when(true, Waiting::Host)),
        Dates::Offered { .. } => Some(task),
        Dates::Locked { .. } => None,
    }
}

/// Nobody ticks the reading off, so it stays until the day, and is never late.
fn preparation(visit: &Visit, today: NaiveDate) -> Option<Task> {
    let day = visit.day().filter(|day| today <= *day)?;
    let task = Task::new(TaskKind::ReadPreparation, Some(day));
    Some(task.waiting_when(!visit.evaluation.is_submitted(), Waiting::Host))
}

fn programme(visit: &Visit, today: NaiveDate) -> Option<Task> {
    visit.day().filter(|day| today <= *day)?;
    let due = visit.due(Milestone::ProgrammeFinal);
    let sessions = &visit.programme.sessions;
    if sessions.is_empty() {
        return Some(Task::new(TaskKind::SetProgramme, due));
    }
    let assigned = sessions.iter().any(|session| !session.note_takers.is_empty());
    let missing = !visit.programme.without_note_taker().is_empty();
    missing.then(|| Task::new(TaskKind::AssignNoteTakers, due).started_when(assigned))
}

/// Before the session she takes notes, from its day on she hands them in; on the day itself she sees both.
fn notes(actor: &Actor, visit: &Visit, today: NaiveDate) -> Vec<Task> {
    let Some(day) = visit.day() else {
        return Vec::new();
    };
    let due = visit.due(Milestone::NotesDue);
    let mut tasks = Vec::new();
    for (session, _) in visit.programme.awaited().into_iter().filter(|(_, person)| *person == actor.id) {
        let held = session.span(day).0.date();
        if today <= held {
            tasks.push(Task::new(TaskKind::TakeNotes { session: session.id }, Some(held)));
        }
        if today >= held {
            tasks.push(Task::new(TaskKind::HandInNotes { session: session.id }, due));
        }
    }
    tasks
}

/// Once notes of a focus group are in, those who took them go through them; views wait for whoever had no hand in them.
fn voices(actor: &Actor, visit: &Visit) -> Vec<Task> {
    let due = visit.due(Milestone::DraftToTeam);
    let hearing = &visit.hearing;
    let mine = |session: &SessionId| visit.programme.noted_by(*session, actor.id).is_ok();
    let untouched = hearing.untouched().filter(mine).count();
    let open = hearing.gone.iter().any(|gone| gone.open > 0 && gone.hands.contains(&actor.id));
    let back = hearing
        .voices
        .iter()
        .any(|voice| matches!(voice.state, State::SentBack { .. }) && voice.hands.contains(&actor.id));
    let through = Task::new(TaskKind::GoThroughNotes, due).started_when(open || back);
    let count = hearing.to_read(actor.id);
    let read = Task::new(TaskKind::ReadVoices { count }, due);
    [(untouched > 0 || open || back, through), (count > 0, read)]
        .into_iter()
        .filter_map(|(waits, task)| waits.then_some(task))
        .collect()
}

/// After the day, until the report is sent to the host: by then the notes are in it, or never will be.
fn missing_notes(actor: &Actor, visit: &Visit, today: NaiveDate) -> Option<Task> {
    visit.day().filter(|day| today > *day)?;
    let count = visit.programme.awaited().iter().filter(|(_, person)| *person != actor.id).count();
    let wanted = match visit.report.approval.desk() {
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam => count > 0,
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => false,
    };
    let some = !visit.programme.settled.is_empty();
    let kind = TaskKind::FollowMissingNotes { count };
    wanted.then(|| Task::new(kind, visit.due(Milestone::NotesDue)).started_when(some))
}

fn leads_report(actor: &Actor, visit: &Visit, today: NaiveDate) -> Option<Task> {
    let draft = visit.due(Milestone::DraftToTeam);
    match &visit.report.approval {
        Approval::NotBegun => begin(visit, today),
        Approval::Drafting { .. } => Some(Task::new(TaskKind::SendToTeam, draft).started_when(true)),
        Approval::WithTeam { words, .. } => {
            let missing = missing_words(words, visit.report.edition, &visit.team_ids());
            let others = missing.iter().any(|person| *person != actor.id);
            let task = Task::new(TaskKind::SendToHost, visit.due(Milestone::ToHost));
            let held = others || visit.require_no_withdrawn_words().is_err();
            Some(task.waiting_when(held, Waiting::Team))
        }
        Approval::WithHost { .. }
        | Approval::WithNetworkLeader { .. }
        | Approval::AwaitingAcceptance { .. }
        | Approval::Accepted { .. } => None,
    }
}

/// The report is begun from the notes, so it waits for them until they are overdue.
fn begin(visit: &Visit, today: NaiveDate) -> Option<Task> {
    visit.day().filter(|day| today >= *day)?;
    let in_time = visit.due(Milestone::NotesDue).is_some_and(|due| today <= due);
    let awaited = in_time && !visit.programme.awaited().is_empty();
    let task = Task::new(TaskKind::BeginReport, visit.due(Milestone::DraftToTeam));
    Some(task.waiting_when(awaited, Waiting::Team))
}

fn report(actor: &Actor, visit: &Visit) -> Vec<Task> {
    match &visit.report.approval {
        Approval::Drafting { .. } => sections(actor, visit),
        Approval::WithTeam { words, .. } => {
            let missing = missing_words(words, visit.report.edition, &[actor.id]);
            let task = |_| Task::new(TaskKind::GiveWord, visit.due(Milestone::ToHost));
            missing.into_iter().map(task).collect()
        }
        Approval::NotBegun
        | Approval::WithHost { .. }
        | Approval::WithNetworkLeader { .. }
        | Approval::AwaitingAcceptance { .. }
        | Approval::Accepted { .. } => Vec::new(),
    }
}

/// Somebody else asked to let the report through a gate: whoever agrees must be another.
fn gate(actor: &Actor, visit: &Visit) -> Option<Task> {
    let asked = visit.asked_to_agree().contains(&actor.id);
    asked.then(|| Task::new(TaskKind::AgreeOnGate, visit.due(Milestone::ToHost)))
}

/// A section leaves the desk when it is saved with words in it and nothing left to fill in.
fn sections(actor: &Actor, visit: &Visit) -> Vec<Task> {
    let mine = visit.report.tasks.iter().filter(|task| task.writer == Some(actor.id) && !task.written);
    let due = visit.due(Milestone::DraftToTeam);
    mine.map(|task| {
        let kind = TaskKind::WriteSection { section: task.section.clone() };
        Task::new(kind, task.due.or(due))
    })
    .collect()
}

/// Asked for when the team has done its part.
fn feedback(actor: &Actor, visit: &Visit) -> Option<Task> {
    let asked = match visit.report.approval.desk() {
        Desk::NotBegun | Desk::Drafting | Desk::WithTeam => false,
        Desk::WithHost | Desk::WithNetworkLeader | Desk::AwaitingAcceptance | Desk::Accepted => {
            !visit.feedback_from.contains(&actor.id)
        }
    };
    asked.then(|| Task::new(TaskKind::GiveFeedback, visit.due(Milestone::HostAcceptance)))
}
