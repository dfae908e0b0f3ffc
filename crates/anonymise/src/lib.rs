//! What gives someone away: names, numbers, dates, ages, roles, ways to reach a person, and groups so
//! small that a count names them. Pure and usable alone: text in, places in the text out, no words for
//! people.

pub mod band;
pub mod detect;
pub mod lines;
#[doc(hidden)]
pub mod model;

pub use band::{Band, band};
pub use detect::{Kind, Level, Memory, Settings, Span};
