//! What stands in front of every sealed text: where it belongs and who wrote it.
//!
//! age does not bind a file to the row it is stored in. This line does: a ciphertext moved to another visit,
//! item or version still opens, and is then refused.

use crate::{Signed, VaultError};
use domain::id::{PersonId, VisitId};
use serde::{Deserialize, Serialize};

/// The bytes a header takes, whatever it says: JSON, filled up with spaces, ended by a line break. So the
/// length of an item's name or of a body's length never shows.
pub(crate) const HEADER_BYTES: usize = 768;

/// What sort of text is sealed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A note from a session, handed in.
    Note,
    /// A note being written.
    Draft,
    /// A section of a report.
    Section,
    /// A remark on a passage of a report.
    Comment,
    /// A whole report as it stood at one stage.
    Edition,
    /// The reason something was sent back.
    Reason,
    /// An attachment.
    File,
    /// A name or scan of a consent.
    Consent,
    /// The team's feedback to the network leader.
    Feedback,
    /// A concern about someone's safety.
    Concern,
    /// A note gone through, a view made of notes, or a second reader's word about one.
    View,
}

/// Where a sealed text belongs. It must be the same when sealing and opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What sort of text it is.
    pub kind: Kind,
    /// The visit it belongs to.
    pub visit: VisitId,
    /// Which one of its kind: an id or a section's key, at most about 300 characters.
    pub item: String,
    /// Which version of it, counted from 1.
    pub version: u32,
}

/// The header of a sealed text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// Where the text belongs.
    #[serde(flatten)]
    pub place: Place,
    /// Digest of the sealed version this one follows, if it follows one: a row put back to an older version
    /// no longer fits the one after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<String>,
    /// Who wrote it.
    pub author: PersonId,
}

/// Whose signature a sealed text carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum By {
    /// The author's own: her key was unlocked when she wrote.
    Author,
    /// The server's, which knew her: writing needs no unlocked key.
    Server,
}

/// The header as written: with the body's length, so that padding can be taken away.
#[derive(Serialize, Deserialize)]
pub(crate) struct Line<H> {
    #[serde(flatten)]
    pub(crate) header: H,
    pub(crate) length: usize,
    pub(crate) by: By,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) signature: Option<Signed>,
}

impl Line<&Header> {
    /// The line in its one canonical form, [`HEADER_BYTES`] long.
    pub(crate) fn write(&self) -> Result<Vec<u8>, VaultError> {
        let mut line = serde_json::to_vec(self).map_err(|_| VaultError::NotSealed)?;
        if line.len() >= HEADER_BYTES {
            return Err(VaultError::TooLarge);
        }
        line.resize(HEADER_BYTES - 1, b' ');
        line.push(b'\n');
        Ok(line)
    }
}

impl Line<Header> {
    /// The same line, its header borrowed.
    pub(crate) fn as_ref(&self) -> Line<&Header> {
        Line { header: &self.header, length: self.length, by: self.by, signature: self.signature }
    }

    /// Reads the line in front of a text. Anything but the canonical form is refused.
    pub(crate) fn read(plain: &[u8]) -> Result<Self, VaultError> {
        let written = plain.get(..HEADER_BYTES).ok_or(VaultError::Malformed)?;
        let line: Self = serde_json::from_slice(written).map_err(|_| VaultError::Malformed)?;
        let again = line.as_ref().write();
        if again.as_deref() == Ok(written) { Ok(line) } else { Err(VaultError::Malformed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(item: &str) -> Header {
        let visit = "0191d3a0-0000-7000-8000-000000000001".parse().unwrap();
        let author = "0191d3a0-0000-7000-8000-000000000002".parse().unwrap();
        let place = Place { kind: Kind::Note, visit, item: item.to_owned(), version: 3 };
        Header { place, previous: None, author }
    }

    fn line(header: &Header, length: usize) -> Line<&Header> {
        Line { header, length, by: By::Author, signature: None }
    }

    #[test]
    fn it_is_one_line_of_json_of_fixed_length() {
        let line = line(&header("n1"), 7).write().unwrap();
        assert_eq!(line.len(), HEADER_BYTES);
        assert_eq!(
            str::from_utf8(&line).unwrap().trim_end(),
            "{\"kind\":\"note\",\"visit\":\"0191d3a0-0000-7000-8000-000000000001\",\"item\":\"n1\",\"version\":3,\
             \"author\":\"0191d3a0-0000-7000-8000-000000000002\",\"length\":7,\"by\":\"author\"}"
        );
    }

    #[test]
    fn it_is_read_back_with_line_breaks_and_quotes_in_the_item() {
        let header = header("a\n\"}\0 å");
        let line = line(&header, 1).write().unwrap();
        let read = Line::read(&line).unwrap();
        assert_eq!((read.header, read.length), (header, 1));
    }

    #[test]
    fn a_longer_item_than_fits_is_refused() {
        assert!(line(&header(&"i".repeat(300)), usize::MAX).write().is_ok());
        let refused = line(&header(&"i".repeat(700)), 0).write();
        assert_eq!(refused.unwrap_err(), VaultError::TooLarge);
    }

    #[test]
    fn any_other_form_of_the_same_header_is_refused() {
        let line = line(&header("n1"), 7).write().unwrap();
        let text = String::from_utf8(line).unwrap();
        let others = [
            text.replacen("{\"", "{ \"", 1).replacen("  ", " ", 1),
            text.replacen("}   ", ",\"x\":1}", 1),
            text.replacen("\"version\":3", "\"version\":03", 1),
            text.replacen("\"length\":7", "\"length\":-7", 1),
            text.replace('\n', " "),
            text[..767].to_owned(),
        ];
        for other in others {
            assert!(Line::read(other.as_bytes()).is_err(), "{other}");
        }
    }
}
