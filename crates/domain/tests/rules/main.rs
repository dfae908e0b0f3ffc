//! What the domain promises, told from outside.

#![expect(clippy::unwrap_used, reason = "tests")]

extern crate kvip_domain as domain;

mod desk;
mod world;
