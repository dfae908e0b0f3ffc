//! Sets of words as bits: which words were met in lower case in the texts the model learnt from, and which
//! stand in dictionaries.

use super::facts::mix;

/// A set that answers "no" surely and "yes" nearly so: three bits for each word.
#[derive(Debug, Clone, Default)]
pub struct Seen {
    bits: Vec<u8>,
}

/// How many bytes the set of words met in lower case takes.
pub const BYTES: usize = 1 << 17;

impl Seen {
    /// An empty set of so many bytes.
    pub fn empty(bytes: usize) -> Self {
        Self { bits: vec![0; bytes] }
    }

    /// The set as it was written.
    pub fn read(bytes: &[u8]) -> Self {
        Self { bits: bytes.to_vec() }
    }

    /// The set as it is written.
    pub fn bytes(&self) -> &[u8] {
        &self.bits
    }

    /// Takes a word in, given its hash.
    pub fn insert(&mut self, word: u64) {
        for (byte, bit) in self.places(word) {
            if let Some(bits) = self.bits.get_mut(byte) {
                *bits |= bit;
            }
        }
    }

    /// Whether the word with this hash was taken in.
    pub fn contains(&self, word: u64) -> bool {
        self.places(word).iter().all(|(byte, bit)| self.bits.get(*byte).is_some_and(|bits| bits & bit != 0))
    }

    fn places(&self, word: u64) -> [(usize, u8); 3] {
        let bytes = u64::try_from(self.bits.len()).unwrap_or_default().max(1);
        let place = |by: u64| {
            let mixed = mix(word, by);
            (usize::try_from((mixed >> 8) % bytes).unwrap_or_default(), 1 << (mixed & 7))
        };
        [place(1), place(2), place(3)]
    }
}
