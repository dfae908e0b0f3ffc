//! Codes that a person reads from a slip and types: random, but kind to eyes, ears and thumbs.

use crate::{VaultError, digest};
use rand::RngCore;
use secrecy::SecretString;
use std::fmt;
use zeroize::Zeroize;

/// Digits and letters without I, L, O and U: nothing is taken for another, and nothing is spelled.
const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Characters in a label.
const LABEL: usize = 3;

/// 80 random bits, written as four groups of four. Whoever shows it may answer and withdraw, so it is stored as its hash
/// only, wiped when dropped and never printed.
#[derive(Clone)]
pub struct Code([u8; 10]);

impl Code {
    /// How many characters there are, without the dashes between the groups.
    pub const CHARS: usize = 16;
    /// More than this is no code, however it is spaced.
    const MOST: usize = 80;

    /// A new one.
    pub fn fresh() -> Self {
        let mut code = Self([0; 10]);
        rand::rng().fill_bytes(&mut code.0);
        code
    }

    /// Reads what was typed: small letters, spaces and dashes anywhere, O for 0, I and L for 1.
    pub fn parse(text: &str) -> Result<Self, VaultError> {
        if text.len() > Self::MOST {
            return Err(VaultError::Malformed);
        }
        let typed = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.' | '_'));
        let (mut bits, mut count) = (0_u128, 0);
        for c in typed {
            bits = (bits << 5) | value(c).ok_or(VaultError::Malformed)?;
            count += 1;
            if count > Self::CHARS {
                return Err(VaultError::Malformed);
            }
        }
        if count < Self::CHARS {
            return Err(VaultError::Malformed);
        }
        let [_, _, _, _, _, _, code @ ..] = bits.to_be_bytes();
        Ok(Self(code))
    }

    /// What stands on the slip: `K7MP-2X9Q-4TBV-W3HD`.
    pub fn expose(&self) -> SecretString {
        let bits = self.0.iter().fold(0_u128, |bits, byte| (bits << 8) | u128::from(*byte));
        let mut text = String::with_capacity(19);
        for place in 0..Self::CHARS {
            if place > 0 && place % 4 == 0 {
                text.push('-');
            }
            text.push(symbol(bits >> (5 * (Self::CHARS - 1 - place))));
        }
        SecretString::from(text)
    }

    /// What to store and look up: hex SHA-256 with a prefix of its own, 64 characters.
    pub fn hash(&self) -> String {
        let mut text = b"kvip/code/v1\n".to_vec();
        text.extend(self.0);
        let hash = digest(&text);
        text.zeroize();
        hash
    }
}

/// A random label of three characters: for telling requests apart, not a secret.
pub fn fresh_label() -> String {
    let mut random = [0; LABEL];
    rand::rng().fill_bytes(&mut random);
    random.iter().map(|byte| symbol(u128::from(*byte))).collect()
}

/// The symbol of the five lowest bits.
fn symbol(bits: u128) -> char {
    let index = usize::from((bits & 31) as u8);
    SYMBOLS.get(index).map_or('0', |symbol| char::from(*symbol))
}

fn value(c: char) -> Option<u128> {
    let meant = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    SYMBOLS.iter().zip(0..).find_map(|(symbol, value)| (char::from(*symbol) == meant).then_some(value))
}

impl Drop for Code {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Code(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret;

    #[test]
    fn what_stands_on_the_slip_gives_the_same_code_back() {
        for _ in 0..200 {
            let code = Code::fresh();
            let text = code.expose().expose_secret().to_owned();
            assert_eq!((text.len(), text.matches('-').count()), (19, 3), "{text}");
            assert_eq!(Code::parse(&text).unwrap().hash(), code.hash());
        }
        assert_eq!(Code([0; 10]).expose().expose_secret(), "0000-0000-0000-0000");
        assert_eq!(Code([255; 10]).expose().expose_secret(), "ZZZZ-ZZZZ-ZZZZ-ZZZZ");
    }

    #[test]
    fn it_is_read_however_it_is_typed() {
        let written = Code::parse("10MP-2X9Q-4TBV-W3HD").unwrap().hash();
        for typed in
            ["10mp2x9q4tbvw3hd", " lO mp 2x9q 4tbv w3hd ", "IoMp–2X9Q–4TBV–W3HD", "LOMP.2X9Q.4TBV.W3HD"]
        {
            assert_eq!(Code::parse(typed).unwrap().hash(), written, "{typed}");
        }
    }

    #[test]
    fn what_is_not_a_code_is_refused() {
        let (long, spaced) = ("0".repeat(17), format!("{}{}", "0".repeat(16), " ".repeat(80)));
        for text in
            ["", "-", "0000-0000-0000-000", "UUUU-0000-0000-0000", "æøå0-0000-0000-0000", &long, &spaced]
        {
            assert_eq!(Code::parse(text).unwrap_err(), VaultError::Malformed, "{text}");
        }
    }

    #[test]
    fn it_is_never_printed_and_no_two_are_the_same() {
        assert_eq!(format!("{:?}", Code::fresh()), "Code(..)");
        let hashes: std::collections::HashSet<String> = (0..1000).map(|_| Code::fresh().hash()).collect();
        assert_eq!(hashes.len(), 1000);
        assert_eq!(fresh_label().len(), 3);
    }
}
