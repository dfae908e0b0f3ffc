//! Stories through the real router, one per file, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "tests")]

mod afterwards;
mod dates;
mod network;
mod notes;
mod preparation;
mod prepare;
mod report;
mod self_evaluation;
mod the_way_in;
