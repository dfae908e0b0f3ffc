//! The right edge of the tree: all that is needed to grow it.

use super::{Hash, join, leaf_hash, link};
use crate::VaultError;
use tlog_tiles::EMPTY_HASH;

/// The roots of the complete subtrees a tree consists of, the largest first, and the chain after its last leaf.
/// At most 64 hashes, however many leaves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
    chain: Hash,
}

/// What is kept beside a leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grown {
    /// Its RFC 6962 hash.
    pub hash: Hash,
    /// The roots of the subtrees it completes, the smallest (of two leaves) first. One on average.
    pub inner: Vec<Hash>,
    /// The chain after it.
    pub chain: Hash,
}

impl Frontier {
    /// Leaves in the tree.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The chain after its last leaf.
    pub fn chain(&self) -> Hash {
        self.chain
    }

    /// Adds a leaf.
    pub fn push(&mut self, leaf: &[u8]) -> Grown {
        self.push_hash(leaf_hash(leaf))
    }

    /// Adds a leaf by its hash.
    pub fn push_hash(&mut self, hash: Hash) -> Grown {
        self.chain = link(&self.chain, &hash);
        let mut inner = Vec::new();
        let mut root = hash;
        for _ in 0..self.size.trailing_ones() {
            let Some(left) = self.peaks.pop() else { break };
            root = join(left, root);
            inner.push(root);
        }
        self.peaks.push(root);
        self.size += 1;
        Grown { hash, inner, chain: self.chain }
    }

    /// The RFC 6962 root.
    pub fn root(&self) -> Hash {
        let root = self.peaks.iter().rev().copied().reduce(|right, left| join(left, right));
        root.unwrap_or(EMPTY_HASH.0)
    }

    /// The bytes to store beside the size: the chain, then the subtrees, 32 bytes each.
    pub fn to_bytes(&self) -> Vec<u8> {
        std::iter::once(&self.chain).chain(&self.peaks).flatten().copied().collect()
    }

    /// Reads what [`Frontier::to_bytes`] stored. `Malformed` when it does not belong to that size.
    pub fn from_bytes(size: u64, bytes: &[u8]) -> Result<Self, VaultError> {
        let (hashes, rest) = bytes.as_chunks::<32>();
        let [chain, peaks @ ..] = hashes else { return Err(VaultError::Malformed) };
        if !rest.is_empty() || u32::try_from(peaks.len()) != Ok(size.count_ones()) {
            return Err(VaultError::Malformed);
        }
        Ok(Self { size, peaks: peaks.to_vec(), chain: *chain })
    }
}
