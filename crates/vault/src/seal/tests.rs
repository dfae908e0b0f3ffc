use super::*;
use crate::{Bundle, Kind, fresh_id};
use std::{sync::LazyLock, time::Instant};

mod seen;
mod tampered;

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
fn a_version_names_the_one_before_it() {
    let (key, mut header) = (Identity::generate(), header());
    let first = sealed(&key, &header, b"one");
    header.place.version = 2;
    header.previous = Some(crate::digest(first.as_bytes()));
    let second = sealed(&key, &header, b"two");
    assert_eq!(open(&key, &header.place, &second).unwrap().previous, header.previous);
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
