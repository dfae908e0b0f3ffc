//! The learnt weights, a byte each, found by the hash of what was seen.
//!
//! `"KVA1"`, the number of buckets (four bytes, little-endian), the size of one step (a float), the
//! transitions (7 × 7 floats), the set of words met in lower case, then the buckets: eight rows of
//! eight bytes, one line of the processor's cache. A row is sixteen bits of the hash and six weights;
//! the label "other" weighs nought.

use super::seen::{self, Seen};
use super::{LABELS, may_follow};

/// The weights, ready to use.
#[derive(Debug)]
pub struct Table {
    rows: Vec<[u8; ROW]>,
    buckets: u64,
    step: f32,
    /// How well one label follows another, in logarithms.
    pub transitions: [[f32; LABELS]; LABELS],
    /// Words met in lower case.
    pub seen: Seen,
}

/// Bytes of a row.
pub const ROW: usize = 8;
/// Rows of a bucket.
pub const ROWS: usize = 8;
/// Bytes before the set of seen words.
pub const HEAD: usize = 12 + 4 * LABELS * LABELS;
/// What the file begins with.
pub const MAGIC: &[u8; 4] = b"KVA1";

/// The bucket of a hash, and what its row begins with; nought marks an empty row.
pub fn place(hash: u64, buckets: u64) -> (usize, [u8; 2]) {
    let bucket = usize::try_from((hash >> 16) % buckets.max(1)).unwrap_or(0);
    let [low, high, ..] = hash.to_le_bytes();
    (bucket, if low == 0 && high == 0 { [1, 0] } else { [low, high] })
}

impl Table {
    /// Reads the weights; `None` where `bytes` is not such a file.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.get(..4)? != MAGIC {
            return None;
        }
        let buckets = u32::from_le_bytes(bytes.get(4..8)?.try_into().ok()?);
        let step = float(bytes, 8)?;
        let mut transitions = [[0.0; LABELS]; LABELS];
        for (from, row) in transitions.iter_mut().enumerate() {
            for (to, cell) in row.iter_mut().enumerate() {
                let learnt = float(bytes, 12 + 4 * (from * LABELS + to))?;
                *cell = if may_follow(from, to) { learnt } else { -1e4 };
            }
        }
        let seen = Seen::read(bytes.get(HEAD..HEAD + seen::BYTES)?);
        let rows: Vec<[u8; ROW]> = bytes.get(HEAD + seen::BYTES..)?.as_chunks().0.to_vec();
        (rows.len() == usize::try_from(buckets).ok()? * ROWS && buckets > 0).then_some(Self {
            rows,
            buckets: buckets.into(),
            step,
            transitions,
            seen,
        })
    }

    /// How well each label fits a word at which `features` are seen, in logarithms.
    pub fn fit(&self, features: &[u64]) -> [f32; LABELS] {
        let mut sums = [0_i32; LABELS];
        for feature in features {
            let (bucket, mark) = place(*feature, self.buckets);
            let rows = self.rows.get(bucket * ROWS..bucket * ROWS + ROWS).unwrap_or_default();
            if let Some([_, _, weights @ ..]) = rows.iter().find(|row| row[..2] == mark) {
                for (sum, weight) in sums.iter_mut().skip(1).zip(weights) {
                    *sum += i32::from(weight.cast_signed());
                }
            }
        }
        sums.map(|sum| f32::from(i16::try_from(sum).unwrap_or(i16::MAX)) * self.step)
    }
}

fn float(bytes: &[u8], at: usize) -> Option<f32> {
    Some(f32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}
