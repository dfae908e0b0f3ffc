//! What a destroyed key closed, signed by the server when nothing of it was left.

use crate::{Purpose, Recipient, Stated};
use domain::id::{PersonId, VisitId};
use serde::{Deserialize, Serialize};

/// That a visit's notes were destroyed. Ids, public keys and digests only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The visit.
    pub visit: VisitId,
    /// When the host accepted the report, RFC 3339 in UTC.
    pub accepted: String,
    /// When it was decided.
    pub decided: String,
    /// When it was done; empty until then.
    pub destroyed: String,
    /// Whose decision: two people, or nobody when the time was over.
    pub people: Vec<PersonId>,
    /// The key the notes were sealed to; `None` when there never was one.
    pub key: Option<Recipient>,
    /// The shred secrets that were destroyed, by their public halves.
    pub shreds: Vec<Recipient>,
    /// Those the key was wrapped for.
    pub wrapped_for: Vec<PersonId>,
    /// The key as it was wrapped for each of them. Certificates of the first days lack these.
    #[serde(default)]
    pub wraps: Vec<Erased>,
    /// Every sealed text that was erased.
    pub texts: Vec<Erased>,
}

/// A sealed text or a wrap that was erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Erased {
    /// Where it stood: a word and ids.
    pub name: String,
    /// SHA-256 of the sealed bytes, in hex.
    pub digest: String,
}

impl Stated for Certificate {
    const PURPOSE: Purpose = Purpose::Certificate;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Signer, VaultError, fresh_id};

    #[test]
    fn a_certificate_counts_as_it_was_signed_and_not_altered() {
        let signer = Signer::generate();
        let erased = Erased { name: "note 1".to_owned(), digest: crate::digest(b"sealed") };
        let certificate = Certificate {
            visit: fresh_id(),
            accepted: "2026-11-01T10:00:00Z".to_owned(),
            decided: "2026-12-01T10:00:00Z".to_owned(),
            destroyed: "2026-12-01T10:00:01Z".to_owned(),
            people: Vec::new(),
            key: None,
            shreds: Vec::new(),
            wrapped_for: vec![fresh_id()],
            wraps: Vec::new(),
            texts: vec![erased],
        };
        let mut deed = certificate.sign(&signer).unwrap();
        assert_eq!(Certificate::verify(&deed, &signer.verifier()), Ok(certificate));
        deed.text = deed.text.replace("note 1", "note 2");
        assert_eq!(Certificate::verify(&deed, &signer.verifier()), Err(VaultError::Forged));
    }
}
