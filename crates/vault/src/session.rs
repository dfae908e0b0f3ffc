//! An unlocked key between two requests: sealed under the cookie's token, so that whoever holds the database
//! but not the cookie has nothing.

use crate::{Bundle, Identity, Token, VaultError};
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce, aead::Aead};
use hkdf::Hkdf;
use rand::RngCore;
use sha2::Sha256;
use zeroize::Zeroizing;

const INFO: &[u8] = b"kvip session v1";
const NONCE_BYTES: usize = 12;

/// Seals an unlocked key under a session's token. To be stored in the `keys` database.
pub fn keep(key: &Bundle, token: &Token) -> Result<Vec<u8>, VaultError> {
    kept(&key.to_file(), token)
}

fn kept(file: &[u8], token: &Token) -> Result<Vec<u8>, VaultError> {
    let mut kept = vec![0; NONCE_BYTES];
    rand::rng().fill_bytes(&mut kept);
    let sealed = cipher(token)?.encrypt(Nonce::from_slice(&kept), file);
    kept.extend(sealed.map_err(|_| VaultError::NotSealed)?);
    Ok(kept)
}

fn taken(kept: &[u8], token: &Token) -> Result<Zeroizing<Vec<u8>>, VaultError> {
    let (nonce, sealed) = kept.split_at_checked(NONCE_BYTES).ok_or(VaultError::Closed)?;
    let file = cipher(token)?.decrypt(Nonce::from_slice(nonce), sealed).map_err(|_| VaultError::Closed)?;
    Ok(Zeroizing::new(file))
}

/// Opens a kept key with the token of the same session.
pub fn take(kept: &[u8], token: &Token) -> Result<Bundle, VaultError> {
    Bundle::from_file(&taken(kept, token)?)
}

/// Seals a visit's opened key under a session's token, so that it need not be unwrapped for every page. To be held
/// in memory only.
pub fn keep_key(key: &Identity, token: &Token) -> Result<Vec<u8>, VaultError> {
    kept(&key.to_file(), token)
}

/// Opens such a key with the token of the same session.
pub fn take_key(kept: &[u8], token: &Token) -> Result<Identity, VaultError> {
    Identity::from_file(&taken(kept, token)?)
}

fn cipher(token: &Token) -> Result<ChaCha20Poly1305, VaultError> {
    let mut key = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(None, token.as_bytes()).expand(INFO, &mut *key).map_err(|_| VaultError::NotSealed)?;
    Ok(ChaCha20Poly1305::new((&*key).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_token_gives_the_key_back() {
        let (key, token) = (Bundle::generate(), Token::fresh());
        let kept = keep(&key, &token).unwrap();
        let person = crate::fresh_id();
        assert_eq!(take(&kept, &token).unwrap().card(person), key.card(person));
    }

    #[test]
    fn another_token_gives_nothing() {
        let kept = keep(&Bundle::generate(), &Token::fresh()).unwrap();
        assert_eq!(take(&kept, &Token::fresh()).unwrap_err(), VaultError::Closed);
    }

    #[test]
    fn one_flipped_bit_or_a_missing_byte_gives_nothing() {
        let token = Token::fresh();
        let kept = keep(&Bundle::generate(), &token).unwrap();
        for at in 0..kept.len() {
            let mut bytes = kept.clone();
            bytes[at] ^= 1;
            assert_eq!(take(&bytes, &token).unwrap_err(), VaultError::Closed, "byte {at}");
            assert_eq!(take(&kept[..at], &token).unwrap_err(), VaultError::Closed, "first {at}");
        }
    }

    #[test]
    fn the_same_key_kept_twice_differs_and_shows_nothing() {
        let (key, token) = (Bundle::generate(), Token::fresh());
        let (one, two) = (keep(&key, &token).unwrap(), keep(&key, &token).unwrap());
        assert_ne!(one, two);
        assert_eq!(one.len(), two.len());
        assert!(!String::from_utf8_lossy(&one).contains("AGE-SECRET"));
    }
}
