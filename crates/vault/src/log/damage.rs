//! What was done to a log, and to which leaf first.

use super::walk::Entry;
use super::{Hash, join, link};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The leaf, or what is kept beside it, is not what it was.
    Changed,
    /// A leaf is gone.
    Removed,
    /// A leaf stands here that was never written.
    Inserted,
    /// A leaf stands in another place than it was written in.
    Moved,
    /// Something here is not what it was when a checkpoint was signed; all else was made to agree with it.
    Rewritten,
    /// The log grows from another tree than its leaves make.
    Head,
}

/// The first damage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage {
    /// The first leaf concerned, or the first that may be.
    pub position: u64,
    /// The end, itself not included, of where that leaf is. `position + 1` when it is known exactly.
    pub until: u64,
    /// What was done.
    pub what: What,
}

impl Damage {
    /// Damage to exactly this leaf.
    pub fn at(position: u64, what: What) -> Self {
        Self { position, until: position + 1, what }
    }
}

/// A broken chain, and the second look at the log that tells what broke it: feed it every leaf once more.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is one thing seen or not seen")]
pub struct Search {
    /// The leaf that does not follow from the one before.
    position: u64,
    hash: Hash,
    chain: Hash,
    /// The chain before it, and before the one before.
    before: [Hash; 2],
    /// Leaves the log says it has, and those looked at.
    says: u64,
    seen: u64,
    /// A later leaf follows from the one before the break.
    follower: bool,
    /// The leaf was written after one that stands elsewhere.
    has_home: bool,
    /// The same leaf with the same link stands elsewhere too.
    is_copy: bool,
    /// The next leaf agrees with what the broken link should be.
    next_agrees: bool,
    /// Whether the next leaf's inner hash vouches for this one; it can where the two are a pair.
    vouched_for: Option<bool>,
}

impl Search {
    pub(super) fn new(entry: &Entry<'_>, hash: Hash, before: [Hash; 2], says: u64) -> Self {
        Self {
            position: entry.position,
            hash,
            chain: entry.chain,
            before,
            says,
            seen: 0,
            follower: false,
            has_home: false,
            is_copy: false,
            next_agrees: false,
            vouched_for: None,
        }
    }

    /// Looks at one leaf; in any order.
    pub fn look(&mut self, entry: &Entry<'_>) {
        self.seen += 1;
        if entry.position == self.position {
            return;
        }
        let [before, _] = self.before;
        self.follower |= entry.position > self.position && entry.chain == link(&before, &entry.hash);
        self.is_copy |= entry.chain == self.chain;
        self.has_home |= link(&entry.chain, &self.hash) == self.chain;
        if entry.position == self.position + 1 {
            self.next_agrees = entry.chain == link(&link(&before, &self.hash), &entry.hash);
            let pair = self.position.is_multiple_of(2);
            self.vouched_for = pair.then(|| entry.inner.get(..32) == Some(&join(self.hash, entry.hash)));
        }
    }

    /// What was done, after every leaf was looked at.
    pub fn damage(&self) -> Damage {
        let [before, before_that] = self.before;
        if self.chain == before {
            // The same leaf twice.
            return Damage::at(self.position, What::Inserted);
        }
        if self.position > 0 && self.chain == link(&before_that, &self.hash) {
            // It was written right after the one before the one before: what stands between came later.
            return Damage::at(self.position - 1, What::Inserted);
        }
        match (self.follower, self.has_home) {
            (true, true) if !self.is_copy => Damage::at(self.position, What::Moved),
            (true, _) => Damage::at(self.position, What::Inserted),
            (false, _) if self.next_agrees => Damage::at(self.position, What::Changed),
            (false, _) if self.seen < self.says => Damage::at(self.position, What::Removed),
            (false, _) => self.exchanged(),
        }
    }

    /// As many leaves as there should be. Either this one was exchanged, with its hash but not its link, or the one
    /// before, with both.
    fn exchanged(&self) -> Damage {
        match (self.position.checked_sub(1), self.vouched_for) {
            (None, _) | (_, Some(false)) => Damage::at(self.position, What::Changed),
            (Some(before), Some(true)) => Damage::at(before, What::Changed),
            (Some(position), None) => Damage { position, until: self.position + 1, what: What::Changed },
        }
    }
}
