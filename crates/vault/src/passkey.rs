//! A person's key behind a passkey: age(→ pepper, age(→ the passkey's own key, key)).
//!
//! The browser asks a passkey for its PRF output (WebAuthn, extension `prf`): 32 bytes, the same each time, given only
//! after its owner has shown a finger, a face or a PIN, and only to the host the passkey was made on. An age identity
//! is derived from them, so a slot stays an ordinary age file.
//!
//! The passkey's signature is not asked for, and its public key not kept: whoever has the output opens the slot, whoever
//! has not does not. A signature checked beside that would be a second answer to the same question, open to be attacked
//! on its own, and would open nothing. So the challenge is the browser's own. Like a passphrase the output comes in the
//! body of a form; unlike one it cannot be guessed, and no other site can ask for it.

use crate::{Bundle, Identity, Recipient, Slot, VaultError, cipher};
use base64::{Engine, prelude::BASE64_STANDARD};
use bech32::{Bech32, ByteIterExt, Fe32IterExt, Hrp};
use hkdf::Hkdf;
use rand::RngCore;
use sha2::Sha256;
use std::sync::LazyLock;
use zeroize::Zeroizing;

/// Names the suite: a later one derives another key from the same passkey.
const INFO: &[u8] = b"kvip/passkey/x25519/v1";
const SECRET_KEY: Hrp = Hrp::parse_unchecked("age-secret-key-");
const BYTES: usize = 32;
/// Characters of a secret key's text.
const TEXT: usize = 74;

/// What a passkey gives when it is asked for its slot: 32 secret bytes, wiped when dropped. It has no `Debug`.
#[derive(Clone)]
pub struct PasskeyOutput(Zeroizing<[u8; BYTES]>);

impl PasskeyOutput {
    /// The length of its text, in characters.
    pub const CHARS: usize = 44;

    /// Reads its text: base64 with padding, 44 characters, in its one canonical form.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        if text.len() != Self::CHARS {
            return Err(VaultError::Malformed);
        }
        let mut bytes = Zeroizing::new([0; BYTES + 1]);
        let length = BASE64_STANDARD.decode_slice(text, &mut *bytes).map_err(|_| VaultError::Malformed)?;
        let mut output = Self(Zeroizing::new([0; BYTES]));
        if length != BYTES {
            return Err(VaultError::Malformed);
        }
        output.0.copy_from_slice(&bytes[..BYTES]);
        Ok(output)
    }

    /// The key it stands for: HKDF-SHA256 without salt, as the text of an age identity.
    pub fn identity(&self) -> Result<Identity, VaultError> {
        let mut key = Zeroizing::new([0; BYTES]);
        Hkdf::<Sha256>::new(None, &*self.0).expand(INFO, &mut *key).map_err(|_| VaultError::NotSealed)?;
        let letters = key.iter().copied().bytes_to_fes();
        let mut text = Zeroizing::new(String::with_capacity(TEXT));
        text.extend(letters.with_checksum::<Bech32>(&SECRET_KEY).chars());
        Identity::parse(&text)
    }

    fn random() -> Self {
        let mut output = Self(Zeroizing::new([0; BYTES]));
        rand::rng().fill_bytes(&mut *output.0);
        output
    }
}

/// Locks a person's key with her passkey. The slot opens only together with the pepper's secret half.
pub fn lock_for_passkey(
    key: &Bundle,
    output: &PasskeyOutput,
    pepper: &Recipient,
) -> Result<Slot, VaultError> {
    let inner = cipher::encrypt_to(&output.identity()?.recipient(), &key.to_file())?;
    cipher::encrypt_to(pepper, &inner).map(Slot::from)
}

/// Opens a slot made by [`lock_for_passkey`].
pub fn unlock_by_passkey(
    slot: &Slot,
    output: &PasskeyOutput,
    pepper: &Identity,
) -> Result<Bundle, VaultError> {
    let inner = cipher::decrypt_small(pepper, slot.as_bytes())?;
    Bundle::from_file(&cipher::decrypt_small(&output.identity()?, &inner)?)
}

/// Does the same work as [`unlock_by_passkey`] with another passkey's output, so that a passkey nobody has cannot be
/// told from one somebody has.
pub fn unlock_no_passkey(output: &PasskeyOutput) {
    static NOBODYS: LazyLock<Option<(Identity, Slot)>> = LazyLock::new(|| {
        let pepper = Identity::generate();
        let slot = lock_for_passkey(&Bundle::generate(), &PasskeyOutput::random(), &pepper.recipient());
        Some((pepper, slot.ok()?))
    });
    if let Some((pepper, slot)) = &*NOBODYS {
        // It cannot open: its passkey was random and is forgotten.
        let _ = unlock_by_passkey(slot, output, pepper);
    }
}

#[cfg(test)]
mod tests;
