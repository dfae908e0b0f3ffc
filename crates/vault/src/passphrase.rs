//! The words a person opens her key with.

use secrecy::{ExposeSecret, SecretString};
use std::fmt;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

/// Why a passphrase is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WeakPassphrase {
    /// Shorter than [`Passphrase::MIN_CHARS`] characters, spaces around it not counted.
    #[error("the passphrase is too short")]
    TooShort,
    /// Longer than [`Passphrase::MAX_BYTES`] bytes.
    #[error("the passphrase is too long")]
    TooLong,
    /// The same few characters over and over.
    #[error("the passphrase repeats itself")]
    Repetitive,
}

/// A passphrase, wiped when dropped and never printed. Spaces count and are kept as typed; letters with marks
/// are brought to one form (Unicode NFC), so `å` opens the same from every keyboard.
#[derive(Clone)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// The fewest characters of a new passphrase.
    pub const MIN_CHARS: usize = 15;
    /// The most bytes of any passphrase.
    pub const MAX_BYTES: usize = 1024;
    const MIN_DIFFERENT: usize = 5;

    /// A passphrase someone chooses now.
    pub fn parse(text: &str) -> Result<Self, WeakPassphrase> {
        let passphrase = Self::typed(text)?;
        let chosen = passphrase.secret().expose_secret().trim();
        if chosen.chars().count() < Self::MIN_CHARS {
            return Err(WeakPassphrase::TooShort);
        }
        if !has_different(chosen, Self::MIN_DIFFERENT) {
            return Err(WeakPassphrase::Repetitive);
        }
        Ok(passphrase)
    }

    /// A passphrase typed to sign in: only its length is limited, for it was judged when it was chosen.
    pub fn typed(text: &str) -> Result<Self, WeakPassphrase> {
        if text.len() > Self::MAX_BYTES {
            return Err(WeakPassphrase::TooLong);
        }
        // Room for the longest composed form, so that growing leaves no copy behind.
        let mut composed = Zeroizing::new(String::with_capacity(text.len() * 4));
        composed.extend(text.nfc());
        Ok(Self(SecretString::from(composed.as_str())))
    }

    pub(crate) fn secret(&self) -> &SecretString {
        &self.0
    }
}

/// Whether at least `least` different characters occur.
fn has_different(text: &str, least: usize) -> bool {
    let mut seen = Zeroizing::new(Vec::with_capacity(least));
    for char in text.chars() {
        if !seen.contains(&char) {
            seen.push(char);
        }
        if seen.len() == least {
            return true;
        }
    }
    false
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_characters_are_enough_and_fourteen_are_not() {
        assert!(Passphrase::parse("åtte blå sauers").is_ok());
        assert_eq!(Passphrase::parse("åtte blå sauer").unwrap_err(), WeakPassphrase::TooShort);
    }

    #[test]
    fn spaces_around_it_do_not_count_but_are_kept() {
        assert_eq!(Passphrase::parse("   kort setning   ").unwrap_err(), WeakPassphrase::TooShort);
        let kept = Passphrase::parse(" en lang nok setning ").unwrap();
        assert_eq!(kept.secret().expose_secret(), " en lang nok setning ");
    }

    #[test]
    fn the_same_few_characters_are_refused() {
        for text in ["aaaaaaaaaaaaaaaaaaaa", "abababababababababab", "1 1 1 1 1 1 1 1 1 1 1"] {
            assert_eq!(Passphrase::parse(text).unwrap_err(), WeakPassphrase::Repetitive);
        }
    }

    #[test]
    fn a_very_long_one_is_refused_when_chosen_and_when_typed() {
        let long = "a".repeat(Passphrase::MAX_BYTES + 1);
        assert_eq!(Passphrase::parse(&long).unwrap_err(), WeakPassphrase::TooLong);
        assert_eq!(Passphrase::typed(&long).unwrap_err(), WeakPassphrase::TooLong);
        assert!(Passphrase::typed(&long[1..]).is_ok());
    }

    #[test]
    fn any_short_one_may_be_typed() {
        assert!(Passphrase::typed("").is_ok());
        assert!(Passphrase::typed("kort").is_ok());
    }

    #[test]
    fn a_letter_with_a_mark_is_the_same_however_it_is_written() {
        let (one, two) = (Passphrase::typed("bl\u{e5}").unwrap(), Passphrase::typed("bla\u{30a}").unwrap());
        assert_eq!(one.secret().expose_secret(), two.secret().expose_secret());
    }

    #[test]
    fn it_is_never_printed() {
        assert_eq!(format!("{:?}", Passphrase::typed("hemmelig").unwrap()), "Passphrase(..)");
    }
}
