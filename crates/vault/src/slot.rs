//! A person's key behind her passphrase: age(→ pepper, age(passphrase, key)).

use crate::{Bundle, Identity, Passphrase, Recipient, Slot, VaultError, cipher};
use base64::{Engine, prelude::BASE64_STANDARD_NO_PAD};

/// How much work one try at a passphrase costs: 2 to this power blocks of 1 KiB. Fixed, never measured on the
/// machine: a slot made here must open everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkFactor(u8);

impl WorkFactor {
    /// 128 MiB and about half a second.
    pub const STANDARD: Self = Self(17);

    /// 1 MiB and a few milliseconds. Only for the test harness: it protects nothing.
    pub const fn for_tests() -> Self {
        Self(10)
    }

    /// The power of two, as written in the slot.
    pub const fn log_n(self) -> u8 {
        self.0
    }
}

/// Locks a person's key with her passphrase. The slot opens only together with the pepper's secret half.
pub fn lock(
    key: &Bundle,
    passphrase: &Passphrase,
    pepper: &Recipient,
    work: WorkFactor,
) -> Result<Slot, VaultError> {
    let mut by_passphrase = age::scrypt::Recipient::new(passphrase.secret().clone());
    by_passphrase.set_work_factor(work.log_n());
    let inner = cipher::encrypt(std::iter::once(&by_passphrase as _), &[&key.to_file()], 0)?;
    cipher::encrypt_to(pepper, &inner).map(Slot::from)
}

/// Opens a slot. A slot with another work factor is refused before anything is derived.
pub fn unlock(
    slot: &Slot,
    passphrase: &Passphrase,
    pepper: &Identity,
    work: WorkFactor,
) -> Result<Bundle, VaultError> {
    let inner = cipher::decrypt_small(pepper, slot.as_bytes())?;
    if asked_work(&inner) != Some(work.log_n().to_string().as_bytes()) {
        return Err(VaultError::WorkFactor);
    }
    let mut by_passphrase = age::scrypt::Identity::new(passphrase.secret().clone());
    by_passphrase.set_max_work_factor(work.log_n());
    Bundle::from_file(&cipher::decrypt(&by_passphrase, &inner)?)
}

/// A slot without its outer layer: age(passphrase, key), for the person to take along. Whoever gets hold of it may
/// guess at her passphrase.
pub fn without_pepper(slot: &Slot, pepper: &Identity) -> Result<Vec<u8>, VaultError> {
    Ok(cipher::decrypt_small(pepper, slot.as_bytes())?.to_vec())
}

/// Takes as long as [`unlock`] with a wrong passphrase, so that an address nobody has cannot be told from one
/// somebody has.
pub fn unlock_nothing(passphrase: &Passphrase, work: WorkFactor) {
    let pepper = Identity::generate();
    if let Ok(slot) = cipher::encrypt_to(&pepper.recipient(), decoy(work).as_bytes()) {
        // It cannot open: its file key is random bytes.
        let _ = unlock(&slot.into(), passphrase, &pepper, work);
    }
}

/// The work factor the inner file asks for: `-> scrypt SALT LOG_N` on its second line. age accepts such a line
/// only as the sole one of its kind and refuses a file that mixes it with others.
fn asked_work(inner: &[u8]) -> Option<&[u8]> {
    let line = inner.split(|byte| *byte == b'\n').nth(1)?;
    let words: Vec<&[u8]> = line.split(|byte| *byte == b' ').collect();
    match words[..] {
        [b"->", b"scrypt", _, log_n] => Some(log_n),
        _ => None,
    }
}

/// An inner file in the right form that no passphrase opens.
fn decoy(work: WorkFactor) -> String {
    let random = |bytes: &[u8]| BASE64_STANDARD_NO_PAD.encode(bytes);
    let salt = random(&rand::random::<[u8; 16]>());
    let (file_key, mac) = (random(&rand::random::<[u8; 32]>()), random(&rand::random::<[u8; 32]>()));
    let nonce_and_text = "-".repeat(16 + 127 + 16);
    format!(
        "age-encryption.org/v1\n-> scrypt {salt} {}\n{file_key}\n--- {mac}\n{nonce_and_text}",
        work.log_n()
    )
}

#[cfg(test)]
mod tests;
