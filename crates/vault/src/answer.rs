//! What somebody answered for: one edition of a report, by the digest of its words.

use crate::{Purpose, Stated};
use domain::id::{PersonId, VisitId};
use serde::{Deserialize, Serialize};

/// A person's answer for an edition, signed with her own key. It counts for this visit, edition, step and time alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answered {
    /// The visit.
    pub visit: VisitId,
    /// The edition of its report.
    pub edition: u32,
    /// The step of the chain: `word`, `to-host`, …
    pub step: String,
    /// SHA-256 of the whole report as it was then, 64 hexadecimal digits.
    pub words: String,
    /// Who answered.
    pub person: PersonId,
    /// When, in microseconds since 1970.
    pub at: i64,
    /// `words` of the accepted edition that this one corrects.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<String>,
}

impl Stated for Answered {
    const PURPOSE: Purpose = Purpose::Answer;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Signer, VaultError, fresh_id};

    #[test]
    fn an_answer_counts_for_what_was_answered_and_for_nobody_else() {
        let (one, other) = (Signer::generate(), Signer::generate());
        let (visit, person) = (fresh_id(), fresh_id());
        let answered = Answered {
            visit,
            edition: 7,
            step: "word".to_owned(),
            words: crate::digest(b"x"),
            person,
            at: 1,
            after: None,
        };
        let deed = answered.sign(&one).unwrap();
        assert_eq!(Answered::verify(&deed, &one.verifier()), Ok(answered.clone()));
        assert_eq!(Answered::verify(&deed, &other.verifier()), Err(VaultError::Forged));
        let mut later = deed.clone();
        later.text = later.text.replace(":7,", ":8,");
        assert_ne!(later, deed);
        assert_eq!(Answered::verify(&later, &one.verifier()), Err(VaultError::Forged));
    }
}
