//! Stories through the real router, one per file, on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::too_many_lines,
    reason = "tests; a story is told in one go"
)]

mod a_visit;
mod afterwards;
mod backups;
mod canaries;
mod concerns;
mod conflicts;
mod consents;
mod consents_in_trouble;
mod corrections;
mod dates;
mod destruction;
mod dissent;
mod drilled;
mod export;
mod gates;
mod hostile_notes;
mod keys;
mod killed;
mod late;
mod log;
mod names_compared;
mod network;
mod notes;
mod notes_in_trouble;
mod numbers;
mod outbox;
mod own;
mod passkeys;
mod preparation;
mod prepare;
mod put_back;
mod read_again;
mod recovery;
mod refusals;
mod report;
mod report_in_trouble;
mod rights;
mod rolled_back;
mod sealed;
mod sealed_names;
mod self_evaluation;
mod signatures;
mod spreads;
mod stand_in;
mod the_way_in;
mod told;
mod voices;
mod vouched;
mod withdrawal;
mod withdrawn;
mod workbook;
