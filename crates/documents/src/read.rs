//! The text of a note, out of the file it was written in.

mod docx;
mod odt;
mod page;
mod plain;
mod styles;
mod xml;

use crate::archive;

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

/// The text of a note. The kind is told by the ending of `file_name` (`.txt`, `.md`, `.markdown`,
/// `.docx`, `.odt`, in any case) and has to agree with the bytes. Headings come out as Markdown `#`,
/// list items as `-`, table rows as cells with `|` between them; deleted text, comments and footnotes
/// are left out. Lines end with `\n`; there is no white space at either end.
///
/// # Errors
/// [`ReadError`]; every bound in this module gives [`ReadError::TooLarge`].
pub fn note_text(file_name: &str, bytes: &[u8]) -> Result<String, ReadError> {
    if bytes.len() > INPUT_BYTES {
        return Err(ReadError::TooLarge);
    }
    let (_, ending) = file_name.rsplit_once('.').ok_or(ReadError::UnknownKind)?;
    let text = match ending.to_ascii_lowercase().as_str() {
        "txt" | "md" | "markdown" => plain::text(bytes),
        "docx" => docx::text(bytes),
        "odt" => odt::text(bytes),
        _ => Err(ReadError::UnknownKind),
    }?;
    let text = text.trim();
    if text.is_empty() {
        return Err(ReadError::Empty);
    }
    if text.chars().count() > OUTPUT_CHARS {
        return Err(ReadError::TooLarge);
    }
    Ok(text.to_owned())
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
