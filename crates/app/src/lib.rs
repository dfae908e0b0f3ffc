//! What can be done: the use cases.

pub mod texts;
