//! Damage of every kind, by someone who may write anything in the database.

#![expect(clippy::cast_possible_truncation, reason = "a few leaves")]

use super::*;

/// A row as it lies in the database.
#[derive(Debug, Clone)]
struct Row {
    position: u64,
    leaf: Vec<u8>,
    grown: Grown,
    inner: Vec<u8>,
}

#[derive(Debug, Clone)]
struct Stored {
    rows: Vec<Row>,
    says: u64,
    head: Vec<u8>,
    claims: Vec<Claim>,
}

const SIZE: u64 = 21;

impl Stored {
    /// A sound log of [`SIZE`] leaves with checkpoints at these sizes.
    fn sound(checkpoints: &[u64]) -> Self {
        Self::grown((0..SIZE).map(leaf).collect(), checkpoints)
    }

    fn grown(leaves: Vec<Vec<u8>>, checkpoints: &[u64]) -> Self {
        let (mut tree, mut rows, mut claims) = (Frontier::default(), Vec::new(), Vec::new());
        for leaf in leaves {
            let position = tree.size();
            let grown = tree.push(&leaf);
            rows.push(Row { position, leaf, inner: grown.inner.as_flattened().to_vec(), grown });
            if checkpoints.contains(&tree.size()) {
                claims.push(Claim { size: tree.size(), root: tree.root() });
            }
        }
        Self { rows, says: tree.size(), head: tree.to_bytes(), claims }
    }

    /// Numbers the rows anew, as they lie.
    fn renumber(&mut self) {
        for (position, row) in self.rows.iter_mut().enumerate() {
            row.position = position as u64;
        }
    }

    fn verify(&self) -> Result<(), Damage> {
        let mut walk = Walk::new(self.says, self.claims.clone());
        for row in &self.rows {
            match walk.step(&row.entry()) {
                Ok(()) => {}
                Err(Stop::Damage(damage)) => return Err(damage),
                Err(Stop::Broken(mut search)) => {
                    self.rows.iter().for_each(|row| search.look(&row.entry()));
                    return Err(search.damage());
                }
            }
        }
        walk.end(&self.head).map(|_| ())
    }
}

impl Row {
    fn entry(&self) -> Entry<'_> {
        let (hash, chain) = (self.grown.hash, self.grown.chain);
        Entry { position: self.position, leaf: &self.leaf, hash, inner: &self.inner, chain }
    }
}

fn found(position: u64, what: What) -> Result<(), Damage> {
    Err(Damage::at(position, what))
}

fn rewritten(position: u64, until: u64) -> Result<(), Damage> {
    Err(Damage { position, until, what: What::Rewritten })
}

#[test]
fn a_sound_log_is_sound() {
    assert_eq!(Stored::sound(&[1, 8, 20, SIZE]).verify(), Ok(()));
    assert_eq!(Stored::grown(Vec::new(), &[]).verify(), Ok(()));
}

#[test]
fn a_changed_leaf_is_named() {
    for at in 0..SIZE {
        let mut log = Stored::sound(&[]);
        log.rows[at as usize].leaf[3] ^= 1;
        assert_eq!(log.verify(), found(at, What::Changed));
    }
}

#[test]
fn a_leaf_changed_with_its_hash_is_named_or_its_neighbour_with_it() {
    for at in 0..SIZE {
        let mut log = Stored::sound(&[]);
        let row = &mut log.rows[at as usize];
        row.leaf[3] ^= 1;
        row.grown.hash = leaf_hash(&row.leaf);
        let damage = log.verify().unwrap_err();
        assert_eq!(damage.what, What::Changed);
        let exact = at % 2 == 0 && at < SIZE - 1;
        let first = if exact { at } else { at - 1 };
        assert_eq!((damage.position, damage.until), (first, at + 1), "{at}");
    }
}

#[test]
fn a_leaf_changed_with_its_hash_and_link_is_named_or_its_neighbour_with_it() {
    for at in 0..SIZE - 1 {
        let mut log = Stored::sound(&[]);
        let before = if at == 0 { [0; 32] } else { log.rows[at as usize - 1].grown.chain };
        let row = &mut log.rows[at as usize];
        row.leaf[3] ^= 1;
        row.grown.hash = leaf_hash(&row.leaf);
        row.grown.chain = link(&before, &row.grown.hash);
        let damage = log.verify().unwrap_err();
        let until = if at % 2 == 0 { at + 2 } else { at + 1 };
        assert_eq!((damage.position, damage.until, damage.what), (at, until, What::Changed));
    }
}

#[test]
fn what_is_kept_beside_a_leaf_is_named_too() {
    let mut log = Stored::sound(&[]);
    log.rows[7].inner[40] ^= 1;
    assert_eq!(log.verify(), found(7, What::Changed));
    let mut log = Stored::sound(&[]);
    log.rows[6].grown.chain[0] ^= 1;
    assert_eq!(log.verify(), found(6, What::Changed));
    let mut log = Stored::sound(&[]);
    log.head[1] ^= 1;
    assert_eq!(log.verify().unwrap_err().what, What::Head);
}

#[test]
fn a_removed_leaf_is_named_whether_or_not_the_rest_closes_up() {
    for at in 0..SIZE {
        let mut log = Stored::sound(&[]);
        log.rows.remove(at as usize);
        assert_eq!(log.verify(), found(at, What::Removed), "{at}");
        log.renumber();
        assert_eq!(log.verify(), found(at, What::Removed), "{at} closed up");
    }
}

#[test]
fn a_removed_tail_is_known_by_a_checkpoint_when_the_head_is_set_back() {
    let mut log = Stored::sound(&[8, SIZE]);
    let shorter = Stored::grown((0..15).map(leaf).collect(), &[]);
    (log.rows, log.says, log.head) = (shorter.rows, shorter.says, shorter.head);
    assert_eq!(log.verify(), found(15, What::Removed));
    log.claims.pop();
    assert_eq!(log.verify(), Ok(()), "the control: without that checkpoint nobody can know");
}

#[test]
fn an_inserted_leaf_is_named() {
    for at in 0..=SIZE {
        let mut log = Stored::sound(&[]);
        let leaf = leaf(99);
        let grown = Grown { hash: leaf_hash(&leaf), inner: Vec::new(), chain: [9; 32] };
        log.rows.insert(at as usize, Row { position: at, leaf, inner: Vec::new(), grown });
        log.renumber();
        assert_eq!(log.verify(), found(at, What::Inserted), "{at}");
        // As whoever knows how the log grows would do it.
        let mut tree = Frontier::default();
        let grown = log.rows[..=at as usize].iter().map(|row| tree.push(&row.leaf)).last().unwrap();
        log.rows[at as usize].inner = grown.inner.as_flattened().to_vec();
        log.rows[at as usize].grown = grown;
        assert_eq!(log.verify(), found(at, What::Inserted), "{at} with a link");
    }
}

#[test]
fn a_copy_of_a_leaf_is_an_inserted_one() {
    let mut log = Stored::sound(&[]);
    let copy = log.rows[3].clone();
    log.rows.insert(6, copy);
    log.renumber();
    assert_eq!(log.verify(), found(6, What::Inserted));
}

#[test]
fn a_moved_leaf_is_named() {
    for (from, to) in [(0, 1), (3, 4), (3, 9), (9, 3), (0, 20), (20, 0)] {
        let mut log = Stored::sound(&[]);
        let row = log.rows.remove(from);
        log.rows.insert(to, row);
        log.renumber();
        let named = log.verify().unwrap_err();
        assert_eq!(named, Damage::at(from.min(to) as u64, What::Moved), "{from} to {to}");
        let mut log = Stored::sound(&[]);
        log.rows.swap(from, to);
        log.renumber();
        assert_eq!(log.verify().unwrap_err().position, from.min(to) as u64, "{from} and {to}");
    }
}

#[test]
fn a_log_rewritten_as_a_whole_is_known_by_a_checkpoint_that_left() {
    let sound = Stored::sound(&[4, 8, 16]);
    for at in 0..16 {
        let mut leaves: Vec<_> = (0..SIZE).map(leaf).collect();
        leaves[at].push(b' ');
        let mut log = Stored::grown(leaves, &[4, 8, 16]);
        assert_eq!(log.verify(), Ok(()), "the control: by itself it is sound");
        log.claims = sound.claims.clone();
        let (from, until) = match at {
            0..4 => (0, 4),
            4..8 => (4, 8),
            _ => (8, 16),
        };
        assert_eq!(log.verify(), rewritten(from, until), "{at}");
        // Its own checkpoints beside those that left do not help it.
        log.claims
            .extend(Stored::grown(log.rows.iter().map(|row| row.leaf.clone()).collect(), &[4, 8, 16]).claims);
        assert_eq!(log.verify(), rewritten(from, until), "{at} with both");
    }
}

#[test]
fn a_single_byte_of_any_row_is_noticed_where_it_is() {
    let sound = Stored::sound(&[]);
    for at in 0..SIZE as usize {
        for byte in 0..32 {
            let (mut hash, mut chain) = (sound.clone(), sound.clone());
            hash.rows[at].grown.hash[byte] ^= 1;
            chain.rows[at].grown.chain[byte] ^= 1;
            for damaged in [hash, chain] {
                let damage = damaged.verify().unwrap_err();
                assert!((damage.position..damage.until).contains(&(at as u64)), "{at}: {damage:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn the_first_row_that_is_not_where_it_was_is_the_one_named(from in 0..SIZE as usize, to in 0..SIZE as usize, how in 0..4) {
        let sound = Stored::sound(&[]);
        let mut log = sound.clone();
        match how {
            0 => log.rows.swap(from, to),
            1 => drop(log.rows.remove(from)),
            2 => log.rows.insert(to, sound.rows[from].clone()),
            _ => {
                let row = log.rows.remove(from);
                log.rows.insert(to, row);
            }
        }
        log.renumber();
        let differs = (0..=log.rows.len()).find(|at| {
            log.rows.get(*at).map(|row| &row.leaf) != sound.rows.get(*at).map(|row| &row.leaf)
        });
        match (log.verify(), differs) {
            (Ok(()), None) => {}
            (Err(damage), Some(at)) => prop_assert!(
                (damage.position..damage.until).contains(&(at as u64)), "{damage:?} for {at}"
            ),
            (verified, differs) => prop_assert!(false, "{verified:?} for {differs:?}"),
        }
    }
}
