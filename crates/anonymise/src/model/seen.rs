//! Which words were met in lower case in the texts the model learnt from.

/// A set that answers "no" surely and "yes" nearly so: two bits of a million for each word.
#[derive(Debug, Clone)]
pub struct Seen {
    bits: Vec<u8>,
}

/// How many bytes the set takes.
pub const BYTES: usize = 1 << 17;

impl Seen {
    /// An empty set.
    pub fn empty() -> Self {
        Self { bits: vec![0; BYTES] }
    }

    /// The set as it was written; `None` where it has another size.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == BYTES).then(|| Self { bits: bytes.to_vec() })
    }

    /// The set as it is written.
    pub fn bytes(&self) -> &[u8] {
        &self.bits
    }

    /// Takes a word in, given its hash.
    pub fn insert(&mut self, word: u64) {
        for (byte, bit) in places(word) {
            if let Some(bits) = self.bits.get_mut(byte) {
                *bits |= bit;
            }
        }
    }

    /// Whether the word with this hash was taken in.
    pub fn contains(&self, word: u64) -> bool {
        places(word).iter().all(|(byte, bit)| self.bits.get(*byte).is_some_and(|bits| bits & bit != 0))
    }
}

fn places(word: u64) -> [(usize, u8); 2] {
    let bytes = word.to_le_bytes();
    let place = |a: u8, b: u8, c: u8| {
        ((usize::from(a) << 9 | usize::from(b) << 1 | usize::from(c >> 7)), 1 << (c & 7))
    };
    [place(bytes[0], bytes[1], bytes[2]), place(bytes[4], bytes[5], bytes[6])]
}
