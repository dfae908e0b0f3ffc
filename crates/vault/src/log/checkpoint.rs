//! A checkpoint: what the log was at some size, signed.

use super::Hash;
use crate::VaultError;
use signed_note::{Note, StandardVerifier, VerifierList};

/// The name, size and root of a log, as signed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// The log's name.
    pub origin: String,
    /// Leaves in it.
    pub size: u64,
    /// The RFC 6962 root.
    pub root: Hash,
}

impl Checkpoint {
    /// Reads a signed checkpoint and checks its signature against a verifier key (`name+hash+key`). `Malformed` when the
    /// key or the text is not in its form, `Closed` when the signature is not that key's.
    pub fn open(note: &str, verifier: &str) -> Result<Self, VaultError> {
        let verifier = StandardVerifier::new(verifier).map_err(|_| VaultError::Malformed)?;
        let note = Note::from_bytes(note.as_bytes()).map_err(|_| VaultError::Malformed)?;
        note.verify(&VerifierList::new(vec![Box::new(verifier)])).map_err(|_| VaultError::Closed)?;
        let found = tlog_tiles::Checkpoint::from_bytes(note.text()).map_err(|_| VaultError::Malformed)?;
        Ok(Self { origin: found.origin().to_owned(), size: found.size(), root: found.hash().0 })
    }
}
