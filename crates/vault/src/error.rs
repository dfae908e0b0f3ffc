//! Why something stayed closed. No variant carries a word of what was inside.

use thiserror::Error;

/// Why the vault did not do what it was asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum VaultError {
    /// Wrong key, wrong passphrase, or altered bytes. Which of them is not told, so that nothing can be learned
    /// by trying.
    #[error("it does not open")]
    Closed,
    /// It opened, but it was sealed for another place: another visit, item, version or kind.
    #[error("it was sealed for another place")]
    WrongPlace,
    /// It is not signed by whom it should be.
    #[error("it is not signed by whom it should be")]
    Forged,
    /// The slot asks for another amount of work than it should; nothing was derived.
    #[error("the slot asks for another amount of work")]
    WorkFactor,
    /// A key, token or stored blob is not in its proper form.
    #[error("it is not in its proper form")]
    Malformed,
    /// It is larger than the vault accepts.
    #[error("it is too large to seal")]
    TooLarge,
    /// Nobody was named to seal it to.
    #[error("there is nobody to seal it to")]
    NoRecipient,
    /// Sealing itself failed; nothing was produced.
    #[error("it could not be sealed")]
    NotSealed,
}
