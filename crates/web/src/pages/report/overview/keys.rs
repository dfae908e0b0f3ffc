//! Which words a stage of the report has, and what belongs to its road.

use domain::desk::Lack;
use domain::report::approval::Desk;

/// Whether what is missing belongs to the report's own road.
pub(super) fn of_report(lack: &Lack) -> bool {
    match lack {
        Lack::Report
        | Lack::Draft
        | Lack::SendingOn
        | Lack::HostReading
        | Lack::LastReading
        | Lack::Acceptance
        | Lack::Words { .. } => true,
        Lack::Team
        | Lack::Dates
        | Lack::LockedDate
        | Lack::Submission
        | Lack::Programme
        | Lack::Closing
        | Lack::Answers { .. }
        | Lack::Measures { .. }
        | Lack::Papers { .. }
        | Lack::NoteTakers { .. }
        | Lack::Notes { .. }
        | Lack::Feedback { .. } => false,
    }
}

/// The key of a stage's name.
pub(crate) fn desk(desk: Desk) -> &'static str {
    match desk {
        Desk::NotBegun => "report-desk-not-begun",
        Desk::Drafting => "report-desk-drafting",
        Desk::WithTeam => "report-desk-with-team",
        Desk::WithHost => "report-desk-with-host",
        Desk::WithNetworkLeader => "report-desk-with-network-leader",
        Desk::AwaitingAcceptance => "report-desk-awaiting-acceptance",
        Desk::Accepted => "report-desk-accepted",
    }
}

/// The key of what comes next.
pub(super) fn next(desk: Desk) -> &'static str {
    match desk {
        Desk::NotBegun => "report-next-not-begun",
        Desk::Drafting => "report-next-drafting",
        Desk::WithTeam => "report-next-with-team",
        Desk::WithHost => "report-next-with-host",
        Desk::WithNetworkLeader => "report-next-with-network-leader",
        Desk::AwaitingAcceptance => "report-next-awaiting-acceptance",
        Desk::Accepted => "report-next-accepted",
    }
}
