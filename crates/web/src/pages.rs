//! The pages, one per file.

pub mod design;
