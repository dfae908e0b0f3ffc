//! Text files: UTF-8, with or without a byte order mark, and UTF-16 with one.

use super::ReadError;
use crate::archive;

/// How files begin that are something else than text, though their bytes may happen to be valid.
const OTHER_KINDS: [&[u8]; 3] = [b"%PDF-", b"{\\rtf", b"GIF8"];

/// The text of a `.txt` or `.md` file.
pub(super) fn text(bytes: &[u8]) -> Result<String, ReadError> {
    if archive::is_zip(bytes) || OTHER_KINDS.iter().any(|kind| bytes.starts_with(kind)) {
        return Err(ReadError::NotText);
    }
    let text = decoded(bytes).ok_or(ReadError::NotText)?;
    if text.contains('\0') {
        return Err(ReadError::NotText);
    }
    let text = text.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}'], "\n");
    Ok(text.chars().filter(|&c| !c.is_control() || matches!(c, '\n' | '\t')).collect())
}

/// The text that `bytes` encode, without the byte order mark.
pub(super) fn decoded(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Option<String> {
    std::str::from_utf8(bytes).ok().map(str::to_owned)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect::<Result<_, _>>().ok()
}
