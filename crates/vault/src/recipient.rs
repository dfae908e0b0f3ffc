//! A public key: who something is sealed to.

use crate::VaultError;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use std::{fmt, str::FromStr};

/// Longer than any key's text.
pub(crate) const MAX_TEXT: usize = 128;

/// The points that give every sender the same shared secret. age panics when asked to seal to one, so a row
/// altered in the database could stop a request; they are refused when read.
const DEGENERATE: [&str; 14] = [
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqk67yly",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhzqqxqejhu",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz8ts72fzt7",
    "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllllsh3g6la",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4",
];

/// A public key, written `age1…`. Not secret.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Recipient(age::x25519::Recipient);

impl Recipient {
    pub(crate) fn as_age(&self) -> &dyn age::Recipient {
        &self.0
    }
}

impl From<age::x25519::Recipient> for Recipient {
    fn from(key: age::x25519::Recipient) -> Self {
        Self(key)
    }
}

impl FromStr for Recipient {
    type Err = VaultError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text.len() > MAX_TEXT {
            return Err(VaultError::Malformed);
        }
        let key = Self(text.parse().map_err(|_| VaultError::Malformed)?);
        if DEGENERATE.contains(&key.to_string().as_str()) { Err(VaultError::Malformed) } else { Ok(key) }
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({})", self.0)
    }
}

impl Serialize for Recipient {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Recipient {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Identity, cipher};

    #[test]
    fn it_is_written_and_read_as_text() {
        let key = Identity::generate().recipient();
        assert_eq!(key.to_string().parse(), Ok(key.clone()));
        let json = serde_json::to_string(&key).unwrap();
        assert_eq!(json, format!("\"{key}\""));
        assert_eq!(serde_json::from_str::<Recipient>(&json).unwrap(), key);
    }

    #[test]
    fn what_is_not_a_key_is_refused() {
        let secret = Identity::generate();
        let long = "age1".repeat(10_000);
        for text in ["", "age1", "age1qqqq", "ssh-ed25519 AAAA", "\0", "å", &long] {
            assert_eq!(text.parse::<Recipient>(), Err(VaultError::Malformed));
        }
        assert!(secrecy::ExposeSecret::expose_secret(&secret.expose()).parse::<Recipient>().is_err());
        assert!(serde_json::from_str::<Recipient>("\"age1qqqq\"").is_err());
    }

    #[test]
    fn a_key_that_keeps_no_secret_is_refused() {
        for text in DEGENERATE {
            assert_eq!(text.parse::<Recipient>(), Err(VaultError::Malformed));
            assert_eq!(text.to_uppercase().parse::<Recipient>(), Err(VaultError::Malformed));
            let unchecked = Recipient(text.parse().unwrap());
            assert!(std::panic::catch_unwind(|| cipher::encrypt_to(&unchecked, b"x")).is_err());
        }
    }
}
