//! What is true about a peer-review visit: who takes part, what may happen next, and why not.
//!
//! No I/O, no clock, no randomness: time, ids and facts are arguments.

#![deny(clippy::wildcard_enum_match_arm)]

pub mod id;
pub mod lang;
