//! The tamper-evident log: an RFC 6962 tree over what happened, and checkpoints of it that are signed and leave
//! the machine.
//!
//! ```text
//! leaf hash   SHA-256(0x00 ‖ leaf)                    `leaf_hash`
//! inner hash  SHA-256(0x01 ‖ left ‖ right)            kept beside the leaf that completes the subtree
//! chain       SHA-256(0x02 ‖ chain before ‖ leaf hash)
//! checkpoint  C2SP tlog-checkpoint in a C2SP signed-note, Ed25519
//! proof       C2SP tlog-proof
//! ```
//!
//! The tree gives short proofs to whoever holds a checkpoint. The chain is there for the one who looks for the
//! place: a changed root says that something was changed, the first broken link says where. It costs one hash and
//! 32 bytes a leaf. Whoever rewrites leaves, hashes, chain and head alike is not seen by either, only by a
//! checkpoint that left the machine; then the place is known as the interval between the last checkpoint that
//! still agrees and the first that does not.
//!
//! Everything here computes; nothing reads or writes. Growing takes memory and time in the logarithm of the size.

mod checkpoint;
mod damage;
mod frontier;
mod key;
mod notes;
mod proof;
mod walk;

pub use checkpoint::Checkpoint;
pub use damage::{Damage, Search, What};
pub use frontier::{Frontier, Grown};
pub use key::LogKey;
pub use notes::notes_in;
pub use proof::{Place, Plan, consistency, inclusion, is_consistent, is_included, proof_text};
pub use walk::{Claim, Entry, Stop, Walk};

use sha2::{Digest, Sha256};

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The RFC 6962 hash of a leaf.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    tlog_tiles::record_hash(leaf).0
}

/// The chain after a leaf, given the chain before it. The chain before the first leaf is all zeros.
pub fn link(before: &Hash, leaf_hash: &Hash) -> Hash {
    let mut hasher = Sha256::new();
    hasher.update([2]);
    hasher.update(before);
    hasher.update(leaf_hash);
    hasher.finalize().into()
}

fn join(left: Hash, right: Hash) -> Hash {
    tlog_tiles::node_hash(tlog_tiles::Hash(left), tlog_tiles::Hash(right)).0
}

#[cfg(test)]
mod tests;
