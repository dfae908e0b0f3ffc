//! Signatures: who says so.
//!
//! Every signed text begins with a line that names its [`Purpose`], so that a signature made for one thing
//! never counts for another.

use crate::VaultError;
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer as _, SigningKey, VerifyingKey};
use rand::RngCore;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};
use zeroize::Zeroizing;

/// What a signature is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The header of a sealed text and the text under it.
    Header,
    /// Whose public keys these are.
    Card,
    /// Who belongs to a visit.
    Appointment,
    /// Who a visit's key may be wrapped for.
    Roster,
    /// Who may help someone who forgot her passphrase.
    Custodian,
    /// That someone asked for a new passphrase.
    Renewal,
    /// That something was destroyed.
    Certificate,
    /// That a concern is opened to someone.
    Opening,
    /// That someone answers for an edition of a report.
    Answer,
}

impl Purpose {
    const fn line(self) -> &'static [u8] {
        match self {
            Self::Header => b"kvip/header/v1\n",
            Self::Card => b"kvip/card/v1\n",
            Self::Appointment => b"kvip/appointment/v1\n",
            Self::Roster => b"kvip/roster/v1\n",
            Self::Custodian => b"kvip/custodian/v1\n",
            Self::Renewal => b"kvip/renewal/v1\n",
            Self::Certificate => b"kvip/certificate/v1\n",
            Self::Opening => b"kvip/opening/v1\n",
            Self::Answer => b"kvip/answer/v1\n",
        }
    }
}

/// A secret signing key (Ed25519). It is wiped when dropped and prints nothing of itself.
#[derive(Clone)]
pub struct Signer(SigningKey);

impl Signer {
    /// A new one, from the operating system's randomness.
    pub fn generate() -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rand::rng().fill_bytes(&mut *seed);
        Self(SigningKey::from_bytes(&seed))
    }

    /// Signs a text for one purpose. Costs about 20 µs.
    pub fn sign(&self, purpose: Purpose, text: &[u8]) -> Signed {
        Signed(self.0.sign(&whole(purpose, text)))
    }

    /// The public half.
    pub fn verifier(&self) -> Verifier {
        Verifier(self.0.verifying_key())
    }

    /// The seed's text, base64url, for a key file or the `keys` database only.
    pub fn expose(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE64_URL_SAFE_NO_PAD.encode(*Zeroizing::new(self.0.to_bytes())))
    }

    /// Reads a seed's text.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        Ok(Self(SigningKey::from_bytes(&Zeroizing::new(bytes(text)?))))
    }
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Signer(..)")
    }
}

/// A public signing key, written as base64url, 43 characters.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Verifier(VerifyingKey);

impl Verifier {
    /// Whether this key signed the text for this purpose. Costs about 50 µs.
    pub fn verify(&self, purpose: Purpose, text: &[u8], signed: &Signed) -> Result<(), VaultError> {
        self.0.verify_strict(&whole(purpose, text), &signed.0).map_err(|_| VaultError::Forged)
    }

    /// The key's fingerprint for people to compare: four groups of four hex digits.
    pub fn fingerprint(&self) -> String {
        let digest = crate::digest(self.0.as_bytes());
        [0, 4, 8, 12].map(|at| &digest[at..at + 4]).join(" ")
    }
}

/// A signature, written as base64url, 86 characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed(ed25519_dalek::Signature);

fn whole(purpose: Purpose, text: &[u8]) -> Zeroizing<Vec<u8>> {
    Zeroizing::new([purpose.line(), text].concat())
}

fn bytes<const N: usize>(text: &str) -> Result<[u8; N], VaultError> {
    if text.len() != (N * 4).div_ceil(3) {
        return Err(VaultError::Malformed);
    }
    let bytes = Zeroizing::new(BASE64_URL_SAFE_NO_PAD.decode(text).map_err(|_| VaultError::Malformed)?);
    bytes[..].try_into().map_err(|_| VaultError::Malformed)
}

impl FromStr for Verifier {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        let key = VerifyingKey::from_bytes(&bytes(text)?).map_err(|_| VaultError::Malformed)?;
        if key.is_weak() { Err(VaultError::Malformed) } else { Ok(Self(key)) }
    }
}

impl FromStr for Signed {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, VaultError> {
        Ok(Self(ed25519_dalek::Signature::from_bytes(&bytes(text)?)))
    }
}

impl fmt::Display for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(self.0.as_bytes()))
    }
}

impl fmt::Display for Signed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&BASE64_URL_SAFE_NO_PAD.encode(self.0.to_bytes()))
    }
}

impl fmt::Debug for Verifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verifier({self})")
    }
}

macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
            }
        }
    )+};
}

as_text!(Verifier, Signed);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_counts_for_its_text_its_key_and_its_purpose_only() {
        let (one, other) = (Signer::generate(), Signer::generate());
        let signed = one.sign(Purpose::Roster, b"text");
        let verify = |who: &Signer, purpose, text: &[u8]| who.verifier().verify(purpose, text, &signed);
        assert_eq!(verify(&one, Purpose::Roster, b"text"), Ok(()));
        assert_eq!(verify(&one, Purpose::Card, b"text"), Err(VaultError::Forged));
        assert_eq!(verify(&one, Purpose::Roster, b"texts"), Err(VaultError::Forged));
        assert_eq!(verify(&other, Purpose::Roster, b"text"), Err(VaultError::Forged));
    }

    #[test]
    fn keys_and_signatures_are_written_and_read_as_text() {
        let signer = Signer::generate();
        let again = Signer::parse(&signer.expose()).unwrap();
        assert_eq!(again.verifier(), signer.verifier());
        assert_eq!(signer.verifier().to_string().parse(), Ok(signer.verifier()));
        let signed = signer.sign(Purpose::Card, b"x");
        assert_eq!(signed.to_string().parse(), Ok(signed));
    }

    #[test]
    fn what_is_not_a_key_or_is_a_weak_one_is_refused() {
        let zeros = BASE64_URL_SAFE_NO_PAD.encode([0; 32]);
        for text in ["", "A", &zeros, &"A".repeat(44), &"å".repeat(21)] {
            assert_eq!(text.parse::<Verifier>(), Err(VaultError::Malformed), "{text}");
        }
        assert!(Signer::parse("x").is_err());
    }

    #[test]
    fn a_secret_key_prints_nothing_of_itself() {
        assert_eq!(format!("{:?}", Signer::generate()), "Signer(..)");
    }
}
