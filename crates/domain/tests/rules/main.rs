//! What the domain promises, told from outside.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

extern crate kvip_domain as domain;

mod approval;
mod chain;
mod desk;
mod world;
