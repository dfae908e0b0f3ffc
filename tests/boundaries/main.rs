//! The rules between the crates and about the files, read from cargo and git themselves.
//! Each checker is also given something wrong on purpose, so that a silent checker is noticed.

mod edges;
mod files;
mod paths;
