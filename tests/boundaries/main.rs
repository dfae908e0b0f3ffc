//! The rules between the crates and about the files, read from cargo and git themselves.
//! Each checker is also given something wrong on purpose, so that a silent checker is noticed.

#![expect(clippy::unwrap_used, reason = "tests")]

mod concerns;
mod edges;
mod files;
mod paths;
