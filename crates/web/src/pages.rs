//! The pages, and the one list of them.

use crate::routes::Table;

mod closing;
mod code;
mod concerns;
pub(crate) mod consents;
mod cycles;
mod dates;
mod day;
pub(crate) mod design;
mod desk;
mod destruction;
mod evaluation;
mod feedback;
mod follow_up;
mod health;
mod invitation;
mod keys;
mod language;
mod log;
mod network_reports;
mod network_visits;
mod notes;
mod offline;
mod own;
mod papers;
mod people;
mod preparation;
mod processing;
mod profile;
mod programme;
mod recovery;
mod report;
mod rights;
mod sign_in;
mod standards;
mod statements;
mod summing_up;
mod team;
mod units;
mod unlock;
pub(crate) mod visit;
pub(crate) mod voices;

/// Every page.
#[expect(clippy::too_many_lines, reason = "one line a page")]
pub(crate) fn all(table: Table) -> Table {
    let pages = [
        closing::mount,
        concerns::mount,
        code::mount,
        consents::mount,
        cycles::mount,
        dates::mount,
        day::mount,
        desk::mount,
        destruction::mount,
        evaluation::mount,
        feedback::mount,
        follow_up::mount,
        health::mount,
        invitation::mount,
        keys::mount,
        language::mount,
        log::mount,
        network_reports::mount,
        network_visits::mount,
        notes::mount,
        offline::mount,
        own::mount,
        papers::mount,
        people::mount,
        preparation::mount,
        processing::mount,
        profile::mount,
        programme::mount,
        recovery::mount,
        report::mount,
        rights::mount,
        sign_in::mount,
        standards::mount,
        statements::mount,
        summing_up::mount,
        team::mount,
        units::mount,
        unlock::mount,
        visit::mount,
        voices::mount,
    ];
    pages.into_iter().fold(table, |table, mount| mount(table))
}
