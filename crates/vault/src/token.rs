//! Random tokens: session cookies and one-time links.

use crate::{VaultError, digest};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use rand::RngCore;
use secrecy::SecretString;
use std::fmt;
use zeroize::{Zeroize, Zeroizing};

/// 256 random bits. Whoever shows it is let in, so it is stored as its hash only, wiped when dropped and never
/// printed.
#[derive(Clone)]
pub struct Token([u8; 32]);

impl Token {
    /// The length of its text, in characters.
    pub const CHARS: usize = 43;

    /// A new one.
    pub fn fresh() -> Self {
        let mut token = Self([0; 32]);
        rand::rng().fill_bytes(&mut token.0);
        token
    }

    /// Reads a token's text: base64url without padding, 43 characters, in its one canonical form.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        if text.len() != Self::CHARS {
            return Err(VaultError::Malformed);
        }
        let mut bytes = Zeroizing::new([0; 33]);
        let length =
            BASE64_URL_SAFE_NO_PAD.decode_slice(text, &mut *bytes).map_err(|_| VaultError::Malformed)?;
        let bytes = bytes.get(..length).and_then(|bytes| bytes.try_into().ok());
        bytes.map(Self).ok_or(VaultError::Malformed)
    }

    /// The text to put in a cookie or a link.
    pub fn expose(&self) -> SecretString {
        SecretString::from(BASE64_URL_SAFE_NO_PAD.encode(self.0))
    }

    /// What to store and look up: hex SHA-256, 64 characters. The token cannot be found from it.
    pub fn hash(&self) -> String {
        digest(&self.0)
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn its_text_gives_the_same_token_back() {
        let token = Token::fresh();
        let text = token.expose();
        assert_eq!(text.expose_secret().len(), Token::CHARS);
        assert_eq!(Token::parse(text.expose_secret()).unwrap().hash(), token.hash());
    }

    #[test]
    fn no_two_are_the_same() {
        let hashes: std::collections::HashSet<String> = (0..1000).map(|_| Token::fresh().hash()).collect();
        assert_eq!(hashes.len(), 1000);
    }

    #[test]
    fn its_hash_is_that_of_its_bytes() {
        let zeros = Token::parse(&"A".repeat(43)).unwrap();
        assert_eq!(zeros.hash(), "66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925");
    }

    #[test]
    fn what_is_not_a_token_is_refused() {
        let almost = format!("{}B", "A".repeat(42));
        let (padded, plus) = (format!("{}=", "A".repeat(42)), format!("{}+A", "A".repeat(41)));
        let letters = "å".repeat(21) + "a";
        for text in ["", "A", &almost, &padded, &plus, &letters, &"A".repeat(42), &"A".repeat(44)] {
            assert_eq!(Token::parse(text).unwrap_err(), VaultError::Malformed, "{text}");
        }
    }

    #[test]
    fn it_is_never_printed() {
        let token = Token::fresh();
        assert_eq!(format!("{token:?}"), "Token(..)");
        assert!(!format!("{:?}", token.expose()).contains(token.expose().expose_secret()));
    }
}
