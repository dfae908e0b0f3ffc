use super::*;
use crate::{Bundle, Kind, fresh_id};
use std::{sync::LazyLock, time::Instant};

const TEXT: &str = "Vi så en varm mottakelse på KANARI-5521.";

static SERVER: LazyLock<Signer> = LazyLock::new(Signer::generate);

fn trust() -> Trust {
    Trust { server: SERVER.verifier(), people: HashMap::new() }
}

fn seal(to: &[Recipient], header: &Header, body: &[u8]) -> Result<Sealed, VaultError> {
    super::seal(to, header, body, Seal::Server(&SERVER))
}

fn open(with: &Identity, place: &Place, sealed: &Sealed) -> Result<Opened, VaultError> {
    super::open(with, place, sealed, &trust())
}

fn header() -> Header {
    let place = Place { kind: Kind::Note, visit: fresh_id(), item: "note-1".to_owned(), version: 1 };
    Header { place, previous: None, author: fresh_id() }
}

fn sealed(key: &Identity, header: &Header, body: &[u8]) -> Sealed {
    seal(&[key.recipient()], header, body).unwrap()
}

/// The bytes after age's own header, which varies by itself: age puts a line of random length into it.
fn payload(sealed: &Sealed) -> usize {
    let bytes = sealed.as_bytes();
    let end = bytes.windows(5).position(|five| five == b"\n--- ").unwrap();
    bytes.len() - end
}

#[test]
fn what_was_sealed_comes_back_with_its_author() {
    let (key, header) = (Identity::generate(), header());
    let opened = open(&key, &header.place, &sealed(&key, &header, TEXT.as_bytes())).unwrap();
    assert_eq!(opened.text(), Ok(TEXT));
    assert_eq!(opened.author, header.author);
}

#[test]
fn bodies_of_every_border_length_come_back() {
    let (key, header) = (Identity::generate(), header());
    for length in
        [0, 1, 1023, 1024, 1025, 4096, 4097, 16_384, 16_385, 65_024, 65_535, 65_536, 65_537, 200_000]
    {
        let body = vec![7; length];
        let opened = open(&key, &header.place, &sealed(&key, &header, &body)).unwrap();
        assert!(opened.body() == body, "length {length}");
    }
}

#[test]
fn a_body_of_zeros_keeps_its_length() {
    let (key, header) = (Identity::generate(), header());
    let opened = open(&key, &header.place, &sealed(&key, &header, &[0; 33])).unwrap();
    assert_eq!(opened.body(), [0; 33]);
}

#[test]
fn everyone_named_opens_it_and_nobody_else() {
    let (one, two, header) = (Identity::generate(), Identity::generate(), header());
    let sealed = seal(&[one.recipient(), two.recipient()], &header, TEXT.as_bytes()).unwrap();
    assert!(open(&one, &header.place, &sealed).is_ok());
    assert!(open(&two, &header.place, &sealed).is_ok());
    assert_eq!(open(&Identity::generate(), &header.place, &sealed).unwrap_err(), VaultError::Closed);
}

#[test]
fn it_cannot_be_sealed_to_nobody_or_when_too_large() {
    let key = Identity::generate();
    assert_eq!(seal(&[], &header(), b"x").unwrap_err(), VaultError::NoRecipient);
    let large = vec![0; MAX_BODY + 1];
    assert_eq!(seal(&[key.recipient()], &header(), &large).unwrap_err(), VaultError::TooLarge);
}

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
fn padding_hides_how_much_was_written() {
    let key = Identity::generate();
    let size = |length| payload(&sealed(&key, &header(), &vec![b'x'; length]));
    assert_eq!(size(0), size(1024));
    assert_eq!(size(1025), size(4096));
    assert_eq!(size(4097), size(16_384));
    assert_eq!(size(16_385), size(65_536));
    assert_eq!(size(65_537), size(131_072));
    assert!(size(1024) < size(1025) && size(65_536) < size(65_537));
}

#[test]
fn the_length_of_an_items_name_does_not_show() {
    let (key, short) = (Identity::generate(), header());
    let mut long = short.clone();
    long.place.item = "i".repeat(200);
    long.place.version = u32::MAX;
    let size = |header| payload(&sealed(&key, header, b"x"));
    assert_eq!(size(&short), size(&long));
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
fn what_the_author_signed_counts_as_hers_and_nobody_elses() {
    let (key, header, author) = (Identity::generate(), header(), Bundle::generate());
    let sealed =
        super::seal(&[key.recipient()], &header, TEXT.as_bytes(), Seal::Author(&author.signer)).unwrap();
    let knowing = |verifier| Trust { people: HashMap::from([(header.author, verifier)]), ..trust() };
    let open = |trust: &Trust| super::open(&key, &header.place, &sealed, trust).map(|_| ());
    assert_eq!(open(&knowing(author.signer.verifier())), Ok(()));
    assert_eq!(open(&knowing(Signer::generate().verifier())), Err(VaultError::Forged));
    assert_eq!(open(&trust()), Err(VaultError::Forged), "an author nobody knows");
}

#[test]
fn whoever_knows_the_public_key_cannot_put_a_text_in_a_row() {
    let (key, header, thief) = (Identity::generate(), header(), Signer::generate());
    for by in [Seal::Server(&thief), Seal::Author(&thief)] {
        let forged = super::seal(&[key.recipient()], &header, b"I never wrote this", by).unwrap();
        assert_eq!(open(&key, &header.place, &forged).unwrap_err(), VaultError::Forged);
    }
    let line = Line { header: &header, length: 1, by: By::Server, signature: None }.write().unwrap();
    let to = key.recipient();
    let unsigned = cipher::encrypt(std::iter::once(to.as_age()), &[&line, b"x"], KIB - 1).unwrap();
    assert_eq!(open(&key, &header.place, &unsigned.into()).unwrap_err(), VaultError::Forged);
}

#[test]
fn a_version_names_the_one_before_it() {
    let (key, mut header) = (Identity::generate(), header());
    let first = sealed(&key, &header, b"one");
    header.place.version = 2;
    header.previous = Some(crate::digest(first.as_bytes()));
    let second = sealed(&key, &header, b"two");
    assert_eq!(open(&key, &header.place, &second).unwrap().previous, header.previous);
}

#[test]
fn a_plain_age_file_without_a_header_is_refused() {
    let (key, header) = (Identity::generate(), header());
    let sealed = cipher::encrypt_to(&key.recipient(), b"hello").unwrap().into();
    assert_eq!(open(&key, &header.place, &sealed).unwrap_err(), VaultError::Malformed);
}

#[test]
fn the_same_text_sealed_a_thousand_times_is_never_the_same_file() {
    let (key, header) = (Identity::generate(), header());
    let files: std::collections::HashSet<Vec<u8>> =
        (0..1000).map(|_| sealed(&key, &header, TEXT.as_bytes()).into_bytes()[..200].to_vec()).collect();
    assert_eq!(files.len(), 1000);
}

#[test]
fn nothing_of_the_text_is_in_the_file_or_in_print() {
    let (key, header) = (Identity::generate(), header());
    let sealed = sealed(&key, &header, TEXT.as_bytes());
    let seen = String::from_utf8_lossy(sealed.as_bytes()).into_owned();
    assert!(!seen.contains("KANARI") && !seen.contains("note-1"));
    assert_eq!(format!("{sealed:?}"), format!("Sealed({} bytes)", sealed.as_bytes().len()));
    let opened = open(&key, &header.place, &sealed).unwrap();
    assert!(!format!("{opened:?}").contains("KANARI"));
}

#[test]
fn what_is_not_text_is_opened_as_bytes_only() {
    let (key, header) = (Identity::generate(), header());
    let opened = open(&key, &header.place, &sealed(&key, &header, b"\xff\xd8\xff")).unwrap();
    assert_eq!(opened.text(), Err(VaultError::Malformed));
    assert_eq!(opened.body(), b"\xff\xd8\xff");
}

/// `cargo test --release -p kvip-vault -- --ignored --nocapture per_second`
#[test]
#[ignore = "a measurement, worth something in a release build only"]
fn texts_sealed_and_opened_per_second() {
    let (key, header, body) = (Identity::generate(), header(), vec![b'x'; 4096]);
    let to = [key.recipient()];
    let begun = Instant::now();
    let all: Vec<Sealed> = (0..5000).map(|_| seal(&to, &header, &body).unwrap()).collect();
    println!("sealed {:.0}/s", 5000.0 / begun.elapsed().as_secs_f64());
    let begun = Instant::now();
    for sealed in &all {
        open(&key, &header.place, sealed).unwrap();
    }
    println!("opened {:.0}/s", 5000.0 / begun.elapsed().as_secs_f64());
}
