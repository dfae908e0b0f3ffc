//! Sealing a text to a visit's key: age(→ key, header, body, padding).

use crate::{
    Header, Identity, Place, Purpose, Recipient, Sealed, Signer, VaultError, Verifier, cipher,
    header::{By, HEADER_BYTES, Line},
};
use domain::id::PersonId;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
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

/// Whose key signs a text.
#[derive(Debug, Clone, Copy)]
pub enum Seal<'a> {
    /// The author's own.
    Author(&'a Signer),
    /// The server's, for an author whose key is locked.
    Server(&'a Signer),
}

impl<'a> Seal<'a> {
    const fn parts(self) -> (By, &'a Signer) {
        match self {
            Self::Author(signer) => (By::Author, signer),
            Self::Server(signer) => (By::Server, signer),
        }
    }
}

/// Whose signatures count when a text is opened.
#[derive(Debug, Clone)]
pub struct Trust {
    /// The server's key.
    pub server: Verifier,
    /// The keys of people who may have written it.
    pub people: HashMap<PersonId, Verifier>,
}

impl Trust {
    fn of(&self, by: By, author: PersonId) -> Option<&Verifier> {
        match by {
            By::Author => self.people.get(&author),
            By::Server => Some(&self.server),
        }
    }
}

/// Seals a body to everyone named, with its signed header inside. Takes public keys only: whoever writes needs
/// no unlocked key.
pub fn seal(to: &[Recipient], header: &Header, body: &[u8], by: Seal<'_>) -> Result<Sealed, VaultError> {
    if to.is_empty() {
        return Err(VaultError::NoRecipient);
    }
    if body.len() > MAX_BODY {
        return Err(VaultError::TooLarge);
    }
    let (by, signer) = by.parts();
    let mut line = Line { header, length: body.len(), by, signature: None };
    line.signature = Some(signer.sign(Purpose::Header, &signed_text(&line, body)?));
    let line = Zeroizing::new(line.write()?);
    let zeros = bucket(body.len()) - body.len();
    cipher::encrypt(to.iter().map(Recipient::as_age), &[&line, body], zeros).map(Sealed::from)
}

/// Opens what was sealed for this place by someone who counts; anything else is refused.
pub fn open(with: &Identity, place: &Place, sealed: &Sealed, trust: &Trust) -> Result<Opened, VaultError> {
    let (opened, line) = open_unsigned(with, place, sealed)?;
    let verifier = trust.of(line.by, opened.author).ok_or(VaultError::Forged)?;
    let signature = line.signature.ok_or(VaultError::Forged)?;
    let unsigned = Line { signature: None, ..line.as_ref() };
    verifier.verify(Purpose::Header, &signed_text(&unsigned, opened.body())?, &signature)?;
    Ok(opened)
}

fn open_unsigned(
    with: &Identity,
    place: &Place,
    sealed: &Sealed,
) -> Result<(Opened, Line<Header>), VaultError> {
    if sealed.as_bytes().len() > MAX_SEALED {
        return Err(VaultError::TooLarge);
    }
    let plain = cipher::decrypt(with.as_age(), sealed.as_bytes())?;
    let line = Line::read(&plain)?;
    if line.header.place != *place {
        return Err(VaultError::WrongPlace);
    }
    check_padding(&plain[HEADER_BYTES..], line.length)?;
    let (author, previous) = (line.header.author, line.header.previous.clone());
    Ok((Opened { author, previous, plain, length: line.length }, line))
}

/// Seals what was sealed to one key to others, header, signature and padding untouched.
pub fn reseal(with: &Identity, to: &[Recipient], sealed: &Sealed) -> Result<Sealed, VaultError> {
    if to.is_empty() {
        return Err(VaultError::NoRecipient);
    }
    if sealed.as_bytes().len() > MAX_SEALED {
        return Err(VaultError::TooLarge);
    }
    let plain = cipher::decrypt(with.as_age(), sealed.as_bytes())?;
    cipher::encrypt(to.iter().map(Recipient::as_age), &[&plain], 0).map(Sealed::from)
}

/// Whether this key is one the text is sealed to. The text stays sealed.
pub fn is_sealed_to(sealed: &Sealed, key: &Identity) -> bool {
    cipher::opens(key, sealed.as_bytes())
}

/// What is signed: the header line without its signature, of fixed length, and the digest of the body.
fn signed_text(unsigned: &Line<&Header>, body: &[u8]) -> Result<Vec<u8>, VaultError> {
    let mut text = unsigned.write()?;
    text.extend(Sha256::digest(body));
    Ok(text)
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
    /// Digest of the sealed version it follows, if it follows one.
    pub previous: Option<String>,
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
