//! A secret key: who can open something.

use crate::{Recipient, VaultError, recipient::MAX_TEXT};
use secrecy::SecretString;
use std::fmt;
use zeroize::Zeroizing;

/// A secret key. It is wiped when dropped and prints nothing of itself.
#[derive(Clone)]
pub struct Identity(age::x25519::Identity);

impl Identity {
    /// A new key, from the operating system's randomness.
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// Reads a key's text, `AGE-SECRET-KEY-1…`, without spaces around it.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        if text.len() > MAX_TEXT {
            return Err(VaultError::Malformed);
        }
        text.parse().map(Self).map_err(|_| VaultError::Malformed)
    }

    /// The key's text, for the `keys` database only: the pepper and the shred secrets.
    pub fn expose(&self) -> SecretString {
        self.0.to_string()
    }

    /// The public half.
    pub fn recipient(&self) -> Recipient {
        self.0.to_public().into()
    }

    pub(crate) fn as_age(&self) -> &dyn age::Identity {
        &self.0
    }

    /// The key as a file the `age` program reads: its text on a line.
    pub(crate) fn to_file(&self) -> Zeroizing<Vec<u8>> {
        let text = self.expose();
        let text = secrecy::ExposeSecret::expose_secret(&text);
        let mut file = Zeroizing::new(Vec::with_capacity(text.len() + 1));
        file.extend_from_slice(text.as_bytes());
        file.push(b'\n');
        file
    }

    /// Reads a key file: one key, and comment lines if someone wrote them.
    pub(crate) fn from_file(file: &[u8]) -> Result<Self, VaultError> {
        let text = str::from_utf8(file).map_err(|_| VaultError::Malformed)?;
        let mut keys = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        match (keys.next(), keys.next()) {
            (Some(key), None) => Self::parse(key),
            _ => Err(VaultError::Malformed),
        }
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn its_text_gives_the_same_key_back() {
        let key = Identity::generate();
        let again = Identity::parse(key.expose().expose_secret()).unwrap();
        assert_eq!(again.recipient(), key.recipient());
        assert_eq!(Identity::from_file(&key.to_file()).unwrap().recipient(), key.recipient());
    }

    #[test]
    fn two_keys_differ() {
        assert_ne!(Identity::generate().recipient(), Identity::generate().recipient());
    }

    #[test]
    fn it_prints_nothing_of_itself() {
        let key = Identity::generate();
        assert_eq!(format!("{key:?}"), "Identity(..)");
        assert!(!format!("{:?}", key.expose()).contains("AGE-SECRET"));
    }

    #[test]
    fn what_is_not_a_secret_key_is_refused_without_repeating_it() {
        let public = Identity::generate().recipient().to_string();
        for text in ["", "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-1QQQQ", &public, &"A".repeat(100_000)] {
            assert_eq!(Identity::parse(text).unwrap_err(), VaultError::Malformed);
        }
    }

    #[test]
    fn a_key_file_holds_one_key_and_comments() {
        let (one, two) = (Identity::generate().to_file(), Identity::generate().to_file());
        assert!(Identity::from_file(&[b"# mine\n", &one[..]].concat()).is_ok());
        assert!(Identity::from_file(&[&one[..], &two[..]].concat()).is_err());
        assert!(Identity::from_file(b"# nothing\n").is_err());
        assert!(Identity::from_file(b"\xff\xfe").is_err());
    }
}
