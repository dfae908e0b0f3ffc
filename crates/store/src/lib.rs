//! What is remembered. Speaks only domain types and plain values in public; SQL and sea-orm stay inside.
//!
//! Two databases, always apart: `records` (backed up) and `keys` (never). Each is a SQLite file or a PostgreSQL URL.
//! Reads go through [`Store`], writes through a [`Tx`]; every function takes either as `&impl Db`.

pub mod accounts;
pub mod answers;
pub mod appointments;
pub mod blobs;
pub mod certificates;
pub mod checkpoints;
pub mod comments;
pub mod concerns;
pub mod consent_seals;
pub mod consents;
pub mod copies;
pub mod cycles;
pub mod feedback;
pub mod files;
pub mod keys;
pub mod letters;
pub mod log;
pub mod name_checks;
pub mod notes;
pub mod own;
pub mod people;
pub mod readings;
pub mod recommendations;
pub mod recovery;
pub mod report_signatures;
pub mod rights;
pub mod scrub;
pub mod sealed;
pub mod sections;
pub mod sessions;
pub mod snapshots;
pub mod unit_settings;
pub mod units;
pub mod views;
pub mod visit_keys;
pub mod visits;

mod db;
mod entity;
mod error;
mod row;
mod store;

pub use db::Db;
pub use error::StoreError;
pub use store::{Place, Store, Tx};
