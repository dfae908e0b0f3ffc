//! A person's keys: what she opens with and what she signs with.

use crate::{Identity, Recipient, Signer, VaultError, Verifier};
use domain::id::PersonId;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

/// A person's secret keys, kept together behind her slots.
#[derive(Debug, Clone)]
pub struct Bundle {
    /// Opens what is sealed to her.
    pub identity: Identity,
    /// Signs in her name.
    pub signer: Signer,
}

/// A person's public keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Whose they are.
    pub person: PersonId,
    /// What is wrapped for her is sealed to this key.
    pub recipient: Recipient,
    /// What she signs is verified with this key.
    pub verifier: Verifier,
}

const SIGN: &str = "# sign: ";

impl Bundle {
    /// New keys, from the operating system's randomness.
    pub fn generate() -> Self {
        Self { identity: Identity::generate(), signer: Signer::generate() }
    }

    /// The public halves.
    pub fn card(&self, person: PersonId) -> Card {
        Card { person, recipient: self.identity.recipient(), verifier: self.signer.verifier() }
    }

    /// An identity file the `age` program reads; the signing seed stands in a comment, which it passes over.
    pub(crate) fn to_file(&self) -> Zeroizing<Vec<u8>> {
        let (identity, seed) = (self.identity.to_file(), self.signer.expose());
        let mut file = Zeroizing::new(Vec::with_capacity(identity.len() + SIGN.len() + seed.len() + 1));
        file.extend_from_slice(&identity);
        file.extend_from_slice(SIGN.as_bytes());
        file.extend_from_slice(seed.as_bytes());
        file.push(b'\n');
        file
    }

    /// Reads such a file.
    pub(crate) fn from_file(file: &[u8]) -> Result<Self, VaultError> {
        let text = str::from_utf8(file).map_err(|_| VaultError::Malformed)?;
        let mut seeds = text.lines().filter_map(|line| line.strip_prefix(SIGN));
        match (seeds.next(), seeds.next()) {
            (Some(seed), None) => {
                Ok(Self { identity: Identity::from_file(file)?, signer: Signer::parse(seed)? })
            }
            _ => Err(VaultError::Malformed),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fresh_id;

    #[test]
    fn its_file_gives_the_same_keys_back() {
        let (bundle, person) = (Bundle::generate(), fresh_id());
        let again = Bundle::from_file(&bundle.to_file()).unwrap();
        assert_eq!(again.card(person), bundle.card(person));
    }

    #[test]
    fn a_file_without_exactly_one_seed_is_refused() {
        let (one, two) = (Bundle::generate().to_file(), Bundle::generate().to_file());
        assert_eq!(Bundle::from_file(&one[..75]).unwrap_err(), VaultError::Malformed);
        assert_eq!(Bundle::from_file(&[&one[..], &two[..]].concat()).unwrap_err(), VaultError::Malformed);
        assert_eq!(Bundle::from_file(b"# sign: x\n").unwrap_err(), VaultError::Malformed);
    }

    #[test]
    fn it_prints_nothing_of_itself() {
        assert_eq!(
            format!("{:?}", Bundle::generate()),
            "Bundle { identity: Identity(..), signer: Signer(..) }"
        );
    }
}
