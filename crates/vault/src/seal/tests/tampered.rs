//! What was moved, changed, cut or forged is refused.

use super::super::{
    By, HEADER_BYTES, KIB, Line, Place, Purpose, Seal, Sealed, Signer, VaultError, cipher, signed_text,
};
use super::{SERVER, TEXT, header, open, sealed};
use crate::{Identity, Kind, fresh_id};

#[test]
fn a_text_moved_to_another_place_is_refused() {
    let (key, header) = (Identity::generate(), header());
    let sealed = sealed(&key, &header, TEXT.as_bytes());
    let place = header.place;
    let others = [
        Place { kind: Kind::Section, ..place.clone() },
        Place { visit: fresh_id(), ..place.clone() },
        Place { item: "note-2".to_owned(), ..place.clone() },
        Place { version: 2, ..place.clone() },
    ];
    for other in others {
        assert_eq!(open(&key, &other, &sealed).unwrap_err(), VaultError::WrongPlace);
    }
    assert!(open(&key, &place, &sealed).is_ok());
}

#[test]
fn two_texts_swapped_between_rows_are_both_refused() {
    let (key, one, two) = (Identity::generate(), header(), header());
    let (first, second) = (sealed(&key, &one, b"one"), sealed(&key, &two, b"two"));
    assert_eq!(open(&key, &one.place, &second).unwrap_err(), VaultError::WrongPlace);
    assert_eq!(open(&key, &two.place, &first).unwrap_err(), VaultError::WrongPlace);
}

#[test]
fn one_flipped_bit_anywhere_gives_no_text() {
    let (key, header) = (Identity::generate(), header());
    let sealed = sealed(&key, &header, TEXT.as_bytes());
    for at in 0..sealed.as_bytes().len() {
        let mut bytes = sealed.as_bytes().to_vec();
        bytes[at] ^= 1 << (at % 8);
        assert_eq!(open(&key, &header.place, &bytes.into()).unwrap_err(), VaultError::Closed, "byte {at}");
    }
}

#[test]
fn a_text_cut_off_or_lengthened_is_refused() {
    let (key, header) = (Identity::generate(), header());
    let whole = sealed(&key, &header, &vec![1; 200_000]).into_bytes();
    let chunk = 65_536 + 16;
    let front = whole.len() - (HEADER_BYTES + 262_144 + 5 * 16);
    for keep in [0, 1, 16, front, front + chunk, front + 2 * chunk, whole.len() - 16, whole.len() - 1] {
        let cut = Sealed::from(whole[..keep].to_vec());
        assert_eq!(open(&key, &header.place, &cut).unwrap_err(), VaultError::Closed, "kept {keep}");
    }
    let longer = Sealed::from([&whole[..], b"x"].concat());
    assert_eq!(open(&key, &header.place, &longer).unwrap_err(), VaultError::Closed);
}

#[test]
fn padding_that_was_tampered_with_before_sealing_is_refused() {
    let (key, header) = (Identity::generate(), header());
    let craft = |length: usize, tail: &[u8]| {
        let line = Line { header: &header, length, by: By::Server, signature: None };
        let signature =
            SERVER.sign(Purpose::Header, &signed_text(&line, tail.get(..length).unwrap_or(tail)).unwrap());
        let line = Line { signature: Some(signature), ..line }.write().unwrap();
        let to = key.recipient();
        Sealed::from(cipher::encrypt(std::iter::once(to.as_age()), &[&line, tail], 0).unwrap())
    };
    let mut smuggled = vec![0; KIB];
    smuggled[1000] = 1;
    let bad = [craft(3, &smuggled), craft(3, &[0; 4 * KIB]), craft(3, b"abc"), craft(usize::MAX, &[0; KIB])];
    for sealed in bad {
        assert_eq!(open(&key, &header.place, &sealed).unwrap_err(), VaultError::Malformed);
    }
    assert!(open(&key, &header.place, &craft(3, &[0; KIB])).is_ok());
}

#[test]
fn whoever_knows_the_public_key_cannot_put_a_text_in_a_row() {
    let (key, header, thief) = (Identity::generate(), header(), Signer::generate());
    for by in [Seal::Server(&thief), Seal::Author(&thief)] {
        let forged = super::super::seal(&[key.recipient()], &header, b"I never wrote this", by).unwrap();
        assert_eq!(open(&key, &header.place, &forged).unwrap_err(), VaultError::Forged);
    }
    let line = Line { header: &header, length: 1, by: By::Server, signature: None }.write().unwrap();
    let to = key.recipient();
    let unsigned = cipher::encrypt(std::iter::once(to.as_age()), &[&line, b"x"], KIB - 1).unwrap();
    assert_eq!(open(&key, &header.place, &unsigned.into()).unwrap_err(), VaultError::Forged);
}

#[test]
fn a_plain_age_file_without_a_header_is_refused() {
    let (key, header) = (Identity::generate(), header());
    let sealed = cipher::encrypt_to(&key.recipient(), b"hello").unwrap().into();
    assert_eq!(open(&key, &header.place, &sealed).unwrap_err(), VaultError::Malformed);
}
