//! The key checkpoints are signed with.

use super::{Checkpoint, Hash};
use crate::VaultError;
use base64::{Engine, prelude::BASE64_STANDARD};
use ed25519_dalek::{SignatureError, Signer as _, SigningKey};
use rand::RngCore;
use secrecy::SecretString;
use signed_note::{Note, Signer, new_ed25519_verifier_key};
use std::fmt;
use zeroize::Zeroizing;

/// An Ed25519 key. Wiped when dropped and never printed.
#[derive(Clone)]
pub struct LogKey(SigningKey);

impl LogKey {
    /// A new one, from the operating system's randomness.
    pub fn generate() -> Self {
        let mut seed = Zeroizing::new([0; 32]);
        rand::rng().fill_bytes(&mut *seed);
        Self(SigningKey::from_bytes(&seed))
    }

    /// Reads what [`LogKey::expose`] gave.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        let seed = Zeroizing::new(BASE64_STANDARD.decode(text).map_err(|_| VaultError::Malformed)?);
        let seed = Zeroizing::new(<[u8; 32]>::try_from(&seed[..]).map_err(|_| VaultError::Malformed)?);
        Ok(Self(SigningKey::from_bytes(&seed)))
    }

    /// The seed to store, as base64.
    pub fn expose(&self) -> SecretString {
        let seed = Zeroizing::new(self.0.to_bytes());
        SecretString::from(BASE64_STANDARD.encode(seed.as_slice()))
    }

    /// The public half under the log's name, in the C2SP form `name+hash+key`. This is what everyone who holds a
    /// checkpoint needs, once, from somewhere else than the log.
    pub fn verifier(&self, origin: &str) -> String {
        new_ed25519_verifier_key(origin, &self.0.verifying_key())
    }

    /// A signed checkpoint of the log with this name, size and root. `Malformed` when the name is empty or holds
    /// a space or a plus.
    pub fn sign(&self, origin: &str, size: u64, root: Hash) -> Result<String, VaultError> {
        let checkpoint = tlog_tiles::Checkpoint::new(origin, size, tlog_tiles::Hash(root), "");
        let text = checkpoint.map_err(|_| VaultError::Malformed)?.to_bytes();
        let signing = Signing { key: &self.0, name: origin };
        let mut note = Note::new(&text, &[]).map_err(|_| VaultError::Malformed)?;
        note.add_sigs(&[&signing]).map_err(|_| VaultError::Malformed)?;
        String::from_utf8(note.to_bytes()).map_err(|_| VaultError::Malformed)
    }

    /// Opens a checkpoint signed with this key, under whatever name the log had then.
    pub fn open(&self, note: &str) -> Result<Checkpoint, VaultError> {
        let origin = note.lines().next().unwrap_or_default();
        Checkpoint::open(note, &self.verifier(origin))
    }
}

impl fmt::Debug for LogKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("LogKey(..)")
    }
}

/// The key with the name it signs under.
struct Signing<'a> {
    key: &'a SigningKey,
    name: &'a str,
}

impl Signer for Signing<'_> {
    fn name(&self) -> &str {
        self.name
    }

    fn key_id(&self) -> u32 {
        signed_note::key_id(self.name, &[&[1], self.key.verifying_key().as_bytes().as_slice()].concat())
    }

    fn sign(&self, text: &[u8]) -> Result<Vec<u8>, SignatureError> {
        Ok(self.key.try_sign(text)?.to_vec())
    }
}
