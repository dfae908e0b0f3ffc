//! What stands in front of every sealed text: where it belongs and who wrote it.
//!
//! age does not bind a file to the row it is stored in. This line does: a ciphertext moved to another visit,
//! item or version still opens, and is then refused.

use crate::VaultError;
use domain::id::{PersonId, VisitId};
use serde::{Deserialize, Serialize};

/// The bytes a header takes, whatever it says: JSON, filled up with spaces, ended by a line break. So the
/// length of an item's name or of a body's length never shows.
pub(crate) const HEADER_BYTES: usize = 512;

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
}

/// Where a sealed text belongs. It must be the same when sealing and opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// What sort of text it is.
    pub kind: Kind,
    /// The visit it belongs to.
    pub visit: VisitId,
    /// Which one of its kind: an id or a section's key, at most about 250 characters.
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
    /// Who wrote it, as the server knew when it was sealed.
    pub author: PersonId,
}

/// The header as written: with the body's length, so that padding can be taken away.
#[derive(Serialize, Deserialize)]
pub(crate) struct Line<H> {
    #[serde(flatten)]
    pub(crate) header: H,
    pub(crate) length: usize,
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
    /// Reads the line in front of a text. Anything but the canonical form is refused.
    pub(crate) fn read(plain: &[u8]) -> Result<Self, VaultError> {
        let written = plain.get(..HEADER_BYTES).ok_or(VaultError::Malformed)?;
        let line: Self = serde_json::from_slice(written).map_err(|_| VaultError::Malformed)?;
        let again = Line { header: &line.header, length: line.length }.write();
        if again.as_deref() == Ok(written) { Ok(line) } else { Err(VaultError::Malformed) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(item: &str) -> Header {
        let visit = "0191d3a0-0000-7000-8000-000000000001".parse().unwrap();
        let author = "0191d3a0-0000-7000-8000-000000000002".parse().unwrap();
        Header { place: Place { kind: Kind::Note, visit, item: item.to_owned(), version: 3 }, author }
    }

    #[test]
    fn it_is_one_line_of_json_of_fixed_length() {
        let line = Line { header: &header("n1"), length: 7 }.write().unwrap();
        assert_eq!(line.len(), HEADER_BYTES);
        assert_eq!(
            str::from_utf8(&line).unwrap().trim_end(),
            "{\"kind\":\"note\",\"visit\":\"0191d3a0-0000-7000-8000-000000000001\",\"item\":\"n1\",\"version\":3,\
             \"author\":\"0191d3a0-0000-7000-8000-000000000002\",\"length\":7}"
        );
    }

    #[test]
    fn it_is_read_back_with_line_breaks_and_quotes_in_the_item() {
        let header = header("a\n\"}\0 å");
        let line = Line { header: &header, length: 1 }.write().unwrap();
        let read = Line::read(&line).unwrap();
        assert_eq!((read.header, read.length), (header, 1));
    }

    #[test]
    fn a_longer_item_than_fits_is_refused() {
        assert!(Line { header: &header(&"i".repeat(250)), length: usize::MAX }.write().is_ok());
        let refused = Line { header: &header(&"i".repeat(400)), length: 0 }.write();
        assert_eq!(refused.unwrap_err(), VaultError::TooLarge);
    }

    #[test]
    fn any_other_form_of_the_same_header_is_refused() {
        let line = Line { header: &header("n1"), length: 7 }.write().unwrap();
        let text = String::from_utf8(line).unwrap();
        let others = [
            text.replacen("{\"", "{ \"", 1).replacen("  ", " ", 1),
            text.replacen("}   ", ",\"x\":1}", 1),
            text.replacen("\"version\":3", "\"version\":03", 1),
            text.replacen("\"length\":7", "\"length\":-7", 1),
            text.replace('\n', " "),
            text[..511].to_owned(),
        ];
        for other in others {
            assert!(Line::read(other.as_bytes()).is_err(), "{other}");
        }
    }
}
