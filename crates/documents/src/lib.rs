//! Documents in and out: bytes or text go in, text or bytes come out. Nothing here knows the visit, the
//! disk or the clock, and every input is taken for hostile: bounded in size, depth and what it unpacks to.

pub mod calendar;
pub mod consent;
pub mod logo;
pub mod paper;
pub mod photo;
pub mod picture;
pub mod read;
pub mod report;
pub mod sheet;
pub mod slides;
pub mod square;
pub mod workbook;

mod archive;
