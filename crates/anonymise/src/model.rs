//! The sequence model: words in, for every word how likely it is a name, an organisation, a place.
//!
//! A linear-chain conditional random field. Its weights are learnt by the `train` program and kept,
//! rounded to a byte each, in `assets/model.bin`; no sentence of the texts it learnt from is in there.

pub mod chain;
pub mod facts;
pub mod features;
pub mod fold;
pub mod lists;
pub mod seen;
pub mod table;
pub mod token;

/// How many labels a word can have.
pub const LABELS: usize = 7;
/// The label of a word that names nothing.
pub const OTHER: usize = 0;
/// The first word of a person's name; the next label is a further word of it.
pub const PERSON: usize = 1;
/// The first word of an organisation's name; the next label is a further word of it.
pub const ORGANISATION: usize = 3;
/// The first word of a place's name; the next label is a further word of it.
pub const PLACE: usize = 5;

/// Whether a word labelled `to` may follow one labelled `from`: a name goes on only in its own kind.
pub const fn may_follow(from: usize, to: usize) -> bool {
    to == OTHER || to % 2 == 1 || from == to || from + 1 == to
}
