//! What whoever sees the file learns of the text: nothing, and how long it is in steps only.

use super::{TEXT, header, open, sealed};
use crate::{Header, Identity, Sealed};
use std::collections::HashSet;

/// The bytes after age's own header, which varies by itself: age puts a line of random length into it.
fn payload(sealed: &Sealed) -> usize {
    let bytes = sealed.as_bytes();
    let end = bytes.windows(5).position(|five| five == b"\n--- ").unwrap();
    bytes.len() - end
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
    let size = |header: &Header| payload(&sealed(&key, header, b"x"));
    assert_eq!(size(&short), size(&long));
}

#[test]
fn the_same_text_sealed_a_thousand_times_is_never_the_same_file() {
    let (key, header) = (Identity::generate(), header());
    let files: HashSet<Vec<u8>> =
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
