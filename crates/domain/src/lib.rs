//! What is true about a peer-review visit: who takes part, what may happen next, and why not.
//!
//! No I/O, no clock, no randomness: time, ids and facts are arguments.
//!
//! - [`visit`]: whose visit, by whom, when, and the step of the road it stands on
//! - [`evaluation`], [`programme`], [`report`]: its parts, each with its own transitions
//! - [`policy`]: who may do what, one exhaustive function; [`refusal`]: why not
//! - [`consent`]: who is asked to speak in a group, whose word is needed, and what was said
//! - [`anonymised`], [`voice`]: from notes of focus groups to views nobody can be recognised by
//! - [`rights`]: what people may ask for about themselves, and by when it is answered
//! - [`preparation`]: what to ask at the start of the day
//! - [`measure`], [`feedback`]: what comes of it
//! - [`concern`]: something serious that was heard, apart from all of it
//! - [`desk`]: what waits for a person
//! - [`puzzle`]: what does not fit together in a year's cycle
//! - [`event`], [`letter`]: what happened, and who is told
//! - [`content`]: what a visit leans on: standards, format, papers
//! - [`person`], [`actor`]: people, and what they are on a visit

#![deny(clippy::wildcard_enum_match_arm)]

pub mod actor;
pub mod anonymised;
pub mod concern;
pub mod consent;
pub mod content;
pub mod desk;
pub mod evaluation;
pub mod event;
pub mod feedback;
pub mod grace;
pub mod id;
pub mod lang;
pub mod letter;
pub mod measure;
pub mod note;
pub mod person;
pub mod policy;
pub mod preparation;
pub mod programme;
pub mod puzzle;
pub mod refusal;
pub mod reminder;
pub mod report;
pub mod rights;
pub mod schedule;
pub mod text;
pub mod visit;
pub mod voice;
