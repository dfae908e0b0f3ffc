//! Walking the whole log, leaf by leaf, and stopping at the first that is not as it was written.

use super::{Damage, Frontier, Hash, Search, What, link};

/// A leaf as it is stored.
#[derive(Debug, Clone, Copy)]
pub struct Entry<'a> {
    /// Its number, from 0.
    pub position: u64,
    /// Its text.
    pub leaf: &'a [u8],
    /// The hash stored beside it.
    pub hash: Hash,
    /// The inner hashes stored beside it, one after the other.
    pub inner: &'a [u8],
    /// The chain stored beside it.
    pub chain: Hash,
}

/// What a checkpoint says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Claim {
    /// Leaves.
    pub size: u64,
    /// Root.
    pub root: Hash,
}

/// A walk. Memory: the frontier and the claims.
#[derive(Debug, Clone)]
pub struct Walk {
    tree: Frontier,
    before: Hash,
    claims: std::vec::IntoIter<Claim>,
    next: Option<Claim>,
    agreed: u64,
    says: u64,
}

/// Why a walk stopped.
#[derive(Debug, Clone)]
pub enum Stop {
    /// It is clear what was done.
    Damage(Damage),
    /// The chain is broken; a [`Search`] tells by what.
    Broken(Box<Search>),
}

impl From<Damage> for Stop {
    fn from(damage: Damage) -> Self {
        Self::Damage(damage)
    }
}

impl Walk {
    /// A walk through a log that says it has `says` leaves, past these checkpoints. Their signatures are checked by whoever
    /// brings them.
    pub fn new(says: u64, mut claims: Vec<Claim>) -> Self {
        claims.sort_unstable();
        claims.dedup();
        let mut claims = claims.into_iter();
        let next = claims.next();
        Self { tree: Frontier::default(), before: Hash::default(), claims, next, agreed: 0, says }
    }

    /// The log has grown to `says` leaves since.
    pub fn says(&mut self, says: u64) {
        self.says = says;
    }

    /// Leaves walked past.
    pub fn size(&self) -> u64 {
        self.tree.size()
    }

    /// The root of what was walked past.
    pub fn root(&self) -> Hash {
        self.tree.root()
    }

    /// Walks past one leaf; they come in the order of their positions.
    pub fn step(&mut self, entry: &Entry<'_>) -> Result<(), Stop> {
        let position = self.tree.size();
        self.hold_against_checkpoints()?;
        if entry.position >= self.says {
            return Err(self.beyond(entry).into());
        }
        if entry.position != position {
            return Err(Damage::at(position, What::Removed).into());
        }
        let before = [self.tree.chain(), self.before];
        let grown = self.tree.push(entry.leaf);
        if grown.hash != entry.hash {
            return Err(Damage::at(position, What::Changed).into());
        }
        if grown.chain != entry.chain {
            return Err(Stop::Broken(Box::new(Search::new(entry, grown.hash, before, self.says))));
        }
        if grown.inner.as_flattened() != entry.inner {
            return Err(Damage::at(position, What::Changed).into());
        }
        self.before = before[0];
        Ok(())
    }

    /// A leaf after the last there should be: it came too much itself, or was pushed there by the one before.
    fn beyond(&self, entry: &Entry<'_>) -> Damage {
        let position = self.tree.size();
        let twice = entry.chain == self.tree.chain();
        let pushed = position > 0 && !twice && entry.chain == link(&self.before, &entry.hash);
        match (position < self.says, pushed) {
            (true, _) => Damage::at(position, What::Removed),
            (false, true) => Damage::at(position - 1, What::Inserted),
            (false, false) => Damage::at(position, What::Inserted),
        }
    }

    /// Ends the walk; `head` is what the log says it grows from.
    pub fn end(mut self, head: &[u8]) -> Result<Frontier, Damage> {
        self.hold_against_checkpoints()?;
        let position = self.tree.size();
        if position < self.says || self.next.is_some() {
            return Err(Damage::at(position, What::Removed));
        }
        if head != self.tree.to_bytes() {
            return Err(Damage { position, until: position, what: What::Head });
        }
        Ok(self.tree)
    }

    fn hold_against_checkpoints(&mut self) -> Result<(), Damage> {
        let mut agreed = self.agreed;
        while let Some(claim) = self.next.filter(|claim| claim.size == self.tree.size()) {
            if claim.root != self.tree.root() {
                let (position, until) = (self.agreed, claim.size);
                return Err(Damage { position, until, what: What::Rewritten });
            }
            agreed = claim.size;
            self.next = self.claims.next();
        }
        // Two checkpoints of one size that differ accuse what came before both.
        self.agreed = agreed;
        Ok(())
    }
}
