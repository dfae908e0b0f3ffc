//! Letters: who carries them, and what they say.

use crate::AppError;
use domain::lang::Lang;
use domain::text::Email;

/// A letter ready to go: a subject, a short text and a link.
#[derive(Debug, Clone)]
pub struct Ready {
    /// To whom.
    pub to: Email,
    /// In which language.
    pub lang: Lang,
    /// Its subject.
    pub subject: String,
    /// Its text, with the link.
    pub text: String,
}

/// Carries letters.
pub trait Mailer: Send + Sync {
    /// Hands a letter over; blocking, called off the request path.
    fn send(&self, letter: &Ready) -> Result<(), AppError>;
}

/// Drops every letter; for a store that is being filled.
#[derive(Debug, Clone, Copy)]
pub struct NoMail;

impl Mailer for NoMail {
    fn send(&self, _letter: &Ready) -> Result<(), AppError> {
        Ok(())
    }
}
