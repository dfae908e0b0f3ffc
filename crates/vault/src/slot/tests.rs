use super::*;
use std::time::{Duration, Instant};

const WORK: WorkFactor = WorkFactor::for_tests();

fn words(text: &str) -> Passphrase {
    Passphrase::parse(text).unwrap()
}

fn right() -> Passphrase {
    words("seks grønne båter på fjorden")
}

fn made() -> (Bundle, Identity, Slot) {
    let (key, pepper) = (Bundle::generate(), Identity::generate());
    let slot = lock(&key, &right(), &pepper.recipient(), WORK).unwrap();
    (key, pepper, slot)
}

/// A slot whose inner file asks for `log_n`, without doing that work.
fn asking(log_n: &str, pepper: &Identity) -> Slot {
    let inner = decoy(WORK).replacen(" 10\n", &format!(" {log_n}\n"), 1);
    cipher::encrypt_to(&pepper.recipient(), inner.as_bytes()).unwrap().into()
}

#[test]
fn the_passphrase_gives_the_key_back() {
    let (key, pepper, slot) = made();
    let opened = unlock(&slot, &right(), &pepper, WORK).unwrap();
    let person = crate::fresh_id();
    assert_eq!(opened.card(person), key.card(person));
}

#[test]
fn another_passphrase_opens_nothing() {
    let (_, pepper, slot) = made();
    for text in ["seks grønne båter på fjorden ", "Seks grønne båter på fjorden", "noe helt annet og langt"]
    {
        assert_eq!(unlock(&slot, &words(text), &pepper, WORK).unwrap_err(), VaultError::Closed);
    }
}

#[test]
fn another_pepper_opens_nothing() {
    let (_, _, slot) = made();
    let refused = unlock(&slot, &right(), &Identity::generate(), WORK);
    assert_eq!(refused.unwrap_err(), VaultError::Closed);
}

#[test]
fn the_persons_key_is_not_the_pepper() {
    let (key, _, slot) = made();
    assert_eq!(unlock(&slot, &right(), &key.identity, WORK).unwrap_err(), VaultError::Closed);
}

#[test]
fn one_flipped_bit_anywhere_opens_nothing() {
    let (_, pepper, slot) = made();
    for at in 0..slot.as_bytes().len() {
        let mut bytes = slot.as_bytes().to_vec();
        bytes[at] ^= 1;
        assert!(unlock(&bytes.into(), &right(), &pepper, WORK).is_err(), "byte {at}");
    }
}

#[test]
fn a_slot_asking_for_other_work_is_refused_at_once() {
    let pepper = Identity::generate();
    for log_n in ["1", "9", "11", "17", "22", "30", "63", "64", "010", "+10", "-1", "", "x", "999999999999"] {
        let begun = Instant::now();
        let refused = unlock(&asking(log_n, &pepper), &right(), &pepper, WORK);
        assert_eq!(refused.unwrap_err(), VaultError::WorkFactor, "log_n {log_n}");
        assert!(begun.elapsed() < Duration::from_millis(500), "log_n {log_n}");
    }
}

#[test]
fn a_cheap_slot_does_not_pass_for_a_standard_one() {
    let (_, pepper, slot) = made();
    let refused = unlock(&slot, &right(), &pepper, WorkFactor::STANDARD);
    assert_eq!(refused.unwrap_err(), VaultError::WorkFactor);
}

#[test]
fn a_slot_without_a_passphrase_inside_is_refused() {
    let (key, pepper) = (Bundle::generate(), Identity::generate());
    let inner = cipher::encrypt_to(&pepper.recipient(), &key.to_file()).unwrap();
    let slot = cipher::encrypt_to(&pepper.recipient(), &inner).unwrap().into();
    assert_eq!(unlock(&slot, &right(), &pepper, WORK).unwrap_err(), VaultError::WorkFactor);
}

#[test]
fn what_is_no_slot_is_refused() {
    let pepper = Identity::generate();
    for bytes in [vec![], b"age-encryption.org/v1\n".to_vec(), vec![0; 300], vec![b'a'; 10_000_000]] {
        assert!(unlock(&bytes.into(), &right(), &pepper, WORK).is_err());
    }
}

#[test]
fn a_decoy_is_derived_in_full_and_never_opens() {
    let pepper = Identity::generate();
    let slot = asking("10", &pepper);
    assert_eq!(unlock(&slot, &right(), &pepper, WORK).unwrap_err(), VaultError::Closed);
    let (_, real_pepper, real) = made();
    let length = |slot: &Slot, pepper| cipher::decrypt_small(pepper, slot.as_bytes()).unwrap().len();
    assert_eq!(length(&slot, &pepper), length(&real, &real_pepper));
}

#[test]
fn an_unknown_address_takes_as_long_as_a_wrong_passphrase() {
    let (_, pepper, _) = made();
    let work = WorkFactor(15);
    let slot = lock(&Bundle::generate(), &right(), &pepper.recipient(), work).unwrap();
    let wrong = words("en annen lang setning her");
    let time = |run: &dyn Fn()| {
        let begun = Instant::now();
        run();
        begun.elapsed().as_secs_f64()
    };
    let mut fastest = (f64::MAX, f64::MAX);
    for _ in 0..5 {
        fastest.0 = fastest.0.min(time(&|| drop(unlock(&slot, &wrong, &pepper, work))));
        fastest.1 = fastest.1.min(time(&|| unlock_nothing(&wrong, work)));
    }
    let ratio = fastest.0 / fastest.1;
    assert!((0.5..2.0).contains(&ratio), "ratio {ratio}");
}

#[test]
fn two_slots_of_the_same_key_differ() {
    let (key, pepper, slot) = made();
    let again = lock(&key, &right(), &pepper.recipient(), WORK).unwrap();
    assert_ne!(slot, again);
}

#[test]
fn it_prints_its_length_only() {
    let (_, _, slot) = made();
    assert_eq!(format!("{slot:?}"), format!("Slot({} bytes)", slot.as_bytes().len()));
}
