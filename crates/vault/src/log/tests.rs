//! Our tree held against another implementation of RFC 6962 (ct-merkle), our notes against the published example,
//! and every kind of damage against the walk.

use super::*;
use crate::VaultError;
use ct_merkle::mem_backed_tree::MemoryBackedTree;
use ct_merkle::{ConsistencyProof, InclusionProof, RootHash};
use proptest::prelude::*;
use sha2_11::Sha256 as Theirs;

mod damaged;

type Tree = MemoryBackedTree<Theirs, Vec<u8>>;

fn leaf(number: u64) -> Vec<u8> {
    format!("{{\"number\":{number}}}").into_bytes()
}

/// A log as it is stored, and the other implementation's tree of the same leaves.
struct Log {
    frontier: Frontier,
    rows: Vec<Grown>,
    theirs: Tree,
}

impl Log {
    fn of(size: u64) -> Self {
        let mut log = Self { frontier: Frontier::default(), rows: Vec::new(), theirs: Tree::new() };
        for number in 0..size {
            log.rows.push(log.frontier.push(&leaf(number)));
            log.theirs.push(leaf(number));
        }
        log
    }

    fn fetch(&self, plan: &Plan) -> Vec<Hash> {
        let at = |place: &Place| {
            let row = &self.rows[usize::try_from(place.position).unwrap()];
            if place.level == 0 { row.hash } else { row.inner[place.level - 1] }
        };
        plan.places().iter().map(at).collect()
    }

    fn root_as_theirs(&self) -> RootHash<Theirs> {
        RootHash::new(self.frontier.root().into(), self.frontier.size())
    }
}

fn theirs(hashes: &[Hash]) -> Vec<sha2_11::digest::Output<Theirs>> {
    hashes.iter().map(|hash| (*hash).into()).collect()
}

#[test]
fn the_roots_are_those_of_the_other_implementation() {
    let (mut frontier, mut tree) = (Frontier::default(), Tree::new());
    assert_eq!(frontier.root()[..], tree.root().as_bytes()[..]);
    for number in 0..300 {
        frontier.push(&leaf(number));
        tree.push(leaf(number));
        assert_eq!(frontier.root()[..], tree.root().as_bytes()[..], "{number}");
        let stored = Frontier::from_bytes(frontier.size(), &frontier.to_bytes()).unwrap();
        assert_eq!(stored, frontier);
    }
}

#[test]
fn a_frontier_of_another_size_is_not_read() {
    let bytes = Log::of(7).frontier.to_bytes();
    for (size, bytes) in [(8, &bytes[..]), (7, &bytes[1..]), (7, &[]), (7, &bytes[32..])] {
        assert_eq!(Frontier::from_bytes(size, bytes), Err(VaultError::Malformed));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_other_implementation_accepts_our_inclusion_proofs_and_no_other(size in 1_u64..600, at in 0_u64..600, flip in 0_usize..64) {
        let (log, at) = (Log::of(size), at % size);
        let plan = inclusion(size, at).unwrap();
        let proof = plan.prove(log.fetch(&plan)).unwrap();
        let root = log.root_as_theirs();
        let accepted = InclusionProof::from_digests(&theirs(&proof));
        prop_assert!(root.verify_inclusion(&leaf(at), at, &accepted).is_ok());
        prop_assert!(root.verify_inclusion(&leaf(at + 1), at, &accepted).is_err());
        prop_assert!(is_included(&proof, size, log.frontier.root(), at, leaf_hash(&leaf(at))));
        prop_assert!(!is_included(&proof, size, log.frontier.root(), at, leaf_hash(&leaf(at + 1))));
        let mut bent = proof.clone();
        if let Some(hash) = bent.get_mut(flip % proof.len().max(1)) {
            hash[flip % 32] ^= 1;
            prop_assert!(root.verify_inclusion(&leaf(at), at, &InclusionProof::from_digests(&theirs(&bent))).is_err());
            prop_assert!(!is_included(&bent, size, log.frontier.root(), at, leaf_hash(&leaf(at))));
        }
    }

    #[test]
    fn the_other_implementation_accepts_our_consistency_proofs_and_no_other(size in 2_u64..600, older in 1_u64..600, flip in 0_usize..64) {
        let (log, older) = (Log::of(size), older % (size - 1) + 1);
        let before = Log::of(older);
        let plan = consistency(size, older).unwrap();
        let proof = plan.prove(log.fetch(&plan)).unwrap();
        let (now, then) = (log.root_as_theirs(), before.root_as_theirs());
        prop_assert!(now.verify_consistency(&then, &ConsistencyProof::from_digests(&theirs(&proof))).is_ok());
        let sizes = |root| ((size, log.frontier.root()), (older, root));
        let (now_ours, then_ours) = sizes(before.frontier.root());
        prop_assert!(is_consistent(&proof, now_ours, then_ours));
        let mut forked = Frontier::default();
        for number in 0..older {
            forked.push(&leaf(number + 1));
        }
        let (now_ours, forked_ours) = sizes(forked.root());
        prop_assert!(!is_consistent(&proof, now_ours, forked_ours));
        let forked = RootHash::new(forked.root().into(), older);
        prop_assert!(now.verify_consistency(&forked, &ConsistencyProof::from_digests(&theirs(&proof))).is_err());
        let mut bent = proof;
        let which = flip % bent.len().max(1);
        if let Some(hash) = bent.get_mut(which) {
            hash[flip % 32] ^= 1;
            prop_assert!(!is_consistent(&bent, now_ours, then_ours));
        }
    }

    #[test]
    fn no_proof_however_hostile_is_more_than_refused(proof in prop::collection::vec(any::<Hash>(), 0..200), size: u64, at: u64) {
        let _ = is_included(&proof, size, [0; 32], at, [0; 32]);
        let _ = is_consistent(&proof, (size, [0; 32]), (at, [1; 32]));
    }

    #[test]
    fn no_checkpoint_however_hostile_is_more_than_refused(text in "\\PC{0,200}", lines in "([a-z0-9=/+ —\n]{0,9}\n){0,9}") {
        let key = LogKey::generate();
        prop_assert!(key.open(&text).is_err());
        prop_assert!(key.open(&lines).is_err());
        let _ = notes_in(&lines);
    }
}

#[test]
fn a_proof_of_what_is_not_there_is_refused() {
    assert!(inclusion(7, 7).is_err());
    assert!(inclusion(0, 0).is_err());
    assert!(consistency(7, 8).is_err());
    assert!(consistency(7, 0).is_err());
    assert!(inclusion(7, 3).unwrap().prove(vec![[0; 32]]).is_err());
    assert!(consistency(7, 7).unwrap().prove(Vec::new()).unwrap().is_empty());
}

#[test]
fn a_checkpoint_is_opened_by_its_key_under_its_name_alone() {
    let (key, other) = (LogKey::generate(), LogKey::generate());
    let log = Log::of(5);
    let note = key.sign("kvip.example.no/log", 5, log.frontier.root()).unwrap();
    let opened = Checkpoint::open(&note, &key.verifier("kvip.example.no/log")).unwrap();
    assert_eq!((opened.size, opened.root), (5, log.frontier.root()));
    assert_eq!(key.open(&note).unwrap(), opened);
    assert_eq!(Checkpoint::open(&note, &other.verifier("kvip.example.no/log")), Err(VaultError::Closed));
    assert_eq!(Checkpoint::open(&note, &key.verifier("kvip.example.no/other")), Err(VaultError::Closed));
    let bent = note.replacen("\n5\n", "\n6\n", 1);
    assert_eq!(key.open(&bent), Err(VaultError::Closed));
    for wrong in ["", "kvip", "two words+00000000+AAAA"] {
        assert_eq!(Checkpoint::open(&note, wrong), Err(VaultError::Malformed));
    }
    for name in ["", "two words", "a+b"] {
        assert!(key.sign(name, 5, [0; 32]).is_err(), "{name}");
    }
}

#[test]
fn the_key_hash_is_that_of_the_specification() {
    use sha2::Digest;
    let verifier = LogKey::generate().verifier("kvip.example.no/log");
    let parts: Vec<&str> = verifier.splitn(3, '+').collect();
    let key = base64::Engine::decode(&base64::prelude::BASE64_STANDARD, parts[2]).unwrap();
    assert_eq!((key.len(), key[0]), (33, 1));
    let hash = sha2::Sha256::digest([parts[0].as_bytes(), b"\n", &key].concat());
    assert_eq!(u32::from_str_radix(parts[1], 16), Ok(u32::from_be_bytes(hash[..4].try_into().unwrap())));
}

/// The example of the specification's own tests (golang.org/x/mod/sumdb/note).
#[test]
fn a_note_signed_by_somebody_elses_program_is_opened() {
    let verifier = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    let note = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n\
        — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    // It is signed by that key, and no checkpoint.
    assert_eq!(Checkpoint::open(note, verifier), Err(VaultError::Malformed));
    assert_eq!(Checkpoint::open(&note.replacen("answer", "anser", 1), verifier), Err(VaultError::Closed));
}

#[test]
fn the_key_is_stored_and_never_printed() {
    use secrecy::ExposeSecret;
    let key = LogKey::generate();
    let stored = key.expose();
    let again = LogKey::parse(stored.expose_secret()).unwrap();
    assert_eq!(again.verifier("a"), key.verifier("a"));
    assert_eq!(format!("{key:?}"), "LogKey(..)");
    assert!(LogKey::parse("").is_err());
    assert!(LogKey::parse("AAAA").is_err());
}

#[test]
fn checkpoints_are_found_in_files_and_letters() {
    let key = LogKey::generate();
    let notes: Vec<String> =
        (0..3).map(|size| key.sign("kvip.example.no/log", size, [7; 32]).unwrap()).collect();
    assert_eq!(notes_in(&notes.join("\n")), notes);
    assert_eq!(notes_in(&notes.concat()), notes);
    let letter = format!("Hei Kari\r\n\r\n{}\r\nHilsen\r\n", notes[1].replace('\n', "\r\n"));
    assert_eq!(notes_in(&letter), notes[1..2]);
    let quoted = format!("> {}\n", notes[2].trim_end().replace('\n', "\n> "));
    assert_eq!(notes_in(&quoted), notes[2..3]);
    assert!(notes_in("nothing\n\nhere").is_empty());
}

#[test]
fn a_proof_as_text_holds_all_that_is_needed() {
    let (key, log) = (LogKey::generate(), Log::of(9));
    let note = key.sign("kvip.example.no/log", 9, log.frontier.root()).unwrap();
    let plan = inclusion(9, 4).unwrap();
    let text = proof_text(4, &plan.prove(log.fetch(&plan)).unwrap(), &note);
    let (head, checkpoint) = text.split_once("\n\n").unwrap();
    assert_eq!(checkpoint, note);
    let lines: Vec<&str> = head.lines().collect();
    assert_eq!(lines[..2], ["c2sp.org/tlog-proof@v1", "index 4"]);
    assert_eq!(lines.len(), 2 + plan.places().len());
}
