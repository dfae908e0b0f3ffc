//! The text of a note, out of the file it was written in.

mod besides;
mod docx;
mod look;
mod odt;
mod page;
mod plain;
mod shown;
mod styles;
mod xml;

use crate::archive;

pub use besides::{Beside, Passage};

/// The largest file that is looked at, in bytes (10 MiB).
pub const INPUT_BYTES: usize = 10 * 1024 * 1024;
/// The most that anything inside a file may unpack to, in bytes (20 MiB).
pub const UNPACKED_BYTES: usize = 20 * 1024 * 1024;
/// The longest text that comes out, in characters.
pub const OUTPUT_CHARS: usize = 200_000;

/// Why no text came out of a file. Says nothing of what the file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// The file, what it unpacks to, or the text in it is over the limit.
    #[error("the file is too large")]
    TooLarge,
    /// The ending of the file's name is not one of the kinds that are read.
    #[error("the kind of file is not known")]
    UnknownKind,
    /// The file is not what its name says, is damaged, or is locked with a password.
    #[error("the file is broken")]
    Broken,
    /// A text file that holds something else than text in UTF-8 or UTF-16.
    #[error("the file is not text")]
    NotText,
    /// The file is sound but there is no text in it.
    #[error("the file is empty")]
    Empty,
}

/// What was found in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The text one reads in it.
    pub text: String,
    /// What else it holds: deleted under tracking, hidden, commented, noted under the page or in its margins.
    pub besides: Vec<Passage>,
}

/// The text of a note; see [`note`].
///
/// # Errors
/// As [`note`].
pub fn note_text(file_name: &str, bytes: &[u8]) -> Result<String, ReadError> {
    note(file_name, bytes).map(|found| found.text)
}

/// The text of a note. The kind is told by the ending of `file_name` (`.txt`, `.md`, `.markdown`,
/// `.docx`, `.odt`, in any case) and has to agree with the bytes. Headings come out as Markdown `#`,
/// list items as `-`, table rows as cells with `|` between them; deleted and hidden text, comments,
/// footnotes and margins stand beside it. Lines end with `\n`; there is no white space at either end.
///
/// # Errors
/// [`ReadError`]; every bound in this module gives [`ReadError::TooLarge`].
pub fn note(file_name: &str, bytes: &[u8]) -> Result<Found, ReadError> {
    if bytes.len() > INPUT_BYTES {
        return Err(ReadError::TooLarge);
    }
    let (_, ending) = file_name.rsplit_once('.').ok_or(ReadError::UnknownKind)?;
    let found = match ending.to_ascii_lowercase().as_str() {
        "txt" | "md" | "markdown" => plain::text(bytes).map(|text| Found { text, besides: Vec::new() }),
        "docx" => docx::read(bytes),
        "odt" => odt::read(bytes),
        _ => Err(ReadError::UnknownKind),
    }?;
    let text = found.text.trim();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    if text.chars().count() > OUTPUT_CHARS {
        return Err(ReadError::TooLarge);
    }
    Ok(Found { text: text.to_owned(), besides: found.besides })
}

/// The XML part called `name` of a zipped document, decoded.
fn part(archive: &mut archive::Archive<'_>, name: &str) -> Result<Option<String>, ReadError> {
    let Some(bytes) = archive::entry(archive, name)? else {
        return Ok(None);
    };
    plain::decoded(&bytes).map(Some).ok_or(ReadError::Broken)
}

#[cfg(test)]
mod tests;
