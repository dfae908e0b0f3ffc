//! Sealing a text to a visit's key: age(→ key, header, body, padding).

use crate::{
    Header, Identity, Place, Recipient, Sealed, VaultError, cipher,
    header::{HEADER_BYTES, Line},
};
use domain::id::PersonId;
use std::fmt;
use zeroize::Zeroizing;

/// The largest body, in bytes: 64 MiB.
pub const MAX_BODY: usize = 64 << 20;

/// No sealed thing of ours is larger: the body, a header for many recipients, 16 bytes per 64 KiB.
const MAX_SEALED: usize = MAX_BODY + (1 << 20);

const KIB: usize = 1024;

/// The length a body is filled up to: 1, 4, 16 or 64 KiB, and then the next multiple of 64 KiB.
fn bucket(length: usize) -> usize {
    let small = [KIB, 4 * KIB, 16 * KIB].into_iter().find(|size| length <= *size);
    small.unwrap_or(length.next_multiple_of(64 * KIB))
}

/// Seals a body to everyone named, with its header inside. Takes public keys only: whoever writes needs no
/// unlocked key.
pub fn seal(to: &[Recipient], header: &Header, body: &[u8]) -> Result<Sealed, VaultError> {
    if to.is_empty() {
        return Err(VaultError::NoRecipient);
    }
    if body.len() > MAX_BODY {
        return Err(VaultError::TooLarge);
    }
    let line = Zeroizing::new(Line { header, length: body.len() }.write()?);
    let zeros = bucket(body.len()) - body.len();
    cipher::encrypt(to.iter().map(Recipient::as_age), &[&line, body], zeros).map(Sealed::from)
}

/// Opens what was sealed for this place; what was sealed for another place is refused.
pub fn open(with: &Identity, place: &Place, sealed: &Sealed) -> Result<Opened, VaultError> {
    if sealed.as_bytes().len() > MAX_SEALED {
        return Err(VaultError::TooLarge);
    }
    let plain = cipher::decrypt(with.as_age(), sealed.as_bytes())?;
    let Line { header, length } = Line::read(&plain)?;
    if header.place != *place {
        return Err(VaultError::WrongPlace);
    }
    check_padding(&plain[HEADER_BYTES..], length)?;
    Ok(Opened { author: header.author, plain, length })
}

/// The padding is as it was written: as long as it must be, and zeros only.
fn check_padding(padded: &[u8], length: usize) -> Result<(), VaultError> {
    let right = length <= MAX_BODY
        && padded.len() == bucket(length)
        && padded.get(length..).is_some_and(|padding| padding.iter().all(|byte| *byte == 0));
    if right { Ok(()) } else { Err(VaultError::Malformed) }
}

/// An opened text. It is wiped when dropped and prints nothing of itself.
pub struct Opened {
    /// Who wrote it.
    pub author: PersonId,
    plain: Zeroizing<Vec<u8>>,
    length: usize,
}

impl Opened {
    /// What was sealed.
    pub fn body(&self) -> &[u8] {
        &self.plain[HEADER_BYTES..HEADER_BYTES + self.length]
    }

    /// What was sealed, if it is text (UTF-8).
    pub fn text(&self) -> Result<&str, VaultError> {
        str::from_utf8(self.body()).map_err(|_| VaultError::Malformed)
    }
}

impl fmt::Debug for Opened {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Opened").field("author", &self.author).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
