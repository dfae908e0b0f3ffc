//! What a visit is late with: the network leader's list.

use crate::report::approval::Desk;
use crate::schedule::Milestone;
use crate::visit::Visit;
use chrono::NaiveDate;

/// The first milestone whose work is not done, and the day it is or was due: for a column to search and sort by.
pub fn first_due(visit: &Visit) -> Option<(Milestone, NaiveDate)> {
    unmet(visit)
        .into_iter()
        .filter_map(|milestone| Some((milestone, visit.due(milestone)?)))
        .min_by_key(|(milestone, due)| (*due, *milestone))
}

/// Milestones whose work is not done. What a later step has overtaken is no longer asked for.
fn unmet(visit: &Visit) -> Vec<Milestone> {
    let (written, total) = visit.measures;
    match visit.report.desk() {
        _ if visit.closed.is_some() => Vec::new(),
        Desk::NotBegun => before_report(visit),
        Desk::Drafting => vec![Milestone::DraftToTeam],
        Desk::WithTeam => vec![Milestone::ToHost],
        Desk::WithHost => vec![Milestone::ToNetworkLeader],
        Desk::WithNetworkLeader | Desk::AwaitingAcceptance => vec![Milestone::HostAcceptance],
        Desk::Accepted if written < total => vec![Milestone::ActionPlan],
        Desk::Accepted => Vec::new(),
    }
}

fn before_report(visit: &Visit) -> Vec<Milestone> {
    let programme = &visit.programme;
    let unfinished = programme.sessions.is_empty() || !programme.without_note_taker().is_empty();
    let mut unmet = vec![Milestone::DraftToTeam];
    if !visit.evaluation.is_submitted() {
        unmet.push(Milestone::EvaluationDue);
    }
    if unfinished {
        unmet.push(Milestone::ProgrammeFinal);
    }
    if !programme.awaited().is_empty() {
        unmet.push(Milestone::NotesDue);
    }
    unmet
}
