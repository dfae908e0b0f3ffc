//! The only file that calls age to encrypt and decrypt.

use crate::{Identity, Recipient, VaultError};
use age::{DecryptError, Decryptor, Encryptor};
use std::io::{self, Read, Write};
use zeroize::Zeroizing;

/// Slots and wraps are below 1 KiB; a larger one is not ours and is not worth a derivation.
pub(crate) const SMALL: usize = 4096;

/// What age adds around a plaintext at most: 200 bytes per recipient, 16 per 64 KiB, and a little.
const ROOM: usize = 512;

/// Characters of a full line in a stanza.
const STANZA_LINE: usize = 64;

/// Seals `parts`, one after the other, and then `zeros` zero bytes.
pub(crate) fn encrypt<'a>(
    to: impl Iterator<Item = &'a dyn age::Recipient>,
    parts: &[&[u8]],
    zeros: usize,
) -> Result<Vec<u8>, VaultError> {
    let encryptor = Encryptor::with_recipients(to).map_err(|_| VaultError::NotSealed)?;
    let length = zeros + parts.iter().map(|part| part.len()).sum::<usize>();
    write(encryptor, Vec::with_capacity(length + length / 4096 + ROOM), parts, zeros)
        .map_err(|_| VaultError::NotSealed)
}

fn write(encryptor: Encryptor, out: Vec<u8>, parts: &[&[u8]], zeros: usize) -> io::Result<Vec<u8>> {
    let mut writer = encryptor.wrap_output(out)?;
    for part in parts {
        writer.write_all(part)?;
    }
    io::copy(&mut io::repeat(0).take(zeros as u64), &mut writer)?;
    writer.finish()
}

/// Opens one age file. The plaintext is wiped when dropped, and never moved while it grows.
pub(crate) fn decrypt(with: &dyn age::Identity, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    if !is_strict(file) {
        return Err(VaultError::Closed);
    }
    let decryptor = Decryptor::new_buffered(file).map_err(|_| VaultError::Closed)?;
    let mut reader = decryptor.decrypt(std::iter::once(with)).map_err(|error| match error {
        DecryptError::ExcessiveWork { .. } => VaultError::WorkFactor,
        _ => VaultError::Closed,
    })?;
    // A plaintext is always shorter than its file, so this buffer is never reallocated and leaves no copies.
    let mut plain = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut plain).map_err(|_| VaultError::Closed)?;
    Ok(plain)
}

/// Whether this key opens a file's header. What it holds stays sealed.
pub(crate) fn opens(with: &Identity, file: &[u8]) -> bool {
    let reads = |decryptor: Decryptor<&[u8]>| decryptor.decrypt(std::iter::once(with.as_age())).is_ok();
    is_strict(file) && Decryptor::new_buffered(file).is_ok_and(reads)
}

/// Whether every stanza of the header ends with a short line, as the format asks; the library also reads files
/// of its own early days, where it need not.
fn is_strict(file: &[u8]) -> bool {
    let mut open = false;
    for line in file.split(|byte| *byte == b'\n').skip(1) {
        let (stanza, end) = (line.starts_with(b"->"), line.starts_with(b"---"));
        if (stanza || end) && open {
            return false;
        }
        if end {
            return true;
        }
        open = stanza || line.len() >= STANZA_LINE;
    }
    false
}

/// Seals to one key.
pub(crate) fn encrypt_to(to: &Recipient, plain: &[u8]) -> Result<Vec<u8>, VaultError> {
    encrypt(std::iter::once(to.as_age()), &[plain], 0)
}

/// Opens with one key what is small by nature.
pub(crate) fn decrypt_small(with: &Identity, file: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    if file.len() > SMALL {
        return Err(VaultError::Malformed);
    }
    decrypt(with.as_age(), file)
}

#[cfg(test)]
mod tests;
