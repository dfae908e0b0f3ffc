//! New ids and digests: randomness and hashing live here, so that the domain has neither.

use sha2::{Digest, Sha256};
use std::io::{self, Read};
use uuid::Uuid;

/// A new id, ordered by time (UUID version 7).
#[expect(clippy::disallowed_methods, reason = "the one place that makes ids")]
pub fn fresh_id<T: From<Uuid>>() -> T {
    T::from(Uuid::now_v7())
}

/// SHA-256 of everything that can be read, as 64 lower-case hexadecimal digits.
pub fn digest_of(mut reader: impl Read) -> io::Result<String> {
    let mut hasher = Sha256::new();
    io::copy(&mut reader, &mut hasher)?;
    Ok(format!("{:x}", hasher.finalize()))
}

/// SHA-256 as 64 lower-case hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::id::NoteId;

    #[test]
    fn ids_are_new_and_ordered() {
        let ids: Vec<NoteId> = (0..1000).map(|_| fresh_id()).collect();
        assert!(ids.is_sorted());
        assert!(ids.windows(2).all(|two| two[0] != two[1]));
    }

    #[test]
    fn a_digest_is_the_known_one() {
        assert_eq!(digest(b""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(digest_of(&b"abc"[..]).unwrap(), digest(b"abc"));
        assert_eq!(digest(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
