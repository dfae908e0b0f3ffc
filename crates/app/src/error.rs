//! What can go wrong in a use case, and what becomes of it.
//!
//! `Hidden` answers as an unknown address. `Denied` is "not you" or "not now" and comes from policy; `Refused` is "not like
//! this" and comes from a transition; both carry their reason. `Invalid` goes back into the form with a sentence per field.
//! `Stale` shows both texts. `Fault` is ours: it is logged by kind, and the reader gets a page with a way back.

use domain::refusal::Refusal;
use store::StoreError;
use vault::VaultError;

/// A use case that did not go through.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// For this person the thing does not exist.
    #[error("not found")]
    Hidden,
    /// Policy says no, and why.
    #[error("denied")]
    Denied(Refusal),
    /// The transition says no, and why.
    #[error("refused")]
    Refused(Refusal),
    /// What was typed cannot be taken.
    #[error("invalid")]
    Invalid(Problems),
    /// Somebody else changed the same thing meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// The session is locked: this needs the person's keys.
    #[error("locked")]
    Locked,
    /// Too many tries; try again later.
    #[error("too many tries")]
    TooMany,
    /// Work that takes a while could not be done in time; try again.
    #[error("busy")]
    Busy,
    /// Something that must be unique exists already.
    #[error("taken")]
    Taken,
    /// A fault of ours, by kind and without content.
    #[error("fault: {0}")]
    Fault(&'static str),
}

/// A sentence about a field: the key of a text and its variables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The field's name in the form; empty for the whole form.
    pub field: String,
    /// Key of the sentence in `config/texts`.
    pub text: &'static str,
    /// Variables of the sentence.
    pub with: Vec<(&'static str, String)>,
}

/// Every problem of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// A single problem with a field.
    pub fn one(field: &str, text: &'static str) -> Self {
        let mut problems = Self::default();
        problems.add(field, text);
        problems
    }

    /// Adds a problem with a field.
    pub fn add(&mut self, field: &str, text: &'static str) {
        self.0.push(Problem { field: field.to_owned(), text, with: Vec::new() });
    }

    /// Adds a problem with variables.
    pub fn add_with(&mut self, field: &str, text: &'static str, with: Vec<(&'static str, String)>) {
        self.0.push(Problem { field: field.to_owned(), text, with });
    }

    /// Takes the value, or notes the problem under `field`.
    pub fn take<T>(&mut self, field: &str, parsed: Result<T, domain::text::TextProblem>) -> Option<T> {
        use domain::text::TextProblem;
        match parsed {
            Ok(value) => return Some(value),
            Err(TextProblem::Empty) => self.add(field, "problem-empty"),
            Err(TextProblem::TooLong(limit)) => {
                self.add_with(field, "problem-too-long", vec![("limit", limit.to_string())]);
            }
            Err(TextProblem::Unprintable) => self.add(field, "problem-unprintable"),
            Err(TextProblem::NotAnAddress) => self.add(field, "problem-not-an-address"),
        }
        None
    }

    /// `Ok` when there are none.
    pub fn check(self) -> Result<(), AppError> {
        if self.0.is_empty() { Ok(()) } else { Err(AppError::Invalid(self)) }
    }
}

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Taken => Self::Taken,
            StoreError::Unavailable(kind) => Self::Fault(kind),
            StoreError::Corrupt(table) => Self::Fault(table),
            StoreError::Files => Self::Fault("attachments"),
        }
    }
}

impl From<VaultError> for AppError {
    fn from(error: VaultError) -> Self {
        match error {
            VaultError::WrongPlace => Self::Fault("a sealed text lies in the wrong place"),
            _ => Self::Fault("a sealed text does not open"),
        }
    }
}
