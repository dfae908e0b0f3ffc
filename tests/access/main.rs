//! Every route is tried by nobody and by each person, on a visit at every stage, and held against policy. What is hidden
//! answers exactly as what is not there.

#![expect(clippy::unwrap_used, reason = "tests")]

mod ids;
mod tried;
