mod besides;
mod hostile;
mod odt;
mod word;

use super::*;
use crate::archive::fixture::zip_of;

#[test]
fn a_text_file_comes_out_as_it_is_with_plain_line_ends() {
    assert_eq!(note_text("a.txt", b"  En \r\n\r\nto\rtre\x0c \n").unwrap(), "En \n\nto\ntre");
    assert_eq!(note_text("A.B.MD", "# Høyt\n\n- ærlig".as_bytes()).unwrap(), "# Høyt\n\n- ærlig");
    assert_eq!(note_text("a.markdown", b"\x1b[31mrod\x07").unwrap(), "[31mrod");
}

#[test]
fn a_byte_order_mark_is_understood_and_left_out() {
    assert_eq!(note_text("a.txt", b"\xef\xbb\xbfhei").unwrap(), "hei");
    let units: Vec<u16> = "\u{feff}blåbær 🫐".encode_utf16().collect();
    let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
    let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
    assert_eq!(note_text("a.txt", &little).unwrap(), "blåbær 🫐");
    assert_eq!(note_text("a.txt", &big).unwrap(), "blåbær 🫐");
}

#[test]
fn what_is_not_text_is_said_to_be_no_text() {
    let zip = zip_of(&[("word/document.xml", b"<document/>")]);
    let others: [&[u8]; 8] = [
        b"bl\xe5b\xe6r",
        b"a\0b",
        b"\xff\xfea",
        b"\xff\xfe\x00\xd8",
        b"%PDF-1.7",
        b"{\\rtf1}",
        b"\x89PNG\r\n\x1a\n",
        &zip,
    ];
    for bytes in others {
        assert_eq!(note_text("a.txt", bytes), Err(ReadError::NotText));
    }
}

#[test]
fn other_endings_are_not_known_whatever_is_inside() {
    for name in ["a.pdf", "a.doc", "a.rtf", "a", "txt", "a.txt.exe", "", ".", "a.docx "] {
        assert_eq!(note_text(name, b"hei"), Err(ReadError::UnknownKind), "{name}");
    }
}

#[test]
fn an_empty_file_and_one_of_white_space_are_empty() {
    for bytes in [b"".as_slice(), b" \r\n\t", b"\xef\xbb\xbf", "\u{a0}".as_bytes()] {
        assert_eq!(note_text("a.txt", bytes), Err(ReadError::Empty));
    }
}

#[test]
fn text_is_taken_up_to_the_limit_and_not_over_it() {
    let fits = "ø".repeat(OUTPUT_CHARS);
    assert_eq!(note_text("a.txt", fits.as_bytes()).unwrap().chars().count(), OUTPUT_CHARS);
    assert_eq!(note_text("a.txt", format!("{fits}x").as_bytes()), Err(ReadError::TooLarge));
    assert_eq!(note_text("a.txt", &vec![b'a'; INPUT_BYTES + 1]), Err(ReadError::TooLarge));
    assert_eq!(note_text("a.pdf", &vec![b'a'; INPUT_BYTES + 1]), Err(ReadError::TooLarge));
}

#[test]
fn an_error_says_nothing_of_the_file() {
    for error in
        [ReadError::TooLarge, ReadError::UnknownKind, ReadError::Broken, ReadError::NotText, ReadError::Empty]
    {
        assert!(error.to_string().starts_with("the "));
    }
}
