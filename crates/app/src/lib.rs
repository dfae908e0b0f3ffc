//! What can be done: the use cases.

pub mod content;
pub mod texts;
