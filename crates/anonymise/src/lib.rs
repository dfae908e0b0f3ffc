//! What gives someone away: identity numbers, ways to reach a person, and groups so small that a
//! count names them. Pure and usable alone: text in, places in the text out, no words for people.

pub mod band;
pub mod find;

pub use band::{Band, band};
pub use find::{Find, Kind, find};
