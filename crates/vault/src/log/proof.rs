//! Proofs: that a leaf is in a tree, and that a tree is an older one grown.
//!
//! A proof is made in two steps, so that the hashes can be fetched in between: a [`Plan`] says which it needs and
//! where they are kept, [`Plan::prove`] puts them together.

use super::Hash;
use crate::VaultError;
use base64::{Engine, prelude::BASE64_STANDARD};
use std::cell::RefCell;
use tlog_tiles::{Error, HashReader};

/// Where a hash of the tree is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Beside which leaf.
    pub position: u64,
    /// 0: the leaf's own hash; above: the inner hash number `level - 1` that the leaf completes.
    pub level: usize,
}

/// A proof whose hashes are still to be fetched.
#[derive(Debug, Clone)]
pub struct Plan {
    what: What,
    places: Vec<Place>,
}

#[derive(Debug, Clone, Copy)]
enum What {
    Inclusion { size: u64, position: u64 },
    Consistency { size: u64, older: u64 },
}

/// A plan to prove that the leaf at `position` is in the tree of `size` leaves. `Malformed` when it cannot be.
pub fn inclusion(size: u64, position: u64) -> Result<Plan, VaultError> {
    Plan::of(What::Inclusion { size, position })
}

/// A plan to prove that the tree of `size` leaves is the tree of `older` leaves grown. `Malformed` when it cannot
/// be, or when `older` is 0: everything is the empty tree grown.
pub fn consistency(size: u64, older: u64) -> Result<Plan, VaultError> {
    Plan::of(What::Consistency { size, older })
}

impl Plan {
    fn of(what: What) -> Result<Self, VaultError> {
        let asked = Asked::default();
        what.prove(&asked)?;
        let places = asked.0.into_inner().into_iter().map(place).collect();
        Ok(Self { what, places })
    }

    /// The hashes it needs, in this order.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The proof. `hashes` are those of [`Plan::places`], in the same order.
    pub fn prove(&self, hashes: Vec<Hash>) -> Result<Vec<Hash>, VaultError> {
        if hashes.len() != self.places.len() {
            return Err(VaultError::Malformed);
        }
        self.what.prove(&Fetched(hashes))
    }
}

impl What {
    fn prove(self, reader: &impl HashReader) -> Result<Vec<Hash>, VaultError> {
        let proof = match self {
            Self::Inclusion { size, position } => tlog_tiles::prove_record(size, position, reader),
            Self::Consistency { size, older } => tlog_tiles::prove_tree(size, older, reader),
        };
        Ok(proof.map_err(|_| VaultError::Malformed)?.into_iter().map(|hash| hash.0).collect())
    }
}

/// Remembers what it is asked for.
#[derive(Default)]
struct Asked(RefCell<Vec<u64>>);

impl HashReader for Asked {
    fn read_hashes(&self, indexes: &[u64]) -> Result<Vec<tlog_tiles::Hash>, Error> {
        self.0.borrow_mut().extend(indexes);
        Ok(vec![tlog_tiles::Hash::default(); indexes.len()])
    }
}

/// Gives what was asked for.
struct Fetched(Vec<Hash>);

impl HashReader for Fetched {
    fn read_hashes(&self, _: &[u64]) -> Result<Vec<tlog_tiles::Hash>, Error> {
        Ok(self.0.iter().copied().map(tlog_tiles::Hash).collect())
    }
}

/// A subtree's root is kept beside the last of its leaves.
fn place(index: u64) -> Place {
    let (level, number) = tlog_tiles::split_stored_hash_index(index);
    Place { position: ((number + 1) << level) - 1, level: usize::from(level) }
}

/// Whether the proof shows that a leaf with this hash is at `position` in the tree with this size and root.
pub fn is_included(proof: &[Hash], size: u64, root: Hash, position: u64, leaf_hash: Hash) -> bool {
    let (root, leaf_hash) = (tlog_tiles::Hash(root), tlog_tiles::Hash(leaf_hash));
    tlog_tiles::check_record(&given(proof), size, root, position, leaf_hash).is_ok()
}

/// Whether the proof shows that the tree with this size and root is the `older` one, by size and root, grown.
pub fn is_consistent(proof: &[Hash], (size, root): (u64, Hash), (older, older_root): (u64, Hash)) -> bool {
    let (root, older_root) = (tlog_tiles::Hash(root), tlog_tiles::Hash(older_root));
    tlog_tiles::check_tree(&given(proof), size, root, older, older_root).is_ok()
}

fn given(proof: &[Hash]) -> Vec<tlog_tiles::Hash> {
    // No tree of 64-bit size has a longer proof; what is longer is cut off and does not hold.
    proof.iter().take(130).copied().map(tlog_tiles::Hash).collect()
}

/// An inclusion proof as text to keep and to check anywhere: C2SP tlog-proof, with the checkpoint in it.
pub fn proof_text(position: u64, proof: &[Hash], checkpoint: &str) -> String {
    let lines: String = proof.iter().map(|hash| BASE64_STANDARD.encode(hash) + "\n").collect();
    format!("c2sp.org/tlog-proof@v1\nindex {position}\n{lines}\n{checkpoint}")
}
