//! What the domain promises, told from outside.

#![expect(clippy::unwrap_used, clippy::panic, reason = "tests")]

extern crate kvip_domain as domain;

mod access;
mod approval;
mod chain;
mod concern;
mod desk;
mod lacks;
mod laying;
mod letters;
mod notes;
mod oral;
mod preparing;
mod programme;
mod puzzle;
mod roles;
mod stand_in;
mod stored;
mod team;
mod visit;
mod world;
