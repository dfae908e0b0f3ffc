use super::*;
use crate::{Passphrase, WorkFactor, fresh_id, lock, unlock};

fn made() -> (Bundle, PasskeyOutput, Identity, Slot) {
    let (key, output, pepper) = (Bundle::generate(), PasskeyOutput::random(), Identity::generate());
    let slot = lock_for_passkey(&key, &output, &pepper.recipient()).unwrap();
    (key, output, pepper, slot)
}

fn text(bytes: &[u8]) -> String {
    BASE64_STANDARD.encode(bytes)
}

#[test]
fn the_same_output_gives_the_key_back() {
    let (key, output, pepper, slot) = made();
    let again = PasskeyOutput::parse(&text(&*output.0)).unwrap();
    let person = fresh_id();
    assert_eq!(unlock_by_passkey(&slot, &again, &pepper).unwrap().card(person), key.card(person));
}

#[test]
fn another_passkey_or_another_pepper_opens_nothing() {
    let (key, output, pepper, slot) = made();
    let mut near = output.clone();
    near.0[31] ^= 1;
    for other in [near, PasskeyOutput::random(), PasskeyOutput(Zeroizing::new([0; BYTES]))] {
        assert_eq!(unlock_by_passkey(&slot, &other, &pepper).unwrap_err(), VaultError::Closed);
    }
    for other in [Identity::generate(), key.identity, output.identity().unwrap()] {
        assert_eq!(unlock_by_passkey(&slot, &output, &other).unwrap_err(), VaultError::Closed);
    }
    assert!(unlock_by_passkey(&slot, &output, &pepper).is_ok(), "the control: the right ones open it");
}

#[test]
fn one_flipped_bit_or_a_missing_byte_opens_nothing() {
    let (_, output, pepper, slot) = made();
    for at in 0..slot.as_bytes().len() {
        let mut bytes = slot.as_bytes().to_vec();
        bytes[at] ^= 1;
        assert!(unlock_by_passkey(&bytes.into(), &output, &pepper).is_err(), "byte {at}");
        let cut = slot.as_bytes()[..at].to_vec();
        assert!(unlock_by_passkey(&cut.into(), &output, &pepper).is_err(), "first {at}");
    }
    assert!(unlock_by_passkey(&slot, &output, &pepper).is_ok(), "the control");
}

#[test]
fn a_passkeys_slot_and_a_passphrases_do_not_stand_for_each_other() {
    let (key, output, pepper, slot) = made();
    let work = WorkFactor::for_tests();
    let words = Passphrase::parse("seks grønne båter på fjorden").unwrap();
    let by_words = lock(&key, &words, &pepper.recipient(), work).unwrap();
    assert_eq!(unlock(&slot, &words, &pepper, work).unwrap_err(), VaultError::WorkFactor);
    assert_eq!(unlock_by_passkey(&by_words, &output, &pepper).unwrap_err(), VaultError::Closed);
    // nor do the output's characters open anything when they are typed
    let typed = Passphrase::typed(&text(&*output.0)).unwrap();
    assert!(unlock(&by_words, &typed, &pepper, work).is_err());
    assert!(unlock(&by_words, &words, &pepper, work).is_ok(), "the control: each opens its own");
    assert!(unlock_by_passkey(&slot, &output, &pepper).is_ok());
}

#[test]
fn a_slot_without_the_pepper_around_it_is_refused() {
    let (key, output, pepper, _) = made();
    let bare = cipher::encrypt_to(&output.identity().unwrap().recipient(), &key.to_file()).unwrap();
    assert_eq!(unlock_by_passkey(&bare.into(), &output, &pepper).unwrap_err(), VaultError::Closed);
}

#[test]
fn what_is_no_slot_is_refused() {
    let (_, output, pepper, _) = made();
    for bytes in [vec![], b"age-encryption.org/v1\n".to_vec(), vec![0; 300], vec![b'a'; 10_000_000]] {
        assert!(unlock_by_passkey(&bytes.into(), &output, &pepper).is_err());
    }
}

#[test]
fn its_key_is_always_the_same_and_another_for_every_passkey() {
    // `age-keygen -y` of HKDF-SHA256(32 zero bytes, no salt, "kvip/passkey/x25519/v1"), worked out with other programs
    let zeros = PasskeyOutput::parse(&format!("{}=", "A".repeat(43))).unwrap();
    assert_eq!(
        zeros.identity().unwrap().recipient().to_string(),
        "age1juhxnqw52mz9mnmw4p9f2d3g2eekhzl48dytzds0c69ttr8rx5ts6kfukv"
    );
    let (one, two) = (PasskeyOutput::random(), PasskeyOutput::random());
    assert_ne!(one.identity().unwrap().recipient(), two.identity().unwrap().recipient());
}

#[test]
fn what_is_no_output_is_refused() {
    let (short, long) = (text(&[7; 31]), text(&[7; 33]));
    let (almost, bare) = (format!("{}B=", "A".repeat(42)), "A".repeat(44));
    let (url, letters) = (format!("-_{}=", "A".repeat(41)), "å".repeat(22));
    for text in ["", "A", &short, &long, &almost, &bare, &url, &letters, &"A".repeat(100_000)] {
        assert_eq!(PasskeyOutput::parse(text).err(), Some(VaultError::Malformed), "{text}");
    }
    assert!(PasskeyOutput::parse(&text(&[7; 32])).is_ok(), "the control");
}

#[test]
fn a_passkey_nobody_has_takes_as_long_as_a_wrong_one() {
    let (_, _, pepper, slot) = made();
    let wrong = PasskeyOutput::random();
    let time = |run: &dyn Fn()| {
        let begun = std::time::Instant::now();
        (0..20).for_each(|_| run());
        begun.elapsed().as_secs_f64()
    };
    let mut fastest = (f64::MAX, f64::MAX);
    unlock_no_passkey(&wrong);
    for _ in 0..10 {
        fastest.0 = fastest.0.min(time(&|| drop(unlock_by_passkey(&slot, &wrong, &pepper))));
        fastest.1 = fastest.1.min(time(&|| unlock_no_passkey(&wrong)));
    }
    let ratio = fastest.0 / fastest.1;
    assert!((0.5..2.0).contains(&ratio), "ratio {ratio}");
}
